#include "views/measure_view.hpp"

#include <cmath>

#include "model/fingerprint.hpp"

namespace ui {

namespace {

void add(Fingerprint& to, const std::optional<std::string>& text) {
    to.add(text ? 1U : 0U);
    if (text) to.add(*text);
}

void add(Fingerprint& to, const std::optional<plan::Amount>& amount) {
    to.add(amount ? 1U : 0U);
    if (!amount) return;
    to.add(amount->text).add(amount->number ? 1U : 0U).add_number(amount->number.value_or(0));
}

/// Of the plan and the year in focus, what every part of the page shows.
Fingerprint content_around(const plan::Plan& plan, plan::MaybeYear focus) {
    Fingerprint around;
    around.add(focus ? static_cast<std::uint64_t>(focus->year) : 0);
    for (const plan::PlanYear& year : plan.years)
        around.add(static_cast<std::uint64_t>(year.year.year)).add(year.label).add(static_cast<std::uint64_t>(year.state));
    for (const plan::Grade& grade : plan.grades)
        around.add(grade.name).add_number(grade.from.value_or(-1)).add(grade.by_person ? 1U : 0U);
    return around;
}

std::uint64_t content_of(Fingerprint around, const plan::Indicator& indicator) {
    around.add(indicator.id).add(indicator.name).add(indicator.unit).add(static_cast<std::uint64_t>(indicator.direction));
    for (const plan::IndicatorYear& year : indicator.years) {
        around.add(static_cast<std::uint64_t>(year.year.year)).add(year.forecast ? 1U : 0U);
        around.add(year.verdict ? 1 + static_cast<std::uint64_t>(*year.verdict) : 0);
        add(around, year.target);
        add(around, year.actual);
    }
    return around.value();
}

std::uint64_t content_of(Fingerprint around, const plan::Activity& activity) {
    around.add(activity.id).add(activity.text);
    for (const plan::ActivityYear& year : activity.years) {
        around.add(static_cast<std::uint64_t>(year.year.year)).add(year.forecast ? 1U : 0U);
        add(around, year.plan);
        add(around, year.actual);
    }
    return around.value();
}

}  // namespace

std::optional<MeasureView> build_measure_view(const Document& document, std::string_view measure_id, plan::MaybeYear year) {
    const std::optional<std::size_t> position = document.position_of(measure_id);
    if (!position) return std::nullopt;
    const auto& measures = document.measures();
    MeasureView view;
    view.placed = &measures[*position];
    view.position = *position + 1;
    view.count = measures.size();
    if (*position > 0) view.previous = measures[*position - 1].measure->id;
    if (*position + 1 < measures.size()) view.next = measures[*position + 1].measure->id;
    const std::uint64_t year_number = year ? static_cast<std::uint64_t>(year->year) : 0;
    view.version = Fingerprint().add(document.revision()).add(year_number).add(measure_id).value();
    const Fingerprint around = content_around(document.plan(), year);
    for (const plan::Activity& activity : view.placed->measure->activities)
        view.activities.push_back(content_of(around, activity));
    for (const plan::Indicator& indicator : view.placed->measure->indicators) {
        IndicatorJudgement entry;
        entry.indicator = &indicator;
        entry.content = content_of(around, indicator);
        const plan::IndicatorYear* in_year = year ? plan::find_year(indicator, *year) : nullptr;
        const plan::IndicatorYear nothing;
        const plan::IndicatorYear& values = in_year ? *in_year : nothing;
        entry.recorded = values.verdict;
        entry.judgement = judge::judge(indicator, values);
        entry.attainment = judge::attainment(values);
        const auto& grades = document.plan().grades;
        if (!grades.empty()) entry.grading = judge::grade(grades, indicator, values);
        entry.differs = entry.recorded && entry.judgement.computed && entry.recorded != entry.judgement.computed;
        view.indicators.push_back(std::move(entry));
    }
    return view;
}

std::string reason_of(const Strings& s, const judge::Judgement& judgement) {
    return judgement.basis == judge::Basis::compared ? judgement.comparison : std::string(word_of(s, judgement.basis));
}

std::string grading_text(const Strings& s, const std::vector<plan::Grade>& grades, const judge::Grading& grading) {
    const std::string name = grading.grade ? grades[*grading.grade].name : std::string(s.ungraded);
    const std::string why = grading.calculation.empty() ? std::string(word_of(s, grading.basis)) : grading.calculation;
    return spaced(s, {s.grades, name}) + fill(s.in_brackets, {why});
}

std::string percent(double ratio) { return std::to_string(std::lround(ratio * 100)) + "%"; }

}  // namespace ui
