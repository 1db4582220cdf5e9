#pragma once
// The words of the sheets that are written here. They are part of a file format: who changes one reads the old one too.

#include <array>
#include <string_view>

#include "base/enum_words.hpp"
#include "merge/value_words.hpp"
#include "plan/plan.hpp"

namespace sheet {

using merge::direction_words;
using merge::verdict_words;

inline constexpr std::array<base::EnumWord<plan::YearState>, 2> state_words{
    {{plan::YearState::evaluated, "評価済み"}, {plan::YearState::planned, "計画中"}}};

/// What the columns of both sheets are called.
namespace word {
inline constexpr std::string_view group = "柱";
inline constexpr std::string_view code = "分類";
inline constexpr std::string_view name = "計画名";
inline constexpr std::string_view sections = "担当課";
inline constexpr std::string_view activity = "取組内容";
inline constexpr std::string_view indicator = "成果指標";
inline constexpr std::string_view unit = "単位";
inline constexpr std::string_view direction = "方向";
inline constexpr std::string_view notes = "備考";
inline constexpr std::string_view plan = "計画";
inline constexpr std::string_view actual = "実績";
using merge::word::forecast;
inline constexpr std::string_view target = "目標";
inline constexpr std::string_view verdict = "評価";
inline constexpr std::string_view year = "年度";
}  // namespace word

}  // namespace sheet
