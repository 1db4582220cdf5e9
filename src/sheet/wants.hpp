#pragma once
// What a sheet wants of a measure that the open plan has: value by value.

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/edit.hpp"
#include "sheet/compare.hpp"

namespace sheet {

struct Want {
    enum class Act {
        set,     ///< the value at shown.place to `to`
        add,     ///< the activity or indicator of the sheet's measure
        remove,  ///< the one of the open plan
        look,    ///< nothing: what is in one that is added, for people to look at
    };
    Act act = Act::set;
    Difference shown;
    edit::Value to;
    edit::Kind kind = edit::Kind::activity;  ///< of what is added or removed
    std::size_t index = 0;                   ///< among the sheet's where added, among the open plan's where removed
};

/// Which thing of the open measure each of the sheet's is.
struct ThingPairs {
    std::vector<std::optional<std::size_t>> activities;
    std::vector<std::optional<std::size_t>> indicators;
};
/// By id where the sheet has ids, then by text, then (without ids) by place.
ThingPairs pair_things(const plan::Measure& open, const plan::Measure& sheet, const Carried& carried);

std::vector<Want> wants_of(const plan::Measure& open, const plan::Measure& sheet, const ThingPairs& pairs,
                           const Carried& carried);

}  // namespace sheet
