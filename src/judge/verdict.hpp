#pragma once
// ○ or ×: the verdict that follows from target and actual, and why.

#include <optional>
#include <string>

#include "plan/plan.hpp"

namespace judge {

/// What a computed verdict rests on. All but `compared` leave the matter to the recorded verdict.
enum class Basis {
    compared,   ///< actual against target, in the indicator's direction
    no_target,  ///< nothing to compare with ("-" or absent)
    no_actual,  ///< not yet known
    words,      ///< target or actual is no number, or they print different units (1.5億円, 200,000千円): a person judges
    by_person,  ///< the indicator's direction is `none`
    zero_target,  ///< a target of 0 has no degree of attainment: of grades alone (judge/grades.hpp)
};

struct Judgement {
    std::optional<plan::Verdict> computed;  ///< met or missed where basis is `compared`, else absent
    Basis basis = Basis::no_target;
    std::string comparison;  ///< one line without words of a language: "162時間 ≦ 170時間 → ○"; empty unless compared
    bool operator==(const Judgement&) const = default;
};

/// Compares the recorded numbers; equal is met. The comparison shows the printed texts: ≧ ≦ where met, < > where missed. The
/// first reason in the order no_target, no_actual, by_person, words stands where nothing can be computed.
Judgement judge(const plan::Indicator& indicator, const plan::IndicatorYear& year);

/// actual ÷ target as shown beside a verdict, never deciding it: only for two numbers of one unit with target > 0 and actual
/// ≧ 0.
std::optional<double> attainment(const plan::IndicatorYear& year);

/// How far the actual lies beyond its target, as a fraction of the target's size, turned so that ≧ 0 means met in either
/// direction: (actual − target) / |target| for higher, negated for lower. Absent without two numbers of one unit, for
/// direction `none`, and for a target of 0.
std::optional<double> margin(const plan::Indicator& indicator, const plan::IndicatorYear& year);

}  // namespace judge
