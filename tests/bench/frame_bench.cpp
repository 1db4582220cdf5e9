// frame_bench PLAN: the app at work with a plan, without a window. Prints lines of NAME, a tab, and a figure: milliseconds
// of CPU time (megabytes for memory). table.mjs says what each name means and what is to be reached.

#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "file/plan_file.hpp"
#include "places.hpp"
#include "platform/headless/headless_edge.hpp"
#include "platform/headless/stage.hpp"
#include "stopwatch.hpp"

namespace {

constexpr int opening_rounds = 5;
constexpr int frames_of_a_page = 240;
constexpr int rounds_of_a_query = 15;

void say(const std::string& name, double value) { std::printf("%s\t%.3f\n", name.c_str(), value); }

std::string bytes_of(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The app in a window of an ordinary laptop.
class Session {
public:
    Session() {
        edge.put_small_font(platform::Face::regular, bytes_of(std::string(places::fonts) + "/small-regular.ttf"));
        edge.put_small_font(platform::Face::bold, bytes_of(std::string(places::fonts) + "/small-bold.ttf"));
        edge.put_remembered("editor", "計測");    // nobody is asked for a name
        edge.put_clock(bench::cpu_milliseconds);  // the index is made in slices of real time
        app = std::make_unique<ui::App>(edge, "");
        stage = std::make_unique<platform::Stage>(edge, *app, 1280.0F, 800.0F);
        stage->on_fault(nullptr);
        stage->settle();
    }

    void open(std::string bytes) { stage->send(platform::FileOpened{"plan.json", std::move(bytes), 0, {}, {}}); }
    void visit(const std::string& fragment) {
        edge.set_address(fragment, false);
        stage->send(platform::AddressChanged{fragment});
        stage->settle();
    }
    double frame() {
        return bench::cpu_of([&] { stage->frame(); });
    }
    /// An event and the frame that shows what it did.
    double answer(platform::Event event) {
        return bench::cpu_of([&] {
            stage->send(std::move(event));
            stage->frame();
        });
    }
    std::uint64_t search_field() const {
        const std::vector<platform::Node> fields = stage->all(platform::Role::search_field);
        return fields.empty() ? 0 : fields.front().id;
    }

    platform::HeadlessEdge edge;
    std::unique_ptr<ui::App> app;
    std::unique_ptr<platform::Stage> stage;
};

// ---- opening

void measure_opening(const std::string& bytes) {
    std::vector<double> reading;
    std::vector<double> deriving;
    for (int i = 0; i < opening_rounds; ++i) {
        file::ReadResult result;
        reading.push_back(bench::cpu_of([&] { result = file::read_plan(bytes); }));
        if (!result.plan) return;
        std::optional<ui::Document> document;
        deriving.push_back(bench::cpu_of([&] { document.emplace(std::move(*result.plan), ui::Source{}, 1); }));
    }
    say("open.read", bench::median(reading));
    say("open.derive", bench::median(deriving));
}

/// Opened again and again in one app, as a person would; the first time counts as any other.
void measure_whole_opening(Session& session, const std::string& bytes) {
    std::vector<double> opening;
    std::vector<double> first_frame;
    std::vector<double> indexing;
    for (int i = 0; i < opening_rounds; ++i) {
        const double received = bench::cpu_of([&] { session.open(bytes); });
        first_frame.push_back(session.frame());
        opening.push_back(received + first_frame.back());
        indexing.push_back(bench::cpu_of([&] { session.stage->settle(100000); }));
    }
    say("open.whole", bench::median(opening));
    say("open.first_frame", bench::median(first_frame));
    say("open.index", bench::median(indexing));
}

// ---- frames

void say_frames(const std::string& name, const std::vector<double>& times) {
    say(name, bench::median(times));
    say(name + ".most", bench::quantile(times, 0.95));
}

void measure_page(Session& session, const std::string& name, const std::string& address) {
    session.visit(address);
    ImGuiIO& io = ImGui::GetIO();
    std::vector<double> standing;
    for (int i = 0; i < frames_of_a_page; ++i) {
        io.AddMousePosEvent(300.0F + static_cast<float>(i % 60) * 10, 460);  // so that something is hovered
        standing.push_back(session.frame());
    }
    say_frames("frame." + name + ".standing", standing);
    std::vector<double> scrolling;
    for (int i = 0; i < frames_of_a_page; ++i) {
        // Down most of the time, up now and then: a page that is short goes on moving.
        io.AddMouseWheelEvent(0, i % 40 < 30 ? -2.0F : 6.0F);
        scrolling.push_back(session.frame());
    }
    say_frames("frame." + name + ".scrolling", scrolling);
    session.stage->settle();
}

/// The scroll bar drawn from end to end: every frame shows texts that were not on screen before.
void measure_leaps(Session& session, const std::string& name, const std::string& address) {
    session.visit(address);
    std::vector<double> times;
    for (int i = 0; i < frames_of_a_page; ++i) {
        session.stage->send(platform::KeyPressed{"PageDown", false, false, false});
        session.frame();  // the area takes the step in this frame, and is drawn there in the next one
        times.push_back(session.frame());
    }
    say_frames("frame." + name + ".leaping", times);
    session.stage->settle();
}

/// From one measure to the next, each never shown before.
void measure_turning(Session& session) {
    const auto& measures = session.app->document()->measures();
    session.visit("/measure/" + measures.front().measure->id);
    std::vector<double> times;
    for (std::size_t i = 1; i < std::min<std::size_t>(measures.size(), frames_of_a_page); ++i) {
        times.push_back(session.answer(platform::KeyPressed{"ArrowRight", false, false, false}));
    }
    say_frames("frame.measure.turning", times);
    session.stage->settle();
}

// ---- what a person asks for, and the frame that answers

double press(Session& session, platform::Role role, const std::string& beginning) {
    for (const platform::Node& node : session.stage->all(role)) {
        if (!node.name.starts_with(beginning)) continue;
        // A press is seen in one frame; the next one shows what it did.
        return bench::cpu_of([&] {
            session.stage->send(platform::NodePressed{node.id});
            session.stage->frame();
            session.stage->frame();
        });
    }
    return 0;
}

void measure_years(Session& session) {
    for (const std::string page : {"overview", "table"}) {
        session.visit("/" + page);
        std::vector<double> times;
        for (int round = 0; round < rounds_of_a_query; ++round) {
            for (const plan::PlanYear& year : session.app->document()->plan().years) {
                if (year.year == session.app->state().year) continue;
                const std::vector<platform::Node> boxes = session.stage->all(platform::Role::list_box);
                if (boxes.empty()) continue;
                session.stage->send(platform::NodePressed{boxes.front().id});
                session.stage->settle();
                const double time = press(session, platform::Role::option, year.label);
                if (session.app->state().year == year.year) times.push_back(time);
                session.stage->settle();
            }
        }
        say("year." + page, bench::median(times));
    }
}

void measure_sorting(Session& session) {
    session.visit("/table");
    for (const auto& [name, title] :
         {std::pair("name", "取組"), {"sections", "担当課"}, {"target", "目標"}, {"code", "分類"}}) {
        std::vector<double> times;
        for (int round = 0; round < rounds_of_a_query; ++round) {
            times.push_back(press(session, platform::Role::column_header, title));
            session.stage->settle();
        }
        say(std::string("sort.") + name, bench::median(times));
    }
}

double time_of_query(Session& session, const std::string& query) {
    std::vector<double> times;
    const std::uint64_t field = session.search_field();
    for (int round = 0; round < rounds_of_a_query; ++round) {
        times.push_back(session.answer(platform::FieldChanged{field, query}));
        session.stage->settle();
        session.stage->send(platform::FieldChanged{field, ""});
        session.stage->settle();
    }
    return bench::median(times);
}

struct Query {
    const char* name;
    std::vector<const char*> texts;
};

void measure_search(Session& session) {
    session.visit("/table");
    const std::vector<Query> queries{{"common", {"の", "・", "実", "1", "ー"}},
                                     {"rare", {"鮎", "蛍", "薪", "a"}},
                                     {"two", {"子育", "実施", "支援", "会議", "課題", "00"}},
                                     {"three", {"子育て", "職員の", "ワーク", "千円", "100"}},
                                     {"words", {"防災 訓練", "商業観光課 実施", "の を"}},
                                     {"none", {"ゐ", "ゐゑ", "施実", "会の議", "ーの"}}};
    for (const Query& query : queries) {
        std::vector<double> times;
        for (const char* text : query.texts) times.push_back(time_of_query(session, text));
        // The slowest of them counts.
        say(std::string("search.") + query.name, bench::quantile(times, 1));
    }
}

// ---- edits

const platform::Node* first_of(Session& session, platform::Role role) {
    const auto& nodes = session.edge.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const auto& node) { return node.role == role; });
    return found == nodes.end() ? nullptr : &*found;
}

/// A number typed into a cell of the table and committed, to the frame that shows it; then taken back.
void measure_edits(Session& session) {
    session.visit("/table");
    session.stage->send(platform::KeyPressed{"F2", false, false, false});
    session.stage->settle();
    const platform::Node* cell = nullptr;
    for (const platform::Node& node : session.edge.nodes()) {
        if (node.role != platform::Role::cell || node.column != 5 || node.name.empty()) continue;
        cell = &node;  // a target
        break;
    }
    if (cell == nullptr) return;
    session.stage->send(platform::NodePressed{cell->id});
    session.stage->settle();
    std::vector<double> editing;
    std::vector<double> undoing;
    for (int round = 0; round < rounds_of_a_query; ++round) {
        const platform::Node* field = first_of(session, platform::Role::text_field);
        if (field == nullptr) return;
        const std::uint64_t id = field->id;
        const std::size_t steps = session.app->document()->history().position();
        const double time = bench::cpu_of([&] {
            session.stage->send(platform::FieldChanged{id, std::to_string(100 + round)});
            session.stage->send(platform::KeyPressed{"Enter", false, false, true});
            session.stage->frame();
        });
        if (session.app->document()->history().position() == steps + 1) editing.push_back(time);
        session.stage->settle();
        undoing.push_back(session.answer(platform::KeyPressed{"z", true, false, false}));
        session.stage->settle();
    }
    say("edit.value", bench::median(editing));
    say("edit.first", editing.empty() ? 0 : editing.front());
    say("edit.undo", bench::median(undoing));
    std::size_t bytes = 0;
    std::size_t entries = 0;
    for (const auto& [key, value] : session.edge.storage().records) {
        if (key.find("/log/") == std::string::npos) continue;
        bytes += value.size();
        ++entries;
    }
    if (entries > 0) say("edit.journal", static_cast<double>(bytes) / static_cast<double>(entries));
}

// ---- a measure of very many indicators

constexpr int many_indicators = 1000;
constexpr int many_years = 20;

plan::Plan plan_of_many() {
    plan::Plan plan;
    plan.title = "計測";
    for (int i = 0; i < many_years; ++i) plan.years.push_back({{2010 + i}, {}, plan::YearState::evaluated, {}});
    plan::Measure measure;
    measure.id = "many";
    measure.name = "多くの成果指標を持つ取組";
    for (int i = 0; i < many_indicators; ++i) {
        plan::Indicator indicator;
        indicator.id = "i" + std::to_string(i);
        indicator.name = "成果指標の名前はこのくらいの長さのことが多い " + std::to_string(i);
        indicator.unit = "千円";
        indicator.direction = plan::Direction::higher;
        plan::Activity activity;
        activity.id = "a" + std::to_string(i);
        activity.text = "取組内容の名前はこのくらいの長さのことが多い " + std::to_string(i);
        for (const plan::PlanYear& year : plan.years) {
            const double value = 100 + (i * 7 + year.year.year * 13) % 90;
            const std::string text = std::to_string(static_cast<int>(value)) + "千円";
            indicator.years.push_back(
                {year.year, plan::Amount{text, value, {}}, plan::Amount{text, value, {}}, false, plan::Verdict::met, {}});
            activity.years.push_back(
                {year.year, "計画した内容がここに書かれている。", "実績がここに書かれている。", false, {}});
        }
        measure.indicators.push_back(std::move(indicator));
        measure.activities.push_back(std::move(activity));
    }
    plan.groups.push_back({"g", {}, "柱", {}, {std::move(measure)}, {}});
    return plan;
}

void measure_many() {
    Session session;
    session.open(file::write_plan(plan_of_many()));
    session.stage->settle(100000);
    const std::string address = "/measure/many";
    session.edge.set_address(address, false);
    session.stage->send(platform::AddressChanged{address});
    say("frame.many.first", session.frame());
    session.stage->settle();
    measure_page(session, "many", address);
    measure_leaps(session, "many", address);
    session.stage->resize(1270, 800);
    say("frame.many.resized", session.frame());
    measure_page(session, "many.meeting", "/meeting?measure=many");
    session.visit(address);
    session.stage->send(platform::KeyPressed{"F2", false, false, false});
    say("frame.many.edited.first", session.frame());
    session.stage->settle();
    measure_page(session, "many.edited", address);
    measure_leaps(session, "many.edited", address);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: frame_bench PLAN\n", stderr);
        return 2;
    }
    const std::string bytes = bytes_of(arguments[1]);
    if (!file::read_plan(bytes).plan) {
        std::fprintf(stderr, "%s is no plan\n", arguments[1]);
        return 1;
    }
    Session session;
    session.open(bytes);
    session.stage->settle(100000);
    say("memory.open", bench::peak_megabytes());

    measure_opening(bytes);
    measure_whole_opening(session, bytes);
    measure_page(session, "overview", "/overview");
    measure_leaps(session, "overview", "/overview");
    measure_page(session, "table", "/table");
    measure_leaps(session, "table", "/table");
    measure_page(session, "measure", "/measure/" + session.app->document()->measures().front().measure->id);
    measure_turning(session);
    measure_page(session, "checks", "/checks");
    measure_leaps(session, "checks", "/checks");
    measure_search(session);
    measure_years(session);
    measure_sorting(session);
    measure_edits(session);
    measure_many();
    return 0;
}
