// 変更 as data.

#include "views/changes_view.hpp"

#include <gtest/gtest.h>

#include "edit/make.hpp"
#include "file/plan_file.hpp"
#include "made_plan.hpp"
#include "tests/made/random_edits.hpp"

namespace {

using edit::Act;
using ui::build_changes_view;
using ui::ChangesView;
using ui::Language;

class Changes : public testing::Test {
protected:
    static plan::Plan plan() {
        return made::plan_of({made::group("g", "柱",
                                          {made::measure("1", "一", {"職員課"},
                                                         {made::indicator("i1", "割合", "85%", "86%", plan::Verdict::met)}),
                                           made::measure("2", "二", {}, {})}),
                              made::group("h", "別の柱", {made::measure("3", "三", {}, {})})});
    }
    template <typename Made>
    void commit(Act act, Made made, std::string who = "田中") {
        edit::Step step;
        step.act = act;
        step.who = std::move(who);
        step.when = "2030-01-01T00:00:00Z";
        step.edits.emplace_back(*std::move(made));
        ASSERT_FALSE(document.commit(std::move(step)).refused);
    }
    void set(edit::Place place, edit::Value value, std::string who = "田中") {
        commit(Act::edit, edit::set(document.plan(), std::move(place), std::move(value)), std::move(who));
    }
    ChangesView view(const ui::ChangeFilter& filter = {}) { return build_changes_view(document, filter, Language::ja); }

    ui::Document document{plan(), {}, 1};
};

TEST_F(Changes, SayWhatWhereFromAndTo) {
    set({"i1", {2018}, edit::Field::actual}, plan::Amount{"84%", 84.0, {}});
    document.give_reason(0, "わけ");
    ASSERT_EQ(view().lines.size(), 1U);
    const ui::ChangeLine line = view().lines[0];
    EXPECT_EQ(line.who, "田中");
    EXPECT_EQ(line.when, "2030-01-01T00:00:00Z");
    EXPECT_EQ(line.what, "実績の変更");
    EXPECT_EQ(line.where, "1 一　割合　2018");
    EXPECT_EQ(line.from_to, "86% → 84%");
    EXPECT_EQ(line.why, "わけ");
    EXPECT_EQ(line.measure, "1");
    EXPECT_FALSE(line.in_file);
    EXPECT_TRUE(line.readable);
}

TEST_F(Changes, SayItForEveryKindOfThing) {
    set({"", {}, edit::Field::title}, std::string("新しい計画名"));
    EXPECT_EQ(view().lines[0].from_to, "試しの計画 → 新しい計画名");
    set({"g", {}, edit::Field::name}, std::string("新しい柱"));
    EXPECT_NE(view().lines[0].where.find("柱"), std::string::npos);
    EXPECT_EQ(view().lines[0].measure, "");
    commit(Act::add, edit::add(document.plan(), edit::Kind::measure, "g", 0, "加えた取組"));
    EXPECT_EQ(view().lines[0].what, "取組の追加");
    EXPECT_NE(view().lines[0].where.find("加えた取組"), std::string::npos) << view().lines[0].where;
    EXPECT_FALSE(view().lines[0].measure.empty()) << "it is about the new measure";
    commit(Act::remove, edit::remove(document.plan(), "2"));
    EXPECT_EQ(view().lines[0].what, "取組の削除");
    EXPECT_NE(view().lines[0].where.find("2 二"), std::string::npos) << view().lines[0].where;
    EXPECT_EQ(view().lines[0].measure, "") << "it is gone";
    commit(Act::move, edit::move(document.plan(), "3", "g", 0));
    EXPECT_EQ(view().lines[0].what, "取組の移動");
    EXPECT_NE(view().lines[0].where.find("3 三"), std::string::npos) << view().lines[0].where;
    commit(Act::add, edit::add_year(document.plan(), {2021}));
    EXPECT_EQ(view().lines[0].what, "年度の追加");
    EXPECT_EQ(view().lines[0].where, "2021");
}

TEST_F(Changes, AStepOfManyTellsTheFirstAndHowManyMore) {
    edit::Step step;
    step.act = Act::paste;
    step.edits.push_back(*edit::set(document.plan(), {"1", {}, edit::Field::name}, std::string("い")));
    step.edits.push_back(*edit::set(document.plan(), {"2", {}, edit::Field::name}, std::string("ろ")));
    step.edits.push_back(*edit::set(document.plan(), {"3", {}, edit::Field::name}, std::string("は")));
    document.commit(step);
    EXPECT_EQ(view().lines[0].what, "貼り付け（3か所）");
    EXPECT_EQ(view().lines[0].from_to, "一 → い　ほか2か所");
}

TEST_F(Changes, AreFilteredAndOffered) {
    set({"1", {}, edit::Field::name}, std::string("い"), "田中");
    set({"2", {}, edit::Field::name}, std::string("ろ"), "鈴木");
    set({"1", {}, edit::Field::code}, std::string("１"), "");
    EXPECT_EQ(view().all, 3U);
    EXPECT_EQ(view().people, (std::vector<std::string>{"鈴木", "田中"}));
    ASSERT_EQ(view().measures.size(), 2U);
    EXPECT_EQ(view().measures[0], (std::pair<std::string, std::string>{"1", "１ い"}));
    EXPECT_EQ(view({"1", ""}).lines.size(), 2U);
    EXPECT_EQ(view({"1", "田中"}).lines.size(), 1U);
    EXPECT_EQ(view({"3", ""}).lines.size(), 0U);
    EXPECT_EQ(view({"", "鈴木"}).lines[0].entry, 1U) << "an entry keeps its number";
    EXPECT_EQ(view({"1", "田中"}).people.size(), 2U) << "all stay on offer";
    document.undo();
    EXPECT_EQ(view().lines.size(), 2U) << "what was taken back is not in the log";
}

TEST_F(Changes, EntriesOfTheFileComeFirst) {
    set({"1", {}, edit::Field::name}, std::string("い"));
    plan::Plan again = *file::read_plan(document.text()).plan;
    ui::Document second(std::move(again), {}, 2);
    edit::Step step;
    step.edits.push_back(*edit::set(second.plan(), {"1", {}, edit::Field::name}, std::string("ろ")));
    second.commit(step);
    const ChangesView both = build_changes_view(second, {}, Language::ja);
    ASSERT_EQ(both.lines.size(), 2U);
    EXPECT_FALSE(both.lines[0].in_file);
    EXPECT_EQ(both.lines[0].entry, 1U);
    EXPECT_TRUE(both.lines[1].in_file);
    EXPECT_EQ(both.lines[1].entry, 0U);
    ASSERT_NE(ui::step_of_entry(second, 0), nullptr);
    EXPECT_EQ(*ui::step_of_entry(second, 0), document.history().steps()[0]);
    EXPECT_EQ(*ui::step_of_entry(second, 1), second.history().steps()[0]);
    EXPECT_EQ(ui::step_of_entry(second, 2), nullptr);
}

TEST_F(Changes, WhateverIsDoneCanBeShown) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed);
        ui::Document one(plan(), {}, seed);
        for (int i = 0; i < 30; ++i) {
            if (dice.chance(6)) {
                one.undo();
            } else {
                one.commit(random_step(one.plan(), dice));
            }
        }
        for (const Language language : {Language::ja, Language::en}) {
            const ChangesView all = build_changes_view(one, {}, language);
            ASSERT_EQ(all.lines.size(), one.history().position());
            for (const ui::ChangeLine& line : all.lines) {
                ASSERT_FALSE(line.what.empty());
                if (!line.measure.empty()) {
                    ASSERT_TRUE(one.position_of(line.measure)) << line.measure;
                }
            }
            for (const auto& [id, label] : all.measures) ASSERT_TRUE(one.position_of(id)) << id;
        }
    }
}

}  // namespace
