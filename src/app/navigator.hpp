#pragma once
// Where the person is, and the address that says so.

#include <string>

#include "model/place.hpp"
#include "model/selection.hpp"
#include "platform/platform.hpp"

namespace ui {

struct Navigation {
    Place place;
    std::string last_measure;  ///< where the tab 個票 leads
    Selection selection;
    bool operator==(const Navigation&) const = default;
};

enum class HistoryEntry {
    added,  ///< Back leads to where the person was before
    none,
};

/// The only one that sets the address and remembers the last place. It changes `at`, which others read.
class Navigator {
public:
    Navigator(platform::Edge& edge, Navigation& at) : edge_(edge), at_(at) {}

    /// Where the page's address says, or else where the person was the last time; what is selected, too.
    void start();

    /// To `target`, which is what `asked` comes to in the open plan.
    void go(const Place& asked, Place target, HistoryEntry entry);

    /// The address follows at once, but not with every letter of a search: browsers refuse one that changes so often, and
    /// it follows when the search field is left (sync_address).
    void select(const Selection& selection, bool has_plan);
    /// What an address says that came from outside.
    void take_selection(const Selection& selection) { at_.selection = selection; }
    /// The address says what is selected, where the page shows that. Another selection is no step of the way back: Back
    /// leads to the page before, as it was left.
    void sync_address(bool has_plan);

    /// Another plan: nothing of what was selected in the one before.
    void forget_measure() { at_.last_measure.clear(); }

private:
    void remember(Page page, const std::string& address);

    platform::Edge& edge_;
    Navigation& at_;
};

}  // namespace ui
