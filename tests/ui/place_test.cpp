#include "model/place.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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
        EXPECT_EQ(ui::address_at(ui::address_of(place)).place, place) << id;
    }
    for (const Page page : {Page::overview, Page::table, Page::checks}) {
        EXPECT_EQ(ui::address_at(ui::address_of({page, {}})), (ui::Address{{page, {}}, {}}));
    }
}

TEST(Place, WhatIsSelectedStandsInTheAddress) {
    const ui::Selection selection{"子育て", {"2", "職員課", ui::VerdictFilter::missed}, {ui::Column::actual, true}};
    EXPECT_EQ(ui::address_of({Page::table, {}}, selection),
              "/table?q=子育て&group=2&section=職員課&verdict=missed&sort=-actual");
    EXPECT_EQ(ui::address_of({Page::overview, {}}, {{}, {{}, {}, ui::VerdictFilter::met}, {}}), "/overview?verdict=met");
    EXPECT_EQ(ui::address_of({Page::meeting, "1-(1)-ア"}), "/meeting?measure=1-(1)-ア");
    EXPECT_EQ(ui::address_of({Page::measure, "a"}, selection), "/measure/a") << "one measure is one whatever is selected";
    EXPECT_EQ(ui::address_of({Page::checks, {}}, selection), "/checks");
}

TEST(Place, AnAddressLeadsBackWhateverIsSelected) {
    const std::vector<std::string> odd{"", "a&b", "x=y", "100%", "%26", "?", "&&==%%", "日本 語", "a&group=b", "%2", "%zz"};
    for (const Page page : {Page::overview, Page::table, Page::meeting, Page::speaker}) {
        for (const std::string& text : odd) {
            for (const ui::VerdictFilter verdict : {ui::VerdictFilter::any, ui::VerdictFilter::unjudged}) {
                for (const ui::Sort sort : {ui::Sort{}, ui::Sort{ui::Column::code, true}, ui::Sort{ui::Column::name, false},
                                            ui::Sort{ui::Column::degree, true}}) {
                    const ui::Address address{{page, ui::is_meeting(page) ? text : std::string()},
                                              {text, {text + "1", text, verdict, text + "2"}, sort}};
                    EXPECT_EQ(ui::address_at(ui::address_of(address.place, address.selection)), address) << text;
                }
            }
        }
    }
}

TEST(Place, WhatIsNoSelectionIsLeftAway) {
    EXPECT_EQ(ui::address_at("/table?"), (ui::Address{{Page::table, {}}, {}}));
    EXPECT_EQ(ui::address_at("/table?&&x=1&verdict=perhaps&sort=-&group"), (ui::Address{{Page::table, {}}, {}}));
    EXPECT_EQ(ui::address_at("/table?measure=a"), (ui::Address{{Page::table, {}}, {}}));
    EXPECT_EQ(ui::address_at("/checks?group=1"), (ui::Address{{Page::checks, {}}, {}}));
}

TEST(Place, AnythingElseIsTheOverview) {
    for (const char* fragment :
         {"", "/", "table", "/tables", "/table/", "/measure", "/Measure/1", "overview", "/nowhere", "☃"}) {
        EXPECT_EQ(ui::address_at(fragment), ui::Address{}) << fragment;
    }
}

}  // namespace
