// The calc models of questions asked backwards: goal_seek and pareto. Not for other layers: see verb.h.
#pragma once

#include "verbs/calc_models.h"

namespace jw::verbs {

/// The PUE or utilization at which a cost of direct_power or tco is as given.
[[nodiscard]] CalcModel goalSeekModel();

/// The points that no other beats in every column.
[[nodiscard]] CalcModel paretoModel();

} // namespace jw::verbs
