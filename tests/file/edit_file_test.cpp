// Steps as text, and the change log of a file.

#include "file/edit_file.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "file/plan_file.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using edit::Absent;
using edit::Act;
using edit::Edit;
using edit::Field;
using edit::Insert;
using edit::Kind;
using edit::Move;
using edit::NoEntry;
using edit::Remove;
using edit::SetValue;
using edit::Step;

struct Written {
    Edit edit;
    std::string json;
};

const std::vector<Written>& every_kind() {
    static const std::vector<Written> cases{
        {SetValue{{"i", {2018}, Field::actual}, plan::Amount{"86.0%", 86.0, {}}, Absent{}},
         R"({"set":"actual","id":"i","year":2018,"from":{"text":"86.0%","number":86},"to":null})"},
        {SetValue{{"i", {2018}, Field::target}, NoEntry{}, plan::Amount{"黒字", {}, {{"x", "1E+2"}}}},
         R"({"set":"target","id":"i","year":2018,"to":{"text":"黒字","x":1E+2}})"},
        {SetValue{{"a", {2018}, Field::actual}, "した", NoEntry{}},
         R"({"set":"actual","id":"a","year":2018,"from":"した"})"},
        {SetValue{{"a", {2018}, Field::forecast}, false, true},
         R"({"set":"forecast","id":"a","year":2018,"from":false,"to":true})"},
        {SetValue{{"i", {2018}, Field::verdict}, plan::Verdict::met, plan::Verdict::missed},
         R"({"set":"verdict","id":"i","year":2018,"from":"met","to":"missed"})"},
        {SetValue{{"i", {}, Field::direction}, plan::Direction::higher, plan::Direction::none},
         R"({"set":"direction","id":"i","from":"higher","to":"none"})"},
        {SetValue{{"", {2018}, Field::state}, plan::YearState::planned, plan::YearState::evaluated},
         R"({"set":"state","year":2018,"from":"planned","to":"evaluated"})"},
        {SetValue{{"", {}, Field::title}, "", "\"計画\"\n"}, R"({"set":"title","from":"","to":"\"計画\"\n"})"},
        {SetValue{{"m", {}, Field::sections}, std::vector<std::string>{}, std::vector<std::string>{"職員課", "総務課"}},
         R"({"set":"sections","id":"m","from":[],"to":["職員課","総務課"]})"},
        {Insert{"1", 3, plan::Measure{"m", "", "名", {"課"}, {}, {}, {}, {}}},
         R"({"insert":{"id":"m","name":"名","sections":["課"]},"kind":"measure","parent":"1","index":3})"},
        {Insert{"", 0, plan::Group{"g", "", "柱", {}, {}, {{"x", R"({"a":1,"a":2})"}}}},
         R"({"insert":{"id":"g","name":"柱","x":{"a":1,"a":2}},"kind":"group","index":0})"},
        {Remove{"", 1, plan::PlanYear{{2019}, "2019年度", plan::YearState::planned, {}}},
         R"({"remove":{"year":2019,"label":"2019年度","state":"planned"},"kind":"year","index":1})"},
        {Remove{"m", 0, plan::Activity{"a", "研修", {{{2018}, "実施", {}, true, {}}}, {}}},
         R"({"remove":{"id":"a","text":"研修","years":{"2018":{"plan":"実施","forecast":true}}},)"
         R"("kind":"activity","parent":"m","index":0})"},
        {Insert{"m", 0, plan::Indicator{"i", "率", "%", plan::Direction::lower, {}, {}}},
         R"({"insert":{"id":"i","name":"率","unit":"%","direction":"lower"},"kind":"indicator","parent":"m","index":0})"},
        {Move{Kind::group, "g", "", 0, "h", 2},
         R"({"move":"g","kind":"group","from":{"index":0},"to":{"parent":"h","index":2}})"},
    };
    return cases;
}

TEST(EditFile, WritesEveryKindOfEditAndReadsIt) {
    for (const auto& [edit, json] : every_kind()) {
        const Step step{Act::edit, {edit}, {}, {}, {}, {}};
        const std::string written = file::write_step(step);
        EXPECT_EQ(written, R"({"act":"edit","edits":[)" + json + "]}");
        const auto read = file::read_step(written);
        ASSERT_TRUE(read.has_value()) << written;
        EXPECT_TRUE(*read == step) << written;
    }
}

TEST(EditFile, WritesWhoWhenAndWhyAndKeepsWhatItDoesNotKnow) {
    const Step step{Act::take_computed,     {},           "取組 太郎",
                    "2026-11-23T09:12:33Z", "確認のうえ", {{"x", R"([1.0,{"a":1,"a":2}])"}, {"取組", "null"}}};
    const std::string written = file::write_step(step);
    EXPECT_EQ(written,
              R"({"act":"take-computed","who":"取組 太郎","when":"2026-11-23T09:12:33Z","why":"確認のうえ","edits":[],)"
              R"("x":[1.0,{"a":1,"a":2}],"取組":null})");
    EXPECT_TRUE(file::read_step(written) == step);
    EXPECT_TRUE(file::read_step("\n { \"x\" : [ 1.0, {\"a\":1 ,\"a\":2}], \"取組\":null,\"edits\" : [ ] ,\n"
                                "\"act\":\"take\\u002dcomputed\",\"who\":\"取組 太郎\",\"when\":\"2026-11-23T09:12:33Z\","
                                "\"why\":\"確認のうえ\"}\n") == step);
}

TEST(EditFile, ReadsNothingElse) {
    const std::vector<std::string> cases{"",
                                         " ",
                                         "{",
                                         "null",
                                         "1",
                                         "\"act\"",
                                         "[]",
                                         "{}",
                                         R"({"act":"edit"})",
                                         R"({"edits":[]})",
                                         R"({"act":"edit","edits":{}})",
                                         R"({"act":"edit","edits":1})",
                                         R"({"act":"","edits":[]})",
                                         R"({"act":"explode","edits":[]})",
                                         R"({"act":1,"edits":[]})",
                                         R"({"act":"edit","edits":[],"who":1})",
                                         R"({"act":"edit","edits":[],"why":null})",
                                         R"({"act":"edit","edits":[]}x)",
                                         R"({"act":"edit","edits":[],"edits":[]})",
                                         R"({"act":"edit","edits":[],"x":1,"x":2})",
                                         std::string("{\"act\":\"edit\",\"edits\":[]}\0", 26),
                                         "{\"act\":\"edit\",\"edits\":[],\"who\":\"\xFF\"}"};
    for (const std::string& json : cases) EXPECT_FALSE(file::read_step(json).has_value()) << json;
    const std::vector<std::string> edits{
        "1",
        "null",
        "[]",
        "{}",
        R"({"set":"name"})",
        R"({"set":"colour","id":"m","from":"a","to":"b"})",
        R"({"set":1,"id":"m","from":"a","to":"b"})",
        R"({"set":"name","id":1,"from":"a","to":"b"})",
        R"({"set":"name","id":"m","from":1,"to":"b"})",
        R"({"set":"name","id":"m","from":"a","to":"b","x":1})",
        R"({"set":"name","id":"m","from":"a","to":"b","to":"c"})",
        R"({"set":"name","set":"name","from":"a","to":"b"})",
        R"({"set":"actual","id":"i","year":1867,"to":"b"})",
        R"({"set":"actual","id":"i","year":3000,"to":"b"})",
        R"({"set":"actual","id":"i","year":0,"to":"b"})",
        R"({"set":"actual","id":"i","year":-2018,"to":"b"})",
        R"({"set":"actual","id":"i","year":2018.5,"to":"b"})",
        R"({"set":"actual","id":"i","year":"2018","to":"b"})",
        R"({"set":"actual","id":"i","year":2018,"to":{"number":1}})",
        R"({"set":"actual","id":"i","year":2018,"to":["b"]})",
        R"({"set":"actual","id":"i","year":2018,"to":{"text":"1","number":1e999}})",
        R"({"set":"actual","id":"i","year":2018,"to":{"text":"1","text":"2"}})",
        R"({"set":"target","id":"i","year":2018,"to":"b"})",
        R"({"set":"verdict","id":"i","year":2018,"to":"good"})",
        R"({"set":"forecast","id":"i","year":2018,"to":1})",
        R"({"set":"sections","id":"m","from":"a","to":["b"]})",
        R"({"set":"sections","id":"m","from":[],"to":["b",1]})",
        R"({"insert":{"id":"m","name":"n"},"index":0})",
        R"({"insert":{"id":"m","name":"n"},"kind":"plan","index":0})",
        R"({"insert":{"id":"m","name":"n"},"kind":"measure"})",
        R"({"insert":{"id":"m","name":"n"},"kind":"measure","index":-1})",
        R"({"insert":{"id":"m","name":"n"},"kind":"measure","index":4294967296})",
        R"({"insert":{"id":"m","name":"n"},"kind":"measure","index":1.5})",
        R"({"insert":{"id":"m"},"kind":"measure","index":0})",
        R"({"insert":{"id":"","name":"n"},"kind":"measure","index":0})",
        R"({"insert":5,"kind":"measure","index":0})",
        R"({"insert":[],"kind":"measure","index":0})",
        R"({"insert":{"id":"g","name":"n","measures":[{"id":"g","name":""}]},"kind":"group","index":0})",
        R"({"insert":{"year":2018},"kind":"year","index":0})",
        R"({"move":"m","kind":"measure","from":{"index":0}})",
        R"({"move":1,"kind":"measure","from":{"index":0},"to":{"index":1}})",
        R"({"move":"m","kind":"measure","from":{"index":0},"to":{"index":1,"x":1}})",
        R"({"move":"m","kind":"measure","from":0,"to":1})"};
    for (const std::string& edit : edits) {
        EXPECT_FALSE(file::read_step(R"({"act":"edit","edits":[)" + edit + "]}").has_value()) << edit;
    }
}

TEST(EditFile, SurvivesDepth) {
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    const auto step = file::read_step(R"({"act":"edit","edits":[],"x":)" + deep + "}");
    ASSERT_TRUE(step.has_value());
    EXPECT_EQ(file::write_step(*step), R"({"act":"edit","edits":[],"x":)" + deep + "}");
    EXPECT_FALSE(file::read_step(R"({"act":"edit","edits":)" + deep + "}"));
    EXPECT_FALSE(file::read_step(R"({"act":"edit","edits":[{"set":"target","id":"i","year":2018,"to":)" + deep + "}]}"));
    EXPECT_FALSE(file::read_step(R"({"act":"edit","edits":[{"insert":{"id":"m","name":"","x":)" + deep +
                                 R"(},"kind":"measure","index":0}]})"));
}

plan::Plan plan_with(plan::Members unknown) {
    plan::Plan plan;
    plan.title = "計画";
    plan.unknown = std::move(unknown);
    return plan;
}

Step named_step(const std::string& name) {
    return {Act::edit, {SetValue{{"", {}, Field::title}, "", name}}, name, {}, {}, {}};
}

TEST(ChangeLog, IsALineForEachEntry) {
    EXPECT_EQ(file::write_plan(plan_with({{"x", "1"}}), {{named_step("一"), {}}, {{}, R"({"act":"explode"})"}},
                               {named_step("二"), named_step("三")}, 1),
              R"({
  "format": "torikumi-plan",
  "version": 1,
  "title": "計画",
  "years": [],
  "groups": [],
  "changes": [
    {"act":"edit","who":"一","edits":[{"set":"title","from":"","to":"一"}]},
    {"act":"explode"},
    {"act":"edit","who":"二","edits":[{"set":"title","from":"","to":"二"}]}
  ],
  "x": 1
}
)");
}

TEST(ChangeLog, IsReadAsItWasWritten) {
    const file::Changes before{
        {named_step("一"), {}}, {{}, R"({"act":"explode","when":[1.0]})"}, {{}, "5"}, {{}, R"("文")"}};
    for (const plan::Members& unknown : {plan::Members{}, plan::Members{{"x", "1"}}}) {
        const std::string written = file::write_plan(plan_with(unknown), before, {named_step("二")}, 1);
        file::ReadResult read = file::read_plan(written);
        ASSERT_TRUE(read.plan.has_value());
        EXPECT_EQ(file::write_plan(*read.plan), written);
        const file::Changes taken = file::take_changes(*read.plan);
        file::Changes expected = before;
        expected.push_back({named_step("二"), {}});
        EXPECT_TRUE(taken == expected);
        EXPECT_TRUE(file::take_changes(*read.plan).empty());
        EXPECT_EQ(file::write_plan(*read.plan, taken, {}, 0), written);
    }
}

TEST(ChangeLog, IsLeftOutWhereThereIsNone) {
    const plan::Plan plan = plan_with({{"x", "1"}});
    EXPECT_EQ(file::write_plan(plan, {}, {named_step("一")}, 0), file::write_plan(plan));
}

TEST(ChangeLog, KeepsItsPlaceAndWhatIsNoList) {
    for (const std::string json : {"5", "{}", "[]", R"(["a"])", "[[[1]],{}]"}) {
        const plan::Plan before = plan_with({{"x", "1"}, {"changes", json}, {"y", "2"}});
        const std::string written = file::write_plan(before);
        file::ReadResult read = file::read_plan(written);
        ASSERT_TRUE(read.plan.has_value());
        EXPECT_TRUE(*read.plan == before) << written;
        const file::Changes taken = file::take_changes(*read.plan);
        EXPECT_EQ(file::write_plan(*read.plan, taken, {}, 0), written);

        const std::string more = file::write_plan(*read.plan, taken, {named_step("一")}, 1);
        read = file::read_plan(more);
        ASSERT_TRUE(read.plan.has_value()) << more;
        ASSERT_EQ(read.plan->unknown.size(), 3U);
        EXPECT_EQ(read.plan->unknown[1].name, "changes");
        const file::Changes after = file::take_changes(*read.plan);
        ASSERT_GE(after.size(), 1U);
        EXPECT_TRUE(after.back().step == named_step("一")) << more;
        EXPECT_EQ(file::write_plan(*read.plan, after, {}, 0), more);
    }
}

TEST(ChangeLog, HoldsAThingThatIsTooDeepForIt) {
    plan::Plan plan = plan_with({});
    plan::Group group{"1", "", "", {}, {}, {}};
    for (int i = 2; i <= 31; ++i) group = plan::Group{std::to_string(i), "", "", {group}, {}, {}};
    plan.groups = {group};
    ASSERT_TRUE(file::read_plan(file::write_plan(plan)).plan.has_value()) << "as deep as a file can be";
    const Step removed{Act::remove, {Remove{"", 0, group}}, {}, {}, {}, {}};
    plan.groups.clear();
    const std::string written = file::write_plan(plan, {}, {removed}, 1);
    file::ReadResult read = file::read_plan(written);
    ASSERT_TRUE(read.plan.has_value()) << written;
    const file::Changes taken = file::take_changes(*read.plan);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_TRUE(taken[0].step == removed);
    EXPECT_EQ(file::write_plan(*read.plan, taken, {}, 0), written);
}

TEST(ChangeLog, MakesNoFileThatCannotBeOpened) {
    const std::string written = file::write_plan(plan_with({{"changes", "no JSON"}}), {{{}, "[1,"}, {{}, ""}}, {}, 0);
    file::ReadResult read = file::read_plan(written);
    ASSERT_TRUE(read.plan.has_value()) << written;
    EXPECT_EQ(file::take_changes(*read.plan).size(), 3U);
}

TEST(ChangeLog, OfRandomPlansIsTheSameBytes) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const std::string written = file::write_plan(random_plan(seed), {}, {named_step("一")}, seed % 2);
        file::ReadResult read = file::read_plan(written);
        ASSERT_TRUE(read.plan.has_value()) << "seed " << seed;
        const file::Changes taken = file::take_changes(*read.plan);
        ASSERT_EQ(file::write_plan(*read.plan, taken, {}, 0), written) << "seed " << seed;
    }
}

}  // namespace
