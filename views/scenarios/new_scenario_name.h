// What a new scenario is called until a person names it.
#pragma once

#include <string>

#include "domain/plan.h"

namespace jw {

/// "Scenario 3", in the language of the window: the first number, from that of the scenarios on, which no
/// scenario of the plan is called by.
[[nodiscard]] std::string newScenarioName(const Plan& plan);

} // namespace jw
