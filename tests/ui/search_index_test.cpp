#include "ui/search_index.hpp"

#include <gtest/gtest.h>

#include "code_points.hpp"
#include "made_plan.hpp"
#include "ui/fold.hpp"

namespace {

using ui::SearchEntry;
using ui::SearchIndex;

TEST(SearchEntry, HoldsWhatStandsInItsText) {
    const SearchEntry entry("職員アンケート 85%");
    EXPECT_TRUE(entry.holds("職員"));
    EXPECT_TRUE(entry.holds("アンケート"));
    EXPECT_TRUE(entry.holds("8"));
    EXPECT_TRUE(entry.holds("職員アンケート 85%"));
    EXPECT_TRUE(entry.holds(""));
    EXPECT_FALSE(entry.holds("員職"));
    EXPECT_FALSE(entry.holds("職員アンケート 85%以上"));
    EXPECT_FALSE(SearchEntry("").holds("あ"));
}

TEST(SearchEntryLaws, HoldsExactlyWhatALookThroughTheTextFinds) {
    constexpr std::u32string_view few = U"職員給与の計画アイウab12%\n";
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        texts::Random random(seed);
        std::u32string text = random.text(few, 40);
        for (std::uint32_t left = random.below(20); left > 0; --left) text += random.any();
        const std::string all = texts::utf8(text);
        const SearchEntry entry(all);
        for (int i = 0; i < 8; ++i) {
            std::u32string term = random.text(few, 4);
            if (i % 2 == 0 && !text.empty()) {
                term = text.substr(random.below(static_cast<std::uint32_t>(text.size())), 1 + random.below(6));
            }
            const std::string word = texts::utf8(term);
            ASSERT_EQ(entry.holds(word), all.find(word) != std::string::npos)
                << "seed " << seed << ": " << word << " in " << all;
        }
    }
}

plan::Plan sample() {
    plan::Measure pay = made::measure("1-(1)-ア", "給与制度の見直し", {"職員課", "行政総務課"},
                                      {made::indicator("i1", "やりがいを感じる割合", "85.0%", "86.0%", plan::Verdict::met),
                                       made::indicator("i2", "時間外勤務", "170時間", "162時間", plan::Verdict::met)});
    pay.activities.resize(1);
    pay.activities[0].text = "職責に対応した給料";
    pay.activities[0].years.resize(1);
    pay.activities[0].years[0].plan = "新たな制度の施行";
    pay.activities[0].years[0].actual = "効果検証";
    pay.notes = {"※国の制度による"};
    pay.indicators[0].unit = "%";
    const plan::Measure tax = made::measure("2-(1)-ア", "ふるさと納税", {}, {});
    return made::plan_of({made::group("1", "強い組織をつくる", {}, {made::group("1-1", "人づくり", {pay})}),
                          made::group("2", "財政", {tax})});
}

struct Indexed {
    plan::Plan plan = sample();
    std::vector<plan::PlacedMeasure> measures = plan::measures_in_order(plan);
    SearchIndex index;
    Indexed() {
        index.extend(measures, [] { return false; });
    }
    bool matches(std::size_t measure, std::size_t indicator, std::string_view query) const {
        return index.matches(measure, indicator, ui::search_terms(query));
    }
};

TEST(SearchIndex, FindsAMeasureByEachOfItsTexts) {
    const Indexed it;
    for (const std::string_view query : {"1-(1)-ア", "給与制度", "行政総務課", "職責に対応", "制度の施行", "効果検証",
                                         "国の制度", "強い組織", "人づくり", "1-(1)-ｱ"}) {
        EXPECT_TRUE(it.matches(0, 0, query)) << query;
        EXPECT_TRUE(it.matches(0, 1, query)) << query << ": a measure's own text finds each of its indicators";
        EXPECT_FALSE(it.matches(1, 0, query)) << query;
    }
    EXPECT_TRUE(it.matches(1, 0, "ふるさと")) << "a measure without indicators";
}

TEST(SearchIndex, FindsAnIndicatorByItsOwnTextsAlone) {
    const Indexed it;
    EXPECT_TRUE(it.matches(0, 0, "やりがい"));
    EXPECT_FALSE(it.matches(0, 1, "やりがい"));
    EXPECT_TRUE(it.matches(0, 0, "86.0%"));
    EXPECT_TRUE(it.matches(0, 1, "１６２時間"));
    EXPECT_FALSE(it.matches(0, 0, "162時間"));
    EXPECT_FALSE(it.matches(0, 2, "やりがい")) << "past the last: the measure's own texts";
    EXPECT_TRUE(it.matches(0, 2, "給与"));
}

TEST(SearchIndex, AllWordsMustBeFoundInOneOrTheOther) {
    const Indexed it;
    EXPECT_TRUE(it.matches(0, 0, "職員課 やりがい"));
    EXPECT_TRUE(it.matches(0, 0, "やりがい　職員課"));
    EXPECT_FALSE(it.matches(0, 1, "職員課 やりがい"));
    EXPECT_FALSE(it.matches(0, 0, "職員課 ふるさと"));
    EXPECT_TRUE(it.matches(0, 0, ""));
}

TEST(SearchIndex, NoWordIsFoundAcrossTwoTexts) {
    const Indexed it;
    EXPECT_FALSE(it.matches(0, 0, "職員課行政総務課"));
    EXPECT_FALSE(it.matches(0, 0, "見直し職員課"));
}

TEST(SearchIndex, GoesOnWhereItStopped) {
    const Indexed whole;
    SearchIndex index;
    int asked = 0;
    EXPECT_FALSE(index.extend(whole.measures, [&] { return ++asked == 1; }));
    EXPECT_EQ(index.size(), 1U);
    EXPECT_TRUE(index.extend(whole.measures, [] { return true; }));
    EXPECT_EQ(index.size(), 2U);
    EXPECT_TRUE(index.matches(1, 0, ui::search_terms("ふるさと")));
    EXPECT_TRUE(index.extend(whole.measures, [] { return true; })) << "nothing left to do";
    EXPECT_EQ(index.size(), 2U);
}

}  // namespace
