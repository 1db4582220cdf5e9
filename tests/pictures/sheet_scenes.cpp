// Tables on their way in and out.

#include "book/write_book.hpp"
#include "scenes.hpp"
#include "sheet/export/progress_table.hpp"
#include "small_table.hpp"

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), by);
    return text;
}

void drop_table(Scenery& on, std::string name, std::string bytes) {
    on.desk();
    on.send(platform::FileOpened{std::move(name), std::move(bytes)});
}

void import_small(Scenery& on) {
    drop_table(on, "進捗.csv",
               std::string(small_table) + "2 健全な財政,2-2,余りの見直し,財政課,割合,5件,#REF!,達成,6件\r\n");
    on.expect(Role::heading, ui::fill(on.s.import_title, {"進捗.csv"}));
}

/// The city's own table, as it was before Torikumi: no data comes along, and people have written verdicts in their words.
void import_city_table(Scenery& on) {
    sheet::LaidBook book = sheet::write_book(on.desk().plan());
    book.sheets.resize(1);
    book.properties.clear();
    int verdicts = 0;
    for (sheet::LaidCell& cell : book.sheets[0].cells) {
        if (cell.look != sheet::Look::verdict || cell.text.empty()) continue;
        ++verdicts;
        if (verdicts == 1) cell.text = "達成";
        if (verdicts == 3) cell.text = "おおむね";
    }
    drop_table(on, "取組状況.xlsx", book::write_xlsx(book));
    on.expect(Role::heading, ui::fill(on.s.import_title, {"取組状況.xlsx"}));
}

void open_list(Scenery& on, std::string_view name) {
    on.press_beginning(Role::list_box, name);
    on.expect(Role::option, "");
}

/// One value changed, one measure new, one gone.
void compare(Scenery& on, std::string next) {
    drop_table(on, "進捗.csv", std::string(small_table));
    on.press(Role::button, on.s.import_do);
    drop_table(on, "進捗.csv", std::move(next));
    const Node* where = on.app().find(Role::list_box, on.s.import_where);
    if (where != nullptr && where->value == on.s.import_as_new)
        on.pick(Role::list_box, on.s.import_where, on.s.import_update);
    on.press(Role::button, on.s.import_compare);
    on.expect(Role::heading, on.s.update_title);
}

std::string next_table() {
    std::string next = replaced(std::string(small_table), "900件,×", "1250件,○");
    next = replaced(next, "2 健全な財政,2-1,使用料の見直し,財政課,見直した数,5件,,未設定,6件\r\n", "");
    return next + "2 健全な財政,2-9,新しい取組,財政課,割合,5%,6%,○,7%\r\n";
}

/// Opens the menu of the column of that letter, wherever it is.
void open_column(Scenery& on, std::string_view letter) {
    const std::string name = ui::fill(on.s.column_is, {letter});
    for (int notch = 0; notch < 12; ++notch) {
        const Node* head = on.app().find_beginning(Role::list_box, name);
        if (head != nullptr && !head->disabled) break;
        const Node* table = on.app().find(Role::table, on.s.sheet_cells);
        if (table == nullptr) break;
        on.app().stage->wheel(table->box.x + 40, table->box.y + table->box.height / 2, 0, 1);
    }
    open_list(on, name);
}

}  // namespace

Scenes sheet_scenes() {
    return {
        {"bring", import_small},
        {"bring-city-table", import_city_table},
        {"bring-own-book",
         [](Scenery& on) { drop_table(on, "取組状況.xlsx", book::write_xlsx(sheet::write_book(on.desk().plan()))); }},
        {"bring-without-header", [](Scenery& on) { drop_table(on, "表.csv", "a,b,c\r\n1,2,3\r\n4,5,6\r\n"); }},
        {"bring-notes",
         [](Scenery& on) {
             import_small(on);
             on.press_beginning(Role::button, "H5");
         }},
        {"bring-nothing-open",
         [](Scenery& on) {
             on.bare();
             on.send(platform::FileFailed{"plans/atsugi-2018.json", platform::OpenFailure::not_found, "404"});
             on.press(Role::button, on.s.close);
             on.send(platform::FileOpened{"進捗.csv", std::string(small_table)});
         }},
        {"menu-column",
         [](Scenery& on) {
             import_small(on);
             open_column(on, "D");
         }},
        {"menu-column-year",
         [](Scenery& on) {
             import_small(on);
             open_column(on, "D");
             on.press_beginning(Role::option, on.s.plan);
             on.expect(Role::option, on.s.no_year);
         }},
        {"menu-header",
         [](Scenery& on) {
             import_small(on);
             open_list(on, on.s.header_first);
         }},
        {"menu-encoding",
         [](Scenery& on) {
             import_small(on);
             open_list(on, on.s.encoding);
         }},
        {"menu-bring-where",
         [](Scenery& on) {
             import_city_table(on);
             open_list(on, on.s.import_where);
         }},
        {"dialog-unit",
         [](Scenery& on) {
             drop_table(on, "表.csv",
                        "分類,取組名,成果指標,目標 2018年度,実績 2018年度\r\n1-1,職員の適正配置,達成割合,85,86\r\n");
             open_column(on, "D");
             on.press_beginning(Role::option, ui::fill(on.s.column_unit, {on.s.no_value}));
             on.type("千円");
             on.expect(Role::dialog, on.s.unit_title);
         }},
        {"dialog-reading",
         [](Scenery& on) {
             on.desk()->edge.hold_worker();
             drop_table(on, "進捗.csv", std::string(small_table));
             on.expect(Role::dialog, "");
         }},
        {"dialog-unencodable",
         [](Scenery& on) {
             plan::Plan plan = on.desk().plan();
             plan.groups[0].measures[0].name = "髙島の𠮷野";
             on.open_plan(plan);
             on.go("/overview");
             on.pick(Role::button, on.s.save_table, on.s.save_csv_sjis);
             on.expect(Role::dialog, on.s.unencodable_title);
         }},
        {"report-no-sheet", [](Scenery& on) { drop_table(on, "図.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"); }},
        {"report-clerk-lost",
         [](Scenery& on) {
             on.desk()->edge.hold_worker();
             drop_table(on, "進捗.csv", std::string(small_table));
             on.app().edge.crash_worker("out of memory");
             on.app().edge.let_worker_go();
             on.app().stage->settle();
             on.expect(Role::dialog, "");
         }},
        {"brought",
         [](Scenery& on) {
             import_small(on);
             on.press(Role::button, on.s.import_do);
         }},
        {"update", [](Scenery& on) { compare(on, next_table()); }},
        {"update-one-kind",
         [](Scenery& on) {
             compare(on, next_table());
             on.pick(Role::list_box, on.s.update_show, on.s.update_gone);
         }},
        {"update-none", [](Scenery& on) { compare(on, std::string(small_table)); }},
        {"menu-update",
         [](Scenery& on) {
             compare(on, next_table());
             open_list(on, on.s.update_show);
         }},
    };
}
