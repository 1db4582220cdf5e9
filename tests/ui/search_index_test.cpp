#include "model/search_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "code_points.hpp"
#include "made_plan.hpp"
#include "model/fold.hpp"

namespace {

using ui::SearchEntry;
using ui::SearchIndex;

/// Texts and their entry.
template <std::size_t Bits>
struct Entry {
    explicit Entry(std::vector<std::string> of) : texts(std::move(of)) {
        for (const std::string& text : texts) entry.add(text);
    }
    bool holds(std::string_view term) const {
        return entry.holds(term, [&](auto visit) { return std::any_of(texts.begin(), texts.end(), visit); });
    }
    std::vector<std::string> texts;
    SearchEntry<Bits> entry;
};

TEST(SearchEntry, HoldsWhatStandsInItsTexts) {
    const Entry<2048> entry({"職員アンケート 85%", "ﾀﾞｲｱﾘｰ ＡＢ"});
    for (const char* word : {"職員", "アンケート", "8", "職員アンケート 85%", "", "ダイアリー", "ab"})
        EXPECT_TRUE(entry.holds(word)) << word;
    for (const char* word : {"員職", "職員アンケート 85%以上", "%ダ", "AB"}) EXPECT_FALSE(entry.holds(word)) << word;
    EXPECT_FALSE(Entry<2048>({""}).holds("あ"));
}

TEST(SearchEntry, TakesManyTexts) {
    std::vector<std::string> many(200, "計画");
    many[63] = "六十三";
    many[64] = "六十四";
    many[199] = "百九十九";
    const Entry<256> entry(many);
    for (const char* word : {"計画", "六十三", "六十四", "百九十九"}) EXPECT_TRUE(entry.holds(word)) << word;
    EXPECT_FALSE(entry.holds("計画計画"));
}

template <std::size_t Bits>
void expect_exact() {
    constexpr std::u32string_view few = U"職員給与の計画アイウab12%\n";
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        texts::Random random(seed);
        std::vector<std::string> all;
        std::u32string last;
        for (std::uint32_t left = 1 + random.below(4); left > 0; --left) {
            last = random.text(few, 40);
            for (std::uint32_t more = random.below(2) * random.below(20); more > 0; --more) last += random.any();
            all.push_back(texts::utf8(last));
        }
        const Entry<Bits> entry(all);
        for (int i = 0; i < 8; ++i) {
            std::u32string term = random.text(few, 4);
            if (i % 2 == 0 && !last.empty()) {
                term = last.substr(random.below(static_cast<std::uint32_t>(last.size())), 1 + random.below(6));
            }
            const std::string word = ui::folded(texts::utf8(term));
            if (word.find('\n') != std::string::npos) continue;  // no word of a query has a line end
            const bool stands = std::any_of(all.begin(), all.end(), [&](const std::string& text) {
                return ui::folded(text).find(word) != std::string::npos;
            });
            ASSERT_EQ(entry.holds(word), stands) << "seed " << seed << ": " << word;
        }
    }
}

TEST(SearchEntryLaws, HoldsExactlyWhatALookThroughTheTextsFinds) {
    expect_exact<2048>();
    expect_exact<256>();
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
        return index.rows_with(ui::search_terms(query), measure, measures[measure]).at(indicator);
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
    EXPECT_TRUE(index.rows_with({"ふるさと"}, 1, whole.measures[1]).at(0));
    EXPECT_TRUE(index.extend(whole.measures, [] { return true; })) << "nothing left to do";
    EXPECT_EQ(index.size(), 2U);
}

}  // namespace
