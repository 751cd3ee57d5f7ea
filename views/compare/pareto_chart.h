// Scenarios by two or three results at once: which of them no other beats in all. No window needed.
#pragma once

#include "views/charts/chart_data.h"
#include "views/compare/pareto_results.h"

namespace jw {

/// A result and what is better of it.
struct ParetoMetric {
    ParetoResult of{};
    Sense sense = Sense::Least;
};

struct ParetoAnswer {
    ChartData chart{};
    std::vector<std::size_t> places{};              ///< of the outcomes, by row of the chart
    std::vector<std::size_t> scenarios{};           ///< of the plan, by row
    std::vector<std::size_t> front{};               ///< rows that no other beats
    std::vector<std::vector<std::size_t>> better{}; ///< by row, those of the front that beat it
    std::vector<std::size_t> doubtful{};            ///< rows that are not judged: see doubtsOf()
    std::vector<std::size_t> overloaded{};          ///< rows with too few machines for the load of a service
};

/// The first metric to the right, the second upwards, a third as color, of the outcomes that have all: the
/// front with names, of two metrics as steps too, what it beats pale; notes say why some are not judged.
[[nodiscard]] ParetoAnswer scenarioFront(const Plan& plan,
                                         const std::vector<const ScenarioOutcome*>& outcomes,
                                         const std::vector<ParetoMetric>& metrics);

/// "Beaten by Own, Best", "Beaten by none", "Not judged".
[[nodiscard]] QString beatenWords(const Plan& plan, const ParetoAnswer& answer, std::size_t row);

/// Which scenarios no other beats, and what beats the one that is shown, if it is of this plan.
[[nodiscard]] QString frontWords(const Plan& plan, const ParetoAnswer& answer,
                                 std::optional<std::size_t> shown);

} // namespace jw
