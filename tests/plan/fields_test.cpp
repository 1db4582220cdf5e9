#include "plan/fields.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace {

template <class... Type>
void expect_names_once() {
    (
        [] {
            std::set<std::string_view> names;
            plan::for_each_field<Type>([&names](const auto& row) {
                EXPECT_TRUE(names.insert(row.name).second) << row.name;
                EXPECT_FALSE(row.name.empty());
            });
        }(),
        ...);
}

TEST(Fields, AThingHasEachNameOnce) {
    expect_names_once<plan::Plan, plan::PlanYear, plan::Group, plan::Measure, plan::Activity, plan::ActivityYear,
                      plan::Indicator, plan::IndicatorYear, plan::Amount, plan::Grade, plan::Agenda, plan::SheetLayout,
                      plan::SheetColumn>();
}

TEST(Fields, WhatIsEditedHasOneNameAndNoOtherHasIt) {
    for (const auto& row : plan::field_words) {
        EXPECT_EQ(base::value_for(plan::field_words, row.word), row.value) << row.word;
        EXPECT_EQ(base::word_for(plan::field_words, row.value), row.word) << row.word;
    }
}

TEST(Fields, AllTypesAreVisited) {
    std::size_t fields = 0;
    std::size_t edited = 0;
    plan::for_each_field_of_all([&fields](const auto&) { ++fields; });
    plan::for_each_field_of_all(plan::only_edited([&edited](const auto&) { ++edited; }));
    EXPECT_GT(fields, edited);
    EXPECT_GT(edited, plan::field_words.size());
}

}  // namespace
