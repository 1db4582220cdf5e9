// Rows of the list of plans: two that read the same are the same in every respect.

#include "views/plans_text.hpp"

#include <gtest/gtest.h>

#include <array>

#include "base/time_text.hpp"
#include "tests/made/dice.hpp"

namespace {

using file::PlanHeader;
using ui::StoredPlan;

std::string minutes(std::string_view utc) { return std::string(utc.substr(0, std::min<std::size_t>(16, utc.size()))); }

std::vector<ui::PlanRow> rows_of(ui::Language language, const std::vector<StoredPlan>& plans) {
    return ui::plan_rows(ui::strings(language), plans, minutes);
}

/// Few values each, so that heads are alike in nearly everything.
PlanHeader random_head(Dice& dice) {
    const std::array<const char*, 4> times{"", "2030-03-17T10:00:01Z", "2030-03-17T10:00:59Z", "2030-03-18T10:00:00Z"};
    PlanHeader head;
    head.title = dice.one_of(std::array<const char*, 3>{"", "総合計画", "総合計画　"});
    head.file_name = dice.one_of(std::array<const char*, 3>{"", "計画.json", "計画.html"});
    head.file = dice.one_of(std::array<const char*, 3>{"", "f1", "f2"});
    head.address = dice.one_of(std::array<const char*, 4>{"", "", "plans/a.json", "copy:1"});
    head.opened = dice.one_of(times);
    head.edited = dice.one_of(times);
    head.saved = dice.one_of(times);
    head.downloaded = dice.chance(2);
    head.has_file = dice.chance(2);
    head.unsaved = dice.below(3);
    head.unsaved_in_base = dice.below(2);
    head.print = dice.below(2);
    head.version = dice.chance(8) ? file::stored_version + 1 : file::stored_version;
    return head;
}

TEST(PlansText, TwoRowsThatReadTheSameAreEqual) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        std::vector<StoredPlan> plans;
        for (std::size_t i = 0; i < 40; ++i) plans.push_back({std::to_string(i), random_head(dice), dice.chance(5)});
        for (const ui::Language language : {ui::Language::ja, ui::Language::en}) {
            const ui::Strings& s = ui::strings(language);
            const std::vector<ui::PlanRow> rows = rows_of(language, plans);
            ASSERT_EQ(rows.size(), plans.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                EXPECT_FALSE(rows[i].title.empty());
                for (std::size_t j = 0; j < i; ++j) {
                    if (in_one_line(s, rows[i]) != in_one_line(s, rows[j])) continue;
                    EXPECT_EQ(plans[i].in_replica_only, plans[j].in_replica_only);
                    EXPECT_EQ(plans[i].head, plans[j].head) << "seed " << seed << ": " << in_one_line(s, rows[i]);
                }
            }
        }
    }
}

TEST(PlansText, TwoOfTheSameNameAreToldApartByWhenAndWhere) {
    PlanHeader june;
    june.title = "総合計画";
    june.file_name = "計画.json";
    june.has_file = true;
    june.opened = "2029-06-01T09:00:00Z";
    june.edited = "2029-06-02T09:00:00Z";
    june.unsaved = 3;
    PlanHeader march = june;
    march.opened = "2030-03-17T09:00:00Z";
    march.edited.clear();
    march.unsaved = 0;
    PlanHeader address = march;
    address.address = "plans/計画.json";
    PlanHeader made;
    made.title = june.title;
    made.opened = june.opened;
    const std::vector<ui::PlanRow> rows =
        rows_of(ui::Language::ja, {{"1", june}, {"2", march}, {"3", address}, {"4", made}});
    EXPECT_EQ(rows[0].state, "まだファイルにない編集 3件（このブラウザーには保存済み）");
    EXPECT_EQ(rows[0].origin, "計画.json から開いた計画");
    EXPECT_EQ(rows[0].times, "最後の編集 2029-06-02T09:00　開いた日時 2029-06-01T09:00");
    EXPECT_EQ(rows[1].state, "変更はありません");
    EXPECT_EQ(rows[1].times, "開いた日時 2030-03-17T09:00");
    EXPECT_EQ(rows[2].origin, "アドレス plans/計画.json から開いた計画");
    EXPECT_EQ(rows[3].origin, "新しく作った計画");
    EXPECT_EQ(rows[3].state, "まだファイルに保存していません（このブラウザーには保存済み）");
}

TEST(PlansText, WhatCannotBeToldApartIsCounted) {
    PlanHeader one;
    one.title = "総合計画";
    one.file_name = "計画.json";
    one.has_file = true;
    one.opened = "2030-03-17T09:00:01Z";
    PlanHeader other = one;
    other.print = 7;
    const std::vector<ui::PlanRow> rows = rows_of(ui::Language::ja, {{"1", one}, {"2", other}, {"3", one}});
    EXPECT_TRUE(rows[0].times.ends_with("（同じ表示の2件のうち1件目）")) << rows[0].times;
    EXPECT_TRUE(rows[1].times.ends_with("（同じ表示の2件のうち2件目）")) << rows[1].times;
    EXPECT_EQ(rows[2], rows[0]) << "equal in every respect";
}

TEST(PlansText, ATableSaysSo) {
    PlanHeader head;
    head.title = "x";
    head.file_name = "進捗.json";
    EXPECT_EQ(rows_of(ui::Language::ja, {{"1", head}})[0].origin, "表「進捗」から取り込んだ計画");
    head.has_file = true;
    head.saved = "2030-03-17T09:00:01Z";
    EXPECT_EQ(rows_of(ui::Language::ja, {{"1", head}})[0].state, "進捗.json に保存済み（2030-03-17T09:00）");
    EXPECT_EQ(rows_of(ui::Language::ja, {{"1", head}})[0].origin, "") << "the line above says it";
}

}  // namespace
