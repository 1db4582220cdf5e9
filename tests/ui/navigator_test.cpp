// The address and the last place, without a screen.

#include "app/navigator.hpp"

#include <gtest/gtest.h>

#include "platform/headless/headless_edge.hpp"

namespace {

using ui::HistoryEntry;
using ui::Page;

class NavigatorTest : public testing::Test {
protected:
    void select(std::string query) { navigator.select({std::move(query), at.selection.filters, at.selection.sort}, true); }

    platform::HeadlessEdge edge;
    ui::Navigation at;
    ui::Navigator navigator{edge, at};
};

TEST_F(NavigatorTest, StartsWhereTheAddressSays) {
    edge.put_address("/table?verdict=missed");
    edge.put_remembered("last-place", "/charts");
    navigator.start();
    EXPECT_EQ(at.place.page, Page::table);
    EXPECT_EQ(at.selection.filters.verdict, ui::VerdictFilter::missed);
}

TEST_F(NavigatorTest, StartsWhereThePersonWasTheLastTime) {
    edge.put_remembered("last-place", "/charts");
    navigator.start();
    EXPECT_EQ(at.place.page, Page::charts);
}

TEST_F(NavigatorTest, AnImportIsNoPlaceToStartAt) {
    edge.put_address("/bring");
    navigator.start();
    EXPECT_EQ(at.place.page, Page::overview);
}

TEST_F(NavigatorTest, WhatItGoesToIsTheAddressAndRemembered) {
    navigator.go({Page::table, {}}, {Page::table, {}}, HistoryEntry::added);
    EXPECT_EQ(edge.address(), "/table");
    EXPECT_EQ(edge.recall("last-place"), "/table");
    // A measure was asked for without its name; the address says which it came to be.
    navigator.go({Page::measure, {}}, {Page::measure, "m1"}, HistoryEntry::none);
    EXPECT_EQ(edge.address(), "/measure/m1");
    EXPECT_EQ(at.last_measure, "m1");
}

TEST_F(NavigatorTest, NeitherTheSpeakersWindowNorAnImportIsRemembered) {
    navigator.go({Page::table, {}}, {Page::table, {}}, HistoryEntry::added);
    navigator.go({Page::speaker, "m1"}, {Page::speaker, "m1"}, HistoryEntry::added);
    navigator.go({Page::sheet_import, {}}, {Page::sheet_import, {}}, HistoryEntry::added);
    EXPECT_EQ(edge.recall("last-place"), "/table");
}

TEST_F(NavigatorTest, ASearchIsInTheAddressWhenItIsOver) {
    navigator.go({Page::table, {}}, {Page::table, {}}, HistoryEntry::added);
    select("職");
    select("職員");
    EXPECT_EQ(edge.address(), "/table") << "not with every letter";
    navigator.sync_address(true);
    EXPECT_EQ(ui::address_at(edge.address()).selection.query, "職員");
    select("");
    EXPECT_EQ(edge.address(), "/table");
}

TEST_F(NavigatorTest, WithoutAPlanTheAddressStaysAsItCame) {
    edge.put_address("/table?verdict=missed");
    navigator.start();
    navigator.select({}, false);
    EXPECT_EQ(edge.address(), "/table?verdict=missed");
}

}  // namespace
