// Which figures of a plan's results rest on a prediction, and the bands that the truth lies in.
#pragma once

#include "engine/plan_results.h"

namespace jw {

/// A predicted result: one truth in ten is below p10, one above p90, in the field's unit.
struct BandedCell {
    std::string path; ///< as resultCells() has it
    const FieldInfo* field = nullptr;
    Tier tier = Tier::Direct;
    double value = 0.0, p10 = 0.0, p90 = 0.0;
};

/// All that grows with a predicted time: hours, energy, money, carbon, water of the run, the same of all
/// one-off work and of the plan, where predicted runs are taken to err together; and what falls with it:
/// tokens per second and MFU. Empty where nothing is predicted.
[[nodiscard]] std::vector<BandedCell> bandedCells(const PlanResults<double>& results);

/// The least sure tier of all workloads.
[[nodiscard]] Tier tierOf(const PlanResults<double>& results);

} // namespace jw
