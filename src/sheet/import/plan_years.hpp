#pragma once
// What a layout as a whole says of the plan that is read with it.

#include <vector>

#include "sheet/import/layout.hpp"
#include "sheet/import/understand.hpp"

namespace sheet {

/// The years of all entries and columns, labelled as the headers of values do, or else those of texts. Evaluated up to the
/// last one with a verdict; where there are no verdicts, with an actual that is no forecast. `sheet` may be null.
std::vector<plan::PlanYear> years_of(const plan::Plan& plan, const Layout& layout, const Sheet* sheet);

merge::Coverage coverage_of(const Layout& layout, const plan::Plan& plan);

bool has_role(const Layout& layout, Role role);

}  // namespace sheet
