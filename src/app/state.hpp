#pragma once
// What the person has chosen. Plain values: everything on screen follows from it and the open plan.

#include <cstdint>
#include <optional>

#include "app/navigator.hpp"
#include "l10n/strings.hpp"
#include "pages/pages.hpp"
#include "pages/printing.hpp"
#include "plan/plan.hpp"
#include "views/changes_view.hpp"
#include "views/grid.hpp"

namespace ui {

struct State : Navigation {
    Language language = Language::ja;
    bool large_text = false;
    plan::MaybeYear year;
    std::uint64_t open_menu = 0;
    int menu_level = 0;
    bool pointer = false;      ///< 会議: a mark follows the mouse
    bool full_screen = false;  ///< as the browser says
    bool editing = false;
    std::optional<OpenField> field;
    std::optional<CellName> cell;    ///< the chosen cell of 一覧
    std::optional<CellName> corner;  ///< where the chosen range began; none: the cell alone
    ChangeFilter changes;
    ChartChoice charts;
    bool playing = false;  ///< 図 goes through the years
    PrintChoice print;
    bool operator==(const State&) const = default;
};

}  // namespace ui
