// Levers of a service: what each switch is worth, alone and on top of the ones before it.
#pragma once

#include <limits>

#include "engine/lever.h"
#include "engine/serving/service.h"

namespace jw {

/// What becomes of a lever. The first is turned on in the stack, the others are not.
enum class LeverOutcome {
    Kept,
    NoGain,       ///< no more requests of a GPU within the promise
    DoesNotFit,   ///< weights and one sequence exceed the memory
    MissesTarget, ///< even a replica without load is later than promised
    NoPeak,       ///< the device does not compute at this precision
    NoRows,       ///< no measured row allows a prediction
    InFit,        ///< the constants were fitted on runs that had it
    InUse,        ///< on already: its figures are those without it
    Apart,        ///< no switch to stack: a cost, or of another kind
    Instead       ///< would help, but the stack has a better one of its group
};
inline constexpr std::array<std::string_view, 10> leverOutcomeTexts{
    "kept", "no_gain", "memory", "promise", "no_peak", "no_rows", "in_fit", "in_use", "apart", "instead"};
constexpr std::string_view textOf(LeverOutcome o) { return leverOutcomeTexts[static_cast<std::size_t>(o)]; }
/// A sentence for people (context "jw::Lever").
[[nodiscard]] std::string_view wordsOf(LeverOutcome outcome);

/// Of the levers of a group only one can be on.
enum class LeverGroup { None, Weights, Prefill };

/// Names, sentences and sources are of context "jw::Lever".
struct ServingLever : LeverOf<ServiceQuestion> {
    bool (*isOn)(const ServiceQuestion&) = nullptr; ///< nullptr: a question that has it is not shown it
    void (*turnOff)(ServiceQuestion&) = nullptr;    ///< where isOn is
    /// Why it cannot be turned on; Kept: it can.
    LeverOutcome (*obstacle)(const ServiceQuestion&) = nullptr;
    bool known = true;     ///< arithmetic or measured rows; else a prediction with it is of tier C
    bool stacks = true;    ///< false: shown alone
    bool needsSet = false; ///< says something only by rows of its own: between guesses there is no gain
    LeverGroup group = LeverGroup::None;
};

/// In the order in which they are stacked.
[[nodiscard]] std::span<const ServingLever> servingLevers();

/// What a planner compares. Without a value (NaN) where the replica does not fit or cannot keep the promise.
struct LeverFigures {
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    bool fits = false;
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
