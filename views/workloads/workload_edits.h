// What the workloads page does to a plan, each as one undo step.
#pragma once

#include <unordered_map>

#include "document/plan_document.h"

namespace jw {

/// Work of that kind at the first site, which is made if there is none; work that needs machines gets no site
/// where there are some. Training begins as a run of a model of the catalogue, on machines of the plan that
/// hold it and with a layout, a service as one of such a model on what is free of them; without such machines
/// they ask for them. Returns its uid.
[[nodiscard]] Result<std::string> addWorkload(PlanDocument& document, WorkloadKind kind);

/// Gives a workload that share of a group in the current scenario; nothing takes it away. A row that only a
/// scenario has is disabled in the baseline; one that only a scenario lacks is disabled there.
[[nodiscard]] Result<void> setShare(PlanDocument& document, const std::string& workload,
                                    const std::string& group, std::optional<double> share,
                                    const std::string& enteredText = {});

/// The assignment of that workload to that group, or nullptr.
[[nodiscard]] const Assignment* findAssignment(const Plan& plan, const std::string& workload,
                                               const std::string& group);

/// The share of each group that continuous work takes, all workloads together; runs come and go beside it. A
/// group that has no such work may be missing.
[[nodiscard]] std::unordered_map<std::string, double> givenAway(const Plan& plan);

} // namespace jw
