#include "judge/tally.hpp"

#include <gtest/gtest.h>

#include <random>

#include "made.hpp"

namespace {

using judge::Tally;
using plan::Verdict;

plan::Indicator with(std::optional<Verdict> verdict) {
    return made::indicator("i", plan::Direction::higher, {made::year(2018, "1件", "1件", verdict)});
}

constexpr plan::FiscalYear y2018{2018};
constexpr plan::FiscalYear y2019{2019};

TEST(Tally, CountsRecordedVerdictsOnly) {
    // ○ would follow from 1 ≧ 1; nothing is counted as ○ unless it was recorded.
    const plan::Measure measure = made::measure(
        "m", {with(Verdict::met), with(Verdict::missed), with(Verdict::unset), with(Verdict::met), with(std::nullopt)});
    EXPECT_EQ(judge::tally(measure, y2018), (Tally{2, 1, 1, 1}));
    EXPECT_EQ(judge::tally(measure, y2019), (Tally{0, 0, 0, 5}));
    EXPECT_EQ(judge::tally(measure, y2018).judged(), 4);
    EXPECT_EQ(judge::tally(measure, y2018).all(), 5);
}

TEST(Tally, TheShareIsOfTargetsThatWereJudged) {
    EXPECT_EQ(judge::share_met({3, 1, 5, 7}), 0.75);
    EXPECT_EQ(judge::share_met({0, 2, 0, 0}), 0.0);
    EXPECT_EQ(judge::share_met({4, 0, 0, 9}), 1.0);
    EXPECT_EQ(judge::share_met({0, 0, 3, 2}), std::nullopt);
    EXPECT_EQ(judge::share_met({}), std::nullopt);
}

TEST(Tally, AGroupCountsItsSubGroups) {
    const plan::Group inner = made::group("1-1", {made::measure("b", {with(Verdict::missed)})});
    const plan::Group outer = made::group("1", {made::measure("a", {with(Verdict::met)})}, {inner});
    EXPECT_EQ(judge::tally(inner, y2018), (Tally{0, 1, 0, 0}));
    EXPECT_EQ(judge::tally(outer, y2018), (Tally{1, 1, 0, 0}));
    EXPECT_EQ(judge::tally(made::plan_of({outer, inner}), y2018), (Tally{1, 2, 0, 0}));
    EXPECT_EQ(judge::tally(plan::Plan{}, y2018), Tally{});
}

// The parts add up to the whole, however the measures are grouped.
TEST(Tally, GroupsAddUpToThePlan) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::optional<Verdict> verdicts[] = {std::nullopt, Verdict::met, Verdict::missed, Verdict::unset};
    for (int round = 0; round < 200; ++round) {
        plan::Plan plan = made::plan_of({made::group("0", {})});
        int indicators = 0;
        for (int i = 0; i < 30; ++i) {
            plan::Group group = made::group("g", {made::measure("m", {})});
            for (auto n = random() % 4U; n > 0; --n, ++indicators)
                group.measures[0].indicators.push_back(with(verdicts[random() % 4U]));
            // Below a group that is already there, or beside it.
            std::vector<plan::Group>* place = &plan.groups;
            while (!place->empty() && random() % 3U != 0) place = &(*place)[random() % place->size()].groups;
            place->push_back(std::move(group));
        }
        Tally sum;
        for (const plan::Group& group : plan.groups) {
            const Tally part = judge::tally(group, y2018);
            sum.met += part.met;
            sum.missed += part.missed;
            sum.unset += part.unset;
            sum.unjudged += part.unjudged;
        }
        ASSERT_EQ(judge::tally(plan, y2018), sum);
        ASSERT_EQ(sum.all(), indicators);
    }
}

}  // namespace
