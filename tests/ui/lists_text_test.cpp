#include "views/lists_text.hpp"

#include <gtest/gtest.h>

#include "judge/grades.hpp"
#include "made_plan.hpp"

namespace {

using Grades = std::vector<plan::Grade>;
using Agendas = std::vector<plan::Agenda>;

const ui::Strings& ja = ui::strings(ui::Language::ja);
const ui::Strings& en = ui::strings(ui::Language::en);

TEST(ListsText, GradesAreTypedALineEach) {
    const Grades expected{
        {"S", 120, true, {}}, {"A", 120, false, {}}, {"B", 100, false, {}}, {"C", 80, false, {}}, {"D", {}, false, {}}};
    EXPECT_EQ(ui::read_grades("S 120% 人が判断\nA 120%\nB 100\nC　８０％以上\n\n D ", {}), expected);
    EXPECT_EQ(ui::read_grades("順調 100.5%以上、やや 遅れ 80、遅れ", {}),
              (Grades{{"順調", 100.5, false, {}}, {"やや 遅れ", 80, false, {}}, {"遅れ", {}, false, {}}}));
    EXPECT_EQ(ui::read_grades("", {}), Grades{});
    EXPECT_EQ(ui::read_grades("Level 3 80%\n個人 目標 70\nB 人材", {}),
              (Grades{{"Level 3", 80, false, {}}, {"個人 目標", 70, false, {}}, {"B", {}, true, {}}}))
        << "from the end, so that a name may be of several words";
    EXPECT_EQ(ui::read_grades("5 120\n4", {}), (Grades{{"5", 120, false, {}}, {"4", {}, false, {}}}));
}

TEST(ListsText, WhatIsShownReadsBack) {
    for (const ui::Strings* s : {&ja, &en}) {
        const Grades& scale = judge::agencies();
        EXPECT_EQ(ui::read_grades(ui::grades_text(*s, scale), {}), scale);
    }
    EXPECT_EQ(ui::grades_line(ja, judge::agencies()), "S 120%以上で人が判断、A 120%以上、B 100%以上、C 80%以上、D それ未満");
}

TEST(ListsText, WhatTheTextDoesNotSayIsKeptByName) {
    const plan::Members unknown{{"color", "\"red\""}};
    EXPECT_EQ(ui::read_grades("A 110\nB", {{"A", 120, false, unknown}}),
              (Grades{{"A", 110, false, unknown}, {"B", {}, false, {}}}));
}

plan::Plan with_agendas() {
    plan::Measure coded = made::measure("id-1", "一", {}, {});
    coded.code = "1-ア";
    plan::Measure twin = made::measure("id-2", "二", {}, {});
    twin.code = "同じ";
    plan::Measure other_twin = made::measure("id-3", "三", {}, {});
    other_twin.code = "同じ";
    plan::Plan plan = made::plan_of({made::group("g", "柱", {coded, twin, other_twin})});
    plan.agendas = {{"第1回会議", {"id-2", "id-1"}, {}}, {"空", {}, {}}};
    return plan;
}

TEST(ListsText, AgendasNameMeasuresByWhatPeopleCallThem) {
    const plan::Plan plan = with_agendas();
    EXPECT_EQ(ui::agendas_text(plan), "第1回会議: id-2、1-ア\n空: ");
    EXPECT_EQ(ui::read_agendas(plan, ui::agendas_text(plan)), plan.agendas);
    plan::Plan odd = plan;
    odd.agendas = {{"10:30の会議", {"A:1", "id-1"}, {}}, {"第2回:次", {}, {}}};
    EXPECT_EQ(ui::read_agendas(odd, ui::agendas_text(odd)), odd.agendas);
    EXPECT_EQ(ui::read_agendas(plan, "次回： 1-ア，id-3, なし\n名前だけ"),
              (Agendas{{"次回", {"id-1", "id-3", "なし"}, {}}, {"名前だけ", {}, {}}}));
}

}  // namespace
