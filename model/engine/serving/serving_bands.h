// How far predictions of serving were from the truth on rows outside the fit.
#pragma once

#include "engine/prediction.h"

namespace jw {

/// Of the time per output token, of the time to the first one, and of the energy of a token.
struct ServingBands {
    Band tpot, ttft, energy;
};

/// Truth over prediction, 80 % intended. Those of A and the TPOT of C as C7 of the engine's specification has
/// them: on rows outside its fit they held of TPOT 85 % of 107 and 82 % of 33, of TTFT of A 82 %. The others
/// are P10 and P90 of rows that are held out here (resources/serving/NOTES.md), of the kind that the tier is
/// about, and never narrower than the tier above: latencies of B of numbers of GPUs, TTFT of C of models. The
/// energy of C is of the shipped constants of power; of rows that are held out it holds 77 to 84 %.
constexpr ServingBands servingBands(Tier tier)
{
    switch (tier) {
    case Tier::Direct: break;
    case Tier::A: return {{0.90, 1.20}, {0.60, 1.90}, {0.85, 1.20}};
    case Tier::B: return {{0.84, 1.34}, {0.60, 2.15}, {0.75, 1.40}};
    case Tier::C: return {{0.70, 2.0}, {0.40, 3.03}, {0.75, 1.99}};
    }
    return {};
}

/// Where latencies and power differ in tier: energy takes the wider of their bands.
constexpr ServingBands servingBands(Tier latency, Tier power)
{
    ServingBands bands = servingBands(latency);
    bands.energy = widest(bands.energy, servingBands(power).energy);
    return bands;
}

/// What predictions of a service are multiplied by at an end of their bands: latencies and power all err
/// together.
struct BandEnds {
    double latency = 1.0, firstToken = 1.0, energy = 1.0; ///< of TPOT, TTFT, power
};

/// Tiers are those of the latencies and of the power.
inline BandEnds bandEnds(Tier latency, Tier power, PredictedAt at)
{
    if (at == PredictedAt::Middle)
        return {};
    const ServingBands bands = servingBands(latency, power);
    return {at.of(bands.tpot), at.of(bands.ttft), at.of(bands.energy)};
}

/// Of a call that brings constants: it does not say whose they are, nor how near the rows stand that they are
/// from. They may be the global ones.
inline constexpr Tier servingCallTier = Tier::C;

} // namespace jw
