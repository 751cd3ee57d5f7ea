#include "engine/serving/service.h"

#include <algorithm>

#include "engine/serving/service_reader.h"

namespace jw {

Result<ServiceQuestion> serviceQuestion(const Plan& resolved, std::string_view workloadUid)
{
    const auto work = std::ranges::find(resolved.workloads, workloadUid, &Workload::uid);
    if (work == resolved.workloads.end() || work->kind != WorkloadKind::Inference)
        return fail(
            {.kind = Error::Kind::UnknownName, .field = "workloads", .text = std::string(workloadUid)});
    const PlanIndex index(resolved);
    PlainLeaves leaves;
    PlanRates<PlainLeaves> rates(index, leaves);
    const JobReader<PlainLeaves> from(*work, index, rates, leaves);
    const auto inputs = from.template inputs<InferenceInputs>();
    if (!inputs)
        return fail(inputs.error());
    if (inputs->rateFrom == RateFrom::Given)
        return from.refused("inputs.rate_from", {.kind = Error::Kind::Inconsistent, .text = "serving_given"});
    ServiceReader<PlainLeaves> reader(from, *inputs);
    auto service = reader.read();
    if (!service)
        return fail(service.error());
    ServiceQuestion q;
    static_cast<ServiceInputs<double>&>(q) = std::move(*service);
    q.choice = reader.choice();
    q.powerTier = reader.powerChoice().tier;
    q.precision = inputs->precision;
    q.engine = inputs->engine;
    q.model = inputs->model;
    q.levers = inputs->levers.value_or(ServingLevers<double>{});
    q.peaks = reader.peaks();
    const NodeGroup& group = from.groupOf(*from.assigned().front());
    q.accelerator = index.acceleratorOf(group)->catalogueId;
    q.pue = index.siteOf(group)->pue.quantity();
    q.own = reader.own();
    return q;
}

} // namespace jw
