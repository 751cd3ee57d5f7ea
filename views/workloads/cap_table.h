// A run under power caps, as a table, a chart and words, made without a window.
#pragma once

#include <QString>

#include "engine/prediction.h"
#include "engine/training/power_caps.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

using CapPoints = std::vector<CapPoint>;

/// Why the model cannot say what a cap does to this run: no machines, or none that a cap changes; a speed
/// that is given. Empty where it can.
[[nodiscard]] QString capObstacle(const Plan& plan, const std::string& workload);

/// The position of the cheapest; the size where nothing costs anything.
[[nodiscard]] std::size_t cheapestAt(const CapPoints& points);

/// The position of the cap that the machines of the run have now; the size for none of them.
[[nodiscard]] std::size_t capNow(const CapPoints& points, const Plan& plan, const std::string& workload);

/// A row for each cap: cost, energy, running time and carbon with their bands. `now` as of capNow().
[[nodiscard]] FigureTable capTable(const CapPoints& points, std::size_t now, const Plan& plan);

/// Cost, energy and running time over the cap, against no cap; the cheapest has a ring.
[[nodiscard]] ChartData capChart(const CapPoints& points, const Plan& plan);

/// What the cheapest cap does, and how sure that is.
[[nodiscard]] QString capWords(const CapPoints& points, const Prediction& prediction, const Plan& plan);

} // namespace jw
