// What picking an operating point does to a plan, as one undo step.
#pragma once

#include "document/plan_document.h"
#include "engine/serving/frontier.h"

namespace jw {

/// GPUs of a replica, precision and most sequences of the service, in the current scenario. Errors:
/// as PlanDocument::edit.
[[nodiscard]] Result<void> usePoint(PlanDocument& document, const std::string& workload,
                                    const OperatingPoint& point);

} // namespace jw
