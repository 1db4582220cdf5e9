// What is typed and not committed yet, as the browser's storage keeps it.

#include "file/journal/draft.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "file/edit_file.hpp"
#include "tests/made/all_fields.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using edit::Field;
using edit::Place;
using file::Draft;
using file::DraftTarget;
using file::read_draft;
using file::write_draft;

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all{"",        "途中", "86.",  "一\n二\t三",          R"("quoted" \ {"a":1})",
                                              "[\"x\"]", "0",    "null", std::string(4000, 'x')};
    return all;
}

/// Every field with and without an id and a year, and what is no value.
std::vector<DraftTarget> all_targets() {
    std::vector<DraftTarget> targets{file::ReasonTarget{0}, file::ReasonTarget{4000}, file::FirstYearTarget{}};
    for (const Field field : all_fields()) {
        for (const char* id : {"", "m1", "1-(1)-ア\n\""}) {
            for (const int year : {0, plan::first_year, 2018, plan::last_year}) targets.push_back(Place{id, {year}, field});
        }
    }
    return targets;
}

TEST(Draft, OfEveryFieldIsReadAsItWasWrittenInOneLine) {
    for (const DraftTarget& target : all_targets()) {
        for (const std::string& text : texts()) {
            for (const char* row : {"", "i1"}) {
                const Draft draft{target, text, row};
                const std::string json = write_draft(draft);
                EXPECT_EQ(json.find('\n'), std::string::npos);
                ASSERT_EQ(read_draft(json), draft) << json;
            }
        }
    }
}

TEST(Draft, OfAnyTextIsReadAsItWasWritten) {
    Dice dice(7);
    for (int i = 0; i < 2000; ++i) {
        const Draft draft{Place{random_text(dice), {2018}, Field::notes}, random_text(dice), random_text(dice)};
        ASSERT_EQ(read_draft(write_draft(draft)), draft) << write_draft(draft);
    }
}

/// Programs before this kept a draft as a step that sets what is typed, as a value of the kind that stood there.
std::string kept_as_step(const Place& place, const edit::Value& value) {
    edit::Step step;
    step.edits.push_back(edit::SetValue{place, edit::NoEntry{}, value});
    return file::write_step(step);
}

TEST(Draft, KeptAsAStepIsReadForEveryField) {
    for (const Field field : all_fields()) {
        for (const Place& place : {Place{"m1", {2018}, field}, Place{"m1", {}, field}, Place{{}, {}, field}}) {
            for (const std::string& text : texts()) {
                const Draft draft{place, text};
                EXPECT_EQ(read_draft(kept_as_step(place, text)), draft);
                EXPECT_EQ(read_draft(kept_as_step(place, std::vector<std::string>{text})), draft);
                EXPECT_EQ(read_draft(kept_as_step(place, plan::Amount{text, {}, {}})), draft);
            }
        }
    }
}

TEST(Draft, ThatLiesInStorageSinceAnEarlierVersionIsRead) {
    EXPECT_EQ(read_draft(R"({"act":"edit","edits":[{"set":"name","id":"m3","to":"職員の"}]})"),
              (Draft{Place{"m3", {}, Field::name}, "職員の"}));
    EXPECT_EQ(read_draft(R"({"act":"edit","edits":[{"set":"sections","id":"m3","to":["人事課、総"]}]})"),
              (Draft{Place{"m3", {}, Field::sections}, "人事課、総"}));
    EXPECT_EQ(read_draft(R"({"act":"edit","edits":[{"set":"actual","id":"i3","year":2018,"to":{"text":"8"}}]})"),
              (Draft{Place{"i3", {2018}, Field::actual}, "8"}));
}

TEST(Draft, WhoseTargetIsNotKnownKeepsItsText) {
    const Draft text_alone{std::nullopt, "途中"};
    for (const char* json : {
             R"({"draft":2,"target":"value","field":"name","id":"m1","text":"途中"})",
             R"({"target":"value","field":"name","id":"m1","text":"途中"})",
             R"({"draft":"1","target":"value","field":"name","text":"途中"})",
             R"({"draft":1,"target":"colour","text":"途中"})",
             R"({"draft":1,"text":"途中"})",
             R"({"draft":1,"target":"value","field":"colour","id":"m1","text":"途中"})",
             R"({"draft":1,"target":"value","id":"m1","text":"途中"})",
             R"({"draft":1,"target":"value","field":"target","id":"m1","year":12,"text":"途中"})",
             R"({"draft":1,"target":"value","field":"target","id":"m1","year":"2018","text":"途中"})",
             R"({"draft":1,"target":"value","field":"target","id":"m1","year":99999999999,"text":"途中"})",
             R"({"draft":1,"target":"reason","step":-1,"text":"途中"})",
             R"({"draft":1,"target":"reason","text":"途中"})",
             R"({"act":"edit","edits":[{"set":"colour","id":"m3","to":"途中"}]})",
         }) {
        EXPECT_EQ(read_draft(json), text_alone) << json;
    }
}

TEST(Draft, NothingElseIsOne) {
    for (const char* json :
         {"", "x", "{", "{}", "[]", "null", R"({"edits":)", R"({"act":"edit","edits":[]})", R"({"edits":1})",
          R"({"edits":{}})", R"({"edits":[1]})", R"({"edits":[{"set":"name"}]})", R"({"edits":[{"set":"name","to":1}]})",
          R"({"edits":[{"set":"name","to":[1]}]})", R"({"edits":[{"set":"name","to":{}}]})", R"({"draft":1})",
          R"({"draft":1,"text":5})", R"({"draft":1,"text":"a","text":"b"})"}) {
        EXPECT_EQ(read_draft(json), std::nullopt) << json;
    }
}

TEST(Draft, CutOffAnywhereIsNoDraftAndNoCrash) {
    const std::string whole = write_draft({Place{"m1", {2018}, Field::target}, "途中\"", "i1"});
    const std::string step = kept_as_step({"m1", {2018}, Field::target}, plan::Amount{"8", {}, {}});
    for (const std::string& json : {whole, step}) {
        for (std::size_t length = 0; length < json.size(); ++length) {
            EXPECT_EQ(read_draft(json.substr(0, length)), std::nullopt) << length;
        }
    }
}

}  // namespace
