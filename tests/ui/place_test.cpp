#include "ui/place.hpp"

#include <gtest/gtest.h>

namespace {

using ui::Page;
using ui::Place;

TEST(Place, PagesHaveTheirAddresses) {
    EXPECT_EQ(ui::address_of({}), "/overview");
    EXPECT_EQ(ui::address_of({Page::table, {}}), "/table");
    EXPECT_EQ(ui::address_of({Page::checks, {}}), "/checks");
    EXPECT_EQ(ui::address_of({Page::measure, "1-(1)-ア"}), "/measure/1-(1)-ア");
}

TEST(Place, AnAddressLeadsBackWhateverTheId) {
    for (const char* id :
         {"1-(1)-ア", "a/b", "%41", "", "/", "//", "#", "?x=1", " ", "overview", "/table", "日本 語", "\n"}) {
        const Place place{Page::measure, id};
        EXPECT_EQ(ui::place_at(ui::address_of(place)), place) << id;
    }
    for (const Page page : {Page::overview, Page::table, Page::checks}) {
        EXPECT_EQ(ui::place_at(ui::address_of({page, {}})), (Place{page, {}}));
    }
}

TEST(Place, AnythingElseIsTheOverview) {
    for (const char* fragment :
         {"", "/", "table", "/tables", "/table/", "/measure", "/Measure/1", "overview", "/nowhere", "☃"}) {
        EXPECT_EQ(ui::place_at(fragment), Place{}) << fragment;
    }
}

}  // namespace
