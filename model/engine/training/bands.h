// How far training predictions were from the truth on rows outside the fit.
#pragma once

#include "engine/prediction.h"

namespace jw {

/// Of tokens per second: truth over prediction. C7 of the engine's specification; 80 % of the rows outside
/// the fit lie within.
constexpr Band rateBand(Tier tier, bool experts)
{
    switch (tier) {
    case Tier::Direct: break;
    case Tier::A: return {0.92, 1.09};
    case Tier::B: return {0.86, 1.23};
    case Tier::C: return experts ? Band{0.85, 1.40} : Band{0.78, 1.49};
    }
    return {};
}

/// Of GPU-hours of a whole run: real runs err on the slow side (16 published ones, B5).
constexpr Band runBand(Tier tier, bool experts)
{
    constexpr Band published{0.90, 1.31};
    return tier == Tier::Direct ? Band{} : widest(published, rateBand(tier, experts).inverse());
}

} // namespace jw
