#pragma once
// The entry of a year, made where there is none.

#include <algorithm>
#include <utility>
#include <vector>

#include "plan/plan.hpp"

namespace sheet {

template <class Entry>
Entry& entry_for(std::vector<Entry>& entries, plan::FiscalYear year) {
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.year >= year; });
    if (at != entries.end() && at->year == year) return *at;
    Entry entry{};
    entry.year = year;
    return *entries.insert(at, std::move(entry));
}

}  // namespace sheet
