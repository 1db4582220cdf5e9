// Which characters are drawn together, which are not seen, and which become one: none becomes another.

#include "toolkit/clusters.hpp"

#include <gtest/gtest.h>

#include "code_points.hpp"

namespace {

using texts::utf8;

/// A "|" between pieces; clusters in brackets.
std::string shown(std::u32string_view text) {
    std::string result;
    for (const ui::Piece& piece : ui::pieces_of(utf8(text))) {
        if (!result.empty()) result += '|';
        result += piece.cluster ? "[" + piece.text + "]" : piece.text;
    }
    return result;
}

/// The same, of the text as code points, so that what looks alike can be told apart.
std::u32string drawn(std::u32string_view text) { return texts::code_points(shown(text)); }

TEST(Clusters, WhatJapaneseTextIsMadeOfIsPlain) {
    for (const char32_t* text : {U"", U"市民の生活を、支える。", U"ABC xyz 0-9 ○×≧ ＡＢＣ　％", U"ｶﾞｷﾞ ﾊﾟ",
                                 U"𠮷﨑鷗髙驫神〇々〆", U"Größe, α β γ, Привет", U"한국어", U"①㈱㎡→☆♪", U"一\n二\t三"}) {
        EXPECT_TRUE(ui::is_plain(utf8(text))) << utf8(text);
        EXPECT_EQ(drawn(text), text);
    }
}

TEST(Clusters, ALetterAndItsMarkBecomeTheOneCharacter) {
    EXPECT_EQ(drawn(U"か\u3099き\u3099"), U"がぎ");
    EXPECT_EQ(drawn(U"ハ\u309Aン"), U"パン");
    EXPECT_EQ(drawn(U"e\u0301a\u0302\u0301"), U"éấ");
    EXPECT_EQ(drawn(U"\u1112\u1161\u11AB"), U"한") << "jamo";
    EXPECT_EQ(drawn(U"=\u0338"), U"≠");
}

TEST(Clusters, MarksThatComposeWithNothingAreDrawnWithTheirLetter) {
    EXPECT_EQ(drawn(U"あか\u309Aさ"), U"あ|[か\u309A]|さ") << "as in か゚ of the Ainu language and of accents";
    EXPECT_EQ(drawn(U"x\u0301\u0323y"), U"[x\u0323\u0301]|y");
    EXPECT_EQ(drawn(U"１\u20DD"), U"[１\u20DD]");
}

TEST(Clusters, WhatIsInvisibleIsLeftAway) {
    for (const char32_t c :
         {U'\u200B',      U'\u200C',      U'\u200D',      U'\u200E',      U'\u200F',      U'\u202A',      U'\u202E',
          U'\u2060',      U'\u2066',      U'\u2069',      U'\uFEFF',      U'\u00AD',      U'\u034F',      U'\u061C',
          U'\u3164',      U'\uFE0E',      U'\uFE0F',      U'\U000E0100',  U'\U000E0001',  char32_t{0x00}, char32_t{0x08},
          char32_t{0x0D}, char32_t{0x1B}, char32_t{0x7F}, char32_t{0x85}, char32_t{0x9F}, U'\uFFF9'}) {
        EXPECT_FALSE(ui::is_plain(utf8({&c, 1}))) << std::hex << static_cast<unsigned>(c);
        EXPECT_EQ(drawn({&c, 1}), U"") << std::hex << static_cast<unsigned>(c);
        if (c < 0xFE00 || c == 0xFEFF) {
            EXPECT_EQ(drawn(std::u32string(U"目") + c + U"標"), U"目標") << std::hex << static_cast<unsigned>(c);
        }
    }
}

TEST(Clusters, NoCharacterThatStandsAloneBecomesAnother) {
    // Canonically equivalent to 神, Ω and K, and not the same characters: names are written with them.
    EXPECT_EQ(drawn(U"\uFA19\u200B\u2126\u200B\u212A"), U"\uFA19\u2126\u212A");
    EXPECT_EQ(drawn(U"塚\U0000FA10\u200B"), U"塚\U0000FA10");
}

TEST(Clusters, EmojiOfSeveralPartsAreOnePictureEach) {
    EXPECT_EQ(drawn(U"😀"), U"[😀]") << "no font of ours has it";
    EXPECT_EQ(drawn(U"あ👨‍👩‍👧い"), U"あ|[👨‍👩‍👧]|い");
    EXPECT_EQ(drawn(U"👍🏽👍"), U"[👍🏽]|[👍]");
    EXPECT_EQ(drawn(U"🇯🇵🇰🇷"), U"[🇯🇵]|[🇰🇷]");
    EXPECT_EQ(drawn(U"1\uFE0F\u20E3"), U"[1\uFE0F\u20E3]");
    EXPECT_EQ(drawn(U"☺\uFE0F"), U"[☺\uFE0F]");
    EXPECT_EQ(drawn(U"か\u200D"), U"か") << "joined with nothing";
}

TEST(Clusters, AVariationSequenceIsDrawnAsOne) { EXPECT_EQ(drawn(U"葛\U000E0100城"), U"[葛\U000E0100]|城"); }

TEST(Clusters, LettersThatJoinAreOnePicture) {
    EXPECT_EQ(drawn(U"見 السلام عليكم 。"), U"見 |[السلام عليكم]| 。") << "with the words in their order";
    EXPECT_EQ(drawn(U"नमस्ते दुनिया"), U"[नमस्ते]| |[दुनिया]");
    EXPECT_EQ(drawn(U"שלום"), U"[שלום]");
}

TEST(Clusters, CharactersOfPrivateUseAreDrawnByTheSystem) {
    EXPECT_EQ(drawn(U"外\uE000字"), U"外|[\uE000]|字");
    EXPECT_EQ(drawn(U"\U000F0000"), U"[\U000F0000]");
}

TEST(Clusters, HalfWidthVoicedMarksTakeRoomOfTheirOwn) {
    EXPECT_EQ(drawn(U"ｶﾞ\u200B"), U"ｶﾞ");
    EXPECT_EQ(ui::character_end(utf8(U"ｶﾞ"), 0), 3U);
}

TEST(Clusters, ACharacterEndsWhereAPersonSeesIt) {
    EXPECT_EQ(ui::character_end(utf8(U"か\u3099き"), 0), 6U);
    EXPECT_EQ(ui::character_end(utf8(U"👨‍👩‍👧い"), 0), utf8(U"👨‍👩‍👧").size());
    EXPECT_EQ(ui::character_end("ab", 1), 2U);
}

TEST(Clusters, OfAnyTextTheSameIsSaidByAllThree) {
    constexpr std::u32string_view crowded =
        U"か\u3099\u309A\u200B\u200D\uFE0F\u0301e1\u20E3葛\U000E0100👨👩🏽🇯🇵\uE000ｶﾞ漢字。 "
        U"\u1112\u1161\u11ABसا\n\uFA19";
    texts::Random random(20260701);
    int plain = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::u32string text = random.text(crowded, 8);
        if (round % 3 == 0) {
            for (char32_t& c : text) c = random.any();
        }
        const std::string bytes = utf8(text);
        const std::vector<ui::Piece> pieces = ui::pieces_of(bytes);
        if (ui::is_plain(bytes)) {
            ++plain;
            ASSERT_LE(pieces.size(), 1U) << bytes;
            ASSERT_EQ(pieces.empty() ? "" : pieces.front().text, bytes);
        }
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            ASSERT_FALSE(pieces[i].text.empty()) << bytes;
            ASSERT_TRUE(i == 0 || pieces[i].cluster || pieces[i - 1].cluster) << bytes;
            // What stands by itself needs no second look: it can be measured, broken and drawn anew.
            if (pieces[i].cluster) continue;
            for (const char32_t c : texts::code_points(pieces[i].text)) {
                ASSERT_EQ(drawn({&c, 1}), std::u32string(1, c)) << std::hex << static_cast<unsigned>(c);
            }
        }
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end = ui::character_end(bytes, at);
            ASSERT_GT(end, at);
            ASSERT_LE(end, bytes.size());
            at = end;
        }
    }
    EXPECT_GT(plain, 300);
}

TEST(Clusters, BrokenBytesEndNothing) {
    for (const std::string& text :
         {std::string("\xE7\x9B"), std::string("\xFFok\xC3"), std::string("\xE4"), std::string("\xF0\x9F\x98")}) {
        ui::is_plain(text);
        for (const ui::Piece& piece : ui::pieces_of(text)) EXPECT_FALSE(piece.text.empty());
        EXPECT_GT(ui::character_end(text, 0), 0U);
    }
}

}  // namespace
