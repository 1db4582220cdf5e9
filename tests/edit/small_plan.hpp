#pragma once
// A plan with one of everything, for tests that name what they change.

#include "plan/plan.hpp"

namespace small {

/// 1 > 1-1 > m1 (a1, i1), m2 and 2 > m3. Years 2018 and 2019; a1 and i1 have an entry for 2018 that is full, and i1 one for
/// 2017 (not in the plan) with nothing but an unknown member.
plan::Plan plan();

const plan::Measure& first_measure(const plan::Plan& plan);

}  // namespace small
