// Measured rows and fitted sets as ready texts for the dialog of calibration.
#pragma once

#include <QStringList>

#include "views/validation/calibration_run.h"
#include "views/validation/figures_model.h"

namespace jw {

struct ReadyTable {
    QStringList heads;
    std::vector<std::vector<SummaryCell>> rows;
};

/// Each row with what was measured and, where it is left out, why.
[[nodiscard]] ReadyTable measuredTable(const CalibrationRun& run);
/// Each set with its rows and its errors before and after; of a fitted one also constants at their bound.
[[nodiscard]] ReadyTable calibrationTable(const CalibrationAnswer& answer);
/// "36 of 40 rows are fitted on. 1 set has fewer than 6 operating points and is not fitted. ..."
[[nodiscard]] QString calibrationWords(const CalibrationAnswer& answer);

} // namespace jw
