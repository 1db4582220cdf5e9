// Laws that hold for charts of any plan, in any size.

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "chart/charts.hpp"
#include "chart/motion.hpp"
#include "chart/svg.hpp"
#include "laws.hpp"
#include "made.hpp"
#include "scene_text.hpp"
#include "strict_xml.hpp"

namespace {

using Random = std::mt19937;

int between(Random& random, int low, int high) {  // the same in every standard library
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

std::string any_text(Random& random, int most) {
    static const std::string letters[] = {"改", "定", "検", "証", "ア", "ー", "a", "W",  "1", " ",
                                          "(",  "、", "○",  "𠮷", "ｱ",  "<",  "&", "\"", "\n"};
    std::string text;
    for (int n = between(random, 0, most); n > 0; --n) text += letters[between(random, 0, std::size(letters) - 1)];
    return text;
}

std::string any_unit(Random& random) {
    static const std::string units[] = {"%", "件", "千円", "事業者", "", "時間", "kWh/年(推計)"};
    return units[between(random, 0, std::size(units) - 1)];
}

plan::Amount any_number(Random& random, double level, const std::string& unit) {
    double number = level * between(random, 60, 140) / 100.0;
    switch (between(random, 0, 11)) {
        case 0:
            number = 0;
            break;
        case 1:
            number = -number;
            break;
        case 2:
            number = level;
            break;
        case 3:
            number = level * 20;
            break;
        default:
            break;
    }
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", std::fabs(level) < 100 ? 1 : 0, number);
    return {text + unit, std::strtod(text, nullptr), {}};
}

std::optional<plan::Amount> any_amount(Random& random, double level, const std::string& unit, int words_in_10) {
    const int kind = between(random, 0, 9);
    if (kind < words_in_10) return plan::Amount{any_text(random, 16), {}, {}};
    if (kind == 9) return {};
    if (kind == 8) return plan::Amount{"-", {}, {}};
    return any_number(random, level, unit);
}

std::optional<plan::Verdict> any_verdict(Random& random) {
    const int kind = between(random, 0, 3);
    return kind == 3 ? std::nullopt : std::optional(static_cast<plan::Verdict>(kind));
}

plan::Indicator any_indicator(Random& random, int first, int last) {
    plan::Indicator indicator;
    indicator.id = "i";
    indicator.name = any_text(random, 60);
    indicator.unit = any_unit(random);
    indicator.direction = static_cast<plan::Direction>(between(random, 0, 2));
    const double level = std::pow(10.0, between(random, -2, 11)) * between(random, 1, 99) / 10.0;
    const int words = between(random, 0, 3) == 0 ? 8 : between(random, 0, 2);
    for (int y = first; y <= last; ++y) {
        if (between(random, 0, 9) == 0) continue;
        indicator.years.push_back({plan::FiscalYear{y},
                                   any_amount(random, level, indicator.unit, words),
                                   any_amount(random, level, indicator.unit, words),
                                   between(random, 0, 4) == 0,
                                   any_verdict(random),
                                   {}});
    }
    return indicator;
}

plan::Plan any_plan(Random& random) {
    const int years = between(random, 0, 9) == 0 ? between(random, 0, 25) : between(random, 1, 6);
    const int first = between(random, 1990, 2030);
    plan::Plan plan = made::plan(first, first + years - 1, first + between(random, -1, years));
    for (int g = between(random, 0, 4); g > 0; --g) {
        plan::Group group = made::group(any_text(random, 3), any_text(random, 30), {});
        for (int m = between(random, 0, 5); m > 0; --m) {
            plan::Measure measure = made::measure(any_text(random, 12), any_text(random, 60), {});
            for (int i = between(random, 0, 9) == 0 ? between(random, 5, 40) : between(random, 0, 3); i > 0; --i)
                measure.indicators.push_back(any_indicator(random, first, first + years - 1));
            for (int s = between(random, 0, 3); s > 0; --s) measure.sections.push_back(any_text(random, 20));
            group.measures.push_back(std::move(measure));
        }
        plan.groups.push_back(std::move(group));
    }
    return plan;
}

/// As the plan has them, or figures that no plan of a test would have.
std::vector<chart::ShareYear> any_shares(Random& random, const plan::Plan& plan) {
    std::vector<chart::ShareYear> years = chart::share_years(plan);
    if (between(random, 0, 1) == 0) return years;
    const int most = between(random, 0, 1) == 0 ? 3 : 20000;
    for (chart::ShareYear& year : years)
        if (between(random, 0, 4) > 0) year.tally = {between(random, 0, most), between(random, 0, most), 0, 0};
    return years;
}

chart::Style any_style(Random& random) {
    chart::Style style = made::style(static_cast<float>(between(random, 160, between(random, 200, 1300))));
    style.text_size = static_cast<float>(between(random, 11, between(random, 13, 24)));
    style.switches = between(random, 0, 1) == 0;
    for (const std::string_view series : {chart::series::target, chart::series::actual, chart::series::met,
                                          chart::series::missed, chart::series::unset, chart::series::unjudged})
        if (style.switches && between(random, 0, 5) == 0) style.off.emplace_back(series);
    if (between(random, 0, 2) == 0)  // a font that is wider than the estimate
        style.measure = [](std::string_view text, float size, bool bold) {
            return chart::estimated_width(text, size, bold) * (bold ? 1.25F : 1.15F) + 0.3F;
        };
    return style;
}

void expect_lawful(const chart::Scene& scene, const chart::Style& style, unsigned seed, const char* what) {
    const std::vector<std::string> found = laws::breaches(scene, style.measure);
    EXPECT_TRUE(found.empty()) << what << ", seed " << seed << ", width " << style.width << ", text " << style.text_size
                               << ": " << found.front() << "\n"
                               << scene_text::to_text(scene);
    for (const auto& row : scene.table) {
        EXPECT_EQ(row.size(), scene.table[0].size()) << what << ", seed " << seed;
        for (const std::string& cell : row)
            EXPECT_EQ(cell.find_first_of("\t\r\n"), std::string::npos) << what << ", seed " << seed;
    }
    const std::string fault = laws::svg_fault(chart::svg(scene));
    EXPECT_EQ(fault, "") << what << ", seed " << seed;
    EXPECT_FALSE(scene.name.empty() && !scene.table.empty() && what[0] != 'i' && what[0] != 's')
        << what << ", seed " << seed;
}

judge::Grades any_scale(Random& random) {
    judge::Grades scale;
    for (int n = between(random, 0, 7); n > 0; --n) {
        std::optional<double> from;
        if (between(random, 0, 3) > 0) from = between(random, -50, 200);
        scale.push_back({any_text(random, 4), from, between(random, 0, 4) == 0, {}});
    }
    return scale;
}

/// A way from scene to scene begins and ends where it should and never leaves both.
void expect_between(const chart::Scene& from, const chart::Scene& to, unsigned seed) {
    EXPECT_EQ(chart::between(from, to, 1), to) << "seed " << seed;
    EXPECT_EQ(chart::between(to, to, 0.5F).shapes.size(), to.shapes.size()) << "seed " << seed;
    const float right = std::max(from.size.width, to.size.width) + 0.1F;
    const float bottom = std::max(from.size.height, to.size.height) + 0.1F;
    for (const chart::Shape& shape : chart::between(from, to, 0.3F).shapes) {
        if (const auto* box = std::get_if<chart::Box>(&shape)) {
            EXPECT_GE(box->rect.width, 0) << "seed " << seed;
            EXPECT_LE(box->rect.x + box->rect.width, right) << "seed " << seed;
            EXPECT_LE(box->rect.y + box->rect.height, bottom) << "seed " << seed;
        }
    }
}

TEST(Property, ChartsOfAnyPlanAreLawful) {
    for (unsigned seed = 1; seed <= 600; ++seed) {
        Random random(seed);
        const plan::Plan plan = any_plan(random);
        const chart::Style style = any_style(random);
        const plan::FiscalYear focus =
            plan.years.empty()
                ? plan::FiscalYear{2018}
                : plan.years[static_cast<std::size_t>(between(random, 0, static_cast<int>(plan.years.size()) - 1))].year;
        using chart::TallyRows;
        const judge::Grades scale = seed % 2 == 0 ? judge::agencies() : any_scale(random);
        for (const TallyRows kind : {TallyRows::groups, TallyRows::sections, TallyRows::years}) {
            const auto judged = static_cast<chart::Judged>(between(random, 0, 1));
            const chart::Scene tallies = chart::stacked_tallies(chart::tally_bars(plan, kind, focus, judged), kind, style);
            expect_lawful(tallies, style, seed, "tallies");
            const chart::Scene grades =
                chart::stacked_grades(chart::grade_bars(plan, scale, kind, focus), scale, kind, style);
            expect_lawful(grades, style, seed, "grades");
            expect_between(tallies, grades, seed);
        }
        const auto height = static_cast<float>(between(random, 140, 400));
        expect_lawful(chart::share_over_years(any_shares(random, plan), focus, height, style), style, seed, "share");
        const chart::MatrixRows rows = chart::matrix_rows(plan);
        expect_lawful(chart::matrix_header(rows, focus, style), style, seed, "matrix header");
        expect_lawful(chart::matrix(rows, 0, 50, focus, style), style, seed, "matrix");
        const chart::MatrixRows sections = chart::section_matrix_rows(plan);
        expect_lawful(
            chart::joined(chart::matrix_header(sections, focus, style), chart::matrix(sections, 0, 50, focus, style)), style,
            seed, "matrix of sections");
        const std::vector<chart::BulletRow> bullets = chart::bullet_rows(plan, focus);
        const plan::FiscalYear before{focus.year - between(random, 0, 2)};
        const chart::SlopeRows slopes = chart::slope_rows(plan, before, focus);
        expect_lawful(chart::slope(slopes, height, style), style, seed, "rise and fall");
        const std::vector<chart::Panel> panels = chart::panels_of(plan);
        const auto page_height = static_cast<float>(between(random, 100, 2000));
        const chart::PanelPages pages = chart::panel_pages(panels, page_height, style);
        if (!panels.empty()) {
            EXPECT_LT((pages.pages - 1) * pages.per_page(), panels.size()) << "seed " << seed;
            EXPECT_GE(pages.pages * pages.per_page(), panels.size()) << "seed " << seed;
        }
        const auto page = static_cast<std::size_t>(between(random, 0, static_cast<int>(pages.pages)));
        const chart::Scene multiples = chart::small_multiples(plan, panels, page, focus, pages, style);
        EXPECT_TRUE(pages.rows == 1 || multiples.size.height <= page_height + 0.1F) << "seed " << seed;
        expect_lawful(multiples, style, seed, "multiples");
        expect_lawful(chart::bullet_header(style), style, seed, "bullet header");
        expect_lawful(chart::bullets(bullets, 0, 50, style), style, seed, "bullets");
        if (HasFailure()) return;
    }
}

TEST(Property, ChartsOfAnyIndicatorAreLawful) {
    for (unsigned seed = 1; seed <= 2500; ++seed) {
        Random random(seed);
        const int years = between(random, 0, 3) == 0 ? between(random, 1, 40) : between(random, 1, 6);
        const int first = between(random, 1960, 2030);
        const plan::Plan plan = made::plan(first, first + years - 1, first + between(random, -1, years));
        const plan::Indicator indicator = any_indicator(random, first, first + years - 1);
        const plan::FiscalYear focus{first + between(random, 0, years)};
        const chart::Style style = any_style(random);
        const auto height = static_cast<float>(between(random, 140, 400));
        const chart::Scene scene = chart::indicator_years(plan, indicator, focus, height, style);
        expect_lawful(scene, style, seed, "indicator");
        EXPECT_EQ(scene, chart::indicator_years(plan, indicator, focus, height, style)) << "seed " << seed;
        EXPECT_EQ(scene.table.size(), plan.years.size() + 1) << "seed " << seed;
        const chart::Size cell{static_cast<float>(between(random, 12, 200)), static_cast<float>(between(random, 6, 60))};
        expect_lawful(chart::sparkline(plan, indicator, focus, cell), style, seed, "sparkline");
        if (HasFailure()) return;
    }
}

/// However low the page, a panel has room for its chart: no number is left out.
TEST(Property, PanelsShowEveryNumber) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        const int years = between(random, 1, 30);
        const plan::Indicator indicator = any_indicator(random, 2000, 1999 + years);
        const plan::Plan plan =
            made::plan(2000, 1999 + years, 2010, {made::group("1", "", {made::measure("a", "", {indicator})})});
        chart::Style style = any_style(random);
        style.off.clear();
        const std::vector<chart::Panel> panels = chart::panels_of(plan);
        const chart::Scene scene =
            chart::small_multiples(plan, panels, 0, plan::FiscalYear{2005}, chart::panel_pages(panels, 0, style), style);
        expect_lawful(scene, style, seed, "panel");
        std::size_t actuals = 0;
        for (const plan::IndicatorYear& year : indicator.years)
            if (year.actual && year.actual->number) ++actuals;
        std::size_t bars = 0;
        for (const chart::Shape& shape : scene.shapes)
            if (const auto* box = std::get_if<chart::Box>(&shape); box != nullptr && box->radius == 0) ++bars;
        EXPECT_EQ(bars, actuals) << "seed " << seed;
        if (HasFailure()) return;
    }
}

/// What is drawn is what is there: one bar a numeric actual, as long as its value; one marker a numeric target.
TEST(Property, BarsAreAsLongAsTheirValues) {
    for (unsigned seed = 1; seed <= 800; ++seed) {
        Random random(seed);
        const plan::Plan plan = made::plan(2015, 2015 + between(random, 0, 11), 2020);
        const plan::Indicator indicator = any_indicator(random, 2015, plan.years.back().year.year);
        const chart::Scene scene = chart::indicator_years(plan, indicator, plan::FiscalYear{2015}, 300, made::style(700));
        std::vector<double> actuals;
        std::size_t targets = 0;
        for (const plan::IndicatorYear& year : indicator.years) {
            if (year.actual && year.actual->number) actuals.push_back(std::fabs(*year.actual->number));
            if (year.target && year.target->number) ++targets;
        }
        if (actuals.empty() && targets == 0) continue;
        std::vector<double> bars;
        std::size_t markers = 0;
        for (const chart::Shape& shape : scene.shapes) {
            const auto* box = std::get_if<chart::Box>(&shape);
            if (box != nullptr && box->ink != chart::Ink::focus_band && box->radius == 0)
                bars.push_back(static_cast<double>(box->rect.height));
            const auto* mark = std::get_if<chart::Mark>(&shape);
            if (mark != nullptr && mark->shape == chart::MarkShape::diamond && mark->ink == chart::Ink::target) ++markers;
        }
        ASSERT_EQ(bars.size(), actuals.size()) << "seed " << seed;
        EXPECT_EQ(markers, targets == 0 ? 0 : targets + 1) << "seed " << seed << " (one stands in the legend)";
        for (std::size_t i = 0; i < bars.size(); ++i)
            for (std::size_t j = 0; j < bars.size(); ++j)
                if (bars[i] > 2.1 && actuals[i] > 0) {
                    const double expected = bars[i] * actuals[j] / actuals[i];
                    EXPECT_NEAR(bars[j], expected, 2.01 + expected * 0.01) << "seed " << seed;
                }
        if (HasFailure()) return;
    }
}

}  // namespace
