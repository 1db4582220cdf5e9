#include "ui/search_index.hpp"

#include <utility>

#include "plan/code_points.hpp"
#include "ui/fold.hpp"

namespace ui {

namespace {

/// A bit of the signature for a letter or a pair of letters: the upper 11 bits of a multiplicative hash.
std::size_t bit_for(std::uint64_t letters) {
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>((letters * mix) >> 53U);
}

/// Calls `visit` with the bit of each letter alone and of each pair of neighbours.
template <typename Visit>
void for_each_trace(std::string_view text, Visit&& visit) {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t here = plan::next_code_point(text, at);
        visit(bit_for(here));
        if (before != 0) visit(bit_for((static_cast<std::uint64_t>(before) << 21U) | here));
        before = here;
    }
}

// Between texts, so that no word is found across two of them.
constexpr char separator = '\n';

void append(std::string& all, std::string_view text) {
    all += text;
    all += separator;
}

std::string own_texts(const plan::PlacedMeasure& placed) {
    const plan::Measure& measure = *placed.measure;
    std::string all;
    for (const plan::Group* group : placed.path) {
        append(all, group->code);
        append(all, group->name);
    }
    append(all, measure.code);
    append(all, measure.name);
    for (const std::string& section : measure.sections) append(all, section);
    for (const plan::Activity& activity : measure.activities) {
        append(all, activity.text);
        for (const plan::ActivityYear& year : activity.years) {
            if (year.plan) append(all, *year.plan);
            if (year.actual) append(all, *year.actual);
        }
    }
    for (const std::string& note : measure.notes) append(all, note);
    return all;
}

std::string texts_of(const plan::Indicator& indicator) {
    std::string all;
    append(all, indicator.name);
    append(all, indicator.unit);
    for (const plan::IndicatorYear& year : indicator.years) {
        if (year.target) append(all, year.target->text);
        if (year.actual) append(all, year.actual->text);
    }
    return all;
}

}  // namespace

SearchEntry::SearchEntry(std::string folded_text) : text_(std::move(folded_text)) {
    for_each_trace(text_, [this](std::size_t trace) { signature_[trace / 64] |= std::uint64_t{1} << (trace % 64); });
}

bool SearchEntry::holds(std::string_view term) const {
    bool possible = true;
    for_each_trace(term,
                   [&](std::size_t trace) { possible = possible && (signature_[trace / 64] >> (trace % 64) & 1U) != 0; });
    return possible && text_.find(term) != std::string::npos;
}

SearchIndex::Entries SearchIndex::entries_of(const plan::PlacedMeasure& placed) {
    Entries entries{SearchEntry(folded(own_texts(placed))), {}};
    entries.indicators.reserve(placed.measure->indicators.size());
    for (const plan::Indicator& indicator : placed.measure->indicators) {
        entries.indicators.emplace_back(folded(texts_of(indicator)));
    }
    return entries;
}

void SearchIndex::renew(std::size_t measure, const plan::PlacedMeasure& placed) {
    if (measure < entries_.size()) entries_[measure] = entries_of(placed);
}

bool SearchIndex::matches(std::size_t measure, std::size_t indicator, const std::vector<std::string>& terms) const {
    const Entries& entries = entries_[measure];
    for (const std::string& term : terms) {
        const bool in_indicator = indicator < entries.indicators.size() && entries.indicators[indicator].holds(term);
        if (!in_indicator && !entries.own.holds(term)) return false;
    }
    return true;
}

}  // namespace ui
