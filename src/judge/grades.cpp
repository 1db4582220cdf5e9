#include "judge/grades.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "base/number.hpp"
#include "judge/decide.hpp"

namespace judge {

namespace {

/// A ratio of printed decimals is rarely exact in binary: what is this near has reached it.
constexpr double nearness = 1e-9;
constexpr int most_decimals = 6;

bool reaches(double degree, const plan::Grade& grade) {
    return !grade.from || degree >= *grade.from - nearness * std::max(1.0, std::fabs(*grade.from));
}

std::optional<std::size_t> grade_of(const Grades& scale, double degree) {
    for (std::size_t i = 0; i < scale.size(); ++i) {
        if (!scale[i].by_person && reaches(degree, scale[i])) return i;
    }
    return std::nullopt;
}

std::string with_decimals(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

/// "120.0%", with as many decimals as it takes not to seem to reach a grade that it does not.
std::string percent_text(double degree, const Grades& scale) {
    const std::optional<std::size_t> grade = grade_of(scale, degree);
    std::string text;
    for (int decimals = 1; decimals <= most_decimals; ++decimals) {
        text = with_decimals(degree, decimals);
        if (grade_of(scale, base::parse_number(text).value_or(0)) == grade) break;
    }
    return text + "%";
}

/// "81.0% ÷ 85.0%"; of a target below 0 "1 + (▲80 − ▲100) ÷ |▲100|".
std::string formula(const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    const std::string target = printed(*year.target);
    const std::string actual = printed(*year.actual);
    const bool lower = indicator.direction == plan::Direction::lower;
    if (*year.target->number > 0) return (lower ? "2 − " : "") + actual + " ÷ " + target;
    const std::string beyond = lower ? target + " − " + actual : actual + " − " + target;
    return "1 + (" + beyond + ") ÷ |" + target + "|";
}

}  // namespace

std::optional<double> degree(const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    const std::optional<double> beyond = margin(indicator, year);
    return beyond ? std::optional<double>(100 + 100 * *beyond) : std::nullopt;
}

Grading grade(const Grades& scale, const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    Grading result;
    result.basis = decide(indicator, year).basis;
    if (result.basis != Basis::compared) return result;
    result.degree = degree(indicator, year);
    if (!result.degree) {
        result.basis = Basis::zero_target;
        return result;
    }
    result.grade = grade_of(scale, *result.degree);
    result.calculation = formula(indicator, year) + " = " + percent_text(*result.degree, scale);
    if (result.grade) result.calculation += " → " + scale[*result.grade].name;
    return result;
}

GradeTally none_of(const Grades& scale) { return {std::vector<int>(scale.size()), 0}; }

int GradeTally::all() const { return std::accumulate(counts.begin(), counts.end(), ungraded); }

void count(GradeTally& tally, const Grades& scale, const plan::Indicator& indicator, plan::FiscalYear year) {
    const plan::IndicatorYear* entry = plan::find_year(indicator, year);
    const std::optional<double> reached = entry != nullptr ? degree(indicator, *entry) : std::nullopt;
    const std::optional<std::size_t> given = reached ? grade_of(scale, *reached) : std::nullopt;
    ++(given ? tally.counts[*given] : tally.ungraded);
}

const Grades& agencies() {
    static const Grades scale{
        {"S", 120, true, {}}, {"A", 120, false, {}}, {"B", 100, false, {}}, {"C", 80, false, {}}, {"D", {}, false, {}}};
    return scale;
}

}  // namespace judge
