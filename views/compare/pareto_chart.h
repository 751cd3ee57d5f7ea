// Scenarios by two results at once: which of them no other beats in both. No window needed.
#pragma once

#include "engine/compare.h"
#include "views/charts/chart_data.h"
#include "views/results/result_book.h"
#include "whatif/pareto.h"

namespace jw {

/// A result and what is better of it.
struct ParetoMetric {
    ComparedResult result{};
    Sense sense = Sense::Least;
};

struct ParetoAnswer {
    ChartData chart{};
    std::vector<std::size_t> scenarios{};           ///< of the plan, by row of the chart
    std::vector<std::size_t> front{};               ///< rows that no other beats
    std::vector<std::vector<std::size_t>> better{}; ///< by row, those of the front that beat it
    std::vector<std::size_t> doubtful{};            ///< rows that are not judged: see doubtsOf()
};

/// The results that scenarios can be judged by: of the subject, and of the whole plan what a request takes;
/// no carbon where rule H24 forbids to compare it.
[[nodiscard]] std::vector<ComparedResult> paretoResults(const std::vector<const ScenarioOutcome*>& outcomes,
                                                        const Subject& subject);

/// `x` to the right and `y` upwards, of the outcomes that have both: the front as steps and with names, what
/// it beats pale; notes say why some are not judged.
[[nodiscard]] ParetoAnswer scenarioFront(const Plan& plan,
                                         const std::vector<const ScenarioOutcome*>& outcomes,
                                         const ParetoMetric& x, const ParetoMetric& y);

/// Which scenarios no other beats, and what beats the one that is shown.
[[nodiscard]] QString frontWords(const Plan& plan, const ParetoAnswer& answer, std::size_t shown);

} // namespace jw
