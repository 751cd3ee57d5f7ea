// What levers would do for a service, as a table, a waterfall and words, made without a window.
#pragma once

#include "advisor/other_ways.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"
#include "views/workloads/run_facts.h"

namespace jw {

/// What the waterfall counts.
enum class LeverMetric { Requests, Gpus, Energy, Money, Tpot };
inline constexpr std::array leverMetrics{LeverMetric::Requests, LeverMetric::Gpus, LeverMetric::Energy,
                                         LeverMetric::Money, LeverMetric::Tpot};
[[nodiscard]] QString metricName(LeverMetric metric);

[[nodiscard]] QString leverName(const ServingLever& lever);

/// "Prefix cache 50 %": with the share that it is assumed to have.
[[nodiscard]] QString assumedName(const ServingLever& lever);

/// What becomes of it here; of one in use that cannot be left out, why.
[[nodiscard]] QString outcomeWords(const ServingLeverEffect& effect);

/// What it does, the source of how much, and what becomes of it here: sentences.
[[nodiscard]] QString effectWords(const ServingLeverEffect& effect);

/// Energy of a request, GPUs needed and cost, each with its P10 and P90: sentences. Empty where there are
/// none.
[[nodiscard]] QString bandWords(const LeverFigures& figures, const Plan& plan);

/// A row for each lever, then for each smaller model: changes alone, and of requests with all up to it.
[[nodiscard]] FigureTable serviceLeverTable(const ServingLeverStudy& study, const Plan& plan);

/// A row for each part: how many would hold the weights, and why there is no prediction.
[[nodiscard]] FigureTable specialPartsTable(const std::vector<SpecialPart>& parts);

/// From the service as planned over what each lever that is kept changes to all of them.
[[nodiscard]] ChartData leverWaterfall(const ServingLeverStudy& study, LeverMetric metric, const Plan& plan);

/// What all of them would do together, how sure that is, and what streaming changes.
[[nodiscard]] RunWords togetherWords(const ServingLeverStudy& study);

} // namespace jw
