// How far the steps of a source are predicted by constants that it had no say in.
#pragma once

#include "validation/check_summary.h"
#include "validation/refit.h"

namespace jw {

/// A source and the errors of its steps.
struct LeftOutSource {
    std::string title;    ///< of its first step
    ErrorFigures shipped; ///< with the shipped constants, which most sources helped to fit
    ErrorFigures leftOut; ///< with those fitted on all other sources
    std::vector<RefitConstant> fitted;
    /// Of those that its steps use, what the other sources do not determine.
    std::vector<RefitConstant> undetermined;
};

/// Sources with at least three steps, in the order of their first ones. A source is known by its address.
[[nodiscard]] std::vector<std::string> sourcesToLeaveOut(std::span<const RefitStep> steps);

/// One source: a fraction of a second. Errors: Canceled.
[[nodiscard]] Result<LeftOutSource> leaveOut(std::span<const RefitStep> steps, std::string_view source,
                                             const std::stop_token& stop = {});

/// All of them. Errors: Canceled.
[[nodiscard]] Result<std::vector<LeftOutSource>> leaveOutEach(std::span<const RefitStep> steps,
                                                              const std::stop_token& stop = {});

} // namespace jw
