// How the rows of the page Catalogue stand to the plan.
#pragma once

#include "views/catalogue/catalogue_model.h"

namespace jw {

struct PlanMarks {
    bool ownRows = false; ///< the plan's own rows are others than before
    bool marks = false;   ///< the marks are others than before, or the own rows
    bool some = false;    ///< some row is marked
};

/// Marks the built-in rows that the plan has copied, and puts its own rows behind them.
PlanMarks markRows(CatalogueModel& rows, const PlanView& plan);

} // namespace jw
