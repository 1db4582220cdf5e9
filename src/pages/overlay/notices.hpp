#pragma once
// Notices: things to know that do not stand in the way. The newest one is in sight, in a place of its own
// (notice_place.hpp); all of them can be read again.

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/time_text.hpp"
#include "pages/overlay/dialogs.hpp"

namespace ui {

/// What a notice is about. A newer one takes the place of an older one about the same, and what it is about may pass.
enum class About {
    other,     ///< each stands for itself
    step,      ///< the last step, which a button takes back or does again
    reason,    ///< a step that lacks its reason
    file,      ///< a file that was written, or was not
    autosave,  ///< that the plan's own file is not kept up to date
    storage,   ///< the browser's storage
    rights,    ///< who may write
    font,      ///< characters that cannot be shown
    progress,  ///< what is under way: not to be read again
};

struct Notice {
    std::string text;
    bool warning = false;
    std::optional<DialogButton> button;
    About about = About::other;
};

/// What was said, to be read again.
struct PastNotice {
    std::string text;
    bool warning = false;
    double utc = 0;         ///< when it was said last
    std::size_t times = 1;  ///< in a row
    bool seen = false;      ///< it was in sight, or read in the list
};

/// A queue of those that are still to be seen, and a list of the last ones. Times are milliseconds of Edge::now, but for
/// PastNotice::utc.
class Notices {
public:
    static constexpr std::size_t most_told = 100;
    /// How long one without a button is in sight; one with a button stays until it is used or closed.
    static constexpr double life_ms = 8000;

    /// Into sight, and into the list. A text that is there already is not there twice; its time begins anew.
    void say(Notice notice, double utc);
    /// Into the list alone.
    void tell(const Notice& notice, double utc);
    /// What it was about has passed.
    void withdraw(About about);
    /// Those that are no warnings are not to be seen any more.
    void withdraw_all_but_warnings();
    /// The one in sight is used, or closed.
    void close();

    /// Null where there is none.
    const Notice* in_sight() const { return queue_.empty() ? nullptr : &queue_.back().notice; }
    std::size_t behind() const { return queue_.empty() ? 0 : queue_.size() - 1; }
    /// The one in sight was there before, until a newer one came: who hears has heard it.
    bool was_heard() const { return !queue_.empty() && queue_.back().displaced; }

    /// A frame begins: time has passed for the newest one without a button, if the last frame let it.
    void pass(double now);
    /// A frame is drawn: the one in sight is seen, and time passes until the next frame, if it is to.
    void seen(bool time_passes);
    /// How long until one goes; nothing where time stands still.
    std::optional<double> left() const;

    /// The newest one first.
    const std::deque<PastNotice>& told() const { return told_; }
    std::size_t unseen() const;
    void mark_all_seen();

private:
    struct Entry {
        Notice notice;
        double left = life_ms;
        bool drawn = false;
        bool displaced = false;
    };
    std::vector<Entry>::iterator passing();

    std::vector<Entry> queue_;  ///< the newest one last
    std::deque<PastNotice> told_;
    double now_ = 0;
    bool time_passes_ = false;
};

/// All of them, to be read again.
Dialog notices_dialog(const Strings& s, const Notices& notices, const base::LocalTime& local_time);

}  // namespace ui
