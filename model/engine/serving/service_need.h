// What a service needs against what its machines make up, and how many nodes hold it.
#pragma once

#include "engine/plan_index.h"
#include "engine/serving/service.h"

namespace jw {

/// At the busiest hour, with headroom and spares.
struct ServiceNeed {
    PerTime<> each{}, peak{};             ///< of a replica; of the service
    Ratio<> replicas{}, replicasNeeded{}; ///< needed: NaN where no number keeps the promise
    Ratio<> gpus{}, gpusNeeded{};         ///< gpus: of its machines
    Ratio<> served{1.0};                  ///< of the requests of a day: that are answered at all
    std::optional<Ratio<>> mostReplicas;  ///< where fewer are allowed than are needed
    Ratio<> neededAtSlow{}; ///< at the slow end of the bands; as needed where nothing is predicted
    ServiceBound bound = ServiceBound::Given;
    Ratio<> percentile{};      ///< of the promised first token; of a prediction
    Ratio<> headroom{};        ///< share of each of the replicas needed that is kept free at the busiest hour
    Ratio<> spare{};           ///< replicas among those needed
    Ratio<> servedAtSlow{1.0}; ///< as `served`, at the slow end of the bands

    [[nodiscard]] bool possible() const { return replicasNeeded >= 0.0; }
    [[nodiscard]] bool holds() const { return replicasNeeded <= replicas + 1e-9; }
    /// Holds also where the machines are as slow as one in ten is slower.
    [[nodiscard]] bool holdsAtSlow() const { return neededAtSlow <= replicas + 1e-9; }
};

/// Of a predicted service.
[[nodiscard]] ServiceNeed needOf(const ServiceQuestion& question, const ServiceAnswer& answer);

/// Of any service of the plan, its rate predicted or given. Errors: those of serviceQuestion(); of a rate
/// that is given those of reading the inputs; MissingField, the rate or any machines; Inconsistent, what is
/// switched off.
[[nodiscard]] Result<ServiceNeed> needOf(const Plan& resolved, std::string_view workload);

/// Nodes of the group that the service has most GPUs of, the others as they are.
struct FleetSize {
    std::string group; ///< uid
    double now = 0.0, nodes = 0.0;
};

/// The fewest nodes that hold the service. Errors: Refused, "serving_promise", where no number does;
/// Inconsistent, "serving_most", where fewer replicas are allowed; those of needOf() without machines.
[[nodiscard]] Result<FleetSize> nodesThatHold(const Plan& resolved, std::string_view workload,
                                              const ServiceNeed& need);

} // namespace jw
