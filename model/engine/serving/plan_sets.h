// Sets of constants that a plan keeps, as predictions take them, and back.
#pragma once

#include "domain/plan.h"
#include "engine/serving/fitted_sets.h"

namespace jw {

/// The sets of the plan in its order, each marked as own.
[[nodiscard]] std::vector<FittedSet> planSets(const Plan& plan);

/// The row of a plan for a set; without uid and name.
[[nodiscard]] ServingSet servingSetOf(const FittedSet& set);

/// Puts the set in the plan, in the place of one of the same accelerator, engine, precision and shape, whose
/// uid and name it keeps, so that services that point to it take the new one. Returns the uid.
std::string putSet(Plan& plan, ServingSet set);

} // namespace jw
