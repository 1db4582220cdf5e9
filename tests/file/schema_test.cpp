// The JSON Schema and the reader's tables say the same: the members of each object, their order, which are required; and
// what is written is as the schema says.

#include <gtest/gtest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "edit/history.hpp"
#include "file/edit_file.hpp"
#include "file/journal/step_words.hpp"
#include "file/plan_file.hpp"
#include "file/table.hpp"
#include "file/words.hpp"
#include "places.hpp"
#include "tests/file/files.hpp"
#include "tests/file/schema_check.hpp"
#include "tests/made/random_edits.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using Json = nlohmann::ordered_json;

const Json& schema() {
    static const Json whole =
        Json::parse(read_file(std::string(places::assets) + "/schema/torikumi-plan-1.schema.json"), nullptr, false);
    return whole;
}

template <class Owner, class Value>
bool is_required(const plan::FieldOf<Owner, Value>& field) {
    return field.need == file::Need::required;
}
bool is_required(const file::MarkField&) { return true; }

template <class Type>
void expect_same(const Json& object, const std::vector<std::string>& further = {}) {
    std::vector<std::string> names;
    std::vector<std::string> required;
    file::for_each_field<Type>([&](const auto& field) {
        names.emplace_back(field.name);
        if (is_required(field)) required.emplace_back(field.name);
    });
    names.insert(names.end(), further.begin(), further.end());
    std::vector<std::string> described;
    for (const auto& [name, value] : object.at("properties").items()) described.push_back(name);
    EXPECT_EQ(described, names);
    EXPECT_EQ(object.value("required", std::vector<std::string>{}), required);
}

template <class Enum>
void expect_same_words(const Json& property) {
    std::vector<std::string> words;
    for (const auto& word : file::Words<Enum>::all) words.emplace_back(word.word);
    std::vector<std::string> described = property.at("enum").get<std::vector<std::string>>();
    EXPECT_EQ(described, words);
}

TEST(Schema, DescribesTheMembersThatAreRead) {
    ASSERT_TRUE(schema().is_object());
    const Json& defs = schema().at("$defs");
    expect_same<plan::Plan>(schema(), {"changes"});
    expect_same<plan::PlanYear>(defs.at("planYear"));
    expect_same<plan::Group>(defs.at("group"));
    expect_same<plan::Measure>(defs.at("measure"));
    expect_same<plan::Activity>(defs.at("activity"));
    expect_same<plan::ActivityYear>(defs.at("activityYear"));
    expect_same<plan::Indicator>(defs.at("indicator"));
    expect_same<plan::IndicatorYear>(defs.at("indicatorYear"));
    expect_same<plan::Amount>(defs.at("amount"));
    expect_same<plan::Grade>(defs.at("grade"));
    expect_same<plan::Agenda>(defs.at("agenda"));
    expect_same<plan::SheetLayout>(defs.at("sheetLayout"));
    expect_same<plan::SheetColumn>(defs.at("sheetColumn"));
}

TEST(Schema, DescribesTheWordsThatAreRead) {
    const Json& defs = schema().at("$defs");
    const auto property = [&](const char* def, const char* name) { return defs.at(def).at("properties").at(name); };
    expect_same_words<plan::YearState>(property("planYear", "state"));
    expect_same_words<plan::Direction>(property("indicator", "direction"));
    expect_same_words<plan::Verdict>(property("indicatorYear", "verdict"));
    expect_same_words<edit::Act>(property("change", "act"));
    expect_same_words<edit::Field>(property("setValue", "set"));
    expect_same_words<edit::Kind>(defs.at("kind"));
}

TEST(Schema, NamesTheVersionThatIsRead) {
    EXPECT_EQ(schema().at("properties").at("version").at("const"), file::format_version);
    EXPECT_EQ(schema().at("properties").at("format").at("const"), "torikumi-plan");
}

std::string violation_of(const std::string& text) { return schema_violation(schema(), schema(), Json::parse(text)); }

TEST(Schema, HoldsForWhatIsWritten) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        plan::Plan plan = random_plan(seed);
        std::erase_if(plan.unknown, [](const plan::Member& member) { return member.name == "changes"; });
        edit::History history;
        Dice dice(seed);
        for (int i = 0; i < 20; ++i) history.commit(plan, random_step(plan, dice));
        const std::string written = file::write_plan(plan, {}, history.steps(), history.position());
        ASSERT_EQ(violation_of(written), "") << "seed " << seed << written;
    }
}

TEST(Schema, HoldsForNothingElse) {
    const std::string begin = R"({"format":"torikumi-plan","version":1,"title":"","years":[],"groups":[],"changes":[)";
    EXPECT_EQ(violation_of(begin + "]}"), "");
    EXPECT_EQ(violation_of(begin + R"({"act":"edit","edits":[]}]})"), "");
    for (const char* const step :
         {"1", R"({"act":"edit"})", R"({"act":"explode","edits":[]})", R"({"act":"edit","edits":[{}]})",
          R"({"act":"edit","edits":[{"set":"colour","from":"a","to":"b"}]})",
          R"({"act":"edit","edits":[{"set":"name","from":"a","to":"b","x":1}]})",
          R"({"act":"edit","edits":[{"move":"m","kind":"measure","from":{"index":0}}]})"}) {
        EXPECT_NE(violation_of(begin + step + "]}"), "") << step;
    }
}

}  // namespace
