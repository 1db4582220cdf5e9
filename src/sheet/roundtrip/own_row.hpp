#pragma once
// What a row of an own table holds, and what the plan has under its ids.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/roundtrip/own_table.hpp"

namespace sheet {

/// The cells of one row by what they hold.
struct OwnRow {
    std::uint32_t row = 0;
    std::vector<const Cell*> groups;                                                    ///< by level; nullptr: empty
    std::array<const Cell*, static_cast<std::size_t>(Role::indicator_id) + 1> plain{};  ///< by role; nullptr: empty
    std::vector<std::pair<const Column*, const Cell*>> yearly;

    const Cell* at(Role role) const { return plain[static_cast<std::size_t>(role)]; }
    bool is_empty() const {
        return yearly.empty() && std::all_of(plain.begin(), plain.end(), [](const Cell* cell) { return cell == nullptr; });
    }
    const Cell* first_group() const {
        const auto found = std::find_if(groups.begin(), groups.end(), [](const Cell* cell) { return cell != nullptr; });
        return found == groups.end() ? nullptr : *found;
    }
    std::string text(Role role) const {
        const Cell* const cell = at(role);
        return cell == nullptr ? std::string() : std::string(base::trim(cell->text));
    }
    std::string id(Role role) const {
        const Cell* const cell = at(role);
        return cell == nullptr ? std::string() : text_of_cell(cell->text);
    }
};

/// What the base has under an id.
struct OwnThings {
    std::unordered_map<std::string_view, const plan::Measure*> measures;
    std::unordered_map<std::string_view, const plan::Activity*> activities;
    std::unordered_map<std::string_view, const plan::Indicator*> indicators;

    explicit OwnThings(const plan::Plan& plan) {
        for (const plan::PlacedMeasure& placed : measures_in_order(plan)) {
            measures.emplace(placed.measure->id, placed.measure);
            for (const plan::Activity& activity : placed.measure->activities) activities.emplace(activity.id, &activity);
            for (const plan::Indicator& indicator : placed.measure->indicators) indicators.emplace(indicator.id, &indicator);
        }
    }
    template <class Thing>
    static const Thing* find(const std::unordered_map<std::string_view, const Thing*>& things, std::string_view id) {
        const auto found = things.find(id);
        return found == things.end() ? nullptr : found->second;
    }
};

OwnRow own_row(const Row& row, const OwnColumns& columns);

}  // namespace sheet
