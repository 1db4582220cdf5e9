#pragma once
// The app: an open document, where the person is in it, and the frame that shows both. Events come in, actions change the
// state, a frame is drawn from it; nothing else happens.

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/about.hpp"
#include "app/features/charts_controller.hpp"
#include "app/features/export_controller.hpp"
#include "app/features/import/import_controller.hpp"
#include "app/features/meeting/meeting_controller.hpp"
#include "app/features/print_controller.hpp"
#include "app/navigator.hpp"
#include "app/notice_layer.hpp"
#include "app/scheduler.hpp"
#include "app/services.hpp"
#include "file/journal/draft.hpp"
#include "file/plan_file.hpp"
#include "pages/actions.hpp"
#include "pages/import/import_page.hpp"
#include "pages/overlay/notices.hpp"
#include "pages/overlay/overlays.hpp"
#include "pages/page_ui.hpp"
#include "pages/pages.hpp"
#include "pages/printing.hpp"
#include "pages/widgets/edit_bar.hpp"
#include "platform/platform.hpp"
#include "store/plan_store.hpp"
#include "store/saving.hpp"
#include "store/start_search.hpp"
#include "toolkit/fonts.hpp"
#include "views/changes_view.hpp"
#include "views/grid.hpp"
#include "views/meeting_view.hpp"

struct ImGuiContext;

namespace ui {

class App final : public platform::Guest, private Shell {
public:
    /// Creates the ImGui context and opens the plan that the address names, or `sample`.
    App(platform::Edge& edge, std::string_view sample);
    ~App() override;

    bool receive(platform::Event event) override;
    void read_ahead(std::string_view arrived) override;
    double rests_at_start() override;
    platform::NextFrame frame() override;

    const State& state() const { return state_; }
    const Document* document() const { return session_.document(); }
    /// The table that is being brought in.
    const ImportSession* import_session() const { return import_.session(); }

private:
    struct ArrivedFile {
        platform::FileOpened opened;
        std::unique_ptr<file::PlanReading> reading;  ///< as far as it was read on its way; or nothing
    };
    /// A plan that was read, before it is known whether this browser keeps edits of it.
    struct ReadFile {
        plan::Plan plan;
        Source source;
        std::string file;
        std::string address;
        std::uint64_t print = 0;
        std::size_t others = 0;
        bool to_read = false;
    };
    /// A plan is kept after its first frames are drawn.
    static constexpr int frames_before_base = 3;

    // app_events.cpp: what arrives
    void focus_moved(std::uint64_t node);
    void report(platform::FileFailed failure);
    bool on_worker_message(platform::WorkerMessage& message);
    void on_worker_lost(const platform::WorkerFailed& lost);
    bool press_key(const platform::KeyPressed& key);
    void move_in_menu(int by);

    // app_start.cpp: the plan that a window begins with
    void start(std::string_view sample);
    void go_on_searching();
    void start_with(const StartWith& start);
    std::string missing_text(const SeenPlan& missing);
    void ask_about_missing(const SeenPlan& missing);
    void show_silent_storage();
    void storage_blocked(const platform::StorageBlocked& blocked);
    void storage_created(const platform::StorageCreated& created);
    void on_storage_yielded();
    void look_for_plan_again();
    void miss_nothing();
    void go_on_without_plan();
    void close_start_dialog();
    void do_what_is_due();
    bool heads_known() const { return !searching_; }
    bool file_in_wait_is_own() const;

    // app_opening.cpp: from a file or the browser's storage to an open plan
    void open(platform::FileOpened opened);
    void settle(ArrivedFile file);
    const StoredPlan* stored_version_of(const ReadFile& file) const;
    void adopt(ReadFile file, std::string key);
    enum class Opened {
        first_plan,
        another_plan,  ///< in the place of one that was open
        same_plan,     ///< as another window has left it
    };
    /// What the session has opened.
    void show(Opened opened);
    void open_plan(const std::string& key);
    void open_stored(PlanLoaded loaded);
    void report_unreadable(const std::string& key, const plan::Problems& problems);
    void open_sample();
    void open_made(plan::Plan plan);
    void open_imported(ImportController::ImportedPlan imported);
    void on_store_event(StoreEvent event);
    void on_plans_listed(const PlansListed& listed);
    void on_stored_elsewhere(const platform::StoredElsewhere& news);

    // app_keeping.cpp: what the browser keeps
    void on_lock(const platform::LockResult& lock);
    void begin_editing();
    void on_lock_lost();
    bool is_own_plan() {
        const std::string& address = store_.header().address;
        return !address.empty() && address == edge_.own_plan();
    }
    void remove_stored(const RemoveStored& request);
    void guard_leaving();
    bool storage_is_slow() const;
    bool stays_with_edits() override;
    void tell_of_storage();
    std::string local_time(std::string_view utc);

    // app_drafts.cpp: what is being typed
    void keep_draft();
    void drop_draft();
    void drop_typed_name();
    void restore_draft(std::string_view record);
    void restore_typed_name();
    void put_draft_back();
    void show_lost_draft(const file::Draft& draft);
    bool open_field_of(const file::Draft& draft);
    bool open_cell_of(const edit::Place& place, const std::string& row);
    bool open_field_at(const edit::Place& place);

    // app_saving.cpp: files
    void save(bool whatever_is_there);
    void save_as();
    void rescue();
    void hand_out();
    void write_copy(const WriteCopy& request);
    void continue_write(const ContinueWrite& request);
    void drop_waiting_write();
    bool saves_by_hand() const;
    bool has_own_file();
    void start_write(Write write);
    void take_plan(Write& write);
    void carry_out_write();
    void page_made(platform::PageMade& made);
    void written(const platform::FileWritten& file);
    void note_written(const Write& write, const platform::FileWritten& file);
    void not_written(const platform::FileNotWritten& failure);
    void tell_not_written(Write write, const platform::FileNotWritten& failure);
    void wait_for_press(Write write, const platform::FileNotWritten& failure);
    void end_claim_of(const Write& write);
    enum class Leaves { editing, plan };
    void let_go(Leaves what);

    // app_autosave.cpp
    bool autosaves() { return document() && !session_.is_read_only() && store_.header().autosave && has_own_file(); }
    void switch_autosave();
    void resume_autosave();
    void permission_checked(const platform::PermissionChecked& checked);
    void schedule_autosave();
    void autosave_now();
    void autosave_goes_on();
    Write autosave_write();
    void autosave_left_over();
    bool claimed_for_autosave(bool mine);
    void autosave_failed(const platform::FileNotWritten& failure);

    // app_editing.cpp: steps; app_fields.cpp: the open field; app_cells.cpp: the table as a spreadsheet
    /// Editing can be switched on.
    bool may_edit() const { return session_.may_edit(); }
    bool may_write() const { return session_.may_write(); }
    void switch_editing() override;
    /// Does it as soon as this window may write, and switches editing on for it.
    void await_editing(Action action);
    void go_on_with_awaited();
    bool commit(edit::Step step) override;
    bool commit(edit::Act act, std::optional<edit::Edit> edit);
    void on_journal_entry();
    void on_plan_changed();
    void undo();
    void redo();
    /// The words of a dialog that asks for a text.
    struct AskedText {
        std::string_view title;
        std::string_view line;
        std::string_view label;
        std::string_view commit;  ///< none: what is typed goes nowhere
        std::string_view close;
        bool multiline = false;
    };
    void ask_in_dialog(const FieldTarget& target, const std::string& text, const AskedText& asked);
    void enter_field(const FieldTarget& target);
    bool has_column(std::size_t column) const;
    std::optional<edit::Edit> typed_edit(const edit::Place& place, const std::string& text);
    void close_field(bool commits);
    bool field_changed(const platform::FieldChanged& changed);
    /// `text` is what the open field holds now.
    void type_in_field(std::string text);
    bool press_key_in_field(const platform::KeyPressed& key);
    bool press_key_in_table(const platform::KeyPressed& key);
    void go_to_spot_after(const edit::Place& place, bool backwards);
    void choose_cell(const CellName& cell, bool extend);
    /// Opens the chosen cell's field with its text, or with none where a new text begins. False where there is nothing to
    /// edit.
    bool open_cell(bool empty);
    void say_why_no_field(const TableRow& row);
    void go_to_cell(GridPlace place, bool extend);
    void commit_and_go_to(std::optional<GridPlace> place);
    void keep_a_cell_chosen();
    std::optional<ChosenCells> chosen_cells();
    void add(const AddThing& request);
    void add_years(const AddYears& request);
    void keep_agenda();
    void move(const MoveThing& request);
    void take_computed(const TakeComputed& request);
    void revert(std::size_t entry);
    bool copy(bool cut);
    void paste(const std::string& text);
    void apply_editing(const EditingAction& action);
    void apply_saving(const SavingAction& action);
    void ask_name();

    // app_notices.cpp
    void withdraw_steps();
    void show_notices();
    void show_about();
    AboutProgram about() const;
    bool has_foot() const { return state_.place.page == Page::sheet_import && import_.session() != nullptr; }

    static bool keeps_field_open(const Action& action);
    void apply(const Action& action) override;
    void go_to(const Place& place, HistoryEntry entry) override;
    void select(const Selection& selection) { navigator_.select(selection, document() != nullptr); }
    void sync_address() { navigator_.sync_address(document() != nullptr); }
    void drop_what_is_not_there();

    void draw(PageUi& ui, const Box& window);
    EditBarState edit_bar_state();
    void draw_page(PageUi& ui, const Box& box);
    void publish(const Semantics& semantics);
    void tell_platform();
    void fetch_missing_glyphs();
    void look_for_findings();
    void index_texts();
    Theme theme() const { return {state_.large_text ? scale_large : scale_normal}; }
    int this_year();
    void look_at_a_year();
    std::optional<FirstYears> first_years();
    std::string new_key();

    /// What is selected, for 一覧 and 会議, which begin anew where something else is asked for.
    const TableView& table_view() override;
    const std::vector<plan::FiscalYear>& proposed_years() { return views_.proposed_years(*document(), {this_year()}); }
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
    Navigator navigator_{edge_, state_};

    PlanStore store_;
    Session session_{edge_, store_};
    Overlays overlays_;
    Notices notices_;
    ViewCache views_;
    Services services_{*this,     edge_,    state_, navigator_, store_,      session_,
                       overlays_, notices_, views_, fonts_,     interaction_};
    NoticeLayer notice_layer_{services_};
    WorkerClient worker_{edge_};
    ImportController import_{services_, worker_};
    ExportController export_{services_, worker_};
    MeetingController meeting_{services_};
    ChartsController charts_{services_};
    PrintController print_{services_};

    std::string sample_;
    int frames_to_base_ = 0;            ///< a file is kept after its first frames are drawn; 0: nothing to do
    std::optional<Action> awaited_;     ///< what waits for editing to begin
    std::optional<file::Draft> draft_;  ///< waits for editing to begin
    std::set<std::string> unreadable_;  ///< keys of plans that are kept and could not be opened
    Scheduler scheduler_;
    StartEvidence evidence_;
    bool searching_ = true;  ///< for the plan to begin with
    double started_at_ = 0;  ///< by Edge::now
    enum class StartDialog { none, silent, blocked, missing };
    StartDialog start_dialog_ = StartDialog::none;  ///< what the dialog that is shown is about
    bool awaits_sample_ = false;                    ///< it is to be shown when it arrives
    std::optional<ArrivedFile> file_in_wait_;       ///< to be opened when the heads are known
    std::optional<ReadFile> other_version_;         ///< while the person chooses
    std::string other_version_key_;
    std::deque<Write> writes_;            ///< the first one is under way
    std::optional<Write> write_in_wait_;  ///< until the person presses
    Autosave autosave_;
    bool claims_for_autosave_ = false;  ///< edits that an earlier window left are to be written
    bool asks_before_leaving_ = false;
    std::optional<platform::StorageError> storage_failure_told_;

    Paste paste_;
    std::vector<EditSpot> spots_;
    std::size_t chosen_row_ = 0;  ///< of the chosen cell, when it was looked at last

    std::optional<platform::StorageMeasured> storage_measured_;
    std::unique_ptr<file::PlanReading> reading_;  ///< of the file on its way
    bool first_chart_marked_ = false;
    std::uint64_t frames_ = 0;
    struct FontRequest {
        bool regular = false;
        bool bold = false;
    } font_request_;

    /// What table_view() was asked for last. Another year, or an edit, keeps the rows where they are.
    struct TableAsked {
        std::uint64_t document;
        Selection selection;
        bool operator==(const TableAsked&) const = default;
    };
    std::optional<TableAsked> table_asked_;

    // What the platform was last told.
    std::vector<Node> published_;
    std::string told_title_;
    std::string told_language_;
};

}  // namespace ui
