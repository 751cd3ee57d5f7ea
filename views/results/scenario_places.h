// Results may be of an earlier plan than the one that is open: where the scenarios of one stand in the other.
#pragma once

#include "domain/plan.h"

namespace jw {

/// Where scenarios of `plan`, by position, stand in another state of it, in the order of that one; those that
/// it does not have are left out.
[[nodiscard]] std::vector<std::size_t> placesIn(const Plan& other, const Plan& plan,
                                                const std::vector<std::size_t>& scenarios);

} // namespace jw
