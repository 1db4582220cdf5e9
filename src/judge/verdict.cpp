#include "judge/verdict.hpp"

#include <cmath>
#include <string_view>

#include "base/text.hpp"
#include "judge/decide.hpp"
#include "judge/units.hpp"

namespace judge {
namespace {

struct Numbers {
    double target = 0;
    double actual = 0;
};

bool is_number(const plan::Amount& amount) { return amount.number && std::isfinite(*amount.number); }

/// Target and actual where both are set, are numbers, and do not print different units.
std::optional<Numbers> numbers_of(const plan::IndicatorYear& year) {
    if (!is_set(year.target) || !is_set(year.actual)) return std::nullopt;
    if (!is_number(*year.target) || !is_number(*year.actual)) return std::nullopt;
    if (!printed_units_agree(year.target->text, year.actual->text)) return std::nullopt;
    return Numbers{*year.target->number, *year.actual->number};
}

// ≦ ≧ are the signs of JIS X 0208, which Japanese documents print. (BIZ UDPGothic 1.05 also draws the mathematical ones,
// U+2264 and U+2265, each as the other.)
std::string_view relation(plan::Direction direction, bool met) {
    if (direction == plan::Direction::lower) return met ? "≦" : ">";
    return met ? "≧" : "<";
}

std::optional<double> if_finite(double value) { return std::isfinite(value) ? std::optional<double>(value) : std::nullopt; }

}  // namespace

std::string printed(const plan::Amount& amount) {
    std::string line(base::trim(amount.text));
    for (char& c : line) {
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    }
    return line;
}

Decision decide(const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    if (!is_set(year.target)) return {Basis::no_target, std::nullopt};
    if (!is_set(year.actual)) return {Basis::no_actual, std::nullopt};
    if (indicator.direction == plan::Direction::none) return {Basis::by_person, std::nullopt};
    const std::optional<Numbers> numbers = numbers_of(year);
    if (!numbers) return {Basis::words, std::nullopt};
    const bool lower = indicator.direction == plan::Direction::lower;
    const bool met = lower ? numbers->actual <= numbers->target : numbers->actual >= numbers->target;
    return {Basis::compared, met ? plan::Verdict::met : plan::Verdict::missed};
}

std::string explain(const plan::Indicator& indicator, const plan::IndicatorYear& year, plan::Verdict computed) {
    const bool met = computed == plan::Verdict::met;
    std::string line = printed(*year.actual);
    line.append(" ").append(relation(indicator.direction, met)).append(" ");
    return line.append(printed(*year.target)).append(met ? " → ○" : " → ×");
}

Judgement judge(const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    const Decision decision = decide(indicator, year);
    return Judgement{decision.computed, decision.basis,
                     decision.computed ? explain(indicator, year, *decision.computed) : ""};
}

std::optional<double> attainment(const plan::IndicatorYear& year) {
    const std::optional<Numbers> numbers = numbers_of(year);
    if (!numbers || numbers->target <= 0 || numbers->actual < 0) return std::nullopt;
    return if_finite(numbers->actual / numbers->target);
}

std::optional<double> margin(const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    if (indicator.direction == plan::Direction::none) return std::nullopt;
    const std::optional<Numbers> numbers = numbers_of(year);
    if (!numbers || numbers->target == 0) return std::nullopt;
    const double beyond = (numbers->actual - numbers->target) / std::fabs(numbers->target);
    return if_finite(indicator.direction == plan::Direction::lower ? 0.0 - beyond : beyond);
}

}  // namespace judge
