// The figures of a predicted service as data and text. Not for other layers: see verb.h.
#pragma once

#include "engine/serving/service_need.h"
#include "readings/value.h"

namespace jw::verbs {

/// A service of a resolved plan.
struct ShownService {
    const Plan& plan;
    const Workload& workload;
    ServiceNeed need;
    std::optional<ServiceQuestion> question; ///< of a service that is predicted
};

/// "P95": that of the TTFT which the service promises.
[[nodiscard]] std::string percentileOf(const ServiceQuestion& question);

/// Model, machines, what binds and what would hold; figures with P10 and P90, memory, tier and constants.
[[nodiscard]] Value serviceData(const ShownService& service);

/// The same as text.
[[nodiscard]] std::string serviceText(const ShownService& service);

} // namespace jw::verbs
