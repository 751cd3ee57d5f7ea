// What the levers of a service change, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "advisor/serving_options.h"
#include "engine/serving/lever_figures.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// Appends a table of the levers, of smaller models and of special-purpose parts to the text, and
/// {"levers": {"before", "kept", "levers", "stack", "after", "models", "parts"}} to the data. `cost` is what
/// the service pays, where that is known. Errors: those of servingOptions().
[[nodiscard]] Result<void> addServingLevers(Reply& reply, Members& data, const OptionsRequest& request,
                                            std::optional<GpuCost> cost, const std::string& currency);

} // namespace jw::verbs
