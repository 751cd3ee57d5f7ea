// Levers of a service: what each switch is worth, alone and on top of the ones before it.
#pragma once

#include "engine/serving/lever_figures.h"

namespace jw {

/// What decides whether a lever helps: what tokens cost at the load of the plan; the energy of a request
/// where that cost is the same or not known.
enum class LeverVerdict { Cost, Energy };

struct ServingLeverEffect {
    const ServingLever* lever = nullptr;
    LeverOutcome outcome = LeverOutcome::Kept;
    /// With it and nothing else changed but the GPUs of a replica, see onBestGpus(); InUse: without it.
    LeverFigures alone;
    LeverFigures stacked; ///< with all up to it that were kept
    LeverVerdict decides = LeverVerdict::Energy;
    /// The share that it saves of that, on top of those kept before it. NaN where it was not tried there, or
    /// did not work.
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

/// A service with all levers that were kept.
struct LeversTogether : LeverFigures {
    std::vector<const ServingLever*> levers; ///< in the order in which they were stacked
};

struct ServingLeverStudy {
    LeverFigures before;   ///< on the GPUs that the load needs, as all figures are
    Ratio<> gpusKept{};    ///< of the plan
    Energy<> keptEnergy{}; ///< of a request at the meter, on these
    std::vector<ServingLeverEffect>
        effects; ///< in the order of servingLevers(); what cannot apply is left out
    LeversTogether after;
    ServiceQuestion stacked; ///< the service then
    /// With all that are kept where none that rests on an assumed share is tried. Nothing: none is kept.
    std::optional<LeversTogether> measured;
    std::vector<OtherModelEffect> models;
};

/// What the service pays, and other models to try.
struct LeverContext {
    std::optional<GpuCost> cost;
    std::vector<OtherModel> models;
};

/// Every lever alone and stacked. The GPUs of a replica are chosen anew where weights or cache take other
/// memory, and constants where precision, engine, those GPUs or the model change (C7); without a set of their
/// own the global ones, tier C.
[[nodiscard]] ServingLeverStudy studyLevers(const ServiceQuestion& question,
                                            const LeverContext& context = {});

/// What the service does with its levers as they are in `question`; as studyLevers() compares.
[[nodiscard]] LeverFigures figuresWith(const ServiceQuestion& asPlanned, const ServiceQuestion& question,
                                       std::optional<GpuCost> cost = {});

} // namespace jw
