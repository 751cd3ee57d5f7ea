// --vary PATH=KIND(NUMBERS): a field's distribution as a person types it. Not for other layers: see verb.h.
#pragma once

#include "domain/plan.h"

namespace jw::verbs {

/// What --help says of it.
inline constexpr const char* spreadHelp =
    "PATH=uniform(LOW,HIGH), triangular(LOW,MODE,HIGH), pert(LOW,MODE,HIGH), normal(MEAN,SD), "
    "lognormal(P10,P90) or discrete(VALUE:WEIGHT,..): a field's distribution, in the field's unit; may be "
    "repeated";

/// Makes the field uncertain in the plan. Errors: MissingField, no '='; BadChoice, no such distribution;
/// Inconsistent, a parenthesis that is missing; LengthMismatch naming the path, another count of numbers than
/// it takes; those of fieldAt, of parseEntry for a number, and of setUncertainty.
[[nodiscard]] Result<void> makeUncertain(Plan& plan, std::string_view text);

} // namespace jw::verbs
