#include "app/navigator.hpp"

#include <string_view>
#include <utility>

namespace ui {

namespace {

constexpr std::string_view place_choice = "last-place";

}  // namespace

void Navigator::start() {
    const std::string address = edge_.address();
    const bool goes_on = address.empty() && edge_.query("plan").empty() && edge_.own_plan().empty();
    const Address at = address_at(goes_on ? edge_.recall(place_choice) : address);
    if (at.place.page != Page::sheet_import) at_.place = at.place;
    at_.selection = at.selection;
}

void Navigator::go(const Place& asked, Place target, HistoryEntry entry) {
    if (target.page == Page::measure) at_.last_measure = target.measure;
    const std::string address = address_of(target, at_.selection);
    const bool leaves = !(target == at_.place);
    if (entry == HistoryEntry::added && leaves) {
        edge_.set_address(address, false);
    } else if (!(target == asked)) {
        edge_.set_address(address, true);
    }
    if (leaves) remember(target.page, address);
    at_.place = std::move(target);
}

/// Where the app begins the next time. The speaker's window is opened beside another one, and never by itself; a table is
/// brought in by a person's hands.
void Navigator::remember(Page page, const std::string& address) {
    if (page != Page::speaker && page != Page::sheet_import) edge_.remember(place_choice, address);
}

void Navigator::select(const Selection& selection, bool has_plan) {
    const bool typing = selection.query != at_.selection.query && !selection.query.empty();
    at_.selection = selection;
    if (!typing) sync_address(has_plan);
}

void Navigator::sync_address(bool has_plan) {
    if (!has_plan || !shows_selection(at_.place.page)) return;
    if (address_at(edge_.address()) == Address{at_.place, at_.selection}) return;
    const std::string address = address_of(at_.place, at_.selection);
    edge_.set_address(address, true);
    remember(at_.place.page, address);
}

}  // namespace ui
