#include "l10n/strings.hpp"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cctype>
#include <set>

#include "code_points.hpp"

namespace {

using ui::Language;
using ui::Strings;

constexpr std::size_t count = sizeof(Strings) / sizeof(std::string_view);
using Table = std::array<std::string_view, count>;
static_assert(sizeof(Strings) == sizeof(Table), "Strings holds nothing but texts");

Table table(Language language) { return std::bit_cast<Table>(ui::strings(language)); }

std::set<char> placeholders(std::string_view text) {
    std::set<char> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (at + 2 < text.size() && (text[at + 2] == '}' || text[at + 2] == '|')) found.insert(text[at + 1]);
    }
    return found;
}

/// Words of Latin letters.
std::set<std::string> latin_words(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    for (const char c : std::string(text) + " ") {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += c;
        } else if (!word.empty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

bool names_the_other_language(const Strings& s, std::string_view text) {
    return text == s.other_language || text == s.other_language_hint;
}

TEST(Strings, NoneIsEmptyInAnyLanguage) {
    for (const Language language : {Language::ja, Language::en}) {
        const Table all = table(language);
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_FALSE(all[i].empty()) << "text " << i << " after " << (i > 0 ? all[i - 1] : std::string_view());
        }
    }
}

TEST(Strings, BothLanguagesTakeTheSameValues) {
    const Table ja = table(Language::ja);
    const Table en = table(Language::en);
    for (std::size_t i = 0; i < count; ++i) {
        EXPECT_EQ(placeholders(ja[i]), placeholders(en[i])) << ja[i] << " | " << en[i];
        char next = '0';
        for (const char number : placeholders(ja[i])) EXPECT_EQ(number, next++) << ja[i];
    }
}

TEST(Strings, EnglishHoldsNoJapanese) {
    const Strings& s = ui::strings(Language::en);
    for (const std::string_view text : table(Language::en)) {
        if (names_the_other_language(s, text)) continue;
        EXPECT_FALSE(texts::has_japanese(text)) << text;
    }
    EXPECT_TRUE(texts::has_japanese(s.other_language)) << "the switch speaks the language that it leads to";
    EXPECT_TRUE(texts::has_japanese(s.other_language_hint));
}

TEST(Strings, JapaneseHoldsNoEnglishButNames) {
    const std::set<std::string> names{"Torikumi", "JSON", "MB",    "HTTP", "HTML", "html", "F",     "PNG",
                                      "SVG",      "A",    "Excel", "xlsx", "CSV",  "UTF",  "Shift", "JIS"};
    const Strings& s = ui::strings(Language::ja);
    for (const std::string_view text : table(Language::ja)) {
        if (names_the_other_language(s, text)) continue;
        for (const std::string& word : latin_words(text)) EXPECT_TRUE(names.contains(word)) << word << " in " << text;
    }
    EXPECT_FALSE(texts::has_japanese(s.other_language));
    EXPECT_FALSE(texts::has_japanese(s.other_language_hint));
}

TEST(Strings, WordsOfTheFieldAreTheOnesThatTheFieldUses) {
    const Strings& s = ui::strings(Language::ja);
    EXPECT_EQ(s.overview, "概況");
    EXPECT_EQ(s.table, "一覧");
    EXPECT_EQ(s.measure_page, "個票");
    EXPECT_EQ(s.checks, "点検");
    EXPECT_EQ(s.open, "開く");
    EXPECT_EQ(s.measure, "取組");
    EXPECT_EQ(s.activity, "取組内容");
    EXPECT_EQ(s.indicator, "成果指標");
    EXPECT_EQ(s.target, "目標");
    EXPECT_EQ(s.actual, "実績");
    EXPECT_EQ(s.forecast, "見込み");
    EXPECT_EQ(s.section, "担当課");
    EXPECT_EQ(s.verdict, "評価");
    EXPECT_EQ(s.year, "年度");
}

TEST(Strings, SignsAndWordsTellEveryVerdictApart) {
    using plan::Verdict;
    const std::array<std::optional<Verdict>, 4> all{Verdict::met, Verdict::missed, Verdict::unset, std::nullopt};
    for (const Language language : {Language::ja, Language::en}) {
        const Strings& s = ui::strings(language);
        std::set<std::string_view> signs;
        std::set<std::string_view> words;
        for (const auto& verdict : all) {
            signs.insert(ui::sign_of(s, verdict));
            words.insert(ui::word_of(s, verdict));
        }
        EXPECT_EQ(signs.size(), all.size());
        EXPECT_EQ(words.size(), all.size());
    }
    EXPECT_EQ(ui::sign_of(ui::strings(Language::ja), Verdict::met), "○");
    EXPECT_EQ(ui::sign_of(ui::strings(Language::en), Verdict::missed), "×");
    EXPECT_EQ(ui::sign_of(ui::strings(Language::ja), Verdict::unset), "未設定");
}

TEST(Strings, EveryDirectionStateCheckAndBasisHasItsOwnWords) {
    using judge::Basis;
    using judge::Check;
    for (const Language language : {Language::ja, Language::en}) {
        const Strings& s = ui::strings(language);
        std::set<std::string_view> directions;
        for (const auto d : {plan::Direction::higher, plan::Direction::lower, plan::Direction::none}) {
            directions.insert(ui::word_of(s, d));
        }
        EXPECT_EQ(directions.size(), 3U);
        EXPECT_NE(ui::word_of(s, plan::YearState::evaluated), ui::word_of(s, plan::YearState::planned));
        std::set<std::string_view> checks;
        for (const auto c : {Check::verdict_differs, Check::verdict_without_actual, Check::evaluated_year_empty,
                             Check::units_differ, Check::number_differs, Check::duplicate_id}) {
            EXPECT_FALSE(ui::word_of(s, c).empty());
            checks.insert(ui::word_of(s, c));
        }
        EXPECT_EQ(checks.size(), 6U);
        std::set<std::string_view> bases;
        for (const auto b : {Basis::no_target, Basis::no_actual, Basis::words, Basis::by_person}) {
            EXPECT_FALSE(ui::word_of(s, b).empty());
            bases.insert(ui::word_of(s, b));
        }
        EXPECT_EQ(bases.size(), 4U);
        EXPECT_EQ(ui::word_of(s, Basis::compared), "") << "a comparison imports its own line";
    }
}

TEST(Strings, LanguagesAreTaggedForTheBrowser) {
    EXPECT_EQ(ui::tag_of(Language::ja), "ja");
    EXPECT_EQ(ui::tag_of(Language::en), "en");
}

TEST(Fill, PutsValuesInPlaceOfTheirNumbers) {
    EXPECT_EQ(ui::fill("{0} / {1} MB", {"3", "64"}), "3 / 64 MB");
    EXPECT_EQ(ui::fill("{1}{0}{1}", {"あ", "い"}), "いあい");
    EXPECT_EQ(ui::fill("{0}", {""}), "");
    EXPECT_EQ(ui::fill("", {"x"}), "");
}

TEST(Fill, LeavesOtherBracesAlone) {
    EXPECT_EQ(ui::fill("{ \"a\": {x} } {", {"1"}), "{ \"a\": {x} } {");
    EXPECT_EQ(ui::fill("{0", {"1"}), "{0");
    EXPECT_EQ(ui::fill("{}{0}}", {"1"}), "{}1}");
}

TEST(Fill, PutsInAValueAsItIs) {
    EXPECT_EQ(ui::fill("{0}-{1}", {"{1}", "b"}), "{1}-b") << "a file may be named like a placeholder";
    EXPECT_EQ(ui::fill("{0}{1}", {"a"}), "a") << "a value that is missing is nothing";
}

TEST(Fill, ChoosesTheFormThatGoesWithTheNumber) {
    constexpr std::string_view pattern = "{0} {0|measure was|measures were} imported.";
    EXPECT_EQ(ui::fill(pattern, {"1"}), "1 measure was imported.");
    EXPECT_EQ(ui::fill(pattern, {"0"}), "0 measures were imported.");
    EXPECT_EQ(ui::fill(pattern, {"21"}), "21 measures were imported.");
    EXPECT_EQ(ui::fill(pattern, {"1,001"}), "1,001 measures were imported.");
    EXPECT_EQ(ui::fill("{0|one|}{1}", {"1", "|"}), "one|") << "a form may be empty, and a value may hold the sign";
    EXPECT_EQ(ui::fill("{0|one", {"1"}), "{0|one") << "what is no placeholder stays";
}

/// Every placeholder with forms is whole: fill() leaves no brace of a table's own sentences.
TEST(Strings, EveryPlaceholderIsReadAsOne) {
    for (const Language language : {Language::ja, Language::en}) {
        for (const std::string_view text : table(language)) {
            const std::string filled = ui::fill(text, {"1", "1", "1", "1", "1", "1"});
            EXPECT_EQ(filled.find_first_of("{}"), std::string::npos) << text;
        }
    }
}

TEST(Grouped, SetsACommaAtEachThousand) {
    EXPECT_EQ(ui::grouped(0), "0");
    EXPECT_EQ(ui::grouped(999), "999");
    EXPECT_EQ(ui::grouped(1000), "1,000");
    EXPECT_EQ(ui::grouped(12345), "12,345");
    EXPECT_EQ(ui::grouped(123456), "123,456");
    EXPECT_EQ(ui::grouped(1234567), "1,234,567");
}

TEST(YearLabel, IsThePlansOwnInJapaneseAndPlainInEnglish) {
    plan::Plan plan;
    plan::PlanYear year;
    year.year.year = 2018;
    year.label = "平成30年度（計画初年度）";
    plan.years.push_back(year);
    year.year.year = 2019;
    year.label.clear();
    plan.years.push_back(year);
    EXPECT_EQ(ui::year_label(Language::ja, plan, {2018}), "平成30年度（計画初年度）");
    EXPECT_EQ(ui::year_label(Language::ja, plan, {2019}), "2019(令和元)年度") << "no label in the plan";
    EXPECT_EQ(ui::year_label(Language::ja, plan, {2021}), "2021(令和3)年度") << "no such year in the plan";
    EXPECT_EQ(ui::year_label(Language::en, plan, {2018}), "FY2018");
}

}  // namespace
