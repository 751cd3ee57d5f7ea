// joulewright-cli compare: scenarios of a plan side by side.
#include <algorithm>

#include "readings/display.h"
#include "report/comparison_table.h"
#include "uncertainty/sampled_differences.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/sampling.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file;
    std::vector<std::string> scenarios;
    bool onlyDifferences = false;
    Sampling sampling;
};

/// Errors of scenarios, and over all that could be evaluated H24 and what is not known of machines.
void addProblems(Reply& reply, const Plan& plan, const Comparison& comparison)
{
    const auto evaluated = comparison.evaluated();
    reply.problems = problemsOf(plan, comparison.outcomes);
    for (const auto& found : {comparisonFindings(evaluated), unknownFindings(evaluated)})
        for (const Finding& finding : found)
            reply.problems.push_back(problemOf(finding, plan, {}));
    reply.exit = exitOf(reply.problems);
}

/// Samples of the scenarios, and of what the others differ by from the first. What there is to say of them
/// goes to `notes`.
Result<Comparison> sampledComparison(const Plan& plan, const Options& options, std::vector<Problem>& notes)
{
    const DrawnSamples draws = drawsOf(options.sampling, plan);
    DifferencesQuestion question{.scenarios = chosenScenarios(plan, options.scenarios), .draws = draws};
    std::vector<ScenarioOutcome> outcomes;
    bool sampled = false, uncertain = false;
    for (const std::size_t scenario : question.scenarios) {
        ScenarioOutcome& outcome = outcomes.emplace_back(evaluateScenario(plan, scenario));
        if (!outcome.results)
            continue;
        if (const auto done = sampleBands(outcome, plan, draws); !done)
            return fail(done.error());
        sampled = true;
        uncertain = uncertain || !outcome.results->sampled->figures.empty();
        noteSamples(notes, outcome, plan);
    }
    if (sampled && !uncertain)
        notes.push_back(nothingUncertain(plan.settings.name));
    Comparison comparison = compareOutcomes(plan, std::move(outcomes), !options.onlyDifferences);
    for (const ComparedResult& result : comparison.results)
        question.results.push_back(result.path);
    comparison.differences = sampledDifferences(plan, question).value();
    return comparison;
}

Result<Comparison> comparisonOf(const Plan& plan, const Options& options, std::vector<Problem>& notes)
{
    if (options.sampling.samples)
        return sampledComparison(plan, options, notes);
    return compareScenarios(plan, chosenScenarios(plan, options.scenarios), !options.onlyDifferences);
}

/// "2,000 samples, seed 7: ..", below the name of the plan.
std::string samplingText(const DrawnSamples& draws)
{
    return numberText(draws.count, {.group = ","}) + " samples, seed " + std::to_string(draws.seed) +
           ": changes have P10 to P90 of their own, the same draws being taken in every scenario.\n";
}

/// Which services do not hold their load in some samples, beside the name of each scenario.
void addOverloads(Members& data, const Comparison& comparison)
{
    Items& scenarios = *data.at("scenarios").as<Items>();
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        if (const auto& results = comparison.outcomes[i].results; results && results->sampled)
            scenarios[i].as<Members>()->emplace("overloaded", overloadData(results->sampled->overloads));
}

Reply compared(const Options& options, const Session& session)
{
    const auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    const Shown shown = options.onlyDifferences ? Shown::OnlyDifferences : Shown::Everything;
    std::vector<Problem> notes;
    const auto comparison = comparisonOf(*plan, options, notes);
    if (!comparison)
        return failed(comparison.error(), &*plan);
    Reply reply{.data = toValue(*plan, *comparison, shown), .text = plan->settings.name + "\n"};
    auto& data = *reply.data.as<Members>();
    data.emplace("plan", identityOf(*plan));
    if (options.sampling.samples) {
        const DrawnSamples draws = drawsOf(options.sampling, *plan);
        reply.text += samplingText(draws);
        data.emplace("samples", static_cast<double>(draws.count));
        data.emplace("seed", static_cast<double>(draws.seed));
        addOverloads(data, *comparison);
    }
    reply.text += '\n' + toText(comparisonTable(*plan, *comparison, shown), plan->settings.currency);
    addProblems(reply, *plan, *comparison);
    std::ranges::move(notes, std::back_inserter(reply.problems));
    return reply;
}

} // namespace

Action addCompare(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("scenarios", options->scenarios,
                   "by name or uid, or groups of them, the first being the measure; else all");
    command.flag("--only-differences", options->onlyDifferences,
                 "only inputs and results that are not the same in all of them");
    addSampling(
        command, options->sampling,
        "P10, P50 and P90 of every result and of every change from the first, over so many draws of "
        "all that is uncertain, the same in every scenario; the tables have P10 and P90, --json all three");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return compared(*options, session); };
}

} // namespace jw::verbs
