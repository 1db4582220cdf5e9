// Every dialog, and every report on a file.

#include "edit/make.hpp"
#include "file/journal/draft.hpp"
#include "scenes.hpp"
#include "store/journal_writer.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";
constexpr std::string_view own_file = "計画.json";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), by);
    return text;
}

void edit_file(Scenery& on) {
    on.open_file(std::string(own_file), city_plan());
    on.edit();
    on.change_actual(first, "86.5%");
}

std::string key_of_plan(Scenery& on) { return on.browser.storage->records.lower_bound("head/")->first.substr(5); }

/// The window is closed, what is kept becomes something else meanwhile, and it is opened again.
template <typename Meanwhile>
void reopen(Scenery& on, Meanwhile meanwhile) {
    on.desk().close();
    meanwhile();
    on.desk().start();
}

}  // namespace

Scenes dialog_scenes() {
    return {
        {"dialog-editor",
         [](Scenery& on) {
             on.press(Role::switch_, on.s.edit);
             on.expect(Role::dialog, on.s.editor_title);
         }},
        {"dialog-editor-typed",
         [](Scenery& on) {
             on.press(Role::switch_, on.s.edit);
             on.type("行政経営課 田中");
         }},
        {"dialog-reason",
         [](Scenery& on) {
             on.edit();
             on.change_actual(first, "84%");
             on.press(Role::button, on.s.give_reason);
             on.type("年度末の調査の結果が\nまだ届いていない。");
             on.expect(Role::dialog, on.s.reason_title);
         }},
        {"dialog-paste",
         [](Scenery& on) {
             on.edit();
             on.go("/table");
             on.click_cell(first, column::target);
             on.app().stage->paste("85.0%\t90\t×\r\n70%\t黒字\tよい\r\n");
             on.settle();
             on.expect(Role::dialog, on.s.paste_title);
         },
         Reach::no_phone},
        {"dialog-first-year",
         [](Scenery& on) {
             plan::Plan plan = on.desk().plan();
             plan.years.clear();
             plan.groups.clear();
             on.open_plan(plan);
             on.edit();
             on.press_beginning(Role::button, on.s.other_year);
             on.type("平成の昔");
             on.expect(Role::dialog, on.s.first_year_title);
         }},
        {"dialog-print",
         [](Scenery& on) {
             on.key("p", true);
             on.expect(Role::dialog, on.s.print_title);
         }},
        {"dialog-print-selected",
         [](Scenery& on) {
             on.go("/table?verdict=missed&q=職員");
             on.key("p", true);
             on.expect(Role::dialog, on.s.print_title);
         }},
        {"dialog-hand-out",
         [](Scenery& on) {
             on.browser.can_share = true;
             on.press(Role::button, on.s.hand_out);
             on.expect(Role::dialog, on.s.hand_out);
         }},
        {"dialog-changed-outside",
         [](Scenery& on) {
             edit_file(on);
             on.browser.storage->files[std::string(own_file)] = "{}";
             on.key("s", true);
             on.expect(Role::dialog, "");
         }},
        {"dialog-not-saved",
         [](Scenery& on) {
             edit_file(on);
             on.browser.storage->fail_next_write(platform::WriteFailure::failed, "QuotaExceededError");
             on.key("s", true, true);
             on.expect(Role::dialog, on.s.not_saved_title);
         }},
        {"dialog-ready-to-save",
         [](Scenery& on) {
             on.desk()->edge.hold_pages(true);
             on.press(Role::button, on.s.hand_out);
             on.press(Role::button, on.s.copy_to_edit);
             on.wait(10'000);
             on.desk()->edge.hold_pages(false);
             on.app().stage->settle();
             on.expect(Role::dialog, on.s.ready_to_save_title);
         }},
        {"dialog-remove-kept",
         [](Scenery& on) {
             on.edit();
             on.change_actual(first, "86.5%");
             on.go("/plans");
             on.press_beginning(Role::button, ui::fill(on.s.remove_stored, {on.desk().title()}));
             on.expect(Role::dialog, "");
         }},
        {"dialog-versions",
         [](Scenery& on) {
             edit_file(on);
             on.open_file(std::string(own_file), replaced(city_plan(), "86.0%", "99.0%"));
             on.expect(Role::dialog, ui::fill(on.s.versions_title, {own_file}));
         }},
        {"dialog-notices",
         [](Scenery& on) {
             edit_file(on);
             on.key("s", true);
             on.send(platform::PictureDone{});
             on.send(platform::PictureDone{{}, "NotAllowedError: Write permission denied."});
             on.send(platform::PictureDone{});
             on.press(Role::button, on.s.notices);
             on.expect(Role::dialog, on.s.notices);
         }},
        {"dialog-notices-none",
         [](Scenery& on) {
             on.press(Role::button, on.s.notices);
             on.expect(Role::dialog, on.s.notices);
         }},
        {"dialog-lost-draft",
         [](Scenery& on) {
             edit_file(on);
             reopen(on, [&] {
                 const file::Draft draft{edit::Place{"gone", {}, edit::Field::name}, "大事な文字\nと続き"};
                 on.browser.storage->records[ui::draft_key(key_of_plan(on))] = file::write_draft(draft);
             });
             on.expect(Role::dialog, on.s.draft_lost_title);
         }},
        {"dialog-plan-missing",
         [](Scenery& on) {
             edit_file(on);
             reopen(on, [&] {
                 on.browser.storage->records.clear();
                 on.browser.storage->replica.clear();
             });
             on.wait(10'000);
             on.expect(Role::dialog, on.s.plan_missing_title);
         }},
        {"dialog-storage-silent",
         [](Scenery& on) {
             edit_file(on);
             reopen(on, [&] { on.browser.storage->hold(true); });
             on.wait(20'000);
             on.expect(Role::dialog, on.s.storage_silent_title);
         }},
        {"dialog-storage-blocked",
         [](Scenery& on) {
             edit_file(on);
             reopen(on, [&] { on.browser.storage->hold(true); });
             on.send(platform::StorageBlocked{{"一覧 - 行政経営プラン実施計画 取組状況 - 取組 Torikumi"}});
             on.expect(Role::dialog, on.s.storage_blocked_title);
         }},
        {"dialog-storage-yielded",
         [](Scenery& on) {
             edit_file(on);
             on.send(platform::StorageYielded{});
             on.expect(Role::dialog, on.s.storage_yielded_title);
         }},
        {"report-no-plan",
         [](Scenery& on) {
             on.desk();
             on.app().open("行政経営プラン.json",
                           "{ \"format\": \"torikumi-plan\", \"version\": 1,\n  \"title\": 2018,\n"
                           "  \"years\": {},\n  \"groups\": \"なし\" }");
             on.expect(Role::dialog, "");
         }},
        {"report-many-problems",
         [](Scenery& on) {
             std::string bytes = city_plan();
             for (std::size_t at = bytes.find("\"name\": \""); at != std::string::npos;
                  at = bytes.find("\"name\": \"", at)) {
                 bytes.replace(at, 9, "\"name\": 1, \"x\": \"");
                 at += 16;
             }
             on.desk();
             on.app().open("行政経営プラン.json", bytes);
             on.expect(Role::dialog, "");
         }},
        {"report-warnings",
         [](Scenery& on) {
             on.desk();
             on.app().open(
                 "行政経営プラン.json",
                 replaced(city_plan(), "\"years\": {\n                \"2018\"", "\"years\": {\n                \"2035\""),
                 2);
             on.expect(Role::dialog, "");
         }},
        {"report-not-found",
         [](Scenery& on) {
             on.bare();
             on.send(platform::FileFailed{"plans/none.json", platform::OpenFailure::not_found, "404"});
             on.expect(Role::dialog, "");
         }},
    };
}
