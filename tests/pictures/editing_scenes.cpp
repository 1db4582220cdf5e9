// What is being edited: cells, fields, forms, and what the bar says of it.

#include <utility>

#include "scenes.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";

void edit_table(Scenery& on) {
    on.edit();
    on.go("/table");
}

void edit_measure(Scenery& on) {
    on.edit();
    on.go("/measure/1-(1)-ア");
}

/// A plan of the person's own file, with a step in it.
void edit_file(Scenery& on) {
    on.open_file("計画.json", city_plan());
    on.edit();
    on.change_actual(first, "86.5%");
}

std::string labelled(const Scenery& on, std::string_view label, std::string_view beginning = {}) {
    return std::string(label) + std::string(on.s.gap) + std::string(beginning);
}

}  // namespace

Scenes editing_scenes() {
    return {
        {"edit", [](Scenery& on) { on.edit(); }},
        {"edit-table", edit_table},
        {"edit-cell",
         [](Scenery& on) {
             edit_table(on);
             on.click_cell(first, column::actual);
         }},
        {"edit-cell-range",
         [](Scenery& on) {
             edit_table(on);
             on.click_cell(first, column::target);
             on.key("ArrowDown", false, true);
             on.key("ArrowDown", false, true);
             on.key("ArrowRight", false, true);
         }},
        {"edit-cell-field",
         [](Scenery& on) {
             edit_table(on);
             on.click_cell(first, column::actual);
             on.type("84");
         }},
        {"edit-cell-words",
         [](Scenery& on) {
             edit_table(on);
             on.click_cell(first, column::actual);
             on.type("前年度並み");
         }},
        {"edit-cell-name",
         [](Scenery& on) {
             edit_table(on);
             on.click_cell(first, column::name);
             on.key("Enter");
         }},
        {"edit-cell-in-large-text",
         [](Scenery& on) {
             on.press(Role::switch_, on.s.large_text);
             edit_table(on);
             on.click_cell(first, column::actual);
             on.type("84");
         }},
        {"edit-measure", edit_measure},
        {"edit-measure-end",
         [](Scenery& on) {
             edit_measure(on);
             on.key("End");
         }},
        {"edit-measure-name",
         [](Scenery& on) {
             edit_measure(on);
             on.press_beginning(Role::button, labelled(on, on.s.name));
         }},
        {"edit-measure-amount",
         [](Scenery& on) {
             edit_measure(on);
             on.press_beginning(Role::button, labelled(on, on.s.actual, "2018") + std::string(on.s.gap) + "86.0%");
             on.type("８４．５％");
         }},
        {"edit-measure-text",
         [](Scenery& on) {
             edit_measure(on);
             on.press_beginning(Role::button, labelled(on, on.s.plan, "2018"));
             on.type("・新しい制度の案をまとめる\n・説明会を開く");
         }},
        {"edit-measure-that-differs",
         [](Scenery& on) {
             edit_measure(on);
             on.press_beginning(Role::button, labelled(on, on.s.actual, "2018") + std::string(on.s.gap) + "86.0%");
             on.enter("84");
             on.expect(Role::button, on.s.give_reason);
         }},
        {"edit-measure-of-ten-years",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.edit();
             on.press(Role::tab, on.s.measure_page);
         }},
        {"edit-grades",
         [](Scenery& on) {
             on.edit();
             on.go("/structure");
             on.press_beginning(Role::button, labelled(on, on.s.grades));
             on.type("順調 100%\n遅れ");
         }},
        {"edit-agendas",
         [](Scenery& on) {
             on.edit();
             on.go("/structure");
             on.press_beginning(Role::button, labelled(on, on.s.agendas));
             on.type("第1回会議: 1-(1)-イ、1-(1)-ア");
         }},
        {"edit-year",
         [](Scenery& on) {
             on.edit();
             on.go("/structure");
             on.press_beginning(Role::button, labelled(on, on.s.year_name, "2018"));
         }},
        {"undone",
         [](Scenery& on) {
             edit_file(on);
             on.key("z", true);
         }},
        {"unsaved", edit_file},
        {"saved",
         [](Scenery& on) {
             edit_file(on);
             on.key("s", true);
         }},
        {"downloaded",
         [](Scenery& on) {
             on.desk()->edge.put_save_picker(platform::HeadlessEdge::SavePicker::is_missing);
             on.edit();
             on.change_actual(first, "86.5%");
             on.key("s", true);
         }},
        {"autosave",
         [](Scenery& on) {
             edit_file(on);
             on.press(Role::switch_, on.s.autosave);
             on.wait(20'000);
         }},
        {"autosave-paused",
         [](Scenery& on) {
             edit_file(on);
             on.press(Role::switch_, on.s.autosave);
             on.wait(20'000);
             on.browser.storage->files["計画.json"] = "{}";
             on.change_actual(first, "86.7%");
             on.wait(20'000);
             on.expect(Role::button, on.s.resume_autosave);
         }},
        {"kept-nowhere",
         [](Scenery& on) {
             on.browser.storage->has_replica = false;
             on.edit();
             on.browser.storage->fail_all(platform::StorageError::full);
             on.change_actual(first, "86.5%");
             on.expect(Role::button, on.s.try_again);
         }},
        {"kept-slowly",
         [](Scenery& on) {
             on.browser.storage->has_replica = false;
             on.edit();
             on.go("/table");
             on.browser.storage->hold(true);
             on.click_cell(first, column::actual);
             on.enter("86.5%");
             on.wait(3'000);
         }},
    };
}
