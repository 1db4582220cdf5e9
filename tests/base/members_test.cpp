#include "base/members.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

struct Empty {};
struct One {
    std::vector<int> values;
};
struct Inner {
    int a = 1;
    double b = 2;
};
struct Three {
    Inner inner;
    std::optional<std::string> text;
    bool flag = false;
};

static_assert(base::member_count<Empty>() == 0);
static_assert(base::member_count<One>() == 1);
static_assert(base::member_count<Inner>() == 2);
static_assert(base::member_count<Three>() == 3);

TEST(Members, AreThoseOfTheStructInTheirOrder) {
    Three three;
    const auto members = base::members_of(three);
    static_assert(std::tuple_size_v<decltype(members)> == 3);
    std::get<0>(members).a = 5;
    std::get<1>(members) = "x";
    std::get<2>(members) = true;
    EXPECT_EQ(three.inner.a, 5);
    EXPECT_EQ(three.text, "x");
    EXPECT_TRUE(three.flag);
}

TEST(Members, OfWhatIsConstAreOnlyRead) {
    const Inner inner{3, 4};
    static_assert(std::is_same_v<decltype(base::members_of(inner)), std::tuple<const int&, const double&>>);
    EXPECT_EQ(base::members_of(inner), std::tuple(3, 4.0));
}

}  // namespace
