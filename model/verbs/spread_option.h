// --vary PATH=KIND(NUMBERS): a field's distribution as a person types it. Not for other layers: see verb.h.
#pragma once

#include "domain/plan.h"

namespace jw::verbs {

/// What --help says of it.
[[nodiscard]] std::string spreadHelp();

/// Makes fields uncertain in the plan. Errors: MissingField, no '='; BadChoice, no such distribution;
/// Inconsistent, a parenthesis that is missing, another count of numbers than the distribution takes, a field
/// twice, samples or seed of the plan; those of fieldAt, of parseEntry for a number, and of setUncertainty.
[[nodiscard]] Result<void> makeUncertain(Plan& plan, const std::vector<std::string>& texts);

} // namespace jw::verbs
