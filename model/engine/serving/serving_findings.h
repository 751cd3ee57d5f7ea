// Plausibility of services: what is promised, asked for and assumed against what a replica can do.
#pragma once

#include "engine/findings.h"
#include "engine/plan_index.h"

namespace jw {

/// The rules that a service touches; none where its inputs cannot be read or it is not predicted.
/// "capacity" (error) requests that are not answered at all; more replicas needed at the busiest hour than
/// its machines make up, with what binds and the nodes that hold it, or a promise that no empty replica
/// keeps; H05 a rate of a replica that is entered, ten times off what its model does on its machines; H09
/// more than 95 % of what keeps the promise, or more than 65 % of the peak rate; H10 a replica across NVLink
/// domains; H15 tokens promised faster than the weights are read, without drafts; "context" (error) a prompt
/// and answer longer than the model's context; H21 arrivals above 85 % of the most; H22 drafts or a prefix
/// cache counted on at more than 64 sequences.
[[nodiscard]] std::vector<Finding> servingFindings(const PlanIndex& index, const Workload& work);

/// H08 of a service whose model does not fit on the GPUs of a replica, or fits without the cache of a
/// request: what is needed and there, and how many GPUs hold it; nothing where it fits, or where model or
/// memory are not known. Amounts: GPUs of a replica, GPUs that hold it, and of "replica_cache" tokens of a
/// request, half of its answer counted.
[[nodiscard]] std::optional<Finding> replicaMemoryFinding(const Plan& resolved, const Workload& work);

/// H05 of an energy per query that is given: ten times off what is published for text queries.
[[nodiscard]] std::vector<Finding> perQueryFindings(const Workload& work);

} // namespace jw
