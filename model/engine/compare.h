// Scenarios side by side: which inputs differ, and what comes out.
#pragma once

#include <map>
#include <optional>

#include "engine/predicted.h"

namespace jw {

/// One scenario, evaluated. A scenario that cannot be evaluated keeps its error; the others are shown all the
/// same.
struct ScenarioOutcome {
    std::size_t scenario = 0; ///< position in plan.scenarios
    Plan resolved;
    Result<PlanResults<double>> results;
};

/// Resolves and evaluates one scenario of the plan.
[[nodiscard]] ScenarioOutcome evaluateScenario(const Plan& plan, std::size_t scenario);

/// A field that has not the same value in all scenarios compared.
struct DifferingInput {
    std::string uid, field, path;
    const FieldInfo* info = nullptr;
    std::vector<Value> values;      ///< by scenario compared, all in the field's unit
    std::vector<bool> overridden{}; ///< set by exactly that scenario

    friend bool operator==(const DifferingInput&, const DifferingInput&) = default;
};

/// A result by path in all scenarios compared; NaN where one has none.
struct ComparedResult {
    std::string path; ///< "workloads/chat/energy_kwh", "total/cost_usd"
    const FieldInfo* info = nullptr;
    std::vector<double> base;        ///< in base units
    std::vector<BandedCell> bands{}; ///< by scenario, Direct where one has none; empty where none has any
    std::vector<bool> atLeast{}; ///< by scenario: a lower bound, whose difference from others is not known
    std::vector<bool> untold{};  ///< by scenario: no difference from the first is told: UntoldDifferences
};

/// One value of `values` (in base units) against `reference`: the difference as a fraction of it. NaN where
/// one of them does not exist, or where there is a difference from 0.
[[nodiscard]] double relativeChange(double value, double reference);

/// The difference itself; NaN where one of them does not exist.
[[nodiscard]] inline double absoluteChange(double value, double reference) { return value - reference; }

enum class InputsListed { Differing, Touched, All }; ///< Touched: set by any scenario of the plan

using FieldList = std::vector<std::pair<std::string, std::string>>; ///< uid, field

/// The fields in which scenarios of one plan differ, in the order of the plan; of Touched, with those of
/// `more` among them; of All, every field that a form shows, in the order of the plan's tables. A scenario
/// that cannot be resolved counts as the baseline. Nothing of no scenarios.
[[nodiscard]] std::vector<DifferingInput> comparedInputs(const Plan& plan,
                                                         const std::vector<std::size_t>& scenarios,
                                                         InputsListed listed, const FieldList& more = {});
/// All results, or those below a prefix: "total/", "workloads/chat/".
[[nodiscard]] std::vector<ComparedResult> comparedResults(const std::vector<const ScenarioOutcome*>& outcomes,
                                                          std::string_view prefix = {});

/// The one workload of each scenario that counts its queries, by name; "" where a scenario has no results.
/// Empty where any has none or several such, and where there are no results at all.
[[nodiscard]] std::vector<std::string> onlyServices(const std::vector<const ScenarioOutcome*>& outcomes);

/// What a request takes (requestKeys) of these services, whatever they are called: "service/wh_per_query".
/// Empty where there are no onlyServices().
[[nodiscard]] std::vector<ComparedResult>
comparedRequests(const std::vector<const ScenarioOutcome*>& outcomes);

/// A result of a scenario less that of the first, over draws that both share.
struct DifferenceBand {
    SampledEnds absolute{};                ///< in base units
    std::optional<SampledEnds> relative{}; ///< as a fraction of the first; where that keeps its sign
};

/// By path as comparedResults() and comparedRequests() have it, then by scenario compared. Those of the first
/// with itself, and what says nothing, have none.
using SampledDifferences = std::map<std::string, std::vector<std::optional<DifferenceBand>>, std::less<>>;

/// The difference of a path in a scenario; nullptr where there is none.
[[nodiscard]] const DifferenceBand* findDifference(const SampledDifferences& differences,
                                                   std::string_view path, std::size_t scenario);

struct Comparison {
    std::vector<ScenarioOutcome> outcomes;
    std::vector<DifferingInput> inputs;
    std::vector<ComparedResult> results; ///< first comparedRequests(), where the services differ by name
    SampledDifferences differences{};    ///< where they are sampled

    /// Those outcomes that have results.
    [[nodiscard]] std::vector<const ScenarioOutcome*> evaluated() const;
};

/// Compares scenarios of one plan, the first being what deltas refer to. `all` lists every overridable field
/// that any scenario of the plan sets, also where those compared agree.
[[nodiscard]] Comparison compareScenarios(const Plan& plan, const std::vector<std::size_t>& scenarios,
                                          bool all = false);
/// The same of scenarios that are evaluated, and sampled perhaps.
[[nodiscard]] Comparison compareOutcomes(const Plan& plan, std::vector<ScenarioOutcome> evaluated,
                                         bool all = false);

} // namespace jw
