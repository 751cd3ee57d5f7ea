// Asks a service of a plan something of its inputs as formulas read them, over any scalar.
#pragma once

#include <algorithm>

#include "engine/serving/service_reader.h"

namespace jw {

/// What `ask` answers, called with the reader and the inputs of that service, whose capacity follows from
/// `way`. Errors: UnknownName, there is no such service; Inconsistent under "inputs.rate_from", its capacity
/// follows from something else; those of readInputs() and of `ask`.
template <class Leaves, class Ask>
auto askService(const Plan& resolved, std::string_view workloadUid, RateFrom way, Leaves& leaves,
                const Ask& ask)
    -> std::invoke_result_t<Ask, ServiceReader<Leaves>&, const InferenceInputs<typename Leaves::Real>&,
                            const JobReader<Leaves>&>
{
    const auto work = std::ranges::find(resolved.workloads, workloadUid, &Workload::uid);
    if (work == resolved.workloads.end() || work->kind != WorkloadKind::Inference)
        return fail(
            {.kind = Error::Kind::UnknownName, .field = "workloads", .text = std::string(workloadUid)});
    const PlanIndex index(resolved);
    PlanRates<Leaves> rates(index, leaves);
    const JobReader<Leaves> from(*work, index, rates, leaves);
    const auto inputs = from.template inputs<InferenceInputs>();
    if (!inputs)
        return fail(inputs.error());
    if (inputs->rateFrom != way)
        return from.refused("inputs.rate_from",
                            {.kind = Error::Kind::Inconsistent,
                             .text = inputs->rateFrom == RateFrom::Item ? "serving_items" : "serving_given"});
    ServiceReader<Leaves> reader(from, *inputs);
    return ask(reader, *inputs, from);
}

/// Of the site of the service's first machines.
template <class Leaves> Ratio<typename Leaves::Real> pueOf(const JobReader<Leaves>& from)
{
    const Site& site = *from.index().siteOf(from.groupOf(*from.assigned().front()));
    return read<&Site::pue>(from.leaves(), site);
}

} // namespace jw
