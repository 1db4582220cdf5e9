// Whatever is being typed is there again after a crash, and goes along with an editing that another window takes over. The
// fields are listed by asking every thing of a plan for every field, so that a new one cannot be left out.

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "desk.hpp"
#include "edit/make.hpp"
#include "file/edit_file.hpp"
#include "file/journal/draft.hpp"
#include "file/plan_file.hpp"
#include "made_plan.hpp"
#include "store/journal_writer.hpp"
#include "tests/made/all_fields.hpp"
#include "views/editing.hpp"

namespace {

using edit::Field;
using edit::Place;

/// One of each thing: group g1 with g2 in it, m1 with an activity and m2 with an indicator; and groups enough that the last
/// one is far below.
plan::Plan small_plan() {
    plan::Measure with_activity = made::measure("m1", "一つ目の取組", {"人事課"}, {});
    plan::Activity activity;
    activity.id = "a1";
    activity.text = "研修を行う";
    plan::ActivityYear year;
    year.year = made::focus;
    year.plan = "計画の文";
    activity.years.push_back(year);
    with_activity.activities.push_back(activity);
    plan::Indicator indicator = made::indicator("i2", "受講者の割合", "80%", "81%", plan::Verdict::met);
    indicator.unit = "%";
    plan::Measure with_indicator = made::measure("m2", "二つ目の取組", {"総務課"}, {indicator});
    std::vector<plan::Group> groups{
        made::group("g1", "一つ目の柱", {}, {made::group("g2", "中の柱", {with_activity, with_indicator})})};
    for (int i = 0; i < 60; ++i) groups.push_back(made::group("far" + std::to_string(i), "遠くの柱", {}));
    plan::Plan plan = made::plan_of(std::move(groups));
    plan.organization = "市";
    return plan;
}

/// Every value of the small plan that a person types, but for the far groups.
std::vector<Place> all_places() {
    const plan::Plan plan = small_plan();
    std::vector<Place> places;
    for (const Field field : all_fields()) {
        for (const char* id : {"", "g1", "g2", "m1", "a1", "m2", "i2"}) {
            for (const plan::FiscalYear year : {plan::FiscalYear{}, plan::FiscalYear{2018}, plan::FiscalYear{2019}}) {
                const Place place{id, year, field};
                if (ui::is_typed(field) && edit::value_at(plan, place)) places.push_back(place);
            }
        }
    }
    return places;
}

struct Spot {
    std::string page;
    std::string label;  ///< how the field's name begins
};

/// Where a person opens the field.
Spot spot_of(const Place& place) {
    const ui::Strings& s = ui::strings(ui::Language::ja);
    const auto where = edit::where_is(small_plan(), place.id);
    const std::string word(ui::word_of(s, place.field));
    const std::string year = place.year.year == 0 ? std::string() : "　" + std::to_string(place.year.year);
    if (!where) return {"/structure", word + year + "　"};
    switch (where->kind) {
        case edit::Kind::year:
            break;
        case edit::Kind::group:
            return {"/structure", "柱　" + word + "　" + (place.id == "g1" ? "一つ目" : "中")};
        case edit::Kind::measure:
            return {"/measure/" + place.id, (place.field == Field::name ? "取組名" : word) + "　"};
        case edit::Kind::activity:
            return {"/measure/m1", word + year + "　"};
        case edit::Kind::indicator:
            return {"/measure/m2", (place.field == Field::name ? "成果指標" : word + year) + "　"};
    }
    return {};
}

std::string name_of(const Place& place) {
    return place.id + " " + std::string(ui::word_of(ui::strings(ui::Language::ja), place.field)) + " " +
           std::to_string(place.year.year);
}

class AppDrafts : public testing::Test {
protected:
    AppDrafts() { desk.open_file("計画.json", file::write_plan(small_plan())); }

    std::string key() const {
        for (const auto& [name, value] : browser.storage->records) {
            if (name.starts_with("plan/") && name.ends_with("/base")) return name.substr(5, name.size() - 10);
        }
        return {};
    }
    bool has_draft() const { return browser.storage->records.contains(ui::draft_key(key())); }
    void put_draft(const std::string& record) { browser.storage->records[ui::draft_key(key())] = record; }

    /// Opens the field with a press, as people do.
    static bool open(Desk& at, const Place& place) {
        const Spot spot = spot_of(place);
        at.go(spot.page);
        // A group's code stands before its name, and is empty here.
        const bool code = place.field == Field::code && place.id.starts_with("g");
        if (!code) return at.press_beginning(Role::button, spot.label);
        std::vector<std::string> codes;
        for (const Node& node : at->stage->all(Role::button)) {
            if (node.name.starts_with("柱　分類")) codes.push_back(node.name);
        }
        const Node* node = nullptr;
        int wanted = place.id == "g1" ? 0 : 1;
        for (const Node& n : at->nodes()) {
            if (n.role == Role::button && n.name.starts_with("柱　分類") && wanted-- == 0) node = &n;
        }
        if (node == nullptr) return false;
        at->stage->send(platform::NodePressed{node->id});
        at.settle();
        return true;
    }
    /// The field of the place is open with the text, and has the keyboard's focus.
    static void expect_open(Desk& at, const ui::FieldTarget& target, const std::string& text) {
        ASSERT_TRUE(at.has_open_field()) << at->stage->text();
        EXPECT_EQ(at->app->state().field->target, target);
        EXPECT_EQ(at->app->state().field->text, text);
        const Node* node = at.focused();
        ASSERT_NE(node, nullptr) << at->stage->text();
        EXPECT_EQ(node->role, Role::text_field);
        EXPECT_EQ(node->value, text);
    }
    static void expect_value(Desk& at, const Place& place, const std::string& text) {
        EXPECT_EQ(ui::field_text(ui::strings(ui::Language::ja), at.plan(), place),
                  place.field == Field::target || (place.id == "i2" && place.field == Field::actual) ? text + "%" : text);
    }

    Browser browser;
    Desk desk{browser};
};

/// An amount, a scale of grades and an agenda are read, so a text for them is one that reads as itself.
std::string text_for(const Place& place) {
    if (place.field == Field::grades) return "A 100以上";
    if (place.field == Field::agendas) return "議題一: m1";
    if (place.field == Field::target || (place.id == "i2" && place.field == Field::actual)) return "77";
    return "途中の文字";
}

TEST_F(AppDrafts, TheListHoldsEveryKindOfField) {
    std::vector<Field> typed;
    for (const Field field : all_fields()) {
        if (ui::is_typed(field)) typed.push_back(field);
    }
    std::vector<Field> listed;
    for (const Place& place : all_places()) {
        if (std::find(listed.begin(), listed.end(), place.field) == listed.end()) listed.push_back(place.field);
    }
    EXPECT_EQ(listed, typed);
}

TEST_F(AppDrafts, EveryFieldComesBackAfterACrashAndCanBeTypedOn) {
    std::size_t steps = 0;
    for (const Place& place : all_places()) {
        SCOPED_TRACE(name_of(place));
        if (!desk->app->state().editing) desk.edit();
        ASSERT_TRUE(open(desk, place)) << desk->stage->text();
        const std::string text = text_for(place);
        expect_open(desk, place, desk.field_text());
        desk.type("途中");
        EXPECT_EQ(desk.steps(), steps);
        desk.restart();
        EXPECT_TRUE(desk->app->state().editing);
        expect_open(desk, place, "途中");
        EXPECT_EQ(desk.notice(), "入力の途中から再開しました。");
        EXPECT_EQ(desk.steps(), steps) << "nothing is committed by that";
        desk.type(text);
        desk.key("Enter", true);
        EXPECT_FALSE(desk.has_open_field());
        EXPECT_EQ(desk.steps(), ++steps);
        EXPECT_FALSE(has_draft());
        const plan::Plan plan = desk.plan();
        desk.restart();
        EXPECT_FALSE(desk.has_open_field()) << "what is committed is no draft";
        EXPECT_EQ(desk.plan(), plan);
        desk.edit();
        desk.key("z", true);
        --steps;
        desk.key("Escape");
        EXPECT_EQ(desk.steps(), steps);
    }
}

TEST_F(AppDrafts, EveryFieldGoesAlongWhenAnotherWindowTakesOver) {
    desk.edit();
    for (const Place& place : all_places()) {
        SCOPED_TRACE(name_of(place));
        if (!desk->app->state().editing) {
            desk.edit();
            desk.press(Role::button, "ここで編集を引き継ぐ");
            desk.settle();
        }
        ASSERT_TRUE(open(desk, place)) << desk->stage->text();
        desk.type("途中");
        browser.remembered = desk->edge.remembered();
        Desk other(browser);
        other.edit();
        desk.settle();
        ASSERT_TRUE(other.press(Role::button, "ここで編集を引き継ぐ")) << other->stage->text();
        for (int i = 0; i < 3; ++i) {
            desk.settle();
            other.settle();
        }
        EXPECT_FALSE(desk.has_open_field());
        expect_open(other, place, "途中");
        other.type(text_for(place));
        other.key("Enter", true);
        desk.settle();
        EXPECT_EQ(desk.plan(), other.plan()) << "and the first follows";
        other.key("z", true);
        other.close();
        desk.settle();
    }
}

TEST_F(AppDrafts, EveryFieldKeptAsAStepByAnEarlierVersionComesBack) {
    desk.close();
    for (const Place& place : all_places()) {
        SCOPED_TRACE(name_of(place));
        edit::Step step;
        step.edits.push_back(edit::SetValue{place, edit::NoEntry{}, std::string("途中")});
        put_draft(file::write_step(step));
        desk.start();
        expect_open(desk, place, "途中");
        desk.close();
    }
}

TEST_F(AppDrafts, AFieldFarBelowIsBroughtIntoSight) {
    const Place place{"far59", {}, Field::name};
    put_draft(file::write_draft({place, "途中"}));
    desk.restart();
    expect_open(desk, place, "途中");
    EXPECT_EQ(desk->page(), ui::Page::structure);
}

/// Cells of 一覧, by the row's beginning and the column.
TEST_F(AppDrafts, EveryCellComesBackInTheTable) {
    const std::vector<std::pair<int, Field>> cells{{column::code, Field::code},         {column::name, Field::name},
                                                   {column::sections, Field::sections}, {column::indicator, Field::name},
                                                   {column::target, Field::target},     {column::actual, Field::actual},
                                                   {column::verdict, Field::verdict}};
    ASSERT_EQ(cells.size(), ui::grid_columns);
    for (const auto& [number, field] : cells) {
        SCOPED_TRACE(number);
        if (!desk->app->state().editing) desk.edit();
        desk.go("/table");
        ASSERT_TRUE(desk.click_cell("m2", number)) << desk->stage->text();
        const ui::CellName cell = *desk->app->state().cell;
        desk.type(field == Field::verdict ? "x" : "途中");
        const ui::OpenField typed = *desk->app->state().field;
        desk.restart();
        EXPECT_EQ(desk->page(), ui::Page::table);
        EXPECT_EQ(desk->app->state().cell, cell);
        expect_open(desk, typed.target, typed.text);
        EXPECT_TRUE(desk->app->state().field->in_table);
        const std::size_t steps = desk.steps();
        desk.key("Enter");
        EXPECT_EQ(desk.steps(), steps + 1);
        desk.key("z", true);
    }
}

TEST_F(AppDrafts, ACellComesBackOnThePageOfItsMeasureWhereTheTableHasNoRoom) {
    desk.edit();
    desk.go("/table");
    desk.click_cell("m2", column::sections);
    desk.type("途中");
    desk.close();
    Desk phone(browser, Window{360, 720});
    EXPECT_EQ(phone->page(), ui::Page::measure);
    expect_open(phone, Place{"m2", {}, Field::sections}, "途中");
}

TEST_F(AppDrafts, ACellOfARowThatIsNotShownComesBackOnThePageOfItsMeasure) {
    put_draft(file::write_draft({Place{"m2", {}, Field::sections}, "途中", "i2"}));
    desk.go("/table?q=研修");
    desk.restart();
    EXPECT_EQ(desk->page(), ui::Page::measure);
    expect_open(desk, Place{"m2", {}, Field::sections}, "途中");
}

TEST_F(AppDrafts, AFieldComesBackOnThePageWhereItWasTyped) {
    const Place name{"m1", {}, Field::name};
    const Place notes{"m1", {}, Field::notes};
    desk.edit();
    desk.go("/structure");
    desk.press_beginning(Role::button, "取組　名称　一つ目");
    desk.type("途中");
    desk.restart();
    EXPECT_EQ(desk->page(), ui::Page::structure);
    expect_open(desk, name, "途中");
    desk.key("Escape");
    desk.go("/meeting?measure=m1");
    ASSERT_TRUE(desk.press_beginning(Role::button, "備考")) << desk->stage->text();
    desk.type("途中");
    desk.restart();
    EXPECT_EQ(desk->page(), ui::Page::meeting);
    expect_open(desk, notes, "途中");
}

TEST_F(AppDrafts, AnotherYearThanTheOneInFocusIsShownWithItsField) {
    desk.edit();
    desk.pick(Role::list_box, "年度", "2019");
    desk.go("/table");
    desk.click_cell("m2", column::target);
    desk.type("途中");
    desk.restart();
    expect_open(desk, Place{"i2", {2019}, Field::target}, "途中");
    EXPECT_EQ(desk->app->state().year, plan::FiscalYear{2019});
}

TEST_F(AppDrafts, AReasonComesBack) {
    desk.edit();
    desk.go("/table");
    desk.click_cell("m2", column::actual);
    desk.enter("10");
    ASSERT_TRUE(desk.press(Role::button, "理由を書く")) << desk->stage->text();
    desk.type("途中");
    desk.restart();
    expect_open(desk, ui::ReasonFor{0}, "途中");
    EXPECT_TRUE(desk.asks("変更の理由"));
    desk.type("雨が多かった");
    desk.key("Enter", true);
    EXPECT_EQ(desk.document().history().steps()[0].why, "雨が多かった");
    desk.restart();
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_EQ(desk.document().history().steps()[0].why, "雨が多かった");
}

TEST_F(AppDrafts, AReasonGoesAlongWhenAnotherWindowTakesOver) {
    desk.edit();
    desk.go("/table");
    desk.click_cell("m2", column::actual);
    desk.enter("10");
    desk.press(Role::button, "理由を書く");
    desk.type("途中");
    browser.remembered = desk->edge.remembered();
    Desk other(browser);
    other.edit();
    desk.settle();
    other.press(Role::button, "ここで編集を引き継ぐ");
    for (int i = 0; i < 3; ++i) {
        desk.settle();
        other.settle();
    }
    EXPECT_FALSE(desk.asks("変更の理由"));
    expect_open(other, ui::ReasonFor{0}, "途中");
}

TEST_F(AppDrafts, AReasonThatIsCancelledIsNoDraft) {
    desk.edit();
    desk.go("/table");
    desk.click_cell("m2", column::actual);
    desk.enter("10");
    desk.press(Role::button, "理由を書く");
    desk.type("途中");
    EXPECT_TRUE(has_draft());
    desk.press(Role::button, "やめる");
    EXPECT_FALSE(has_draft());
}

TEST_F(AppDrafts, TheEditorsNameComesBackAndIsNotThePlans) {
    desk.press(Role::switch_, "編集");
    ASSERT_TRUE(desk.asks("編集者の名前"));
    desk.type("田");
    EXPECT_FALSE(has_draft());
    desk.restart();
    EXPECT_TRUE(desk.asks("編集者の名前"));
    expect_open(desk, ui::EditorName{}, "田");
    desk.enter("田中");
    desk.restart();
    EXPECT_FALSE(desk.has_open_field());
    desk.go("/changes");
    EXPECT_TRUE(desk->sees("編集者: 田中")) << desk->stage->text();
}

TEST_F(AppDrafts, TheEditorsNameStaysOpenWhenAnotherWindowTakesOver) {
    desk.press(Role::switch_, "編集");
    desk.type("田");
    browser.remembered = desk->edge.remembered();
    browser.remembered.erase("editor-draft");
    Desk other(browser);
    other.press(Role::switch_, "編集");
    other.press(Role::button, "ここで編集を引き継ぐ");
    for (int i = 0; i < 3; ++i) {
        desk.settle();
        other.settle();
    }
    EXPECT_FALSE(desk->app->state().editing);
    expect_open(desk, ui::EditorName{}, "田");
}

// ---- what cannot be put back

TEST_F(AppDrafts, WhatCannotBePutBackIsShownAndGoesWhenItIsClosed) {
    const std::vector<std::string> records{
        file::write_draft({Place{"gone", {}, Field::name}, "大事な文字\nと続き"}),
        file::write_draft({Place{"i2", {2031}, Field::target}, "大事な文字\nと続き"}),
        file::write_draft({Place{"i2", {2018}, Field::verdict}, "大事な文字\nと続き"}),
        file::write_draft({Place{"m1", {}, Field::unit}, "大事な文字\nと続き"}),
        file::write_draft({Place{{}, {}, Field::layouts}, "大事な文字\nと続き"}),
        file::write_draft({file::ReasonTarget{7}, "大事な文字\nと続き"}),
        R"({"draft":9,"path":["somewhere"],"text":"大事な文字\nと続き"})",
        R"({"act":"edit","edits":[{"set":"name","id":"gone","to":"大事な文字\nと続き"}]})",
    };
    for (const std::string& record : records) {
        SCOPED_TRACE(record);
        put_draft(record);
        desk.restart();
        ASSERT_TRUE(desk.asks("入力の途中だった文字")) << desk->stage->text();
        expect_open(desk, ui::LostDraft{}, "大事な文字\nと続き");
        desk.restart();
        EXPECT_TRUE(desk.asks("入力の途中だった文字")) << "until it has been seen";
        desk.press(Role::button, "閉じる");
        EXPECT_FALSE(desk.has_open_field());
        EXPECT_EQ(desk.steps(), 0U);
        EXPECT_FALSE(has_draft());
        desk.restart();
        EXPECT_TRUE(desk->names(Role::dialog).empty());
    }
}

TEST_F(AppDrafts, WhatIsNoDraftIsSaidToBeThere) {
    put_draft(R"({"draft":)");
    desk.restart();
    EXPECT_EQ(desk.notice(), "入力の途中だった文字が残っていましたが、読み取れませんでした。");
    EXPECT_FALSE(desk->app->state().editing);
}

TEST_F(AppDrafts, ALongTextThatCannotBePutBackLeavesRoomForItsButton) {
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "字";
    put_draft(file::write_draft({Place{"gone", {}, Field::name}, text}));
    desk.close();
    for (const Window window : {Window{360, 640}, Window{1280, 800}}) {
        Desk at(browser, window);
        const Node* close = at->find(Role::button, "閉じる");
        ASSERT_NE(close, nullptr);
        EXPECT_LE(close->box.y + close->box.height, window.height);
        const Node* field = at.focused();
        ASSERT_NE(field, nullptr);
        EXPECT_LE(field->box.y + field->box.height, close->box.y);
    }
}

TEST_F(AppDrafts, WhereTheStorageFailsTheTextIsShownToTheOneThatLosesTheEditing) {
    desk.edit();
    desk.go("/measure/m1");
    desk.press_beginning(Role::button, "取組名");
    browser.remembered = desk->edge.remembered();
    Desk other(browser);
    browser.storage->fail_all(platform::StorageError::full);
    desk.type("途中");
    ASSERT_FALSE(has_draft());
    other.edit();
    other.press(Role::button, "ここで編集を引き継ぐ");
    for (int i = 0; i < 3; ++i) {
        desk.settle();
        other.settle();
    }
    expect_open(desk, ui::LostDraft{}, "途中");
}

// ---- ways in

TEST_F(AppDrafts, APlanThatIsOpenedAnewFromItsFileHasItsDraft) {
    const Place place{"m1", {}, Field::notes};
    desk.edit();
    ASSERT_TRUE(open(desk, place));
    desk.type("途中");
    desk.close();
    desk.start_with_sample();
    EXPECT_FALSE(desk.has_open_field()) << "another plan is open";
    desk.open_file("計画.json", file::write_plan(small_plan()));
    expect_open(desk, place, "途中");
    // The plan was kept anew meanwhile, and the draft with it.
    desk.restart();
    expect_open(desk, place, "途中");
    desk.key("Escape");
    EXPECT_FALSE(has_draft());
}

TEST_F(AppDrafts, APlanAtAnAddressHasItsDraft) {
    Browser at_address;
    Desk sample(at_address);
    sample.edit();
    sample.go("/measure/1-(1)-ア");
    ASSERT_TRUE(sample.press_beginning(Role::button, "取組名"));
    sample.type("途中");
    sample.close();
    at_address.remembered.clear();
    sample.start();
    expect_open(sample, Place{"1-(1)-ア", {}, Field::name}, "途中");
    sample.key("Escape");
    at_address.remembered.clear();
    sample.restart();
    EXPECT_FALSE(sample.has_open_field());
}

TEST_F(AppDrafts, AWindowThatFollowedOneThatCrashedGoesOnWithItsText) {
    const Place place{"m1", {}, Field::notes};
    desk.edit();
    browser.remembered = desk->edge.remembered();
    Desk other(browser);
    ASSERT_TRUE(open(desk, place));
    desk.type("途中");
    other.settle();
    EXPECT_FALSE(other.has_open_field());
    desk.close();
    other.edit();
    expect_open(other, place, "途中");
}

TEST_F(AppDrafts, AJournalThatIsBrokenDoesNotTakeTheTextAlong) {
    const Place place{"m1", {}, Field::notes};
    desk.edit();
    ASSERT_TRUE(open(desk, place));
    desk.type("途中");
    browser.storage->records[ui::log_key(key(), 0)] = "nonsense";
    desk.restart();
    expect_open(desk, place, "途中");
}

}  // namespace
