// What the list of members says people edit can be edited, wherever it stands.

#include <gtest/gtest.h>

#include "edit/edit.hpp"
#include "edit/make.hpp"
#include "plan/fields.hpp"
#include "tests/made/each_member.hpp"

namespace {

TEST(EditedFields, EachIsSetByAnEditAndTakenBack) {
    each_member::for_each_plan([](const plan::Plan& said, const auto& owner, const auto& row) {
        if constexpr (requires { row.field; }) {
            const plan::Plan before = each_member::plan_of_one();
            const edit::Place place = each_member::place_of(owner, row.field);
            const edit::Value value = each_member::value_of(owner.*row.place);
            EXPECT_EQ(edit::value_at(said, place), value) << row.name;
            EXPECT_NE(edit::value_at(before, place), value) << row.name;

            plan::Plan plan = before;
            const auto edit = edit::set(plan, place, value);
            ASSERT_TRUE(edit) << row.name;
            EXPECT_EQ(edit::apply(plan, *edit), std::nullopt) << row.name;
            EXPECT_EQ(plan, said) << row.name;
            EXPECT_EQ(edit::apply(plan, edit::inverse(*edit)), std::nullopt) << row.name;
            EXPECT_EQ(plan, before) << row.name;
        }
    });
}

TEST(EditedFields, AThingHasNoOthers) {
    std::size_t kinds = 0;
    each_member::for_each_plan([&kinds](const plan::Plan& plan, const auto& owner, const auto& row) {
        if constexpr (requires { row.field; }) {
            using Owner = plan::OwnerOf<decltype(row)>;
            for (const auto& any : plan::field_words) {
                bool has = false;
                plan::for_each_field<Owner>(plan::only_edited([&](const auto& own) { has |= own.field == any.value; }));
                EXPECT_EQ(edit::value_at(plan, each_member::place_of(owner, any.value)).has_value(), has)
                    << row.name << " " << any.word;
            }
            ++kinds;
        }
    });
    EXPECT_GE(kinds, plan::field_words.size());
}

TEST(EditedFields, AYearIsEmptiedOfEach) {
    each_member::for_each_plan([](plan::Plan said, auto&, const auto& row) {
        using Owner = plan::OwnerOf<decltype(row)>;
        if constexpr (plan::kept_by_year<Owner>) {
            EXPECT_EQ(edit::apply_all(said, edit::remove_year(said, {2018})), std::nullopt) << row.name;
            const plan::Measure& measure = said.groups.front().measures.front();
            EXPECT_TRUE(measure.activities.front().years.empty()) << row.name;
            EXPECT_TRUE(measure.indicators.front().years.empty()) << row.name;
        }
    });
}

}  // namespace
