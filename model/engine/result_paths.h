// Paths of results as people write them.
#pragma once

#include <string>
#include <vector>

#include "domain/plan.h"

namespace jw {

/// The path with the name of a workload, site or fleet in place of its uid: as resultCells() has it.
[[nodiscard]] std::string resultPathOf(const Plan& plan, const std::string& path);

/// BadChoice for a path that is not among those `there`; it lists the results of that total, workload or
/// site, or, where that is unknown too, what there are results of.
[[nodiscard]] Error unknownResult(const std::string& path, const std::vector<std::string>& there);

} // namespace jw
