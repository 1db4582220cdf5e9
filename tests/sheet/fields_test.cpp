// Each member of the list is in the data table.

#include <gtest/gtest.h>

#include "plan/fields.hpp"
#include "sheet/roundtrip/data_table.hpp"
#include "tests/made/each_member.hpp"

namespace {

TEST(FieldsInTheDataTable, EachComesBackEqual) {
    each_member::for_each_plan([](const plan::Plan& plan, const auto&, const auto& row) {
        const sheet::DataRead read = sheet::read_data(sheet::write_data(plan), 0);
        EXPECT_TRUE(read.notes.empty()) << row.name;
        ASSERT_TRUE(read.plan) << row.name;
        EXPECT_EQ(*read.plan, plan) << row.name;
    });
}

}  // namespace
