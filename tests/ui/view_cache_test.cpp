// A view is built when what it follows from is another one, and not before.

#include "app/view_cache.hpp"

#include <gtest/gtest.h>

#include "edit/make.hpp"
#include "made_plan.hpp"

namespace {

using ui::ViewSource;

plan::Plan two_measures() {
    return made::plan_of({made::group(
        "g", "柱", {made::measure("m1", "一つ目", {"人事課"}, {}), made::measure("m2", "二つ目", {"総務課"}, {})})});
}

class ViewCacheTest : public testing::Test {
protected:
    ViewSource source() { return {document, index, made::focus, selection}; }
    std::vector<std::string> rows() {
        std::vector<std::string> ids;
        for (const ui::TableRow& row : cache.rows(source()).rows) ids.push_back(row.placed->measure->id);
        return ids;
    }
    void rename(const std::string& id, std::string name) {
        auto set = edit::set(document.plan(), {id, {}, edit::Field::name}, std::move(name));
        ASSERT_TRUE(set);
        edit::Step step;
        step.edits.push_back(*set);
        ASSERT_FALSE(document.commit(std::move(step)).refused);
    }

    ui::Document document{two_measures(), {}, 1};
    ui::SearchIndex index;
    ui::Selection selection;
    ui::ViewCache cache;
};

using Ids = std::vector<std::string>;

TEST_F(ViewCacheTest, FollowsTheSelection) {
    EXPECT_EQ(rows(), (Ids{"m1", "m2"}));
    selection.filters.section = "総務課";
    EXPECT_EQ(rows(), Ids{"m2"});
    selection = {};
    selection.query = "一つ";
    EXPECT_EQ(rows(), Ids{"m1"}) << "the index goes as far as the search needs it";
}

TEST_F(ViewCacheTest, IsTheSameWhileNothingChanges) {
    const ui::ChangesView& before = cache.changes(document, {}, ui::Language::ja);
    EXPECT_EQ(&cache.changes(document, {}, ui::Language::ja), &before);
    const std::uint64_t version = cache.overview(source()).version;
    EXPECT_EQ(cache.overview(source()).version, version);
    selection.filters.section = "総務課";
    EXPECT_NE(cache.overview(source()).version, version);
}

TEST_F(ViewCacheTest, KnowsOnlyMeasuresOfThePlan) {
    ASSERT_NE(cache.measure(source(), "m1"), nullptr);
    EXPECT_EQ(cache.measure(source(), "m9"), nullptr);
    ASSERT_NE(cache.next_measure(source(), "m2"), nullptr);
    EXPECT_EQ(cache.measure(source(), "m1")->placed->measure->id, "m1") << "the next one has a place of its own";
}

TEST_F(ViewCacheTest, FollowsAnEdit) {
    ASSERT_EQ(cache.structure(document).rows.size(), 3U);
    EXPECT_EQ(cache.meeting(source(), "m1").agenda.size(), 2U);
    rename("m1", "新しい名");
    EXPECT_EQ(cache.selected_plan(source()).groups[0].measures[0].name, "新しい名");
    EXPECT_EQ(cache.rows(source()).rows[0].placed->measure->name, "新しい名");
}

}  // namespace
