// Each member of the list is written to a plan file, and each that people edit to a step, and read back equal.

#include <gtest/gtest.h>

#include <string>

#include "edit/make.hpp"
#include "file/edit_file.hpp"
#include "file/plan_file.hpp"
#include "plan/fields.hpp"
#include "tests/made/each_member.hpp"

namespace {

TEST(FieldsInFiles, EachIsWrittenUnderItsNameAndReadBack) {
    each_member::for_each_plan([](const plan::Plan& plan, const auto&, const auto& row) {
        const std::string text = file::write_plan(plan);
        EXPECT_NE(text.find('"' + std::string(row.name) + "\": "), std::string::npos) << row.name << text;
        const file::ReadResult read = file::read_plan(text);
        ASSERT_TRUE(read.plan) << row.name << text;
        EXPECT_EQ(*read.plan, plan) << row.name << text;
    });
}

TEST(FieldsInFiles, EachThatIsEditedIsWrittenToAStepAndReadBack) {
    each_member::for_each_plan([](const plan::Plan&, const auto& owner, const auto& row) {
        if constexpr (requires { row.field; }) {
            const auto edit = edit::set(each_member::plan_of_one(), each_member::place_of(owner, row.field),
                                        each_member::value_of(owner.*row.place));
            ASSERT_TRUE(edit) << row.name;
            edit::Step step;
            step.edits = {*edit, edit::inverse(*edit)};
            const std::string text = file::write_step(step);
            EXPECT_NE(text.find("\"set\":\"" + std::string(row.name) + '"'), std::string::npos) << text;
            EXPECT_EQ(file::read_step(text), step) << text;
        }
    });
}

}  // namespace
