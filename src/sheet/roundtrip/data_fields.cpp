#include "sheet/roundtrip/data_fields.hpp"

#include <utility>

#include "base/enum_words.hpp"
#include "base/number.hpp"
#include "sheet/import/entry_for.hpp"

namespace sheet {
namespace {

plan::Member member_in(std::string_view text) {
    const std::size_t end = text.rfind('\n');
    if (end == std::string_view::npos) return {std::string(text), "null"};
    return {std::string(text.substr(0, end)), std::string(text.substr(end + 1))};
}

void add_member(plan::Members& members, std::string_view text) {
    plan::Member member = member_in(text);
    for (const plan::Member& other : members) {
        if (other.name == member.name) return;
    }
    members.push_back(std::move(member));
}

/// "85% = 86": the number that was recorded for just that text.
void take_recorded(plan::Amount& amount, std::string_view said) {
    const std::size_t sign = said.rfind(number_sign);
    if (sign == std::string_view::npos || said.substr(0, sign) != amount.text) return;
    const std::string_view number = said.substr(sign + number_sign.size());
    if (number == no_number) amount.number.reset();
    if (const auto read = base::parse_number(number)) amount.number = read;
}

plan::Amount amount_of(const std::string& text) { return {text, plan::read_amount(text).number, {}}; }

}  // namespace

void DataFields::unplaced(const DataValue& value) { rows_.note(NoteKind::cell_unplaced, value.spot, value.text); }

void DataFields::take_other(plan::Members& unknown, const DataValue& value) {
    if (value.item == Item::other) return add_member(unknown, value.text);
    if (value.item != Item::id) unplaced(value);
}

void DataFields::fill(plan::Plan& plan, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.item == Item::name) {
            plan.title = value.text;
        } else if (value.item == Item::organization) {
            plan.organization = value.text;
        } else if (value.item == Item::source) {
            plan.source = value.text;
        } else {
            take_other(plan.unknown, value);
        }
    }
}

void DataFields::fill(plan::PlanYear& year, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        const auto state = base::value_for(state_words, value.text);
        if (value.item == Item::name) {
            year.label = value.text;
        } else if (value.item == Item::state && state) {
            year.state = *state;
        } else {
            take_other(year.unknown, value);
        }
    }
}

void DataFields::fill(plan::Grade& grade, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        const auto number = base::parse_number(value.text);
        if (value.item == Item::name) {
            grade.name = value.text;
        } else if (value.item == Item::from && number) {
            grade.from = number;
        } else if (value.item == Item::by_person && value.text == yes) {
            grade.by_person = true;
        } else {
            take_other(grade.unknown, value);
        }
    }
}

void DataFields::fill(plan::Agenda& agenda, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.item == Item::name) {
            agenda.name = value.text;
        } else if (value.item == Item::agenda_measure) {
            agenda.measures.push_back(value.text);
        } else {
            take_other(agenda.unknown, value);
        }
    }
}

void DataFields::fill(plan::SheetLayout& layout, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.item == Item::name) {
            layout.name = value.text;
        } else {
            take_other(layout.unknown, value);
        }
    }
}

void DataFields::fill(plan::SheetColumn& column, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.item == Item::name) {
            column.header = value.text;
        } else if (value.item == Item::role) {
            column.role = value.text;
        } else {
            take_other(column.unknown, value);
        }
    }
}

void DataFields::fill(plan::Group& group, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.item == Item::name) {
            group.name = value.text;
        } else if (value.item == Item::code) {
            group.code = value.text;
        } else {
            take_other(group.unknown, value);
        }
    }
}

void DataFields::fill(plan::Measure& measure, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.item == Item::name) {
            measure.name = value.text;
        } else if (value.item == Item::code) {
            measure.code = value.text;
        } else if (value.item == Item::section) {
            measure.sections.push_back(value.text);
        } else if (value.item == Item::note) {
            measure.notes.push_back(value.text);
        } else {
            take_other(measure.unknown, value);
        }
    }
}

void DataFields::fill(plan::Activity& activity, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        if (value.year.year != 0) {
            take_in_year(activity, value);
        } else if (value.item == Item::name) {
            activity.text = value.text;
        } else {
            take_other(activity.unknown, value);
        }
    }
}

void DataFields::fill(plan::Indicator& indicator, const DataThing& thing) {
    for (const DataValue& value : thing.values) {
        const auto direction = base::value_for(direction_words, value.text);
        if (value.year.year != 0) {
            take_in_year(indicator, value);
        } else if (value.item == Item::name) {
            indicator.name = value.text;
        } else if (value.item == Item::unit) {
            indicator.unit = value.text;
        } else if (value.item == Item::direction && direction) {
            indicator.direction = *direction;
        } else {
            take_other(indicator.unknown, value);
        }
    }
}

/// Where somebody has added what was done to what was expected, it is the actual that counts.
template <class Entry, class Actual>
void DataFields::take_forecast(Entry& entry, const DataValue& value, Actual actual) {
    if (entry.actual) return rows_.note(NoteKind::value_taken_twice, value.spot, value.text);
    entry.actual = std::move(actual);
    entry.forecast = true;
}

template <class Entry>
void DataFields::take_mark(std::vector<Entry>& entries, const DataValue& value) {
    if (value.item == Item::blank_year) {
        entry_for(entries, value.year);
    } else if (value.item == Item::forecast_alone) {
        Entry& entry = entry_for(entries, value.year);
        entry.forecast = entry.forecast || !entry.actual;
    } else if (value.item == Item::other) {
        add_member(entry_for(entries, value.year).unknown, value.text);
    } else {
        unplaced(value);
    }
}

void DataFields::take_in_year(plan::Activity& activity, const DataValue& value) {
    switch (value.item) {
        case Item::plan:
            entry_for(activity.years, value.year).plan = value.text;
            return;
        case Item::actual:
            entry_for(activity.years, value.year).actual = value.text;
            return;
        case Item::forecast:
            return take_forecast(entry_for(activity.years, value.year), value, value.text);
        default:
            return take_mark(activity.years, value);
    }
}

/// The items come in their order: the amounts first, then what is said about them.
void DataFields::take_in_year(plan::Indicator& indicator, const DataValue& value) {
    const auto verdict = base::value_for(verdict_words, value.text);
    const bool has_entry = !indicator.years.empty() && indicator.years.back().year == value.year;
    plan::IndicatorYear* const there = has_entry ? &indicator.years.back() : nullptr;
    switch (value.item) {
        case Item::target:
            entry_for(indicator.years, value.year).target = amount_of(value.text);
            return;
        case Item::actual:
            entry_for(indicator.years, value.year).actual = amount_of(value.text);
            return;
        case Item::forecast:
            return take_forecast(entry_for(indicator.years, value.year), value, amount_of(value.text));
        case Item::verdict:
            if (!verdict) return rows_.note(NoteKind::verdict_unknown, value.spot, value.text);
            entry_for(indicator.years, value.year).verdict = verdict;
            return;
        case Item::target_number:
            if (there != nullptr && there->target) take_recorded(*there->target, value.text);
            return;
        case Item::actual_number:
            if (there != nullptr && there->actual) take_recorded(*there->actual, value.text);
            return;
        case Item::target_other:
            if (there == nullptr || !there->target) return unplaced(value);
            return add_member(there->target->unknown, value.text);
        case Item::actual_other:
            if (there == nullptr || !there->actual) return unplaced(value);
            return add_member(there->actual->unknown, value.text);
        default:
            return take_mark(indicator.years, value);
    }
}

}  // namespace sheet
