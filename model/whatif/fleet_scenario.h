// A candidate of the optimizer as a scenario of the plan.
#pragma once

#include "whatif/fleet_candidate.h"

namespace jw {

/// Adds, as the last one, a scenario with the candidate. `base.scenario` is the one it is based on. Errors:
/// those of putCandidate and of the registry.
[[nodiscard]] Result<void> insertFleetScenario(PutInto base, const WorkMachines& work,
                                               const FleetCandidate& candidate, const std::string& name);

} // namespace jw
