// The headless edge as tests of the app rely on it: storage, claims, files, the clipboard.

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <memory>
#include <utility>
#include <vector>

#include "platform/headless/headless_edge.hpp"
#include "platform/headless/stage.hpp"

namespace {

using namespace platform;

/// Notes what arrives; answers CopyAsked with a cell.
class Listener final : public Guest {
public:
    explicit Listener(Edge& edge) : edge_(edge) {}

    bool receive(Event event) override {
        if (std::holds_alternative<CopyAsked>(event)) edge_.put_on_clipboard("a\tb\n");
        events.push_back(std::move(event));
        return true;
    }
    platform::NextFrame frame() override {
        ++frames;
        return platform::NextFrame::none;
    }
    template <typename T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const Event& event : events) {
            if (const T* one = std::get_if<T>(&event)) found.push_back(*one);
        }
        return found;
    }

    std::vector<Event> events;
    int frames = 0;

private:
    Edge& edge_;
};

/// Dear ImGui wants a font; this one has no glyphs.
void add_empty_font() {
    static const ImFontLoader loader = [] {
        ImFontLoader l;
        l.Name = "no glyphs";
        l.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
            return false;
        };
        return l;
    }();
    ImFontConfig config;
    config.FontLoader = &loader;
    config.SizePixels = 16;
    ImGui::GetIO().Fonts->AddFont(&config);
}

/// An edge, a guest and a stage: one window.
struct OneWindow {
    explicit OneWindow(std::shared_ptr<HeadlessStorage> storage = std::make_shared<HeadlessStorage>())
        : context(), edge(std::move(storage)), guest(edge), stage(edge, guest) {}

    struct Context {
        Context() {
            ImGui::SetCurrentContext(nullptr);
            made = ImGui::CreateContext();
            add_empty_font();
        }
        ~Context() { ImGui::DestroyContext(made); }
        ImGuiContext* made;
    } context;
    HeadlessEdge edge;
    Listener guest;
    Stage stage;
};

Edge::Batch puts(std::vector<Record> records) { return {{}, std::move(records), true}; }

TEST(HeadlessStorage, ABatchIsAnsweredBeforeTheNextFrame) {
    OneWindow window;
    const std::uint64_t ticket = window.edge.store(puts({{"a", "1"}, {"b", "2"}}));
    EXPECT_TRUE(window.edge.storage().records.empty());
    window.stage.frame();
    ASSERT_EQ(window.guest.all<StoreResult>().size(), 1U);
    EXPECT_EQ(window.guest.all<StoreResult>()[0].ticket, ticket);
    EXPECT_FALSE(window.guest.all<StoreResult>()[0].failure);
    EXPECT_EQ(window.edge.storage().records.at("b"), "2");
}

TEST(HeadlessStorage, RangesAreRemovedBeforeRecordsArePut) {
    OneWindow window;
    window.edge.storage().records = {{"a", "1"}, {"b", "2"}, {"c", "3"}};
    window.edge.store({{{"a", "c"}}, {{"b", "new"}}, true});
    const std::uint64_t ticket = window.edge.query_records({"a", "z"});
    window.stage.settle();
    const auto found = window.guest.all<QueryResult>();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].ticket, ticket);
    EXPECT_EQ(found[0].records, (std::vector<Record>{{"b", "new"}, {"c", "3"}}));
}

TEST(HeadlessStorage, ACrashLosesWhatWasAskedForAndNoMore) {
    const auto storage = std::make_shared<HeadlessStorage>();
    {
        OneWindow window(storage);
        window.edge.store(puts({{"a", "1"}}));
        window.edge.store(puts({{"b", "2"}}));
        window.edge.carry_out(1);
        window.edge.crash();
        window.stage.settle();
        EXPECT_TRUE(window.guest.all<StoreResult>().empty());
    }
    OneWindow again(storage);
    again.edge.query_records({"a", "z"});
    again.stage.settle();
    EXPECT_EQ(again.guest.all<QueryResult>()[0].records, (std::vector<Record>{{"a", "1"}}));
}

TEST(HeadlessStorage, FailuresLeaveTheRecordsAsTheyWere) {
    OneWindow window;
    window.edge.storage().fail_next_keep(StorageError::full, "no room");
    window.edge.store(puts({{"a", "1"}}));
    window.edge.store(puts({{"b", "2"}}));
    window.stage.settle();
    EXPECT_EQ(window.guest.all<StoreResult>()[0].failure, StorageError::full);
    EXPECT_EQ(window.guest.all<StoreResult>()[0].detail, "no room");
    EXPECT_FALSE(window.guest.all<StoreResult>()[1].failure);
    EXPECT_EQ(window.edge.storage().records.size(), 1U);
    window.edge.storage().fail_all(StorageError::refused);
    window.edge.store(puts({{"c", "3"}}));
    window.edge.query_records({"a", "z"});
    window.stage.settle();
    EXPECT_EQ(window.guest.all<StoreResult>()[2].failure, StorageError::refused);
    EXPECT_EQ(window.guest.all<QueryResult>()[0].failure, StorageError::refused);
}

TEST(HeadlessStorage, WhatIsHeldIsAnsweredLater) {
    OneWindow window;
    window.edge.storage().hold(true);
    window.edge.store(puts({{"a", "1"}}));
    EXPECT_LT(window.stage.settle(), 10);
    EXPECT_TRUE(window.guest.events.empty());
    window.edge.storage().hold(false);
    window.stage.settle();
    EXPECT_EQ(window.guest.all<StoreResult>().size(), 1U);
}

TEST(HeadlessStorage, AnotherWindowHearsOfIt) {
    OneWindow one;
    OneWindow other(one.edge.shared_storage());
    one.edge.store({{{"x", "y"}}, {{"a", "1"}}, true});
    one.stage.settle();
    other.stage.settle();
    EXPECT_TRUE(one.guest.all<StoredElsewhere>().empty());
    ASSERT_EQ(other.guest.all<StoredElsewhere>().size(), 1U);
    EXPECT_EQ(other.guest.all<StoredElsewhere>()[0].keys, (std::vector<std::string>{"x", "a"}));
}

TEST(HeadlessClaims, OneWindowHasItUntilAnotherTakesIt) {
    OneWindow one;
    OneWindow other(one.edge.shared_storage());
    one.edge.lock("plan", false);
    one.stage.settle();
    EXPECT_TRUE(one.guest.all<LockResult>()[0].mine);
    other.edge.lock("plan", false);
    other.stage.settle();
    EXPECT_FALSE(other.guest.all<LockResult>()[0].mine);
    other.edge.lock("plan", true);
    other.stage.settle();
    one.stage.settle();
    EXPECT_TRUE(other.guest.all<LockResult>()[1].mine);
    ASSERT_EQ(one.guest.all<LockLost>().size(), 1U);
    other.edge.crash();
    one.edge.lock("plan", false);
    one.stage.settle();
    EXPECT_TRUE(one.guest.all<LockResult>()[1].mine);
}

TEST(HeadlessFiles, AreWrittenBackUnlessTheyChanged) {
    OneWindow window;
    auto& files = window.edge.storage().files;
    files["plan.json"] = "one";
    ASSERT_TRUE(window.stage.open_file("plan.json"));
    const std::string file = window.guest.all<FileOpened>()[0].file;
    ASSERT_FALSE(file.empty());
    window.edge.write_file(file, "plan.json", "two", {});
    window.stage.settle();
    EXPECT_TRUE(window.guest.all<FileWritten>()[0].compared);
    EXPECT_EQ(files["plan.json"], "two");
    files["plan.json"] = "from elsewhere";
    window.edge.write_file(file, "plan.json", "three", {});
    window.stage.settle();
    EXPECT_EQ(window.guest.all<FileNotWritten>()[0].why, WriteFailure::changed);
    EXPECT_EQ(files["plan.json"], "from elsewhere");
    window.edge.write_file(file, "plan.json", "three", {.whatever_is_there = true});
    window.stage.settle();
    EXPECT_EQ(files["plan.json"], "three");
    files.erase("plan.json");
    window.edge.write_file(file, "plan.json", "four", {});
    window.stage.settle();
    EXPECT_EQ(window.guest.all<FileNotWritten>()[1].why, WriteFailure::gone);
}

TEST(HeadlessFiles, SaveAsWritesDownloadsOrIsCancelled) {
    OneWindow window;
    constexpr std::string_view type = "application/json";
    window.edge.save_file_as("plan.json", "text", type);
    window.stage.settle();
    EXPECT_EQ(window.guest.all<FileNotWritten>()[0].why, WriteFailure::needs_press);
    EXPECT_TRUE(window.edge.storage().files.empty()) << "nothing was asked";
    window.edge.person_pressed();
    window.edge.save_file_as("plan.json", "text", type);
    window.stage.settle();
    EXPECT_EQ(window.edge.storage().files.at("plan.json"), "text");
    EXPECT_FALSE(window.guest.all<FileWritten>()[0].file.empty());
    window.edge.put_save_picker(HeadlessEdge::SavePicker::is_missing);
    window.edge.save_file_as("plan.json", "text", type);
    window.stage.settle();
    EXPECT_TRUE(window.guest.all<FileWritten>()[1].downloaded);
    EXPECT_EQ(window.edge.files_saved().back().text, "text");
    window.edge.put_save_picker(HeadlessEdge::SavePicker::is_cancelled);
    window.edge.save_file_as("plan.json", "text", type);
    window.stage.settle();
    EXPECT_EQ(window.guest.all<FileNotWritten>()[1].why, WriteFailure::cancelled);
}

TEST(HeadlessFiles, AreWrittenWithPermissionAlone) {
    using platform::Permission;
    OneWindow window;
    auto& storage = window.edge.storage();
    storage.files["plan.json"] = "one";
    ASSERT_TRUE(window.stage.open_file("plan.json"));
    const std::string file = window.guest.all<FileOpened>()[0].file;
    storage.put_permission(Permission::prompt);
    window.edge.check_permission(file, true);
    window.edge.write_file(file, "plan.json", "two", {});
    window.stage.settle();
    EXPECT_EQ(window.guest.all<platform::PermissionChecked>()[0].permission, Permission::prompt) << "nobody pressed";
    EXPECT_EQ(window.guest.all<FileNotWritten>()[0].why, WriteFailure::needs_press);
    window.edge.person_pressed();
    window.edge.write_file(file, "plan.json", "two", {.may_ask = false});
    window.stage.settle();
    EXPECT_EQ(window.guest.all<FileNotWritten>()[1].why, WriteFailure::needs_press);
    window.edge.write_file(file, "plan.json", "two", {});
    window.stage.settle();
    EXPECT_EQ(storage.files["plan.json"], "two");
    storage.put_permission(Permission::prompt, false);
    window.edge.check_permission(file, true);
    window.edge.write_file(file, "plan.json", "three", {});
    window.stage.settle();
    EXPECT_EQ(window.guest.all<platform::PermissionChecked>()[1].permission, Permission::denied);
    EXPECT_EQ(window.guest.all<FileNotWritten>()[2].why, WriteFailure::refused);
}

TEST(HeadlessTimers, ElapseInTheirOrderWhetherFramesAreDrawnOrNot) {
    OneWindow window;
    const std::uint64_t later = window.edge.start_timer(2000);
    const std::uint64_t sooner = window.edge.start_timer(1000);
    window.stage.settle();
    EXPECT_TRUE(window.guest.all<platform::TimerElapsed>().empty());
    window.edge.advance(999);
    window.edge.advance(5000);
    window.stage.settle();
    const auto elapsed = window.guest.all<platform::TimerElapsed>();
    ASSERT_EQ(elapsed.size(), 2U);
    EXPECT_EQ(elapsed[0].ticket, sooner);
    EXPECT_EQ(elapsed[1].ticket, later);
}

TEST(HeadlessFields, PasteAndCopyMeanCellsOnlyWhereAFieldWaits) {
    OneWindow window;
    Node field;
    field.id = 7;
    field.role = Role::text_field;
    field.name = "cell";
    field.value = "old";
    field.waiting = true;
    window.edge.show_semantics({field});
    window.stage.focus(7);
    window.stage.paste("a\tb");
    EXPECT_EQ(window.guest.all<BlockPasted>()[0].text, "a\tb");
    window.stage.paste("one");
    EXPECT_EQ(window.guest.all<FieldChanged>()[0].text, "one");
    EXPECT_EQ(window.stage.copy(), "a\tb\n");
    window.stage.press_key("Enter");
    EXPECT_FALSE(window.guest.all<KeyPressed>()[0].in_field);
    field.waiting = false;
    window.edge.show_semantics({field});
    window.stage.paste("\nmore");
    EXPECT_EQ(window.guest.all<FieldChanged>()[1].text, "old\nmore");
    EXPECT_EQ(window.stage.copy(), std::nullopt);
    window.stage.press_key("Enter");
    EXPECT_TRUE(window.guest.all<KeyPressed>()[1].in_field);
}

/// Counts its requests, and says each twice, the second time with the bytes.
HeadlessEdge::Worker echo() {
    return [count = 0](std::string_view request, std::string bytes, const HeadlessEdge::Say& say) mutable {
        say(std::to_string(++count), {});
        say(std::string(request), std::move(bytes));
    };
}

std::vector<std::string> texts(const std::vector<WorkerMessage>& all) {
    std::vector<std::string> found;
    for (const WorkerMessage& one : all) found.push_back(one.text);
    return found;
}

TEST(HeadlessWorker, AnswersInOrderBeforeTheNextFrame) {
    OneWindow window;
    window.edge.put_worker(echo());
    const std::uint64_t first = window.edge.post_to_worker("a", "bytes");
    const std::uint64_t second = window.edge.post_to_worker("b", {});
    EXPECT_EQ(window.edge.workers_started(), 0);
    window.stage.frame();
    const auto said = window.guest.all<WorkerMessage>();
    EXPECT_EQ(texts(said), (std::vector<std::string>{"1", "a", "2", "b"}));
    EXPECT_EQ(said[1].bytes, "bytes");
    EXPECT_EQ(said[1].ticket, first);
    EXPECT_EQ(said[3].ticket, second);
    EXPECT_EQ(window.edge.workers_started(), 1);
}

TEST(HeadlessWorker, ForgetsAllWhenItEnds) {
    OneWindow window;
    window.edge.put_worker(echo());
    window.edge.post_to_worker("a", {});
    window.stage.settle();
    window.edge.post_to_worker("b", {});
    window.edge.end_worker();
    window.edge.post_to_worker("c", {});
    window.stage.settle();
    EXPECT_EQ(texts(window.guest.all<WorkerMessage>()), (std::vector<std::string>{"1", "a", "1", "c"}));
    EXPECT_EQ(window.edge.workers_ended(), 1);
}

TEST(HeadlessWorker, IsNotHeardAfterItsEndEvenOfWhatIsOnItsWay) {
    class Ender final : public Guest {
    public:
        explicit Ender(Edge& edge) : edge_(edge) {}
        bool receive(Event event) override {
            if (std::holds_alternative<WorkerMessage>(event) && ++heard == 1) edge_.end_worker();
            return true;
        }
        platform::NextFrame frame() override { return platform::NextFrame::none; }
        int heard = 0;

    private:
        Edge& edge_;
    };
    const OneWindow::Context context;
    HeadlessEdge edge;
    Ender guest(edge);
    Stage stage(edge, guest);
    edge.put_worker(echo());
    edge.post_to_worker("a", {});
    edge.post_to_worker("b", {});
    stage.settle();
    EXPECT_EQ(guest.heard, 1);
}

TEST(HeadlessWorker, IsLostWhereThereIsNone) {
    OneWindow window;
    const std::uint64_t ticket = window.edge.post_to_worker("a", {});
    window.stage.settle();
    ASSERT_EQ(window.guest.all<WorkerFailed>().size(), 1U);
    EXPECT_EQ(window.guest.all<WorkerFailed>()[0].ticket, ticket);
    EXPECT_EQ(window.guest.all<WorkerFailed>()[0].why, WorkerFailed::Why::unavailable);
}

TEST(HeadlessWorker, IsHeldAndLosesInACrashWhatItHasNotFinished) {
    OneWindow window;
    window.edge.put_worker(echo());
    window.edge.hold_worker(3);
    window.edge.post_to_worker("a", {});
    const std::uint64_t second = window.edge.post_to_worker("b", {});
    const std::uint64_t third = window.edge.post_to_worker("c", {});
    EXPECT_LT(window.stage.settle(), 10);
    EXPECT_EQ(texts(window.guest.all<WorkerMessage>()), (std::vector<std::string>{"1", "a", "2"}));
    window.edge.crash_worker("no memory");
    window.edge.let_worker_go();
    window.edge.post_to_worker("d", {});
    window.stage.settle();
    const auto lost = window.guest.all<WorkerFailed>();
    ASSERT_EQ(lost.size(), 2U);
    EXPECT_EQ(lost[0].ticket, second);
    EXPECT_EQ(lost[1].ticket, third);
    EXPECT_EQ(lost[1].why, WorkerFailed::Why::crashed);
    EXPECT_EQ(lost[1].detail, "no memory");
    EXPECT_EQ(texts(window.guest.all<WorkerMessage>()), (std::vector<std::string>{"1", "a", "2", "1", "d"}));
}

TEST(HeadlessFields, ATableIsPastedWhereNoFieldIs) {
    OneWindow window;
    for (const char* const table : {"a\tb", "a\r\nb", "\ta\r\n"}) EXPECT_TRUE(window.stage.paste(table)) << table;
    for (const char* const none : {"", "a", "a\r\n", "\n"}) EXPECT_FALSE(window.stage.paste(none)) << none;
    EXPECT_EQ(window.guest.all<TablePasted>().size(), 3U);
    EXPECT_EQ(window.guest.all<TablePasted>()[1].text, "a\r\nb");
}

// ---- frames that a browser could not show

/// Draws so many rectangles, and shows these nodes.
class Painter final : public Guest {
public:
    explicit Painter(Edge& edge) : edge_(edge) {}
    bool receive(Event) override { return false; }
    platform::NextFrame frame() override {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        for (int i = 0; i < rectangles; ++i) list.AddRectFilled({0, 0}, {10, 10}, IM_COL32_BLACK);
        edge_.show_semantics(nodes);
        return platform::NextFrame::none;
    }
    int rectangles = 0;
    std::vector<Node> nodes;

private:
    Edge& edge_;
};

struct Painted {
    Painted() {
        stage.on_fault([this](const std::string& fault) { faults.push_back(fault); });
    }
    std::vector<std::string> of(std::vector<Node> nodes, int rectangles = 1) {
        guest.nodes = std::move(nodes);
        guest.rectangles = rectangles;
        faults.clear();
        stage.frame();
        return faults;
    }
    OneWindow::Context context;
    HeadlessEdge edge;
    Painter guest{edge};
    Stage stage{edge, guest};
    std::vector<std::string> faults;
};

Node node_of(std::uint64_t id, std::uint64_t parent = 0) {
    Node node;
    node.id = id;
    node.parent = parent;
    return node;
}

TEST(HeadlessFaults, NoNumberOfVerticesInAListBreaksAFrame) {
    Painted painted;
    EXPECT_TRUE(painted.of({}, 40'000).empty());
    EXPECT_GT(painted.stage.vertices(), 1 << 16);
    EXPECT_EQ(ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset, 0) << "WebGL 2 has none";
}

TEST(HeadlessFaults, TwoNodesWithOneIdAreTold) {
    Painted painted;
    EXPECT_TRUE(painted.of({node_of(1), node_of(2, 1)}).empty());
    EXPECT_EQ(painted.of({node_of(1), node_of(2), node_of(1)}).size(), 1U);
    EXPECT_EQ(painted.of({node_of(0)}).size(), 1U);
    EXPECT_EQ(painted.of({node_of(2, 1), node_of(1)}).size(), 1U) << "a child before its parent";
}

}  // namespace
