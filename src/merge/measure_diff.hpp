#pragma once
// What an incoming plan has otherwise in a measure that the open plan has too: value by value.

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/edit.hpp"
#include "merge/compare.hpp"

namespace merge {

struct DiffEntry {
    enum class Action {
        set,        ///< the value at shown.place to `to`
        add,        ///< the activity or indicator of the incoming measure
        remove,     ///< the one of the open plan
        info_only,  ///< nothing: what is in an item that is added, for people to look at
    };
    Action action = Action::set;
    Difference shown;
    edit::Value to;
    edit::Kind kind = edit::Kind::activity;  ///< of what is added or removed
    std::size_t index = 0;  ///< among the items of the incoming measure where added, of the open one where removed
};

/// For each item of the incoming measure, which of the open measure it is.
struct ItemPairs {
    std::vector<std::optional<std::size_t>> activities;
    std::vector<std::optional<std::size_t>> indicators;
};
/// By id where the source has ids, then by text, then (without ids) by place.
ItemPairs pair_items(const plan::Measure& open, const plan::Measure& incoming, const Coverage& coverage);

std::vector<DiffEntry> diff_measure(const plan::Measure& open, const plan::Measure& incoming, const ItemPairs& pairs,
                                    const Coverage& coverage);

}  // namespace merge
