#include "engine/serving/day_capacity.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

/// Of a replica that cannot keep up no share is known: it is at work all the time.
double busyShare(const LoadedReplica<>& replica)
{
    const double busy = replica.busy.base();
    return std::isnan(busy) ? 1.0 : std::clamp(busy, 0.0, 1.0);
}

} // namespace

DayHours replicasNeeded(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    const double most =
        question.most.base() > 0.0 ? question.most.base() : std::numeric_limits<double>::infinity();
    DayHours needed{};
    std::ranges::transform(answer.hours, needed.begin(), [&](const ServiceHour& h) {
        const auto replicas =
            replicasFor(h.requests, answer.ratePerReplica, question.headroom, question.spare);
        return std::min(std::max(replicas.base(), question.least.base()), most);
    });
    return needed;
}

DayCapacity dayCapacity(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    DayCapacity capacity;
    for (const ServiceHour& h : answer.hours) {
        const double working = h.replicas.base();
        const bool givenBack = question.scaling == Scaling::Off;
        capacity.stands += givenBack ? working : std::max(working, answer.replicas.base());
        capacity.works += working * busyShare(h.replica);
        if (answer.ratePerReplica.base() > 0.0)
            capacity.serves += (h.requests / answer.ratePerReplica).base();
        capacity.hoursBehind += h.keepsUp ? 0 : 1;
    }
    return capacity;
}

} // namespace jw
