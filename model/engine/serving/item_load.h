// How busy the machines of a service are with its items, and a service of items as its plan describes it.
#pragma once

#include "engine/serving/item_service.h"
#include "engine/serving/service_day.h"

namespace jw {

/// What the items of a service take of its machines. At an end of the bands both time and energy of an item
/// err, each unless it is measured.
template <class Real = double> struct ItemLoad {
    PerTime<Real> each{};   ///< items that a replica serves
    PerTime<Real> served{}; ///< of all that are asked
    Ratio<Real> busy{};     ///< share of the time that a replica works
    Ratio<Real> load{};     ///< mean power of a GPU over the span from idle to peak
};

template <class Real>
ItemLoad<Real> itemLoad(const ItemService::In<Real>& item, PerTime<Real> requests, Ratio<Real> replicas,
                        PredictedAt at)
{
    const double end = at == PredictedAt::Fast ? itemBand.p10 : itemBand.p90;
    const bool middle = at == PredictedAt::Middle;
    const auto o = ItemService::run(item);
    const auto time = item.time || middle ? o.time : o.time * end;
    const auto energy = item.energy || middle ? o.energy : o.energy * end;
    const Ratio<Real> yes(1.0);
    ItemLoad<Real> load;
    load.each = named(1.0 / time, term::itemRate);
    load.served = min(requests, replicas * load.each);
    load.busy = min(yes, requests / (replicas * load.each));
    const auto above = max(Power<Real>(0.0 * kW), energy / time / item.gpus - item.idle);
    load.load = named(load.busy * min(yes, above / (item.tdp - item.idle)), term::serviceLoad);
    return load;
}

/// An item on the machines of its service.
template <class Real = double> struct ItemOnMachines {
    ItemService::In<Real> item;
    ServicePower<Real> power;
};

/// A service that counts items, in plain numbers.
struct ItemQuestion : ItemOnMachines<double> {
    PerTime<> requests{};        ///< mean over the day
    PerTime<> peak{};            ///< at the busiest hour
    Ratio<> devices{}, replicas; ///< of its machines
    Ratio<> pue{1.0};            ///< of the first machines' site

    [[nodiscard]] ItemLoad<double> at(PredictedAt end) const
    {
        return itemLoad(item, requests, replicas, end);
    }
};

} // namespace jw
