// What the machines of a candidate are called, and how a person reads a figure of the answer.
#pragma once

#include "views/sensitivity/optimize_view.h"

namespace jw {

/// "60 %"
[[nodiscard]] QString shareWords(double share);

/// A value of a measure, in its field's unit.
[[nodiscard]] QString fleetFigure(const OptimizeAnswer& answer, const FieldInfo& info, double value);

/// A device or region by its name; "as planned".
[[nodiscard]] QString choiceName(const std::string& name);

/// "60 % owned, 40 % spot".
[[nodiscard]] QString procurementWords(const Procurement& mix);

/// "TP 8, PP 16": names of degrees are the same in all languages.
[[nodiscard]] QString layoutWords(const std::optional<TrainLayout<double>>& layout);

/// "1,024 × DGX H100, 80 %".
[[nodiscard]] QString fleetWords(const FleetCandidate& fleet);

} // namespace jw
