// Values with weights as a person lists them: "1.2; 3", one a line.
#pragma once

#include <QString>

#include <vector>

#include "domain/plan.h"
#include "readings/fields.h"

namespace jw {

/// The values of a field, in its unit, of lines in which they are typed in `unit`; behind a semicolon how
/// much each weighs, else 1. Errors: those of typedIn, with the field's key or "weight".
[[nodiscard]] Result<std::vector<WeightedValue>> listedValues(QString text, const FieldInfo& info,
                                                              UnitName unit, const Plan& plan);

/// The reverse.
[[nodiscard]] QString listText(const std::vector<WeightedValue>& values, const FieldInfo& info,
                               UnitName unit);

} // namespace jw
