#include "model/fold.hpp"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "code_points.hpp"

namespace {

using texts::utf8;
using ui::folded;

/// What folding means, by the library alone and at once.
std::string reference(std::string_view text) {
    utf8proc_uint8_t* raw = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(raw, std::free);
    if (size < 0) return "(error)";
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

std::string hex(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text) {
        std::array<char, 16> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%04X ", static_cast<unsigned>(c));
        result += buffer.data();
    }
    return result;
}

TEST(Fold, HalfWidthKanaAreKana) {
    EXPECT_EQ(folded("ｱﾝｹｰﾄ"), "アンケート");
    EXPECT_EQ(folded("ｶﾞｷﾞｸﾞ"), "ガギグ") << "a voiced sound mark joins its letter";
    EXPECT_EQ(folded("ﾊﾟﾝﾌ"), "パンフ");
}

TEST(Fold, FullWidthLettersAndDigitsArePlain) {
    EXPECT_EQ(folded("１２３"), "123");
    EXPECT_EQ(folded("Ａｂ％（"), "ab%(");
    EXPECT_EQ(folded("　"), " ");
}

TEST(Fold, CompatibilityFormsAreSpeltOut) {
    EXPECT_EQ(folded("㈱厚木"), "(株)厚木");
    EXPECT_EQ(folded("①②㎡"), "12m2");
    EXPECT_EQ(folded("㌔"), "キロ");
    EXPECT_EQ(folded("ﬁ"), "fi");
}

TEST(Fold, CaseIsFolded) {
    EXPECT_EQ(folded("PDCA Cycle"), "pdca cycle");
    EXPECT_EQ(folded("Straße"), "strasse");
    EXPECT_EQ(folded("ΣΑΣ"), folded("σας"));
}

TEST(Fold, DecomposedIsComposed) {
    EXPECT_EQ(folded("カ\u3099"), "ガ");
    EXPECT_EQ(folded("が"), folded("か\u3099"));
    EXPECT_EQ(folded("取組カ\u3099イト"), "取組ガイト");
    EXPECT_EQ(folded("e\u0301"), "é") << "an ASCII letter before its accent";
}

TEST(Fold, HiraganaAndKatakanaStayApart) { EXPECT_NE(folded("か"), folded("カ")); }

TEST(Fold, KeepsWhatTheDesignSearchesFor) {
    EXPECT_EQ(folded("○×未設定"), "○×未設定");
    EXPECT_EQ(folded(""), "");
    EXPECT_EQ(folded("1-(1)-ア"), "1-(1)-ア");
}

TEST(Fold, BytesThatAreNoUtf8BecomeTheReplacement) {
    EXPECT_EQ(folded("\xFF"), "\uFFFD");
    EXPECT_EQ(folded("取組\x93\xFA"
                     "A"),
              "取組\uFFFD\uFFFDa")
        << "Shift_JIS";
    EXPECT_EQ(folded("あ\xE3\x81"), "あ\uFFFD\uFFFD") << "cut off";
    EXPECT_EQ(folded("a\xED\xA0\x80z"), "a\uFFFD\uFFFD\uFFFDz") << "a surrogate";
    EXPECT_EQ(folded("a\xE0\x80\x80z"), "a\uFFFD\uFFFD\uFFFDz") << "an overlong form";
    EXPECT_EQ(folded("a\xC0\x80z"), "a\uFFFD\uFFFDz") << "an overlong form of two";
    EXPECT_EQ(folded("a\xF0\x80\x80\x80z"), "a\uFFFD\uFFFD\uFFFD\uFFFDz") << "an overlong form of four";
    EXPECT_EQ(folded("a\xF4\x90\x80\x80z"), "a\uFFFD\uFFFD\uFFFD\uFFFDz") << "past the last code point";
}

TEST(Fold, ANulIsACharacterLikeAnyOther) { EXPECT_EQ(folded(std::string_view("A\0B", 3)), std::string("a\0b", 3)); }

TEST(FoldLaws, EveryCharacterOfTheBasicPlaneFoldsAsTheLibraryFoldsIt) {
    for (char32_t c = 0; c < 0x10000; ++c) {
        if (texts::is_surrogate(c)) continue;
        const std::string alone = utf8(std::u32string(1, c));
        ASSERT_EQ(folded(alone), reference(alone)) << hex(std::u32string(1, c));
        const std::string between = utf8(std::u32string{U'か', c, U'カ'});
        ASSERT_EQ(folded(between), reference(between)) << hex(std::u32string(1, c));
    }
}

TEST(FoldLaws, RandomTextsFoldAsTheLibraryFoldsThem) {
    constexpr std::u32string_view dense =
        U"かカはハABab12取組 　\u3099\u309Aﾞﾟｶﾊ゛１Ａ㈱\u0301\u0327eéがガ\u1100\u1161\u11A8가";
    for (std::uint32_t seed = 0; seed < 20000; ++seed) {
        texts::Random random(seed);
        std::u32string text;
        for (std::uint32_t left = random.below(12); left > 0; --left) {
            text += random.below(4) == 0 ? random.any() : random.one_of(dense);
        }
        ASSERT_EQ(folded(utf8(text)), reference(utf8(text))) << "seed " << seed << ": " << hex(text);
    }
}

TEST(FoldLaws, FoldingTwiceIsFoldingOnce) {
    for (std::uint32_t seed = 0; seed < 20000; ++seed) {
        texts::Random random(seed);
        std::u32string text;
        for (std::uint32_t left = 1 + random.below(5); left > 0; --left) text += random.any();
        const std::string once = folded(utf8(text));
        ASSERT_EQ(folded(once), once) << "seed " << seed << ": " << hex(text);
    }
}

TEST(FoldLaws, RandomBytesComeOutAsValidText) {
    for (std::uint32_t seed = 0; seed < 5000; ++seed) {
        texts::Random random(seed);
        std::string bytes;
        for (std::uint32_t left = random.below(16); left > 0; --left) {
            constexpr std::string_view leads = "\xE3\x81\x82\xF0\x9F\xC3\xA9\xED\xA0\x80\xE0\xF4\x90";
            bytes += random.below(2) == 0 ? static_cast<char>(random.below(256)) : leads[random.below(leads.size())];
        }
        const std::string once = folded(bytes);
        ASSERT_EQ(reference(once), folded(once)) << "seed " << seed;
        ASSERT_TRUE(bytes.empty() || !once.empty()) << "seed " << seed << ": a text was lost";
    }
}

TEST(SearchTerms, AreFoldedWordsOfAQuery) {
    using Terms = std::vector<std::string>;
    EXPECT_EQ(ui::search_terms(""), Terms{});
    EXPECT_EQ(ui::search_terms("  　 "), Terms{});
    EXPECT_EQ(ui::search_terms("ｱﾝｹｰﾄ　職員"), (Terms{"アンケート", "職員"}));
    EXPECT_EQ(ui::search_terms(" １ "), Terms{"1"});
}

}  // namespace
