#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "file/json_text.hpp"
#include "file/plan_file.hpp"

namespace {

std::string as_string(std::string_view text) {
    std::string json;
    file::append_string(json, text);
    return json;
}

std::string as_number(double number) {
    std::string json;
    file::append_number(json, number);
    return json;
}

TEST(Writing, LaysAPlanOut) {
    plan::Plan plan;
    plan.title = "計画";
    plan.years = {{{2018}, "2018(平成30)年度", plan::YearState::evaluated, {}}, {{2019}, "", plan::YearState::planned, {}}};
    plan::Measure measure;
    measure.id = "1-(1)-ア";
    measure.name = "取組";
    measure.sections = {"職員課", "行政総務課"};
    measure.activities = {{"a", "内容", {{{2018}, "計画\n改行", "", true, {}}, {{2019}, {}, {}, false, {}}}, {}}};
    const plan::IndicatorYear year{
        {2018}, plan::Amount{"85.0%", 85, {}}, plan::Amount{"黒字", {}, {}}, false, plan::Verdict::met, {}};
    measure.indicators = {{"i", "割合", "%", plan::Direction::higher, {year}, {}}};
    measure.notes = {"一", "二"};
    plan.groups = {{"1", "", "組織", {}, {measure}, {}}};
    plan.unknown = {{"changes", R"([{"who":"a"}])"}};

    EXPECT_EQ(file::write_plan(plan), R"({
  "format": "torikumi-plan",
  "version": 1,
  "title": "計画",
  "years": [
    { "year": 2018, "label": "2018(平成30)年度", "state": "evaluated" },
    { "year": 2019, "state": "planned" }
  ],
  "groups": [
    {
      "id": "1",
      "name": "組織",
      "measures": [
        {
          "id": "1-(1)-ア",
          "name": "取組",
          "sections": ["職員課", "行政総務課"],
          "activities": [
            {
              "id": "a",
              "text": "内容",
              "years": {
                "2018": {
                  "plan": "計画\n改行",
                  "actual": "",
                  "forecast": true
                },
                "2019": {}
              }
            }
          ],
          "indicators": [
            {
              "id": "i",
              "name": "割合",
              "unit": "%",
              "direction": "higher",
              "years": {
                "2018": {
                  "target": { "text": "85.0%", "number": 85 },
                  "actual": { "text": "黒字" },
                  "verdict": "met"
                }
              }
            }
          ],
          "notes": [
            "一",
            "二"
          ]
        }
      ]
    }
  ],
  "changes": [
    {"who":"a"}
  ]
}
)");
}

TEST(Writing, WritesAPlanOfNothing) {
    EXPECT_EQ(file::write_plan({}), R"({
  "format": "torikumi-plan",
  "version": 1,
  "title": "",
  "years": [],
  "groups": []
}
)");
}

TEST(Writing, EscapesOnlyWhatMustBe) {
    EXPECT_EQ(as_string("取組/𠮷\u2028\x7F"), "\"取組/𠮷\u2028\x7F\"");
    EXPECT_EQ(as_string("\"\\\b\f\n\r\t"), R"("\"\\\b\f\n\r\t")");
    EXPECT_EQ(as_string(std::string_view("\0\x1F", 2)), R"("\u0000\u001f")");
}

TEST(Writing, ReplacesWhatIsNotUtf8) {
    EXPECT_EQ(as_string("a\xFFz"), "\"a\uFFFDz\"");
    EXPECT_EQ(as_string("\xE5\x8F"), "\"\uFFFD\uFFFD\"");
    EXPECT_EQ(as_string("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
}

TEST(Writing, WritesNumbersInTheShortestForm) {
    EXPECT_EQ(as_number(85), "85");
    EXPECT_EQ(as_number(0), "0");
    EXPECT_EQ(as_number(-12345), "-12345");
    EXPECT_EQ(as_number(0.1), "0.1");
    EXPECT_EQ(as_number(44.02), "44.02");
    EXPECT_EQ(as_number(9007199254740992.0), "9007199254740992");
    EXPECT_EQ(as_number(1e300), "1e+300");
    EXPECT_EQ(as_number(5e-324), "5e-324");
    EXPECT_EQ(as_number(-0.0), "-0.0");
}

/// What cannot stand in a file never makes one that cannot be opened.
TEST(Writing, WritesAFileThatOpensWhateverThePlan) {
    plan::Plan plan;
    plan.years = {{{2018}, "", plan::YearState::planned, {}}};
    plan.unknown = {{"title", "1"}, {"x", "no JSON"}, {"x", "2"}, {"y", "[1,"}, {"", ""}};
    plan::Measure measure;
    measure.id = "m\xFF";
    plan::IndicatorYear year{{2018}, plan::Amount{"∞", std::numeric_limits<double>::infinity(), {}}, {}, false, {}, {}};
    year.actual = plan::Amount{"?", std::numeric_limits<double>::quiet_NaN(), {}};
    measure.indicators = {{"i", "", "", plan::Direction::none, {year}, {}}};
    plan.groups = {{"g", "", "", {}, {measure}, {}}};

    const file::ReadResult read = file::read_plan(file::write_plan(plan));
    ASSERT_TRUE(read.plan.has_value());
    const plan::Members expected{{"x", R"("no JSON")"}, {"y", R"("[1,")"}, {"", R"("")"}};
    EXPECT_EQ(read.plan->unknown, expected);
    const plan::IndicatorYear& kept = read.plan->groups.at(0).measures.at(0).indicators.at(0).years.at(0);
    EXPECT_EQ(kept.target.value().number, std::nullopt);
    EXPECT_EQ(kept.actual.value().number, std::nullopt);
}

}  // namespace
