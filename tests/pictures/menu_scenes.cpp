// Every menu, open.

#include <algorithm>

#include "scenes.hpp"

namespace {

void open_menu(Scenery& on, Role role, std::string_view name) {
    on.press_beginning(role, name);
    on.expect(Role::option, "");
}

void open_list(Scenery& on, std::string_view name) { open_menu(on, Role::list_box, name); }

void edit_at(Scenery& on, std::string address) {
    on.edit();
    on.go(std::move(address));
}

void open_charts(Scenery& on) {
    on.open_shipped("ten-years");
    on.go("/charts");
}

void change_twice(Scenery& on) {
    on.edit();
    on.change_actual("1-(1)-ア", "86.5%");
    on.change_actual("1-(1)-イ", "64%");
    on.go("/changes");
}

}  // namespace

Scenes menu_scenes() {
    return {
        {"menu-year", [](Scenery& on) { open_list(on, on.s.year); }},
        {"menu-year-of-ten",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             open_list(on, on.s.year);
         }},
        {"menu-group",
         [](Scenery& on) {
             on.go("/table");
             open_list(on, on.s.group);
         }},
        {"menu-section",
         [](Scenery& on) {
             on.go("/table");
             open_list(on, on.s.section);
         }},
        {"menu-section-in-large-text",
         [](Scenery& on) {
             on.press(Role::switch_, on.s.large_text);
             on.go("/table");
             open_list(on, on.s.section);
         }},
        {"menu-verdict",
         [](Scenery& on) {
             on.go("/table?verdict=missed");
             open_list(on, on.s.verdict);
         }},
        {"menu-order",
         [](Scenery& on) {
             on.go("/table?sort=-actual");
             open_list(on, on.s.order);
         }},
        {"menu-agenda",
         [](Scenery& on) {
             edit_at(on, "/table?verdict=missed");
             on.pick(Role::list_box, on.s.agenda, on.s.keep_agenda);
             open_list(on, on.s.agenda);
         }},
        {"menu-of-a-meeting",
         [](Scenery& on) {
             on.go("/meeting?verdict=missed");
             open_list(on, on.s.agenda);
         }},
        {"menu-save-table",
         [](Scenery& on) {
             on.go("/overview");
             open_menu(on, Role::button, on.s.save_table);
         }},
        {"menu-chart",
         [](Scenery& on) {
             on.go("/overview");
             open_menu(on, Role::button, ui::fill(on.s.export_chart, {on.s.by_group}));
         }},
        {"menu-tallies-rows",
         [](Scenery& on) {
             open_charts(on);
             open_list(on, on.s.tallies_rows);
         }},
        {"menu-rule",
         [](Scenery& on) {
             open_charts(on);
             open_list(on, on.s.rule);
         }},
        {"menu-slope",
         [](Scenery& on) {
             open_charts(on);
             open_list(on, on.s.slope_from);
         }},
        {"menu-verdict-of-a-card",
         [](Scenery& on) {
             edit_at(on, "/table");
             // The first one of that name chooses which rows are shown.
             const std::vector<Node> boxes = on.app().stage->all(Role::list_box);
             const auto own =
                 std::find_if(boxes.rbegin(), boxes.rend(), [&](const Node& box) { return box.name == on.s.verdict; });
             if (own != boxes.rend()) {
                 on.app().stage->focus(own->id);
                 on.send(platform::NodePressed{own->id});
             }
             on.expect(Role::option, on.s.met_choice);
         },
         Reach::phone},
        {"menu-verdict-of-a-year",
         [](Scenery& on) {
             edit_at(on, "/measure/1-(1)-ア");
             open_list(on, on.s.verdict);
         }},
        {"menu-direction",
         [](Scenery& on) {
             edit_at(on, "/measure/1-(1)-ア");
             open_list(on, on.s.direction);
         }},
        {"menu-measure",
         [](Scenery& on) {
             edit_at(on, "/measure/1-(1)-ア");
             open_menu(on, Role::button, on.s.measure_menu);
         }},
        {"menu-measure-move",
         [](Scenery& on) {
             edit_at(on, "/measure/1-(1)-ア");
             open_menu(on, Role::button, on.s.measure_menu);
             open_menu(on, Role::option, on.s.move_to);
         }},
        {"menu-indicator",
         [](Scenery& on) {
             edit_at(on, "/measure/1-(1)-ア");
             open_menu(on, Role::button, on.s.indicator_menu);
         }},
        {"menu-activity",
         [](Scenery& on) {
             edit_at(on, "/measure/1-(1)-ア");
             open_menu(on, Role::button, on.s.activity_menu);
         }},
        {"menu-state-of-a-year",
         [](Scenery& on) {
             edit_at(on, "/structure");
             open_list(on, on.s.year_state);
         }},
        {"menu-outline",
         [](Scenery& on) {
             edit_at(on, "/structure");
             open_menu(on, Role::button, ui::fill(on.s.menu_of, {"強い組織をつくる"}));
         }},
        {"menu-outline-of-a-measure",
         [](Scenery& on) {
             edit_at(on, "/structure");
             open_menu(on, Role::button, ui::fill(on.s.menu_of, {"職責に対応した給与制度の見直し"}));
         }},
        {"menu-outline-move",
         [](Scenery& on) {
             edit_at(on, "/structure");
             open_menu(on, Role::button, ui::fill(on.s.menu_of, {"職責に対応した給与制度の見直し"}));
             open_menu(on, Role::option, on.s.move_to);
         }},
        {"menu-changes-of",
         [](Scenery& on) {
             change_twice(on);
             open_list(on, on.s.measure);
         }},
        {"menu-changes-by",
         [](Scenery& on) {
             change_twice(on);
             open_list(on, on.s.editor);
         }},
    };
}
