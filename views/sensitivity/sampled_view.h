// What the samples of a result say, as charts, tables and words: no window needed.
#pragma once

#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"
#include "views/sensitivity/sampled_result.h"

namespace jw {

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

/// How much of the variance comes from each input, in the scenario at that place: Sobol indices.
[[nodiscard]] FigureTable varianceTable(const SampledResult& result, std::size_t at);

/// What those shares mean; where nothing is uncertain, that.
[[nodiscard]] QString varianceWords(const SampledResult& result, std::size_t at);

/// What is not known of costs, why a scenario has no figures, services that do not hold their load in some
/// samples, samples that the plan refuses, and how far half of the samples are from all.
[[nodiscard]] QStringList sampledRemarks(const SampledResult& result);

} // namespace jw
