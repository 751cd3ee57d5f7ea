// The fourth reading: one reverse sweep over a Trace gives the derivative by every input at once.
#pragma once

#include <span>
#include <vector>

#include "readings/trace.h"

namespace jw {

/// d result / d node for every node, in base units; `adjoints` holds at least trace.nodes().size() numbers.
/// Nodes that do not matter are skipped, so a branch not taken may be NaN without harm.
/// Source: Griewank & Walther, "Evaluating Derivatives" (SIAM 2008), reverse mode.
void reverseSweep(const Trace& trace, NodeId result, std::span<double> adjoints);

/// d result / d input, for the first `inputs` nodes: the leaves, in the order of their registry. 0 for a
/// constant.
[[nodiscard]] std::vector<double> gradient(const Traced& result, std::size_t inputs);

} // namespace jw
