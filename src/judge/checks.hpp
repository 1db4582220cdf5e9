#pragma once
// 点検: what is doubtful in a plan's data. A finding never changes anything; each names its place.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace judge {

enum class Check {
    verdict_differs,         ///< the recorded verdict is not the computed one
    verdict_without_actual,  ///< ○ or × is recorded, but no actual
    evaluated_year_empty,    ///< an evaluated year of an indicator lacks its actual or its verdict (and is no
                             ///< verdict_without_actual); not where "-" is printed as target or actual on purpose
    units_differ,            ///< a text prints another unit than the indicator names, or than the texts before it
    number_differs,          ///< the text cannot be read as the number beside it, or reads as one that is not recorded
    duplicate_id,            ///< an id is used twice (groups, measures, activities, indicators share one space)
};

/// One finding. Ids are empty where the finding is about something larger; `year` is 0 where it is about all years.
struct Finding {
    Check check = Check::verdict_differs;
    std::string measure;    ///< measure id
    std::string indicator;  ///< indicator id
    plan::FiscalYear year;

    /// What stands there, and what the check would expect. Language-free: texts of the plan, signs, and names of the file
    /// format ("unset", "actual", "verdict"), which the screen may put into words.
    ///
    ///   verdict_differs         "○", "×" or "unset"              "162時間 ≦ 170時間 → ○"
    ///   verdict_without_actual  "○" or "×"                       ""
    ///   evaluated_year_empty    the verdict or the actual's text "actual", "verdict", "actual, verdict", or the comparison
    ///   units_differ            the text                         the unit
    ///   number_differs          "200000 / 200,000人" (recorded, - for none / text)   the number read, or "-"
    ///   duplicate_id            the id                           ""
    std::string found;
    std::string expected;
    bool operator==(const Finding&) const = default;
};

/// All findings, in the plan's reading order, by year within an indicator.
std::vector<Finding> check(const plan::Plan& plan);

/// The same, found piece by piece, for a plan of so many measures that nobody should wait for it. The plan stays as it is
/// and where it is meanwhile.
class Checking {
public:
    explicit Checking(const plan::Plan& plan);
    ~Checking();
    Checking(const Checking&) = delete;
    Checking& operator=(const Checking&) = delete;

    /// Goes on until all measures are checked, or until `enough` says so, which is asked after each; true when all are.
    bool go_on(const std::function<bool()>& enough);
    /// When all are.
    std::vector<Finding> take_findings();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Of one measure of it, as they stand among all: for a plan that changes in one place. Ids are taken to be unique.
std::vector<Finding> check(const plan::Plan& plan, const plan::Measure& measure);

}  // namespace judge
