// One input at a time: how far a result moves when an input is low and when it is high.
#pragma once

#include <stop_token>

#include "engine/plan_batch.h"

namespace jw {

/// What an input may be at least and at most, in its unit.
struct TornadoInput {
    VaryingField field;
    double low = 0.0, high = 0.0;
    std::optional<double> middle{}; ///< where it stands while others vary; nothing: as planned
};

/// The result, in base units, with one input at its low and at its high value and the others in the middle;
/// NaN where the plan refuses it.
struct TornadoBar {
    std::size_t input = 0; ///< place in the list that was asked for
    double middle = 0.0;   ///< of the input, in its unit: as planned unless one was given
    double atLow = 0.0, atHigh = 0.0;

    [[nodiscard]] double span() const;
    /// The same, or where one end is refused how far the other is from the result in the middle.
    [[nodiscard]] double reach(double middleResult) const;
};

struct Tornado {
    double middle = 0.0; ///< the result with all inputs in the middle, in base units
    std::vector<TornadoBar>
        bars; ///< the longest first; those of equal length as asked for, refused ones last
    BatchRefusals refusals{};
};

/// Two evaluations an input, of a result by its path (see resultCells). Errors: those of PlanBatch::of;
/// MissingField, an input that has no middle and no value in the plan; those of the plan itself; Canceled.
[[nodiscard]] Result<Tornado> tornadoOf(const PlanPtr& resolved, std::span<const TornadoInput> inputs,
                                        const std::string& result, const std::stop_token& stop = {});

/// The fields that are uncertain in a scenario from P10 to P90, the others meanwhile at their P50 (G of the
/// engine's definitions). Errors: those of uncertainInputs.
[[nodiscard]] Result<std::vector<TornadoInput>> uncertainRanges(const Plan& plan, std::size_t scenario);

/// The numbers of the plan that the result rests on, each from (1 - share) to (1 + share) of its value,
/// within the bounds of its field; whole numbers are rounded, those that the share does not change left out.
/// Left out, too: the shape of a model, and what must divide, which are the whole numbers of a training
/// layout (tensor, pipeline, context and expert parallel, pipeline chunks, micro-batch, global batch,
/// accelerators of an NVLink domain, nodes a token is sent to, prediction layers) and the GPUs of a replica.
/// The ones that move the result most, by its derivatives, come first, `most` at most; an input that acts in
/// steps alone has no derivative and is not among them. Errors: those of tracePlan and unknownResult.
[[nodiscard]] Result<std::vector<TornadoInput>> inputsBehind(const Plan& resolved, const std::string& result,
                                                             double share, std::size_t most);

} // namespace jw
