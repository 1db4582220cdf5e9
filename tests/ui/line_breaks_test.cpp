#include "toolkit/line_breaks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "code_points.hpp"

namespace {

using texts::code_points;
using texts::utf8;

/// One for what is narrow, two for what is wide, as on a terminal.
float width_of(std::string_view text) {
    float width = 0;
    for (const char32_t c : code_points(text)) width += c < 0x100 ? 1.0F : 2.0F;
    return width;
}

std::vector<std::string> broken(std::string_view text, float width) {
    const std::vector<std::string_view> lines = ui::broken_lines(text, width, width_of);
    return {lines.begin(), lines.end()};
}

using Lines = std::vector<std::string>;

TEST(LineBreaks, AnEmptyTextIsOneEmptyLine) {
    EXPECT_EQ(broken("", 10), Lines{""});
    EXPECT_EQ(broken("\n", 10), (Lines{"", ""}));
}

TEST(LineBreaks, NewLinesAlwaysBreak) {
    EXPECT_EQ(broken("あ\nい\n\nう", 100), (Lines{"あ", "い", "", "う"}));
    EXPECT_EQ(broken("一行目\r\n二行目", 100), (Lines{"一行目", "二行目"})) << "files from Windows";
}

TEST(LineBreaks, JapaneseBreaksBetweenAnyTwoCharacters) {
    EXPECT_EQ(broken("職員の適正配置", 6), (Lines{"職員の", "適正配", "置"}));
    EXPECT_EQ(broken("職員の適正配置", 7), (Lines{"職員の", "適正配", "置"}));
}

TEST(LineBreaks, LatinBreaksAtSpacesWhichAreDropped) {
    EXPECT_EQ(broken("to be or not", 6), (Lines{"to be", "or not"}));
    EXPECT_EQ(broken("to be   or not", 6), (Lines{"to be", "or not"}));
    EXPECT_EQ(broken("計画　実施", 4), (Lines{"計画", "実施"})) << "an ideographic space is a space";
}

TEST(LineBreaks, LatinWordsAndNumbersStayWhole) {
    EXPECT_EQ(broken("目標は200,000千円", 8), (Lines{"目標は", "200,000", "千円"}));
    EXPECT_EQ(broken("実績ABC改定", 6), (Lines{"実績", "ABC改", "定"}));
}

TEST(LineBreaks, NoLineBreaksInsideOfWhatIsOneCharacterToAPerson) {
    EXPECT_EQ(broken("か\u3099き\u3099", 1), (Lines{"か\u3099", "き\u3099"}));
    EXPECT_EQ(broken("xe\u0301\u0323y", 1), (Lines{"x", "e\u0301\u0323", "y"}));
    EXPECT_EQ(broken("👨‍👩‍👧👍🏽", 1), (Lines{"👨‍👩‍👧", "👍🏽"}));
    EXPECT_EQ(ui::clamped_lines("あか\u3099か\u3099か\u3099", 7, 1, width_of), Lines{"あ…"})
        << "the letter goes with its mark";
}

TEST(LineBreaks, AWordLongerThanALineIsBrokenWhereItMust) {
    EXPECT_EQ(broken("abcdefgh", 3), (Lines{"abc", "def", "gh"}));
    EXPECT_EQ(broken("漢", 1), Lines{"漢"}) << "narrower than one character";
    EXPECT_EQ(broken("漢字", 1), (Lines{"漢", "字"}));
}

TEST(LineBreaks, NoLineBeginsWithAClosingMark) {
    EXPECT_EQ(broken("計画、実施", 4), (Lines{"計", "画、", "実施"}));
    EXPECT_EQ(broken("計画」実施", 4), (Lines{"計", "画」", "実施"}));
    EXPECT_EQ(broken("データー", 6), (Lines{"デー", "ター"}));
    EXPECT_EQ(broken("きょう", 2), (Lines{"き", "ょ", "う"})) << "forced: nothing else fits";
    EXPECT_EQ(broken("いきょう", 4), (Lines{"い", "きょ", "う"}));
    EXPECT_EQ(broken("約80％", 5), (Lines{"約", "80％"}));
    EXPECT_EQ(broken("計画。」と", 6), (Lines{"計", "画。」", "と"})) << "two of them in a row";
}

TEST(LineBreaks, NoLineEndsWithAnOpeningMark) {
    EXPECT_EQ(broken("計画「実施」", 6), (Lines{"計画", "「実", "施」"}));
    EXPECT_EQ(broken("計画（実施", 6), (Lines{"計画", "（実施"}));
}

TEST(LineBreaks, AMiddleDotAfterASpaceOpensAnItem) {
    EXPECT_EQ(broken("方針 ・運用", 6), (Lines{"方針", "・運用"}));
    EXPECT_EQ(broken("方針・運用", 4), (Lines{"方", "針・", "運用"}));
}

TEST(LineBreaks, LongCodesBreakAfterHyphensAndSlashes) {
    EXPECT_EQ(broken("abc-defg", 5), (Lines{"abc-", "defg"}));
    EXPECT_EQ(broken("abc/defg", 5), (Lines{"abc/", "defg"}));
}

TEST(ClampedLines, EndInAnEllipsisThatFits) {
    EXPECT_EQ(ui::clamped_lines("職員の適正配置", 6, 2, width_of), (Lines{"職員の", "適正…"}));
    EXPECT_EQ(ui::clamped_lines("職員の適正配置", 6, 3, width_of), (Lines{"職員の", "適正配", "置"})) << "nothing left over";
    EXPECT_EQ(ui::clamped_lines("上\n下", 10, 1, width_of), (Lines{"上…"})) << "a line left over counts";
    EXPECT_EQ(ui::clamped_lines("", 10, 1, width_of), Lines{""});
    EXPECT_EQ(ui::clamped_lines("漢字", 1, 1, width_of), (Lines{"…"})) << "no room at all";
}

// ---- laws over random texts

constexpr std::u32string_view closers = U"、。」）・ーっょ";
constexpr std::u32string_view openers = U"「（";
constexpr std::u32string_view ideographs = U"計画職員評価あいアイ○";
constexpr std::u32string_view letters = U"abcXYZ";
constexpr std::u32string_view spaces = U" ";

bool one_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// Written down anew: where the rules allow a line to end. Over the alphabet of the laws alone.
bool legal(char32_t before, char32_t after) {
    if (one_of(closers, after) || one_of(openers, before)) return false;
    const auto solid = [](char32_t c) { return c > 0xFF; };
    return solid(before) || solid(after);
}

std::u32string trimmed(std::u32string text) {
    while (!text.empty() && one_of(spaces, text.back())) text.pop_back();
    return text;
}

/// The first line of a text without "\n", by trying every place: the last legal one that fits, else as many characters as
/// fit, else one.
std::size_t best_end(const std::u32string& text, float width) {
    const auto fits = [&](std::size_t end) { return width_of(utf8(trimmed(text.substr(0, end)))) <= width; };
    if (fits(text.size())) return text.size();
    for (std::size_t end = text.size() - 1; end > 0; --end) {
        if (legal(text[end - 1], text[end]) && fits(end)) return end;
    }
    for (std::size_t end = text.size() - 1; end > 0; --end) {
        if (fits(end)) return end;
    }
    return 1;
}

struct Case {
    std::u32string text;
    float width = 1;
};

Case random_case(std::uint32_t seed) {
    texts::Random random(seed);
    const std::u32string alphabet = std::u32string(ideographs) + std::u32string(ideographs) + std::u32string(letters) +
                                    std::u32string(closers) + std::u32string(openers) + std::u32string(spaces) + U"\n";
    const auto width = static_cast<float>(1 + random.below(24));
    return {random.text(alphabet, 60), width};
}

constexpr std::uint32_t seeds = 2000;

TEST(LineBreakLaws, LinesAreTheTextWithoutTheSpacesAtBreaks) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Case c = random_case(seed);
        const std::string text = utf8(c.text);
        const auto lines = ui::broken_lines(text, c.width, width_of);
        ASSERT_FALSE(lines.empty());
        std::size_t at = 0;
        for (const std::string_view line : lines) {
            const auto start = static_cast<std::size_t>(line.data() - text.data());
            ASSERT_GE(start, at) << "seed " << seed;
            const std::u32string dropped = code_points(std::string_view(text).substr(at, start - at));
            ASSERT_EQ(dropped.find_first_not_of(U" 　\n"), std::u32string::npos) << "seed " << seed << ": " << text;
            ASSERT_LE(std::count(dropped.begin(), dropped.end(), U'\n'), 1) << "seed " << seed << ": " << text;
            at = start + line.size();
        }
        const std::u32string rest = code_points(std::string_view(text).substr(at));
        ASSERT_EQ(rest.find_first_not_of(U" 　"), std::u32string::npos) << "seed " << seed << ": " << text;
    }
}

TEST(LineBreakLaws, NoLineIsWiderThanItsWidthUnlessItIsOneCharacter) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Case c = random_case(seed);
        for (const std::string& line : broken(utf8(c.text), c.width)) {
            ASSERT_TRUE(width_of(line) <= c.width || code_points(line).size() == 1)
                << "seed " << seed << ": " << line << " in " << c.width;
        }
    }
}

TEST(LineBreakLaws, EachLineTakesAsMuchAsTheRulesAllow) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        Case c = random_case(seed);
        // What a space allows beside brackets is libunibreak's own matter.
        c.text.erase(std::remove(c.text.begin(), c.text.end(), U' '), c.text.end());
        Lines expected;
        std::u32string rest = c.text;
        while (true) {
            const std::size_t hard = rest.find(U'\n');
            std::u32string paragraph = rest.substr(0, hard);
            if (paragraph.empty()) expected.emplace_back();
            while (!paragraph.empty()) {
                const std::size_t end = best_end(paragraph, c.width);
                expected.push_back(utf8(trimmed(paragraph.substr(0, end))));
                paragraph.erase(0, end);
            }
            if (hard == std::u32string::npos) break;
            rest.erase(0, hard + 1);
        }
        ASSERT_EQ(broken(utf8(c.text), c.width), expected) << "seed " << seed << ": " << utf8(c.text) << " in " << c.width;
    }
}

TEST(LineBreakLaws, ClampedLinesAreTheFirstLinesAndFit) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Case c = random_case(seed);
        const std::string text = utf8(c.text);
        const std::size_t most = 1 + seed % 4;
        const Lines all = broken(text, c.width);
        const Lines clamped = ui::clamped_lines(text, c.width, most, width_of);
        ASSERT_EQ(clamped.size(), std::min(most, all.size())) << "seed " << seed;
        if (all.size() <= most) {
            ASSERT_EQ(clamped, all) << "seed " << seed;
            continue;
        }
        ASSERT_TRUE(std::equal(clamped.begin(), clamped.end() - 1, all.begin())) << "seed " << seed;
        ASSERT_TRUE(clamped.back().ends_with("…")) << "seed " << seed << ": " << clamped.back();
        ASSERT_TRUE(width_of(clamped.back()) <= c.width || clamped.back() == "…")
            << "seed " << seed << ": " << clamped.back();
        const std::string kept = clamped.back().substr(0, clamped.back().size() - std::string("…").size());
        ASSERT_TRUE(all[most - 1].starts_with(kept)) << "seed " << seed;
    }
}

}  // namespace
