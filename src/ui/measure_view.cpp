#include "ui/measure_view.hpp"

#include <cmath>

namespace ui {

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
    for (const plan::Indicator& indicator : view.placed->measure->indicators) {
        IndicatorJudgement entry;
        entry.indicator = &indicator;
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
