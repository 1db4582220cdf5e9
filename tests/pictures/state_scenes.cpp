// Nothing open, nothing to show, notices, what is on its way, and what the mouse or the keyboard points at.

#include "made_plan.hpp"
#include "scenes.hpp"

namespace {

void open_nothing(Scenery& on) {
    on.bare();
    on.send(platform::FileFailed{"plans/atsugi-2018.json", platform::OpenFailure::not_found, "404"});
    on.press(Role::button, on.s.close);
    on.expect(Role::heading, on.s.nothing_open_title);
}

/// One measure, and no year in which anything of it could stand.
void open_without_years(Scenery& on) {
    plan::Measure measure =
        made::measure("m1", "職員の研修", {"人事課"}, {made::indicator("i1", "受講者の割合", plan::Direction::higher, {})});
    plan::Activity activity;
    activity.id = "a1";
    activity.text = "研修を行う";
    measure.activities.push_back(activity);
    plan::Plan plan = made::plan_of({made::group("g1", "強い組織をつくる", {measure})});
    plan.title = "来年度からの計画";
    plan.years.clear();
    on.open_plan(plan);
}

}  // namespace

Scenes state_scenes() {
    return {
        {"nothing-open", open_nothing},
        {"looking-for-plans",
         [](Scenery& on) {
             on.edit();
             on.change_actual("1-(1)-ア", "86.5%");
             on.desk().close();
             on.browser.storage->hide_records(6);
             on.desk().start();
             on.expect(Role::progress, on.s.looking_for_plans);
         }},
        {"empty-plan", [](Scenery& on) { on.open_plan({}); }},
        {"overview-without-years", open_without_years},
        {"table-without-years",
         [](Scenery& on) {
             open_without_years(on);
             on.go("/table");
         }},
        {"measure-without-years",
         [](Scenery& on) {
             open_without_years(on);
             on.go("/measure/m1");
         }},
        {"charts-without-years",
         [](Scenery& on) {
             open_without_years(on);
             on.go("/charts");
         }},
        {"meeting-without-years",
         [](Scenery& on) {
             open_without_years(on);
             on.go("/meeting?measure=m1");
         }},
        {"structure-without-years",
         [](Scenery& on) {
             open_without_years(on);
             on.edit();
             on.go("/structure");
         }},
        {"overview-no-rows", [](Scenery& on) { on.go("/overview?q=存在しない言葉"); }},
        {"table-no-rows", [](Scenery& on) { on.go("/table?q=存在しない言葉"); }},
        {"charts-no-rows", [](Scenery& on) { on.go("/charts?q=存在しない言葉"); }},
        {"measure-unknown", [](Scenery& on) { on.go("/measure/9-(9)-ン"); }},
        {"checks-none",
         [](Scenery& on) {
             on.open_shipped("words-only");
             on.go("/checks");
         }},
        {"copy-to-read",
         [](Scenery& on) {
             on.desk();
             on.send(platform::FileOpened{"配布.html", city_plan(), 0, {}, "copy:1", true});
         }},
        {"read-only",
         [](Scenery& on) {
             on.other().edit();
             on.other().go("/measure/1-(1)-ア");
             on.settle();
             on.press(Role::switch_, on.s.edit);
             on.go("/table");
             on.expect(Role::button, on.s.take_over);
         }},
        {"notice",
         [](Scenery& on) {
             on.desk();
             on.send(platform::PictureDone{});
         }},
        {"notice-with-button",
         [](Scenery& on) {
             on.desk();
             on.send(platform::FontFailed{platform::Face::regular});
             on.expect(Role::button, on.s.try_again);
         }},
        {"notice-behind-others",
         [](Scenery& on) {
             on.go("/charts");
             on.send(platform::FontFailed{platform::Face::regular});
             on.send(platform::PictureDone{{}, "NotAllowedError: Write permission denied."});
             on.send(platform::PictureDone{});
         }},
        {"progress",
         [](Scenery& on) {
             on.desk();
             on.send(platform::OpenProgress{"行政経営プラン.json", 25, 100});
             on.expect(Role::progress, "");
         }},
        {"progress-of-the-first",
         [](Scenery& on) {
             on.bare();
             on.expect(Role::progress, on.s.loading);
         }},
        {"drop-place",
         [](Scenery& on) {
             on.desk();
             on.send(platform::DragOver{true});
         }},
        {"tooltip", [](Scenery& on) { on.hover(Role::button, on.s.open); }},
        {"callout-of-a-bar", [](Scenery& on) { on.hover(Role::link, "2 強い財政をつくる"); }},
        {"callout-of-a-point",
         [](Scenery& on) {
             on.open_shipped("ten-years");
             on.press(Role::tab, on.s.measure_page);
             on.hover(Role::figure, "");
         }},
        {"focus-on-a-tab",
         [](Scenery& on) {
             on.desk();
             on.app().tab();
             on.app().tab();
         }},
        {"focus-on-a-row",
         [](Scenery& on) {
             on.go("/table");
             const Node* row = on.app().find_beginning(Role::row, "1-(1)-ア");
             if (row != nullptr) on.app().stage->focus(row->id);
             on.app().stage->settle();
         }},
    };
}
