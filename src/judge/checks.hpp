#pragma once
// 点検: what is doubtful in a plan's data. A finding never changes anything; each names its place.

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace judge {

enum class Check {
    verdict_differs,        ///< the recorded verdict is not the computed one
    verdict_without_actual, ///< ○ or × is recorded, but no actual
    evaluated_year_empty,   ///< an evaluated year of an indicator lacks its actual or its verdict
    units_differ,           ///< target and actual, or two years, or the indicator's unit and a text, have different units
    number_differs,         ///< the text cannot be read as the number beside it
    duplicate_id,           ///< an id is used twice (groups, measures, activities, indicators share one space)
};

/// One finding. Ids are empty where the finding is about something larger; `year` is 0 where it is about all years.
struct Finding {
    Check check = Check::verdict_differs;
    std::string measure;    ///< measure id
    std::string indicator;  ///< indicator id
    plan::FiscalYear year;
    std::string found;      ///< what stands there: "×", "200000 / 200,000千円"
    std::string expected;   ///< what the check would expect, language-free: "162時間 ≤ 170時間 → ○", "%"; may be empty
    bool operator==(const Finding&) const = default;
};

/// All findings, in the plan's reading order, by year within an indicator.
std::vector<Finding> check(const plan::Plan& plan);

}  // namespace judge
