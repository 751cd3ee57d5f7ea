// Which energies measured rows are predicted to take by constants of power that they had no say in.
#pragma once

#include "validation/power_fit.h"
#include "validation/serving_held_out.h"

namespace jw {

struct HeldOutEnergy {
    std::string rowId;
    Energy<> token;              ///< of the accelerators, for an output token
    HeldOut what = HeldOut::Row; ///< what was held out for it
    bool ofKin = false;          ///< too few rows are left: by the shipped constants of the nearest family
};

/// Of the rows that power can be fitted on. A set is a family of accelerators here: held out together are a
/// fifth of its configurations, all rows with one number of GPUs, all rows of a model. Utilizations and rates
/// are those of the prediction, by the constants of latencies that it takes. Where fewer rows than constants
/// are left, those that are shipped for the nearest family stand in: they saw no row of this one. Errors:
/// Canceled.
[[nodiscard]] Result<std::vector<HeldOutEnergy>> heldOutEnergies(std::span<const ServingRow> rows,
                                                                 const Catalogue& catalogue, HeldOut what,
                                                                 const std::stop_token& stop = {});

} // namespace jw
