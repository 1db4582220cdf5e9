#include "chart/years.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/number.hpp"
#include "chart/draw.hpp"
#include "chart/text.hpp"
#include "judge/verdict.hpp"

namespace chart {

namespace {

struct YearLabels {
    std::vector<Label> years;
    std::vector<Label> eras;  ///< as many as `years`, or none
};

bool any_overlap(const std::vector<Label>& labels, float gap, const Measure& measure) {
    for (std::size_t i = 1; i < labels.size(); ++i) {
        const Rect before = bounds_of(labels[i - 1], measure);
        if (right_of(before) + gap > bounds_of(labels[i], measure).x) return true;
    }
    return false;
}

/// Centred over its column, but never beyond the columns' outer edges. A label that is wider than all columns is elided.
Label label_at(const Columns& columns, std::size_t i, std::string text, float size, bool bold, Ink ink, const Style& style) {
    text = elided(text, columns.right - columns.left, size, bold, style.measure);
    const float half = style.measure(text, size, bold) / 2;
    const float x = std::clamp(columns.center(i), columns.left + half, std::max(columns.left + half, columns.right - half));
    return {{x, 0}, Align::middle, size, bold, ink, std::move(text)};
}

YearLabels place_year_labels(const Columns& columns, const std::vector<plan::FiscalYear>& years, plan::MaybeYear focus,
                             const Style& style) {
    const float gap = style.text_size * 0.4F;
    const auto at = std::find(years.begin(), years.end(), focus);
    const auto anchor = at == years.end() ? std::size_t{0} : static_cast<std::size_t>(at - years.begin());
    const auto labels_of = [&](std::size_t stride, auto&& label) {
        std::vector<Label> labels;
        for (std::size_t i = anchor % stride; i < years.size(); i += stride) labels.push_back(label(i));
        return labels;
    };
    for (std::size_t stride = 1;; ++stride) {
        YearLabels labels;
        labels.years = labels_of(stride, [&](std::size_t i) {
            const bool focused = years[i] == focus;
            const Ink ink = focused ? Ink::text : Ink::faint_text;
            return label_at(columns, i, std::to_string(years[i].year), style.text_size * 0.92F, focused, ink, style);
        });
        if (stride < years.size() && any_overlap(labels.years, gap, style.measure)) continue;
        labels.eras = labels_of(stride, [&](std::size_t i) {
            const std::string era = plan::name_of(plan::to_era(years[i]));
            return label_at(columns, i, era, style.text_size * 0.78F, false, Ink::faint_text, style);
        });
        if (any_overlap(labels.eras, gap, style.measure)) labels.eras.clear();
        return labels;
    }
}

std::string text_of(const std::optional<plan::Amount>& amount) {
    if (!amount || (plan::is_none(*amount) && !amount->number)) return {};
    if (!amount->text.empty()) return one_line(amount->text);
    return base::shortest_text(*amount->number);  // it was recorded without its text
}

std::optional<double> number_of(const std::optional<plan::Amount>& amount) {
    // What no axis can hold is shown as the words that it was printed with.
    constexpr double most = 1e15;
    if (!amount || !amount->number || !std::isfinite(*amount->number) || std::fabs(*amount->number) > most) return {};
    return amount->number;
}

YearPoint point_of(const plan::Indicator& indicator, plan::FiscalYear year, std::string label) {
    YearPoint point;
    point.year = year;
    point.label = std::move(label);
    point.data = plan::find_year(indicator, year);
    if (point.data == nullptr) return point;
    point.target = number_of(point.data->target);
    point.actual = number_of(point.data->actual);
    point.target_text = text_of(point.data->target);
    point.actual_text = text_of(point.data->actual);
    point.forecast = point.data->forecast && point.data->actual;
    point.verdict = point.data->verdict;
    return point;
}

}  // namespace

float year_labels_height(const Columns& columns, const std::vector<plan::FiscalYear>& years, plan::MaybeYear focus,
                         const Style& style) {
    const YearLabels labels = place_year_labels(columns, years, focus, style);
    return line_height(style.text_size * 0.92F) + (labels.eras.empty() ? 0 : line_height(style.text_size * 0.78F));
}

void draw_year_labels(Scene& scene, const Columns& columns, const std::vector<plan::FiscalYear>& years,
                      plan::MaybeYear focus, float y, const Style& style) {
    YearLabels labels = place_year_labels(columns, years, focus, style);
    for (Label& label : labels.years) {
        label.at.y = y;
        put(scene, std::move(label));
    }
    for (Label& label : labels.eras) {
        label.at.y = y + line_height(style.text_size * 0.92F);
        put(scene, std::move(label));
    }
}

std::string label_of(const plan::PlanYear& year) {
    return year.label.empty() ? plan::label_of(year.year) : one_line(year.label);
}

std::vector<YearPoint> points_of(const plan::Plan& plan, const plan::Indicator& indicator) {
    std::vector<YearPoint> points;
    for (const plan::PlanYear& year : plan.years) {
        points.push_back(point_of(indicator, year.year, label_of(year)));
        points.back().due = year.state == plan::YearState::evaluated;
    }
    for (const plan::IndicatorYear& year : indicator.years)
        if (plan::find_year(plan, year.year) == nullptr)
            points.push_back(point_of(indicator, year.year, plan::label_of(year.year)));
    std::sort(points.begin(), points.end(), [](const YearPoint& a, const YearPoint& b) { return a.year < b.year; });
    return points;
}

std::vector<plan::FiscalYear> years_of(const std::vector<YearPoint>& points) {
    std::vector<plan::FiscalYear> years;
    years.reserve(points.size());
    for (const YearPoint& point : points) years.push_back(point.year);
    return years;
}

bool has_numbers(const std::vector<YearPoint>& points) {
    return std::any_of(points.begin(), points.end(), [](const YearPoint& p) { return p.target || p.actual; });
}

Hit year_hit(const Rect& area, const plan::Indicator& indicator, const YearPoint& point, const Words& words) {
    Hit hit{area, point.label, {}, {}};
    const std::optional<plan::Amount> none;
    hit.details.push_back(pair_of(words.target, printed(point.data ? point.data->target : none, words.no_value)));
    hit.details.push_back(pair_of(point.forecast ? words.forecast : words.actual,
                                  printed(point.data ? point.data->actual : none, words.no_value)));
    hit.details.push_back(pair_of(words.verdict, word_of(point.verdict, words)));
    if (point.data != nullptr) {
        std::string comparison = judge::judge(indicator, *point.data).comparison;
        if (!comparison.empty()) hit.details.push_back(std::move(comparison));
    }
    return hit;
}

Table year_table(const std::vector<YearPoint>& points, const Words& words) {
    Table table{{words.year, words.target, words.actual, words.verdict}};
    const std::optional<plan::Amount> none;
    for (const YearPoint& point : points) {
        std::string actual = printed(point.data ? point.data->actual : none, words.no_value);
        if (point.forecast) actual.append(" (").append(words.forecast).append(")");
        table.push_back({point.label, printed(point.data ? point.data->target : none, words.no_value), std::move(actual),
                         word_of(point.verdict, words)});
    }
    return table;
}

std::string years_name(const plan::Indicator& indicator, const std::vector<YearPoint>& points, plan::MaybeYear focus,
                       const Words& words) {
    std::string name = one_line(indicator.name);
    for (const YearPoint& point : points) {
        if (point.year != focus || point.data == nullptr) continue;
        name.append(name.empty() ? "" : ": ").append(point.label);
        if (!point.target_text.empty()) name.append(" ").append(pair_of(words.target, point.target_text));
        if (!point.actual_text.empty())
            name.append(" ").append(pair_of(point.forecast ? words.forecast : words.actual, point.actual_text));
        name.append(" ").append(word_of(point.verdict, words));
    }
    return name;
}

}  // namespace chart
