#pragma once
// Finds the measures and indicators whose texts hold a query's words, among all texts of a plan.
//
// The texts themselves stay in the plan: an entry keeps of them a signature, which is a small bit set of the letter pairs in
// them, and the folded form of those few that folding changes. A word can only be found where all of its pairs are set, so
// most texts are passed over without being read.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace ui {

/// Of texts that are searched together. A signature of 2,048 bits is set to a third by a measure of 3 KB.
template <std::size_t Bits>
class SearchEntry {
public:
    void add(std::string_view text);
    /// `any_text(visit)` calls `visit` with each text that was added, in the same order, until that is true.
    template <class AnyText>
    bool holds(std::string_view folded_term, AnyText&& any_text) const {
        if (!may_hold(folded_term)) return false;
        if (others_.find(folded_term) != std::string::npos) return true;
        std::size_t number = 0;
        return any_text([&](std::string_view text) {
            const bool stands = number < most_in_place && (in_place_ >> number & 1U) != 0;
            ++number;
            return stands && text.find(folded_term) != std::string_view::npos;
        });
    }

private:
    static constexpr std::size_t most_in_place = 64;
    bool may_hold(std::string_view folded_term) const;

    std::array<std::uint64_t, Bits / 64> signature_{};
    std::uint64_t in_place_ = 0;  ///< one bit a text: folded it is as it stands
    std::uint32_t count_ = 0;
    std::string others_;  ///< those of which that is not known, folded
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

    /// For each indicator of a measure whether every term is held by the measure's own texts or by the indicator's. Where
    /// there are none, one answer for the measure.
    std::vector<bool> rows_with(const std::vector<std::string>& folded_terms, std::size_t measure,
                                const plan::PlacedMeasure& placed) const;

private:
    struct Entries {
        SearchEntry<2048> own;
        std::vector<SearchEntry<256>> indicators;
    };
    static Entries entries_of(const plan::PlacedMeasure& placed);
    void add(const plan::PlacedMeasure& placed) { entries_.push_back(entries_of(placed)); }
    std::vector<Entries> entries_;
};

}  // namespace ui
