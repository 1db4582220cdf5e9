// 会議 in two windows: the room's shows the measure, the speaker's the notes and what comes next. Each tells the other where
// it went; what is edited comes by the browser's storage, as between any two windows.

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/app.hpp"
#include "base/time_text.hpp"
#include "pages/meeting/speaker_page.hpp"
#include "pages/widgets/edit_bar.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

constexpr double second = 1000;

}  // namespace

void App::open_speaker() {
    if (!document()) return;
    // The other window finds a person's file where this one keeps it.
    if (store_.header().address.empty()) session_.ensure_stored();
    const std::string address = address_of({Page::speaker, state_.place.measure}, state_.selection);
    if (!edge_.open_window(address)) services_.say(std::string(strings(state_.language).speaker_blocked), true);
}

/// The other window is gone, or shows no meeting. The speaker's goes on alone and says so; the room's is as it was.
void App::part() { pair_ = state_.place.page == Page::speaker ? Pair::alone : Pair::none; }

bool App::told(const std::string& text) {
    if (text.empty()) {
        part();
        return true;
    }
    // The speaker scrolls what the room sees.
    if (state_.place.page == Page::meeting && text.starts_with("Arrow")) return press_key({.key = text});
    auto word = read_word(text);
    return word && document() && hear(*std::move(word));
}

bool App::hear(PairWord word) {
    if (word.kind == PairWord::Kind::hello) {
        if (state_.place.page == Page::speaker) return false;
        if (state_.place.page != Page::meeting) {
            edge_.tell_window(write_word({.kind = PairWord::Kind::left}));
            return true;
        }
        // One person writes, and now does so in the other window.
        pair_ = Pair::together;
        const bool edits = state_.editing;
        if (edits) switch_editing();
        say_here(edits);
        return true;
    }
    if (!is_meeting(state_.place.page)) return false;
    if (word.kind == PairWord::Kind::left) {
        part();
        return true;
    }
    pair_ = Pair::together;
    word_ = std::move(word);
    follow_word();
    return true;
}

/// Goes where the other window is, with the same plan.
void App::follow_word() {
    if (!word_ || !document() || !is_meeting(state_.place.page)) return;
    const bool same_address = !word_->plan_address.empty() && word_->plan_address == store_.header().address;
    if (word_->key != store_.key() && !same_address) {
        if (state_.place.page != Page::speaker) {
            // The room shows what it shows.
            word_.reset();
            return;
        }
        if (plan_asked_ == word_->key) return;
        if (store_.find(word_->key) != nullptr) {
            plan_asked_ = word_->key;
            open_kept(word_->key);
        } else if (!word_->plan_address.empty()) {
            plan_asked_ = word_->key;
            edge_.open_address(word_->plan_address);
        }
        return;
    }
    plan_asked_.clear();
    const PairWord word = *std::exchange(word_, std::nullopt);
    const Address at = address_at(word.address);
    meeting_since_ = base::read_utc(word.since).value_or(edge_.utc());
    if (word.year && plan::find_year(document()->plan(), *word.year) != nullptr) state_.year = word.year;
    address_told_ = word.address;
    if (session_.editor().empty()) session_.set_editor(word.editor);
    navigator_.take_selection(at.selection);
    go_to({state_.place.page, at.place.measure}, HistoryEntry::none);
    sync_address();
    // Taken over rather than begun: what the other window did last may still be on its way.
    if (word.edits && session_.access() == Access::none) session_.take_over();
}

void App::say_here(bool edits) {
    address_told_ = address_of({Page::meeting, state_.place.measure}, state_.selection);
    const bool heard = edge_.tell_window(write_word({.kind = PairWord::Kind::here,
                                                     .edits = edits,
                                                     .year = state_.year,
                                                     .editor = session_.editor(),
                                                     .since = base::utc_text(meeting_since_),
                                                     .key = store_.key(),
                                                     .plan_address = store_.header().address,
                                                     .address = address_told_}));
    if (!heard) part();
}

/// After every step: the other window comes along. `from` is the page before it.
void App::meeting_moved(Page from) {
    if (state_.place.page == Page::meeting && from != Page::meeting) notices_.withdraw_all_but_warnings();
    if (is_meeting(state_.place.page)) {
        if (!is_meeting(from) || meeting_since_ == 0) meeting_since_ = edge_.utc();
        const std::string address = address_of({Page::meeting, state_.place.measure}, state_.selection);
        // A window that is still on its way to where the other one is has nothing to say yet.
        if (pair_ == Pair::together && !word_ && address != address_told_) say_here();
    } else if (is_meeting(from) && pair_ == Pair::together) {
        edge_.tell_window(write_word({.kind = PairWord::Kind::left}));
        pair_ = Pair::none;
    }
}

void App::restart_timer() {
    meeting_since_ = edge_.utc();
    if (pair_ == Pair::together) say_here();
}

void App::draw_speaker_page(PageUi& ui, const Box& window) {
    ui.presenting = true;
    // The room's window may be there again at any time, and gone without a word.
    if (edge_.now() - greeted_at_ >= second) {
        greeted_at_ = edge_.now();
        const std::string word = pair_ == Pair::together ? std::string() : write_word({.kind = PairWord::Kind::hello});
        if (!edge_.tell_window(word)) part();
    }
    const double elapsed = edge_.utc() - meeting_since_;
    const SpeakerState state{
        .clock = clock_text(), .elapsed = elapsed, .alone = pair_ == Pair::alone, .may_edit = may_edit()};
    edge_.wake_after(second - std::fmod(std::max(0.0, elapsed), second));
    const MeetingView& view = meeting_view();
    const float strip = draw_speaker_strip(ui, window, view, state);
    const Box page{window.x, window.y + strip, window.width, window.height - strip};
    float top = page.y;
    const EditBarState bar = edit_bar_state();
    if (shows_edit_bar(bar)) {
        top += draw_edit_bar(ui, {page.x, page.y, page.width - speaker_side(ui, page.width), page.height}, bar);
    }
    const SemanticScope scope(ui.semantics, named_node("main", Role::main, {}, page));
    draw_speaker(ui, page, top, *document(), state_.year, view, measure_view(),
                 views_.next_measure(services_.view_source(), view.next), state);
}

}  // namespace ui
