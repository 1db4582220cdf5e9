#pragma once
// Inside judge: the rule without its explanation, for what looks at every year and explains few.

#include <optional>
#include <string>

#include "judge/verdict.hpp"

namespace judge {

struct Decision {
    Basis basis = Basis::no_target;
    std::optional<plan::Verdict> computed;  ///< where basis is `compared`
};

Decision decide(const plan::Indicator& indicator, const plan::IndicatorYear& year);

/// "162時間 ≦ 170時間 → ○", for what `decide` computed of the same year.
std::string explain(const plan::Indicator& indicator, const plan::IndicatorYear& year, plan::Verdict computed);

/// The printed text on one line.
std::string printed(const plan::Amount& amount);

}  // namespace judge
