// A plan as JSON: the text form for version control and for whoever has no .joule reader.
#pragma once

#include <string>
#include <string_view>

#include "domain/plan.h"

namespace jw {

inline constexpr int jsonFormat = 1; ///< of the text form; greater ones are refused

/// Who writes: "Joulewright 0.1.0".
[[nodiscard]] std::string_view programName();

/// A record: "format", "program", "plan" (the settings), then a list for each table that has rows. Rows with
/// a uid are sorted by it and carry "ord", their place from 0; the others are sorted by their keys and carry
/// "ord" only where the plan has them in another order. What is not given is left out.
[[nodiscard]] Value planToValue(const Plan& plan);

/// The inverse: planFromValue(planToValue(p)) == p. Rows stand by "ord", those without it last and as they
/// come, so that a row can be typed in by hand. The plan is not yet checked as a whole: that is check()'s.
/// Errors: NewerFile; UnknownField and MissingField in the header; OutOfRange beyond rowLimit; those of
/// addRow.
[[nodiscard]] Result<Plan> planFromValue(const Value& value);

/// planToValue as canonical text: the same plan always gives the same bytes.
[[nodiscard]] std::string planToJson(const Plan& plan);
/// Errors: Syntax as parseJson, and those of planFromValue.
[[nodiscard]] Result<Plan> planFromJson(std::string_view text);

} // namespace jw
