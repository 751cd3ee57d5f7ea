// Reading and writing one field of a plan by (uid, field): what forms, tables, scenarios, CLI and merge all
// use.
#pragma once

#include "domain/tables.h"

namespace jw {

/// What is known of `field` ("pue", "inputs.users", "peak.bf16_tflops") of that row, or nullptr. Static data.
[[nodiscard]] const FieldInfo* fieldInfo(const Plan& plan, RowRef row, std::string_view field);

/// Does the row, as its choices are, use that field? What it does not use is kept all the same.
[[nodiscard]] bool isUsed(const Plan& plan, RowRef row, const FieldInfo& info);

/// Its value; for an input not given, the default of its kind (null if it has none).
[[nodiscard]] Value fieldValue(const Plan& plan, RowRef row, std::string_view field);

/// What a new row of that kind has; null for what has none.
[[nodiscard]] Value defaultValue(const Plan& plan, RowRef row, std::string_view field);

/// Sets it; bounds, kind and choices are checked, references and the rest of the plan are check()'s.
/// Errors name the field by its path ("sites/Ashburn/pue").
[[nodiscard]] Result<void> setField(Plan& plan, RowRef row, std::string_view field, const Value& value);
[[nodiscard]] Result<void> setField(Plan& plan, std::string_view uid, std::string_view field,
                                    const Value& value);

/// Removes a row with everything that belongs to it or points to it (groups of a fleet, assignments,
/// overrides, ..).
void removeRow(Plan& plan, std::string_view uid);

/// uids of the rows that removeRow would take, the row itself first.
[[nodiscard]] std::vector<std::string> removedWith(const Plan& plan, std::string_view uid);

} // namespace jw
