#pragma once
// Which cell of a row belongs to which column of the layout, also where a row's cells have slipped to a side.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sheet/import/layout.hpp"
#include "sheet/import/notes.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {

/// A cell and what it holds.
struct Filled {
    const Column* column = nullptr;
    const Cell* cell = nullptr;
    std::string text;  ///< the cell's, or what is left of it behind a mark
};

struct FilledRow {
    std::uint32_t row = 0;
    std::vector<Filled> cells;
    std::optional<MarkKind> mark;
    const Cell* mark_cell = nullptr;
};

/// A layout made ready for its rows; it must outlive them, and what is made of them.
class Aligner {
public:
    explicit Aligner(const Layout& layout);
    Aligner(const Aligner&) = delete;
    Aligner& operator=(const Aligner&) = delete;
    ~Aligner() = default;

    /// Every cell of the row with its column; cells that belong nowhere are noted, as is what was put right. `sheet` and the
    /// measure's name for the notes.
    FilledRow align(const Row& row, std::size_t sheet, std::vector<Note>& notes) const;

private:
    const Column* column_at(std::uint32_t column) const;
    void take(FilledRow& filled, const Cell& cell, const Column& column) const;
    void align_texts(FilledRow& filled, const Row& row, std::uint32_t end) const;
    void note_shift(const FilledRow& filled, std::size_t sheet, std::vector<Note>& notes) const;
    std::pair<std::optional<MarkRead>, const Cell*> find_mark(const Row& row) const;
    bool is_in_place(const Row& row, const Cell& cell, const MarkRead& mark) const;

    const Layout& layout_;
    std::optional<std::uint32_t> mark_;       ///< the column of marks
    std::optional<std::uint32_t> indicator_;  ///< of indicators
    std::uint32_t texts_begin_ = 0;           ///< the first column behind the activity
    std::optional<std::uint32_t> last_plan_;  ///< the column of the last year's plan
    std::vector<const Column*> texts_;        ///< plans and actuals of activities, from the left
    std::vector<const Column*> due_texts_;    ///< those without the actuals of years that are still to come
    std::vector<const Column*> values_;       ///< of marked rows, from the left
    Column nowhere_;                          ///< of cells that nothing can hold
    const Column* indicator_column_ = nullptr;
    const Column* verdict_ = nullptr;
    std::optional<std::uint32_t> verdict_at_;
    bool marked_ = false;  ///< rows say which of 目標 and 実績 they are
};

}  // namespace sheet
