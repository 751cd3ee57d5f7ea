// A switch of a service: what it changes, why it may not be had, and what becomes of it in a stack.
#pragma once

#include "engine/lever.h"
#include "engine/serving/service.h"

namespace jw {

/// GPUs of a replica: no fitted row has more (ENGINE C7).
inline constexpr double mostFittedTp = 8.0;

/// What becomes of a lever. The first is turned on in the stack, the others are not.
enum class LeverOutcome {
    Kept,         ///< helps
    NoGain,       ///< saves nothing at the load of the plan
    DoesNotFit,   ///< weights and one sequence exceed the memory
    MissesTarget, ///< even a replica without load is later than promised
    NoPeak,       ///< the device does not compute at this precision
    NoRows,       ///< no measured row allows a prediction
    InFit,        ///< the constants were fitted on runs that had it
    InUse,        ///< on already: its figures are those without it
    Apart,        ///< no switch to stack: a cost, or of another kind
    Instead       ///< would help, but the stack has a better one of its group
};
/// As scripts read them; README.md says what they mean.
inline constexpr std::array<std::string_view, 10> leverOutcomeTexts{
    "helps",   "no-gain",    "no-room", "too-late", "no-rate",
    "no-rows", "in-the-fit", "in-use",  "alone",    "outdone"};
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
    double assumed = 0.0; ///< the share that its gain rests on where none is measured; 0: on none
};

/// In the order in which they are stacked.
[[nodiscard]] std::span<const ServingLever> servingLevers();

} // namespace jw
