// How much of a result's variance comes from each uncertain input of a scenario.
#pragma once

#include "uncertainty/monte_carlo.h"
#include "uncertainty/sobol_indices.h"

namespace jw {

struct VarianceShare {
    UncertainInput input{};
    SobolIndices indices{};
};

struct VarianceQuestion {
    std::size_t scenario = 0;
    std::string result{}; ///< path
    std::uint32_t samples = 2000;
    std::uint64_t seed = 7;
    Predictions predictions = Predictions::Err;
};

/// Sobol indices of all uncertain inputs of a scenario, the largest total first. Takes samples x (inputs + 2)
/// evaluations: a sample A, which is that of monteCarlo(), another one B, and for each input A with what B
/// has of it. Depends on the plan and the question, not on the number of threads. Nothing when asked to stop;
/// empty where nothing is uncertain. Errors: those of uncertainInputs and of PlanBatch::of.
[[nodiscard]] Result<std::optional<std::vector<VarianceShare>>>
varianceShares(const Plan& plan, const VarianceQuestion& question, const std::stop_token& stop = {},
               const SamplesDone& done = {});

} // namespace jw
