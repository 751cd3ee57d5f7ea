// What comes of a result's variance from each uncertain input, told. Not for other layers: see verb.h.
#pragma once

#include "readings/value.h"
#include "uncertainty/variance_shares.h"

namespace jw::verbs {

/// [{"input", "first", "total"}], the largest total first.
[[nodiscard]] Items varianceData(const std::vector<VarianceShare>& shares);

/// The same as a table of a scenario, with what the columns mean; "" of nothing.
[[nodiscard]] std::string varianceText(const std::string& scenario, const std::vector<VarianceShare>& shares);

} // namespace jw::verbs
