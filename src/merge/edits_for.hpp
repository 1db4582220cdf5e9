#pragma once
// The edits that make an open plan what an incoming one says of the chosen measures.

#include <cstddef>
#include <vector>

#include "edit/edit.hpp"
#include "merge/coverage.hpp"
#include "plan/plan.hpp"

namespace merge {

/// The edits that take the chosen changes (indices into what compare() returned for the same plans), in one step. Years that
/// the open plan lacks come with them, and a year that gets verdicts is evaluated if it is so in the incoming plan. New
/// measures go under the group of the same code or name, or a new one. The edits can be applied to `open` as it is.
edit::Edits edits_for(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage,
                      const std::vector<std::size_t>& chosen);

}  // namespace merge
