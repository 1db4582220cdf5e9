#pragma once
// What every function that draws a part of a page is given: beside what the toolkit has, words, the open field, and the
// actions that the person asks for.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "l10n/strings.hpp"
#include "pages/actions.hpp"
#include "toolkit/context.hpp"

namespace ui {

struct MenuOption {
    std::string label;
    bool selected = false;
    int depth = 0;
    Action action;
};

/// The open menu of a list box; drawn above everything at the end of the frame.
struct Menu {
    std::uint64_t owner = 0;  ///< the list box's node
    std::string name;
    Box anchor;
    std::vector<MenuOption> options;
    float width = 0;  ///< measured when it opens
};

/// A value on screen that can be edited, in reading order.
struct EditSpot {
    std::uint64_t node = 0;
    edit::Place place;
};

/// What the open field says below itself.
struct Callout {
    Box anchor;
    std::string text;
};

/// Of a plan that has no years yet.
struct FirstYears {
    std::vector<plan::FiscalYear> proposed;  ///< those that its values are for, else this one; ascending
    bool may_add = false;                    ///< this window may edit the plan
};

/// A button over a column of a sheet.
struct ColumnButton {
    std::uint64_t node = 0;
    std::uint32_t column = 0;  ///< from 0
};

struct PageUi : Ui {
    PageUi(const Ui& ui, Language of) : Ui(ui), s(strings(of)), language(of) {}

    const Strings& s;
    Language language;
    std::uint64_t open_menu = 0;  ///< the list box whose menu is open
    int menu_level = 0;
    bool editing = false;     ///< values on screen answer to a press
    bool presenting = false;  ///< 会議: what is on screen is for a room
    float notice = 0;         ///< height of the place of a notice, for a page with a foot: above that
    float foot = 0;           ///< height of the page's foot
    const OpenField* field = nullptr;
    int this_year = 0;          ///< the fiscal year of today
    std::string field_reading;  ///< what the open field's text will be read as
    std::optional<FirstYears> first_years;

    Actions actions;
    std::optional<Menu> menu;
    std::optional<Callout> callout;
    std::vector<EditSpot> spots;
    std::vector<ColumnButton> column_buttons;

    void act(Action action) { actions.push_back(std::move(action)); }
};

}  // namespace ui
