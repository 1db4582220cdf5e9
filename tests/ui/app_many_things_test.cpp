// What is out of sight is not drawn, whatever its number: a frame costs by what is visible, no number of things breaks it,
// and the page is as long as it is while it scrolls. RunningApp looks at every frame for what a browser could not draw.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "made_plan.hpp"
#include "running_app.hpp"
#include "tests/made/dice.hpp"
#include "tests/made/random_plan.hpp"

namespace {

constexpr const char* measure_page = "/measure/m0";
constexpr const char* meeting_page = "/meeting?measure=m0";
constexpr const char* speaker_page = "/speaker?measure=m0";

/// Every page that a plan has.
const std::vector<std::string>& pages() {
    static const std::vector<std::string> all{"/overview", "/table",  measure_page, meeting_page, speaker_page,
                                              "/charts",   "/checks", "/changes",   "/structure", "/plans"};
    return all;
}

struct Number {
    int measures = 1;
    int indicators = 1;  ///< of the first measure, and so many activities and notes
    int years = 3;
    int groups = 1;
};

plan::Indicator indicator(int number, int years) {
    std::vector<plan::IndicatorYear> entries;
    for (int year = 0; year < years; ++year) {
        const std::string value = std::to_string(100 + (number * 7 + year * 13) % 90);
        entries.push_back(made::year(made::focus.year + year, value + "千円", value,
                                     year == 0 ? std::optional(plan::Verdict::met) : std::nullopt));
    }
    const std::string name = number % 3 == 0 ? "同じ名前の指標" : "成果指標" + std::to_string(number);
    plan::Indicator result =
        made::indicator("i" + std::to_string(number), name, plan::Direction::higher, std::move(entries));
    result.unit = "千円";
    return result;
}

plan::Activity activity(int number, int years) {
    plan::Activity result;
    result.id = "a" + std::to_string(number);
    result.text = "取組内容の文が続き、行がいくつにもなるほど長いもの " + std::to_string(number);
    for (int year = 0; year < years; ++year) {
        plan::ActivityYear entry;
        entry.year.year = made::focus.year + year;
        entry.plan = "計画の文 " + std::to_string(year);
        entry.actual = "実績の文。\n二行目もある。";
        result.years.push_back(entry);
    }
    return result;
}

plan::Plan plan_of(const Number& number) {
    std::vector<plan::Group> groups;
    for (int g = 0; g < number.groups; ++g) groups.push_back(made::group("g" + std::to_string(g), "同じ名前の柱", {}));
    for (int m = 0; m < number.measures; ++m) {
        const std::string text = std::to_string(m);
        plan::Measure measure = made::measure("m" + text, "取組", {"担当課" + text}, {});
        for (int i = 0; m == 0 && i < number.indicators; ++i) {
            measure.indicators.push_back(indicator(i, number.years));
            measure.activities.push_back(activity(i, number.years));
            measure.notes.push_back("備考 " + std::to_string(i % 4));
        }
        if (m > 0) measure.indicators.push_back(indicator(number.indicators + m, number.years));
        groups[static_cast<std::size_t>(m % number.groups)].measures.push_back(std::move(measure));
    }
    plan::Plan plan = made::plan_of(std::move(groups));
    plan.years.clear();
    for (int year = 0; year < number.years; ++year)
        plan.years.push_back({{made::focus.year + year}, {}, plan::YearState::evaluated, {}});
    return plan;
}

/// With that plan, and nobody to be asked for a name.
class Many : public RunningApp {
public:
    explicit Many(const plan::Plan& plan, Window size = {})
        : RunningApp(size, [](platform::HeadlessEdge& own) { own.put_remembered("editor", "試験"); }) {
        open(plan);
        EXPECT_NE(app->document(), nullptr);
    }
    void edit(bool on) {
        if (app->state().editing == on) return;
        visit(measure_page);
        press(Role::switch_, "編集");
        EXPECT_EQ(app->state().editing, on);
    }
    /// The most vertices of a frame, and the most nodes, at the top of a page, while it scrolls and at its end.
    struct Cost {
        int vertices = 0;
        std::size_t nodes = 0;
    };
    Cost cost(const std::string& address) {
        Cost cost;
        const auto look = [&] {
            cost.vertices = std::max(cost.vertices, stage->vertices());
            cost.nodes = std::max(cost.nodes, nodes().size());
        };
        visit(address);
        look();
        // In a meeting the keys that scroll are those of the agenda.
        stage->wheel(window.width * 0.7F, window.height * 0.7F, 15);
        look();
        stage->wheel(window.width * 0.7F, window.height * 0.7F, 1e6F);
        look();
        return cost;
    }
};

/// The headings of the first measure's indicators or activities, from top to bottom as they stand in the tree.
std::vector<Node> headings(const RunningApp& run) {
    std::vector<Node> found;
    for (const Node& node : run.nodes()) {
        if (node.role == Role::heading && node.level == 3) found.push_back(node);
    }
    return found;
}

// ---- a frame costs by what is visible

class AppManyFrames : public testing::TestWithParam<bool> {};

TEST_P(AppManyFrames, VerticesAndNodesDoNotFollowTheNumberOfThings) {
    const bool phone = GetParam();
    const Window window = phone ? Window{360, 640, true} : Window{};
    Many few(plan_of({.measures = 80, .indicators = 30, .years = 10, .groups = 40}), window);
    Many many(plan_of({.measures = 600, .indicators = 150, .years = 10, .groups = 200}), window);
    for (const bool editing : {false, true}) {
        few.edit(editing);
        many.edit(editing);
        for (const std::string& page : pages()) {
            SCOPED_TRACE(page + (editing ? " edited" : ""));
            const Many::Cost one = few.cost(page);
            const Many::Cost other = many.cost(page);
            EXPECT_LE(other.vertices, 2 * one.vertices + 2000);
            EXPECT_LE(other.vertices, 30'000);
            // What is not laid out has a heading, and nothing else.
            EXPECT_LE(other.nodes, one.nodes * 5 / 4 + 100 + 2 * 150);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Windows, AppManyFrames, testing::Bool(),
                         [](const auto& each) { return std::string(each.param ? "Phone" : "Laptop"); });

TEST(AppManyThings, PlansOfEveryShapeAreDrawnWithNothingAtFault) {
    Dice dice(7);
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const plan::Plan plan = random_plan(seed);
        const bool phone = dice.chance(3);
        RunningApp run(phone ? Window{360, 640, true} : Window{},
                       [](platform::HeadlessEdge& edge) { edge.put_remembered("editor", "試験"); });
        run.open(plan);
        if (run.app->document() == nullptr) continue;
        const auto& measures = run.app->document()->measures();
        const std::string id = measures.empty() ? "none" : measures[dice.below(measures.size())].measure->id;
        for (const bool editing : {false, true}) {
            if (editing && !run.press(Role::switch_, "編集")) break;
            for (std::string page : pages()) {
                if (const std::size_t at = page.rfind("m0"); at != std::string::npos) page.replace(at, 2, id);
                SCOPED_TRACE(page);
                run.visit(page);
                run.stage->wheel(run.window.width * 0.6F, run.window.height * 0.6F, 20);
            }
            run.visit("/overview");
        }
    }
}

// ---- the page is as long as it is

class AppManyIndicators : public testing::TestWithParam<bool> {
protected:
    AppManyIndicators() : run(plan_of({.indicators = count, .years = 4})) {
        run.edit(GetParam());
        run.visit(measure_page);
    }
    /// Where something stands in the page that always is in the tree: the last indicator's part against the first one's.
    float length() const {
        const std::vector<Node> all = headings(run);
        return all.empty() ? 0 : all.back().box.y - all.front().box.y;
    }
    static constexpr int count = 30;
    Many run;
};

TEST_P(AppManyIndicators, NothingJumpsWhileThePageScrolls) {
    // In edit mode those that are laid out have fields in place of headings.
    std::vector<float> steps;
    float last = 0;
    for (int i = 0; i < 10; ++i) {
        const Node* add = run.find(Role::button, "成果指標を追加");
        const Node* way = run.find(Role::button, "次の取組");
        ASSERT_NE(way, nullptr);
        if (GetParam()) {
            ASSERT_NE(add, nullptr);
            steps.push_back(add->box.y - way->box.y);
        } else {
            steps.push_back(length());
        }
        last = way->box.y;
        run.stage->wheel(900, 500, 10);
        EXPECT_LT(run.find(Role::button, "次の取組")->box.y, last) << "there is more to come";
    }
    for (const float length : steps) EXPECT_NEAR(length, steps.front(), 0.6F);
    EXPECT_GT(steps.front(), count * 200);
}

TEST_P(AppManyIndicators, ScrollingShowsEachIndicatorOnceAndInOrder) {
    std::vector<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        for (const Node& node : run.stage->all(Role::table)) {
            if (!node.name.starts_with("成果指標") && node.name != "同じ名前の指標") continue;
            const bool in_sight = node.box.y > 0 && node.box.y < 800;
            const std::string place = std::to_string(node.id);
            if (in_sight && std::find(seen.begin(), seen.end(), place) == seen.end()) seen.push_back(place);
        }
        const Node* way = run.find(Role::button, "次の取組");
        ASSERT_NE(way, nullptr);
        const float before = way->box.y;
        run.stage->wheel(900, 500, 7);
        if (run.find(Role::button, "次の取組")->box.y == before) break;
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(count));
}

TEST_P(AppManyIndicators, TheTreeNamesEachIndicatorOnce) {
    for (int i = 0; i < 6; ++i) {
        int named = 0;
        for (const Node& node : run.nodes()) {
            const bool heading = node.role == Role::heading && node.level == 3;
            const bool field = node.role == Role::button && node.name.starts_with("成果指標　");
            const bool indicator =
                node.name.find("成果指標") != std::string::npos || node.name.find("同じ名前の指標") != std::string::npos;
            if ((heading || field) && indicator) ++named;
        }
        EXPECT_EQ(named, count);
        run.stage->wheel(900, 500, 40);
    }
}

/// Of an indicator: what stands first in it that can be reached by Tab.
std::vector<std::uint64_t> first_stops(const RunningApp& run, bool editing) {
    std::vector<std::uint64_t> stops;
    for (const Node& node : run.nodes()) {
        const bool menu = node.role == Role::button &&
                          (editing ? node.name == "成果指標の操作" : node.name.find("の図を使う") != std::string::npos);
        if (menu) stops.push_back(node.id);
    }
    return stops;
}

TEST_P(AppManyIndicators, WhatHasTheFocusStaysWhenItIsScrolledAway) {
    run.stage->wheel(900, 500, 20);
    const std::vector<std::uint64_t> stops = first_stops(run, GetParam());
    ASSERT_GE(stops.size(), 3U);
    const std::uint64_t held = stops[stops.size() / 2];
    run.stage->focus(held);
    run.stage->settle();
    for (int i = 0; i < 6; ++i) {
        run.stage->wheel(900, 500, 60);
        ASSERT_EQ(run.stage->focused(), held);
        ASSERT_NE(run.node(held), nullptr);
    }
    EXPECT_LT(run.node(held)->box.y, -2000);
    ASSERT_TRUE(run.tab());
    EXPECT_GT(run.node(run.stage->focused())->box.y, 0) << "Tab goes on from there, and comes back into sight";
    EXPECT_LT(run.node(run.stage->focused())->box.y, 800);
}

INSTANTIATE_TEST_SUITE_P(ReadAndEdited, AppManyIndicators, testing::Bool(),
                         [](const auto& each) { return std::string(each.param ? "Edited" : "Read"); });

TEST(AppManyThings, TabGoesThroughAllPartsAndBack) {
    constexpr std::size_t count = 16;
    Many run(plan_of({.indicators = count, .years = 1}));
    for (const bool editing : {false, true}) {
        run.edit(editing);
        run.visit(measure_page);
        run.stage->focus(0);
        std::vector<std::uint64_t> order;
        const auto note = [&] {
            const std::vector<std::uint64_t> stops = first_stops(run, editing);
            const std::uint64_t here = run.stage->focused();
            if (std::find(stops.begin(), stops.end(), here) != stops.end()) order.push_back(here);
        };
        while (run.tab()) note();
        EXPECT_EQ(order.size(), count);
        const std::vector<std::uint64_t> forwards = std::exchange(order, {});
        note();
        while (order.size() < 6 && run.tab_back()) note();
        for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], forwards[count - 1 - i]);
    }
}

TEST(AppManyThings, AnOpenFieldKeepsItsTextWhenItIsScrolledAway) {
    Many run(plan_of({.indicators = 30, .years = 4}));
    run.edit(true);
    run.visit(measure_page);
    const Node* value = run.find_beginning(Role::button, "目標　2018");
    ASSERT_NE(value, nullptr) << run.stage->text();
    ASSERT_TRUE(run.press(Role::button, std::string(value->name)));
    const std::vector<Node> fields = run.stage->all(Role::text_field);
    ASSERT_EQ(fields.size(), 1U);
    ASSERT_TRUE(run.stage->type(Role::text_field, fields[0].name, "77千円"));
    for (int i = 0; i < 4; ++i) run.stage->wheel(900, 500, 60);
    const Node* field = run.node(fields[0].id);
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->value, "77千円");
    EXPECT_EQ(run.stage->focused(), field->id);
    EXPECT_LT(field->box.y, -1000);
    run.stage->press_key("Enter");
    EXPECT_EQ(run.app->document()->measures()[0].measure->indicators[0].years[0].target->text, "77千円");
}

TEST(AppManyThings, WhatChangesOutOfSightIsMeasuredAnew) {
    Many run(plan_of({.indicators = 30, .years = 3}));
    run.edit(true);
    run.visit(measure_page);
    const auto length = [&] {
        return run.find(Role::button, "成果指標を追加")->box.y - run.find(Role::button, "次の取組")->box.y;
    };
    const float before = length();
    const std::string name = "成果指標　成果指標16";
    for (int i = 0; i < 60 && run.find(Role::button, name) == nullptr; ++i) run.stage->wheel(900, 500, 5);
    ASSERT_TRUE(run.press(Role::button, name)) << run.stage->text();
    const std::vector<Node> fields = run.stage->all(Role::text_field);
    ASSERT_EQ(fields.size(), 1U);
    std::string text;
    for (int i = 0; i < 40; ++i) text += "長い名前";
    ASSERT_TRUE(run.stage->type(Role::text_field, fields[0].name, text));
    EXPECT_GT(length(), before + 15) << "while it is typed";
    run.stage->press_key("Enter");
    const float after = length();
    EXPECT_GT(after, before + 15);
    run.stage->press_key("Home");
    ASSERT_EQ(run.find(Role::button, name), nullptr) << "out of sight";
    EXPECT_NEAR(length(), after, 0.6F);
    run.stage->press_key("z", true);
    EXPECT_NEAR(length(), before, 0.6F);
    run.stage->press_key("y", true);
    EXPECT_NEAR(length(), after, 0.6F);
}

// ---- menus

TEST(AppManyThings, AMenuOfThousandsLaysOutWhatIsSeen) {
    Many run(plan_of({.measures = 1000, .indicators = 1, .years = 3, .groups = 1000}));
    run.visit("/table");
    const int plain = run.stage->vertices();
    ASSERT_TRUE(run.press(Role::list_box, "柱"));
    std::vector<Node> options = run.stage->all(Role::option);
    EXPECT_LT(options.size(), 80U);
    EXPECT_EQ(options.back().row, 1001) << "the last one is there, so that the way up leads to it";
    EXPECT_LT(run.stage->vertices(), plain + 12'000);
    EXPECT_EQ(run.find(Role::list_box, "柱")->row, 1001) << "how many there are is heard";
    // Down from the first one, as far as one likes.
    run.stage->focus(options.front().id);
    run.stage->settle();
    for (int i = 0; i < 40; ++i) run.stage->press_key("ArrowDown");
    const Node* here = run.node(run.stage->focused());
    ASSERT_NE(here, nullptr);
    EXPECT_EQ(here->row, 41);
    EXPECT_GE(here->box.y, 0);
    EXPECT_LE(here->box.y + here->box.height, 800);
    const std::uint64_t chosen = here->id;
    run.stage->send(platform::NodePressed{chosen});
    run.stage->settle();
    EXPECT_EQ(run.app->state().selection.filters.group, "g39");
    // It opens at what is chosen, where a keyboard opens it.
    run.stage->focus(run.find(Role::list_box, "柱")->id);
    ASSERT_TRUE(run.press(Role::list_box, "柱"));
    EXPECT_EQ(run.stage->focused(), chosen);
    EXPECT_GE(run.node(chosen)->box.y, 0);
    EXPECT_LE(run.node(chosen)->box.y, 800);
}

TEST(AppManyThings, AReportOfManyProblemsIsNoLongerThanTheWindow) {
    RunningApp run;
    std::string text = R"({"format": 1, "title": "x", "groups": [)";
    for (int i = 0; i < 400; ++i) text += std::string(i > 0 ? "," : "") + R"({"id": "same", "name": 1})";
    run.open("broken.json", text + "]}");
    ASSERT_FALSE(run.stage->all(Role::dialog).empty()) << run.stage->text();
    EXPECT_LT(run.nodes().size(), 160U);
    EXPECT_LT(run.stage->vertices(), 40'000);
    const Node* close = run.find(Role::button, "閉じる");
    ASSERT_NE(close, nullptr);
    EXPECT_LE(close->box.y + close->box.height, 800);
}

}  // namespace
