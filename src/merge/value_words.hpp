#pragma once
// How a person reads values that are no text. Sheets that are written here use the same words; they are part of a file
// format: who changes one reads the old one too.

#include <array>
#include <string_view>

#include "base/enum_words.hpp"
#include "plan/plan.hpp"

namespace merge {

inline constexpr std::array<base::EnumWord<plan::Verdict>, 6> verdict_words{{{plan::Verdict::met, "○"},
                                                                             {plan::Verdict::missed, "×"},
                                                                             {plan::Verdict::unset, "未設定"},
                                                                             {plan::Verdict::met, "〇"},
                                                                             {plan::Verdict::met, "◯"},
                                                                             {plan::Verdict::missed, "✕"}}};
inline constexpr std::array<base::EnumWord<plan::Direction>, 3> direction_words{{{plan::Direction::higher, "高いほど良い"},
                                                                                 {plan::Direction::lower, "低いほど良い"},
                                                                                 {plan::Direction::none, "人が判断"}}};

namespace word {
inline constexpr std::string_view forecast = "見込み";
}

}  // namespace merge
