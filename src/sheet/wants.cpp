#include "sheet/wants.hpp"

#include <algorithm>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "base/enum_words.hpp"
#include "base/text.hpp"
#include "sheet/own_words.hpp"
#include "sheet/same_text.hpp"

namespace sheet {
namespace {

using edit::Field;

const std::string& name_of(const plan::Activity& activity) { return activity.text; }
const std::string& name_of(const plan::Indicator& indicator) { return indicator.name; }

/// Pairs what has the same key and no partner yet, the first with the first.
template <class Thing, class KeyOf>
void pair_by(const std::vector<Thing>& open, const std::vector<Thing>& sheet, KeyOf key_of, std::vector<bool>& taken,
             std::vector<std::optional<std::size_t>>& partner) {
    std::unordered_map<std::string, std::vector<std::size_t>> places;  // from the last
    for (std::size_t k = open.size(); k-- > 0;) {
        if (!taken[k]) places[key_of(open[k])].push_back(k);
    }
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (partner[i]) continue;
        const auto found = places.find(key_of(sheet[i]));
        if (found == places.end() || found->second.empty()) continue;
        partner[i] = found->second.back();
        taken[found->second.back()] = true;
        found->second.pop_back();
    }
}

template <class Thing>
std::vector<std::optional<std::size_t>> pair_up(const std::vector<Thing>& open, const std::vector<Thing>& sheet, bool ids) {
    std::vector<std::optional<std::size_t>> partner(sheet.size());
    std::vector<bool> taken(open.size());
    if (ids)
        pair_by(
            open, sheet, [](const Thing& thing) { return thing.id; }, taken, partner);
    pair_by(
        open, sheet, [](const Thing& thing) { return comparable(name_of(thing)); }, taken, partner);
    if (!ids)
        pair_by(
            open, sheet, [](const Thing&) { return std::string(); }, taken, partner);
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
    // The sheet may know better than the text: of another unit the number is converted.
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

class Wants {
public:
    explicit Wants(const Carried& carried) : carried_(carried) {}

    std::vector<Want> take() { return std::move(wants_); }

    void set(const std::string& thing, edit::Place place, std::string from, std::string to, edit::Value value) {
        Want want;
        want.shown = {thing, std::move(place), std::move(from), std::move(to)};
        want.to = std::move(value);
        wants_.push_back(std::move(want));
    }
    void set_text(const std::string& thing, const std::string& id, Field field, const std::string& from,
                  const std::string& to) {
        if (!same_text(from, to)) set(thing, {id, {}, field}, from, to, to);
    }

    template <class Thing>
    void compare(const std::vector<Thing>& open, const std::vector<Thing>& sheet,
                 const std::vector<std::optional<std::size_t>>& pairs) {
        std::vector<bool> stays(open.size());
        for (std::size_t i = 0; i < sheet.size(); ++i) {
            if (!pairs[i]) {
                add(sheet[i], i);
                continue;
            }
            stays[*pairs[i]] = true;
            compare(open[*pairs[i]], sheet[i]);
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

    template <class Thing>
    void add(const Thing& thing, std::size_t index) {
        Want want;
        want.act = Want::Act::add;
        want.shown = {name_of(thing), {{}, {}, field_of(thing)}, {}, name_of(thing)};
        want.kind = kind_of(thing);
        want.index = index;
        wants_.push_back(std::move(want));
        const std::size_t first = wants_.size();
        Thing nothing;
        nothing.id = thing.id;
        compare_years(nothing, thing, name_of(thing));
        for (std::size_t i = first; i < wants_.size(); ++i) {
            wants_[i].act = Want::Act::look;
            wants_[i].shown.place.id.clear();
        }
    }
    template <class Thing>
    void remove(const Thing& thing, std::size_t index) {
        Want want;
        want.act = Want::Act::remove;
        want.shown = {name_of(thing), {thing.id, {}, field_of(thing)}, name_of(thing), {}};
        want.kind = kind_of(thing);
        want.index = index;
        wants_.push_back(std::move(want));
    }

    void compare(const plan::Activity& open, const plan::Activity& sheet) {
        set_text(open.text, open.id, Field::text, open.text, sheet.text);
        compare_years(open, sheet, open.text);
    }
    void compare(const plan::Indicator& open, const plan::Indicator& sheet) {
        set_text(open.name, open.id, Field::name, open.name, sheet.name);
        if (carried_.unit) set_text(open.name, open.id, Field::unit, open.unit, sheet.unit);
        if (carried_.direction && open.direction != sheet.direction) {
            set(open.name, {open.id, {}, Field::direction}, std::string(base::word_for(direction_words, open.direction)),
                std::string(base::word_for(direction_words, sheet.direction)), sheet.direction);
        }
        compare_years(open, sheet, open.name);
    }

    void compare_years(const plan::Activity& open, const plan::Activity& sheet, const std::string& thing) {
        each_year(open, sheet, [&](plan::FiscalYear year, const plan::ActivityYear& now, const plan::ActivityYear& then) {
            if (has(carried_.plans, year)) compare_value(thing, {open.id, year, Field::plan}, now.plan, then.plan);
            if (has(carried_.actuals, year)) compare_actual(thing, open.id, now, then);
        });
    }
    void compare_years(const plan::Indicator& open, const plan::Indicator& sheet, const std::string& thing) {
        each_year(open, sheet, [&](plan::FiscalYear year, const plan::IndicatorYear& now, const plan::IndicatorYear& then) {
            if (has(carried_.targets, year)) compare_value(thing, {open.id, year, Field::target}, now.target, then.target);
            if (has(carried_.results, year)) compare_actual(thing, open.id, now, then);
            if (has(carried_.verdicts, year)) {
                compare_value(thing, {open.id, year, Field::verdict}, now.verdict, then.verdict);
            }
        });
    }

    /// Calls `compare` for every year of either, in order; a missing entry is an empty one.
    template <class Thing, class Compare>
    static void each_year(const Thing& open, const Thing& sheet, Compare compare) {
        using Entry = typename std::decay_t<decltype(open.years)>::value_type;
        auto now = open.years.begin();
        auto then = sheet.years.begin();
        while (now != open.years.end() || then != sheet.years.end()) {
            const bool is_now = now != open.years.end() && (then == sheet.years.end() || now->year <= then->year);
            const bool is_then = then != sheet.years.end() && (now == open.years.end() || then->year <= now->year);
            const Entry none{};
            compare(is_now ? now->year : then->year, is_now ? *now : none, is_then ? *then : none);
            if (is_now) ++now;
            if (is_then) ++then;
        }
    }

    template <class Value>
    bool compare_value(const std::string& thing, const edit::Place& place, const Value& from, const Value& to) {
        if (same_text(text_of(from), text_of(to))) return false;
        set(thing, place, text_of(from), text_of(to), value_of(to));
        return true;
    }

    /// Whether an actual is a forecast goes with a new value; by itself it is not compared, since not every sheet says it.
    template <class Entry>
    void compare_actual(const std::string& thing, const std::string& id, const Entry& now, const Entry& then) {
        const plan::FiscalYear year = std::max(now.year, then.year);  // that of a missing entry is 0
        const bool changed = compare_value(thing, {id, year, Field::actual}, now.actual, then.actual);
        if (!changed || !then.actual || now.forecast == then.forecast) return;
        const auto said = [](bool forecast) { return forecast ? std::string(word::forecast) : std::string(); };
        set(thing, {id, year, Field::forecast}, said(now.forecast), said(then.forecast), then.forecast);
    }

    const Carried& carried_;
    std::vector<Want> wants_;
};

}  // namespace

ThingPairs pair_things(const plan::Measure& open, const plan::Measure& sheet, const Carried& carried) {
    return {pair_up(open.activities, sheet.activities, carried.ids),
            pair_up(open.indicators, sheet.indicators, carried.ids)};
}

std::vector<Want> wants_of(const plan::Measure& open, const plan::Measure& sheet, const ThingPairs& pairs,
                           const Carried& carried) {
    Wants wants(carried);
    if (carried.code) wants.set_text({}, open.id, Field::code, open.code, sheet.code);
    if (carried.name) wants.set_text({}, open.id, Field::name, open.name, sheet.name);
    if (carried.sections && !same_names(open.sections, sheet.sections)) {
        wants.set({}, {open.id, {}, Field::sections}, base::join(open.sections, " "), base::join(sheet.sections, " "),
                  sheet.sections);
    }
    if (carried.notes && !same_lines(open.notes, sheet.notes)) {
        wants.set({}, {open.id, {}, Field::notes}, base::join(open.notes, "\n"), base::join(sheet.notes, "\n"), sheet.notes);
    }
    if (carried.activities) wants.compare(open.activities, sheet.activities, pairs.activities);
    if (carried.indicators) wants.compare(open.indicators, sheet.indicators, pairs.indicators);
    return wants.take();
}

}  // namespace sheet
