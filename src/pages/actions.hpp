#pragma once
// What a person can do. Pages return actions; the app carries them out after the frame is drawn.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "edit/edit.hpp"
#include "l10n/strings.hpp"
#include "model/place.hpp"
#include "pages/printing.hpp"
#include "plan/plan.hpp"
#include "views/charts_view.hpp"
#include "views/editing.hpp"
#include "views/import_action.hpp"
#include "views/table_view.hpp"

namespace ui {

struct GoTo {
    Place place;
};
struct ChooseYear {
    plan::FiscalYear year;
};
struct SearchFor {
    std::string query;
};
struct FilterBy {
    Filters filters;
};
/// Shows the table with these filters.
struct ShowInTable {
    Filters filters;
};
struct SortBy {
    Sort sort;
};
struct OpenFile {};
/// Asks what is to be printed, and on which paper; with a choice: it is made, and the question stays.
struct AskPrint {
    std::optional<PrintChoice> choice;
};
/// The report as it is chosen: to the printer, or as a file.
struct MakeReport {
    ReportUse use = ReportUse::print;
};
struct SwitchLanguage {};
struct SwitchTextSize {};
struct ChooseCharts {
    ChartChoice choice;
};
/// Shown or not, in every chart whose legend names it.
struct SwitchSeries {
    std::string series;
};
/// From the year in focus on, or from the first where it is the last; or stops.
struct PlayYears {};
enum class ExportForm {
    png,      ///< a file, twice as many pixels
    svg,      ///< a file
    picture,  ///< PNG, onto the clipboard
    table,    ///< as spreadsheets take it, onto the clipboard
};
struct ExportChart {
    ChartKind kind = ChartKind::tallies;
    std::string indicator;  ///< id: the chart of this one over the years, instead of `kind`
    ExportForm form = ExportForm::png;
};
struct LeaveMeeting {};
struct SwitchPointer {};
struct SwitchFullScreen {};
struct OpenSpeaker {};
struct RestartTimer {};
struct OpenMenu {
    std::uint64_t menu = 0;  ///< 0 closes
    int level = 0;           ///< 1: the menu behind one of its options
};
struct ShowWarnings {};
struct CloseReport {};

// ---- editing

struct SwitchEditing {};
struct EnterField {
    FieldTarget target;
};
/// What is typed in a dialog holds.
struct CommitField {};
struct ChooseCell {
    CellName cell;
    bool extend = false;  ///< the chosen cells reach from the one before to this one
};
/// A cell is entered by double press: its field opens, or its menu.
struct EnterCell {
    CellName cell;
};
struct SetTo {
    edit::Place place;
    edit::Value value;
};
/// After the last of its kind.
inline constexpr std::size_t at_end = static_cast<std::size_t>(-1);

struct AddThing {
    edit::Kind kind = edit::Kind::measure;
    std::string parent;
    std::size_t index = 0;
};
struct DuplicateThing {
    std::string id;
};
struct MoveThing {
    std::string id;
    std::string parent;
    std::size_t index = 0;
};
struct RemoveThing {
    std::string id;
};
struct AddYear {
    plan::FiscalYear year;
};
/// All of them in one step. Editing is switched on for it.
struct AddYears {
    std::vector<plan::FiscalYear> years;
};
struct RemoveYear {
    plan::FiscalYear year;
};
/// The recorded verdicts of these indicators and years become the computed ones; empty: all that differ.
struct TakeComputed {
    std::vector<edit::Place> places;
};
struct Undo {};
struct Redo {};
/// Takes back an entry of the change log, as a new step. Entries count from 0, those of the file before those of the
/// history.
struct RevertEntry {
    std::size_t entry = 0;
};
struct FilterChanges {
    std::string measure;
    std::string who;
};
struct CommitPaste {};
/// What is selected, in its order, becomes an agenda of the plan.
struct KeepAgenda {};

// ---- plans and files

struct Save {
    bool whatever_is_there = false;
};
struct SaveAs {};
/// Asks how the plan is to be handed out.
struct HandOut {};
/// Writes the program and the plan as one page, or gives it to the system's share sheet.
struct WriteCopy {
    bool to_read = false;
    bool share = false;
};
/// Goes on with the file that waits for a press, or could not be written.
struct ContinueWrite {
    bool elsewhere = false;  ///< in another place
};
struct SwitchAutosave {};
struct ResumeAutosave {};
struct OpenStored {
    std::string key;
};
struct RemoveStored {
    std::string key;
    bool sure = false;  ///< asked already
};
struct NewPlan {};
struct NextYearsPlan {};
struct OpenSample {};
struct TakeOver {};
struct RetryStorage {};
/// A plan is missing in the storage at the start, or the storage is silent: it is looked for once more, or done without.
struct LookForPlanAgain {};
struct GoOnWithoutPlan {};
struct ReloadPage {};
struct RetryFont {};
struct CloseNotice {};
/// Lists what was said.
struct ShowNotices {};
/// What this program is and runs on, and that as text onto the clipboard.
struct ShowAbout {};
struct CopyAbout {};
struct CloseDialog {};
/// Of two versions of a plan: the one that is kept here, or the one that was opened.
struct ChooseVersion {
    bool kept = true;
};

// ---- tables

/// What changes the open plan, or moves within its table. Each needs one.
using EditingAction =
    std::variant<ChooseCell, EnterCell, SetTo, AddThing, DuplicateThing, MoveThing, RemoveThing, AddYear, AddYears,
                 RemoveYear, TakeComputed, Undo, Redo, RevertEntry, FilterChanges, CommitPaste, KeepAgenda>;
/// Where the open plan is written, and who may write it. Each needs one.
using SavingAction = std::variant<SwitchEditing, Save, SaveAs, HandOut, WriteCopy, ContinueWrite, SwitchAutosave,
                                  ResumeAutosave, TakeOver, NextYearsPlan>;

using ChartsAction = std::variant<ChooseCharts, SwitchSeries, PlayYears, ExportChart>;
using MeetingAction = std::variant<LeaveMeeting, SwitchPointer, SwitchFullScreen, OpenSpeaker, RestartTimer>;
using PrintAction = std::variant<AskPrint, MakeReport>;

/// A handler for each alternative and none for "all others", so that a new one cannot be forgotten.
using Action =
    std::variant<GoTo, ChooseYear, SearchFor, FilterBy, ShowInTable, SortBy, OpenFile, SwitchLanguage, SwitchTextSize,
                 OpenMenu, ShowWarnings, CloseReport, EnterField, CommitField, OpenStored, RemoveStored, NewPlan, OpenSample,
                 RetryStorage, LookForPlanAgain, GoOnWithoutPlan, ReloadPage, RetryFont, CloseNotice, ShowNotices, ShowAbout,
                 CopyAbout, CloseDialog, ChooseVersion, EditingAction, SavingAction, ChartsAction, PrintAction,
                 MeetingAction, ImportAction, ExportAction>;
using Actions = std::vector<Action>;

}  // namespace ui
