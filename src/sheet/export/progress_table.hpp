#pragma once
// A plan as the table that city halls publish (進捗状況, 取組状況): a row pair of 目標 and 実績 an indicator, the years side
// by side. What is written here, `guess` and `understand` read again.

#include <cstdint>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/book.hpp"

namespace sheet {

/// How a cell looks; who writes a file makes of it what the format knows.
enum class Look { title, header, text, number, mark, verdict, id };

struct LaidCell {
    Spot spot;
    std::string text;
    std::optional<double> number;  ///< then `format` shows it as `text`
    std::string format;            ///< of the number: `#,##0"千円"`
    Look look = Look::text;
    bool operator==(const LaidCell&) const = default;
};

/// A sheet to be written: what a reader of it sees (`as_sheet`), and how it looks and prints.
struct LaidSheet {
    std::string name;
    std::vector<LaidCell> cells;  ///< by row, then column
    std::vector<Area> merged;
    std::vector<double> widths;         ///< of the columns from A on, in characters
    std::vector<std::uint32_t> hidden;  ///< columns that are kept from view (ids)
    std::uint32_t header_rows = 0;      ///< stand still, and on every printed page
    std::uint32_t frozen_columns = 0;
    bool landscape_a3 = false;
    bool filters = false;  ///< over the last header row
    bool operator==(const LaidSheet&) const = default;
};

struct LaidBook {
    std::vector<LaidSheet> sheets;
    std::vector<std::pair<std::string, std::string>> properties;
    bool operator==(const LaidBook&) const = default;
};

/// The number format that shows `number` as `text`, if there is one: "85.0%" is 85 as `0.0"%"`. Nothing for words.
std::optional<std::string> format_for(std::string_view text, double number);

/// The table, then the data (sheet/data_table.hpp), and properties by which it is seen later which of them was edited.
LaidBook write_book(const plan::Plan& plan);
/// As a reader finds it.
Sheet as_sheet(const LaidSheet& sheet);
Book as_book(const LaidBook& book);

}  // namespace sheet
