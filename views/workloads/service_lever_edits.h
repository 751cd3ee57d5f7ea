// What the levers of a service do to its plan, each as one undo step in the current scenario.
#pragma once

#include "document/plan_document.h"
#include "domain/sourced_value.h"
#include "engine/serving/serving_levers.h"

namespace jw {

/// The fields of the workload that tell `after` from `before`: precision, KV cache, engine, GPUs of a replica
/// and the record of levers. Empty where no field does, as of streaming.
[[nodiscard]] std::vector<SourcedValue> changedFields(const ServiceQuestion& before,
                                                      const ServiceQuestion& after, const Source& source);

/// The fields that a lever changes: turned on, or off where it is in use, with the GPUs of a replica that its
/// effect alone is of. `question` is the service as it is.
[[nodiscard]] std::vector<SourcedValue> leverFields(const ServingLeverEffect& effect,
                                                    const ServiceQuestion& question);
[[nodiscard]] Result<void> toggleLever(PlanDocument& document, const std::string& workload,
                                       const ServingLeverEffect& effect, const ServiceQuestion& question);

/// Turns on all that a study has kept.
[[nodiscard]] Result<void> useLevers(PlanDocument& document, const std::string& workload,
                                     const ServingLeverStudy& study, const ServiceQuestion& question);

} // namespace jw
