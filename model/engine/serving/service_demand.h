// What is asked of a service through its day, and the replicas that may answer it.
#pragma once

#include <array>

#include "engine/plain_number.h"
#include "engine/serving/serving_models.h"

namespace jw {

namespace term {
inline constexpr Term serviceReplicas{JW_TERM("jw::Term", "Replicas")};
inline constexpr Term hourRequests{JW_TERM("jw::Term", "Requests of the hour")};
inline constexpr Term workingReplicas{JW_TERM("jw::Term", "Replicas at work")};
inline constexpr Term serviceLoad{JW_TERM("jw::Term", "Mean power over the span from idle to peak")};
inline constexpr Term machinesOn{JW_TERM("jw::Term", "Share of the machines that is on")};
} // namespace term

inline constexpr std::size_t hoursOfDay = 24;

/// Replicas of `gpus` each that so many devices make up.
template <class Real> Ratio<Real> replicasMade(Ratio<Real> devices, Ratio<Real> gpus)
{
    return floor(devices / gpus + 1e-9);
}

/// Requests, or items where these are counted.
template <class Real = double> struct ServiceDemand {
    PerTime<Real> requests{};                  ///< mean of the day
    std::array<Ratio<Real>, hoursOfDay> day{}; ///< of each hour over the mean
    bool flat = true;                          ///< all hours are alike, but for the peak
    Ratio<Real> peakFactor{1.0};               ///< of the busiest moment over the mean, where the day is flat
    Ratio<Real> devices{};                     ///< of its machines
    Ratio<Real> headroom{}, spare{}, least{};
    std::optional<Ratio<Real>> most; ///< replicas; not given: all that the machines make up
    Scaling scaling = Scaling::Fixed;

    [[nodiscard]] std::size_t busiest() const
    {
        std::size_t at = 0;
        for (std::size_t h = 0; h < hoursOfDay; ++h)
            if (holds(day[at] < day[h]))
                at = h;
        return at;
    }
    /// Of the busiest hour; of a flat day at the moment of its peak factor.
    [[nodiscard]] PerTime<Real> peakRequests() const
    {
        return flat ? requests * peakFactor : requests * day[busiest()];
    }
    /// Replicas of `gpus` each that the machines make up.
    [[nodiscard]] Ratio<Real> made(Ratio<Real> gpus) const
    {
        return named(replicasMade(devices, gpus), term::serviceReplicas);
    }
    /// Those of them that may answer.
    [[nodiscard]] Ratio<Real> there(Ratio<Real> gpus) const
    {
        return most ? min(made(gpus), *most) : made(gpus);
    }
    /// Devices that work or wait while so many replicas are kept: all, or the part that is not given back.
    [[nodiscard]] Ratio<Real> on(Ratio<Real> replicas, Ratio<Real> gpus) const
    {
        const Ratio<Real> single(1.0);
        return scaling == Scaling::Off ? devices * min(single, replicas / max(single, made(gpus))) : devices;
    }
    /// Replicas for a rate where each serves `each`, never fewer than wanted.
    [[nodiscard]] Ratio<Real> needed(PerTime<Real> rate, PerTime<Real> each) const
    {
        return max(least, replicasFor(rate, each, headroom, spare));
    }
    /// Of `all` those that are at work at a rate: all where they share the load.
    [[nodiscard]] Ratio<Real> atWork(PerTime<Real> rate, PerTime<Real> each, Ratio<Real> all) const
    {
        if (scaling == Scaling::Fixed || !isPositive(each))
            return all;
        return named(min(all, max(Ratio<Real>(1.0), needed(rate, each))), term::workingReplicas);
    }
};

} // namespace jw
