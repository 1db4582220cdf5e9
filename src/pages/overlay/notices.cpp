#include "pages/overlay/notices.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// A frame that comes so much later than it was asked for: nobody could see the window meanwhile.
constexpr double out_of_sight_ms = 1000;

}  // namespace

void Notices::tell(const Notice& notice, double utc) {
    if (notice.about == About::progress) return;
    if (!told_.empty() && told_.front().text == notice.text) {
        ++told_.front().times;
        told_.front().utc = utc;
        told_.front().seen = false;
        return;
    }
    told_.push_front({notice.text, notice.warning, utc, 1, false});
    if (told_.size() > most_told) told_.pop_back();
}

void Notices::say(Notice notice, double utc) {
    tell(notice, utc);
    // What is said now has not stood in sight since the last frame.
    time_passes_ = false;
    std::erase_if(queue_, [&](const Entry& entry) {
        const bool same = notice.about != About::other && entry.notice.about == notice.about;
        return same || entry.notice.text == notice.text;
    });
    if (!queue_.empty()) queue_.back().displaced = queue_.back().drawn;
    queue_.push_back({.notice = std::move(notice)});
}

void Notices::withdraw(About about) {
    std::erase_if(queue_, [&](const Entry& entry) { return entry.notice.about == about; });
}

void Notices::withdraw_all_but_warnings() {
    std::erase_if(queue_, [](const Entry& entry) { return !entry.notice.warning; });
}

void Notices::close() {
    if (!queue_.empty()) queue_.pop_back();
}

std::vector<Notices::Entry>::iterator Notices::passing() {
    const auto newest =
        std::find_if(queue_.rbegin(), queue_.rend(), [](const Entry& entry) { return !entry.notice.button; });
    return newest == queue_.rend() ? queue_.end() : std::prev(newest.base());
}

void Notices::pass(double now) {
    const double passed = std::exchange(time_passes_, false) ? now - now_ : 0;
    now_ = now;
    const auto entry = passing();
    if (entry == queue_.end()) return;
    if (passed > entry->left + out_of_sight_ms) {
        entry->left = life_ms;
        return;
    }
    entry->left -= passed;
    if (entry->left <= 0) queue_.erase(entry);
}

void Notices::seen(bool time_passes) {
    time_passes_ = time_passes;
    if (queue_.empty()) return;
    queue_.back().drawn = true;
    const std::string& text = queue_.back().notice.text;
    const auto told = std::find_if(told_.begin(), told_.end(), [&](const PastNotice& each) { return each.text == text; });
    if (told != told_.end()) told->seen = true;
}

std::optional<double> Notices::left() const {
    if (!time_passes_) return std::nullopt;
    const auto newest =
        std::find_if(queue_.rbegin(), queue_.rend(), [](const Entry& entry) { return !entry.notice.button; });
    if (newest == queue_.rend()) return std::nullopt;
    return newest->left;
}

std::size_t Notices::unseen() const {
    return static_cast<std::size_t>(
        std::count_if(told_.begin(), told_.end(), [](const PastNotice& told) { return !told.seen; }));
}

void Notices::mark_all_seen() {
    for (PastNotice& told : told_) told.seen = true;
}

Dialog notices_dialog(const Strings& s, const Notices& notices, const base::LocalTime& local_time) {
    Dialog dialog{std::string(s.notices), {}, {}, {}, {{std::string(s.close), CloseDialog{}}}};
    if (notices.told().empty()) dialog.lines.emplace_back(s.notices_none);
    for (const PastNotice& told : notices.told()) {
        const std::string times = told.times > 1 ? fill(s.said_times, {grouped(told.times)}) : std::string();
        dialog.entries.push_back({spaced(s, {local_time(base::utc_text(told.utc)), times}), told.text, told.warning});
    }
    return dialog;
}

}  // namespace ui
