// Errors that are quoted of serving: of rows that the constants were fitted on, those of folds held out.
#pragma once

#include "validation/power_held_out.h"
#include "validation/published_rows.h"

namespace jw {

/// What rows are predicted as without themselves.
struct HeldOutRows {
    std::vector<HeldOutFigure> latencies;
    std::vector<HeldOutEnergy> energies;
};

/// Of the rows that the program carries, what is held out in that way. Fitted when first asked for, a second
/// or two, then kept. Safe from any thread.
[[nodiscard]] const HeldOutRows& libraryHeldOut(HeldOut what);

/// Puts the figures in the place of predictions by constants that saw the row: latencies, and rates derived
/// from them, with the tier that the place has without it; energies of a token and of a request. Such a check
/// is held out and no longer in the fit.
void takeHeldOut(std::vector<RowCheck>& checks, std::span<const ServingRow> rows, const HeldOutRows& figures);

/// As checkedRows, with libraryHeldOut(what) in the place of predictions of rows that the program carries.
[[nodiscard]] std::vector<RowCheck> quotedRows(const PublishedRows& rows, const Catalogue& catalogue,
                                               HeldOut what);

} // namespace jw
