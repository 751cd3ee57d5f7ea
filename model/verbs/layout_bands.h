// What the verb layouts says of how sure its figures are.
#pragma once

#include "engine/training/power_caps.h"
#include "engine/training/run_costs.h"
#include "engine/training/run_question.h"

namespace jw::verbs {

/// A figure of a layout by its key, in the unit of the key, with its band as multipliers.
struct LayoutFigure {
    const char *key, *words;
    double value;
    Band band;
};

/// Speed and memory of a layout that the search found; hours where the tokens of the run are known, cost and
/// carbon where these are. Empty for a layout that cannot be.
[[nodiscard]] std::vector<LayoutFigure>
layoutFigures(const RunQuestion& question, const std::optional<RunCosts>& costs, const LayoutAnswer& answer);

/// The bands of these, on one line.
[[nodiscard]] std::string layoutBandWords(const RunQuestion& question, const std::optional<RunCosts>& costs,
                                          const LayoutAnswer& answer);

/// How sure the speed and memory behind the levers are: a sentence; {KEY: [p10, p90]}, multipliers.
[[nodiscard]] std::string leverBandWords(const RunQuestion& question);
[[nodiscard]] Members leverBands(const RunQuestion& question);

/// {KEY: [p10, p90]} of a cap: what follows from a predicted time.
[[nodiscard]] Members capBands(const CapPoint& point);
/// The same on one line; empty where nothing is predicted.
[[nodiscard]] std::string capBandWords(const CapPoint& cheapest);

} // namespace jw::verbs
