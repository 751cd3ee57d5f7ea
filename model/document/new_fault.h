// Does an edit break something that held before?
#pragma once

#include <vector>

#include "domain/plan.h"

namespace jw {

/// The first fault of `after` that `before` did not have, or nullptr. Faults are told apart by what is wrong
/// and in which field, and counted: renaming a row that already has a fault brings no new one. What is only
/// not finished, such as an input not yet given or a tariff with a gap, is no fault here: it stays a problem
/// to be shown.
[[nodiscard]] const Error* newFault(const std::vector<Error>& before, const std::vector<Error>& after);

/// Ok if no scenario that is given another override has a fault in `after` that it did not have in `before`:
/// the plan's own check sees only the baseline.
[[nodiscard]] Result<void> checkOverrides(const Plan& before, const Plan& after);

} // namespace jw
