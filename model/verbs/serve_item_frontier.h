// What an item of a service costs by accelerator, in a reply. Not for other layers: see verb.h.
#pragma once

#include "advisor/item_options.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// Appends why items have no frontier and a table of all devices by the cost of an item to the text, and
/// {"frontier": {"devices"}} to the data. Errors: UnknownName, no such accelerator; those of itemOptions().
[[nodiscard]] Result<void> addItemFrontier(Reply& reply, Members& data, const Plan& resolved,
                                           const std::string& workload,
                                           std::span<const std::string> accelerators);

} // namespace jw::verbs
