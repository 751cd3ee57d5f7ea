// The answer of the verb `fit` as data and text.
#pragma once

#include "validation/calibration.h"
#include "verbs/reply.h"

namespace jw::verbs {

[[nodiscard]] Value fitData(const CalibrationAnswer& answer);
[[nodiscard]] std::string fitText(const CalibrationAnswer& answer);
/// Warnings: rows that cannot be read, figures that are likely in another unit, sets of too few rows, and
/// sets whose TPOT errs more on points held out than what the program predicts with before.
[[nodiscard]] std::vector<Problem> fitProblems(const CalibrationAnswer& answer);

} // namespace jw::verbs
