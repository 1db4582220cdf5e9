#pragma once
// What stands between a value of the plan and a text that a person types: which text a field starts with, what a typed text
// means, and what places and steps are called.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "edit/make.hpp"
#include "file/journal/draft.hpp"
#include "l10n/strings.hpp"
#include "views/table_view.hpp"

namespace ui {

/// The name under which steps are logged.
struct EditorName {
    bool operator==(const EditorName&) const = default;
};
/// The reason of a step of the history.
struct ReasonFor {
    std::size_t step = 0;
    bool operator==(const ReasonFor&) const = default;
};
/// The unit of a column of the table that is brought in.
struct ColumnUnit {
    std::size_t column = 0;
    bool operator==(const ColumnUnit&) const = default;
};
/// The first year of a plan that has none.
struct FirstYear {
    bool operator==(const FirstYear&) const = default;
};
/// Nothing: a text that was being typed, and whose field is gone, is shown so that it can be copied.
struct LostDraft {
    bool operator==(const LostDraft&) const = default;
};
/// What an open field writes to.
using FieldTarget = std::variant<edit::Place, EditorName, ReasonFor, ColumnUnit, FirstYear, LostDraft>;

struct OpenField {
    FieldTarget target;
    std::string text;
    std::string before;      ///< the text that it was opened with
    bool multiline = false;  ///< Enter makes a new line
    bool in_table = false;   ///< a cell of 一覧: arrows and Tab go on to the next one
    bool entered = false;    ///< it has had the keyboard's focus; when that leaves, the field closes
    bool operator==(const OpenField&) const = default;
};

/// What a draft of the plan says that the text is typed into. None where the field is no part of the plan.
std::optional<file::DraftTarget> draft_target(const FieldTarget& target);

/// A cell of 一覧. Rows are named by the indicator's id, or by the measure's where it has none.
struct CellName {
    std::string row;
    Column column = Column::name;
    bool operator==(const CellName&) const = default;
};

const std::string& row_name(const TableRow& row);
/// What the cell holds; nothing where there is nothing to edit.
std::optional<edit::Place> place_in(const TableRow& row, Column column, plan::MaybeYear year);

/// Fields that hold one of a few words, chosen from a menu.
bool is_choice(edit::Field field);
/// Fields that have a text field on some page.
bool is_typed(edit::Field field);
/// Fields of texts with several lines.
bool is_multiline(edit::Field field);
/// The same at a place: an indicator's actual is an amount, an activity's a text.
bool is_multiline(const plan::Plan& plan, const edit::Place& place);

/// The text of the value at a place, as a field shows it. Lists of sections stand in one line, notes, grades
/// and agendas each in its own.
std::string field_text(const Strings& s, const plan::Plan& plan, const edit::Place& place);
/// The value that a typed text stands for at that place. An empty text where a value may be missing takes it away.
edit::Value field_value(const plan::Plan& plan, const edit::Place& place, std::string_view text);
/// What a typed amount, or a scale of grades, will be read as, in words: "数値 86、単位 %". Empty for other fields.
std::string reading_of(const Strings& s, const plan::Plan& plan, const edit::Place& place, std::string_view text);

struct ValueChoice {
    std::string_view label;
    edit::Value value;
};
std::vector<ValueChoice> choices_of(const Strings& s, const plan::Plan& plan, const edit::Place& place);

/// "実績", "担当課" …
std::string_view word_of(const Strings& s, edit::Field field);
std::string_view word_of(const Strings& s, edit::Kind kind);
/// "実績 2018(平成30)年度"
std::string place_label(Language language, const plan::Plan& plan, const edit::Place& place);
/// A value in one line, as the log of changes shows it.
std::string value_text(const Strings& s, const edit::Value& value);
/// "実績を変更", "取組を削除", "貼り付け（12か所）"
std::string step_label(const Strings& s, const edit::Step& step);

/// Whether the step has set an actual that misses its target, or a verdict × : then a reason is asked for.
bool asks_for_reason(const Document& document, const edit::Step& step);

}  // namespace ui
