#pragma once
// From the cells of a book and a layout to a plan.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "merge/coverage.hpp"
#include "plan/plan.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/notes.hpp"

namespace sheet {

struct Understood {
    plan::Plan plan;
    std::vector<Note> notes;  ///< by sheet, row, column
    merge::Coverage coverage;
    bool operator==(const Understood&) const = default;
};

/// `name`: what the book is called (a file name without its ending), for a plan that says no title.
Understood understand(const Book& book, const Layout& layout, std::string_view name, const base::OnProgress& progress = {});

}  // namespace sheet
