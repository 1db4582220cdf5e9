// Tables in: from a file or the clipboard to the page where a person says what its columns hold, and from there to a plan.
// The clerk does the work (clerk/messages.hpp); the open plan is not touched before it is asked for.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "base/time_text.hpp"
#include "file/file_name.hpp"
#include "file/pieces.hpp"
#include "file/plan_file.hpp"

namespace ui {

namespace {

constexpr std::string_view keep_layout_choice = "keep-layout";
constexpr std::string_view no_choice = "no";

}  // namespace

// ---- what the clerk is asked

std::uint64_t App::ask_clerk(const clerk::Request& request, Errand errand, std::string bytes) {
    const std::uint64_t ticket = edge_.ask_worker(clerk::write(request), std::move(bytes));
    errands_[ticket] = errand;
    return ticket;
}

void App::ask_to_open(const SheetSource& source, Errand errand) {
    const std::vector<plan::SheetLayout> kept = document() ? document()->plan().layouts : std::vector<plan::SheetLayout>();
    if (source.block) {
        ask_clerk(clerk::OpenBlock{source.name, kept}, errand, source.bytes);
    } else {
        ask_clerk(clerk::OpenBook{source.name, source.as, kept}, errand, source.bytes);
    }
}

void App::open_table(SheetSource source) {
    overlays_.hide_progress();
    overlays_.drag_over(false);
    overlays_.close_report();
    close_field(true);
    services_.close_menu();
    if (overlays_.works()) end_work();
    source.serial = ++sources_;
    opening_ = std::move(source);
    overlays_.begin_work(fill(strings(state_.language).bring_reading, {opening_->name}));
    held_ = 0;
    ask_to_open(*opening_, {ErrandKind::open});
}

bool App::paste_table(const std::string& text) {
    const bool busy = overlays_.is_modal() || state_.field || is_meeting(state_.place.page);
    if (busy || (state_.editing && state_.cell && state_.place.page == Page::table)) return false;
    SheetSource source;
    source.name = strings(state_.language).pasted_table;
    source.bytes = text;
    source.block = true;
    open_table(std::move(source));
    return true;
}

/// A clerk that was ended, or read something else since, opens the book anew and reads it as the person wants it.
void App::give_book_back() {
    if (!bring_ || held_ == bring_->source.serial) return;
    held_ = bring_->source.serial;
    ask_to_open(bring_->source, {ErrandKind::again});
    if (!bring_->seen.own) ask_clerk(clerk::UseLayout{bring_->seen.layout}, {ErrandKind::again});
}

/// One at a time: of what is wished meanwhile, only the last counts.
void App::reread(clerk::Request request) {
    bring_->rows_fail = false;
    if (bring_->following) {
        next_reread_ = std::move(request);
        return;
    }
    give_book_back();
    bring_->following = true;
    bring_->part = 0;
    ++bring_->version;
    ask_clerk(request, {ErrandKind::follow});
}

void App::end_work() {
    edge_.end_worker();
    errands_.clear();
    held_ = 0;
    overlays_.end_work();
    opening_.reset();
    taking_.reset();
    next_reread_.reset();
    if (!bring_) return;
    bring_->following = false;
    bring_->layout = bring_->seen.layout;
    std::erase_if(bring_->blocks, [](const auto& block) { return !block.second; });
    ++bring_->version;
}

// ---- what it answers

bool App::worker_said(platform::WorkerSaid& said) {
    const auto found = errands_.find(said.ticket);
    if (found == errands_.end()) return false;
    const Errand errand = found->second;
    std::optional<clerk::Answer> answer = clerk::read_answer(said.text);
    if (!answer) return false;
    const bool goes_on =
        std::holds_alternative<clerk::Working>(*answer) || std::holds_alternative<clerk::PlanPiece>(*answer);
    if (!goes_on) errands_.erase(found);
    if (errand.kind == ErrandKind::again) return false;
    bool shows = !goes_on;
    std::visit(base::Overloaded{
                   [&](const clerk::Working& working) {
                       if (errand.kind == ErrandKind::follow && bring_) bring_->part = working.part;
                       if (errand.kind != ErrandKind::follow) overlays_.work_is_done(working.part);
                   },
                   [&](const clerk::Refused& refused) { hear_refusal(errand, refused.problem); },
                   [&](clerk::BookSeen& seen) { hear_book(errand, std::move(seen)); },
                   [&](clerk::RowsSeen& rows) { hear_rows(errand, std::move(rows)); },
                   [&](const clerk::PlanPiece& piece) {
                       if (taking_) shows = !take_piece(piece, said.bytes);
                   },
                   [&](const clerk::PlanTaken&) { plan_taken(); },
                   [&](const clerk::PlanText&) { hear_text(errand.document, std::move(said.bytes)); },
                   [&](const clerk::Written& written) { table_written(written, std::move(said.bytes)); },
               },
               *answer);
    return shows;
}

void App::worker_lost(const platform::WorkerLost& lost) {
    const auto found = errands_.find(lost.ticket);
    if (found == errands_.end()) return;
    const ErrandKind kind = found->second.kind;
    if (kind == ErrandKind::text) {
        errands_.erase(found);
        return;
    }
    const Strings& s = strings(state_.language);
    const std::string name = opening_ ? opening_->name : bring_ ? bring_->source.name : std::string();
    end_work();
    if (bring_) bring_->rows_fail = true;
    if (kind == ErrandKind::write) return services_.say(std::string(s.table_failed), true, {}, About::file);
    const bool never_came = lost.why == platform::WorkerLost::Why::unavailable;
    const std::string_view why = never_came ? s.clerk_unavailable : s.clerk_lost;
    overlays_.show_report(
        OpenReport{fill(s.clerk_lost_title, {name}),
                   document() ? fill(s.still_open, {document()->plan().title}) : std::string(s.nothing_was_open),
                   {ProblemLine{fill(why, {lost.detail}), {}, {}, {}}},
                   true});
}

void App::hear_refusal(const Errand& errand, const plan::Problem& problem) {
    if (errand.kind == ErrandKind::text) return;
    const Strings& s = strings(state_.language);
    overlays_.end_work();
    if (errand.kind == ErrandKind::write) return services_.say(std::string(s.table_failed), true, {}, About::file);
    const std::string name = opening_ ? opening_->name : bring_ ? bring_->source.name : std::string();
    opening_.reset();
    taking_.reset();
    if (bring_) bring_->following = false;
    overlays_.show_report(
        OpenReport{fill(s.open_failed, {name}),
                   document() ? fill(s.still_open, {document()->plan().title}) : std::string(s.nothing_was_open),
                   {problem_line(problem, state_.language)},
                   true});
}

void App::hear_book(const Errand& errand, clerk::BookSeen seen) {
    file::ReadResult preview = file::read_plan(seen.preview);
    seen.preview.clear();
    plan::Plan first = preview.plan ? *std::move(preview.plan) : plan::Plan{};
    if (errand.kind == ErrandKind::open) {
        if (!opening_) return;
        overlays_.end_work();
        Bringing bringing;
        bringing.source = *std::exchange(opening_, std::nullopt);
        held_ = bringing.source.serial;
        bringing.layout = seen.layout;
        bringing.spot = {seen.layout.first_row, 0};
        const bool same_title = document() && first.title == document()->plan().title;
        bringing.updates = may_edit() && (same_title || !seen.kept_name.empty());
        bringing.seen = std::move(seen);
        bringing.preview = std::move(first);
        bringing.version = bring_ ? bring_->version + 1 : 1;
        bring_ = std::move(bringing);
        update_.reset();
        if (state_.place.page != Page::bring) came_from_ = state_.place;
        interaction_.spot_wants_sight = true;
        go_to({Page::bring, {}}, HistoryEntry::added);
        return;
    }
    if (!bring_) return;
    ++bring_->version;
    if (next_reread_) {
        bring_->following = false;
        return reread(*std::exchange(next_reread_, std::nullopt));
    }
    const bool other_sheet = seen.layout.sheet != bring_->seen.layout.sheet;
    bring_->following = false;
    bring_->layout = seen.layout;
    bring_->seen = std::move(seen);
    bring_->preview = std::move(first);
    if (other_sheet) {
        bring_->spot = {bring_->layout.first_row, 0};
        interaction_.spot_wants_sight = true;
    }
}

void App::hear_rows(const Errand& errand, clerk::RowsSeen rows) {
    if (!bring_ || errand.sheet != bring_->layout.sheet) return;
    bring_->blocks[errand.block] = std::move(rows);
    // The farthest ones go.
    while (bring_->blocks.size() > most_blocks) {
        const auto first = bring_->blocks.begin();
        const auto last = std::prev(bring_->blocks.end());
        const bool from_above = errand.block - first->first > last->first - errand.block;
        bring_->blocks.erase(from_above ? first : last);
    }
}

// ---- what the person chooses

void App::change_layout(const sheet::Layout& layout) {
    bring_->layout = layout;
    ++bring_->version;
    reread(clerk::UseLayout{layout});
}

void App::choose_sheet(const ChooseSheet& wish) {
    if (wish.sheet != bring_->layout.sheet) {
        bring_->blocks.clear();
        bring_->layout.sheet = wish.sheet;
        bring_->spot = {};
    }
    ++bring_->version;
    if (bring_->seen.own) return;
    reread(clerk::GuessAgain{wish.sheet, wish.first_row, wish.header_rows});
}

void App::set_column(const SetColumn& wish) {
    sheet::Layout layout = bring_->layout;
    if (layout.columns.size() <= wish.column) layout.columns.resize(wish.column + 1);
    layout.columns[wish.column] = wish.to;
    bring_->spot.column = static_cast<std::uint32_t>(wish.column);
    change_layout(layout);
    if (wish.then_menu != 0) {
        state_.open_menu = wish.then_menu;
        state_.menu_level = 1;
    }
}

void App::want_rows(std::uint32_t block) {
    if (bring_->blocks.contains(block)) return;
    give_book_back();
    bring_->blocks[block] = std::nullopt;
    const std::size_t sheet = bring_->layout.sheet;
    ask_clerk(clerk::ShowRows{sheet, block * rows_a_block, rows_a_block}, {ErrandKind::rows, sheet, block});
}

void App::choose_spot(sheet::Spot spot) {
    if (bring_->layout.sheet >= bring_->seen.sheets.size()) return;
    const clerk::SheetSeen& sheet = bring_->seen.sheets[bring_->layout.sheet];
    if (sheet.rows == 0 || sheet.columns == 0) return;
    bring_->spot = {std::min(spot.row, sheet.rows - 1), std::min(spot.column, sheet.columns - 1)};
    interaction_.spot_wants_sight = true;
}

void App::bring(const BringWish& wish) {
    const bool is_of_import = !std::holds_alternative<EndWork>(wish) && !std::holds_alternative<WriteTable>(wish) &&
                              !std::holds_alternative<SaveTable>(wish);
    if (is_of_import && !bring_) return;
    std::visit(base::Overloaded{
                   [&](const EndWork&) { end_work(); },
                   [&](const WriteTable& write) { write_table(write.as); },
                   [&](const SaveTable&) { save_table(); },
                   [&](const ChooseEncoding& choose) {
                       SheetSource source = bring_->source;
                       source.as = choose.encoding;
                       open_table(std::move(source));
                   },
                   [&](const ChooseSheet& choose) { choose_sheet(choose); },
                   [&](const SetColumn& set) { set_column(set); },
                   [&](const SetAllLikeIt& all) {
                       sheet::Layout layout = bring_->layout;
                       layout.all_like_it = all.on;
                       change_layout(layout);
                   },
                   [&](const SetSheetYear& year) {
                       sheet::Layout layout = bring_->layout;
                       layout.year = year.year;
                       change_layout(layout);
                   },
                   [&](const WantRows& rows) { want_rows(rows.block); },
                   [&](const ChooseSpot& choose) { choose_spot(choose.spot); },
                   [&](const ShowNote& note) {
                       if (note.sheet != bring_->layout.sheet) choose_sheet({note.sheet, 0, {}});
                       choose_spot(note.spot);
                   },
                   [&](const UnfoldNotes& unfold) {
                       if (bring_->unfolded.erase(unfold.kind) == 0) bring_->unfolded.insert(unfold.kind);
                       ++bring_->version;
                   },
                   [&](const SetUpdating& updating) { bring_->updates = updating.on; },
                   [&](const SetKeepLayout& keep) {
                       keeps_layout_ = keep.on;
                       edge_.remember(keep_layout_choice, keep.on ? "" : no_choice);
                   },
                   [&](const TakeIn&) { take_in(); },
                   [&](const LeaveBringing&) { leave_bringing(); },
                   [&](const UpdateWish& update) { change_update(update); },
               },
               wish);
}

void App::leave_bringing() {
    end_work();
    bring_.reset();
    update_.reset();
    update_waits_ = false;
    if (state_.place.page == Page::bring) go_to(came_from_, HistoryEntry::added);
}

bool App::press_key_in_sheet(const platform::KeyPressed& key) {
    if (!bring_ || state_.place.page != Page::bring || update_ || key.in_field || key.command) return false;
    const std::uint64_t focused = interaction_.focused_node;
    if (focused == 0) return false;
    const bool in_cells = focused == interaction_.spot_node;
    // A button over another column than the chosen cell's can have the focus: Tab goes through those in sight.
    const auto head = std::find_if(published_.begin(), published_.end(), [&](const Node& node) {
        return node.id == focused && node.role == Role::list_box && node.parent != 0;
    });
    std::optional<std::uint32_t> column;
    if (!in_cells && head != published_.end()) {
        const auto over = std::find_if(published_.begin(), published_.end(), [&](const Node& node) {
            return node.id == head->parent && node.role == Role::column_header && node.column > 1;
        });
        if (over != published_.end()) column = static_cast<std::uint32_t>(over->column - 2);
    }
    if (!in_cells && !column) return false;
    sheet::Spot to = bring_->spot;
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
    (in_cells ? interaction_.spot_wants_focus : interaction_.head_wants_focus) = true;
    return true;
}

// ---- 取り込む

void App::take_in() {
    if (overlays_.works() || bring_->following) return;
    give_book_back();
    taking_ = Taking{};
    taking_->updates = bring_->updates && may_edit();
    overlays_.begin_work(std::string(strings(state_.language).bring_taking));
    ask_clerk(clerk::TakePlan{keeps_layout_ && !bring_->seen.own}, {ErrandKind::take});
}

/// Read as they come, between the frames: a plan of 10,000 measures neither holds the screen up nor waits for it. False
/// where it was no piece of this plan.
bool App::take_piece(const clerk::PlanPiece& said, std::string_view text) {
    file::ReadResult piece = file::read_plan(text);
    if (!piece.plan || !file::add_piece(taking_->plan, *std::move(piece.plan))) {
        const plan::Problem problem = piece.problems.empty() ? plan::Problem{} : piece.problems.front();
        end_work();
        hear_refusal({ErrandKind::take}, problem);
        return false;
    }
    ++taking_->read;
    overlays_.work_is_done(static_cast<double>(taking_->read) / static_cast<double>(std::max(said.count, taking_->read)));
    return true;
}

void App::plan_taken() {
    if (!taking_ || !bring_) return;
    Taking taken = *std::exchange(taking_, std::nullopt);
    overlays_.end_work();
    if (taken.updates && may_edit()) {
        begin_update(std::move(taken.plan));
    } else if (!stays_with_edits()) {
        open_brought(std::move(taken.plan));
    }
}

void App::open_brought(plan::Plan plan) {
    const std::string name = file::with_ending(bring_->source.name, ".json");
    errands_.clear();
    held_ = 0;
    bring_.reset();
    let_go(Leaves::plan);
    file::KeptHead header;
    header.title = plan.title;
    header.file_name = name;
    header.opened = base::utc_text(edge_.utc());
    frames_to_base_ = frames_before_base;
    const Opened opened = document() ? Opened::another_plan : Opened::first_plan;
    session_.open({std::move(plan), Source{name, {}, {}}, new_key(), std::move(header), false});
    show(opened);
    ask_clerk(clerk::GiveText{}, {ErrandKind::text, 0, 0, document()->serial()});
    const Strings& s = strings(state_.language);
    services_.say(fill(s.brought, {grouped(document()->measures().size())}));
}

/// To write the text of a large plan takes too long for a frame, so the clerk does; whoever needs it before writes it.
void App::hear_text(std::uint64_t document, std::string text) {
    session_.take_text(document, std::move(text));
    if (!bring_ && errands_.empty()) edge_.end_worker();
}

bool App::text_is_coming() const {
    return std::any_of(errands_.begin(), errands_.end(), [&](const auto& errand) {
        return errand.second.kind == ErrandKind::text && errand.second.document == document()->serial();
    });
}

void App::recall_bringing() { keeps_layout_ = edge_.recall(keep_layout_choice) != no_choice; }

}  // namespace ui
