// The calls of calc on distributions and samples (section G). Not for other layers: see verb.h.
#pragma once

#include <vector>

#include "verbs/calc_models.h"

namespace jw::verbs {

/// pcg32, quantile, percentile, lhs, sobol, plan_sample
[[nodiscard]] std::vector<CalcModel> drawModels();
/// mc_product, tornado_product
[[nodiscard]] std::vector<CalcModel> productModels();

} // namespace jw::verbs
