#include "merge/measure_diff.hpp"

#include <algorithm>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "base/enum_words.hpp"
#include "base/text.hpp"
#include "merge/same_text.hpp"
#include "merge/value_words.hpp"

namespace merge {
namespace {

using edit::Field;

const std::string& name_of(const plan::Activity& activity) { return activity.text; }
const std::string& name_of(const plan::Indicator& indicator) { return indicator.name; }

/// Pairs what has the same key and no partner yet, the first with the first.
template <class Item, class KeyOf>
void pair_by(const std::vector<Item>& open, const std::vector<Item>& incoming, KeyOf key_of, std::vector<bool>& taken,
             std::vector<std::optional<std::size_t>>& partner) {
    std::unordered_map<std::string, std::vector<std::size_t>> places;  // from the last
    for (std::size_t k = open.size(); k-- > 0;) {
        if (!taken[k]) places[key_of(open[k])].push_back(k);
    }
    for (std::size_t i = 0; i < incoming.size(); ++i) {
        if (partner[i]) continue;
        const auto found = places.find(key_of(incoming[i]));
        if (found == places.end() || found->second.empty()) continue;
        partner[i] = found->second.back();
        taken[found->second.back()] = true;
        found->second.pop_back();
    }
}

template <class Item>
std::vector<std::optional<std::size_t>> pair_up(const std::vector<Item>& open, const std::vector<Item>& incoming, bool ids) {
    std::vector<std::optional<std::size_t>> partner(incoming.size());
    std::vector<bool> taken(open.size());
    if (ids)
        pair_by(
            open, incoming, [](const Item& item) { return item.id; }, taken, partner);
    pair_by(
        open, incoming, [](const Item& item) { return comparable(name_of(item)); }, taken, partner);
    if (!ids)
        pair_by(
            open, incoming, [](const Item&) { return std::string(); }, taken, partner);
    return partner;
}

// Values as a person reads them

std::string text_of(const std::optional<std::string>& text) { return text ? *text : std::string(); }
std::string text_of(const std::optional<plan::Amount>& amount) { return amount ? amount->text : std::string(); }
std::string text_of(const std::optional<plan::Verdict>& verdict) {
    return verdict ? std::string(base::word_for(verdict_words, *verdict)) : std::string();
}

edit::Value value_of(const std::optional<std::string>& text) {
    if (!text || base::trim(*text).empty()) return edit::Absent{};
    return *text;
}
edit::Value value_of(const std::optional<plan::Amount>& amount) {
    if (!amount || base::trim(amount->text).empty()) return edit::Absent{};
    // The source may know better than the text: of another unit the number is converted.
    const std::optional<double> number = amount->number ? amount->number : plan::read_amount(amount->text).number;
    return plan::Amount{amount->text, number, {}};
}
edit::Value value_of(const std::optional<plan::Verdict>& verdict) {
    if (!verdict) return edit::Absent{};
    return *verdict;
}

bool has(const std::vector<plan::FiscalYear>& years, plan::FiscalYear year) {
    return std::find(years.begin(), years.end(), year) != years.end();
}

class MeasureComparison {
public:
    explicit MeasureComparison(const Coverage& coverage) : coverage_(coverage) {}

    std::vector<DiffEntry> take() { return std::move(entries_); }

    void set(const std::string& item, edit::Place place, std::string from, std::string to, edit::Value value) {
        DiffEntry entry;
        entry.shown = {item, std::move(place), std::move(from), std::move(to)};
        entry.to = std::move(value);
        entries_.push_back(std::move(entry));
    }
    void set_text(const std::string& item, const std::string& id, Field field, const std::string& from,
                  const std::string& to) {
        if (!same_text(from, to)) set(item, {id, {}, field}, from, to, to);
    }

    template <class Item>
    void compare(const std::vector<Item>& open, const std::vector<Item>& incoming,
                 const std::vector<std::optional<std::size_t>>& pairs) {
        std::vector<bool> stays(open.size());
        for (std::size_t i = 0; i < incoming.size(); ++i) {
            if (!pairs[i]) {
                add(incoming[i], i);
                continue;
            }
            stays[*pairs[i]] = true;
            compare(open[*pairs[i]], incoming[i]);
        }
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (!stays[i]) remove(open[i], i);
        }
    }

private:
    static edit::Kind kind_of(const plan::Activity&) { return edit::Kind::activity; }
    static edit::Kind kind_of(const plan::Indicator&) { return edit::Kind::indicator; }
    static Field field_of(const plan::Activity&) { return Field::text; }
    static Field field_of(const plan::Indicator&) { return Field::name; }

    template <class Item>
    void add(const Item& item, std::size_t index) {
        DiffEntry entry;
        entry.action = DiffEntry::Action::add;
        entry.shown = {name_of(item), {{}, {}, field_of(item)}, {}, name_of(item)};
        entry.kind = kind_of(item);
        entry.index = index;
        entries_.push_back(std::move(entry));
        const std::size_t first = entries_.size();
        Item nothing;
        nothing.id = item.id;
        compare_years(nothing, item, name_of(item));
        for (std::size_t i = first; i < entries_.size(); ++i) {
            entries_[i].action = DiffEntry::Action::info_only;
            entries_[i].shown.place.id.clear();
        }
    }
    template <class Item>
    void remove(const Item& item, std::size_t index) {
        DiffEntry entry;
        entry.action = DiffEntry::Action::remove;
        entry.shown = {name_of(item), {item.id, {}, field_of(item)}, name_of(item), {}};
        entry.kind = kind_of(item);
        entry.index = index;
        entries_.push_back(std::move(entry));
    }

    void compare(const plan::Activity& open, const plan::Activity& incoming) {
        set_text(open.text, open.id, Field::text, open.text, incoming.text);
        compare_years(open, incoming, open.text);
    }
    void compare(const plan::Indicator& open, const plan::Indicator& incoming) {
        set_text(open.name, open.id, Field::name, open.name, incoming.name);
        if (coverage_.unit) set_text(open.name, open.id, Field::unit, open.unit, incoming.unit);
        if (coverage_.direction && open.direction != incoming.direction) {
            set(open.name, {open.id, {}, Field::direction}, std::string(base::word_for(direction_words, open.direction)),
                std::string(base::word_for(direction_words, incoming.direction)), incoming.direction);
        }
        compare_years(open, incoming, open.name);
    }

    void compare_years(const plan::Activity& open, const plan::Activity& incoming, const std::string& item) {
        each_year(open, incoming, [&](plan::FiscalYear year, const plan::ActivityYear& now, const plan::ActivityYear& then) {
            if (has(coverage_.plans, year)) compare_value(item, {open.id, year, Field::plan}, now.plan, then.plan);
            if (has(coverage_.actuals, year)) compare_actual(item, open.id, now, then);
        });
    }
    void compare_years(const plan::Indicator& open, const plan::Indicator& incoming, const std::string& item) {
        each_year(open, incoming,
                  [&](plan::FiscalYear year, const plan::IndicatorYear& now, const plan::IndicatorYear& then) {
                      if (has(coverage_.targets, year))
                          compare_value(item, {open.id, year, Field::target}, now.target, then.target);
                      if (has(coverage_.results, year)) compare_actual(item, open.id, now, then);
                      if (has(coverage_.verdicts, year)) {
                          compare_value(item, {open.id, year, Field::verdict}, now.verdict, then.verdict);
                      }
                  });
    }

    /// Calls `compare` for every year of either, in order; a missing entry is an empty one.
    template <class Item, class Compare>
    static void each_year(const Item& open, const Item& incoming, Compare compare) {
        using Entry = typename std::decay_t<decltype(open.years)>::value_type;
        auto now = open.years.begin();
        auto then = incoming.years.begin();
        while (now != open.years.end() || then != incoming.years.end()) {
            const bool is_now = now != open.years.end() && (then == incoming.years.end() || now->year <= then->year);
            const bool is_then = then != incoming.years.end() && (now == open.years.end() || then->year <= now->year);
            const Entry none{};
            compare(is_now ? now->year : then->year, is_now ? *now : none, is_then ? *then : none);
            if (is_now) ++now;
            if (is_then) ++then;
        }
    }

    template <class Value>
    bool compare_value(const std::string& item, const edit::Place& place, const Value& from, const Value& to) {
        if (same_text(text_of(from), text_of(to))) return false;
        set(item, place, text_of(from), text_of(to), value_of(to));
        return true;
    }

    /// Whether an actual is a forecast goes with a new value; by itself it is not compared, since not every source says
    /// it.
    template <class Entry>
    void compare_actual(const std::string& item, const std::string& id, const Entry& now, const Entry& then) {
        const plan::FiscalYear year = std::max(now.year, then.year);  // that of a missing entry is 0
        const bool changed = compare_value(item, {id, year, Field::actual}, now.actual, then.actual);
        if (!changed || !then.actual || now.forecast == then.forecast) return;
        const auto named = [](bool forecast) { return forecast ? std::string(word::forecast) : std::string(); };
        set(item, {id, year, Field::forecast}, named(now.forecast), named(then.forecast), then.forecast);
    }

    const Coverage& coverage_;
    std::vector<DiffEntry> entries_;
};

}  // namespace

ItemPairs pair_items(const plan::Measure& open, const plan::Measure& incoming, const Coverage& coverage) {
    return {pair_up(open.activities, incoming.activities, coverage.ids),
            pair_up(open.indicators, incoming.indicators, coverage.ids)};
}

std::vector<DiffEntry> diff_measure(const plan::Measure& open, const plan::Measure& incoming, const ItemPairs& pairs,
                                    const Coverage& coverage) {
    MeasureComparison comparison(coverage);
    if (coverage.code) comparison.set_text({}, open.id, Field::code, open.code, incoming.code);
    if (coverage.name) comparison.set_text({}, open.id, Field::name, open.name, incoming.name);
    if (coverage.sections && !same_names(open.sections, incoming.sections)) {
        comparison.set({}, {open.id, {}, Field::sections}, base::join(open.sections, " "),
                       base::join(incoming.sections, " "), incoming.sections);
    }
    if (coverage.notes && !same_lines(open.notes, incoming.notes)) {
        comparison.set({}, {open.id, {}, Field::notes}, base::join(open.notes, "\n"), base::join(incoming.notes, "\n"),
                       incoming.notes);
    }
    if (coverage.activities) comparison.compare(open.activities, incoming.activities, pairs.activities);
    if (coverage.indicators) comparison.compare(open.indicators, incoming.indicators, pairs.indicators);
    return comparison.take();
}

}  // namespace merge
