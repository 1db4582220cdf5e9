#pragma once
// 図 as data: the scenes of every chart of what is selected, laid out for one width; and any of them alone, for a file.

#include <cstddef>
#include <string>
#include <vector>

#include "chart/charts.hpp"
#include "ui/document.hpp"
#include "ui/strings.hpp"
#include "ui/table_view.hpp"

namespace ui {

enum class ChartKind { tallies, share, slope, sections, multiples };

/// What a person has chosen on the page.
struct ChartChoice {
    chart::TallyRows rows = chart::TallyRows::groups;
    plan::FiscalYear from;  ///< where the slope begins; 0: the year before the one in focus
    std::size_t page = 0;   ///< of the small multiples, from 0
    bool operator==(const ChartChoice&) const = default;
};

/// Many lines tell nothing: above this the slope asks for a narrower selection.
inline constexpr std::size_t most_slope_lines = 300;

/// The year that the slope begins with: the one chosen where the plan has it, else the last one before `focus`, else the
/// one after; none where the plan has one year alone.
std::optional<plan::FiscalYear> slope_begin(const plan::Plan& plan, plan::FiscalYear chosen, plan::FiscalYear focus);

/// `plan` is what is selected.
struct ChartsView {
    chart::Scene tallies;
    chart::Scene share;
    std::optional<plan::FiscalYear> from;
    chart::Scene slope;     ///< empty where there are no lines or too many, or one year alone
    std::size_t lines = 0;  ///< of the slope
    chart::Scene sections;
    chart::Scene multiples;  ///< one page
    std::size_t page = 0;    ///< from 0
    std::size_t pages = 0;
};
ChartsView build_charts_view(const plan::Plan& plan, plan::FiscalYear year, const ChartChoice& choice,
                             const chart::Style& style);

const chart::Scene& scene_of(const ChartsView& view, ChartKind kind);
std::string_view title_of(const Strings& s, ChartKind kind);

}  // namespace ui
