#pragma once
// The values of a plan: what a city hall publishes as 実施計画 and its 取組状況.
//
// Everything here is a plain, comparable value. Identity is the `id` of a group, measure, activity or indicator:
// stable, unique within the plan, never shown to people where a `code` exists.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/amount.hpp"
#include "plan/fiscal_year.hpp"
#include "plan/member.hpp"

namespace plan {

/// Which side of its target an indicator should be on. `none`: a person judges it (words, or no rule).
enum class Direction { higher, lower, none };

/// 評価: ○ met, × missed, 未設定 unset (there was no target to judge by). Not yet judged is an absent verdict.
enum class Verdict { met, missed, unset };

/// Whether a year of the plan has been evaluated (its actuals and verdicts are due) or is still planned.
enum class YearState { evaluated, planned };

/// One year of an activity (取組内容): what was planned and what was done, verbatim. Absent is not the same as "-".
struct ActivityYear {
    FiscalYear year;
    std::optional<std::string> plan;
    std::optional<std::string> actual;
    bool forecast = false;  ///< `actual` is 見込み, an expectation
    Members unknown;
    bool operator==(const ActivityYear&) const = default;
};

struct Activity {
    std::string id;
    std::string text;
    std::vector<ActivityYear> years;  ///< ascending by year, each year at most once
    Members unknown;
    bool operator==(const Activity&) const = default;
};

/// One year of an indicator (成果指標): 目標, 実績 and the verdict that was recorded for it.
struct IndicatorYear {
    FiscalYear year;
    std::optional<Amount> target;
    std::optional<Amount> actual;
    bool forecast = false;  ///< `actual` is 見込み
    std::optional<Verdict> verdict;
    Members unknown;
    bool operator==(const IndicatorYear&) const = default;
};

struct Indicator {
    std::string id;
    std::string name;
    std::string unit;  ///< as printed after a number: "%", "時間", "千円"; empty where there is none
    Direction direction = Direction::none;
    std::vector<IndicatorYear> years;  ///< ascending by year, each year at most once
    Members unknown;
    bool operator==(const Indicator&) const = default;
};

/// 取組: the unit that people discuss.
struct Measure {
    std::string id;
    std::string code;  ///< as published: "1-(1)-ア"
    std::string name;
    std::vector<std::string> sections;  ///< 担当課, in the published order
    std::vector<Activity> activities;
    std::vector<Indicator> indicators;
    std::vector<std::string> notes;
    Members unknown;
    bool operator==(const Measure&) const = default;
};

/// 柱, 基本目標, 政策, 施策 …: nests to any depth that the reader admits.
struct Group {
    std::string id;
    std::string code;  ///< as published, may be empty: "1"
    std::string name;
    std::vector<Group> groups;
    std::vector<Measure> measures;
    Members unknown;
    bool operator==(const Group&) const = default;
};

struct PlanYear {
    FiscalYear year;
    std::string label;  ///< as published: "2018(平成30)年度"
    YearState state = YearState::planned;
    Members unknown;
    bool operator==(const PlanYear&) const = default;
};

/// 評価区分: one step of a scale by which a body rates its indicators.
struct Grade {
    std::string name;            ///< "S", "A", "順調"
    std::optional<double> from;  ///< the degree of attainment (達成度, in %) that it is given from; absent: all below
    bool by_person = false;      ///< its number is not enough: a person gives it, and it is never computed
    Members unknown;
    bool operator==(const Grade&) const = default;
};

/// 議題: measures to be discussed, in this order.
struct Agenda {
    std::string name;
    std::vector<std::string> measures;  ///< ids; those that the plan no longer has are passed over
    Members unknown;
    bool operator==(const Agenda&) const = default;
};

/// A column of a sheet that plans are taken in from: what stands over it, each year in it as "〈年度〉", and what it holds
/// (a word of sheet::Role).
struct SheetColumn {
    std::string header;
    std::string role;
    Members unknown;
    bool operator==(const SheetColumn&) const = default;
};

/// 取り込みの対応: what the columns of a sheet held last time, so that next year's sheet is read as this year's was.
struct SheetLayout {
    std::string name;  ///< of the sheet or file it was made for
    std::vector<SheetColumn> columns;
    Members unknown;
    bool operator==(const SheetLayout&) const = default;
};

struct Plan {
    std::string title;
    std::string organization;
    std::string source;           ///< where the texts come from
    std::vector<Grade> grades;    ///< best first; empty: the plan is judged by ○ and × alone
    std::vector<PlanYear> years;  ///< ascending, each year once
    std::vector<Group> groups;
    std::vector<Agenda> agendas;
    std::vector<SheetLayout> layouts;
    Members unknown;
    bool operator==(const Plan&) const = default;
};

/// The entry for `year`, or nullptr.
const ActivityYear* find_year(const Activity& activity, FiscalYear year);
const IndicatorYear* find_year(const Indicator& indicator, FiscalYear year);
const PlanYear* find_year(const Plan& plan, FiscalYear year);

/// The latest evaluated year; where none is evaluated the first year; nothing where the plan has no years.
std::optional<FiscalYear> year_in_focus(const Plan& plan);

/// The years that entries of activities and indicators are for, ascending. The plan may list others.
std::vector<FiscalYear> years_of_entries(const Plan& plan);

/// "1 強い組織をつくる"
std::string label_of(const Group& group);
/// The sections in charge, each once: one that a measure names twice is still one.
std::vector<std::string_view> sections_in_charge(const Measure& measure);

/// A measure and where it stands: the groups around it, outermost first. Pointers into the plan that was walked.
struct PlacedMeasure {
    std::vector<const Group*> path;
    const Measure* measure = nullptr;
};

/// All measures in reading order (a group's own measures before those of its sub-groups).
std::vector<PlacedMeasure> measures_in_order(const Plan& plan);

}  // namespace plan
