#pragma once
// Finds the measures and indicators whose texts hold a query's words, among all texts of a plan.
//
// Each entry keeps its folded text and a signature: a small bit set of the letter pairs in it. A word can only be found
// where all of its pairs are set, so most entries are passed over without reading their text.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace ui {

class SearchEntry {
public:
    explicit SearchEntry(std::string folded_text);
    bool holds(std::string_view term) const;

private:
    static constexpr std::size_t words = 32;  // 2,048 bits: a measure of 3 KB sets about a third of them
    using Signature = std::array<std::uint64_t, words>;
    std::string text_;
    Signature signature_{};
};

/// Entry i is measure i in reading order; each has one entry for its own texts and one for each of its indicators.
class SearchIndex {
public:
    /// Indexes measures until all are done or `enough` says so (asked after each); true when all are done. Called with the
    /// same measures each time.
    template <typename Enough>
    bool extend(const std::vector<plan::PlacedMeasure>& measures, Enough&& enough) {
        while (entries_.size() < measures.size()) {
            add(measures[entries_.size()]);
            if (enough()) break;
        }
        return entries_.size() == measures.size();
    }

    std::size_t size() const { return entries_.size(); }
    /// The texts of a measure have changed.
    void renew(std::size_t measure, const plan::PlacedMeasure& placed);

    /// Whether every term is held by the measure's own texts or by its indicator's. `indicator` past the last: the measure's
    /// own texts alone.
    bool matches(std::size_t measure, std::size_t indicator, const std::vector<std::string>& terms) const;

private:
    struct Entries {
        SearchEntry own;
        std::vector<SearchEntry> indicators;
    };
    static Entries entries_of(const plan::PlacedMeasure& placed);
    void add(const plan::PlacedMeasure& placed) { entries_.push_back(entries_of(placed)); }
    std::vector<Entries> entries_;
};

}  // namespace ui
