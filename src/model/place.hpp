#pragma once
// Where a person is in the app, and its address: "/overview", "/table", "/charts", "/measure/1-(1)-ア",
// "/meeting?measure=1-(1)-ア", "/speaker?measure=1-(1)-ア", "/checks", "/structure", "/changes", "/plans". What is selected
// follows on pages that show many measures:
// "/table?verdict=missed&group=2". "/bring" is a page that an address alone cannot show: what is imported is not in it.

#include <string>
#include <string_view>

#include "model/selection.hpp"

namespace ui {

enum class Page { overview, table, measure, meeting, speaker, charts, checks, structure, changes, plans, sheet_import };

struct Place {
    Page page = Page::overview;
    std::string measure;  ///< id; of Page::measure and of a meeting
    bool operator==(const Place&) const = default;
};

/// 会議: what the room sees, or what the speaker sees.
constexpr bool is_meeting(Page page) { return page == Page::meeting || page == Page::speaker; }

/// True where what is selected decides what the page shows.
bool shows_selection(Page page);

/// The fragment of the address, without '#', not percent-encoded.
std::string address_of(const Place& place, const Selection& selection = {});

struct Address {
    Place place;
    Selection selection;
    bool operator==(const Address&) const = default;
};
/// Anything that is no address of ours is the overview; what is no selection of ours is left away.
Address address_at(std::string_view fragment);

}  // namespace ui
