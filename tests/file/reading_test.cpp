#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "file/plan_file.hpp"
#include "file/problems.hpp"
#include "tests/file/report_text.hpp"

namespace {

/// A plan's text with `members` beside what must be there.
std::string text_with(const std::string& members) {
    return R"({"format":"torikumi-plan","version":1,"title":"題",)" + members + "}";
}

const std::string nothing = R"("years":[],"groups":[])";

plan::Plan read(const std::string& text) {
    file::ReadResult result = file::read_plan(text);
    EXPECT_TRUE(result.plan.has_value()) << to_text(result.problems) << text;
    return result.plan.value_or(plan::Plan{});
}

std::string report(const std::string& text) { return to_text(file::read_plan(text).problems); }

TEST(Reading, FillsEveryMember) {
    const plan::Plan plan = read(text_with(R"(
        "organization": "市", "source": "資料",
        "years": [ { "year": 2018, "label": "2018(平成30)年度", "state": "evaluated" }, { "year": 2019, "state": "planned" } ],
        "groups": [ { "id": "1", "code": "柱1", "name": "組織",
          "groups": [ { "id": "1-1", "name": "小" } ],
          "measures": [ { "id": "m", "code": "1-(1)-ア", "name": "取組", "sections": ["職員課", "行政総務課"],
            "activities": [ { "id": "a", "text": "内容", "years": {
              "2018": { "plan": "計画", "actual": "-" }, "2019": { "actual": "見込み", "forecast": true } } } ],
            "indicators": [ { "id": "i", "name": "割合", "unit": "%", "direction": "lower", "years": {
              "2018": { "target": { "text": "85.0%", "number": 85.0 }, "actual": { "text": "黒字" }, "verdict": "missed" },
              "2019": { "forecast": false, "verdict": "unset" } } } ],
            "notes": ["注"] } ] } ])"));

    plan::Plan expected;
    expected.title = "題";
    expected.organization = "市";
    expected.source = "資料";
    expected.years = {{{2018}, "2018(平成30)年度", plan::YearState::evaluated, {}},
                      {{2019}, "", plan::YearState::planned, {}}};
    plan::Measure measure;
    measure.id = "m";
    measure.code = "1-(1)-ア";
    measure.name = "取組";
    measure.sections = {"職員課", "行政総務課"};
    measure.activities = {{"a", "内容", {{{2018}, "計画", "-", false, {}}, {{2019}, std::nullopt, "見込み", true, {}}}, {}}};
    plan::IndicatorYear first{{2018}, plan::Amount{"85.0%", 85, {}}, plan::Amount{"黒字", {}, {}}, false, {}, {}};
    first.verdict = plan::Verdict::missed;
    plan::IndicatorYear second{{2019}, {}, {}, false, plan::Verdict::unset, {}};
    measure.indicators = {{"i", "割合", "%", plan::Direction::lower, {first, second}, {}}};
    measure.notes = {"注"};
    expected.groups = {{"1", "柱1", "組織", {{"1-1", "", "小", {}, {}, {}}}, {measure}, {}}};
    EXPECT_TRUE(plan == expected);
}

TEST(Reading, TakesMembersInAnyOrder) {
    const plan::Plan plan = read(R"({"groups":[],"years":[],"title":"題","version":1,"format":"torikumi-plan"})");
    EXPECT_EQ(plan.title, "題");
}

TEST(Reading, SortsYears) {
    const plan::Plan plan = read(text_with(R"("years":[{"year":2020,"state":"planned"},{"year":2018,"state":"evaluated"}],
        "groups":[{"id":"g","name":"","measures":[{"id":"m","name":"","activities":[{"id":"a","text":"","years":{
        "2020":{"plan":"後"},"2018":{"plan":"先"}}}]}]}])"));
    ASSERT_EQ(plan.years.size(), 2U);
    EXPECT_EQ(plan.years[0].year.year, 2018);
    const std::vector<plan::ActivityYear>& years = plan.groups.at(0).measures.at(0).activities.at(0).years;
    ASSERT_EQ(years.size(), 2U);
    EXPECT_EQ(years[0].plan, "先");
    EXPECT_EQ(years[1].year.year, 2020);
}

TEST(Reading, KeepsUnknownMembersAsTheyAreWritten) {
    const plan::Plan plan = read(text_with(nothing + R"(,
        "changes": [ { "who" : "あ\u3042", "n": [ 1.0, -0, 1E5, 123456789012345678901234567890 ] } ],
        "x" : null, "y": 1.50, "z": "a \" b" , "last":-7)"));
    const plan::Members expected{{"changes", R"([{"who":"あ\u3042","n":[1.0,-0,1E5,123456789012345678901234567890]}])"},
                                 {"x", "null"},
                                 {"y", "1.50"},
                                 {"z", R"("a \" b")"},
                                 {"last", "-7"}};
    EXPECT_EQ(plan.unknown, expected);
}

TEST(Reading, KeepsUnknownMembersOfEveryObject) {
    const plan::Plan plan = read(text_with(R"("years":[{"year":2018,"state":"planned","u":1}],
        "groups":[{"id":"g","name":"","u":2,"measures":[{"id":"m","name":"","u":3,
        "activities":[{"id":"a","text":"","u":4,"years":{"2018":{"u":5}}}],
        "indicators":[{"id":"i","name":"","direction":"none","u":6,"years":{"2018":{"u":7,"target":{"text":"","u":8}}}}]}]}])"));
    const auto only = [](const char* json) { return plan::Members{{"u", json}}; };
    EXPECT_EQ(plan.years.at(0).unknown, only("1"));
    const plan::Group& group = plan.groups.at(0);
    EXPECT_EQ(group.unknown, only("2"));
    const plan::Measure& measure = group.measures.at(0);
    EXPECT_EQ(measure.unknown, only("3"));
    EXPECT_EQ(measure.activities.at(0).unknown, only("4"));
    EXPECT_EQ(measure.activities.at(0).years.at(0).unknown, only("5"));
    EXPECT_EQ(measure.indicators.at(0).unknown, only("6"));
    const plan::IndicatorYear& year = measure.indicators.at(0).years.at(0);
    EXPECT_EQ(year.unknown, only("7"));
    EXPECT_EQ(year.target.value().unknown, only("8"));
}

/// Many unknown members of one object are compared in another way than few.
TEST(Reading, FindsASecondAmongManyUnknownMembers) {
    std::string members = nothing;
    for (int i = 0; i < 200; ++i) members += ",\"u" + std::to_string(i) + "\":" + std::to_string(i);
    EXPECT_EQ(read(text_with(members)).unknown.size(), 200U);
    for (const int again : {0, 15, 16, 17, 199}) {
        const std::string name = "u" + std::to_string(again);
        const file::ReadResult result = file::read_plan(text_with(members + ",\"" + name + "\":0"));
        ASSERT_EQ(result.problems.size(), 1U) << again;
        EXPECT_EQ(result.problems[0].code, file::code::duplicate_member);
        EXPECT_EQ(result.problems[0].pointer, "/" + name);
    }
}

TEST(Reading, TellsEmptyTextFromAbsentText) {
    const plan::Plan plan = read(text_with(R"("years":[{"year":2018,"state":"planned"}],
        "groups":[{"id":"g","name":"","measures":[{"id":"m","name":"","activities":[{"id":"a","text":"","years":{"2018":{"plan":""}}}]}]}])"));
    const plan::ActivityYear& year = plan.groups.at(0).measures.at(0).activities.at(0).years.at(0);
    EXPECT_EQ(year.plan, "");
    EXPECT_EQ(year.actual, std::nullopt);
}

TEST(Reading, TakesAVersionAndAYearHoweverTheyAreWritten) {
    read(R"({"format":"torikumi-plan","version":1.0,"title":"","years":[{"year":2.018e3,"state":"planned"}],"groups":[]})");
    read(R"({"form\u0061t":"torikumi\u002dplan","version":1,"title":"","years":[],"groups":[]})");
}

/// An integer is taken where a double holds it to the last digit, and refused where it would be altered.
TEST(Reading, AltersNoInteger) {
    const auto number = [](const std::string& written) {
        const file::ReadResult result = file::read_plan(text_with(R"("years":[{"year":2018,"state":"planned"}],
            "groups":[{"id":"g","name":"","measures":[{"id":"m","name":"","indicators":[{"id":"i","name":"","direction":"none",
            "years":{"2018":{"target":{"text":"","number":)" + written +
                                                                  "}}}}]}]}]"));
        if (!result.plan) return result.problems.at(0).code;
        const auto& target = result.plan->groups.at(0).measures.at(0).indicators.at(0).years.at(0).target;
        return std::to_string(target.value().number.value());
    };
    EXPECT_EQ(number("9007199254740992"), "9007199254740992.000000");
    EXPECT_EQ(number("9007199254740993"), file::code::number_out_of_range);
    EXPECT_EQ(number("9007199254740994"), "9007199254740994.000000");
    EXPECT_EQ(number("-9007199254740993"), file::code::number_out_of_range);
    EXPECT_EQ(number("9223372036854775807"), file::code::number_out_of_range);
    EXPECT_EQ(number("9223372036854775808"), "9223372036854775808.000000");
    EXPECT_EQ(number("-9223372036854775808"), "-9223372036854775808.000000");
    EXPECT_EQ(number("18446744073709551615"), file::code::number_out_of_range);
    EXPECT_EQ(number("-0"), "0.000000");
}

TEST(Reading, AllowsWhiteSpaceAndAByteOrderMarkAround) {
    EXPECT_EQ(read("\xEF\xBB\xBF \r\n" + text_with(nothing) + " \r\n\t\n").title, "題");
}

TEST(Reading, WarnsOfUnlistedYearsAndOpens) {
    const file::ReadResult result = file::read_plan(text_with(
        R"("groups":[{"id":"g","name":"","measures":[{"id":"m","name":"","activities":[{"id":"a","text":"","years":{"2019":{}}}]}]}],
        "years":[])"));
    EXPECT_TRUE(result.plan.has_value());
    EXPECT_EQ(to_text(result.problems),
              "warning 1:156 year-not-in-plan \"/groups/0/measures/0/activities/0/years/2019\"; found: \"2019\"; "
              "expected: plan-year\n");
}

/// A number that ends with the text has no byte after it to end it.
TEST(Reading, KnowsWhereANumberEnds) {
    EXPECT_EQ(report("12"), "error 1:1 not-a-plan \"\"; found: 12; expected: torikumi-plan\n");
    EXPECT_EQ(report("12 "), "error 1:1 not-a-plan \"\"; found: 12; expected: torikumi-plan\n");
    EXPECT_EQ(read(text_with(nothing + ",\"n\":12")).unknown, (plan::Members{{"n", "12"}}));
    EXPECT_EQ(read(text_with(nothing + ",\"n\":1e5 ")).unknown, (plan::Members{{"n", "1e5"}}));
}

TEST(Reading, ListsAHundredProblemsAndCountsTheRest) {
    std::string groups;
    for (int i = 0; i < 100; ++i) groups += i == 0 ? "0" : ",0";
    const auto problems = [](const std::string& text) {
        return file::read_plan(text_with(R"("years":[],"groups":[)" + text + "]")).problems;
    };
    EXPECT_EQ(problems(groups).size(), 100U);
    EXPECT_EQ(problems(groups).back().code, file::code::wrong_type);
    const plan::Problems more = problems(groups + ",0");
    ASSERT_EQ(more.size(), 100U);
    EXPECT_EQ(more.back().code, file::code::more_problems);
    EXPECT_EQ(more.back().found, "2");
    EXPECT_EQ(more.back().severity, plan::Severity::error);
}

/// More warnings than are listed hide no error.
TEST(Reading, ManyWarningsHideNoError) {
    std::string years;
    for (int year = 1900; year < 2100; ++year) years += (year == 1900 ? "\"" : ",\"") + std::to_string(year) + "\":{}";
    const auto text = [&](const std::string& last) {
        return text_with(R"("years":[],"groups":[{"id":"g","name":"","measures":[{"id":"m","name":"","activities":[
            {"id":"a","text":"","years":{)" +
                         years + "}}]}]}" + last + "]");
    };
    const file::ReadResult warned = file::read_plan(text(""));
    EXPECT_TRUE(warned.plan.has_value());
    ASSERT_EQ(warned.problems.size(), file::most_problems);
    EXPECT_EQ(warned.problems.back().severity, plan::Severity::warning);
    EXPECT_EQ(warned.problems.back().found, "101");

    const file::ReadResult refused = file::read_plan(text(",0"));
    EXPECT_FALSE(refused.plan.has_value());
    ASSERT_EQ(refused.problems.size(), 1U);
    EXPECT_EQ(refused.problems[0].pointer, "/groups/1");
}

}  // namespace
