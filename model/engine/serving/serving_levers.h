// Levers of a service: what each switch is worth, alone and on top of the ones before it.
#pragma once

#include "engine/serving/lever_figures.h"

namespace jw {

struct ServingLeverEffect {
    const ServingLever* lever = nullptr;
    LeverOutcome outcome = LeverOutcome::Kept;
    /// With it and nothing else changed but the GPUs of a replica, see onBestGpus(); InUse: without it.
    LeverFigures alone;
    LeverFigures stacked; ///< with all up to it that were kept
    /// What decides: requests of a GPU within the promise, with it on top of those kept before it, over
    /// theirs, less one. NaN where it was not tried there, or did not work.
    double gain = LeverFigures::none;
    const ServingLever* better = nullptr; ///< Instead: the one that is kept
};

/// Are there figures of it alone?
[[nodiscard]] inline bool isTried(const ServingLeverEffect& effect)
{
    return effect.alone.tier != Tier::Direct && effect.outcome != LeverOutcome::NoPeak &&
           effect.outcome != LeverOutcome::InFit;
}

/// Is it kept, and its gain that of a share which was not measured?
[[nodiscard]] inline bool restsOnAssumed(const ServingLeverEffect& effect)
{
    return effect.outcome == LeverOutcome::Kept && effect.lever->assumed > 0.0;
}

/// Another model for the same requests; whether it answers as well is not modeled.
struct OtherModel {
    std::string name;
    Architecture<> architecture;
};
struct OtherModelEffect {
    std::string name;
    LeverFigures figures; ///< on the GPUs of a replica that serve most a GPU, see onBestGpus()
};

struct ServingLeverStudy {
    LeverFigures before;
    std::vector<ServingLeverEffect>
        effects;             ///< in the order of servingLevers(); what cannot apply is left out
    LeverFigures after;      ///< with all that were kept
    ServiceQuestion stacked; ///< the service then
    /// With all that are kept where none that rests on an assumed share is tried. Nothing: none is kept.
    std::optional<LeverFigures> measured;
    std::vector<OtherModelEffect> models;
};

/// What a GPU-hour costs, and other models to try.
struct LeverContext {
    std::optional<MoneyRate<>> gpuHour;
    std::vector<OtherModel> models;
};

/// Every lever alone and stacked. The GPUs of a replica are chosen anew where weights or cache take other
/// memory, and constants where precision, engine, those GPUs or the model change (C7); without a set of their
/// own the global ones, tier C.
[[nodiscard]] ServingLeverStudy studyLevers(const ServiceQuestion& question,
                                            const LeverContext& context = {});

/// What the service does with its levers as they are in `question`; as studyLevers() compares.
[[nodiscard]] LeverFigures figuresWith(const ServiceQuestion& asPlanned, const ServiceQuestion& question,
                                       std::optional<MoneyRate<>> gpuHour = {});

} // namespace jw
