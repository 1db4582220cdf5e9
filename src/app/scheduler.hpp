#pragma once
// What is to be done at a time, by the platform's clock (Edge::now). The app sleeps between; the platform draws a frame when
// the first of it is due (Edge::wake_after).

#include <map>
#include <optional>
#include <vector>

namespace ui {

enum class Timer {
    search,      ///< the search for the plan to begin with waits no longer for an answer
    look_again,  ///< the list of plans is asked for once more
};

class Scheduler {
public:
    /// Takes the place of an earlier time for the same.
    void set(Timer timer, double when) { times_[timer] = when; }
    void clear(Timer timer) { times_.erase(timer); }
    /// Those that are due, which are then done with.
    std::vector<Timer> take_due(double now) {
        std::vector<Timer> due;
        for (const auto& [timer, when] : times_) {
            if (when <= now) due.push_back(timer);
        }
        for (const Timer timer : due) times_.erase(timer);
        return due;
    }
    /// When the next one is due; nothing where none is.
    std::optional<double> next() const {
        std::optional<double> first;
        for (const auto& [timer, when] : times_) {
            if (!first || when < *first) first = when;
        }
        return first;
    }

private:
    std::map<Timer, double> times_;
};

}  // namespace ui
