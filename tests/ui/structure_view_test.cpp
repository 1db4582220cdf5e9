// 構成 as data.

#include "views/structure_view.hpp"

#include <gtest/gtest.h>

#include "made_plan.hpp"

namespace {

TEST(StructureView, ListsGroupsAndMeasuresInReadingOrder) {
    plan::Plan plan = made::plan_of({
        made::group("a", "柱A", {made::measure("1", "一", {}, {}), made::measure("2", "二", {}, {})},
                    {made::group("b", "柱B", {made::measure("3", "三", {}, {})}), made::group("c", "柱C", {})}),
        made::group("d", "柱D", {}),
    });
    plan.groups[0].code = "Ⅰ";
    const std::vector<ui::OutlineRow> expected{
        {edit::Kind::group, "a", "Ⅰ", "柱A", "", 0, 2, 0, 3},   {edit::Kind::measure, "1", "1", "一", "a", 0, 2, 1, 0},
        {edit::Kind::measure, "2", "2", "二", "a", 1, 2, 1, 0}, {edit::Kind::group, "b", "", "柱B", "a", 0, 2, 1, 1},
        {edit::Kind::measure, "3", "3", "三", "b", 0, 1, 2, 0}, {edit::Kind::group, "c", "", "柱C", "a", 1, 2, 1, 0},
        {edit::Kind::group, "d", "", "柱D", "", 1, 2, 0, 0},
    };
    EXPECT_EQ(ui::build_outline(plan), expected);
    EXPECT_TRUE(ui::build_outline({}).empty());
}

}  // namespace
