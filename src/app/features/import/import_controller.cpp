#include "app/features/import/import_controller.hpp"

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"
#include "file/plan_file.hpp"

namespace ui {

namespace {

constexpr std::string_view keep_layout_choice = "keep-layout";
constexpr std::string_view no_choice = "no";

}  // namespace

ImportController::ImportController(const Services& services, WorkerClient& worker) : services_(services), worker_(worker) {
    keeps_layout_ = services_.edge.recall(keep_layout_choice) != no_choice;
}

// ---- what the worker is asked

void ImportController::post_open(const SheetSource& source, PendingRequest pending) {
    const std::vector<plan::SheetLayout> kept =
        services_.document() ? services_.document()->plan().layouts : std::vector<plan::SheetLayout>();
    if (source.block) {
        worker_.post(clerk::OpenBlock{source.name, kept}, pending, source.bytes);
    } else {
        worker_.post(clerk::OpenBook{source.name, source.as, kept}, pending, source.bytes);
    }
}

void ImportController::open_table(SheetSource source) {
    services_.overlays.hide_progress();
    services_.overlays.drag_over(false);
    services_.overlays.close_report();
    services_.close_menu();
    if (services_.overlays.works()) end_work();
    source.serial = ++sources_;
    opening_ = std::move(source);
    services_.overlays.begin_work(fill(services_.strings().import_reading, {opening_->name}));
    loaded_source_ = 0;
    post_open(*opening_, {RequestKind::open});
}

bool ImportController::paste_table(const std::string& text) {
    const bool busy = services_.overlays.is_modal() || services_.state.field || is_meeting(services_.state.place.page);
    if (busy || (services_.state.editing && services_.state.cell && services_.state.place.page == Page::table)) return false;
    SheetSource source;
    source.name = services_.strings().pasted_table;
    source.bytes = text;
    source.block = true;
    open_table(std::move(source));
    return true;
}

/// A worker that was ended, or read something else since, opens the book anew and reads it as the person wants it.
void ImportController::resend_book() {
    if (!current_ || loaded_source_ == current_->source.serial) return;
    loaded_source_ = current_->source.serial;
    post_open(current_->source, {RequestKind::resend});
    if (!current_->seen.own) worker_.post(clerk::UseLayout{current_->seen.layout}, {RequestKind::resend});
}

/// One at a time: of what is asked meanwhile, only the last counts.
void ImportController::reimport(clerk::Request request) {
    current_->rows_fail = false;
    if (current_->following) {
        queued_request_ = std::move(request);
        return;
    }
    resend_book();
    current_->following = true;
    current_->part = 0;
    ++current_->version;
    worker_.post(request, {RequestKind::follow});
}

void ImportController::end_work() {
    worker_.end();
    loaded_source_ = 0;
    services_.overlays.end_work();
    opening_.reset();
    taking_.reset();
    queued_request_.reset();
    if (!current_) return;
    current_->following = false;
    current_->layout = current_->seen.layout;
    std::erase_if(current_->blocks, [](const auto& block) { return !block.second; });
    ++current_->version;
}

// ---- what it answers

bool ImportController::on_reply(WorkerClient::Reply reply, std::string bytes) {
    const PendingRequest& request = reply.request;
    if (request.kind == RequestKind::resend) return false;
    bool shows = !reply.goes_on;
    std::visit(base::Overloaded{
                   [&](const clerk::Working& working) {
                       if (request.kind == RequestKind::follow && current_) current_->part = working.part;
                       if (request.kind != RequestKind::follow) services_.overlays.work_is_done(working.part);
                   },
                   [&](const clerk::Refused& refused) { on_rejected(request, refused.problem); },
                   [&](clerk::BookSeen& seen) { on_book(request, std::move(seen)); },
                   [&](clerk::RowsSeen& rows) { on_rows(request, std::move(rows)); },
                   [&](const clerk::PlanPiece& piece) {
                       if (taking_) shows = !add_piece(piece, bytes);
                   },
                   [&](const clerk::PlanTaken&) { on_plan_complete(); },
                   [&](const clerk::PlanText&) { on_text(request.document, std::move(bytes)); },
                   [&](const clerk::Written&) {},  // ExportController asks for it
               },
               reply.answer);
    return shows;
}

/// Of the table that is being opened, or of the one that is imported.
std::string ImportController::source_name() const {
    return opening_ ? opening_->name : current_ ? current_->source.name : "";
}

void ImportController::on_worker_lost(const PendingRequest& request, const platform::WorkerFailed& lost) {
    if (request.kind == RequestKind::text) return;
    const Strings& s = services_.strings();
    const std::string name = source_name();
    end_work();
    if (current_) current_->rows_fail = true;
    if (request.kind == RequestKind::write) return;
    const bool never_came = lost.why == platform::WorkerFailed::Why::unavailable;
    const std::string_view why = never_came ? s.clerk_unavailable : s.clerk_lost;
    services_.overlays.show_report(OpenReport{fill(s.clerk_lost_title, {name}),
                                              services_.unchanged_note(),
                                              {ProblemLine{fill(why, {lost.detail}), {}, {}, {}}},
                                              true});
}

void ImportController::on_rejected(const PendingRequest& request, const plan::Problem& problem) {
    if (request.kind == RequestKind::text) return;
    const Strings& s = services_.strings();
    services_.overlays.end_work();
    const std::string name = source_name();
    opening_.reset();
    taking_.reset();
    if (current_) current_->following = false;
    services_.overlays.show_report(OpenReport{
        fill(s.open_failed, {name}), services_.unchanged_note(), {problem_line(problem, services_.state.language)}, true});
}

void ImportController::on_book(const PendingRequest& request, clerk::BookSeen seen) {
    file::ReadResult preview = file::read_plan(seen.preview);
    seen.preview.clear();
    plan::Plan first = preview.plan ? *std::move(preview.plan) : plan::Plan{};
    if (request.kind == RequestKind::open) {
        if (!opening_) return;
        services_.overlays.end_work();
        ImportSession session;
        session.source = *std::exchange(opening_, std::nullopt);
        loaded_source_ = session.source.serial;
        session.layout = seen.layout;
        session.spot = {seen.layout.first_row, 0};
        const bool same_title = services_.document() && first.title == services_.document()->plan().title;
        session.updates = services_.session.may_edit() && (same_title || !seen.kept_name.empty());
        session.seen = std::move(seen);
        session.preview = std::move(first);
        session.version = current_ ? current_->version + 1 : 1;
        current_ = std::move(session);
        update_.reset();
        if (services_.state.place.page != Page::sheet_import) came_from_ = services_.state.place;
        services_.interaction.spot_wants_sight = true;
        services_.shell.go_to({Page::sheet_import, {}}, HistoryEntry::added);
        return;
    }
    if (!current_) return;
    ++current_->version;
    if (queued_request_) {
        current_->following = false;
        return reimport(*std::exchange(queued_request_, std::nullopt));
    }
    const bool other_sheet = seen.layout.sheet != current_->seen.layout.sheet;
    current_->following = false;
    current_->layout = seen.layout;
    current_->seen = std::move(seen);
    current_->preview = std::move(first);
    if (other_sheet) {
        current_->spot = {current_->layout.first_row, 0};
        services_.interaction.spot_wants_sight = true;
    }
}

void ImportController::on_rows(const PendingRequest& request, clerk::RowsSeen rows) {
    if (!current_ || request.sheet != current_->layout.sheet) return;
    current_->blocks[request.block] = std::move(rows);
    // The farthest ones go.
    while (current_->blocks.size() > most_blocks) {
        const auto first = current_->blocks.begin();
        const auto last = std::prev(current_->blocks.end());
        const bool from_above = request.block - first->first > last->first - request.block;
        current_->blocks.erase(from_above ? first : last);
    }
}

// ---- what the person chooses

void ImportController::change_layout(const sheet::Layout& layout) {
    current_->layout = layout;
    ++current_->version;
    reimport(clerk::UseLayout{layout});
}

void ImportController::choose_sheet(const ChooseSheet& action) {
    if (action.sheet != current_->layout.sheet) {
        current_->blocks.clear();
        current_->layout.sheet = action.sheet;
        current_->spot = {};
    }
    ++current_->version;
    if (current_->seen.own) return;
    reimport(clerk::GuessAgain{action.sheet, action.first_row, action.header_rows});
}

void ImportController::set_column(const SetColumn& action) {
    sheet::Layout layout = current_->layout;
    if (layout.columns.size() <= action.column) layout.columns.resize(action.column + 1);
    layout.columns[action.column] = action.to;
    current_->spot.column = static_cast<std::uint32_t>(action.column);
    change_layout(layout);
    if (action.then_menu != 0) {
        services_.state.open_menu = action.then_menu;
        services_.state.menu_level = 1;
    }
}

void ImportController::want_rows(std::uint32_t block) {
    if (current_->blocks.contains(block)) return;
    resend_book();
    current_->blocks[block] = std::nullopt;
    const std::size_t sheet = current_->layout.sheet;
    worker_.post(clerk::ShowRows{sheet, block * rows_a_block, rows_a_block}, {RequestKind::rows, sheet, block});
}

void ImportController::choose_spot(sheet::Spot spot) {
    if (current_->layout.sheet >= current_->seen.sheets.size()) return;
    const clerk::SheetSeen& sheet = current_->seen.sheets[current_->layout.sheet];
    if (sheet.rows == 0 || sheet.columns == 0) return;
    current_->spot = {std::min(spot.row, sheet.rows - 1), std::min(spot.column, sheet.columns - 1)};
    services_.interaction.spot_wants_sight = true;
}

void ImportController::apply(const ImportAction& action) {
    if (!current_ && !std::holds_alternative<EndWork>(action)) return;
    std::visit(base::Overloaded{
                   [&](const EndWork&) { end_work(); },
                   [&](const ChooseEncoding& choose) {
                       SheetSource source = current_->source;
                       source.as = choose.encoding;
                       open_table(std::move(source));
                   },
                   [&](const ChooseSheet& choose) { choose_sheet(choose); },
                   [&](const SetColumn& set) { set_column(set); },
                   [&](const SetAllLikeIt& all) {
                       sheet::Layout layout = current_->layout;
                       layout.all_like_it = all.on;
                       change_layout(layout);
                   },
                   [&](const SetSheetYear& year) {
                       sheet::Layout layout = current_->layout;
                       layout.year = year.year;
                       change_layout(layout);
                   },
                   [&](const WantRows& rows) { want_rows(rows.block); },
                   [&](const ChooseSpot& choose) { choose_spot(choose.spot); },
                   [&](const ShowNote& note) {
                       if (note.sheet != current_->layout.sheet) choose_sheet({note.sheet, 0, {}});
                       choose_spot(note.spot);
                   },
                   [&](const UnfoldNotes& unfold) {
                       if (current_->unfolded.erase(unfold.kind) == 0) current_->unfolded.insert(unfold.kind);
                       ++current_->version;
                   },
                   [&](const SetUpdating& updating) { current_->updates = updating.on; },
                   [&](const SetKeepLayout& keep) {
                       keeps_layout_ = keep.on;
                       services_.edge.remember(keep_layout_choice, keep.on ? "" : no_choice);
                   },
                   [&](const ConfirmImport&) { request_plan(); },
                   [&](const LeaveImport&) { leave(); },
                   [&](const UpdateAction& update) { apply_update(update); },
               },
               action);
}

void ImportController::leave() {
    end_work();
    current_.reset();
    update_.reset();
    update_waits_ = false;
    if (services_.state.place.page == Page::sheet_import) services_.shell.go_to(came_from_, HistoryEntry::added);
}

bool ImportController::press_key(const platform::KeyPressed& key) {
    if (!current_ || services_.state.place.page != Page::sheet_import || update_ || key.in_field || key.command)
        return false;
    const std::uint64_t focused = services_.interaction.focused_node;
    if (focused == 0) return false;
    const bool in_cells = focused == services_.interaction.spot_node;
    // A button over another column than the chosen cell's can have the focus: Tab goes through those in sight.
    const auto button = std::find_if(column_buttons_.begin(), column_buttons_.end(),
                                     [&](const ColumnButton& other) { return other.node == focused; });
    std::optional<std::uint32_t> column;
    if (!in_cells && button != column_buttons_.end()) column = button->column;
    if (!in_cells && !column) return false;
    sheet::Spot to = current_->spot;
    if (column) to.column = *column;
    constexpr std::uint32_t page = 12;
    const auto back = [](std::uint32_t& at, std::uint32_t by) { at -= std::min(at, by); };
    if (key.key == "ArrowLeft") {
        back(to.column, 1);
    } else if (key.key == "ArrowRight") {
        ++to.column;
    } else if (in_cells && key.key == "ArrowUp") {
        back(to.row, 1);
    } else if (in_cells && key.key == "ArrowDown") {
        ++to.row;
    } else if (in_cells && key.key == "PageUp") {
        back(to.row, page);
    } else if (in_cells && key.key == "PageDown") {
        to.row += page;
    } else if (key.key == "Home") {
        to.column = 0;
    } else if (key.key == "End") {
        to.column = sheet::most_columns;
    } else {
        return false;
    }
    choose_spot(to);
    (in_cells ? services_.interaction.spot_wants_focus : services_.interaction.head_wants_focus) = true;
    return true;
}

void ImportController::draw(PageUi& ui, const Box& box) {
    if (update_ && services_.document() && follow_plan()) services_.notify(std::string(ui.s.update_again), true);
    if (update_ && services_.document()) {
        const UpdateView& view = services_.views.update(*current_, *update_, services_.state.language);
        draw_update(ui, box, current_->source.name, view, *update_);
        return;
    }
    const ImportView& view = services_.views.import(*current_, services_.state.language, ui.this_year);
    draw_import(ui, box, *current_, view, {services_.session.may_edit(), keeps_layout_});
}

}  // namespace ui
