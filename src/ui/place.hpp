#pragma once
// Where a person is in the app, and its address: "/overview", "/table", "/measure/1-(1)-ア", "/checks", "/structure",
// "/changes",
// "/plans".

#include <string>
#include <string_view>

namespace ui {

enum class Page { overview, table, measure, checks, structure, changes, plans };

struct Place {
    Page page = Page::overview;
    std::string measure;  ///< id; of Page::measure
    bool operator==(const Place&) const = default;
};

/// The fragment of the address, without '#', not percent-encoded.
std::string address_of(const Place& place);

/// Anything that is no address of ours is the overview.
Place place_at(std::string_view fragment);

}  // namespace ui
