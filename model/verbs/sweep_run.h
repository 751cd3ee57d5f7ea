// A sweep under way: its points go to a table or to a shard. Not for other layers: see verb.h.
#pragma once

#include "verbs/table.h"
#include "whatif/plan_sweep.h"
#include "whatif/shard_file.h"

namespace jw::verbs {

struct SweptPlan {
    const Plan& plan;
    const PlanSweep& sweep; ///< of it
    bool samplesAsked = false;
};

/// Where the points go.
struct SweepOutput {
    std::string file = "-"; ///< "-": standard output, of a table
    SweepPart part{};
    bool asLines = false; ///< of JSON, else a table
    bool resume = false;
    std::size_t threads = 1;
};

/// Evaluates and writes; an interruption leaves the lines that there are.
[[nodiscard]] Reply runSweep(const SweptPlan& swept, const SweepOutput& output, const Session& session);

} // namespace jw::verbs
