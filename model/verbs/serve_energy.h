// The energy of a request of a service, and published figures beside it, as text and as JSON. Not for other
// layers: see verb.h.
#pragma once

#include <string>

#include "engine/serving/energy_staircase.h"

namespace jw::verbs {

/// {"tier", "serves_all", "sequences", "steps", "published", "shared_reasons"}; of items without what is told
/// of tokens. Null where nothing is asked of the service.
[[nodiscard]] Value serveEnergyData(const std::optional<EnergyStaircase>& stairs);

/// A table of the steps with P10 and P90; of requests one of the published figures with the reasons below it.
[[nodiscard]] std::string serveEnergyText(const std::optional<EnergyStaircase>& stairs);

} // namespace jw::verbs
