#pragma once
// The app: an open document, where the person is in it, and the frame that shows both. Events come in, actions change the
// state, a frame is drawn from it; nothing else happens.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/platform.hpp"
#include "ui/actions.hpp"
#include "ui/context.hpp"
#include "ui/document.hpp"
#include "ui/fonts.hpp"
#include "ui/layers.hpp"
#include "ui/pages.hpp"
#include "ui/search_index.hpp"

struct ImGuiContext;

namespace ui {

/// What the person has chosen. Plain values: everything on screen follows from it and the document.
struct State {
    Language language = Language::ja;
    bool large_text = false;
    Place place;
    std::string last_measure;  ///< where the tab 個票 leads
    plan::FiscalYear year;
    std::string query;
    Filters filters;
    Sort sort;
    std::uint64_t open_menu = 0;
    bool operator==(const State&) const = default;
};

class App final : public platform::Guest {
public:
    /// Creates the ImGui context and opens the plan that the address names, or `sample`.
    App(platform::Edge& edge, std::string_view sample);
    ~App() override;

    bool receive(platform::Event event) override;
    bool frame() override;

    const State& state() const { return state_; }
    const Document* document() const { return document_.get(); }

private:
    void open(platform::FileOpened file);
    void report(platform::FileFailed failure);
    bool press_key(const platform::KeyPressed& key);
    void move_in_menu(int by);

    void apply(const Action& action);
    void go_to(const Place& place, bool in_history);
    void close_menu();
    void save_report();

    void draw(Ui& ui, const Box& window);
    void draw_page(Ui& ui, const Box& box);
    void draw_layers(Ui& ui, const Box& window);
    void give_focus_back();
    void publish(const Semantics& semantics);
    void tell_platform();
    void fetch_missing_glyphs();
    void index_texts();

    const OverviewView& overview_view();
    const TableView& table_view();
    const TableChoices& table_choices();

    struct ContextOwner {
        ContextOwner();
        ContextOwner(const ContextOwner&) = delete;
        ContextOwner& operator=(const ContextOwner&) = delete;
        ~ContextOwner();
        ImGuiContext* context;
    };

    platform::Edge& edge_;
    ContextOwner imgui_;
    Fonts fonts_;
    TextLayout layout_;
    Interaction interaction_;
    Semantics semantics_;
    State state_;
    std::unique_ptr<const Document> document_;
    std::uint64_t documents_opened_ = 0;
    SearchIndex index_;
    std::optional<OpenReport> report_;
    bool report_drawn_ = false;
    std::uint64_t focus_before_report_ = 0;
    std::optional<Progress> progress_;
    std::optional<Menu> menu_;
    bool drag_over_ = false;
    bool indexed_ = false;
    bool first_chart_marked_ = false;
    bool font_failed_ = false;
    struct FontRequest {
        bool regular = false;
        bool bold = false;
    } font_request_;

    // Caches: a view and what it was built from.
    template <typename Key, typename View>
    struct Cached {
        std::optional<Key> key;
        View view;
    };
    struct OverviewKey {
        std::uint64_t revision;
        plan::FiscalYear year;
        bool operator==(const OverviewKey&) const = default;
    };
    struct TableKey {
        std::uint64_t revision;
        plan::FiscalYear year;
        std::string query;
        Filters filters;
        Sort sort;
        bool operator==(const TableKey&) const = default;
        /// Another year alone keeps the rows where they are.
        bool asks_as(const TableKey& other) const {
            return revision == other.revision && query == other.query && filters == other.filters && sort == other.sort;
        }
    };
    Cached<OverviewKey, OverviewView> overview_;
    Cached<TableKey, TableView> table_;
    Cached<std::uint64_t, TableChoices> choices_;

    // What the platform was last told.
    std::vector<Node> published_;
    std::string told_title_;
    std::string told_language_;
    std::uint64_t focus_told_ = 0;
};

}  // namespace ui
