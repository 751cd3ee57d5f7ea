// The answers of a layout search as a table and a chart, made without a window.
#pragma once

#include "engine/training/run_costs.h"
#include "engine/training/run_question.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

struct Plan;

using LayoutAnswers = std::vector<LayoutAnswer>;

/// "TP 8 · PP 16 · VP 4 · micro-batch 1 · None · ZeRO-1": degrees of 1 are left out.
[[nodiscard]] QString layoutName(const TrainLayout<double>& layout);

/// The positions of the answers that are listed, in their order: possible ones, and rejected ones if asked
/// for; of each at most `most`.
[[nodiscard]] std::vector<std::size_t> listedLayouts(const LayoutAnswers& answers, bool rejected,
                                                     std::size_t most);

/// A row for each of `listed`: speed, time, cost, carbon and memory of the run, the degrees; why not, if any
/// is rejected. Cost and carbon are left out where they are not known of the run as it stands.
[[nodiscard]] FigureTable layoutTable(const RunQuestion& question, const std::optional<RunCosts>& costs,
                                      const LayoutAnswers& answers, const std::vector<std::size_t>& listed,
                                      const Plan& plan);

/// Memory against tokens a second of those of `listed` that have both, from left to right; `current`
/// (a position in `listed`) is emphasized. `drawn` gets the positions in `listed` of the points.
[[nodiscard]] ChartData layoutChart(const LayoutAnswers& answers, const std::vector<std::size_t>& listed,
                                    std::size_t current, std::vector<std::size_t>& drawn);

} // namespace jw
