// What limits are worth at the margin, by derivatives over what can be chosen continuously.
#pragma once

#include "domain/plan.h"
#include "whatif/optimize_question.h"

namespace jw {

/// A little more of a limit, used by moving one field of the group alone.
struct LimitSlope {
    std::string field{}; ///< "power_cap_w", "owned_share", ..
    double worth = 0.0;  ///< of a unit of the limit, in units of the score; above 0

    friend bool operator==(const LimitSlope&, const LimitSlope&) = default;
};

/// By limit, for the power cap and the shares that are chosen, at values between their bounds: of the fields
/// that the score falls by when the limited measure grows, the one by which it falls most. Nothing where
/// there is none. `plan` holds the candidate; by one trace of it.
[[nodiscard]] std::vector<std::optional<LimitSlope>>
limitSlopes(const Plan& plan, const OptimizeQuestion& question, const std::string& group);

} // namespace jw
