// What the browser keeps: every step, what is being typed, and who may write.

#include <algorithm>
#include <utility>

#include "file/plan_file.hpp"
#include "ui/app.hpp"
#include "ui/clock.hpp"
#include "ui/overloaded.hpp"

namespace ui {

namespace {

/// A longer journal is put together to one text when the next editing begins.
constexpr std::size_t longest_journal = 500;

/// What the storage has not answered for so long may never be answered: nobody is to close the window in good faith.
constexpr double patience_ms = 2000;

std::string text_of(const edit::Value& value) {
    return std::visit(Overloaded{
                          [](const std::string& text) { return text; },
                          [](const plan::Amount& amount) { return amount.text; },
                          [](const std::vector<std::string>& list) { return list.empty() ? std::string() : list.front(); },
                          [](const auto&) { return std::string(); },
                      },
                      value);
}

/// What is typed, as a value of the kind that the place holds, so that it can be kept as a step is.
edit::Value draft_value(const edit::Value& now, const edit::Place& place, const std::string& text) {
    if (std::holds_alternative<std::vector<std::string>>(now)) return std::vector<std::string>{text};
    const bool amount = std::holds_alternative<plan::Amount>(now) || place.field == edit::Field::target;
    if (amount) return plan::Amount{text, {}, {}};
    return text;
}

}  // namespace

std::string App::local_time(std::string_view text) {
    const auto utc = read_utc(text);
    if (!utc) return {};
    return local_text(*utc, edge_.utc_offset_minutes(*utc), edge_.utc());
}

void App::keep_base() {
    frames_to_base_ = 0;
    if (base_kept_ || keeper_.key().empty()) return;
    base_kept_ = true;
    update_head();
    keeper_.keep_base(document_->text(), head_);
    remember_plan(keeper_.key());
    look_up(Wanted::heads, heads_range(), {});
}

void App::update_head() {
    head_.title = document_->plan().title;
    head_.unsaved = document_->unsaved_steps();
    head_.unsaved_in_base = document_->unsaved_in_base();
    const auto own =
        std::find_if(kept_.begin(), kept_.end(), [&](const KeptPlan& plan) { return plan.key == keeper_.key(); });
    if (own != kept_.end()) own->head = head_;
}

void App::keep_entry(const file::JournalEntry& entry) {
    update_head();
    draft_kept_ = false;
    keeper_.keep_entry(file::write_entry(entry), head_);
    guard_leaving();
}

void App::keep_draft() {
    const auto* place = state_.field ? std::get_if<edit::Place>(&state_.field->target) : nullptr;
    if (place == nullptr || !may_write()) return;
    const auto now = edit::value_at(document_->plan(), *place);
    if (!now) return;
    keep_base();
    draft_kept_ = true;
    edit::Step draft;
    draft.edits.push_back(edit::SetValue{*place, edit::NoEntry{}, draft_value(*now, *place, state_.field->text)});
    keeper_.keep_draft(file::write_step(draft));
}

void App::drop_draft() {
    if (std::exchange(draft_kept_, false) && base_kept_ && may_write()) keeper_.drop_draft();
}

void App::restore_draft_from(std::string_view text) {
    const auto step = file::read_step(text);
    const auto* set = step && step->edits.size() == 1 ? std::get_if<edit::SetValue>(&step->edits.front()) : nullptr;
    if (set == nullptr || !edit::value_at(document_->plan(), set->place)) return;
    draft_ = OpenField{set->place,
                       text_of(set->to),
                       field_text(strings(state_.language), document_->plan(), set->place),
                       is_multiline(document_->plan(), set->place),
                       false,
                       false};
    switch_editing();
}

/// The steps that were made become the log of the text; there is nothing to undo then.
void App::read_anew_from_text() {
    const std::size_t unsaved = document_->unsaved_steps();
    std::string text = document_->text();
    file::ReadResult result = file::read_plan(text);
    if (!result.plan) return;
    auto document = std::make_unique<Document>(*std::move(result.plan), Source{document_->file_name(), std::move(text), {}},
                                               ++documents_opened_);
    document->set_unsaved_in_base(unsaved);
    if (!head_.has_file) document->mark_never_saved();
    document_ = std::move(document);
    base_kept_ = false;
}

void App::start_anew_from_text() {
    read_anew_from_text();
    keep_base();
}

void App::switch_editing() {
    if (!document_ || to_read_) return;
    if (state_.editing) {
        close_field(true);
        state_.editing = false;
        state_.cell.reset();
        state_.corner.reset();
        edge_.release(keeper_.key());
        access_ = Writing::no;
        withdraw_steps();
        if (state_.place.page == Page::structure) go_to({}, true);
        return;
    }
    if (access_ == Writing::asked) return;
    access_ = Writing::asked;
    edge_.claim(keeper_.key(), false);
}

void App::claimed(const platform::Claimed& claim) {
    if (claim.name != keeper_.key() || !document_ || access_ == Writing::mine) return;
    if (std::exchange(save_to_note_, false) && claim.mine && document_->is_saved()) keep_entry(file::SavedToFile{});
    if (access_ == Writing::no) {
        if (claim.mine) edge_.release(keeper_.key());
        return;
    }
    if (!claim.mine) {
        access_ = Writing::other;
        draft_.reset();
        return;
    }
    if (access_ == Writing::other) {
        // What the other window did last may not have arrived.
        access_ = Writing::asked;
        taken_over_ = keeper_.key();
        open_kept(keeper_.key());
        return;
    }
    begin_editing();
}

void App::begin_editing() {
    access_ = Writing::mine;
    state_.editing = true;
    notices_.withdraw(About::rights);
    if (base_kept_ && keeper_.next() > longest_journal && document_->history().next_redo() == nullptr)
        start_anew_from_text();
    if (draft_) {
        OpenField draft = *std::exchange(draft_, std::nullopt);
        const edit::Place place = std::get<edit::Place>(draft.target);
        if (const auto position = document_->position_around(place.id)) {
            go_to({Page::measure, document_->measures()[*position].measure->id}, false);
            if (place.year.year != 0 && plan::find_year(document_->plan(), place.year)) state_.year = place.year;
        } else {
            go_to({Page::structure, {}}, false);
        }
        // Only now: another page closes the field that is open.
        state_.field = std::move(draft);
        draft_kept_ = true;
        interaction_.field_wants_focus = true;
        say(std::string(strings(state_.language).draft_restored));
    } else if (editor_.empty()) {
        ask_name();
    }
    guard_leaving();
}

void App::claim_lost() {
    // What is being typed stays kept: it is the other window's from here on.
    access_ = Writing::other;
    close_field(false);
    state_.editing = false;
    withdraw_steps();
    if (state_.place.page == Page::structure) go_to({}, true);
    say(std::string(strings(state_.language).taken_over), true, {}, About::rights);
}

void App::remove_kept(const RemoveKept& wish) {
    const std::string& key = wish.key;
    const Strings& s = strings(state_.language);
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const KeptPlan& plan) { return plan.key == key; });
    if (kept == kept_.end()) return;
    dialog_.reset();
    if (!wish.sure && (kept->head.unsaved > 0 || !kept->head.has_file)) {
        const std::string lost = kept->head.unsaved > 0 ? fill(s.remove_kept_text, {grouped(kept->head.unsaved)})
                                                        : std::string(s.remove_kept_new);
        dialog_ = Dialog{fill(s.remove_kept_title, {kept->head.title}),
                         {lost},
                         {},
                         {},
                         {{std::string(s.cancel), CloseDialog{}}, {std::string(s.remove), RemoveKept{key, true}}}};
        return;
    }
    platform::Edge::Batch batch;
    batch.removals = {plan_range(key), {head_key(key), head_key(key) + "!"}};
    edge_.keep(std::move(batch));
    if (!kept->head.file.empty() && key != keeper_.key()) edge_.forget_file(kept->head.file);
    std::erase_if(kept_, [&](const KeptPlan& plan) { return plan.key == key; });
    if (key != keeper_.key()) return;
    // It stays on screen; what is done to it from here on is kept as if it had just been opened.
    if (state_.editing) switch_editing();
    read_anew_from_text();
    remember_plan({});
}

void App::tell_of_storage() {
    const auto& failure = keeper_.failure();
    if (!failure) {
        storage_refused_ = false;
        notices_.withdraw(About::storage);
    }
    if (failure == storage_failure_told_) return;
    storage_failure_told_ = failure;
    if (!failure) return;
    const Strings& s = strings(state_.language);
    const DialogButton save{std::string(s.save), Save{}};
    switch (*failure) {
        case platform::KeepFailure::full:
            return say(std::string(s.storage_full), true, save, About::storage);
        case platform::KeepFailure::refused:
            storage_refused_ = true;
            return say(std::string(s.storage_refused), true, save, About::storage);
        case platform::KeepFailure::broken:
            return say(fill(s.storage_broken, {keeper_.failure_detail()}), true, save, About::storage);
        case platform::KeepFailure::newer:
            return say(std::string(s.storage_newer), true, save, About::storage);
    }
}

/// Another plan would take the place of edits that are nowhere but on screen: true where it must not.
bool App::stays_with_edits() {
    if (!asks_before_leaving_) return false;
    const Strings& s = strings(state_.language);
    dialog_ = Dialog{
        fill(s.state_in_danger, {grouped(document_->unsaved_steps())}),
        {},
        {},
        {},
        {{std::string(s.save), Save{}}, {std::string(s.try_again), RetryStorage{}}, {std::string(s.cancel), CloseDialog{}}}};
    return true;
}

bool App::storage_is_slow() const {
    const auto since = keeper_.waiting_since();
    return since && edge_.now() - *since >= patience_ms;
}

/// In every frame and whenever the storage has answered.
void App::guard_leaving() {
    const bool unsaved = document_ && !document_->is_saved() && (document_->unsaved_steps() > 0 || !head_.has_file);
    const bool slow = storage_is_slow();
    if (const auto since = keeper_.waiting_since(); since && unsaved && !slow)
        edge_.wake_after(*since + patience_ms - edge_.now());
    const bool asks = unsaved && (slow || keeper_.failure().has_value());
    if (asks == asks_before_leaving_) return;
    asks_before_leaving_ = asks;
    edge_.ask_before_leaving(asks);
}

}  // namespace ui
