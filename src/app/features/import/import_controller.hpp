#pragma once
// 取り込み: tables from a file or the clipboard to the page where a person says what their columns hold, and from there to a
// plan of its own or an update of the open one. The worker does the work; the open plan is not touched before it is asked
// for.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/services.hpp"
#include "app/worker_client.hpp"
#include "pages/actions.hpp"
#include "pages/import/import_page.hpp"

namespace ui {

class ImportController {
public:
    ImportController(const Services& services, WorkerClient& worker);

    /// The table that is being imported; null where none is.
    const ImportSession* session() const { return current_ ? &*current_ : nullptr; }
    bool updates_plan() const { return update_.has_value(); }
    void open_table(SheetSource source);
    /// False where what was pasted is meant for something else.
    bool paste_table(const std::string& text);
    void apply(const ImportAction& action);
    void end_work();
    bool press_key(const platform::KeyPressed& key);
    void set_column(const SetColumn& action);
    /// The buttons over the columns in sight, as they were drawn last.
    void set_column_buttons(std::vector<ColumnButton> buttons) { column_buttons_ = std::move(buttons); }

    /// True where the answer shows something new at once.
    bool on_reply(WorkerClient::Reply reply, std::string bytes);
    void on_worker_lost(const PendingRequest& request, const platform::WorkerFailed& lost);
    /// At the end of every frame: an update that waits for editing to begin.
    void continue_update();
    void draw(PageUi& ui, const Box& box);

    /// What was imported as a plan of its own, once.
    struct ImportedPlan {
        plan::Plan plan;
        std::string file_name;
    };
    std::optional<ImportedPlan> take_imported() { return std::exchange(imported_, std::nullopt); }
    /// It is open: to write its text takes too long for a frame where it is large, so the worker does.
    void request_text();
    bool awaits_text() const;

private:
    /// The plan on its way here.
    struct Taking {
        bool updates = false;
        plan::Plan plan;
        std::size_t read = 0;  ///< pieces
    };
    void post_open(const SheetSource& source, PendingRequest pending);
    void resend_book();
    void reimport(clerk::Request request);
    void on_rejected(const PendingRequest& request, const plan::Problem& problem);
    void on_book(const PendingRequest& request, clerk::BookSeen seen);
    void on_rows(const PendingRequest& request, clerk::RowsSeen rows);
    void change_layout(const sheet::Layout& layout);
    void choose_sheet(const ChooseSheet& action);
    void want_rows(std::uint32_t block);
    void choose_spot(sheet::Spot spot);
    void leave();

    // received_plan.cpp
    void request_plan();
    bool add_piece(const clerk::PlanPiece& said, std::string_view text);
    void on_plan_complete();
    void open_imported(plan::Plan plan);
    void on_text(std::uint64_t document, std::string text);

    std::string source_name() const;

    // import_update.cpp: an update of the open plan
    void start_update(plan::Plan plan);
    void refresh_changes();
    bool follow_plan();
    void apply_update(const UpdateAction& action);
    void commit_update();

    Services services_;
    WorkerClient& worker_;
    std::uint64_t sources_ = 0;
    std::uint64_t loaded_source_ = 0;     ///< SheetSource::serial of the book that the worker has; 0: none
    std::optional<SheetSource> opening_;  ///< asked for; what is imported already stays until it is seen
    std::optional<ImportSession> current_;
    std::optional<clerk::Request> queued_request_;
    std::optional<Taking> taking_;
    std::optional<ImportedPlan> imported_;
    std::optional<Updating> update_;
    bool update_waits_ = false;  ///< for editing to begin
    bool keeps_layout_ = true;
    Place came_from_;  ///< where the person was before
    std::vector<ColumnButton> column_buttons_;
};

}  // namespace ui
