#include "sheet/import/texts.hpp"

#include <gtest/gtest.h>

#include "sheet/import/headers.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/notes.hpp"
#include "sheet/import/values.hpp"

namespace {

using plan::FiscalYear;
using sheet::Role;

TEST(SheetYears, AreFoundInHeaders) {
    EXPECT_EQ(sheet::year_in("R5実績"), FiscalYear{2023});
    EXPECT_EQ(sheet::year_in("目標値(令和 ６ 年度)"), FiscalYear{2024});
    EXPECT_EQ(sheet::year_in("2018(平成30)年度末の目標"), FiscalYear{2018});
    EXPECT_EQ(sheet::year_in("H31.3末"), FiscalYear{2019});
    EXPECT_EQ(sheet::year_in("Target FY2025"), FiscalYear{2025});
}

TEST(SheetYears, AreNotFoundInOtherFigures) {
    for (const std::string_view text :
         {"CO2排出量", "A4用紙", "12,018件", "20180円", "第3期", "30年度", "1-(1)-ア", "SDGs"}) {
        EXPECT_EQ(sheet::year_in(text), std::nullopt) << text;
    }
}

TEST(SheetYears, LeaveTheirPlace) {
    EXPECT_EQ(sheet::without_years("R5目標 / R6目標"), "〈年度〉目標/〈年度〉目標");
    EXPECT_EQ(sheet::without_years("担当課"), "担当課");
    EXPECT_EQ(sheet::timeless("2018(平成30)年度/実績"), sheet::timeless("令和7年度/実績"));
}

// A fiscal year begins on 1 April; the serials are those that Excel shows for these days.
TEST(SheetYears, OfDates) {
    EXPECT_EQ(sheet::year_of_serial(43190), FiscalYear{2017});  // 2018-03-31
    EXPECT_EQ(sheet::year_of_serial(43191), FiscalYear{2018});  // 2018-04-01
    EXPECT_EQ(sheet::year_of_serial(43465), FiscalYear{2018});  // 2018-12-31
    EXPECT_EQ(sheet::year_of_serial(43555.99), FiscalYear{2018});
    EXPECT_EQ(sheet::year_of_serial(45383), FiscalYear{2024});  // 2024-04-01
    EXPECT_EQ(sheet::year_of_serial(2018), std::nullopt);
    EXPECT_EQ(sheet::year_of_serial(1e300), std::nullopt);
}

TEST(SheetMarks, StandAloneOrBeforeTheirValue) {
    ASSERT_TRUE(sheet::read_mark(" 目標 "));
    EXPECT_EQ(sheet::read_mark("目標値")->kind, sheet::MarkKind::target);
    EXPECT_EQ(sheet::read_mark("目標 200,000千円")->value, "200,000千円");
    EXPECT_EQ(sheet::read_mark("実績：44.02%")->value, "44.02%");
    EXPECT_EQ(sheet::read_mark("実績\n2件")->value, "2件");
    EXPECT_FALSE(sheet::read_mark("目標管理制度の運用"));
    EXPECT_FALSE(sheet::read_mark("実績に基づく見直し"));
}

TEST(SheetVerdicts, HaveManySigns) {
    for (const std::string_view text : {"○", "〇", "◯", "達成", "Met"}) {
        EXPECT_EQ(sheet::read_verdict(text), plan::Verdict::met) << text;
    }
    for (const std::string_view text : {"×", "未達成", " ✕ ", "missed"}) {
        EXPECT_EQ(sheet::read_verdict(text), plan::Verdict::missed) << text;
    }
    EXPECT_EQ(sheet::read_verdict("未設定"), plan::Verdict::unset);
    for (const std::string_view text : {"△", "A", "", "達成率90%"}) EXPECT_FALSE(sheet::read_verdict(text)) << text;
}

TEST(SheetLabels, SplitOffTheirCode) {
    EXPECT_EQ(sheet::read_label("1 強い組織をつくる"), (sheet::Label{"1", "強い組織をつくる"}));
    EXPECT_EQ(sheet::read_label("Ⅱ　まちづくり"), (sheet::Label{"Ⅱ", "まちづくり"}));
    EXPECT_EQ(sheet::read_label("柱1 ひと"), (sheet::Label{"柱1", "ひと"}));
    EXPECT_EQ(sheet::read_label("市民 とともに"), (sheet::Label{"", "市民 とともに"}));
}

TEST(SheetTitles, NameTheGroupInBrackets) {
    EXPECT_EQ(sheet::read_title("取組状況 (1 強い組織)"), (sheet::TitleLine{"取組状況", "1 強い組織"}));
    EXPECT_EQ(sheet::read_title("取組状況（令和5年度）").group, "");
    EXPECT_EQ(sheet::read_title("一覧 (単位:千円)").group, "");
    EXPECT_EQ(sheet::read_title("(案)").title, "(案)");
}

TEST(SheetSections, AreSplitWhereListsAre) {
    EXPECT_EQ(sheet::split_sections("職員課 行政総務課"), (std::vector<std::string>{"職員課", "行政総務課"}));
    EXPECT_EQ(sheet::split_sections("財政課、　契約検査課\n"), (std::vector<std::string>{"財政課", "契約検査課"}));
    EXPECT_TRUE(sheet::looks_like_sections("こども家庭センター 教育部"));
    EXPECT_FALSE(sheet::looks_like_sections("職員課の見直し"));
}

TEST(SheetBreaks, ComeBackBeforeItems) {
    const sheet::Broken broken = sheet::restore_breaks("実施 ・調査 ①準備 【主な取組】 ほか");
    EXPECT_EQ(broken.text, "実施\n・調査\n①準備\n【主な取組】 ほか");
    EXPECT_EQ(broken.breaks, 3U);
    EXPECT_EQ(sheet::restore_breaks("一行目 ・二\n三").breaks, 0U);
}

TEST(SheetValues, MinusInParenthesesAndMoneyInParts) {
    EXPECT_EQ(sheet::read_value("(1,234)").number, -1234.0);
    EXPECT_EQ(sheet::read_value("（3.5%）").number, -3.5);
    EXPECT_EQ(sheet::read_value("1億5,000万円").number, 150'000'000.0);
    EXPECT_EQ(sheet::read_value("2億円").number, 2.0);
    EXPECT_EQ(sheet::read_value("2億円").unit, "億円");
    EXPECT_EQ(sheet::read_value("１，２００千円").number, 1200.0);
    for (const std::string_view text : {"(18件)", "(累計)", "5万円1億円", "約1億円", "1億から2億円"}) {
        EXPECT_FALSE(sheet::read_value(text).number) << text;
    }
    EXPECT_EQ(sheet::factor_between("億円", "千円"), 100'000.0);
    EXPECT_EQ(sheet::factor_between("人", "千人"), 0.001);
    EXPECT_FALSE(sheet::factor_between("件", "円"));
}

TEST(SheetHeaders, SayWhatColumnsHold) {
    EXPECT_EQ(sheet::read_header("担当部署").role, Role::sections);
    EXPECT_EQ(sheet::read_header("成果指標").role, Role::indicator);
    EXPECT_EQ(sheet::read_header("成果指標の目標値").role, Role::target);
    EXPECT_EQ(sheet::read_header("基本目標").role, Role::group);
    EXPECT_EQ(sheet::read_header("R5実績値").role, Role::result);
    EXPECT_EQ(sheet::read_header("実施計画").role, Role::plan);
    EXPECT_EQ(sheet::read_header("Department").role, Role::sections);
    EXPECT_TRUE(sheet::read_header("目標・実績").marks);
    EXPECT_FALSE(sheet::read_header("ほげ").known);
    EXPECT_EQ(sheet::unit_in_header("目標値（千円）"), "千円");
    EXPECT_EQ(sheet::unit_in_header("実績(単位:%)"), "%");
    EXPECT_EQ(sheet::unit_in_header("実績(見込み)"), "");
    EXPECT_EQ(sheet::unit_in_header("目標(令和5年度)"), "");
}

TEST(SheetWords, AreReadAsTheyAreWritten) {
    for (const Role role : sheet::all_roles()) EXPECT_EQ(sheet::role_of(word_of(role)), role);
    EXPECT_EQ(sheet::all_roles().size(), static_cast<std::size_t>(Role::indicator_id) + 1);
    EXPECT_EQ(sheet::all_note_kinds().size(), static_cast<std::size_t>(sheet::NoteKind::value_taken_twice) + 1);
    EXPECT_EQ(sheet::role_of("pie"), std::nullopt);
}

}  // namespace
