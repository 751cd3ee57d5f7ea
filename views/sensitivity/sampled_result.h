// The samples of one result in some scenarios, and how much of their variance comes from each input.
#pragma once

#include <stop_token>

#include "jobs/job.h"
#include "uncertainty/sampled_doubts.h"
#include "uncertainty/sampled_figures.h"
#include "uncertainty/variance_shares.h"
#include "views/sensitivity/result_choice.h"

namespace jw {

/// The first scenario is what others are compared with.
struct SampledResult {
    PlanPtr plan{};
    AskedResult asked{};
    MonteCarlo sampled{};
    SampledDoubts doubts{};                           ///< by scenario
    std::vector<std::vector<Convergence>> figures{};  ///< by scenario; of all samples last; empty of none
    std::vector<std::optional<PairedFigure>> pairs{}; ///< by scenario, against the first
    std::vector<std::vector<VarianceShare>> shares{}; ///< by scenario; empty where nothing varies

    [[nodiscard]] std::span<const double> column(std::size_t at) const
    {
        return sampled.scenarios[at].results.front();
    }
    /// Of all samples; nothing where the result exists in none.
    [[nodiscard]] std::optional<SampledFigure> sampledFigure(std::size_t at) const;
    [[nodiscard]] QString name(std::size_t at) const; ///< of the scenario
    [[nodiscard]] UnitName unit() const;              ///< one for all scenarios
    /// A result in a unit, in words.
    [[nodiscard]] QString figure(double base, UnitName in) const;
    /// Something is drawn in some scenario, or a scenario fails: there is something to show.
    [[nodiscard]] bool isUncertain() const;
};

/// Fills in the answers to `question.sampled.question`, from any thread. Nothing when asked to stop. Errors:
/// those of monteCarlo.
[[nodiscard]] Result<std::optional<SampledResult>>
sampledResult(SampledResult question, const std::stop_token& stop, const Progress& progress);

} // namespace jw
