#pragma once
// Steps that a person could make, and edits that nobody would.

#include "edit/history.hpp"
#include "tests/made/dice.hpp"

/// A step that can be applied to the plan. Mostly small; some have many edits. No edits where chance asked for what cannot
/// be.
edit::Step random_step(const plan::Plan& plan, Dice& dice);

/// An edit of anything to anything: most of them must be refused.
edit::Edit random_edit(const plan::Plan& plan, Dice& dice);
