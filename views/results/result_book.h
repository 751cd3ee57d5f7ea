// The numbers of one evaluated scenario by path, and what they can be about: the plan, a workload, a site.
#pragma once

#include <QCoreApplication>

#include <unordered_map>

#include "document/plan_evaluation.h"

namespace jw {

class ResultBook final {
public:
    explicit ResultBook(const PlanResults<double>& results);

    /// "total/cost_usd", "workloads/chat/energy_kwh"; nullptr for an unknown path.
    [[nodiscard]] const ResultCell<double>* find(const std::string& path) const;

private:
    std::vector<ResultCell<double>> m_cells;
    std::unordered_map<std::string_view, std::size_t> m_at; ///< by paths in m_cells
};

/// What a page speaks of. `prefix` begins the paths of its results.
struct Subject {
    std::string prefix = "total/";
    QString name, period; ///< "Whole plan", "plan years 2026–2030"

    /// A node group's power supplies, which use nothing and cost nothing.
    [[nodiscard]] bool isOfSupplies() const { return prefix.starts_with("fleets/"); }

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// The plan first, then its workloads in order. Periods: "per year", "this run", or the years of the plan,
/// which is resolved for the scenario of the results.
[[nodiscard]] std::vector<Subject> subjectsOf(const PlanResults<double>& results, const Plan& resolved);

/// The subjects of any of these outcomes, each once; of one that has not the same period in all, that.
[[nodiscard]] std::vector<Subject> subjectsOf(const std::vector<const ScenarioOutcome*>& outcomes);

/// The prefix to begin with: of the only workload that any scenario has, else of the whole plan.
[[nodiscard]] std::string firstPrefix(const Evaluation& evaluation);

/// The subject with this prefix, or the first.
[[nodiscard]] const Subject& subjectAt(const std::vector<Subject>& subjects, const std::string& prefix);

/// Where the scenario that is shown stands in an evaluation, which may be of an earlier plan; 0, the
/// baseline, if it was not there.
[[nodiscard]] std::size_t shownPlace(const Evaluation& evaluation, const PlanDocument& document);

/// The outcome of the scenario that is shown, or of the baseline.
[[nodiscard]] const ScenarioOutcome& shownOutcome(const Evaluation& evaluation, const PlanDocument& document);

/// The outcome of a scenario; the baseline's if there is no such scenario any more.
[[nodiscard]] const ScenarioOutcome& outcomeAt(const Evaluation& evaluation, std::size_t scenario);

} // namespace jw
