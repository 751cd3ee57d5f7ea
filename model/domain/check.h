// Does a plan hold together? What no single field's bounds can tell.
#pragma once

#include "domain/plan.h"

namespace jw {

/// Every fault of the plan, in table order: references to nothing, names twice, inputs that miss or do not
/// fit their kind, idle above peak, tenure shares above 1, shares of a group above 1, tariff gaps and
/// overlaps, scenario chains that loop or are deeper than 3, overrides of fields that are not there,
/// distributions that do not hold. Field bounds are included.
[[nodiscard]] std::vector<Error> problems(const Plan& plan);

/// The first of them, if any.
[[nodiscard]] Result<void> check(const Plan& plan);

} // namespace jw
