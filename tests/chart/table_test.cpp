#include "chart/table.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace {

using chart::tab_separated;

TEST(Table, IsWhatSpreadsheetsTake) {
    EXPECT_EQ(tab_separated({}), "");
    EXPECT_EQ(tab_separated({{"年度", "目標"}, {"2018", ""}}), "年度\t目標\r\n2018\t\r\n");
    EXPECT_EQ(tab_separated({{"a\tb", "c\nd", "\"e\"", "f\"g"}}), "\"a\tb\"\t\"c\nd\"\t\"\"\"e\"\"\"\tf\"g\r\n");
}

TEST(Table, SaysWhatTheChartSays) {
    const plan::Indicator indicator =
        made::indicator("割合", "%",
                        {made::year(2018, "85.0%", "86.0%", plan::Verdict::met), made::year(2019, "-", "", {}),
                         made::year(2020, "0%", "0%", plan::Verdict::met, true)});
    const chart::Scene scene =
        chart::indicator_years(made::plan(2018, 2020, 2019), indicator, plan::FiscalYear{2018}, 220, made::style(480));
    EXPECT_EQ(tab_separated(scene.table),
              "年度\t目標\t実績\t評価\r\n"
              "2018(平成30)年度\t85.0%\t86.0%\t○\r\n"
              "2019(令和元)年度\t-\tなし\t未評価\r\n"
              "2020(令和2)年度\t0%\t0% (見込み)\t○\r\n");
}

}  // namespace
