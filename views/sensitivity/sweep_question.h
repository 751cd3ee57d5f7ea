// What was asked of a sweep, to be asked again another day.
#pragma once

#include "readings/value.h"
#include "views/sensitivity/sweep_view.h"

namespace jw {

/// As far as it does not follow from the plan.
struct SweepQuestionAgain {
    std::string result{};                 ///< path
    std::vector<AskedAxis> axes{};        ///< their fields are in the plan
    std::vector<std::string> scenarios{}; ///< by uid
};

/// {"result", "scenarios", "axes": [{"uid", "field", "from", "to", "log", "count"}]}
[[nodiscard]] Value questionRecord(const SweepAsked& asked);

/// Nothing where the record is none, or `plan` has none of its fields.
[[nodiscard]] std::optional<SweepQuestionAgain> questionFrom(const Value& record, const Plan& plan);

} // namespace jw
