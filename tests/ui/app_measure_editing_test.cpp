// 個票: everything that a measure holds is edited where it stands.

#include <gtest/gtest.h>

#include <algorithm>

#include "desk.hpp"

namespace {

constexpr std::string_view measure_id = "1-(1)-ア";

class AppMeasureEditing : public testing::Test {
protected:
    AppMeasureEditing() {
        desk.edit();
        desk.go("/measure/" + std::string(measure_id));
    }
    const plan::Measure& measure() { return *desk.document().measures()[0].measure; }
    const plan::Indicator& indicator() { return measure().indicators.at(0); }
    const plan::Activity& activity() { return measure().activities.at(0); }
    const plan::IndicatorYear& of(int year) { return *plan::find_year(indicator(), {year}); }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppMeasureEditing, EveryTextOfTheMeasureCanBeTyped) {
    struct Case {
        std::string button;
        std::string text;
    };
    const std::vector<Case> cases{{"分類　1-(1)-ア", "新分類"},
                                  {"取組名　職責", "新しい名"},
                                  {"担当課　職員課、行政総務課", "人事課"},
                                  {"成果指標　職員アンケート", "新しい指標"},
                                  {"単位　%", "点"},
                                  {"目標　2018　85.0%", "80点"},
                                  {"実績　2018　86.0%", "81点"},
                                  {"実績　2019　なし", "82点"},
                                  {"取組内容　職責", "新しい内容"},
                                  {"計画　2018　・新たな", "計画"},
                                  {"実績　2018　・新たな", "実績"},
                                  {"備考　なし", "新しい注"}};
    std::size_t steps = 0;
    for (const Case& c : cases) {
        ASSERT_TRUE(desk.press_beginning(Role::button, c.button)) << c.button << "\n" << desk->stage->text();
        ASSERT_TRUE(desk.has_open_field()) << c.button;
        desk.type(c.text);
        desk.key("Enter", true);
        EXPECT_FALSE(desk.has_open_field()) << c.button;
        EXPECT_EQ(desk.steps(), ++steps) << c.button;
    }
    EXPECT_EQ(measure().code, "新分類");
    EXPECT_EQ(measure().name, "新しい名");
    EXPECT_EQ(measure().sections, std::vector<std::string>{"人事課"});
    EXPECT_EQ(measure().notes, std::vector<std::string>{"新しい注"});
    EXPECT_EQ(indicator().name, "新しい指標");
    EXPECT_EQ(indicator().unit, "点");
    EXPECT_EQ(of(2018).target->text, "80点");
    EXPECT_EQ(of(2018).actual->text, "81点");
    EXPECT_EQ(of(2019).actual->number, 82.0);
    EXPECT_EQ(activity().text, "新しい内容");
    EXPECT_EQ(activity().years[0].plan, "計画");
    EXPECT_EQ(activity().years[0].actual, "実績");
    const plan::Plan after = desk.plan();
    while (desk.steps() > 0) desk.key("z", true);
    EXPECT_EQ(measure().code, measure_id);
    while (desk.document().history().next_redo() != nullptr) desk.key("y", true);
    EXPECT_EQ(desk.plan(), after);
}

TEST_F(AppMeasureEditing, WordsAreChosenFromAMenu) {
    const auto pick = [&](std::string_view box, std::string_view option) {
        const Node* node = desk->find_beginning(Role::list_box, box);
        ASSERT_NE(node, nullptr) << box << desk->stage->text();
        ASSERT_TRUE(desk.pick(Role::list_box, std::string(node->name), option)) << option;
    };
    pick("評価の向き", "低いほど良い");
    EXPECT_EQ(indicator().direction, plan::Direction::lower);
    pick("評価　2018", "× 未達成");
    EXPECT_EQ(of(2018).verdict, plan::Verdict::missed);
    pick("評価　2018", "未評価");
    EXPECT_EQ(of(2018).verdict, std::nullopt);
    pick("実績の区分　2018", "見込み");
    EXPECT_TRUE(of(2018).forecast || activity().years[0].forecast);
    EXPECT_EQ(desk.steps(), 4U);
    desk.key("z", true);
    EXPECT_FALSE(of(2018).forecast || activity().years[0].forecast);
}

TEST_F(AppMeasureEditing, EnterMakesALineInATextAndCommitsAnAmount) {
    ASSERT_TRUE(desk.press_beginning(Role::button, "計画　2018")) << desk->stage->text();
    EXPECT_TRUE(desk.focused()->multiline);
    desk.type("一行目");
    desk.key("Enter");
    EXPECT_TRUE(desk.has_open_field()) << "the browser makes the line";
    desk.type("一行目\n二行目");
    desk.key("Enter", true);
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_EQ(activity().years[0].plan, "一行目\n二行目");
    ASSERT_TRUE(desk.press_beginning(Role::button, "実績　2018　86.0%"));
    EXPECT_FALSE(desk.focused()->multiline);
    desk.enter("87");
    EXPECT_EQ(of(2018).actual->text, "87%");
}

/// A phone's browser writes with 16 px at least, and what is typed must not wrap out of its field.
TEST(AppMeasureEditingOnAPhone, AFieldHasRoomForTextAsLargeAsTheBrowserWritesIt) {
    Browser browser;
    Desk desk(browser, {360, 640, true});
    desk.edit();
    desk.go("/measure/1-(1)-ア");
    ASSERT_TRUE(desk.press_beginning(Role::button, "備考")) << desk->stage->text();
    std::size_t wrapped = 0;
    std::string text;
    for (int letters = 1; letters < 40 && wrapped == 0; ++letters) {
        text += "記";
        desk.type(text);
        const Node* field = desk.focused();
        ASSERT_NE(field, nullptr);
        ASSERT_GE(field->text_size, 16);
        const auto lines = static_cast<std::size_t>(field->box.height / (1.5F * field->text_size) + 0.1F);
        const float room = field->box.width * static_cast<float>(lines);
        EXPECT_LE(field->text_size * static_cast<float>(letters), room + 1) << letters;
        if (lines > 1) wrapped = lines;
    }
    EXPECT_EQ(wrapped, 2U);
}

TEST_F(AppMeasureEditing, TabGoesThroughAllFieldsAndBack) {
    ASSERT_TRUE(desk.press_beginning(Role::button, "取組名"));
    std::vector<std::string> way;
    for (int i = 0; i < 60; ++i) {
        way.push_back(desk.focused()->name);
        const std::uint64_t here = desk->stage->focused();
        if (desk.has_open_field()) {
            desk.key("Tab");
        } else {
            desk->tab();
        }
        if (desk->stage->focused() == here) break;
    }
    const auto passes = [&](std::string_view name) {
        return std::any_of(way.begin(), way.end(), [&](const std::string& w) { return w.starts_with(name); });
    };
    for (const char* name :
         {"取組名", "担当課", "取組内容", "計画　2018", "実績　2020", "備考", "成果指標", "単位", "評価の向き"}) {
        EXPECT_TRUE(passes(name)) << name;
    }
    EXPECT_EQ(desk.steps(), 0U) << "passing through changes nothing";
    desk.press_beginning(Role::button, "取組名");
    desk.type("新しい名");
    desk.key("Tab");
    EXPECT_EQ(measure().name, "新しい名");
    EXPECT_EQ(desk.focused()->name, "担当課");
    EXPECT_TRUE(desk.has_open_field());
    desk.key("Tab", false, true);
    EXPECT_EQ(desk.focused()->name, "取組名");
}

TEST_F(AppMeasureEditing, EscapeCancelsAndGivesTheFocusBack) {
    desk.press_beginning(Role::button, "取組名");
    desk.type("x");
    desk.key("Escape");
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_EQ(desk.steps(), 0U);
    ASSERT_NE(desk.focused(), nullptr);
    EXPECT_TRUE(desk.focused()->name.starts_with("取組名")) << desk.focused()->name;
}

TEST_F(AppMeasureEditing, TheComputedVerdictFollowsAtOnceTheRecordedOnRequest) {
    desk.press_beginning(Role::button, "実績　2018　86.0%");
    desk.enter("84");
    EXPECT_TRUE(desk->sees("84% < 85.0% → ×")) << desk->stage->text();
    EXPECT_TRUE(desk->sees("記録された評価と計算した評価が異なります"));
    EXPECT_EQ(of(2018).verdict, plan::Verdict::met);
    EXPECT_TRUE(desk.press(Role::button, "計算した評価「×」を記録する"));
    EXPECT_EQ(of(2018).verdict, plan::Verdict::missed);
    EXPECT_EQ(desk->find(Role::button, "計算した評価「×」を記録する"), nullptr);
    desk.key("z", true);
    EXPECT_EQ(of(2018).verdict, plan::Verdict::met);
}

TEST_F(AppMeasureEditing, AllComputedVerdictsAreTakenInOneStep) {
    desk.press_beginning(Role::button, "実績　2018　86.0%");
    desk.enter("84");
    desk.press(Role::tab, "点検");
    const Node* all = desk->find_beginning(Role::button, "計算した評価をすべて記録する");
    ASSERT_NE(all, nullptr) << desk->stage->text();
    const std::string name = all->name;
    const std::size_t steps = desk.steps();
    desk.press(Role::button, name);
    EXPECT_EQ(of(2018).verdict, plan::Verdict::missed);
    EXPECT_EQ(desk.steps(), steps + 1);
    EXPECT_EQ(desk->find_beginning(Role::button, "計算した評価をすべて記録する"), nullptr);
    for (const judge::Finding& finding : desk.document().findings()) {
        EXPECT_NE(finding.check, judge::Check::verdict_differs) << finding.indicator;
    }
}

TEST_F(AppMeasureEditing, AReasonIsAskedForWhereATargetIsMissedAndStays) {
    desk.press_beginning(Role::button, "実績　2018　86.0%");
    desk.enter("87");
    EXPECT_EQ(desk.notice(), "") << "the target is met";
    desk.press_beginning(Role::button, "実績　2018　87%");
    desk.enter("84");
    EXPECT_EQ(desk.notice(), "目標に届いていません。理由を残しますか。");
    ASSERT_TRUE(desk.press(Role::button, "理由を書く"));
    ASSERT_TRUE(desk.asks("変更の理由"));
    desk.type("人員の不足\nによる");
    desk.press(Role::button, "決定");
    EXPECT_EQ(desk.document().history().steps()[1].why, "人員の不足\nによる");
    desk.restart();
    EXPECT_EQ(desk.document().history().steps()[1].why, "人員の不足\nによる");
    EXPECT_NE(desk.document().text().find("人員の不足"), std::string::npos) << "it is in the file";
}

TEST_F(AppMeasureEditing, IndicatorsAndActivitiesComeGoAndMove) {
    struct Case {
        const char* add;
        const char* menu;
    };
    const plan::Plan before = desk.plan();
    for (const Case& c : {Case{"成果指標を追加", "成果指標の操作"}, Case{"取組内容を追加", "取組内容の操作"}}) {
        SCOPED_TRACE(c.add);
        ASSERT_TRUE(desk.press(Role::button, c.add));
        EXPECT_TRUE(desk.has_open_field()) << "its name is typed at once";
        desk.type("加えたもの");
        desk.key("Enter", true);
        const bool is_indicator = std::string_view(c.add).starts_with("成果");
        const auto names = [&] {
            std::vector<std::string> all;
            if (is_indicator) {
                for (const auto& i : measure().indicators) all.push_back(i.name.substr(0, 15));
            } else {
                for (const auto& a : measure().activities) all.push_back(a.text.substr(0, 15));
            }
            return all;
        };
        ASSERT_EQ(names().size(), 2U);
        EXPECT_EQ(names()[1], "加えたもの");
        const std::string first = names()[0];
        ASSERT_TRUE(desk.pick(Role::button, c.menu, "下へ移動"));
        EXPECT_EQ(names(), (std::vector<std::string>{"加えたもの", first}));
        ASSERT_TRUE(desk.pick(Role::button, c.menu, "複製"));
        EXPECT_EQ(names(), (std::vector<std::string>{"加えたもの", std::string("加えたもの（写し）").substr(0, 15), first}));
        ASSERT_TRUE(desk.pick(Role::button, c.menu, "削除"));
        EXPECT_EQ(names().size(), 2U);
        while (desk.steps() > 0) desk.key("z", true);
        EXPECT_EQ(desk.plan(), before);
    }
}

TEST_F(AppMeasureEditing, TheMeasureItselfToo) {
    const plan::Plan before = desk.plan();
    ASSERT_TRUE(desk.pick(Role::button, "取組の操作", "複製"));
    EXPECT_EQ(desk.document().measures().size(), 26U);
    EXPECT_EQ(desk.document().measures()[1].measure->name, "職責に対応した給与制度の見直し（写し）");
    ASSERT_TRUE(desk.pick(Role::button, "取組の操作", "ほかの柱へ移動"));
    ASSERT_TRUE(desk.press_beginning(Role::option, "2 ") || desk.press_beginning(Role::option, "2　"))
        << desk->stage->text();
    EXPECT_EQ(desk.document().measures()[*desk.document().position_of(measure_id)].path.front()->id, "2");
    ASSERT_TRUE(desk.pick(Role::button, "取組の操作", "削除"));
    EXPECT_EQ(desk->page(), ui::Page::table) << "its page is gone";
    EXPECT_EQ(desk.notice(), "取組の削除をしました。");
    desk.press(Role::button, "元に戻す");
    EXPECT_TRUE(desk.document().position_of(measure_id));
    while (desk.steps() > 0) desk.key("z", true);
    EXPECT_EQ(desk.plan(), before);
}

}  // namespace
