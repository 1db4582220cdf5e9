#pragma once
// 評価区分: which grade of a scale follows from target and actual, and how it was computed. The recorded ○ and × are another
// matter: nothing here changes them.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "judge/verdict.hpp"
#include "plan/plan.hpp"

namespace judge {

using Grades = std::vector<plan::Grade>;

/// 達成度 in %: 100 is the target whatever the direction, more is better. 100 + 100 × margin, so of a target above 0 it is
/// actual ÷ target for `higher` and 2 − actual ÷ target for `lower`. Absent where margin() is.
std::optional<double> degree(const plan::Indicator& indicator, const plan::IndicatorYear& year);

struct Grading {
    std::optional<std::size_t> grade;  ///< index into the scale; absent without a degree, and where no grade reaches down
    Basis basis = Basis::no_target;    ///< why there is no degree; `compared` where there is one
    std::optional<double> degree;
    std::string calculation;  ///< without words of a language: "81.0% ÷ 85.0% = 95.3% → C"; empty without a degree
    bool operator==(const Grading&) const = default;
};

/// The first grade that its degree reaches and that needs no person. A degree that equals `from` reaches it.
Grading grade(const Grades& scale, const plan::Indicator& indicator, const plan::IndicatorYear& year);

/// How many indicators have which grade in one year.
struct GradeTally {
    std::vector<int> counts;  ///< one a grade
    int ungraded = 0;
    bool operator==(const GradeTally&) const = default;
    int all() const;
};
GradeTally none_of(const Grades& scale);
void count(GradeTally& tally, const Grades& scale, const plan::Indicator& indicator, plan::FiscalYear year);

/// S A B C D of the incorporated administrative agencies (独立行政法人): 総務大臣決定「独立行政法人の評価に関する指針」
/// gives A from 120%, B from 100%, C from 80%, D below, and S where quality is outstanding too, which a person judges.
const Grades& agencies();

}  // namespace judge
