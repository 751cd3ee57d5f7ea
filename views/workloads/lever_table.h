// What software levers would do for a run, as a table, a chart and words, made without a window.
#pragma once

#include "engine/training/levers.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"
#include "views/workloads/run_facts.h"

namespace jw {

using LeverEffects = std::vector<LeverEffect>;

[[nodiscard]] QString leverName(const Lever& lever);

/// What it does, and the source of how much: two sentences.
[[nodiscard]] QString leverWords(const Lever& lever);

/// A row for each effect: speed gained alone and with all before it, memory needed alone, whether that fits.
[[nodiscard]] FigureTable leverTable(const LeverEffects& effects, const Plan& plan);

/// Speed gained by each lever alone, the largest first.
[[nodiscard]] ChartData leverChart(const LeverEffects& effects);

/// What all of them would do together, and whether that fits. `question` is the run as it is, `effects` are
/// its levers, at least one.
[[nodiscard]] RunWords togetherWords(const LeverEffects& effects, const LayoutQuestion& question,
                                     const Plan& plan);

} // namespace jw
