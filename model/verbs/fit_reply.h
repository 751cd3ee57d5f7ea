// The answer of the verb `fit` as data and text.
#pragma once

#include "validation/calibration.h"
#include "verbs/reply.h"

namespace jw::verbs {

[[nodiscard]] Value fitData(const CalibrationAnswer& answer);
[[nodiscard]] std::string fitText(const CalibrationAnswer& answer);
/// Rows that cannot be read and figures that are likely in another unit, as warnings; a note on sets of too
/// few rows.
[[nodiscard]] std::vector<Problem> fitProblems(const CalibrationAnswer& answer);

} // namespace jw::verbs
