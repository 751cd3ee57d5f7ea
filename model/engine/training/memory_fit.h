// H08: what the memory of a training run that does not fit goes to, and the smallest layout that does fit.
#pragma once

#include "engine/findings.h"
#include "engine/training/layout_search.h"

namespace jw {

/// Of the layouts of usualSpace() the one that fits with the fewest accelerators for a copy of the model
/// (TP x PP x CP), of equals the fastest. Where none fits on the accelerators of the question, their number
/// is doubled until one does, at most to 64 times; `layout.gpus` tells on how many it is. Nothing: not even
/// there. Takes milliseconds.
[[nodiscard]] std::optional<LayoutAnswer> smallestFit(const LayoutQuestion& question);

/// "TP 8, PP 16, MBS 1, recompute full, zero1": the keys of the fields, without those that are 1 (but for
/// these three).
[[nodiscard]] std::string layoutText(const ParallelLayout<double>& layout);

/// H08 of a training run whose layout needs more memory than its device has, whether its speed is predicted
/// or given; nothing where it fits, or where a step cannot be computed. Amounts: weights, gradients,
/// optimizer, activations, transient buffers, reserve, then memory and accelerators of smallestFit().
[[nodiscard]] std::optional<Finding> memoryFinding(const Plan& resolved, std::string_view workload);

/// Of a plan that has no results: what else is to be said of the refusal. H08 of each training run or
/// service where memory is the reason.
[[nodiscard]] std::vector<Finding> refusalFindings(const Plan& resolved, const Error& refusal);

} // namespace jw
