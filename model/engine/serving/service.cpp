#include "engine/serving/service.h"

#include "engine/serving/ask_service.h"

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
    return there.refused() || !(there.constants() == replica.constants) ? Tier::C : there.tier;
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
    PlainLeaves leaves;
    return askService(resolved, workloadUid, RateFrom::Item, leaves, asked);
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
    PlainLeaves leaves;
    return askService(resolved, workloadUid, RateFrom::Predicted, leaves, asked);
}

} // namespace jw
