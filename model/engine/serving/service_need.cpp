#include "engine/serving/service_need.h"

#include "engine/serving/service_figures.h"
#include "engine/serving/service_load.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

const Workload* serviceOf(const Plan& plan, std::string_view uid)
{
    const auto work = std::ranges::find(plan.workloads, uid, &Workload::uid);
    return work == plan.workloads.end() || work->kind != WorkloadKind::Inference ? nullptr : &*work;
}

/// Errors: UnknownName, no service has that uid.
tl::unexpected<Error> noService(std::string_view uid)
{
    return fail({.kind = Error::Kind::UnknownName, .field = "workloads", .text = std::string(uid)});
}

double gpusOf(const NodeGroup& group, const Assignment& a)
{
    return static_cast<double>(group.nodes * group.accelPerNode) * a.share.value;
}

/// Of replicas that serve `each`, and `slow` at the slow end of its band.
Result<ServiceNeed> needAt(const Plan& plan, const Workload& work, const InferenceInputs<double>& in,
                           PerTime<> each, PerTime<> slow)
{
    const PlanIndex index(plan);
    ServiceNeed need;
    for (const Assignment* a : index.assignedTo(work))
        need.gpus = need.gpus + gpusOf(*index.group(a->group), *a);
    if (!(need.gpus > 0.0))
        return fail(noMachines(index, work));
    need.each = each;
    need.peak = in.requests * peakFactorOf(in);
    need.replicas = floor(need.gpus / in.tp + 1e-9);
    const auto needed = [&](PerTime<> rate) {
        return max(in.leastReplicas, replicasFor(need.peak, rate, in.headroom, in.spareReplicas));
    };
    need.replicasNeeded = needed(each);
    need.neededAtSlow = needed(slow);
    need.gpusNeeded = need.replicasNeeded * in.tp;
    need.headroom = in.headroom;
    need.spare = in.spareReplicas;
    if (in.requests > PerTime<>())
        need.served = need.servedAtSlow = min(one, need.replicas * need.each / in.requests);
    return need;
}

Result<ServiceNeed> givenNeed(const Plan& plan, const Workload& work, const InferenceInputs<double>& in)
{
    if (!in.ratePerReplica)
        return refuse(plan, Workload::table, work.uid, "inputs.rate_per_replica",
                      {.kind = Error::Kind::MissingField, .text = "Requests of a replica"});
    return needAt(plan, work, in, *in.ratePerReplica, *in.ratePerReplica);
}

Result<ServiceNeed> itemNeed(const Plan& plan, const Workload& work, const InferenceInputs<double>& in)
{
    return itemQuestion(plan, work.uid).and_then([&](const ItemQuestion& q) {
        const ItemDay items = q.at(PredictedAt::Middle), slow = q.at(PredictedAt::Slow);
        auto need = needAt(plan, work, in, items.each, slow.each);
        if (!need)
            return need;
        need->bound = ServiceBound::Item;
        need->replicas = items.replicas;
        if (in.requests > PerTime<>()) {
            need->served = min(one, items.mean.served / in.requests);
            need->servedAtSlow = min(one, slow.mean.served / in.requests);
        }
        if (q.most && *q.most < need->replicasNeeded)
            need->mostReplicas = q.most;
        return need;
    });
}

} // namespace

ServiceNeed needOf(const ServiceQuestion& q, const ServiceAnswer& a)
{
    const ServiceAnswer slow = answerAt(q, PredictedAt::Slow);
    ServiceNeed need{.each = a.ratePerReplica,
                     .peak = a.peakRequests,
                     .replicas = a.replicas,
                     .replicasNeeded = a.replicasNeeded,
                     .gpus = q.devices,
                     .gpusNeeded = a.gpusNeeded,
                     .served = a.served,
                     .mostReplicas = {},
                     .neededAtSlow = slow.replicasNeeded,
                     .bound = a.limit,
                     .percentile = q.replica.arrivals.percentile,
                     .headroom = q.headroom,
                     .spare = q.spare,
                     .servedAtSlow = slow.served};
    if (q.most && *q.most < a.replicasNeeded)
        need.mostReplicas = q.most;
    return need;
}

Result<ServiceNeed> needOf(const Plan& resolved, std::string_view workload)
{
    const Workload* work = serviceOf(resolved, workload);
    if (!work)
        return noService(workload);
    const auto in =
        recordFrom<InferenceInputs<double>>(knownInputs(work->inputs, inputFields(WorkloadKind::Inference)));
    if (!in)
        return fail(in.error());
    if (in->rateFrom == RateFrom::Given)
        return givenNeed(resolved, *work, *in);
    if (in->rateFrom == RateFrom::Item)
        return itemNeed(resolved, *work, *in);
    return serviceQuestion(resolved, workload).map([](const ServiceQuestion& q) {
        return needOf(q, answerOf(q));
    });
}

Result<FleetSize> nodesThatHold(const Plan& resolved, std::string_view workload, const ServiceNeed& need)
{
    const auto refused = [&](const char* field, Error error) {
        return refuse(resolved, Workload::table, workload, field, std::move(error));
    };
    const Workload* work = serviceOf(resolved, workload);
    if (!work)
        return noService(workload);
    const PlanIndex index(resolved);
    const Assignment* most = nullptr;
    double all = 0.0, largest = 0.0;
    for (const Assignment* a : index.assignedTo(*work)) {
        const double each = static_cast<double>(index.group(a->group)->accelPerNode) * a->share.value;
        const double gpus = gpusOf(*index.group(a->group), *a);
        all += gpus;
        if (each > 0.0 && (!most || gpus > largest)) {
            largest = gpus;
            most = a;
        }
    }
    if (!most)
        return fail(noMachines(index, *work));
    if (!need.possible())
        return refused("inputs.requests_per_s", {.kind = Error::Kind::Refused, .text = "serving_promise"});
    if (need.mostReplicas)
        return refused("inputs.max_replicas", {.kind = Error::Kind::Inconsistent,
                                               .value = need.mostReplicas->base(),
                                               .upper = need.replicasNeeded.base(),
                                               .text = "serving_most"});
    const NodeGroup& group = *index.group(most->group);
    const double perNode = static_cast<double>(group.accelPerNode) * most->share.value;
    const double nodes = std::ceil((need.gpusNeeded.base() - (all - largest)) / perNode - 1e-9);
    return FleetSize{group.uid, static_cast<double>(group.nodes), std::max(1.0, nodes)};
}

} // namespace jw
