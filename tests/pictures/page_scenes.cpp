// Every page with a plan that fills it, its end where it is long, and the page of the plans themselves.

#include "scenes.hpp"

namespace {

constexpr std::string_view first_measure = "1-(1)-ア";

/// The picture is of the speaker's window; the room's is the other one.
void open_speaker(Scenery& on) {
    on.app();
    on.other().go("/table?verdict=missed");
    on.other().press(Role::button, on.s.meeting);
    on.other().press(Role::button, on.s.open_speaker);
    on.app().edge.pair_with(on.other()->edge);
    on.go(on.other()->edge.windows_opened().back());
    on.expect(Role::heading, on.s.speaker_now);
}

}  // namespace

Scenes page_scenes() {
    return {
        {"overview", [](Scenery& on) { on.go("/overview"); }},
        {"overview-end",
         [](Scenery& on) {
             on.go("/overview");
             on.key("End");
         }},
        {"overview-of-ten-years", [](Scenery& on) { on.open_shipped("ten-years"); }},
        {"overview-of-words", [](Scenery& on) { on.open_shipped("words-only"); }},
        {"overview-filtered", [](Scenery& on) { on.go("/overview?verdict=missed&sort=degree"); }},
        {"overview-in-large-text", [](Scenery& on) { on.press(Role::switch_, on.s.large_text); }},
        {"table", [](Scenery& on) { on.go("/table"); }},
        {"table-found", [](Scenery& on) { on.go("/table?q=ｱﾝｹｰﾄ"); }},
        {"table-sorted", [](Scenery& on) { on.go("/table?sort=-actual"); }},
        {"table-of-ten-years",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.go("/table");
         }},
        {"table-in-large-text",
         [](Scenery& on) {
             on.press(Role::switch_, on.s.large_text);
             on.go("/table");
         }},
        {"measure", [](Scenery& on) { on.go("/measure/1-(3)-ア"); }},
        {"measure-end",
         [](Scenery& on) {
             on.go("/measure/3-(1)-ア");
             on.key("End");
         }},
        {"measure-of-ten-years",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.press(Role::tab, on.s.measure_page);
         }},
        {"measure-of-words",
         [](Scenery& on) {
             on.open_shipped("words-only");
             on.press(Role::tab, on.s.measure_page);
         }},
        {"measure-in-large-text",
         [](Scenery& on) {
             on.press(Role::switch_, on.s.large_text);
             on.go("/measure/1-(3)-ア");
         }},
        {"charts",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.go("/charts");
         }},
        {"charts-middle",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.go("/charts");
             on.key("PageDown");
             on.key("PageDown");
         }},
        {"charts-end",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.go("/charts");
             on.key("End");
         }},
        {"charts-of-one-year", [](Scenery& on) { on.go("/charts"); }},
        {"charts-by-grades",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.go("/charts");
             on.pick(Role::list_box, on.s.rule, on.s.rule_agencies);
             on.pick(Role::list_box, on.s.tallies_rows, on.s.tallies_by_year);
         }},
        {"charts-without-a-series",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.go("/charts");
             on.press(Role::switch_, ui::fill(on.s.shows_series, {on.s.met}));
         }},
        {"meeting",
         [](Scenery& on) {
             on.go("/table?verdict=missed");
             on.press(Role::button, on.s.meeting);
         }},
        {"meeting-notes",
         [](Scenery& on) {
             on.edit();
             on.go("/table?verdict=missed");
             on.press(Role::button, on.s.meeting);
             on.press_beginning(Role::button, on.s.notes);
             on.type("次の会議までに、対象の課へ聞き取りをする。");
         }},
        {"speaker", open_speaker},
        {"speaker-at-the-end",
         [](Scenery& on) {
             open_speaker(on);
             on.key("End");
         }},
        {"speaker-alone", [](Scenery& on) { on.go("/speaker?verdict=missed"); }},
        {"checks", [](Scenery& on) { on.go("/checks"); }},
        {"structure",
         [](Scenery& on) {
             on.edit();
             on.go("/structure");
         }},
        {"structure-end",
         [](Scenery& on) {
             on.edit();
             on.go("/structure");
             on.key("End");
         }},
        {"structure-to-read", [](Scenery& on) { on.go("/structure"); }},
        {"changes",
         [](Scenery& on) {
             on.edit();
             on.change_actual(first_measure, "84%");
             on.press(Role::button, on.s.give_reason);
             on.type("年度末の調査の結果がまだ届いていない。");
             on.key("Enter", true);
             on.change_actual("1-(1)-イ", "64%");
             on.go("/measure/1-(1)-ア");
             on.press_beginning(Role::button, on.s.name);
             on.enter("職責に応じた給与制度の見直し");
             on.go("/changes");
         }},
        {"changes-none", [](Scenery& on) { on.go("/changes"); }},
        {"plans",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.wait(60'000);
             on.open_shipped("words-only");
             on.edit();
             on.go("/plans");
         }},
        {"plans-none",
         [](Scenery& on) {
             on.bare();
             on.send(platform::FileFailed{"plans/atsugi-2018.json", platform::OpenFailure::not_found, "404"});
             on.press(Role::button, on.s.close);
             on.go("/plans");
         }},
    };
}
