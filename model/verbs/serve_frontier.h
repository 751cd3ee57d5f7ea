// Latency against throughput of a service, and what a token costs by accelerator, in a reply. Not for other
// layers: see verb.h.
#pragma once

#include "advisor/serving_options.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// Appends tables of the best operating points on the service's device and on those of the catalogue, of what
/// is refused, and of all devices by the cost of a token, to the text, and {"frontier": {"planned", "points",
/// "refused", "devices"}} to the data. Every point is in the data, those that no other beats marked "best".
/// Errors: UnknownName, no such accelerator; those of servingOptions().
[[nodiscard]] Result<void> addFrontier(Reply& reply, Members& data, const OptionsRequest& request,
                                       std::span<const std::string> accelerators);

} // namespace jw::verbs
