// P10, P50 and P90 of what results of scenarios differ by, sample by sample.
#pragma once

#include "engine/compare.h"
#include "uncertainty/sampled_bands.h"

namespace jw {

struct DifferencesQuestion {
    std::vector<std::size_t> scenarios{}; ///< the first is what the others are compared with
    std::vector<std::string> results{};   ///< paths, as comparedResults() and comparedRequests() have them
    DrawnSamples draws{};
};

/// The draws are those of monteCarlo(), predictions included. Where they are untold (UntoldDifferences,
/// with all that is drawn at its median), vary in neither scenario, or are missing in more than a tenth of
/// the samples, there is no difference; none at all where nothing is uncertain. A scenario and its like
/// differ by exactly 0. Nothing when asked to stop. A scenario that cannot be evaluated has no differences.
[[nodiscard]] std::optional<SampledDifferences>
sampledDifferences(const Plan& plan, const DifferencesQuestion& question, const std::stop_token& stop = {});

} // namespace jw
