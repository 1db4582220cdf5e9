// Which encoding a text is in, over thousands of generated ones.

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "book/encoding/decode.hpp"
#include "book/encoding/recognise.hpp"
#include "iconv_decode.hpp"
#include "made_texts.hpp"

using book::Encoding;

namespace {

constexpr std::array<Encoding, 5> all = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::shift_jis,
                                         Encoding::euc_jp};

struct Rate {
    std::size_t texts = 0;
    std::size_t right = 0;
    std::size_t surely_wrong = 0;
    double share() const { return static_cast<double>(right) / static_cast<double>(texts); }
};

void count(Rate& rate, const std::string& text, Encoding encoding) {
    const auto bytes = encode_by_iconv(encoding, text);
    if (!bytes) return;
    const book::Guess guess = book::recognise(*bytes, decode_by_iconv).guess;
    ++rate.texts;
    // What reads the same is as good: a text of ASCII is UTF-8, Shift_JIS and EUC-JP alike.
    const bool right = guess.encoding == encoding || decode_by_iconv(guess.encoding, *bytes) == text;
    if (right) {
        ++rate.right;
    } else if (guess.sure) {
        ++rate.surely_wrong;
    }
}

void print(const char* of, Encoding encoding, const Rate& rate) {
    std::printf("  %-22s %-9s %6.2f %% of %zu; wrong and sure: %zu\n", of, std::string(book::label_of(encoding)).c_str(),
                rate.share() * 100, rate.texts, rate.surely_wrong);
}

}  // namespace

TEST(Encoding, HasALabel) { EXPECT_EQ(book::label_of(Encoding::shift_jis), "shift_jis"); }

TEST(Encoding, OfTablesIsFoundOut) {
    for (const Encoding encoding : all) {
        Dice dice(7);
        Rate rate;
        for (int i = 0; i < 2000; ++i) count(rate, made_table_text(dice, 1 + dice.below(20)), encoding);
        print("tables", encoding, rate);
        EXPECT_GE(rate.texts, 1900U);
        EXPECT_GE(rate.share(), 0.999);
        EXPECT_EQ(rate.surely_wrong, 0U);
    }
}

TEST(Encoding, OfTextsOfTwentyCharactersAndMoreIsFoundOut) {
    for (const Encoding encoding : all) {
        Dice dice(8);
        Rate rate;
        while (rate.texts < 4000) {
            std::string text;
            while (characters_in(text) < 20) text += made_cell(dice);
            count(rate, text, encoding);
        }
        print("20 characters and more", encoding, rate);
        EXPECT_GE(rate.share(), 0.995);
        EXPECT_EQ(rate.surely_wrong, 0U);
    }
}

TEST(Encoding, OfSingleCellsIsMostlyFoundOut) {
    for (const Encoding encoding : all) {
        Dice dice(9);
        Rate rate;
        while (rate.texts < 4000) {
            const std::string text = made_cell(dice);
            if (characters_in(text) < 20) count(rate, text, encoding);
        }
        print("fewer than 20", encoding, rate);
        // A word or a number in UTF-16 without a mark has nothing that tells it from others.
        const bool wide = encoding == Encoding::utf16le || encoding == Encoding::utf16be;
        EXPECT_GE(rate.share(), wide ? 0.8 : 0.99);
    }
}

TEST(Encoding, IsSaidByAMark) {
    EXPECT_EQ(book::recognise("\xEF\xBB\xBF"
                              "a",
                              decode_by_iconv)
                  .guess.encoding,
              Encoding::utf8);
    EXPECT_EQ(book::recognise(std::string_view("\xFF\xFE"
                                               "a\0",
                                               4),
                              decode_by_iconv)
                  .guess.encoding,
              Encoding::utf16le);
    EXPECT_EQ(book::recognise(std::string_view("\xFE\xFF\0a", 4), decode_by_iconv).guess.encoding, Encoding::utf16be);
}

TEST(Encoding, IsNotSureWhereAnotherFits) {
    // ﾃｽﾄ in Shift_JIS.
    const book::Guess guess = book::recognise("\xC3\xBD\xC4\xC3", decode_by_iconv).guess;
    EXPECT_FALSE(guess.sure);
    const auto sentence = encode_by_iconv(Encoding::shift_jis, "職員の適正配置を検討した。");
    EXPECT_TRUE(book::recognise(*sentence, decode_by_iconv).guess.sure);
    EXPECT_EQ(book::recognise(*sentence, decode_by_iconv).guess.encoding, Encoding::shift_jis);
}
