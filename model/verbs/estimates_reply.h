// The catalogue's estimates that montecarlo draws, told. Not for other layers: see verb.h.
#pragma once

#include "domain/plan.h"

namespace jw::verbs {

/// [{"input", "p10", "p90"}], in the fields' units.
[[nodiscard]] Items estimatesData(const Plan& plan, const std::vector<Uncertainty>& estimates);

/// The same as a table with what it assumes; of none, that.
[[nodiscard]] std::string estimatesText(const Plan& plan, const std::vector<Uncertainty>& estimates);

/// That they are taken for certain, where there are some.
[[nodiscard]] std::string certainEstimatesText(const Plan& plan);

} // namespace jw::verbs
