#pragma once
// A target or an actual, as people print it, with its number where it is one.

#include <optional>
#include <string>
#include <string_view>

#include "plan/member.hpp"

namespace plan {

/// What a printed value says: "200,000千円" is 200000 of "千円"; "黒字" is no number; "-" is none.
struct AmountReading {
    std::optional<double> number;
    std::string unit;   ///< what follows the number, trimmed, full-width ％ as %; empty where there is no number
    bool none = false;  ///< the text is a dash or empty: nothing was set
    bool operator==(const AmountReading&) const = default;
};

/// Reads a value as people type and print it: full-width digits, thousands separators, ▲ △ − for minus, a unit after it.
/// A text with anything before the number ("約5%"), a range ("5～6件"), a second number ("1億5,000万円"), commas in other
/// places than thousands ("1,2,3") or a qualifier after the unit ("80%以上", "16施設(累計)", "5%減(前年度比)": a change
/// against another year, not the number 5) is words: no number. Independent of the locale.
AmountReading read_amount(std::string_view text);

struct Amount {
    std::string text;              ///< verbatim, as published
    std::optional<double> number;  ///< as recorded in the file; absent for words and "-"
    Members unknown;               ///< members of the file that this version does not know
    bool operator==(const Amount&) const = default;
};

/// True where the text says that nothing was set: empty, or nothing but "-", "－", "−", "―", "—", "–", "─", "ー".
bool is_none(const Amount& amount);

/// True where there is an amount and it says something.
bool is_set(const std::optional<Amount>& amount);

}  // namespace plan
