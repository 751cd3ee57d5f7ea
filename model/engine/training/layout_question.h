// From a plan's training run to the search of its layouts.
#pragma once

#include <string_view>

#include "domain/plan.h"
#include "engine/training/run_question.h"

namespace jw {

/// What a search of layouts for that run starts from: its model, its accelerators, its batch and, for what
/// the search leaves alone, its layout. `resolved` is the plan in a scenario. Errors name the plan's field:
/// those of askRun; MissingField, what the step needs and the plan does not say.
[[nodiscard]] Result<RunQuestion> layoutQuestion(const Plan& resolved, std::string_view workloadUid);

/// Of the run's step by B4, the share that one NVLink domain holding all its tensor-parallel ranks would
/// save. Errors: those of layoutQuestion().
[[nodiscard]] Result<double> networkShare(const Plan& resolved, std::string_view workloadUid);

} // namespace jw
