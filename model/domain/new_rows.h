// New rows of a plan and values copied into them, for whoever makes plans without a window.
#pragma once

#include <span>

#include "domain/plan.h"
#include "domain/sourced_value.h"

namespace jw {

/// `name`, or "name 2", "name 3", .. if the table has it; for a group, among those of `fleet`.
[[nodiscard]] std::string freeName(const Plan& plan, std::string_view table, const std::string& name,
                                   std::string_view fleet = {});

/// Adds a row at the end of the table with what is `given` by key (values in the fields' units) and a new
/// uid, which it returns. Errors: UnknownName, no such table; those of the registry.
[[nodiscard]] Result<std::string> insertGiven(Plan& plan, std::string_view table, Members given);

/// Sets fields of a row in the baseline, each with its source, read at `at` (UTC, ISO 8601). Errors: those of
/// setField.
[[nodiscard]] Result<void> putSourced(Plan& plan, std::string_view uid, std::span<const SourcedValue> values,
                                      const std::string& at);

} // namespace jw
