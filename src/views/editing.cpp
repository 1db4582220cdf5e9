#include "views/editing.hpp"

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "judge/verdict.hpp"
#include "views/lists_text.hpp"

namespace ui {

namespace {

using edit::Field;

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

template <typename Named>
std::string names_text(const Strings& s, const std::vector<Named>& things) {
    std::vector<std::string> names;
    for (const Named& thing : things) names.push_back(thing.name);
    return names.empty() ? std::string(s.no_value) : base::join(names, s.list_comma);
}

bool may_be_absent(Field field) {
    return field == Field::plan || field == Field::actual || field == Field::target || field == Field::verdict;
}

bool is_amount(const plan::Plan& plan, const edit::Place& place) {
    if (place.field == Field::target) return true;
    if (place.field != Field::actual) return false;
    const auto where = edit::where_is(plan, place.id);
    return where && where->kind == edit::Kind::indicator;
}

std::string unit_at(const plan::Plan& plan, const edit::Place& place) {
    const auto unit = edit::value_at(plan, {place.id, {}, Field::unit});
    const auto* text = unit ? std::get_if<std::string>(&*unit) : nullptr;
    return text != nullptr ? *text : std::string();
}

}  // namespace

std::optional<file::DraftTarget> draft_target(const FieldTarget& target) {
    using Target = std::optional<file::DraftTarget>;
    return std::visit(base::Overloaded{
                          [](const edit::Place& place) { return Target(place); },
                          [](const ReasonFor& reason) { return Target(file::ReasonTarget{reason.step}); },
                          [](const FirstYear&) { return Target(file::FirstYearTarget{}); },
                          // The name is the person's: the browser remembers it for all plans.
                          [](const EditorName&) { return Target(); },
                          // The table that is brought in is not kept either.
                          [](const ColumnUnit&) { return Target(); },
                          // Its record is there, and stays until the person has seen it.
                          [](const LostDraft&) { return Target(); },
                      },
                      target);
}

const std::string& row_name(const TableRow& row) { return row.indicator ? row.indicator->id : row.placed->measure->id; }

std::optional<edit::Place> place_in(const TableRow& row, Column column, plan::MaybeYear year) {
    const std::string& measure = row.placed->measure->id;
    switch (column) {
        case Column::code:
            return edit::Place{measure, {}, Field::code};
        case Column::name:
            return edit::Place{measure, {}, Field::name};
        case Column::sections:
            return edit::Place{measure, {}, Field::sections};
        case Column::years:
            return std::nullopt;
        default:
            break;
    }
    if (!row.indicator) return std::nullopt;
    const std::string& indicator = row.indicator->id;
    if (column == Column::indicator) return edit::Place{indicator, {}, Field::name};
    if (!year) return std::nullopt;
    if (column == Column::target) return edit::Place{indicator, *year, Field::target};
    if (column == Column::actual) return edit::Place{indicator, *year, Field::actual};
    return edit::Place{indicator, *year, Field::verdict};
}

bool is_choice(Field field) {
    return field == Field::verdict || field == Field::direction || field == Field::state || field == Field::forecast;
}

bool is_typed(Field field) {
    switch (field) {
        case Field::title:
        case Field::organization:
        case Field::source:
        case Field::grades:
        case Field::agendas:
        case Field::label:
        case Field::code:
        case Field::name:
        case Field::sections:
        case Field::notes:
        case Field::text:
        case Field::plan:
        case Field::actual:
        case Field::unit:
        case Field::target:
            return true;
        case Field::layouts:
        case Field::state:
        case Field::forecast:
        case Field::direction:
        case Field::verdict:
            return false;
    }
    return false;
}

bool is_multiline(Field field) {
    return field == Field::text || field == Field::plan || field == Field::actual || field == Field::notes ||
           field == Field::grades || field == Field::agendas;
}

bool is_multiline(const plan::Plan& plan, const edit::Place& place) {
    return is_multiline(place.field) && !is_amount(plan, place);
}

std::string field_text(const Strings& s, const plan::Plan& plan, const edit::Place& place) {
    const auto value = edit::value_at(plan, place);
    if (!value) return {};
    if (const auto* text = std::get_if<std::string>(&*value)) return *text;
    if (const auto* amount = std::get_if<plan::Amount>(&*value)) return amount->text;
    if (const auto* list = std::get_if<std::vector<std::string>>(&*value)) {
        return base::join(*list, place.field == Field::notes ? "\n" : "、");
    }
    if (const auto* grades = std::get_if<std::vector<plan::Grade>>(&*value)) return grades_text(s, *grades);
    if (place.field == Field::agendas) return agendas_text(plan);
    return {};
}

edit::Value field_value(const plan::Plan& plan, const edit::Place& place, std::string_view text) {
    if (is_amount(plan, place)) {
        auto amount = edit::typed_amount(text, unit_at(plan, place));
        if (!amount) return edit::NoEntry{};
        return *std::move(amount);
    }
    if (place.field == Field::sections) return base::split(text, {"、", ",", "，", "\n"});
    if (place.field == Field::notes) return base::split(text, {"\n"});
    if (place.field == Field::grades) return read_grades(text, plan.grades);
    if (place.field == Field::agendas) return read_agendas(plan, text);
    const std::string_view typed = base::trim(text);
    if (typed.empty() && may_be_absent(place.field)) return edit::NoEntry{};
    return std::string(typed);
}

std::string reading_of(const Strings& s, const plan::Plan& plan, const edit::Place& place, std::string_view text) {
    if (place.field == Field::grades) return grades_line(s, read_grades(text, {}));
    if (!is_amount(plan, place)) return {};
    const auto amount = edit::typed_amount(text, unit_at(plan, place));
    if (!amount) return std::string(s.reads_as_nothing);
    const plan::AmountReading reading = plan::read_amount(amount->text);
    if (reading.none) return std::string(s.reads_as_none);
    if (!reading.number) return fill(s.reads_as_words, {amount->text});
    const std::string number = number_text(*reading.number);
    if (reading.unit.empty()) return fill(s.reads_as_number, {amount->text, number});
    return fill(s.reads_as_number_of, {amount->text, number, reading.unit});
}

std::vector<ValueChoice> choices_of(const Strings& s, const plan::Plan&, const edit::Place& place) {
    switch (place.field) {
        case Field::verdict:
            return {{s.met_choice, plan::Verdict::met},
                    {s.missed_choice, plan::Verdict::missed},
                    {s.unset, plan::Verdict::unset},
                    {s.unjudged, edit::NoEntry{}}};
        case Field::direction:
            return {{s.higher_better, plan::Direction::higher},
                    {s.lower_better, plan::Direction::lower},
                    {s.by_person, plan::Direction::none}};
        case Field::state:
            return {{s.evaluated, plan::YearState::evaluated}, {s.planned, plan::YearState::planned}};
        case Field::forecast:
            return {{s.actual, false}, {s.forecast, true}};
        default:
            return {};
    }
}

std::string_view word_of(const Strings& s, Field field) {
    switch (field) {
        case Field::title:
            return s.plan_title;
        case Field::organization:
            return s.organization;
        case Field::source:
            return s.source;
        case Field::grades:
            return s.grades;
        case Field::agendas:
            return s.agendas;
        case Field::layouts:
            return s.layouts;
        case Field::label:
            return s.year_name;
        case Field::state:
            return s.year_state;
        case Field::code:
            return s.code;
        case Field::name:
            return s.any_name;
        case Field::sections:
            return s.sections;
        case Field::notes:
            return s.notes;
        case Field::text:
            return s.activity;
        case Field::plan:
            return s.plan;
        case Field::actual:
            return s.actual;
        case Field::forecast:
            return s.forecast;
        case Field::unit:
            return s.unit;
        case Field::direction:
            return s.direction;
        case Field::target:
            return s.target;
        case Field::verdict:
            return s.verdict;
    }
    return {};
}

std::string_view word_of(const Strings& s, edit::Kind kind) {
    switch (kind) {
        case edit::Kind::year:
            return s.year;
        case edit::Kind::group:
            return s.group;
        case edit::Kind::measure:
            return s.measure;
        case edit::Kind::activity:
            return s.activity;
        case edit::Kind::indicator:
            return s.indicator;
    }
    return {};
}

std::string place_label(Language language, const plan::Plan& plan, const edit::Place& place) {
    const Strings& s = strings(language);
    const std::string word(word_of(s, place.field));
    if (place.year.year == 0) return word;
    return spaced(s, {word, year_label(language, plan, place.year)});
}

std::string value_text(const Strings& s, const edit::Value& value) {
    return std::visit(base::Overloaded{
                          [&](const edit::NoEntry&) { return std::string(s.no_value); },
                          [&](const edit::Absent&) { return std::string(s.no_value); },
                          [&](const std::string& text) { return text.empty() ? std::string(s.no_value) : one_line(text); },
                          [&](bool flag) { return std::string(flag ? s.forecast : s.actual); },
                          [&](const std::vector<std::string>& list) {
                              return list.empty() ? std::string(s.no_value) : base::join(list, s.list_comma);
                          },
                          [&](const std::vector<plan::Grade>& grades) {
                              return grades.empty() ? std::string(s.no_value) : grades_line(s, grades);
                          },
                          [&](const std::vector<plan::Agenda>& agendas) { return names_text(s, agendas); },
                          [&](const std::vector<plan::SheetLayout>& layouts) { return names_text(s, layouts); },
                          [&](const plan::Amount& amount) { return one_line(amount.text); },
                          [&](plan::Direction direction) { return std::string(word_of(s, direction)); },
                          [&](plan::Verdict verdict) { return std::string(sign_of(s, verdict)); },
                          [&](plan::YearState state) { return std::string(word_of(s, state)); },
                      },
                      value);
}

std::string step_label(const Strings& s, const edit::Step& step) {
    const std::string count = grouped(step.edits.size());
    switch (step.act) {
        case edit::Act::paste:
            return fill(s.step_paste, {count});
        case edit::Act::clear:
            return fill(s.step_clear, {count});
        case edit::Act::take_computed:
            return fill(s.step_take_computed, {count});
        case edit::Act::update:
            return fill(s.step_update, {count});
        case edit::Act::revert:
            return std::string(s.step_revert);
        default:
            break;
    }
    if (step.edits.empty()) return std::string(s.step_other);
    return std::visit(
        base::Overloaded{
            [&](const edit::SetValue& set) { return fill(s.step_set, {word_of(s, set.place.field)}); },
            [&](const edit::Insert& insert) {
                const std::string_view pattern = step.act == edit::Act::duplicate ? s.step_duplicate : s.step_add;
                return fill(pattern, {word_of(s, edit::kind_of(insert.item))});
            },
            [&](const edit::Remove& remove) { return fill(s.step_remove, {word_of(s, edit::kind_of(remove.item))}); },
            [&](const edit::Move& move) { return fill(s.step_move, {word_of(s, move.kind)}); },
        },
        step.act == edit::Act::remove ? step.edits.back() : step.edits.front());
}

bool asks_for_reason(const Document& document, const edit::Step& step) {
    if (step.edits.size() != 1 || !step.why.empty()) return false;
    const auto* set = std::get_if<edit::SetValue>(&step.edits.front());
    if (set == nullptr || (set->place.field != Field::actual && set->place.field != Field::verdict)) return false;
    const auto position = document.position_around(set->place.id);
    if (!position) return false;
    const auto& indicators = document.measures()[*position].measure->indicators;
    const auto indicator =
        std::find_if(indicators.begin(), indicators.end(), [&](const plan::Indicator& i) { return i.id == set->place.id; });
    if (indicator == indicators.end()) return false;
    const plan::IndicatorYear* year = plan::find_year(*indicator, set->place.year);
    if (year == nullptr) return false;
    if (set->place.field == Field::verdict) return year->verdict == plan::Verdict::missed;
    return judge::judge(*indicator, *year).computed == plan::Verdict::missed;
}

}  // namespace ui
