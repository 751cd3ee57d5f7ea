// The best machines for a workload under limits, as a table and in words: no window needed.
#pragma once

#include <QStringList>

#include "jobs/job.h"
#include "views/results/figure_model.h"
#include "whatif/optimize.h"

namespace jw {

class PlanDocument;

/// The choices of the form, in its order.
inline constexpr std::array<std::string_view, 5> formChoices{"device", "gpus", "procurement", "region",
                                                             "cap"};

/// A word or path of measureOf() and its weight or limit.
struct AskedMeasure {
    std::string name{};
    double value = 0.0;

    friend bool operator==(const AskedMeasure&, const AskedMeasure&) = default;
};

/// What the form says.
struct OptimizeAsked {
    PlanPtr resolved{};
    std::string workload{};                                ///< uid
    std::array<std::string, formChoices.size()> choices{}; ///< as typed; "": as planned
    bool searchesLayouts = true;
    std::vector<AskedMeasure> objective{}; ///< with their weights
    std::vector<AskedMeasure> limits{};    ///< in base units
    std::size_t best = 10;                 ///< so many are shown

    friend bool operator==(const OptimizeAsked&, const OptimizeAsked&) = default;
};

struct OptimizeAnswer {
    OptimizeAsked asked{};
    OptimizeQuestion question{};
    Optimized found{};
};

/// From any thread. Errors: those of workMachines, addChoice, measureOf and optimize.
[[nodiscard]] Result<OptimizeAnswer> optimizeAnswer(OptimizeAsked asked, const std::stop_token& stop,
                                                    const Progress& progress);

/// A row for each candidate, the best first.
[[nodiscard]] FigureTable optimizeTable(const OptimizeAnswer& answer);

/// How many keep all limits; which limit binds and what more of it is worth; or what gives a candidate; and
/// what was left out.
[[nodiscard]] QStringList optimizeWords(const OptimizeAnswer& answer);

/// "1,024 × DGX H100, 80 %": a name for the scenario of a candidate.
[[nodiscard]] QString fleetName(const OptimizeAnswer& answer, std::size_t at);

/// A scenario with the candidate, based on the one that is shown, which it shows then: one undo step. Errors:
/// as PlanDocument::edit.
Result<void> addFleetScenario(PlanDocument& document, const OptimizeAnswer& answer, std::size_t at);

} // namespace jw
