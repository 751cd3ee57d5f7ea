// The energy of a request of a service, and published figures beside it, as text and as JSON. Not for other
// layers: see verb.h.
#pragma once

#include <string>

#include "engine/serving/service.h"

namespace jw::verbs {

/// {"tier", "serves_all", "sequences", "steps", "published"}; null where nothing is asked of the service.
[[nodiscard]] Value serveEnergyData(const ServiceQuestion& question);

/// A table of the steps with P10 and P90, one of the published figures with the reasons below it.
[[nodiscard]] std::string serveEnergyText(const ServiceQuestion& question);

} // namespace jw::verbs
