// Groups of scenarios: those that carry the same name of a group.
#pragma once

#include "domain/plan.h"

namespace jw {

/// The names of the groups, in the order of their first scenarios.
[[nodiscard]] std::vector<std::string> scenarioGroups(const Plan& plan);

/// Positions of the scenarios of that group, in plan order; none for "".
[[nodiscard]] std::vector<std::size_t> scenariosInGroup(const Plan& plan, std::string_view group);

/// The group under which a scenario stands among those with the same parent: its own, but "" where the parent
/// is in that group already. The baseline stands in none.
[[nodiscard]] std::string groupBesideSiblings(const Plan& plan, std::size_t scenario);

} // namespace jw
