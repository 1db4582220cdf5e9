// Every message comes back as it went, and nothing else is taken for one.

#include "clerk/messages.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/clerk/random_messages.hpp"

namespace {

using namespace clerk;

TEST(Messages, RequestsComeBackEqual) {
    std::set<std::size_t> kinds;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        const Request request = random_request(dice);
        kinds.insert(request.index());
        const std::string text = write(request);
        const std::optional<Request> read = read_request(text);
        ASSERT_TRUE(read) << "seed " << seed << "\n" << text;
        ASSERT_TRUE(*read == request) << "seed " << seed << "\n" << text;
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<Request>);
}

TEST(Messages, AnswersComeBackEqual) {
    std::set<std::size_t> kinds;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        const Answer answer = random_answer(dice);
        kinds.insert(answer.index());
        const std::string text = write(answer);
        const std::optional<Answer> read = read_answer(text);
        ASSERT_TRUE(read) << "seed " << seed << "\n" << text;
        ASSERT_TRUE(*read == answer) << "seed " << seed << "\n" << text;
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<Answer>);
}

TEST(Messages, WhatIsNoneIsRefused) {
    for (const std::string_view text : {"",
                                        "null",
                                        "[]",
                                        "{}",
                                        "5",
                                        "\"open\"",
                                        "[8]",
                                        "[-1]",
                                        "[5]",
                                        "[6,1]",
                                        "[5,1]",
                                        "[7]",
                                        "[7,3]",
                                        "[7,-1]",
                                        "[7,1.5]",
                                        "[7,\"xlsx\"]",
                                        "[4,0,0]",
                                        "[4,0,0,4294967296]",
                                        "[4,0,0,0,0]",
                                        "[0,\"a\",5,[]]",
                                        "[0,\"a\",null,[1]]",
                                        "[0,\"a\",null,{}]",
                                        "[2,[0,false,0,1,[[21,null,false,\"\"]],null]]",
                                        "[7,1",
                                        "[7,1]]",
                                        "[\"7\",1]"}) {
        EXPECT_FALSE(read_request(text)) << text;
    }
    EXPECT_EQ(read_request("[7,1]"), Request(WritePlan{WrittenAs::csv}));
    for (const std::string_view text : {"", "[0]", "[0,null]", "[0,\"1\"]", "[1,[]]", "[8,0,[]]", "[4,-1,2]"}) {
        EXPECT_FALSE(read_answer(text)) << text;
    }
    EXPECT_EQ(read_answer("[0,1]"), Answer(Working{1}));
}

TEST(Messages, ACountedKindStandsOnce) {
    BookSeen seen;
    seen.note_counts = {{sheet::NoteKind::row_shifted, 3}};
    std::string text = write(Answer(seen));
    ASSERT_TRUE(read_answer(text));
    const std::size_t at = text.find("[0,3]");
    ASSERT_NE(at, std::string::npos);
    EXPECT_FALSE(read_answer(std::string(text).replace(at, 5, "[0,3,0,4]")));
    EXPECT_FALSE(read_answer(text.replace(at, 5, "[0,3,1]")));
}

/// What a broken or a hostile message could be: never an accident, and what is read can be written again.
TEST(Messages, SpoiledOnesDoNoHarm) {
    std::size_t refused = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        std::string text = write(random_answer(dice));
        for (std::size_t times = dice.below(3) + 1; times > 0 && !text.empty(); --times) {
            const std::size_t at = dice.below(text.size());
            switch (dice.below(3)) {
                case 0:
                    text.erase(at, dice.below(8));
                    break;
                case 1:
                    text.insert(at, text.substr(dice.below(text.size()), dice.below(8)));
                    break;
                default:
                    text[at] = static_cast<char>(dice.below(256));
            }
        }
        const std::optional<Answer> read = read_answer(text);
        if (read) {
            EXPECT_EQ(read_answer(write(*read)), read) << "seed " << seed;
        } else {
            ++refused;
        }
        EXPECT_FALSE(read_request(std::string(1000, '[') + text));
    }
    EXPECT_GT(refused, 1000U);
}

TEST(Messages, TextThatIsNoUtf8IsCarriedAsReplacement) {
    EXPECT_EQ(read_request(write(Request(OpenBlock{"a\xFF\xFE"
                                                   "b",
                                                   {}}))),
              Request(OpenBlock{"a\xEF\xBF\xBD\xEF\xBF\xBD"
                                "b",
                                {}}));
}

}  // namespace
