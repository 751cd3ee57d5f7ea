// A service through the day: the replicas that each hour asks for, and the capacity that stands idle.
#pragma once

#include <algorithm>

#include "domain/day_hours.h"
#include "engine/serving/service.h"

namespace jw {

/// The replicas that each hour asks for, with headroom, spares and the prefill pool, never fewer than wanted;
/// also more than there are or may be. Infinite where a replica serves nothing within the promise.
[[nodiscard]] DayHours replicasNeeded(const ServiceQuestion& question, const ServiceAnswer& answer);

/// Replicas of each hour; a prefill pool is among those needed alone.
struct DayReplicaCounts {
    DayHours needed{};  ///< see replicasNeeded()
    DayHours resting{}; ///< that are there without requests: idle, or given back under Scaling::Off
};
[[nodiscard]] DayReplicaCounts replicaCounts(const ServiceQuestion& question, const ServiceAnswer& answer);

/// Replica-hours of a day; a prefill pool is not among them.
struct DayCapacity {
    double stands = 0.0; ///< switched on, at work or not: under Scaling::Off only what works
    double works = 0.0;  ///< on a request
    double serves = 0.0; ///< that the requests would fill at the largest rate within the promise
    int hoursBehind = 0; ///< in which the promise is not kept

    /// Share of the standing hours without work.
    [[nodiscard]] double idleShare() const
    {
        return stands > 0.0 ? std::max(0.0, 1.0 - works / stands) : 0.0;
    }
    /// Share of what stands that is beyond the load.
    [[nodiscard]] double spareShare() const
    {
        return stands > 0.0 ? std::max(0.0, 1.0 - serves / stands) : 0.0;
    }
    /// What the load of the day takes beyond all that stands, as a share of that; 0 where it is held.
    [[nodiscard]] double overload() const
    {
        return stands > 0.0 ? std::max(0.0, serves / stands - 1.0) : 0.0;
    }
};
[[nodiscard]] DayCapacity dayCapacity(const ServiceQuestion& question, const ServiceAnswer& answer);

/// The same of a service that counts items.
[[nodiscard]] DayReplicaCounts replicaCounts(const ItemQuestion& question, const ItemDay& items);
[[nodiscard]] DayCapacity dayCapacity(const ItemQuestion& question, const ItemDay& items);

/// Of an hour or a day, at the meter. Where nothing is served an item has no energy: NaN.
struct ItemPower {
    Power<> meter{};
    Energy<> item{}, low{}, high{}; ///< as predicted, P10 and P90
};

/// What the machines of a service of items draw hour by hour, and in the mean of the day; `middle` is the day
/// as predicted.
struct ItemDayPower {
    std::array<ItemPower, hoursOfDay> hours;
    ItemPower mean;
};
[[nodiscard]] ItemDayPower itemDayPower(const ItemQuestion& question, const ItemDay& middle);

} // namespace jw
