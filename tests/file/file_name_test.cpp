#include "file/file_name.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/made/dice.hpp"

TEST(FileName, LosesItsLastEndingAlone) {
    EXPECT_EQ(file::without_ending("進捗.xlsx"), "進捗");
    EXPECT_EQ(file::without_ending("進捗.表.xlsx"), "進捗.表");
    EXPECT_EQ(file::without_ending("進捗"), "進捗");
    EXPECT_EQ(file::without_ending(".plan"), ".plan");
    EXPECT_EQ(file::without_ending(""), "");
}

namespace {

constexpr std::array endings{std::string_view(".json"), std::string_view(".torikumi.json"), std::string_view(".html"),
                             std::string_view(".xlsx"), std::string_view(".csv"),           std::string_view(".txt")};

std::string upper(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}
std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// What stands before the ending ends with none of those that a person would see twice.
void expect_one_ending(const std::string& name, std::string_view ending) {
    ASSERT_TRUE(name.ends_with(ending)) << name;
    const std::string stem = lower(name.substr(0, name.size() - ending.size()));
    EXPECT_FALSE(stem.empty()) << name;
    for (const std::string_view other : endings) EXPECT_FALSE(stem.ends_with(other)) << name;
}

}  // namespace

TEST(FileName, ThatIsSuggestedHasOneEnding) {
    EXPECT_EQ(file::plan_file_name("名前.json"), "名前.json");
    EXPECT_EQ(file::plan_file_name("名前.torikumi.json"), "名前.torikumi.json");
    EXPECT_EQ(file::plan_file_name("名前.JSON"), "名前.json");
    EXPECT_EQ(file::plan_file_name("名前.json.json"), "名前.json");
    EXPECT_EQ(file::plan_file_name("名前.html"), "名前.torikumi.json");
    EXPECT_EQ(file::plan_file_name("名前.xlsx"), "名前.torikumi.json");
    EXPECT_EQ(file::plan_file_name("名前"), "名前.torikumi.json");
    EXPECT_EQ(file::plan_file_name("第1.2版"), "第1.2版.torikumi.json");
    EXPECT_EQ(file::plan_file_name(".json"), "torikumi.json");
    EXPECT_EQ(file::with_ending("名前.JSON", ".xlsx"), "名前.xlsx");
    EXPECT_EQ(file::with_ending("名前.json.csv", ".json"), "名前.json");
    EXPECT_EQ(file::with_ending("進捗.表", ".csv"), "進捗.表.csv");
}

TEST(FileName, ThatIsSuggestedHasOneEndingWhateverTheFileIsCalled) {
    Dice dice(1);
    constexpr std::array stems{std::string_view(), std::string_view("計画"), std::string_view("a.b"), std::string_view(".x"),
                               std::string_view("json")};
    for (int i = 0; i < 2000; ++i) {
        std::string name(dice.one_of(stems));
        for (std::size_t n = dice.below(4); n > 0; --n) {
            const std::string ending(dice.one_of(endings));
            name += dice.chance(3) ? upper(ending) : ending;
        }
        SCOPED_TRACE(name);
        const std::string plan = file::plan_file_name(name);
        expect_one_ending(plan, plan.ends_with(".torikumi.json") ? ".torikumi.json" : ".json");
        EXPECT_EQ(file::plan_file_name(plan), plan) << "saved and opened again it keeps its name";
        for (const std::string_view ending : endings) {
            expect_one_ending(file::with_ending(name, ending), ending);
            EXPECT_EQ(file::with_ending(file::with_ending(name, ending), ending), file::with_ending(name, ending));
        }
        if (HasFailure()) return;
    }
}
