#include "engine/serving/day_capacity.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

/// Where no share is known, the replica cannot keep up: it is at work all the time.
double busyShare(const LoadedReplica<>& replica)
{
    const double busy = replica.busy.base();
    return std::isnan(busy) ? 1.0 : std::clamp(busy, 0.0, 1.0);
}

} // namespace

DayHours replicasNeeded(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    DayHours needed{};
    std::ranges::transform(answer.hours, needed.begin(), [&](const ServiceHour& h) {
        const auto replicas =
            replicasFor(h.requests, answer.ratePerReplica, question.headroom, question.spare);
        return (max(question.least, replicas) + answer.prefillReplicas).base();
    });
    return needed;
}

DayReplicaCounts replicaCounts(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    DayReplicaCounts counts{replicasNeeded(question, answer), {}};
    const double pool = (answer.replicas - answer.prefillReplicas).base();
    for (std::size_t at = 0; at < answer.hours.size(); ++at)
        counts.resting[at] = std::max(0.0, pool - answer.hours[at].replicas.base());
    return counts;
}

DayCapacity dayCapacity(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    DayCapacity capacity;
    const double pool = (answer.replicas - answer.prefillReplicas).base();
    for (const ServiceHour& h : answer.hours) {
        const double working = h.replicas.base();
        const bool givenBack = question.scaling == Scaling::Off;
        capacity.stands += givenBack ? working : std::max(working, pool);
        capacity.works += working * busyShare(h.replica);
        if (answer.ratePerReplica.base() > 0.0)
            capacity.serves += (h.requests / answer.ratePerReplica).base();
        capacity.hoursBehind += h.keepsUp ? 0 : 1;
    }
    return capacity;
}

} // namespace jw
