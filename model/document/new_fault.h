// Does an edit break something that held before?
#pragma once

#include <vector>

#include "units/result.h"

namespace jw {

/// The first fault of `after` that `before` did not have, or nullptr. Faults are told apart by what is wrong
/// and in which field, and counted: renaming a row that already has a fault brings no new one.
[[nodiscard]] const Error* newFault(const std::vector<Error>& before, const std::vector<Error>& after);

} // namespace jw
