// Which source the value of a field comes from, in a scenario.
#pragma once

#include "domain/plan.h"

namespace jw {

/// The provenance of the value that holds in scenario `at`: of the nearest override in its chain if there is
/// one, else of the row itself. A row of an override stands under the scenario's uid, its field being
/// "ENTITY/FIELD". nullptr when nobody said.
[[nodiscard]] const Provenance* originOf(const Plan& plan, std::size_t at, std::string_view entity,
                                         std::string_view field);

/// The source that a provenance names, or nullptr.
[[nodiscard]] const Source* sourceOf(const Plan& plan, const Provenance* provenance);

} // namespace jw
