#pragma once
// What a person can do with a table that is being brought in, with the update it would make, and with tables that go out.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "book/encoding/decode.hpp"
#include "clerk/messages.hpp"
#include "merge/compare.hpp"

namespace ui {

/// What the worker is doing ends.
struct EndWork {};
/// Reads the file anew.
struct ChooseEncoding {
    book::Encoding encoding = book::Encoding::utf8;
};
/// Guesses anew: another sheet, or (with rows) other header rows.
struct ChooseSheet {
    std::size_t sheet = 0;
    std::uint32_t first_row = 0;
    std::optional<std::uint32_t> header_rows = {};
};
struct SetColumn {
    std::size_t column = 0;
    sheet::Column to;
    std::uint64_t then_menu = 0;  ///< opened next, for its year; 0: none
};
struct SetAllLikeIt {
    bool on = false;
};
struct SetSheetYear {
    std::optional<plan::FiscalYear> year;
};
/// Rows that came into sight and are not known yet.
struct WantRows {
    std::uint32_t block = 0;
};
struct ChooseSpot {
    sheet::Spot spot;
};
/// The cell that a note is about.
struct ShowNote {
    std::size_t sheet = 0;
    sheet::Spot spot;
};
struct UnfoldNotes {
    sheet::NoteKind kind = sheet::NoteKind::row_shifted;
};
struct SetUpdating {
    bool on = false;
};
struct SetKeepLayout {
    bool on = true;
};
/// 取り込む
struct ConfirmImport {};
struct LeaveImport {};

struct TickChange {
    std::size_t change = 0;
};
struct TickChanges {
    merge::ChangeKind kind = merge::ChangeKind::changed;
    bool on = true;
};
struct UnfoldChange {
    std::size_t change = 0;
};
struct ShowChanges {
    std::optional<merge::ChangeKind> kind;  ///< none: all
};
struct TakeUpdate {};
struct LeaveUpdate {};

struct WriteTable {
    clerk::WrittenAs as = clerk::WrittenAs::xlsx;
};
/// As it was written, with what the encoding lacks.
struct SaveTable {};

/// With the update that a table would make.
using UpdateAction = std::variant<TickChange, TickChanges, UnfoldChange, ShowChanges, TakeUpdate, LeaveUpdate>;

using ImportAction =
    std::variant<EndWork, ChooseEncoding, ChooseSheet, SetColumn, SetAllLikeIt, SetSheetYear, WantRows, ChooseSpot, ShowNote,
                 UnfoldNotes, SetUpdating, SetKeepLayout, ConfirmImport, LeaveImport, UpdateAction>;
using ExportAction = std::variant<WriteTable, SaveTable>;

}  // namespace ui
