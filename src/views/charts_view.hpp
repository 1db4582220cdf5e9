#pragma once
// 図 as data: the scenes of every chart of what is selected, laid out for one width; and any of them alone, for a file.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "chart/charts.hpp"
#include "l10n/strings.hpp"
#include "model/document.hpp"
#include "views/table_view.hpp"

namespace ui {

/// The first five stand on 図, the others on 概況.
enum class ChartKind { tallies, share, slope, sections, multiples, groups, matrix, bullets };

/// By which the tallies count.
enum class Rule {
    recorded,  ///< the verdicts as they were recorded
    computed,  ///< ○ and ×, from comparing target and actual
    own,       ///< the plan's grades
    agencies,  ///< judge::agencies
};

/// What a person has chosen on the page.
struct ChartChoice {
    chart::TallyRows rows = chart::TallyRows::groups;
    Rule rule = Rule::recorded;
    plan::FiscalYear from;         ///< where the slope begins; 0: the year before the one in focus
    std::size_t page = 0;          ///< of the small multiples, from 0
    std::vector<std::string> off;  ///< series that are switched off, in every chart whose legend names them
    bool operator==(const ChartChoice&) const = default;
};

/// Many lines tell nothing: above this the slope asks for a narrower selection.
inline constexpr std::size_t most_slope_lines = 300;

/// A picture of more rows than this is no picture.
inline constexpr std::size_t most_picture_rows = 400;

/// The year that the slope begins with: the one chosen where the plan has it, else the last one before `focus`, else the
/// one after; none where the plan has one year alone.
std::optional<plan::FiscalYear> slope_begin(const plan::Plan& plan, plan::FiscalYear chosen, plan::FiscalYear focus);

/// The years that are gone through: those evaluated, or all where they are fewer than two.
std::vector<plan::FiscalYear> played_years(const plan::Plan& plan);

/// What the charts are of.
struct ChartsOf {
    const plan::Plan& plan;  ///< what is selected, as a plan
    const TableView& rows;   ///< the same in its order
    plan::FiscalYear year;
    const ChartChoice& choice;
};

/// One of them. Empty (no height) where there is nothing to draw, or too much.
chart::Scene build_chart(ChartKind kind, const ChartsOf& of, const chart::Style& style);

/// The rules that there are for a plan: its own grades only where it has some.
std::vector<Rule> rules_for(const plan::Plan& plan);
/// The scale that it counts by; null where verdicts are counted.
const judge::Grades* scale_of(const plan::Plan& plan, Rule rule);
std::string_view name_of(const Strings& s, Rule rule);
/// The tally of what is selected by a rule: "○ 15 × 11 未設定 4".
std::string tally_by(const Strings& s, const ChartsOf& of, Rule rule);

struct ChartsView {
    std::uint64_t version = 0;  ///< another one whenever it is built anew
    chart::Scene tallies;
    std::vector<std::string> by_rule;  ///< tally_by each of rules_for
    chart::Scene share;
    std::optional<plan::FiscalYear> from;
    chart::Scene slope;     ///< empty where there are no lines or too many, or one year alone
    std::size_t lines = 0;  ///< of the slope
    chart::Scene sections;
    chart::Scene multiples;  ///< one page
    std::size_t page = 0;    ///< from 0
    std::size_t pages = 0;
};
ChartsView build_charts_view(const Strings& s, const ChartsOf& of, const chart::Style& style);

std::string_view title_of(const Strings& s, ChartKind kind);

}  // namespace ui
