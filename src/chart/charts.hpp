#pragma once
// The charts: pure functions from plan data to a Scene. No text of a language is written here: what a chart says beside the
// plan's own words comes in through Words.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chart/scene.hpp"
#include "judge/grades.hpp"
#include "judge/tally.hpp"
#include "plan/plan.hpp"

namespace chart {

/// The words of the reader's language that charts need. All of them are filled by whoever calls.
struct Words {
    std::string target;        ///< 目標
    std::string actual;        ///< 実績
    std::string forecast;      ///< 見込み
    std::string verdict;       ///< 評価
    std::string met;           ///< ○
    std::string missed;        ///< ×
    std::string unset;         ///< 未設定
    std::string unjudged;      ///< 未評価
    std::string no_value;      ///< なし
    std::string year;          ///< 年度
    std::string indicator;     ///< 成果指標
    std::string measure;       ///< 取組
    std::string group;         ///< 柱
    std::string target_line;   ///< 目標 (the line at 0 of the bullet list)
    std::string lower_better;  ///< 低いほど良い
    std::string section;       ///< 担当課
    std::string share_met;     ///< 目標を達成した割合
    std::string own_scale;     ///< 目盛りと単位は指標ごとに異なります
    std::string ungraded;      ///< 区分なし
    bool operator==(const Words&) const = default;
};

/// What a legend names, by names that hold in every chart and language.
namespace series {
inline constexpr std::string_view target = "target";
inline constexpr std::string_view actual = "actual";  ///< forecasts too
inline constexpr std::string_view met = "met";
inline constexpr std::string_view missed = "missed";
inline constexpr std::string_view unset = "unset";
inline constexpr std::string_view unjudged = "unjudged";
/// Of a grade by its name: it is not the name of another series.
std::string grade(std::string_view name);
}  // namespace series

/// What all charts are given: the room, the size of text, how wide text is, the words, and which series are switched off.
struct Style {
    float width = 480;     ///< of the whole scene; at least 160
    float text_size = 13;  ///< of ordinary labels; everything else follows from it
    Measure measure = estimated_width;
    Words words;
    std::vector<std::string> off{};  ///< not drawn, and not counted; the table still has them
    bool switches = false;           ///< entries of legends are Hits that switch their series
};

/// An indicator over the plan's years: targets as a line with markers, actuals as bars (forecast hatched), gaps as gaps,
/// the year in focus banded, each year's verdict under its label. Bars start at zero. Words stand as words where a bar
/// would be. Never shorter than it needs to be readable; `height` is what the caller would like (at least 140).
Scene indicator_years(const plan::Plan& plan, const plan::Indicator& indicator, plan::MaybeYear focus, float height,
                      const Style& style);

/// Many indicators over the years, on pages of panels of one size: one legend for all, and each panel its own axis and unit,
/// which the page says. Every panel is titled with its measure's code and its name (two lines), and its years answer.
struct Panel {  ///< both point into the plan
    const plan::Measure* measure = nullptr;
    const plan::Indicator* indicator = nullptr;
};
/// Of all indicators, in reading order.
std::vector<Panel> panels_of(const plan::Plan& plan);
struct PanelPages {
    std::size_t columns = 1;
    std::size_t rows = 1;   ///< of a full page
    std::size_t pages = 0;  ///< 0 where there are no panels
    Size panel;
    float top = 0;  ///< of the first row
    std::size_t per_page() const { return columns * rows; }
    bool operator==(const PanelPages&) const = default;
};
/// As many panels on pages of `style.width` × `height` as stay readable: where all have room on one page they grow to fill
/// it, else they are as small as they may be. A page is higher than `height` only where that is too low for one row. For a
/// page that scrolls, give the height of all: however high, panels do not grow beyond their shape.
PanelPages panel_pages(const std::vector<Panel>& panels, float height, const Style& style);
/// One page, from 0. `pages` is what panel_pages gave for the same panels and style.
Scene small_multiples(const plan::Plan& plan, const std::vector<Panel>& panels, std::size_t page, plan::MaybeYear focus,
                      const PanelPages& pages, const Style& style);

/// The years of an indicator in the smallest space that still tells: for a table cell. No labels.
Scene sparkline(const plan::Plan& plan, const plan::Indicator& indicator, plan::MaybeYear focus, Size size);

/// Verdicts as stacked bars, one row a group, section or year, widest where there are most indicators. With numbers in the
/// bars where they fit.
struct TallyBar {
    std::string label;
    judge::Tally tally;
    std::string link;  ///< id of the measure or group that a press leads to; empty where the bar only explains
    bool operator==(const TallyBar&) const = default;
};
enum class TallyRows { groups, sections, years };
enum class Judged { recorded, computed };
/// One bar a top-level group; a section in charge, in the order in which they first appear (an indicator counts for each of
/// its sections, so the bars do not add up to the plan); or a year of the plan, ascending, whatever `year` says.
std::vector<TallyBar> tally_bars(const plan::Plan& plan, TallyRows rows, plan::FiscalYear year,
                                 Judged judged = Judged::recorded);
Scene stacked_tallies(const std::vector<TallyBar>& bars, TallyRows rows, const Style& style);

/// The same by grades of a scale (judge/grades.hpp), which are computed: best first, from the ink of ○ to that of ×, each
/// part with its grade's name where it fits. Grades from 100% on are in the inks of ○, the others in those of ×.
struct GradeBar {
    std::string label;
    judge::GradeTally tally;
    std::string link;  ///< as in TallyBar
    bool operator==(const GradeBar&) const = default;
};
std::vector<GradeBar> grade_bars(const plan::Plan& plan, const judge::Grades& scale, TallyRows rows, plan::FiscalYear year);
Scene stacked_grades(const std::vector<GradeBar>& bars, const judge::Grades& scale, TallyRows rows, const Style& style);

/// The share of targets that were met (judge::share_met), a bar a year on an axis from 0% to 100%, with the counts that it
/// comes from ("9/11": of 11 targets 9 were met) under the years. A year in which no target was judged is a gap, with the
/// word for none where the year has been evaluated. `height` as for indicator_years.
struct ShareYear {
    plan::PlanYear year;
    judge::Tally tally;
    bool operator==(const ShareYear&) const = default;
};
std::vector<ShareYear> share_years(const plan::Plan& plan);
Scene share_over_years(const std::vector<ShareYear>& years, plan::MaybeYear focus, float height, const Style& style);

/// A chart that is built in two parts, header and rows, as one: for a file. Its name and table are those of the rows.
Scene joined(Scene header, Scene rows);

/// Measures or sections (rows) against years (columns): all verdicts of its indicators in each year.
/// Rows are built apart from the scene so that a screen lays out only those it shows.
struct MatrixRow {
    std::string measure;  ///< id; of a section's first measure
    std::string code;     ///< empty for a section
    std::string name;
    std::vector<std::vector<std::optional<plan::Verdict>>> verdicts;  ///< per plan year, per indicator
    bool operator==(const MatrixRow&) const = default;
};
struct MatrixRows {
    std::vector<plan::PlanYear> years;
    std::vector<MatrixRow> rows;
    bool sections = false;  ///< what the rows are: sections or measures
    bool operator==(const MatrixRows&) const = default;
};
MatrixRows matrix_rows(const plan::Plan& plan);
/// One row a section in charge, in the order in which they first appear; an indicator stands in each of its sections.
MatrixRows section_matrix_rows(const plan::Plan& plan);
/// One of its rows, for whoever builds those alone that are shown.
MatrixRow matrix_row(const plan::Plan& plan, const plan::Measure& measure);
float matrix_header_height(const Style& style);
float matrix_row_height(const Style& style);
/// The header row alone (year labels, the focus banded) and the rows [first, last) alone, each from y = 0.
Scene matrix_header(const MatrixRows& rows, plan::MaybeYear focus, const Style& style);
Scene matrix(const MatrixRows& rows, std::size_t first, std::size_t last, plan::MaybeYear focus, const Style& style);

/// Every indicator with two numbers in `year` on one axis against its target: 0 is the target, right of it is met whatever
/// the direction. The axis is clipped at ±`bullet_limit`, and a bar that goes beyond says its figure.
struct BulletRow {
    std::string measure;  ///< id
    std::string code;     ///< of the measure
    std::string name;     ///< of the indicator
    double margin = 0;    ///< judge::margin
    std::string target;   ///< as printed
    std::string actual;
    bool lower = false;  ///< lower is better
    bool forecast = false;
    std::optional<plan::Verdict> verdict;
    std::string comparison;  ///< judge::Judgement::comparison
    bool operator==(const BulletRow&) const = default;
};
inline constexpr double bullet_limit = 0.5;
std::vector<BulletRow> bullet_rows(const plan::Plan& plan, plan::FiscalYear year);
/// Whether an indicator has a row among them, and that row.
bool has_bullet_row(const plan::Indicator& indicator, plan::FiscalYear year);
std::optional<BulletRow> bullet_row(const plan::Measure& measure, const plan::Indicator& indicator, plan::FiscalYear year);
float bullet_header_height(const Style& style);
float bullet_row_height(const Style& style);
Scene bullet_header(const Style& style);
Scene bullets(const std::vector<BulletRow>& rows, std::size_t first, std::size_t last, const Style& style);

/// Indicators between two years, each end its margin over the year's own target (judge::margin, so up is better whatever
/// the direction): a line each, marked with the verdict at both ends and in the ink of the second one's, dashed where an
/// end is a forecast. The axis is clipped at ±`bullet_limit`: its end then reads "≧+50%", and the line is cut. Every line
/// has a label where all find room; else those that changed most have one, and the others answer to the pointer. Labels are
/// pushed apart, with a line that leads to each. `height` is what the caller would like.
struct SlopeRow {
    BulletRow from;
    BulletRow to;
    bool operator==(const SlopeRow&) const = default;
};
struct SlopeRows {
    plan::PlanYear from;
    plan::PlanYear to;
    std::vector<SlopeRow> rows;
    std::size_t indicators = 0;  ///< all that were looked at; those without a margin in both years have no row
    bool operator==(const SlopeRows&) const = default;
};
SlopeRows slope_rows(const plan::Plan& plan, plan::FiscalYear from, plan::FiscalYear to);
/// Of one indicator, for whoever shows a part of them.
std::optional<SlopeRow> slope_row(const plan::Measure& measure, const plan::Indicator& indicator, plan::FiscalYear from,
                                  plan::FiscalYear to);
Scene slope(const SlopeRows& data, float height, const Style& style);

}  // namespace chart
