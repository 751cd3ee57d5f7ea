// Plans opened and evaluated for a verb: scenarios chosen, changes put in, problems listed. Not for other
// layers: see verb.h.
#pragma once

#include <optional>

#include "engine/compare.h"
#include "verbs/plan_source.h"
#include "verbs/table.h"

namespace jw::verbs {

/// A plan that passes check(), or the reply that says why not.
using PlanOrReply = tl::expected<Plan, Reply>;

/// Opens `source`, puts --set into the scenarios named (the baseline when none is), checks the whole.
[[nodiscard]] PlanOrReply openedPlan(const std::string& source, const std::vector<std::string>& scenarios,
                                     const Session& session);

/// Positions of the scenarios named, by name or uid; the name of a group that no scenario has stands for all
/// in it that are not named before, in plan order, and these are not named again behind it. Errors:
/// UnknownName.
[[nodiscard]] Result<std::vector<std::size_t>> scenariosOf(const Plan& plan,
                                                           const std::vector<std::string>& names);

/// The same for a plan that was opened with these names; all scenarios when there are none.
[[nodiscard]] std::vector<std::size_t> chosenScenarios(const Plan& plan,
                                                       const std::vector<std::string>& names);

/// Why a verb that looks at scenarios one by one does not take these names: one is that of a group.
[[nodiscard]] std::optional<Reply> refusedGroup(const Plan& plan, const std::vector<std::string>& names);

/// Why a verb does not take a result of one scenario, "" for none, beside --scenario with these names: one of
/// the two would not be heard.
[[nodiscard]] std::optional<Reply> refusedScenario(const std::string& ofResult,
                                                   const std::vector<std::string>& named);

/// The one scenario of --scenario or in front of a result, "" for the baseline; or that these are two.
[[nodiscard]] tl::expected<std::string, Reply> scenarioNamed(const std::string& option,
                                                             const std::string& inPath);

/// A plan as it is, and in one scenario.
struct PlanInScenario {
    Plan plan, resolved;
};

/// The plan in the scenario named, "" for the baseline; or the reply that says why not.
[[nodiscard]] tl::expected<PlanInScenario, Reply>
openedIn(const std::string& source, const std::string& scenario, const Session& session);

/// Findings of the outcomes, or the error that one has instead; what several have in common stands once, and
/// without a scenario when all have it.
[[nodiscard]] std::vector<Problem> problemsOf(const Plan& plan, const std::vector<ScenarioOutcome>& outcomes);

/// What check() finds in a plan as it was read.
[[nodiscard]] std::vector<Problem> faultsOf(const Plan& plan);

enum class IfThere { Refuse, Replace };
[[nodiscard]] constexpr IfThere ifThere(bool force) { return force ? IfThere::Replace : IfThere::Refuse; }

/// Why a verb that reads `source` ("" for none) does not write `file`: it is the source itself, or something
/// is there and nobody said --force. The same for all verbs.
[[nodiscard]] std::optional<Reply> refusal(const std::string& file, IfThere old, const std::string& source);

/// The plan saved to a .joule or .json file, with a note that says so; or why not.
[[nodiscard]] Reply saved(const Plan& plan, const std::string& file, IfThere old,
                          const std::string& source = {});

/// What to say of a file in which another program has written.
[[nodiscard]] Problem changedOutside(const std::string& file);

/// planFrom(), with a note for the person when another program has written in the file. Every verb that
/// opens one plan does so here. Errors: those of planFrom.
[[nodiscard]] Result<SourcePlan> notedPlan(const std::string& source, const Session& session);

/// {"uid", "name"} of a plan.
[[nodiscard]] Value identityOf(const Plan& plan);

} // namespace jw::verbs
