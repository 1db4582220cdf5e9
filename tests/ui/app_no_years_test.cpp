// A plan that has no years yet: nothing invents one, each page says what is missing, and the first year can be added.

#include <gtest/gtest.h>

#include <algorithm>

#include "clerk_beside.hpp"
#include "desk.hpp"
#include "file/plan_file.hpp"
#include "made_plan.hpp"
#include "store/journal_writer.hpp"
#include "tests/made/random_plan.hpp"

namespace {

Browser with_clerk() {
    Browser browser;
    browser.worker = clerk_beside();
    return browser;
}

constexpr std::string_view missing = "この計画にはまだ年度がありません";

/// Where a text speaks of a year that is none: "0年度", "FY0", a year of an era below its first.
std::string invented_year(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (const std::string_view sign : {"-1867", "明治-", "明治0"}) {
        if (text.find(sign) != std::string_view::npos) return std::string(sign);
    }
    for (std::size_t at = text.find('0'); at != std::string_view::npos; at = text.find('0', at + 1)) {
        if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')) continue;
        if (text.substr(at + 1).starts_with("年度") || text.substr(at + 1).starts_with("(")) return "0年度";
        if (at >= 2 && text.substr(at - 2, 2) == "FY" && (at + 1 == text.size() || !is_digit(text[at + 1]))) return "FY0";
    }
    return {};
}

TEST(InventedYear, IsFoundAndNoOtherIs) {
    for (const char* text :
         {"計画 0(明治-1867)年度", "0年度を追加", "評価の集計 0年度", "FY0", "Tallies FY0 and", "明治-1867"})
        EXPECT_NE(invented_year(text), "") << text;
    for (const char* text :
         {"2020年度", "2020(令和2)年度", "FY2020", "FY2020 to FY2030", "10年度", "1900(明治33)年度", "0.5%", "50(件)"})
        EXPECT_EQ(invented_year(text), "") << text;
}

plan::Plan without_years(plan::Plan plan) {
    plan.years.clear();
    return plan;
}

plan::Plan small_plan() {
    plan::Indicator indicator = made::indicator("i1", "受講者の割合", plan::Direction::higher, {});
    plan::Measure measure = made::measure("m1", "研修", {"人事課"}, {indicator});
    plan::Activity activity;
    activity.id = "a1";
    activity.text = "研修を行う";
    measure.activities.push_back(activity);
    return without_years(made::plan_of({made::group("g1", "柱", {measure})}));
}

const std::vector<std::string>& pages() {
    static const std::vector<std::string> all{
        "/overview",           "/table",  "/measure/m1", "/charts",  "/meeting?measure=m1",
        "/speaker?measure=m1", "/checks", "/structure",  "/changes", "/plans"};
    return all;
}

class AppNoYears : public testing::Test {
protected:
    AppNoYears() { open(small_plan()); }
    void open(const plan::Plan& plan) { desk.open_file("計画.json", file::write_plan(plan)); }
    static std::string all_text(Desk& at) {
        std::string text = at->edge.title() + "\n" + at->edge.address() + "\n";
        for (const Node& node : at->nodes()) text += node.name + "\n" + node.value + "\n" + node.description + "\n";
        return text;
    }
    void expect_nothing_invented(const plan::Plan& plan) {
        const std::string own = file::write_plan(plan);
        if (!invented_year(own).empty()) return;
        EXPECT_EQ(invented_year(all_text(desk)), "") << all_text(desk);
        for (const auto& file : desk->edge.files_saved()) {
            EXPECT_EQ(invented_year(file.name), "") << file.name;
            if (!file.text.starts_with("PK")) {
                EXPECT_EQ(invented_year(file.text), "") << file.name;
            }
        }
        for (const std::string& document : desk->edge.documents_printed()) EXPECT_EQ(invented_year(document), "");
    }
    void go_everywhere(const plan::Plan& plan) {
        for (const std::string& page : pages()) {
            SCOPED_TRACE(page);
            desk.go(page);
            expect_nothing_invented(plan);
        }
    }
    /// Prints, saves the report, and the table in each form.
    void put_out(const plan::Plan& plan) {
        desk.go("/overview");
        for (const char* way : {"印刷", "HTMLで保存"}) {
            desk.press(Role::button, "印刷");
            const Node* dialog = desk->find(Role::dialog, "報告書の印刷");
            ASSERT_NE(dialog, nullptr);
            for (const Node& button : desk->children(dialog->id, Role::button)) {
                if (button.name == way) desk->stage->send(platform::NodePressed{button.id});
            }
            desk.settle();
        }
        ASSERT_EQ(desk->edge.documents_printed().size(), 1U);
        for (const char* form : {"Excel（.xlsx）", "CSV（UTF-8）"}) {
            desk.pick(Role::button, "表で保存", form);
            desk.settle();
        }
        EXPECT_EQ(desk->edge.files_saved().size(), 3U) << desk->stage->text();
        expect_nothing_invented(plan);
    }

    Browser browser = with_clerk();
    Desk desk{browser};
};

TEST_F(AppNoYears, NoPageReportOrFileInventsOne) {
    go_everywhere(small_plan());
    desk.edit();
    go_everywhere(small_plan());
    put_out(small_plan());
    for (const auto& file : desk->edge.files_saved()) EXPECT_EQ(file.name.find(" .html"), std::string::npos) << file.name;
    desk.press(Role::button, "English");
    go_everywhere(small_plan());
}

TEST_F(AppNoYears, NorIsOneInventedForPlansOfAnyShape) {
    for (std::uint64_t seed = 1; seed <= 9; ++seed) {
        SCOPED_TRACE(seed);
        const plan::Plan plan = seed % 3 == 0 ? random_plan(seed) : without_years(random_plan(seed));
        Browser own = with_clerk();
        Desk at(own);
        at.open_file("計画.json", file::write_plan(plan));
        if (!invented_year(file::write_plan(plan)).empty()) continue;
        std::vector<std::string> measures;
        for (const plan::PlacedMeasure& placed : at.document().measures()) measures.push_back(placed.measure->id);
        for (const bool editing : {false, true}) {
            if (editing) at.edit();
            for (const std::string& page : pages()) {
                const std::size_t bare = page.find("m1");
                at.go(bare == std::string::npos || measures.empty() ? page : page.substr(0, bare) + measures.back());
                ASSERT_EQ(invented_year(all_text(at)), "") << page << "\n" << all_text(at);
                EXPECT_EQ(at->app->state().year.has_value(), !at.plan().years.empty());
            }
        }
    }
}

TEST_F(AppNoYears, EachPageThatNeedsOneSaysSoAndOffersThisYear) {
    for (const char* page : {"/overview", "/table", "/measure/m1", "/charts", "/meeting?measure=m1"}) {
        for (const Window window : {Window{1280, 800}, Window{360, 640}}) {
            SCOPED_TRACE(page + std::to_string(window.width));
            desk.close();
            Desk at(browser, window);
            at.go(page);
            EXPECT_TRUE(at->sees(missing)) << at->stage->text();
            EXPECT_NE(at->find(Role::button, "2029年度を追加"), nullptr) << at->stage->text();
            EXPECT_NE(at->find(Role::button, "ほかの年度…"), nullptr);
            EXPECT_EQ(at->find_beginning(Role::list_box, "年度"), nullptr);
        }
        desk.start();
    }
}

TEST_F(AppNoYears, TheFirstYearIsAddedAndEditingSwitchedOnForIt) {
    desk.go("/overview");
    ASSERT_FALSE(desk->app->state().editing);
    ASSERT_TRUE(desk.press(Role::button, "2029年度を追加"));
    ASSERT_TRUE(desk.asks("編集者の名前"));
    EXPECT_TRUE(desk.plan().years.empty()) << "not before editing has begun";
    desk.enter("田中");
    EXPECT_TRUE(desk->app->state().editing);
    ASSERT_EQ(desk.plan().years.size(), 1U);
    EXPECT_EQ(desk.plan().years[0].year, plan::FiscalYear{2029});
    EXPECT_EQ(desk->app->state().year, plan::FiscalYear{2029});
    EXPECT_FALSE(desk->sees(missing));
    EXPECT_EQ(desk.steps(), 1U);
    desk.go("/table");
    desk.click_cell("m1", column::target);
    desk.enter("80%");
    EXPECT_EQ(desk.cell_text("m1", column::target), "80%");
    desk.key("z", true);
    desk.key("z", true);
    EXPECT_EQ(desk->app->state().year, std::nullopt);
    EXPECT_TRUE(desk->sees(missing));
}

TEST_F(AppNoYears, AnotherYearIsTypedAsPeopleWriteIt) {
    desk.edit();
    desk.go("/structure");
    ASSERT_TRUE(desk.press(Role::button, "ほかの年度…")) << desk->stage->text();
    ASSERT_TRUE(desk.asks("最初の年度"));
    EXPECT_EQ(desk.field_text(), "2029");
    desk.enter("さ来年");
    EXPECT_TRUE(desk.plan().years.empty());
    EXPECT_EQ(desk.notice(), "「さ来年」は年度として読めません。");
    desk.press(Role::button, "ほかの年度…");
    desk.enter("平成30年度");
    ASSERT_EQ(desk.plan().years.size(), 1U);
    EXPECT_EQ(desk.plan().years[0].year, plan::FiscalYear{2018});
    EXPECT_NE(desk->find(Role::button, "2017年度を追加"), nullptr);
}

TEST_F(AppNoYears, TheProposalHoldsAsItStands) {
    desk.press(Role::button, "ほかの年度…");
    desk.enter("田中");
    ASSERT_TRUE(desk.asks("最初の年度"));
    desk.key("Enter");
    ASSERT_EQ(desk.plan().years.size(), 1U);
    EXPECT_EQ(desk.plan().years[0].year, plan::FiscalYear{2029});
}

TEST_F(AppNoYears, AHalfTypedYearComesBackAfterACrash) {
    desk.edit();
    desk.go("/overview");
    desk.press(Role::button, "ほかの年度…");
    desk.type("平成3");
    desk.restart();
    EXPECT_TRUE(desk.asks("最初の年度")) << desk->stage->text();
    EXPECT_EQ(desk.field_text(), "平成3");
    desk.enter("平成30");
    ASSERT_EQ(desk.plan().years.size(), 1U);
    desk.restart();
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_EQ(desk.plan().years.size(), 1U);
}

TEST_F(AppNoYears, TheYearsThatItsValuesAreForAreProposed) {
    plan::Plan plan = small_plan();
    plan.groups[0].measures[0].indicators[0].years = {made::year(2018, "80%", "81%"), made::year(2020, "82%", {})};
    open(plan);
    desk.edit();
    ASSERT_TRUE(desk.press(Role::button, "2018～2020年度を追加")) << desk->stage->text();
    ASSERT_EQ(desk.plan().years.size(), 2U);
    EXPECT_EQ(desk.plan().years[0].year, plan::FiscalYear{2018});
    EXPECT_EQ(desk.plan().years[1].year, plan::FiscalYear{2020});
    EXPECT_EQ(desk.steps(), 1U);
    desk.go("/table");
    EXPECT_EQ(desk.cell_text("m1", column::target), "80%");
}

TEST_F(AppNoYears, ACellThatNeedsAYearSaysSoWhenItIsTypedInto) {
    desk.edit();
    desk.go("/table");
    for (const int number : {column::target, column::actual, column::verdict}) {
        SCOPED_TRACE(number);
        ASSERT_TRUE(desk.click_cell("m1", number)) << desk->stage->text();
        desk.key("Enter");
        EXPECT_EQ(desk.notice(), missing);
        EXPECT_FALSE(desk.has_open_field());
        desk.key("Escape");
        desk.key("Escape");
        ASSERT_TRUE(desk.click_cell("m1", number));
        desk.type("8");
        EXPECT_EQ(desk.notice(), missing);
        EXPECT_FALSE(desk.has_open_field());
        desk.key("Escape");
        desk.key("Escape");
    }
    desk.click_cell("m1", column::target);
    desk.type("8");
    const Node* notice = desk->find(Role::alert, missing);
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(desk.click_cell("m1", column::name));
    desk.enter("新しい名");
    EXPECT_EQ(desk.plan().groups[0].measures[0].name, "新しい名") << "what belongs to no year is typed as ever";
}

TEST_F(AppNoYears, ACopyToReadOffersNothing) {
    Browser reader;
    Desk copy(reader, Page{"配布.html", "copy:1", file::write_plan(small_plan()), true});
    copy.go("/overview");
    EXPECT_TRUE(copy->sees(missing)) << copy->stage->text();
    EXPECT_EQ(copy->find(Role::button, "2029年度を追加"), nullptr);
    EXPECT_EQ(copy->find(Role::button, "ほかの年度…"), nullptr);
}

TEST_F(AppNoYears, WhereAnotherWindowEditsThatIsSaid) {
    desk.edit();
    browser.remembered = desk->edge.remembered();
    Desk other(browser);
    other.go("/overview");
    ASSERT_TRUE(other.press(Role::button, "2029年度を追加"));
    other.settle();
    EXPECT_TRUE(other.plan().years.empty());
    EXPECT_TRUE(other->sees("ほかの画面がこの計画を編集しています。")) << other->stage->text();
    EXPECT_EQ(other->find(Role::button, "2029年度を追加"), nullptr);
}

TEST_F(AppNoYears, TheLastYearCanGoAndComeBack) {
    open(made::plan_of({made::group("g1", "柱", {made::measure("m1", "研修", {}, {})})}));
    desk.edit();
    desk.go("/structure");
    for (const char* year : {"2018", "2019", "2020"}) {
        ASSERT_TRUE(desk.press(Role::button, std::string(year) + "年度を削除")) << desk->stage->text();
    }
    EXPECT_TRUE(desk.plan().years.empty());
    EXPECT_EQ(desk->app->state().year, std::nullopt);
    EXPECT_TRUE(desk->sees(missing));
    EXPECT_EQ(desk->find(Role::button, "来年度の計画を作る"), nullptr) << "there is no year that it would follow";
    go_everywhere(desk.plan());
    desk.go("/structure");
    desk.press(Role::button, "2029年度を追加");
    EXPECT_NE(desk->find(Role::button, "来年度の計画を作る"), nullptr);
    desk.press(Role::button, "来年度の計画を作る");
    EXPECT_EQ(desk.plan().years.size(), 2U);
}

TEST_F(AppNoYears, ANewPlanBeginsWithThisYear) {
    desk.press(Role::button, "計画の一覧");
    desk.press(Role::button, "新しい計画");
    ASSERT_EQ(desk.plan().years.size(), 1U) << desk->stage->text();
    EXPECT_EQ(desk.plan().years[0].year, plan::FiscalYear{2029});
    EXPECT_EQ(desk->app->state().year, plan::FiscalYear{2029});
}

TEST_F(AppNoYears, ATableWithoutYearsBecomesAPlanThatAsksForThem) {
    desk->open(
        "一覧.csv",
        "分類,取組名,担当課\r\n1-1,職員の適正配置,職員課\r\n1-2,給与制度の見直し,職員課\r\n2-1,使用料の見直し,財政課\r\n");
    desk.settle();
    ASSERT_NE(desk->app->import_session(), nullptr) << desk->stage->text();
    EXPECT_EQ(invented_year(all_text(desk)), "") << all_text(desk);
    desk->choose("取り込み方", "新しい計画");
    ASSERT_TRUE(desk.press(Role::button, "取り込む")) << desk->stage->text();
    desk.settle();
    ASSERT_EQ(desk.document().measures().size(), 3U) << desk->stage->text();
    EXPECT_TRUE(desk.plan().years.empty());
    EXPECT_TRUE(desk->sees(missing)) << desk->stage->text();
    EXPECT_EQ(invented_year(all_text(desk)), "");
}

}  // namespace
