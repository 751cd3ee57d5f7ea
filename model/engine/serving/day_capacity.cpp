#include "engine/serving/day_capacity.h"

#include <algorithm>
#include <cmath>

#include "engine/plan_totals.h"

namespace jw {
namespace {

/// Where no share is known, the replica cannot keep up: it is at work all the time.
double busyShare(const LoadedReplica<>& replica)
{
    const double busy = replica.busy.base();
    return std::isnan(busy) ? 1.0 : std::clamp(busy, 0.0, 1.0);
}

/// Of an hour of any service, replicas of a prefill pool aside.
struct ReplicaHour {
    double works = 0.0; ///< on a request, of those at work
    double atWork = 0.0, pool = 0.0;
    Ratio<> serves; ///< replicas that the requests would fill
    bool keepsUp = true;
};

void add(DayCapacity& sum, const ReplicaHour& h, Scaling scaling)
{
    sum.stands += scaling == Scaling::Off ? h.atWork : std::max(h.atWork, h.pool);
    sum.works += h.works;
    sum.serves += h.serves.base();
    sum.hoursBehind += h.keepsUp ? 0 : 1;
}

/// An item of a load as predicted, with that of the two ends of its band.
ItemPower itemPower(const ItemQuestion& q, const std::array<ItemLoad<>, 3>& ends)
{
    std::array<Energy<>, 3> item;
    std::ranges::transform(ends, item.begin(),
                           [&](const ItemLoad<>& load) { return q.meter(load) / load.served; });
    const auto none = [](const ItemLoad<>& load) { return !(load.served > PerTime<>()); };
    if (std::ranges::any_of(ends, none))
        item.fill(nothing<Dim{.energy = 1}, double>());
    const auto [low, high] = std::ranges::minmax(item);
    return {q.meter(ends[0]), item[0], low, high};
}

} // namespace

DayHours replicasNeeded(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    DayHours needed{};
    std::ranges::transform(answer.hours, needed.begin(), [&](const ServiceHour& h) {
        return (question.needed(h.requests, answer.ratePerReplica) + answer.prefillReplicas).base();
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
        const double atWork = h.replicas.base();
        const bool some = answer.ratePerReplica > PerTime<>();
        add(capacity,
            {atWork * busyShare(h.replica), atWork, pool,
             some ? h.requests / answer.ratePerReplica : Ratio<>(), h.keepsUp},
            question.scaling);
    }
    return capacity;
}

DayReplicaCounts replicaCounts(const ItemQuestion& question, const ItemDay& items)
{
    DayReplicaCounts counts;
    for (std::size_t at = 0; at < items.hours.size(); ++at) {
        counts.needed[at] = question.needed(items.hours[at].items, items.each).base();
        counts.resting[at] = (items.replicas - items.hours[at].replicas).base();
    }
    return counts;
}

DayCapacity dayCapacity(const ItemQuestion& question, const ItemDay& items)
{
    DayCapacity capacity;
    for (const ItemHour& h : items.hours)
        add(capacity,
            {(h.replicas * h.busy).base(), h.replicas.base(), items.replicas.base(), h.items / items.each,
             h.keepsUp},
            question.scaling);
    return capacity;
}

ItemDayPower itemDayPower(const ItemQuestion& question, const ItemDay& middle)
{
    const ItemDay fast = question.at(PredictedAt::Fast), slow = question.at(PredictedAt::Slow);
    ItemDayPower drawn;
    for (std::size_t at = 0; at < drawn.hours.size(); ++at)
        drawn.hours[at] = itemPower(question, {middle.hours[at], fast.hours[at], slow.hours[at]});
    drawn.mean = itemPower(question, {middle.mean, fast.mean, slow.mean});
    return drawn;
}

} // namespace jw
