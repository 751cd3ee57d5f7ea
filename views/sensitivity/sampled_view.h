// What the samples of a result say, as charts, tables and words: no window needed.
#pragma once

#include "uncertainty/monte_carlo.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"
#include "views/sensitivity/result_choice.h"

namespace jw {

/// The samples of one result in some scenarios. The first is what others are compared with.
struct SampledResult {
    PlanPtr plan{};
    AskedResult asked{};
    MonteCarlo sampled{};

    [[nodiscard]] std::span<const double> column(std::size_t at) const
    {
        return sampled.scenarios[at].results.front();
    }
    [[nodiscard]] QString name(std::size_t at) const; ///< of the scenario
    [[nodiscard]] UnitName unit() const;              ///< one for all scenarios
    /// Something is drawn in some scenario, or a scenario fails: there is something to show.
    [[nodiscard]] bool isUncertain() const;
};

/// Limits are in base units.
using Limit = std::optional<double>;

/// How many samples are at most so much, a line a scenario.
[[nodiscard]] ChartData cumulativeChart(const SampledResult& result, Limit limit);

/// The histogram of the scenario at that place.
[[nodiscard]] ChartData histogramChart(const SampledResult& result, std::size_t at, Limit limit);

/// A row for each scenario: percentiles, mean, how likely the limit holds, the difference from the first.
[[nodiscard]] FigureTable sampledTable(const SampledResult& result, Limit limit);

/// What was drawn: the input and its distribution in words, and where it is certain.
[[nodiscard]] FigureTable drawnInputs(const SampledResult& result);

/// Why a scenario has no figures, samples that the plan refuses, and how far half of the samples are from
/// all.
[[nodiscard]] QStringList sampledRemarks(const SampledResult& result);

} // namespace jw
