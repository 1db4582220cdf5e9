// Holds the sentences against file/problems.hpp itself, so that a code without a sentence fails here.

#include "l10n/problem_text.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "code_points.hpp"
#include "file/plan_file.hpp"
#include "places.hpp"

namespace {

using ui::Language;

/// The values of the string constants that the header defines within `namespace <name>`.
std::vector<std::string> constants(const std::string& name, const std::string& header_name = "file/problems.hpp") {
    std::ifstream stream(std::string(places::root) + "/src/" + header_name);
    const std::string header{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const std::size_t begin = header.find("namespace " + name + " {");
    const std::size_t end = header.find("}  // namespace " + name);
    if (begin == std::string::npos || end == std::string::npos) return {};
    const std::string part = header.substr(begin, end - begin);
    constexpr std::string_view constant = "std::string_view ";
    std::vector<std::string> values;
    for (std::size_t at = part.find(constant); at != std::string::npos; at = part.find(constant, at + 1)) {
        const std::size_t open = part.find('"', at);
        const std::size_t close = part.find('"', open + 1);
        values.push_back(part.substr(open + 1, close - open - 1));
    }
    return values;
}

plan::Problem problem(std::string code) {
    plan::Problem result;
    result.code = std::move(code);
    return result;
}

TEST(ProblemText, EveryCodeOfTheReaderHasASentenceInBothLanguages) {
    const std::vector<std::string> codes = constants("code");
    ASSERT_GE(codes.size(), 20U) << "src/file/problems.hpp was not understood";
    std::set<std::string> sentences;
    for (const std::string& code : codes) {
        EXPECT_TRUE(ui::has_sentence(code)) << code;
        const std::string ja = ui::problem_line(problem(code), Language::ja).sentence;
        const std::string en = ui::problem_line(problem(code), Language::en).sentence;
        EXPECT_TRUE(texts::has_japanese(ja)) << ja;
        EXPECT_FALSE(texts::has_japanese(en)) << en;
        EXPECT_NE(en, code);
        EXPECT_TRUE(sentences.insert(ja).second) << "said of two problems: " << ja;
        EXPECT_TRUE(sentences.insert(en).second) << "said of two problems: " << en;
    }
}

TEST(ProblemText, EveryCodeOfTablesSaysWhatItIs) {
    const std::vector<std::string> codes = constants("code", "book/read_book.hpp");
    ASSERT_GE(codes.size(), 8U) << "src/book/read_book.hpp was not understood";
    std::set<std::string> sentences;
    for (const std::string& code : codes) {
        EXPECT_TRUE(ui::has_sentence(code)) << code;
        const std::string ja = ui::problem_line(problem(code), Language::ja).sentence;
        const std::string en = ui::problem_line(problem(code), Language::en).sentence;
        EXPECT_TRUE(texts::has_japanese(ja)) << ja;
        EXPECT_FALSE(texts::has_japanese(en)) << en;
        EXPECT_TRUE(sentences.insert(ja).second) << "said of two problems: " << ja;
    }
    for (const char* limit : {"bytes", "unpacked", "cells", "text", "sheets", "rows", "columns"}) {
        EXPECT_TRUE(ui::has_expectation(limit)) << limit;
        plan::Problem over = problem("sheet-too-large");
        over.expected = limit;
        for (const Language language : {Language::ja, Language::en}) {
            const std::string expected = ui::problem_line(over, language).expected;
            EXPECT_NE(expected.find_first_of("0123456789"), std::string::npos) << limit;
            EXPECT_EQ(expected.find_first_of("{}"), std::string::npos) << expected;
        }
        if (over.expected != "cells") continue;
        EXPECT_NE(ui::problem_line(over, Language::en).expected.find("6,000,000"), std::string::npos);
    }
}

TEST(ProblemText, ACellOfATableIsNamedAsPeopleDo) {
    plan::Problem with = problem("sheet-broken");
    with.pointer = "2018年度";
    with.line = 12;
    with.column = 28;
    with.expected = "xml";
    const ui::ProblemLine line = ui::problem_line(with, Language::ja);
    EXPECT_EQ(line.place, "2018年度!AB12");
    EXPECT_EQ(line.expected, "") << "what a part lacks inside says nothing to a person";
}

TEST(ProblemText, EveryExpectationOfTheReaderHasAText) {
    const std::vector<std::string> expectations = constants("expect");
    ASSERT_GE(expectations.size(), 23U) << "src/file/problems.hpp was not understood";
    for (const std::string& expected : expectations) {
        EXPECT_TRUE(ui::has_expectation(expected)) << expected;
        plan::Problem with = problem("wrong-type");
        with.expected = expected;
        const std::string ja = ui::problem_line(with, Language::ja).expected;
        const std::string en = ui::problem_line(with, Language::en).expected;
        EXPECT_TRUE(texts::has_japanese(ja)) << ja;
        EXPECT_FALSE(texts::has_japanese(en)) << en;
    }
}

TEST(ProblemText, LimitsAreTheReadersOwn) {
    plan::Problem with = problem("too-deep");
    with.expected = "depth-limit";
    EXPECT_NE(ui::problem_line(with, Language::ja).expected.find(std::to_string(file::most_depth)), std::string::npos);
    with.expected = "size-limit";
    EXPECT_NE(ui::problem_line(with, Language::en).expected.find(std::to_string(file::most_bytes / 1024 / 1024)),
              std::string::npos);
}

TEST(ProblemText, NamesPlaceFoundAndExpected) {
    plan::Problem full = problem("wrong-type");
    full.pointer = "/groups/0/measures/3/name";
    full.line = 1234;
    full.column = 17;
    full.found = "12";
    full.expected = "string";
    EXPECT_EQ(ui::problem_line(full, Language::ja),
              (ui::ProblemLine{"値の種類が違います", "1,234行 17文字目　場所 /groups/0/measures/3/name",
                               "書かれていたもの: 12", "期待したもの: 文字列"}));
    EXPECT_EQ(ui::problem_line(full, Language::en),
              (ui::ProblemLine{"The value is of the wrong type", "Line 1,234, column 17  At /groups/0/measures/3/name",
                               "Found: 12", "Expected: a string"}));
}

TEST(ProblemText, WhatIsNotKnownIsNotShown) {
    EXPECT_EQ(ui::problem_line(problem("empty-file"), Language::ja), (ui::ProblemLine{"ファイルが空です", {}, {}, {}}));
    plan::Problem whole = problem("not-json");
    whole.line = 1;
    whole.column = 1;
    EXPECT_EQ(ui::problem_line(whole, Language::ja).place, "1行 1文字目　ファイル全体");
}

TEST(ProblemText, ACodeOfANewerReaderIsShownAsItIs) {
    EXPECT_FALSE(ui::has_sentence("no-such-code"));
    EXPECT_FALSE(ui::has_expectation("no-such-thing"));
    plan::Problem newer = problem("no-such-code");
    newer.expected = "no-such-thing";
    const ui::ProblemLine line = ui::problem_line(newer, Language::ja);
    EXPECT_EQ(line.sentence, "no-such-code");
    EXPECT_EQ(line.expected, "期待したもの: no-such-thing");
}

TEST(ProblemText, MoreProblemsAreCountedAndNotQuoted) {
    plan::Problem more = problem("more-problems");
    more.found = "1234";
    for (const Language language : {Language::ja, Language::en}) {
        const ui::ProblemLine line = ui::problem_line(more, language);
        EXPECT_NE(line.sentence.find("1,234"), std::string::npos) << line.sentence;
        EXPECT_EQ(line.found, "") << "a count did not stand in the file";
    }
}

TEST(ProblemText, ASizeIsSaidInMegabytes) {
    plan::Problem large = problem("too-large");
    large.found = std::to_string(300U * 1024 * 1024);
    const ui::ProblemLine line = ui::problem_line(large, Language::ja);
    EXPECT_NE((line.sentence + line.found).find("300 MB"), std::string::npos) << line.sentence << line.found;
    EXPECT_EQ((line.sentence + line.found).find(large.found), std::string::npos);
}

TEST(FailureText, EveryFailureHasItsOwnSentenceWithItsDetail) {
    using platform::OpenFailure;
    for (const Language language : {Language::ja, Language::en}) {
        std::set<std::string> sentences;
        for (const OpenFailure why :
             {OpenFailure::unreadable, OpenFailure::not_found, OpenFailure::unreachable, OpenFailure::no_picker}) {
            const std::string text = ui::failure_text({"a.json", why, "[detail]"}, language);
            EXPECT_NE(text.find("[detail]"), std::string::npos) << text;
            EXPECT_TRUE(sentences.insert(text).second);
        }
        for (const OpenFailure why : {OpenFailure::elsewhere, OpenFailure::one_file, OpenFailure::folder}) {
            EXPECT_TRUE(sentences.insert(ui::failure_text({"a.json", why, ""}, language)).second);
        }
        const std::string large =
            ui::failure_text({"a.json", OpenFailure::too_large, std::to_string(300U * 1024 * 1024)}, language);
        EXPECT_NE(large.find("300 MB"), std::string::npos) << large;
        EXPECT_NE(large.find("64 MB"), std::string::npos) << large;
        EXPECT_TRUE(sentences.insert(large).second);
    }
}

}  // namespace
