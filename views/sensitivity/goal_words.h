// How a person reads the figures of a goal and of a break-even.
#pragma once

#include "views/sensitivity/goal_view.h"

namespace jw {

/// The field that may change.
[[nodiscard]] const FieldInfo& goalField(const GoalAnswer& answer);

/// A value of it with its unit.
[[nodiscard]] QString goalInputText(const GoalAnswer& answer, double value);

/// A result, in base units, with its unit; as a lower bound "≥ 2 million USD".
[[nodiscard]] QString goalResultText(const GoalAnswer& answer, double base, bool atLeast = false);

} // namespace jw
