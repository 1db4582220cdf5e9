// What stands between a value and the text that a person types.

#include "views/editing.hpp"

#include <gtest/gtest.h>

#include "made_plan.hpp"
#include "model/document.hpp"

namespace {

using edit::Field;
using edit::NoEntry;
using edit::Place;
using edit::Value;
using ui::field_text;
using ui::field_value;

constexpr plan::FiscalYear year = made::focus;
const ui::Strings& ja = ui::strings(ui::Language::ja);

plan::Plan small_plan() {
    auto indicator = made::indicator("i", "割合", "85%", "86%", plan::Verdict::met);
    indicator.unit = "%";
    plan::Measure measure = made::measure("m", "一", {"職員課", "総務課"}, {indicator});
    measure.notes = {"注一", "注二"};
    measure.activities.push_back({"a", "研修\n講習", {{year, "計画", "実施\n済み", false, {}}}, {}});
    plan::Plan plan = made::plan_of({made::group("g", "柱", {measure})});
    plan.organization = "厚木市";
    plan.source = "出典";
    return plan;
}

const std::vector<Place>& text_places() {
    static const std::vector<Place> places{
        {"", {}, Field::title},     {"", {}, Field::organization}, {"", {}, Field::source}, {"", year, Field::label},
        {"g", {}, Field::code},     {"g", {}, Field::name},        {"m", {}, Field::code},  {"m", {}, Field::name},
        {"m", {}, Field::sections}, {"m", {}, Field::notes},       {"a", {}, Field::text},  {"a", year, Field::plan},
        {"a", year, Field::actual}, {"i", {}, Field::name},        {"i", {}, Field::unit},  {"i", year, Field::target},
        {"i", year, Field::actual}};
    return places;
}

TEST(Editing, WhatAFieldShowsIsWhatStandsThere) {
    const plan::Plan plan = small_plan();
    for (const Place& place : text_places()) {
        SCOPED_TRACE(place.id + " " + std::to_string(static_cast<int>(place.field)));
        const auto now = edit::value_at(plan, place);
        ASSERT_TRUE(now);
        EXPECT_EQ(edit::set(plan, place, field_value(plan, place, field_text(ja, plan, place))), std::nullopt)
            << "the text as it stands is no change: " << field_text(ja, plan, place);
    }
}

TEST(Editing, ATypedTextReadsBackInEachField) {
    for (const Place& place : text_places()) {
        SCOPED_TRACE(place.id + " " + std::to_string(static_cast<int>(place.field)));
        plan::Plan plan = small_plan();
        const bool amount = place.id == "i" && place.year.year != 0;
        const auto edit = edit::set(plan, place, field_value(plan, place, "　新しい値 "));
        ASSERT_TRUE(edit);
        ASSERT_FALSE(edit::apply(plan, *edit));
        EXPECT_EQ(field_text(ja, plan, place), "新しい値") << "trimmed";
        if (amount) {
            EXPECT_TRUE(std::holds_alternative<plan::Amount>(*edit::value_at(plan, place)));
        }
    }
}

TEST(Editing, AnEmptyTextTakesAwayWhereAValueMayBeMissing) {
    const plan::Plan plan = small_plan();
    for (const Place& place : text_places()) {
        const Value value = field_value(plan, place, " 　");
        const bool by_year = place.year.year != 0 && place.field != Field::label;
        const bool list = place.field == Field::sections || place.field == Field::notes;
        EXPECT_EQ(std::holds_alternative<NoEntry>(value), by_year) << static_cast<int>(place.field);
        if (list) {
            EXPECT_EQ(value, Value(std::vector<std::string>{}));
        }
    }
}

TEST(Editing, ListsAreTypedWithTheirCommas) {
    const plan::Plan plan = small_plan();
    const Place sections{"m", {}, Field::sections};
    EXPECT_EQ(field_text(ja, plan, sections), "職員課、総務課");
    EXPECT_EQ(field_value(plan, sections, " 人事課,総務課，財政課、 、市民課\n監査　"),
              Value(std::vector<std::string>{"人事課", "総務課", "財政課", "市民課", "監査"}));
    const Place notes{"m", {}, Field::notes};
    EXPECT_EQ(field_text(ja, plan, notes), "注一\n注二");
    EXPECT_EQ(field_value(plan, notes, "一、二\n\n 三\n"), Value(std::vector<std::string>{"一、二", "三"}));
}

TEST(Editing, LinesOfATextStay) {
    const plan::Plan plan = small_plan();
    EXPECT_EQ(field_value(plan, {"a", year, Field::actual}, "一\n\n 二\n"), Value(std::string("一\n\n 二")));
}

TEST(Editing, AmountsAreTypedAsPeopleTypeThem) {
    const plan::Plan plan = small_plan();
    const Place actual{"i", year, Field::actual};
    const auto number = [&](const char* text) {
        const Value value = field_value(plan, actual, text);
        const auto* amount = std::get_if<plan::Amount>(&value);
        return amount ? amount->number : std::nullopt;
    };
    const auto text = [&](const char* typed) { return std::get<plan::Amount>(field_value(plan, actual, typed)).text; };
    EXPECT_EQ(text("86"), "86%");
    EXPECT_EQ(number("86"), 86.0);
    EXPECT_EQ(number("８６．０％"), 86.0);
    EXPECT_EQ(text("８６．０％"), "86.0%") << "as tables print it";
    EXPECT_EQ(number("200,000千円"), 200'000.0);
    EXPECT_EQ(number("△5"), -5.0);
    EXPECT_EQ(number("▲5"), -5.0);
    EXPECT_EQ(number("黒字"), std::nullopt);
    EXPECT_EQ(text("黒字"), "黒字");
    EXPECT_EQ(text("-"), "-");
    EXPECT_EQ(number("-"), std::nullopt);
}

TEST(Editing, TellsHowAnAmountWillBeRead) {
    const plan::Plan plan = small_plan();
    const ui::Strings& s = ui::strings(ui::Language::ja);
    const auto reading = [&](const char* text) { return ui::reading_of(s, plan, {"i", year, Field::target}, text); };
    EXPECT_EQ(reading("86"), "「86%」: 数値 86、単位 %");
    EXPECT_EQ(reading("２００，０００千円"), "「200,000千円」: 数値 200,000、単位 千円");
    EXPECT_EQ(reading("黒字"), "「黒字」: 数値ではなく言葉として扱います");
    EXPECT_EQ(reading("-"), "「-」: 設定なしとして扱います");
    EXPECT_EQ(reading("－"), "「-」: 設定なしとして扱います");
    EXPECT_EQ(reading(" "), "空にします");
    EXPECT_EQ(ui::reading_of(s, plan, {"a", year, Field::actual}, "86"), "") << "an activity's actual is a text";
    EXPECT_EQ(ui::reading_of(s, plan, {"m", {}, Field::name}, "86"), "");
}

TEST(Editing, ChoicesAreOfferedForFieldsOfWordsAlone) {
    const ui::Strings& s = ui::strings(ui::Language::ja);
    plan::Plan plan = small_plan();
    const std::vector<Place> places{
        {"i", year, Field::verdict}, {"i", {}, Field::direction}, {"", year, Field::state}, {"i", year, Field::forecast}};
    for (const Place& place : places) {
        EXPECT_TRUE(ui::is_choice(place.field));
        const auto choices = ui::choices_of(s, plan, place);
        EXPECT_GE(choices.size(), 2U);
        for (const ui::ValueChoice& choice : choices) {
            if (const auto edit = edit::set(plan, place, choice.value)) {
                EXPECT_FALSE(edit::apply(plan, *edit)) << choice.label;
            }
            EXPECT_EQ(edit::set(plan, place, choice.value), std::nullopt) << choice.label << " now stands there";
        }
    }
    for (const Place& place : text_places()) {
        EXPECT_FALSE(ui::is_choice(place.field));
        EXPECT_TRUE(ui::choices_of(s, plan, place).empty());
    }
}

TEST(Editing, EveryFieldAndKindHasAWordInBothLanguages) {
    for (const auto language : {ui::Language::ja, ui::Language::en}) {
        const ui::Strings& s = ui::strings(language);
        for (int field = 0; field <= static_cast<int>(Field::verdict); ++field) {
            EXPECT_FALSE(ui::word_of(s, static_cast<Field>(field)).empty()) << field;
        }
        for (int kind = 0; kind <= static_cast<int>(edit::Kind::indicator); ++kind) {
            EXPECT_FALSE(ui::word_of(s, static_cast<edit::Kind>(kind)).empty()) << kind;
        }
    }
}

TEST(Editing, NamesWhatAStepDid) {
    const ui::Strings& s = ui::strings(ui::Language::ja);
    const plan::Plan plan = small_plan();
    edit::Step step;
    EXPECT_EQ(ui::step_label(s, step), "変更");
    step.edits.push_back(*edit::set(plan, {"i", year, Field::actual}, plan::Amount{"1", 1.0, {}}));
    EXPECT_EQ(ui::step_label(s, step), "実績の変更");
    step.act = edit::Act::paste;
    EXPECT_EQ(ui::step_label(s, step), "貼り付け（1か所）");
    step.act = edit::Act::update;
    EXPECT_EQ(ui::step_label(s, step), "表からの更新（1か所）");
    edit::Step added{edit::Act::add, {*edit::add(plan, edit::Kind::measure, "g", 0, "x")}, {}, {}, {}, {}};
    EXPECT_EQ(ui::step_label(s, added), "取組の追加");
    edit::Step removed{edit::Act::remove, edit::remove_year(plan, year), {}, {}, {}, {}};
    EXPECT_EQ(ui::step_label(s, removed), "年度の削除") << "whatever else went with it";
}

TEST(Editing, AsksForAReasonWhereATargetIsMissed) {
    const auto asks = [](Value value, Field field) {
        ui::Document document(small_plan(), {}, 1);
        edit::Step step;
        step.edits.push_back(*edit::set(document.plan(), {"i", year, field}, std::move(value)));
        EXPECT_FALSE(document.commit(step).refused);
        return ui::asks_for_reason(document, step);
    };
    EXPECT_TRUE(asks(plan::Amount{"84%", 84.0, {}}, Field::actual));
    EXPECT_FALSE(asks(plan::Amount{"87%", 87.0, {}}, Field::actual));
    EXPECT_FALSE(asks(NoEntry{}, Field::actual));
    EXPECT_TRUE(asks(plan::Verdict::missed, Field::verdict));
    EXPECT_FALSE(asks(plan::Verdict::unset, Field::verdict));
    EXPECT_FALSE(asks(plan::Amount{"99%", 99.0, {}}, Field::target)) << "not when the target is set";
}

}  // namespace
