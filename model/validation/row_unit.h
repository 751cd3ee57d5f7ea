// The units that published values are given in, and what they are in the unit of their metric.
#pragma once

#include <optional>

#include "validation/training_metric.h"

namespace jw {

/// The unit of a metric as the program's own rows spell it: "GPU-h".
[[nodiscard]] std::string_view unitOf(TrainingMetric metric);

/// What a value in `unit` is multiplied by to be in the unit of its metric: 1,000 for "MWh" of energy.
/// Capitals and blanks do not matter; an empty unit is the metric's. Nothing: no unit of this metric.
[[nodiscard]] std::optional<double> unitFactor(TrainingMetric metric, std::string_view unit);

} // namespace jw
