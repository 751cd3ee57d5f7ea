#include "engine/serving/service.h"

#include <algorithm>

#include "engine/serving/service_reader.h"

namespace jw {

ServingCase<double> plainCase(const ServingCase<Traced>& c)
{
    ServingCase<double> to;
    static_cast<ReplicaInputs<double>&>(to) =
        plainRecord<ReplicaInputs<double>>(static_cast<const ReplicaInputs<Traced>&>(c));
    to.request = plainRecord<RequestShape<double>>(c.request);
    to.arrivals = plainRecord<Arrivals<double>>(c.arrivals);
    to.tuning = {plainQuantity(c.tuning.prompt),
                 plainQuantity(c.tuning.interference),
                 plainQuantity(c.tuning.launch),
                 {},
                 plainQuantity(c.tuning.window),
                 plainQuantity(c.tuning.spread),
                 c.tuning.apart};
    if (c.tuning.drafting)
        to.tuning.drafting = Drafting<double>{plainQuantity(c.tuning.drafting->accept),
                                              plainQuantity(c.tuning.drafting->length),
                                              plainQuantity(c.tuning.drafting->cost)};
    return to;
}

namespace {

/// What `ask` answers, called with the reader and the inputs of that service, whose capacity follows from
/// `way`.
template <class Ask>
auto askService(const Plan& resolved, std::string_view workloadUid, RateFrom way, const Ask& ask)
    -> std::invoke_result_t<Ask, ServiceReader<PlainLeaves>&, const InferenceInputs<double>&,
                            const JobReader<PlainLeaves>&>
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
    if (inputs->rateFrom != way)
        return from.refused("inputs.rate_from",
                            {.kind = Error::Kind::Inconsistent,
                             .text = inputs->rateFrom == RateFrom::Item ? "serving_items" : "serving_given"});
    ServiceReader<PlainLeaves> reader(from, *inputs);
    return ask(reader, *inputs, from);
}

/// Of the site of the first machines.
Ratio<> pueOf(const JobReader<PlainLeaves>& from)
{
    return from.index().siteOf(from.groupOf(*from.assigned().front()))->pue.quantity();
}

} // namespace

double joinedGpus(const Accelerator& accelerator, const NodeGroup& group)
{
    const FittedDevice* fitted = fittedDevice(accelerator.catalogueId);
    return static_cast<double>(fitted ? fitted->node : group.accelPerNode);
}

double sequencesAt(const ServingCase<double>& replica, PerTime<> each)
{
    const LoadedService<double> service(replica);
    return (each >= service.loop().most() ? service.loop().cap() : service.under(each).batch).base();
}

Tier capacityTier(const ServingCase<double>& replica, const Promise<double>& promise, ServingPoint point,
                  std::span<const FittedSet> own)
{
    const PerTime<> most = LoadedService<double>(replica).within(promise);
    point.at.concurrency = std::max(1.0, sequencesAt(replica, most));
    const ServingChoice there = servingChoice(point, own);
    return there.refused() ? Tier::C : there.tier;
}

Tier ServiceQuestion::capacityTier() const
{
    return jw::capacityTier(replica, promise, pointAt(1.0),
                            own ? std::span<const FittedSet>(*own) : std::span<const FittedSet>());
}

ServingPoint ServiceQuestion::pointAt(double concurrency) const
{
    return {accelerator,
            engine,
            precision,
            replica.architecture,
            {replica.tp.base(), replica.request.in.base(), replica.request.out.base(), concurrency},
            joined,
            altered};
}

ServingChoice ServiceQuestion::choiceFor(const ServingPoint& point) const
{
    return servingChoice(point, own ? std::span<const FittedSet>(*own) : std::span<const FittedSet>());
}

ServiceAnswer answerOf(const ServiceQuestion& question) { return ServiceDay<double>(question).answer(); }

Result<ItemQuestion> itemQuestion(const Plan& resolved, std::string_view workloadUid)
{
    const auto asked = [](ServiceReader<PlainLeaves>& reader, const InferenceInputs<double>& in,
                          const JobReader<PlainLeaves>& from) {
        return reader.item().map([&](ItemOnMachines<double> on) {
            const Accelerator* device = from.index().acceleratorOf(from.groupOf(*from.assigned().front()));
            return ItemQuestion{std::move(on), pueOf(from), in.precision, device->catalogueId, device->name};
        });
    };
    return askService(resolved, workloadUid, RateFrom::Item, asked);
}

Result<ServiceQuestion> serviceQuestion(const Plan& resolved, std::string_view workloadUid)
{
    const auto asked = [](ServiceReader<PlainLeaves>& reader, const InferenceInputs<double>& in,
                          const JobReader<PlainLeaves>& from) {
        return reader.read().map([&](ServiceInputs<double> service) {
            ServiceQuestion q{std::move(service)};
            q.choice = reader.choice();
            q.powerTier = reader.powerTier();
            q.precision = in.precision;
            q.engine = in.engine;
            q.model = in.model;
            q.levers = in.levers.value_or(ServingLevers<double>{});
            q.peaks = reader.peaks();
            const NodeGroup& group = from.groupOf(*from.assigned().front());
            const Accelerator& device = *from.index().acceleratorOf(group);
            q.accelerator = device.catalogueId;
            q.altered = !isAsInCatalogue(device);
            q.joined = joinedGpus(device, group);
            q.pue = pueOf(from);
            q.own = reader.own();
            return q;
        });
    };
    return askService(resolved, workloadUid, RateFrom::Predicted, asked);
}

} // namespace jw
