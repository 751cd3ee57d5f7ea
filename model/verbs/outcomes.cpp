#include "verbs/outcomes.h"

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "catalogue/named_rows.h"
#include "domain/check.h"
#include "domain/resolve.h"
#include "domain/scenario_groups.h"
#include "engine/training/memory_fit.h"
#include "readings/near_names.h"
#include "units/listed.h"
#include "verbs/changes.h"

namespace jw::verbs {

Result<std::vector<std::size_t>> scenariosOf(const Plan& plan, const std::vector<std::string>& names)
{
    std::vector<std::size_t> positions, ofGroups;
    const auto has = [](const std::vector<std::size_t>& all, std::size_t at) {
        return std::ranges::find(all, at) != all.end();
    };
    for (const std::string& name : names) {
        if (const auto at = findScenario(plan, name)) {
            if (!has(ofGroups, *at))
                positions.push_back(*at);
            continue;
        }
        const auto members = scenariosInGroup(plan, name);
        if (members.empty())
            return fail(findScenario(plan, name).error());
        for (const std::size_t member : members)
            if (!has(positions, member)) {
                positions.push_back(member);
                ofGroups.push_back(member);
            }
    }
    return positions;
}

std::vector<std::size_t> chosenScenarios(const Plan& plan, const std::vector<std::string>& names)
{
    if (const auto positions = scenariosOf(plan, names); positions && !positions->empty())
        return *positions;
    std::vector<std::size_t> all(plan.scenarios.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

namespace {

/// All of a few names, of many the nearest: "The scenarios are “A”, “B”."
Reply unknownOf(const Error& error, const std::string& what, const std::vector<std::string>& names)
{
    constexpr std::size_t few = 8, shown = 4; ///< names in a sentence
    if (names.size() <= few)
        return unknownAmong(error, "The " + what + " are", names);
    return unknownAmong(error, "The nearest of the " + std::to_string(names.size()) + ' ' + what + " are",
                        nearNames(error.text, names, shown));
}

Reply noScenario(const Plan& plan, const Error& error)
{
    std::vector<std::string> names;
    for (const Scenario& scenario : plan.scenarios)
        names.push_back(scenario.name);
    return unknownOf(error, "scenarios", names);
}

Reply noScenarioOrGroup(const Plan& plan, const Error& error)
{
    Reply reply = noScenario(plan, error);
    const std::vector<std::string> groups = scenarioGroups(plan);
    if (groups.empty())
        return reply;
    const std::string more = ' ' + unknownOf(error, "groups of scenarios", groups).problems.front().remedy;
    reply.problems.front().remedy += more;
    reply.problems.front().text += more;
    return reply;
}

/// The plan with --set put in; errors as in applyChanges.
Result<void> change(Plan& plan, const std::vector<std::string>& names, const std::vector<std::string>& set)
{
    return scenariosOf(plan, names).and_then([&](std::vector<std::size_t> scenarios) {
        if (scenarios.empty())
            scenarios.push_back(0);
        return applyChanges(plan, scenarios, set);
    });
}

} // namespace

PlanOrReply openedPlan(const std::string& source, const std::vector<std::string>& scenarios,
                       const Session& session)
{
    auto opened = notedPlan(source, session);
    if (!opened)
        return tl::unexpected(failed(opened.error()));
    Result<Plan> plan = std::move(opened->plan);
    if (plan->scenarios.empty())
        return tl::unexpected(failed(check(*plan).error(), &*plan));
    if (const auto known = scenariosOf(*plan, scenarios); !known)
        return tl::unexpected(noScenarioOrGroup(*plan, known.error()));
    if (const auto ok = change(*plan, scenarios, session.common.set); !ok)
        return tl::unexpected(failed(ok.error(), &*plan));
    if (std::vector<Problem> faults = faultsOf(*plan); !faults.empty())
        return tl::unexpected(Reply{.problems = std::move(faults), .exit = Exit::Invalid});
    return std::move(*plan);
}

std::optional<Reply> refusedGroup(const Plan& plan, const std::vector<std::string>& names)
{
    for (const std::string& name : names)
        if (const auto at = findScenario(plan, name); !at)
            return noScenario(plan, at.error());
    return {};
}

std::optional<Reply> refusedScenario(const std::string& ofResult, const std::vector<std::string>& named)
{
    if (ofResult.empty() || named.empty() || named == std::vector{ofResult})
        return {};
    return usage("--scenario names “" + listed(named) + "”, and the result is of “" + ofResult +
                 "”. Name the scenario in one of the two places.");
}

tl::expected<std::string, Reply> scenarioNamed(const std::string& option, const std::string& inPath)
{
    if (option.empty())
        return inPath;
    if (auto refused = refusedScenario(inPath, {option}))
        return tl::unexpected(std::move(*refused));
    return option;
}

tl::expected<PlanInScenario, Reply> openedIn(const std::string& source, const std::string& scenario,
                                             const Session& session)
{
    const std::vector<std::string> named =
        scenario.empty() ? std::vector<std::string>{} : std::vector{scenario};
    auto plan = openedPlan(source, named, session);
    if (!plan)
        return tl::unexpected(std::move(plan.error()));
    if (auto refused = refusedGroup(*plan, named))
        return tl::unexpected(std::move(*refused));
    auto resolved = resolve(*plan, chosenScenarios(*plan, named).front());
    if (!resolved)
        return tl::unexpected(failed(resolved.error(), &*plan));
    return PlanInScenario{std::move(*plan), std::move(*resolved)};
}

std::vector<Problem> faultsOf(const Plan& plan)
{
    std::vector<Problem> all;
    for (const Error& error : problems(plan))
        all.push_back(problemOf(ofJson(error), &plan));
    return all;
}

namespace {

std::vector<Problem> problemsIn(const Plan& plan, const ScenarioOutcome& outcome)
{
    const std::string& scenario = plan.scenarios[outcome.scenario].name;
    std::vector<Problem> all;
    if (!outcome.results) {
        all.push_back(problemOf(outcome.results.error(), &outcome.resolved));
        all.back().scenario = scenario;
    }
    std::vector<Finding> found = outcome.results ? findings(outcome.resolved, *outcome.results)
                                                 : refusalFindings(outcome.resolved, outcome.results.error());
    std::ranges::move(catalogueFindings(outcome.resolved), std::back_inserter(found));
    for (const Finding& finding : found)
        all.push_back(problemOf(finding, outcome.resolved, scenario));
    return all;
}

bool sameButScenario(Problem a, const Problem& b)
{
    a.scenario = b.scenario;
    return a == b;
}

} // namespace

std::vector<Problem> problemsOf(const Plan& plan, const std::vector<ScenarioOutcome>& outcomes)
{
    std::vector<Problem> all;
    std::vector<std::size_t> times;
    for (const ScenarioOutcome& outcome : outcomes)
        for (Problem& problem : problemsIn(plan, outcome)) {
            const auto known =
                std::ranges::find_if(all, [&](const Problem& p) { return sameButScenario(p, problem); });
            const auto at = static_cast<std::size_t>(known - all.begin());
            if (known == all.end()) {
                all.push_back(std::move(problem));
                times.push_back(0);
            }
            if (++times[at] == outcomes.size())
                all[at].scenario.clear();
        }
    return all;
}

std::optional<Reply> refusal(const std::string& file, IfThere old, const std::string& source)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(file, source, ignored))
        return usage(file + ": this is the file that is read. Choose another name to write to.");
    if (old == IfThere::Replace || !std::filesystem::exists(file, ignored))
        return {};
    Reply there =
        usage(file + ": this file exists already. Choose another name, or replace it with --force.");
    there.exit = Exit::Io;
    return there;
}

Reply saved(const Plan& plan, const std::string& file, IfThere old, const std::string& source)
{
    if (const std::string ending = endingOf(file); ending != ".joule" && ending != ".json")
        return usage(file + " ends in neither .joule nor .json: name an output that does, or - for the text "
                            "form on standard output.");
    if (auto refused = refusal(file, old, source))
        return std::move(*refused);
    if (const auto ok = savePlanTo(plan, file); !ok)
        return failed(ok.error());
    return {.problems = {noteOf("\"" + plan.settings.name + "\" is in " + file)}};
}

Problem changedOutside(const std::string& file)
{
    Problem problem{.level = "warning"};
    problem.file = file;
    problem.wrong = "Another program has changed the content of this file since Joulewright saved it.";
    problem.remedy = "Open it in Joulewright, look at it, and save it under a name to accept it.";
    problem.text = problem.wrong + " Its figures may be of somebody else's making. " + problem.remedy;
    return problem;
}

Result<SourcePlan> notedPlan(const std::string& source, const Session& session)
{
    auto opened = planFrom(source, session.streams.in);
    if (opened && opened->changedOutside)
        session.notes.push_back(changedOutside(source));
    return opened;
}

Value identityOf(const Plan& plan)
{
    return Members{{"uid", plan.settings.uid}, {"name", plan.settings.name}};
}

} // namespace jw::verbs
