// A plan's training run by its uid, read on plain numbers: for questions besides its results.
#pragma once

#include <algorithm>
#include <type_traits>

#include "engine/training_job.h"

namespace jw {

/// What `ask` answers, called with the TrainingRun of that workload. Errors: UnknownName, no training run has
/// that uid; those of reading its inputs; Inconsistent, unequal accelerators; those of `ask`.
template <class Ask>
auto askRun(const Plan& resolved, std::string_view workloadUid, const Ask& ask)
    -> std::invoke_result_t<Ask, TrainingRun<PlainLeaves>&>
{
    const auto work = std::ranges::find(resolved.workloads, workloadUid, &Workload::uid);
    if (work == resolved.workloads.end() || work->kind != WorkloadKind::Training)
        return fail(
            {.kind = Error::Kind::UnknownName, .field = "workloads", .text = std::string(workloadUid)});
    const PlanIndex index(resolved);
    PlainLeaves leaves;
    PlanRates<PlainLeaves> rates(index, leaves);
    const JobReader<PlainLeaves> from(*work, index, rates, leaves);
    const auto inputs = from.template inputs<TrainingInputs>();
    if (!inputs)
        return fail(inputs.error());
    if (auto ok = from.equalAccelerators(); !ok)
        return fail(ok.error());
    TrainingRun<PlainLeaves> run(from, *inputs);
    return ask(run);
}

} // namespace jw
