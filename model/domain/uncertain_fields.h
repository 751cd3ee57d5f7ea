// Which numbers of a plan are uncertain.
#pragma once

#include "domain/plan.h"

namespace jw {

/// How this field is spread, or nullptr where its number is certain. Of a plan from resolve(): what is
/// uncertain in that scenario.
[[nodiscard]] const Uncertainty* findUncertainty(const Plan& plan, std::string_view uid,
                                                 std::string_view field);

/// Does the distribution hold together, and are its values ones that the field takes? Errors name `path`:
/// Inconsistent for what does not hold together or is no number; those of checkNumber for a value.
[[nodiscard]] Result<void> checkSpread(const Uncertainty& spread, const FieldInfo& info,
                                       const std::string& path);

/// Sets how field wanted.field of row wanted.entity is spread. It keeps its sample dimension or is given a
/// new one, whatever wanted.ord; what its kind of distribution does not use is cleared. Errors: UnknownName,
/// UnknownField, those of checkSpread; then nothing has happened.
[[nodiscard]] Result<void> setUncertainty(Plan& plan, Uncertainty wanted);

/// The number is certain again. Its sample dimension is not given to another.
void clearUncertainty(Plan& plan, std::string_view uid, std::string_view field);

/// A sample dimension that no field of this plan has had.
[[nodiscard]] std::int64_t newDimension(Plan& plan);

/// Faults of the uncertain fields, for check(): fields that are not there, distributions that do not hold,
/// dimensions given twice.
[[nodiscard]] std::vector<Error> uncertaintyProblems(const Plan& plan);

} // namespace jw
