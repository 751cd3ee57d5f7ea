// What a service asks of its machines through the day, and whether it has any.
#pragma once

#include "domain/day_hours.h"
#include "engine/serving/service_demand.h"
#include "engine/workload_job.h"

namespace jw {

namespace term {
inline constexpr Term hourOverMean{JW_TERM("jw::Term", "Load of the hour over the day's mean")};
} // namespace term

/// The busiest hour over the mean: of the day's curve, or as given.
template <class Real> Ratio<Real> peakFactorOf(const InferenceInputs<Real>& in)
{
    if (!in.day)
        return in.peakFactor;
    Ratio<Real> most(0.0);
    for (const auto at : DayShape<Real>::hours())
        most = max(most, (*in.day).*at);
    const auto mean = meanOf(*in.day);
    return isPositive(mean) ? most / mean : in.peakFactor;
}

/// Why no machine serves: the service or all of its machines are switched off, or it was given none.
inline Error noMachines(const PlanIndex& index, const Workload& service)
{
    const auto why = [&](std::string_view field, Error::Kind kind, const char* rule) {
        return refuse(index, service, field, {.kind = kind, .text = rule}).value();
    };
    if (!service.enabled)
        return why("enabled", Error::Kind::Inconsistent, "service_off");
    if (index.hasMachines(service) && index.assignedTo(service).empty())
        return why("inputs.tp", Error::Kind::Inconsistent, "machines_off");
    return why("inputs.tp", Error::Kind::MissingField, "service_machines");
}

/// What the machines of a service make up, one at least. Errors: those of noMachines() where all are off;
/// Inconsistent, "no_replica", when they make up none.
template <class Leaves>
Result<Ratio<typename Leaves::Real>> replicasOf(const JobReader<Leaves>& from,
                                                const InferenceInputs<typename Leaves::Real>& in)
{
    using Figures = WorkloadFigures<typename Leaves::Real>;
    if (!from.ownPower() && from.assigned().empty())
        return fail(noMachines(from.index(), from.workload));
    const auto devices = from.job().devices;
    const auto replicas = namedAs<&Figures::replicas>(replicasMade(devices, in.tp));
    if (holds(replicas < Ratio<typename Leaves::Real>(1.0)))
        return from.refused("inputs.tp", {.kind = Error::Kind::Inconsistent,
                                          .value = shown(devices),
                                          .upper = shown(in.tp),
                                          .text = "no_replica"});
    return replicas;
}

/// Through the day; of a service with machines. Only what is rented is given back.
template <class Leaves>
ServiceDemand<typename Leaves::Real> demandOf(const JobReader<Leaves>& from,
                                              const InferenceInputs<typename Leaves::Real>& in)
{
    using Real = typename Leaves::Real;
    ServiceDemand<Real> d;
    d.requests = in.requests;
    d.peakFactor = in.peakFactor;
    d.devices = from.job().devices;
    d.headroom = in.headroom;
    d.spare = in.spareReplicas;
    d.least = in.leastReplicas;
    d.most = in.mostReplicas;
    const bool rented = from.groupOf(*from.assigned().front()).tenure == Tenure::Rented;
    d.scaling = in.scaling == Scaling::Off && !rented ? Scaling::Idle : in.scaling;
    d.day.fill(Ratio<Real>(1.0));
    if (!in.day)
        return d;
    const auto mean = meanOf(*in.day);
    d.flat = !isPositive(mean); // a day without any load has no shape
    for (std::size_t h = 0; !d.flat && h < hoursOfDay; ++h)
        d.day[h] = named((*in.day).*DayShape<Real>::hours()[h] / mean, term::hourOverMean);
    return d;
}

} // namespace jw
