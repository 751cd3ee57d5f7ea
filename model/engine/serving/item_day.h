// A service of items through its day: how busy its machines are hour by hour, and what that makes them draw.
#pragma once

#include <algorithm>

#include "engine/serving/item_service.h"
#include "engine/serving/service_day.h"

namespace jw {

/// A service that counts items: what is asked, an item, and the machines.
template <class Real = double> struct ItemOnMachines : ServiceDemand<Real> {
    ItemService::In<Real> item;
    ServicePower<Real> power;
};

/// Of all machines, mean over an hour or over the day.
template <class Real = double> struct ItemLoad {
    PerTime<Real> served{}; ///< items
    Ratio<Real> working{};  ///< GPUs that work on an item
    Ratio<Real> above{};    ///< what GPUs draw above idle, as a number of GPUs at their peak
    Ratio<Real> on{};       ///< GPUs that work or wait: those that are given back do not
};

template <class Real> struct ItemHourOf : ItemLoad<Real> {
    PerTime<Real> items{};  ///< that are asked for
    Ratio<Real> replicas{}; ///< at work
    Ratio<Real> busy{};     ///< share of the hour that one of them works
    bool keepsUp = true;
};

template <class Real> struct ItemDayOf {
    PerTime<Real> each{}; ///< items that a replica serves
    Ratio<Real> drawn{};  ///< of a GPU that works: its power over the span from idle to peak
    Ratio<Real> replicas{}, replicasNeeded{}; ///< there; at the busiest hour, with headroom and spares
    std::array<ItemHourOf<Real>, hoursOfDay> hours;
    ItemLoad<Real> mean;
};

using ItemHour = ItemHourOf<double>;
using ItemDay = ItemDayOf<double>;

template <class Real>
ItemHourOf<Real> itemHour(const ItemOnMachines<Real>& q, const ItemDayOf<Real>& d, Ratio<Real> load)
{
    ItemHourOf<Real> h;
    h.items = named(q.requests * load, term::hourItems);
    h.replicas = q.atWork(h.items, d.each, d.replicas);
    const auto most = h.replicas * d.each;
    h.served = min(h.items, most);
    h.busy = min(Ratio<Real>(1.0), h.items / most);
    h.keepsUp = holds(h.items <= most * (1.0 + 1e-9));
    h.working = h.replicas * q.item.gpus * h.busy;
    h.above = h.working * d.drawn;
    h.on = q.on(h.replicas, q.item.gpus);
    return h;
}

template <class Real> ItemLoad<Real> meanLoad(const std::array<ItemHourOf<Real>, hoursOfDay>& hours)
{
    ItemLoad<Real> sum = hours[0];
    for (std::size_t h = 1; h < hoursOfDay; ++h)
        sum = {sum.served + hours[h].served, sum.working + hours[h].working, sum.above + hours[h].above,
               sum.on + hours[h].on};
    const double count = hoursOfDay;
    return {sum.served / count, sum.working / count, sum.above / count, sum.on / count};
}

/// Items are served one after another by each replica. At an end of the bands both time and energy of an item
/// err, each unless it is measured; a measured energy takes the time that it needs at the TDP, at least.
template <class Real> ItemDayOf<Real> itemDay(const ItemOnMachines<Real>& q, PredictedAt at)
{
    const double end = at.of(itemBand);
    const bool middle = at == PredictedAt::Middle;
    const auto o = ItemService::run(q.item);
    const auto energy = q.item.energy || middle ? o.energy : o.energy * end;
    auto time = q.item.time || middle ? o.time : o.time * end;
    if (q.item.energy && !q.item.time && !middle)
        time = max(time, energy / (q.item.gpus * q.power.tdp));
    const auto above = max(Power<Real>(0.0 * kW), energy / time / q.item.gpus - q.power.idle);
    ItemDayOf<Real> d;
    d.each = named(1.0 / time, term::itemRate);
    d.drawn = min(Ratio<Real>(1.0), q.power.loadOf(above));
    d.replicas = q.there(q.item.gpus);
    d.replicasNeeded = q.needed(q.peakRequests(), d.each);
    if (q.flat)
        d.hours.fill(itemHour(q, d, Ratio<Real>(1.0)));
    else
        std::ranges::transform(q.day, d.hours.begin(), [&](auto load) { return itemHour(q, d, load); });
    d.mean = q.flat ? ItemLoad<Real>(d.hours[0]) : meanLoad(d.hours);
    return d;
}

/// The same in plain numbers.
struct ItemQuestion : ItemOnMachines<double> {
    Ratio<> pue{1.0}; ///< of the first machines' site
    ServePrecision precision = ServePrecision::Bf16;
    std::string accelerator, deviceName; ///< id in the catalogue, and the plan's name

    [[nodiscard]] ItemDay at(PredictedAt end) const { return itemDay(*this, end); }
    /// At the meter: GPUs, their hosts, cooling and losses.
    [[nodiscard]] Power<> meter(const ItemLoad<>& load) const
    {
        return pue * (power.ofGpus(load.on, load.above) + power.ofHosts(load.on, load.above));
    }
};

} // namespace jw
