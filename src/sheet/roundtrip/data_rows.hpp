#pragma once
// The rows of a data table, gathered by the things that they are about.

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/import/notes.hpp"
#include "sheet/roundtrip/data_row.hpp"

namespace sheet {

inline constexpr double no_order = std::numeric_limits<double>::infinity();

/// A value of a thing, its pieces joined.
struct DataValue {
    Item item = Item::name;
    plan::FiscalYear year;  ///< 0: of no year
    double order = no_order;
    std::size_t piece = 1;
    std::string text;
    Spot spot;
};

struct DataThing {
    Thing thing = Thing::whole;
    std::string id;  ///< as the table names it; of a year its number
    std::string parent;
    double order = no_order;
    bool named = false;             ///< has the row of its name
    Spot spot;                      ///< of the first row about it
    std::vector<DataValue> values;  ///< by year, item, order
};

/// Where the columns stand; the header's row, or none.
struct DataHeader {
    std::uint32_t row = 0;
    std::array<std::optional<std::uint32_t>, data_columns.size()> columns;
    std::optional<std::uint32_t> at(DataColumn column) const { return columns[static_cast<std::size_t>(column)]; }
};
std::optional<DataHeader> find_data_header(const Sheet& sheet);

class DataRows {
public:
    DataRows(const Sheet& sheet, std::size_t index, const DataHeader& header);

    /// In the order of the table.
    std::vector<DataThing>& things() { return things_; }
    std::vector<Note>& notes() { return notes_; }
    void note(NoteKind kind, Spot spot, std::string_view found, std::string_view taken = {});

private:
    std::string_view text(const Row& row, DataColumn column) const;
    Spot spot(const Row& row, DataColumn column) const;
    void take(const Row& row);
    /// The year that the row says; 0: none. Nothing where it cannot be read.
    std::optional<plan::FiscalYear> year_in(const Row& row) const;
    double order_in(const Row& row) const;
    DataThing& thing_of(Thing thing, std::string id, Spot spot);
    void join_pieces(DataThing& thing);

    std::size_t index_;
    DataHeader header_;
    std::vector<DataThing> things_;
    std::unordered_map<std::string, std::size_t> places_;  ///< by kind and id
    std::vector<Note> notes_;
};

}  // namespace sheet
