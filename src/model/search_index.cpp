#include "model/search_index.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "model/fold.hpp"

namespace ui {

namespace {

/// A number below 2,048 for a letter or a pair of letters: the upper 11 bits of a multiplicative hash.
std::size_t trace_of(std::uint64_t letters) {
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>((letters * mix) >> 53U);
}

/// Calls `visit` with the trace of each letter alone and of each pair of neighbours.
template <typename Visit>
void for_each_trace(std::string_view text, Visit&& visit) {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t here = base::next_code_point(text, at);
        visit(trace_of(here));
        if (before != 0) visit(trace_of((static_cast<std::uint64_t>(before) << 21U) | here));
        before = here;
    }
}

/// Calls `visit` with each text of a measure that is not of an indicator, until that is true.
template <class Visit>
bool any_own_text(const plan::PlacedMeasure& placed, Visit&& visit) {
    const plan::Measure& measure = *placed.measure;
    for (const plan::Group* group : placed.path) {
        if (visit(group->code) || visit(group->name)) return true;
    }
    if (visit(measure.code) || visit(measure.name)) return true;
    for (const std::string& section : measure.sections) {
        if (visit(section)) return true;
    }
    for (const plan::Activity& activity : measure.activities) {
        if (visit(activity.text)) return true;
        for (const plan::ActivityYear& year : activity.years) {
            if ((year.plan && visit(*year.plan)) || (year.actual && visit(*year.actual))) return true;
        }
    }
    return std::any_of(measure.notes.begin(), measure.notes.end(), visit);
}

template <class Visit>
bool any_text(const plan::Indicator& indicator, Visit&& visit) {
    if (visit(indicator.name) || visit(indicator.unit)) return true;
    return std::any_of(indicator.years.begin(), indicator.years.end(), [&](const plan::IndicatorYear& year) {
        return (year.target && visit(year.target->text)) || (year.actual && visit(year.actual->text));
    });
}

}  // namespace

template <std::size_t Bits>
void SearchEntry<Bits>::add(std::string_view text) {
    const auto sign = [this](std::size_t trace) { signature_[trace % Bits / 64] |= std::uint64_t{1} << (trace % 64); };
    const std::size_t number = count_++;
    if (number < most_in_place && is_folded(text)) {
        in_place_ |= std::uint64_t{1} << number;
        for_each_trace(text, sign);
        return;
    }
    const std::string other = folded(text);
    for_each_trace(other, sign);
    others_ += other;
    others_ += '\n';  // no word is found across two texts
}

template <std::size_t Bits>
bool SearchEntry<Bits>::may_hold(std::string_view folded_term) const {
    bool possible = true;
    for_each_trace(folded_term, [&](std::size_t trace) {
        possible = possible && (signature_[trace % Bits / 64] >> (trace % 64) & 1U) != 0;
    });
    return possible;
}

template class SearchEntry<2048>;
template class SearchEntry<256>;

SearchIndex::Entries SearchIndex::entries_of(const plan::PlacedMeasure& placed) {
    Entries entries;
    any_own_text(placed, [&](std::string_view text) {
        entries.own.add(text);
        return false;
    });
    entries.indicators.resize(placed.measure->indicators.size());
    for (std::size_t i = 0; i < entries.indicators.size(); ++i) {
        any_text(placed.measure->indicators[i], [&](std::string_view text) {
            entries.indicators[i].add(text);
            return false;
        });
    }
    return entries;
}

void SearchIndex::renew(std::size_t measure, const plan::PlacedMeasure& placed) {
    if (measure < entries_.size()) entries_[measure] = entries_of(placed);
}

std::vector<bool> SearchIndex::rows_with(const std::vector<std::string>& folded_terms, std::size_t measure,
                                         const plan::PlacedMeasure& placed) const {
    const Entries& entries = entries_[measure];
    const std::vector<plan::Indicator>& indicators = placed.measure->indicators;
    std::vector<bool> rows(std::max<std::size_t>(indicators.size(), 1), true);
    for (const std::string& term : folded_terms) {
        if (entries.own.holds(term, [&](auto visit) { return any_own_text(placed, visit); })) continue;
        if (indicators.empty()) rows[0] = false;
        for (std::size_t i = 0; i < indicators.size(); ++i) {
            rows[i] =
                rows[i] && entries.indicators[i].holds(term, [&](auto visit) { return any_text(indicators[i], visit); });
        }
    }
    return rows;
}

}  // namespace ui
