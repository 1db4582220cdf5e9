#pragma once
// What of a plan is looked at, and in which order: the same on every page that shows many measures, and in the address.

#include <string>

namespace ui {

enum class VerdictFilter { any, met, missed, unset, unjudged };

struct Filters {
    std::string group;    ///< id of a group; its sub-groups belong to it; empty: all
    std::string section;  ///< empty: all
    VerdictFilter verdict = VerdictFilter::any;
    std::string agenda{};  ///< name of an agenda of the plan; empty: all
    bool operator==(const Filters&) const = default;
};

/// Of 一覧, but for `degree` (達成度), which only orders.
enum class Column { code, name, sections, indicator, target, actual, verdict, years, degree };

/// By `code` ascending means the plan's own order, or that of the agenda which is chosen.
struct Sort {
    Column column = Column::code;
    bool descending = false;
    bool operator==(const Sort&) const = default;
};

struct Selection {
    std::string query;
    Filters filters;
    Sort sort;
    bool operator==(const Selection&) const = default;
};

}  // namespace ui
