// joulewright-cli compare: scenarios of a plan side by side.
#include "report/comparison_table.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file;
    std::vector<std::string> scenarios;
    bool onlyDifferences = false;
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

Reply compared(const Options& options, const Session& session)
{
    const auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    const Shown shown = options.onlyDifferences ? Shown::OnlyDifferences : Shown::Everything;
    const Comparison comparison =
        compareScenarios(*plan, chosenScenarios(*plan, options.scenarios), !options.onlyDifferences);
    Reply reply{.data = toValue(*plan, comparison, shown),
                .text = plan->settings.name + "\n\n" +
                        toText(comparisonTable(*plan, comparison, shown), plan->settings.currency)};
    reply.data.as<Members>()->emplace("plan", identityOf(*plan));
    addProblems(reply, *plan, comparison);
    return reply;
}

} // namespace

Action addCompare(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("file", options->file, planHelp)->required();
    command.add_option("scenarios", options->scenarios,
                       "by name or uid, or groups of them, the first being the measure; else all");
    command.add_flag("--only-differences", options->onlyDifferences,
                     "only inputs and results that are not the same in all of them");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return compared(*options, session); };
}

} // namespace jw::verbs
