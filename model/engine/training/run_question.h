// A search of layouts, and what its answers mean for the run that it is for.
#pragma once

#include "engine/training/fit.h"
#include "engine/training/layout_search.h"

namespace jw {

/// A run as a search sees it.
struct RunQuestion : LayoutQuestion {
    std::optional<Ratio<>> tokens{}; ///< of the final run
    Ratio<> goodput{1.0};            ///< without the ramp-up
    Duration<> rampUp{};             ///< of all accelerators, on top of the run's own hours
    TrainPrecision precision = TrainPrecision::Bf16;
    Ratio<> node{usualNode};             ///< accelerators of a machine
    std::optional<Ratio<>> production{}; ///< how much slower than its layout allows, as given
    Tier tier = Tier::C;                 ///< of its speed with its own layout

    /// As a search asks: with room in the memory, and at the speed of runs instead of that of steps, since
    /// the best of many predictions flatters. A factor that is given stays.
    [[nodiscard]] RunQuestion searched() const
    {
        RunQuestion q = *this;
        q.share = memoryShare;
        q.base.production = production.value_or(Ratio<>(searchedRunFactor));
        return q;
    }

    /// Whose speeds the figures are.
    [[nodiscard]] Pace pace() const { return base.production > one ? Pace::Run : Pace::Step; }
    /// Of its own layout.
    [[nodiscard]] Prediction ownPrediction() const { return predictionOf(tier, model.experts > 1.0, pace()); }
    /// Of one that the search finds.
    [[nodiscard]] Prediction foundPrediction() const
    {
        return searchedPrediction(tier, model.experts > 1.0, pace());
    }

    /// GPU-hours of the final run at so many tokens a second and GPU; nothing where its tokens are not known.
    [[nodiscard]] std::optional<Duration<>> gpuHours(PerTime<> tokenRate) const
    {
        return tokens ? std::optional(*tokens / tokenRate / goodput + rampUp * base.gpus) : std::nullopt;
    }
};

} // namespace jw
