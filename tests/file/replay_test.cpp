// A plan is what it was plus its steps, wherever the steps have been meanwhile: in the journal or in a file.

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "edit/history.hpp"
#include "file/edit_file.hpp"
#include "file/plan_file.hpp"
#include "tests/made/random_edits.hpp"
#include "tests/made/random_plan.hpp"

namespace {

/// The steps that stand, written one by one and read again.
std::vector<edit::Step> through_the_journal(const edit::History& history) {
    std::vector<edit::Step> steps;
    for (std::size_t i = 0; i < history.position(); ++i) {
        const std::string written = file::write_step(history.steps()[i]);
        const auto read = file::read_step(written);
        EXPECT_TRUE(read == history.steps()[i]) << written;
        EXPECT_EQ(written.find('\n'), std::string::npos);
        EXPECT_EQ(file::write_step(read.value_or(edit::Step{})), written);
        steps.push_back(read.value_or(edit::Step{}));
    }
    return steps;
}

void expect_through_a_file(const plan::Plan& plan, const edit::History& history) {
    const std::string written = file::write_plan(plan, {}, history.steps(), history.position());
    file::ReadResult read = file::read_plan(written);
    ASSERT_TRUE(read.plan.has_value()) << written;
    const file::Changes taken = file::take_changes(*read.plan);
    ASSERT_GE(taken.size(), history.position());
    const std::size_t before = taken.size() - history.position();
    for (std::size_t i = 0; i < history.position(); ++i) ASSERT_TRUE(taken[before + i].step == history.steps()[i]) << i;
    EXPECT_EQ(file::write_plan(*read.plan, taken, {}, 0), written);
    read.plan->unknown = plan.unknown;
    ASSERT_TRUE(*read.plan == plan);
}

TEST(Replay, OfRandomStepsEndsInAnEqualPlan) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const plan::Plan base = random_plan(seed);
        plan::Plan plan = base;
        edit::History history;
        Dice dice(seed + 4);
        for (int act = 0; act < 30; ++act) {
            if (dice.chance(4)) {
                history.undo(plan);
            } else if (dice.chance(4)) {
                history.redo(plan);
            } else if (dice.chance(8)) {
                // The page was loaded again: the plan as it was opened, and the journal.
                plan = base;
                edit::History again;
                for (edit::Step& step : through_the_journal(history)) {
                    ASSERT_FALSE(again.commit(plan, std::move(step)).has_value());
                }
                history = std::move(again);
            } else {
                const auto refused = history.commit(plan, random_step(plan, dice));
                ASSERT_FALSE(refused.has_value()) << refused->code << " " << refused->pointer;
            }
        }
        plan::Plan replayed = base;
        for (const edit::Step& step : through_the_journal(history)) {
            ASSERT_FALSE(edit::apply_all(replayed, step.edits).has_value());
        }
        ASSERT_TRUE(replayed == plan);
        expect_through_a_file(plan, history);
    }
}

}  // namespace
