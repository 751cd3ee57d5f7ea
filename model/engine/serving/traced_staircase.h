// The energy of a request or an item step by step, with its formulas down to the fields of the plan.
#pragma once

#include <memory>

#include "domain/plan.h"
#include "engine/serving/energy_formula.h"

namespace jw {

struct TracedStaircase {
    std::unique_ptr<Trace> trace; ///< the steps point here
    StepEnergies<Traced> upTo;

    [[nodiscard]] NodeId node(EnergyStep step) const
    {
        return upTo[static_cast<std::size_t>(step)].base().node();
    }
};

/// Of a service of a resolved plan of which something is asked, as energyStaircase() has it without bands.
/// Errors: those of serviceQuestion(), or of itemQuestion() where it counts items.
[[nodiscard]] Result<TracedStaircase> tracedStaircase(const Plan& resolved, std::string_view workloadUid);

} // namespace jw
