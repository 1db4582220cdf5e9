#pragma once
// Fiscal years (年度) in 西暦 and 和暦.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// The range of what can be read, kept and written.
inline constexpr int first_year = 1868;
inline constexpr int last_year = 2999;

/// The fiscal year that begins on 1 April of `year` (西暦).
struct FiscalYear {
    int year = 0;
    auto operator<=>(const FiscalYear&) const = default;
};
/// The year that something is looked at in: none where a plan has no years.
using MaybeYear = std::optional<FiscalYear>;
constexpr bool in_range(FiscalYear year) { return year.year >= first_year && year.year <= last_year; }

enum class Era { meiji, taisho, showa, heisei, reiwa };

/// A year counted in an era, from 1 (元年). Plans print years past an era's end: 平成32 is 2020.
struct EraYear {
    Era era = Era::reiwa;
    int year = 1;
    bool operator==(const EraYear&) const = default;
};

/// Plain arithmetic: 平成31 and 令和元 are both 2019, 平成32 is 2020. Nothing for a year below 1 or out of range.
std::optional<FiscalYear> to_fiscal_year(EraYear era_year);

/// The name that public bodies use for the whole fiscal year: 令和元 for 2019, 平成元 for 1989 (the era was 昭和 until
/// 7 January 1989, within fiscal 1988). See fiscal_year.cpp for the rule and its source.
EraYear to_era(FiscalYear year);

/// The same year counted on in an earlier era, as plans written before a change print it: (2019, heisei) is 平成31.
/// Nothing where the era had not begun by that fiscal year.
std::optional<EraYear> to_era(FiscalYear year, Era era);

/// "令和元", "平成30" (without 年度).
std::string name_of(EraYear era_year);

/// "2019(令和元)年度". Empty for what is no year: 0 has no label.
std::string label_of(FiscalYear year);

/// Reads 2018, ２０１８年度, 2018(平成30)年度, 平成30年度, 平成三十年度, 令和元年度, H30, R1, 平成32年度. Where both are
/// given they must agree.
std::optional<FiscalYear> read_fiscal_year(std::string_view text);

}  // namespace plan
