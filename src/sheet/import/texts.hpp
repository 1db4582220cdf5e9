#pragma once
// What short texts of sheets say, whatever the width of their letters and the blanks between them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/book.hpp"

namespace sheet {

/// Without blanks and line ends, full-width forms plain, Latin letters small: "２０１８ 年度" → "2018年度".
std::string squeezed(std::string_view text);

/// A year named somewhere in a text, and the text with "〈年度〉" for each year that it names.
std::optional<plan::FiscalYear> year_in(std::string_view text);
std::string without_years(std::string_view text);
/// True where the text is nothing but a year.
bool is_year(std::string_view text);

/// The fiscal year in which a day lies. `serial` counts as in Excel's 1900 system (43191 is 2018-04-01).
std::optional<plan::FiscalYear> year_of_serial(double serial);

enum class MarkKind { target, actual };
/// 目標 or 実績, alone or before its value in the same cell ("目標 200,000千円").
struct MarkRead {
    MarkKind kind = MarkKind::target;
    std::string value;  ///< what follows in the cell; empty: nothing
};
std::optional<MarkRead> read_mark(std::string_view text);

/// ○ × 未設定 and what else stands for them: 達成, 未達成, 〇, met …
std::optional<plan::Verdict> read_verdict(std::string_view text);
/// True for the signs that the plan itself uses.
bool is_plain_verdict(std::string_view text);
std::optional<plan::Direction> read_direction(std::string_view text);

/// 担当課, separated by blanks, line ends, 、 or commas.
std::vector<std::string> split_sections(std::string_view text);
/// True where a text looks like sections in charge: each of them ends as offices do (課, 室, 部 …).
bool looks_like_sections(std::string_view text);

/// Line ends for the spaces before ・ 【 ① … ⑳, where the text has no line ends; how many there were.
struct Broken {
    std::string text;
    std::size_t breaks = 0;
};
Broken restore_breaks(std::string_view text);

/// "1 強い組織をつくる" is the code 1 and a name; without a code the text is the name.
struct Label {
    std::string code;
    std::string name;
    bool operator==(const Label&) const = default;
};
Label read_label(std::string_view text);

/// "TITLE (1 GROUP)": the city's tables name the pillar behind the title. A year or a unit in brackets is none.
struct TitleLine {
    std::string title;
    std::string group;  ///< empty: the line names none
    bool operator==(const TitleLine&) const = default;
};
TitleLine read_title(std::string_view text);

}  // namespace sheet
