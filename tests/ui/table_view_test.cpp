#include "views/table_view.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "code_points.hpp"
#include "made_plan.hpp"

namespace {

using plan::Verdict;
using ui::Column;
using ui::Filters;
using ui::Sort;
using ui::TableRow;
using ui::TableView;
using ui::VerdictFilter;

using Names = std::vector<std::string>;

/// Groups: 1 with 1-1 and 1-2 inside, 2 beside it. Six measures, eight rows.
plan::Plan sample() {
    using made::indicator;
    using made::measure;
    const auto a = measure("a", "給与", {"職員課", "総務課"},
                           {indicator("a1", "割合", "85%", "86%", Verdict::met),
                            indicator("a2", "時間", "170時間", "200時間", Verdict::missed)});
    const auto b = measure("b", "採用", {"職員課"}, {indicator("b1", "人数", "9人", "10人", Verdict::met)});
    const auto c = measure("c", "研修", {"人事課"}, {indicator("c1", "状況", "黒字", "赤字", Verdict::missed)});
    const auto d = measure("d", "窓口", {}, {});
    const auto e = measure("e", "税収", {"税務課", "職員課"},
                           {indicator("e1", "件数", "-", std::nullopt, Verdict::unset),
                            indicator("e2", "率", "1,000%", std::nullopt, std::nullopt)});
    const auto f = measure("f", "施設", {"総務課"}, {indicator("f1", "改定", "改定", "86%", std::nullopt)});
    return made::plan_of({made::group("1", "組織", {a}, {made::group("1-1", "人", {b, c}), made::group("1-2", "窓口", {d})}),
                          made::group("2", "財政", {e, f})});
}

struct Table {
    ui::Document document{sample(), {"sample.json", {}, {}}, 1};
    ui::SearchIndex index;
    Table() {
        index.extend(document.measures(), [] { return false; });
    }
    TableView view(const Filters& filters, std::string_view query = {}, const Sort& sort = {},
                   plan::FiscalYear year = made::focus) const {
        return ui::build_table_view(document, year, index, query, filters, sort);
    }
};

/// Each row as its indicator's id, or its measure's where it has none.
Names names(const TableView& view) {
    Names result;
    for (const TableRow& row : view.rows) {
        result.push_back(row.indicator != nullptr ? row.indicator->id : row.placed->measure->id);
    }
    return result;
}

TEST(TableView, HasOneRowAnIndicatorAndOneForAMeasureWithout) {
    const Table table;
    const TableView view = table.view({});
    EXPECT_EQ(names(view), (Names{"a1", "a2", "b1", "c1", "d", "e1", "e2", "f1"}));
    EXPECT_EQ(view.all, 8U);
}

TEST(TableView, TheFirstRowOfAMeasureIsMarked) {
    const Table table;
    const TableView view = table.view({});
    std::vector<bool> first;
    for (const TableRow& row : view.rows) first.push_back(row.first);
    EXPECT_EQ(first, (std::vector<bool>{true, false, true, true, true, true, false, true}));
    const TableView sorted = table.view({}, {}, {Column::actual, false});
    for (std::size_t i = 1; i < sorted.rows.size(); ++i) {
        EXPECT_EQ(sorted.rows[i].first, sorted.rows[i].placed != sorted.rows[i - 1].placed) << i;
    }
}

TEST(TableView, AGroupBringsItsSubGroups) {
    const Table table;
    EXPECT_EQ(names(table.view({"1", {}, VerdictFilter::any})), (Names{"a1", "a2", "b1", "c1", "d"}));
    EXPECT_EQ(names(table.view({"1-1", {}, VerdictFilter::any})), (Names{"b1", "c1"}));
    EXPECT_EQ(names(table.view({"2", {}, VerdictFilter::any})), (Names{"e1", "e2", "f1"}));
    EXPECT_EQ(names(table.view({"no such group", {}, VerdictFilter::any})), Names{});
    EXPECT_EQ(table.view({"1-1", {}, VerdictFilter::any}).all, 8U) << "all rows are counted before filters";
}

TEST(TableView, ASectionBringsAllMeasuresThatItIsInChargeOf) {
    const Table table;
    EXPECT_EQ(names(table.view({{}, "職員課", VerdictFilter::any})), (Names{"a1", "a2", "b1", "e1", "e2"}));
    EXPECT_EQ(names(table.view({{}, "総務課", VerdictFilter::any})), (Names{"a1", "a2", "f1"}));
    EXPECT_EQ(names(table.view({{}, "職員", VerdictFilter::any})), Names{}) << "a section is a whole name";
}

TEST(TableView, VerdictsAreThoseOfTheYear) {
    const Table table;
    EXPECT_EQ(names(table.view({{}, {}, VerdictFilter::met})), (Names{"a1", "b1"}));
    EXPECT_EQ(names(table.view({{}, {}, VerdictFilter::missed})), (Names{"a2", "c1"}));
    EXPECT_EQ(names(table.view({{}, {}, VerdictFilter::unset})), Names{"e1"});
    EXPECT_EQ(names(table.view({{}, {}, VerdictFilter::unjudged})), (Names{"e2", "f1"}))
        << "a measure without indicators has nothing to judge";
    EXPECT_EQ(names(table.view({{}, {}, VerdictFilter::met}, {}, {}, {2019})), Names{});
    EXPECT_EQ(table.view({{}, {}, VerdictFilter::unjudged}, {}, {}, {2019}).rows.size(), 7U);
}

TEST(TableView, FiltersAndSearchHoldTogether) {
    const Table table;
    EXPECT_EQ(names(table.view({"1", "職員課", VerdictFilter::met})), (Names{"a1", "b1"}));
    EXPECT_EQ(names(table.view({"1", "職員課", VerdictFilter::met}, "採用")), Names{"b1"});
    EXPECT_EQ(names(table.view({"2", "職員課", VerdictFilter::met})), Names{});
}

TEST(TableView, SearchFindsRowsByFoldedWords) {
    const Table table;
    EXPECT_EQ(names(table.view({}, "８６％")), (Names{"a1", "f1"}));
    EXPECT_EQ(names(table.view({}, "給与")), (Names{"a1", "a2"}));
    EXPECT_EQ(names(table.view({}, "給与 時間")), Names{"a2"});
    EXPECT_EQ(names(table.view({}, "窓口")), Names{"d"});
    EXPECT_EQ(names(table.view({}, "どこにもない")), Names{});
    EXPECT_EQ(table.view({}, " 　").rows.size(), 8U) << "blanks ask for nothing";
}

TEST(TableView, SortsNumbersThenWordsAndWhatIsMissingLast) {
    const Table table;
    EXPECT_EQ(names(table.view({}, {}, {Column::actual, false})), (Names{"b1", "a1", "f1", "a2", "c1", "d", "e1", "e2"}));
    EXPECT_EQ(names(table.view({}, {}, {Column::actual, true})), (Names{"a2", "a1", "f1", "b1", "c1", "d", "e1", "e2"}))
        << "missing stays last, equals stay in the plan's order";
    EXPECT_EQ(names(table.view({}, {}, {Column::target, false})).front(), "b1") << "9 before 1,000: by number, not by text";
}

TEST(TableView, SortsWordsByTheirCharactersAndTheEmptyLast) {
    const Table table;
    const Names up = names(table.view({}, {}, {Column::sections, false}));
    const Names down = names(table.view({}, {}, {Column::sections, true}));
    EXPECT_EQ(up.back(), "d");
    EXPECT_EQ(down.back(), "d");
    EXPECT_EQ(names(table.view({}, {}, {Column::indicator, true})).back(), "d");
}

TEST(TableView, SortsVerdictsInTheirOwnOrder) {
    const Table table;
    EXPECT_EQ(names(table.view({}, {}, {Column::verdict, false})), (Names{"a1", "b1", "a2", "c1", "e1", "e2", "f1", "d"}));
    EXPECT_EQ(names(table.view({}, {}, {Column::verdict, true})), (Names{"e1", "a2", "c1", "a1", "b1", "e2", "f1", "d"}));
}

TEST(TableView, ByCodeIsThePlansOwnOrder) {
    const Table table;
    Names up = names(table.view({}, {}, {Column::code, false}));
    const Names down = names(table.view({}, {}, {Column::code, true}));
    EXPECT_EQ(up, names(table.view({})));
    std::reverse(up.begin(), up.end());
    EXPECT_EQ(down, up);
}

TEST(TableView, EverySortKeepsEveryRow) {
    const Table table;
    Names all = names(table.view({}));
    std::sort(all.begin(), all.end());
    for (const Column column : {Column::code, Column::name, Column::sections, Column::indicator, Column::target,
                                Column::actual, Column::verdict, Column::years}) {
        for (const bool descending : {false, true}) {
            Names sorted = names(table.view({}, {}, {column, descending}));
            std::sort(sorted.begin(), sorted.end());
            EXPECT_EQ(sorted, all);
        }
    }
}

TEST(TableLaws, SortingByAnAmountIsOrderedAndStable) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        texts::Random random(seed);
        std::vector<plan::Measure> measures;
        for (std::uint32_t i = 0; i < 1 + random.below(30); ++i) {
            std::optional<std::string> actual;
            if (random.below(4) != 0) actual = random.below(4) == 0 ? "改定" : std::to_string(random.below(6)) + "件";
            measures.push_back(
                made::measure("m" + std::to_string(i), "名", {},
                              {made::indicator("i" + std::to_string(i), "指標", "1件", actual, std::nullopt)}));
        }
        const ui::Document document(made::plan_of({made::group("g", "柱", measures)}), {"", {}, {}}, 1);
        const bool descending = random.below(2) == 0;
        const TableView view = ui::build_table_view(document, made::focus, {}, {}, {}, {Column::actual, descending});
        ASSERT_EQ(view.rows.size(), measures.size()) << "seed " << seed;
        const auto key = [&](const TableRow& row) {
            const auto& amount = row.indicator->years[0].actual;
            const int kind = !amount ? 2 : amount->number ? 0 : 1;
            const double number = amount && amount->number ? *amount->number : 0;
            return std::pair(kind, descending ? -number : number);
        };
        for (std::size_t i = 1; i < view.rows.size(); ++i) {
            const auto above = key(view.rows[i - 1]);
            const auto here = key(view.rows[i]);
            ASSERT_LE(above, here) << "seed " << seed;
            if (above == here) {
                ASSERT_LT(view.rows[i - 1].placed, view.rows[i].placed) << "seed " << seed << ": not stable";
            }
        }
    }
}

TEST(CellText, IsWhatIsPrinted) {
    const Table table;
    const auto& s = ui::strings(ui::Language::ja);
    const TableView view = table.view({});
    const auto text = [&](std::size_t row, Column column) { return ui::cell_text(s, view.rows[row], column, made::focus); };
    EXPECT_EQ(text(0, Column::code), "a");
    EXPECT_EQ(text(0, Column::name), "給与");
    EXPECT_EQ(text(0, Column::sections), "職員課、総務課");
    EXPECT_EQ(text(0, Column::indicator), "割合");
    EXPECT_EQ(text(0, Column::target), "85%");
    EXPECT_EQ(text(0, Column::actual), "86%");
    EXPECT_EQ(text(0, Column::verdict), "○");
    EXPECT_EQ(text(0, Column::years), "");
    EXPECT_EQ(text(5, Column::target), "-");
    EXPECT_EQ(text(5, Column::actual), "");
    EXPECT_EQ(text(5, Column::verdict), "未設定");
    EXPECT_EQ(text(6, Column::verdict), "未評価");
    EXPECT_EQ(text(4, Column::verdict), "") << "nothing to judge";
    EXPECT_EQ(text(4, Column::indicator), "");
}

TEST(TableChoices, SectionsInOrderOfAppearanceOnceEach) {
    const Table table;
    EXPECT_EQ(ui::all_sections(table.document), (Names{"職員課", "総務課", "人事課", "税務課"}));
}

TEST(TableChoices, GroupsOutermostFirstWithTheirDepth) {
    plan::Plan plan = sample();
    plan.groups[0].code = "Ⅰ";
    EXPECT_EQ(ui::all_groups(plan),
              (std::vector<ui::GroupChoice>{{"1", "Ⅰ 組織", 0}, {"1-1", "人", 1}, {"1-2", "窓口", 1}, {"2", "財政", 0}}));
}

}  // namespace
