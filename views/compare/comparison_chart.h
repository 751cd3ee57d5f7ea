// Scenarios side by side as one chart, made without a window.
#pragma once

#include "views/charts/chart_data.h"
#include "views/results/result_book.h"

namespace jw {

/// What is compared. Bars take any number of scenarios, lines at most maxLines.
enum class Compared { Energy, Cost, Carbon, Water, AveragePower, CumulativeCost, EnergyPerQuery };
inline constexpr std::array comparedKinds{
    Compared::Energy,       Compared::Cost,           Compared::Carbon,        Compared::Water,
    Compared::AveragePower, Compared::CumulativeCost, Compared::EnergyPerQuery};

/// "Energy", "Cost by line"
[[nodiscard]] QString comparedName(Compared what);

struct ComparisonChoice {
    std::vector<std::size_t> scenarios; ///< the first is what changes refer to
    Compared what = Compared::Energy;
    Subject subject{};
};

/// All scenarios by energy, of the only workload or the whole plan: what is shown before anybody chooses.
[[nodiscard]] ComparisonChoice usualChoice(const Evaluation& evaluation);

/// The chart of the scenarios chosen; a scenario without results is a gap. Where sites count carbon on
/// different bases (rule H24) a carbon chart has no series but a note that says why.
[[nodiscard]] ChartData comparisonChart(const Evaluation& evaluation, const ComparisonChoice& choice);

/// The same for a comparison made without a document.
[[nodiscard]] ChartData comparisonChart(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                                        Compared what, const Subject& subject);

/// What the energy of a query or an item is called that can be compared: of the subject, or of the one
/// service of each scenario. Empty: there is none.
[[nodiscard]] QString energyPerQueryName(const std::vector<const ScenarioOutcome*>& outcomes,
                                         const Subject& subject);

/// Why some results of these scenarios are not set side by side: bases of carbon (H24), prices and embodied
/// carbon that are not known. "": all are.
[[nodiscard]] QString doubtWords(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes);

[[nodiscard]] std::vector<const ScenarioOutcome*> chosenOutcomes(const Evaluation& evaluation,
                                                                 const std::vector<std::size_t>& scenarios);

} // namespace jw
