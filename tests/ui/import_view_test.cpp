#include "views/import_view.hpp"

#include <gtest/gtest.h>

#include <set>

#include "views/update_view.hpp"

namespace {

using sheet::NoteKind;
using sheet::Role;
using ui::Language;

sheet::Note note_at(NoteKind kind, std::size_t sheet, sheet::Spot spot) {
    sheet::Note note;
    note.kind = kind;
    note.sheet = sheet;
    note.spot = spot;
    note.found = "x";
    note.taken = "y";
    return note;
}

ui::ImportSession two_sheets() {
    ui::ImportSession session;
    session.seen.sheets = {{"2018年度", 10, 3, false}, {"2019年度", 10, 3, true}};
    session.layout.columns = {{Role::code, {}, false, {}}, {Role::target, plan::FiscalYear{2018}, false, {}}};
    session.seen.headers = {"分類", "目標"};
    session.seen.summary.measures = 130;
    session.seen.summary.years = {{2018}, {2019}, {2021}};
    return session;
}

TEST(ImportView, ColumnsSayTheirLettersHeadersAndRoles) {
    const ui::ImportView view = ui::build_import_view(two_sheets(), Language::ja, 2025);
    ASSERT_EQ(view.columns.size(), 3U);
    EXPECT_EQ(view.columns[0], (ui::ColumnHead{"A", "分類", "分類", true}));
    EXPECT_EQ(view.columns[1], (ui::ColumnHead{"B", "目標", "目標 2018", true}));
    EXPECT_EQ(view.columns[2], (ui::ColumnHead{"C", "", "使わない", false}));
    EXPECT_EQ(view.years, "年度 2018–2019、2021");
    EXPECT_FALSE(view.wants_year);
    EXPECT_EQ(view.more_measures, 130U);
    EXPECT_EQ(view.years_offered.front().year, 2017);
    EXPECT_EQ(view.years_offered.back().year, 2022);
}

TEST(ImportView, ATableMaySayTheYearThatItsColumnsDoNot) {
    ui::ImportSession session = two_sheets();
    session.layout.columns[1].year.reset();
    EXPECT_TRUE(ui::build_import_view(session, Language::ja, 2025).wants_year);
    session.layout.columns[0].role = Role::year;
    EXPECT_FALSE(ui::build_import_view(session, Language::ja, 2025).wants_year) << "the rows say it";
}

TEST(ImportView, NotesStandByWeightAndKindTheLostOnesFirst) {
    ui::ImportSession session = two_sheets();
    for (std::uint32_t row = 0; row < 5; ++row)
        session.seen.notes.push_back(note_at(NoteKind::breaks_restored, 0, {row, 1}));
    session.seen.notes.push_back(note_at(NoteKind::cell_unplaced, 1, {2, 27}));
    session.seen.note_counts = {{NoteKind::breaks_restored, 40}, {NoteKind::cell_unplaced, 1}};
    ui::ImportView view = ui::build_import_view(session, Language::ja, 2025);
    ASSERT_EQ(view.notes.size(), 2U);
    EXPECT_EQ(view.notes[0].weight, sheet::Weight::lost);
    EXPECT_EQ(view.notes[0].kinds[0].lines[0].place, "2019年度!AB3");
    EXPECT_EQ(view.notes[1].count, 40U);
    EXPECT_EQ(view.notes[1].kinds[0].lines.size(), ui::notes_before_more);
    EXPECT_TRUE(view.notes[1].kinds[0].foldable);
    session.unfolded.insert(NoteKind::breaks_restored);
    view = ui::build_import_view(session, Language::ja, 2025);
    EXPECT_EQ(view.notes[1].kinds[0].lines.size(), 5U) << "as many as the clerk has told of";
    EXPECT_TRUE(view.notes[1].kinds[0].foldable);
}

TEST(ImportView, ACellShowsTheHeaviestOfItsNotesAndOnlyOnItsOwnSheet) {
    ui::ImportSession session = two_sheets();
    session.seen.notes = {note_at(NoteKind::breaks_restored, 0, {1, 1}), note_at(NoteKind::cell_unplaced, 0, {1, 1}),
                          note_at(NoteKind::group_made, 0, {1, 1}), note_at(NoteKind::cell_unplaced, 1, {2, 2})};
    const ui::ImportView view = ui::build_import_view(session, Language::ja, 2025);
    ASSERT_EQ(view.marks.size(), 1U);
    EXPECT_EQ(view.marks.at({1, 1}), sheet::Weight::lost);
}

TEST(IsTable, ByWhatItBeginsWithAndByItsName) {
    EXPECT_TRUE(ui::is_table("a.xlsx", "PK\x03\x04"));
    EXPECT_TRUE(ui::is_table("a.json", "PK\x03\x04")) << "whatever it is called";
    EXPECT_TRUE(ui::is_table("a.xls", "\xD0\xCF\x11\xE0"));
    EXPECT_TRUE(ui::is_table("A.CSV", "{ \"a\": 1 }"));
    EXPECT_TRUE(ui::is_table("a.txt", "分類\t取組名"));
    EXPECT_TRUE(ui::is_table("表", "分類,取組名"));
    EXPECT_FALSE(ui::is_table("a.txt", "{ \"format\": \"torikumi-plan\" }"));
    EXPECT_FALSE(ui::is_table("計画", "\xEF\xBB\xBF\n {"));
    EXPECT_FALSE(ui::is_table("a.json", "oops"));
    EXPECT_FALSE(ui::is_table("a.html", "<!doctype html>"));
    EXPECT_FALSE(ui::is_table("空", ""));
}

ui::Updating three_changes() {
    ui::Updating updating;
    merge::Change changed;
    changed.code = "1-1";
    changed.name = "適正配置";
    changed.by_name = true;
    changed.differences = {{"割合", {"i1", {2018}, edit::Field::actual}, "85%", "86\n%"},
                           {"", {"m1", {}, edit::Field::notes}, "", "備考"}};
    merge::Change added;
    added.kind = merge::ChangeKind::added;
    added.name = "新規";
    merge::Change gone;
    gone.kind = merge::ChangeKind::gone;
    gone.name = "廃止";
    updating.changes = {added, changed, gone};
    updating.ticked = ui::first_ticks(updating.changes);
    return updating;
}

TEST(UpdateView, LiesOpenWhereThereIsLittleToRead) {
    ui::Updating updating = three_changes();
    EXPECT_EQ(ui::first_unfolded(updating.changes), std::set<std::size_t>{1});
    updating.changes.insert(updating.changes.end(), 20, updating.changes[1]);
    EXPECT_TRUE(ui::first_unfolded(updating.changes).empty());
}

TEST(UpdateView, GroupsChangesAndCountsWhatIsTicked) {
    ui::Updating updating = three_changes();
    ui::UpdateView view = ui::build_update_view(updating, Language::ja);
    ASSERT_EQ(view.groups.size(), 3U);
    EXPECT_EQ(view.ticked, 2U);
    EXPECT_EQ(view.all, 3U);
    EXPECT_EQ(view.groups[0].rows[0].title, "1-1　適正配置");
    EXPECT_FALSE(view.groups[0].rows[0].remark.empty()) << "matched by name";
    EXPECT_TRUE(view.groups[0].rows[0].differences.empty()) << "until it is unfolded";
    EXPECT_FALSE(view.groups[2].rows[0].ticked) << "what is gone stays at first";
    updating.unfolded.insert(1);
    updating.shown = merge::ChangeKind::changed;
    view = ui::build_update_view(updating, Language::ja);
    ASSERT_EQ(view.groups.size(), 1U);
    EXPECT_EQ(view.kinds.size(), 3U) << "all can be chosen";
    EXPECT_EQ(view.ticked, 2U) << "what is not shown counts";
    ASSERT_EQ(view.groups[0].rows[0].differences.size(), 2U);
    EXPECT_EQ(view.groups[0].rows[0].differences[0], (ui::DifferenceLine{"割合　実績　2018", "85%", "86 %"}));
    EXPECT_EQ(view.groups[0].rows[0].differences[1], (ui::DifferenceLine{"備考", "なし", "備考"}));
}

}  // namespace
