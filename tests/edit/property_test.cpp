// Laws of edits, for random plans.

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "edit/history.hpp"
#include "edit/make.hpp"
#include "tests/edit/small_plan.hpp"
#include "tests/made/random_edits.hpp"
#include "tests/made/random_plan.hpp"

namespace {

TEST(EditLaws, AnEditIsRefusedOrCanBeTakenBack) {
    std::size_t refused = 0;
    std::size_t applied = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        plan::Plan plan = random_plan(seed);
        const plan::Plan before = plan;
        Dice dice(seed);
        for (int i = 0; i < 40; ++i) {
            const edit::Edit any = random_edit(plan, dice);
            if (edit::apply(plan, any)) {
                ++refused;
            } else {
                ++applied;
                ASSERT_FALSE(edit::apply(plan, edit::inverse(any)).has_value()) << "seed " << seed << " edit " << i;
            }
            ASSERT_TRUE(plan == before) << "seed " << seed << " edit " << i;
        }
    }
    EXPECT_GT(refused, 1000U);
    EXPECT_GT(applied, 1000U);
}

TEST(EditLaws, UndoAndRedoGoThroughTheSamePlans) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        plan::Plan plan = random_plan(seed);
        std::vector<plan::Plan> states{plan};
        edit::History history;
        Dice dice(seed + 1);
        for (int act = 0; act < 40; ++act) {
            if (dice.chance(4)) {
                const bool can = history.next_undo() != nullptr;
                ASSERT_EQ(history.undo(plan), can);
            } else if (dice.chance(4)) {
                const bool can = history.next_redo() != nullptr;
                ASSERT_EQ(history.redo(plan), can);
            } else {
                edit::Step step = random_step(plan, dice);
                states.resize(history.position() + 1);
                const auto problem = history.commit(plan, std::move(step));
                ASSERT_FALSE(problem.has_value()) << problem->code << " " << problem->pointer;
                states.push_back(plan);
            }
            ASSERT_TRUE(plan == states[history.position()]) << "act " << act;
            ASSERT_EQ(history.steps().size() + 1, states.size());
        }
    }
}

TEST(EditLaws, TheLastStepRevertedIsTheStepUndone) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        plan::Plan plan = random_plan(seed);
        Dice dice(seed + 2);
        for (int act = 0; act < 20; ++act) {
            const plan::Plan before = plan;
            const edit::Step step = random_step(plan, dice);
            ASSERT_FALSE(edit::apply_all(plan, step.edits).has_value());
            const edit::Reversal reversal = edit::revert(plan, step);
            ASSERT_FALSE(reversal.refused.has_value()) << "seed " << seed << " act " << act << " " << reversal.refused->code;
            plan::Plan after = plan;
            ASSERT_FALSE(edit::apply_all(after, reversal.edits).has_value()) << "seed " << seed << " act " << act;
            ASSERT_TRUE(after == before) << "seed " << seed << " act " << act;
        }
    }
}

TEST(EditLaws, AnOldStepIsRefusedOrItsReversalCanBeApplied) {
    std::size_t refused = 0;
    std::size_t reverted = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        plan::Plan plan = random_plan(seed);
        edit::History history;
        Dice dice(seed + 3);
        for (int act = 0; act < 20; ++act) ASSERT_FALSE(history.commit(plan, random_step(plan, dice)).has_value());
        for (const edit::Step& step : history.steps()) {
            const edit::Reversal reversal = edit::revert(plan, step);
            plan::Plan after = plan;
            ASSERT_FALSE(edit::apply_all(after, reversal.edits).has_value()) << "seed " << seed;
            ASSERT_FALSE(edit::apply_all(after, edit::inverse_all(reversal.edits)).has_value()) << "seed " << seed;
            ASSERT_TRUE(after == plan) << "seed " << seed;
            (reversal.refused ? refused : reverted) += 1;
        }
    }
    EXPECT_GT(refused, 100U);
    EXPECT_GT(reverted, 100U);
}

}  // namespace
