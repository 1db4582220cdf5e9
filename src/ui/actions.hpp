#pragma once
// What a person can do. Pages return actions; the app carries them out after the frame is drawn.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "plan/plan.hpp"
#include "ui/place.hpp"
#include "ui/strings.hpp"
#include "ui/table_view.hpp"

namespace ui {

struct GoTo {
    Place place;
};
struct ChooseYear {
    plan::FiscalYear year;
};
struct SearchFor {
    std::string query;
};
struct FilterBy {
    Filters filters;
};
/// Shows the table with these filters.
struct ShowInTable {
    Filters filters;
};
struct SortBy {
    Sort sort;
};
struct OpenFile {};
struct SaveReport {};
struct SwitchLanguage {};
struct SwitchTextSize {};
struct OpenMenu {
    std::uint64_t menu = 0;  ///< 0 closes
};
struct ShowWarnings {};
struct CloseReport {};

using Action = std::variant<GoTo, ChooseYear, SearchFor, FilterBy, ShowInTable, SortBy, OpenFile, SaveReport, SwitchLanguage,
                            SwitchTextSize, OpenMenu, ShowWarnings, CloseReport>;
using Actions = std::vector<Action>;

}  // namespace ui
