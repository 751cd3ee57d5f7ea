// How far training predictions were from the truth on rows outside the fit.
#pragma once

#include "engine/prediction.h"

namespace jw {

/// Of tokens per second, of a layout that is told: truth over prediction. A: dense steps of a source that had
/// no say in the constants were predicted 12 % too low to 14 % too high (P10..P90 of 355; B4 of the engine's
/// specification). B and C: C7, for work and devices further away. Of the validation library's rows outside
/// the fit 9 of 11 (A) lie within, 24 of 31 (B) and 15 of 16 (C), the searched ones among them by
/// searchedRateBand().
constexpr Band rateBand(Tier tier, bool experts)
{
    switch (tier) {
    case Tier::Direct: break;
    case Tier::A: return {0.88, 1.14};
    case Tier::B: return {0.86, 1.23};
    case Tier::C: return experts ? Band{0.85, 1.40} : Band{0.78, 1.49};
    }
    return {};
}

/// The same of a layout that a search chose. The best one is up to 1.33 times faster than what production
/// runs reached (B5), and the step itself may be off as in tier B, 0.86, independently: P10 is
/// exp(-sqrt(ln(1.33)^2 + ln(0.86)^2)) = 0.72. Nothing is gained on the fast side.
constexpr Band searchedRateBand(Tier tier, bool experts)
{
    return tier == Tier::Direct ? Band{} : widest({0.72, 1.0}, rateBand(tier, experts));
}

/// Of GPU-hours of a whole run: real runs err on the slow side (16 published ones, B5).
constexpr Band runBand(Tier tier, bool experts)
{
    constexpr Band published{0.90, 1.31};
    return tier == Tier::Direct ? Band{} : widest(published, rateBand(tier, experts).inverse());
}

/// Of the memory that a layout needs: 43 measured allocations were predicted 5.6 % too low to 1.9 % too high
/// (B6), the 19 of the validation library within 6 % and 3 %. The band holds them all, not eight in ten.
inline constexpr Band memoryBand{1.0 / 1.03, 1.0 / 0.94};

/// Whose speed a figure is: that of steps as they are measured, or of a run with all that holds it up, as
/// a production factor gives it.
enum class Pace { Step, Run };

/// Of a run with the layout that it tells. At the pace of runs the speed is as sure as their hours, and B at
/// best: what runs lose on steps is a median.
constexpr Prediction predictionOf(Tier tier, bool experts, Pace pace)
{
    if (pace == Pace::Run && tier == Tier::A)
        tier = Tier::B;
    const Band run = runBand(tier, experts);
    return {tier, run, pace == Pace::Run ? run.inverse() : rateBand(tier, experts), memoryBand};
}

/// Of one with a layout that a search chose: A asks for a layout of the fit.
constexpr Prediction searchedPrediction(Tier tier, bool experts, Pace pace)
{
    Prediction found = predictionOf(tier == Tier::A ? Tier::B : tier, experts, pace);
    if (pace == Pace::Step)
        found.rate = searchedRateBand(found.tier, experts);
    return found;
}

} // namespace jw
