#pragma once
// A plan in pieces, so that a large one can be read a little at a time.

#include <cstddef>
#include <vector>

#include "plan/plan.hpp"

namespace file {

/// So many pieces of `measures_a_piece` measures it is, at least one.
std::size_t count_pieces(const plan::Plan& plan, std::size_t measures_a_piece);
/// Each has all the groups and the years; all else but the measures is in the first one alone (of a later one's groups, only
/// the ids are there). Measures come in reading order.
plan::Plan piece_of(const plan::Plan& plan, std::size_t index, std::size_t measures_a_piece);

/// Puts the next piece to those before it; `whole` is at first an empty plan. False where the piece is of another plan: then
/// nothing is added.
bool add_piece(plan::Plan& whole, plan::Plan piece);

}  // namespace file
