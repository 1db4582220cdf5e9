// Pieces put together are the plan, and each is a plan that a file can hold.

#include "file/pieces.hpp"

#include <gtest/gtest.h>

#include "file/plan_file.hpp"
#include "tests/made/random_plan.hpp"

namespace {

std::size_t count_measures(const plan::Plan& plan) { return plan::measures_in_order(plan).size(); }

std::vector<plan::Plan> pieces_of(const plan::Plan& plan, std::size_t measures_a_piece) {
    std::vector<plan::Plan> pieces;
    const std::size_t count = file::count_pieces(plan, measures_a_piece);
    for (std::size_t i = 0; i < count; ++i) pieces.push_back(file::piece_of(plan, i, measures_a_piece));
    return pieces;
}

TEST(Pieces, PutTogetherAreThePlan) {
    std::size_t in_several = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const plan::Plan plan = random_plan(seed);
        const std::size_t most = 1 + seed % 4;
        const std::vector<plan::Plan> pieces = pieces_of(plan, most);
        ASSERT_EQ(pieces.size(), file::count_pieces(plan, most));
        plan::Plan whole;
        for (const plan::Plan& piece : pieces) {
            ASSERT_LE(count_measures(piece), most) << "seed " << seed;
            const file::ReadResult read = file::read_plan(file::write_plan(piece));
            ASSERT_TRUE(read.plan) << "seed " << seed;
            ASSERT_TRUE(*read.plan == piece) << "seed " << seed;
            ASSERT_TRUE(file::add_piece(whole, *read.plan)) << "seed " << seed;
        }
        ASSERT_TRUE(whole == plan) << "seed " << seed;
        if (pieces.size() > 1) ++in_several;
    }
    EXPECT_GT(in_several, 120U);
}

TEST(Pieces, AreFullButTheLast) {
    const plan::Plan plan = [] {
        plan::Plan made;
        made.title = "t";
        made.groups = {{"a", {}, "A", {}, {}, {}}, {"b", {}, "B", {}, {}, {}}};
        for (std::size_t at = 0; at < 7; ++at) {
            plan::Measure measure;
            measure.id = "m" + std::to_string(at);
            made.groups[at < 3 ? 0 : 1].measures.push_back(measure);
        }
        return made;
    }();
    const std::vector<plan::Plan> pieces = pieces_of(plan, 3);
    ASSERT_EQ(pieces.size(), 3U);
    EXPECT_EQ(count_measures(pieces[0]), 3U);
    EXPECT_EQ(count_measures(pieces[1]), 3U);
    EXPECT_EQ(count_measures(pieces[2]), 1U);
    EXPECT_EQ(pieces[0].groups[1].name, "B");
    EXPECT_EQ(pieces[1].groups[1].name, "");
    EXPECT_EQ(pieces[2].title, "");
}

TEST(Pieces, OfAnotherPlanAreNotAdded) {
    plan::Plan whole;
    whole.groups = {{"a", {}, {}, {}, {}, {}}};
    plan::Plan other;
    other.groups = {{"b", {}, {}, {}, {}, {}}};
    const plan::Plan before = whole;
    EXPECT_FALSE(file::add_piece(whole, other));
    EXPECT_FALSE(file::add_piece(whole, plan::Plan()));
    EXPECT_TRUE(whole == before);
}

}  // namespace
