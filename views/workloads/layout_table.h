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

/// Layouts that are looked at together: the possible ones, all rejected ones, those of one reason.
struct LayoutGroup {
    QString name;                     ///< "Rejected, memory: 402"
    std::vector<std::size_t> answers; ///< their positions, in their order
    std::optional<LayoutFault> fault; ///< of all of them
};

/// The possible ones first, also when there are none; the others only where there are some.
[[nodiscard]] std::vector<LayoutGroup> layoutGroups(const LayoutAnswers& answers);

/// A row for each of `listed`: speed, time, cost, carbon and memory of the run, the degrees; before them, if
/// any is rejected, whether it fits or what is wrong. Cost and carbon are left out where they are not known
/// of the run as it stands.
[[nodiscard]] FigureTable layoutTable(const RunQuestion& question, const std::optional<RunCosts>& costs,
                                      const LayoutAnswers& answers, const std::vector<std::size_t>& listed,
                                      const Plan& plan);

/// How sure the figures of a found layout are: "Tier B, P10 to P90: 340–581 tokens/s, ..."; empty for one
/// that has none.
[[nodiscard]] QString layoutBandWords(const RunQuestion& question, const LayoutAnswer& answer);

/// Memory over tokens a second of those of `listed` that have both, the slowest first, below the line of the
/// memory that may be used; what needs more than twice as much is only counted. `current` (a position in
/// `listed`) is emphasized. `drawn` gets the positions in `listed` of the points.
[[nodiscard]] ChartData layoutChart(const RunQuestion& question, const LayoutAnswers& answers,
                                    const std::vector<std::size_t>& listed, std::size_t current,
                                    std::vector<std::size_t>& drawn);

} // namespace jw
