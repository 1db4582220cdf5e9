#include "plan/id_set.hpp"

#include <gtest/gtest.h>

#include <string>
#include <unordered_map>

namespace {

TEST(IdSet, KnowsWhatItWasGivenInOrder) {
    plan::IdSet ids;
    EXPECT_EQ(ids.size(), 0U);
    EXPECT_EQ(ids.find("1-(1)-ア"), std::nullopt) << "of nothing";
    EXPECT_TRUE(ids.insert("1-(1)-ア"));
    EXPECT_TRUE(ids.insert("1-(1)-イ"));
    EXPECT_FALSE(ids.insert("1-(1)-ア"));
    EXPECT_EQ(ids.find("1-(1)-ア"), 0U);
    EXPECT_EQ(ids.find("1-(1)-イ"), 1U);
    EXPECT_EQ(ids.find("1-(1)"), std::nullopt);
    EXPECT_EQ(ids.size(), 2U);
}

TEST(IdSet, TellsIdsApartWhateverTheyAreMadeOf) {
    plan::IdSet ids;
    EXPECT_TRUE(ids.insert("ab"));
    EXPECT_TRUE(ids.insert("c"));
    EXPECT_TRUE(ids.insert("a")) << "no piece of what lies beside it";
    EXPECT_TRUE(ids.insert("bc"));
    EXPECT_TRUE(ids.insert("")) << "an empty one too";
    EXPECT_FALSE(ids.insert(""));
    EXPECT_TRUE(ids.insert(std::string("a\0b", 3)));
    EXPECT_FALSE(ids.insert(std::string("a\0b", 3)));
    EXPECT_EQ(ids.find(""), 4U);
}

TEST(IdSet, KeepsItsOwnCopies) {
    plan::IdSet ids;
    std::string id = "here";
    ids.insert(id);
    id = "gone";
    EXPECT_TRUE(ids.find("here"));
    EXPECT_FALSE(ids.find("gone"));
}

TEST(IdSet, AgreesWithAMapOverManyIds) {
    plan::IdSet ids;
    std::unordered_map<std::string, std::size_t> map;
    for (unsigned i = 0; i < 60'000; ++i) {
        const std::string id = std::to_string(i * 2654435761U % 40'009) + "/i";  // many of them more than once
        ASSERT_EQ(ids.insert(id), map.emplace(id, map.size()).second) << id;
    }
    ASSERT_EQ(ids.size(), map.size());
    for (const auto& [id, number] : map) ASSERT_EQ(ids.find(id), number) << id;
}

}  // namespace
