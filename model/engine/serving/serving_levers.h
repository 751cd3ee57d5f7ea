// Levers of a service: what each switch is worth, alone and on top of the ones before it.
#pragma once

#include <limits>

#include "engine/serving/serving_lever.h"

namespace jw {

/// What a planner compares. Without a value (NaN) where the replica does not fit or cannot keep the promise.
struct LeverFigures {
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    bool fits = false;
    Data<> held{}, memory{};           ///< weights of a replica; what its GPUs leave to them and to the cache
    bool keepsPromise = false;         ///< at some load
    Tier tier = Tier::Direct;          ///< Direct: no prediction
    PerTime<> perReplica{}, perGpu{};  ///< requests within the promise; per GPU of prefill pools too
    Ratio<> gpus{none};                ///< for the busiest hour
    Duration<> ttft = none * second;   ///< of the percentile, at the load that a GPU carries as planned
    Duration<> tpot = none * second;   ///< at the same load
    Duration<> answer = none * second; ///< a whole answer, on average, at the same load
    Energy<> perRequest = none * kWh;  ///< at the meter, on as many GPUs as are needed
    Money<> perToken = none * money;   ///< written, on the same GPUs; NaN too where their price is not known
    [[nodiscard]] bool works() const { return fits && keepsPromise && tier != Tier::Direct; }
};

/// Why a service with these figures does not work; NoGain: it works.
[[nodiscard]] LeverOutcome outcomeOf(const LeverFigures& figures);

struct ServingLeverEffect {
    const ServingLever* lever = nullptr;
    LeverOutcome outcome = LeverOutcome::Kept;
    LeverFigures alone;   ///< with it and nothing else changed; InUse: without it
    LeverFigures stacked; ///< with all up to it that were kept
    /// What decides: requests of a GPU within the promise, with it on top of those kept before it, over
    /// theirs, less one. NaN where it was not tried there, or did not work.
    double gain = LeverFigures::none;
    const ServingLever* better = nullptr; ///< Instead: the one that is kept
};

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
    LeverFigures figures; ///< on the GPUs of a replica, at most as many as now, that serve most a GPU
    Ratio<> tp{};         ///< these
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

/// Every lever alone and stacked. Constants are chosen anew where precision, engine, GPUs of a replica or
/// model change (C7); without a set of their own the global ones, tier C.
[[nodiscard]] ServingLeverStudy studyLevers(const ServiceQuestion& question,
                                            const LeverContext& context = {});

/// What the service does with its levers as they are in `question`; as studyLevers() compares.
[[nodiscard]] LeverFigures figuresWith(const ServiceQuestion& asPlanned, const ServiceQuestion& question,
                                       std::optional<MoneyRate<>> gpuHour = {});

} // namespace jw
