// joulewright-cli run: the results of a plan's scenarios.
#include "engine/calc_plan.h"
#include "engine/predicted.h"
#include "report/carbon_remarks.h"
#include "report/run_table.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/sampling.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file;
    std::vector<std::string> scenarios;
    Sampling sampling;
};

std::string textOf(const Plan& plan, const ScenarioOutcome& outcome)
{
    const std::string& currency = plan.settings.currency;
    FigureSheet run = runTable(outcome.resolved, *outcome.results);
    run.title = plan.scenarios[outcome.scenario].name;
    std::string text = toText(run, currency);
    if (const auto price = priceRemark(outcome.resolved))
        text += textOf(*price) + '\n';
    for (const CarbonRemark& remark : carbonRemarks(outcome.resolved))
        text += textOf(remark) + '\n';
    FigureSheet sites = siteTable(*outcome.results), supplies = supplyTable(*outcome.results);
    sites.title = "Sites, " + planYears(outcome.resolved);
    supplies.title = "Power supplies";
    for (const FigureSheet* table : {&sites, &supplies})
        if (!table->columns.empty())
            text += '\n' + toText(*table, currency);
    for (const FigureSheet& table : bandTables(*outcome.results))
        text += '\n' + toText(table, currency);
    return text;
}

/// {"samples", "refused", "overloaded", "figures": {PATH: {p10, p50, p90}}}; null where none were taken.
Value sampledValue(const PlanResults<double>& results)
{
    if (!results.sampled)
        return {};
    Members figures;
    for (const BandedCell& cell : bandedCells(results))
        figures.emplace(cell.path, Members{{"p10", cell.p10}, {"p50", cell.p50}, {"p90", cell.p90}});
    return Members{{"samples", static_cast<double>(results.sampled->samples)},
                   {"refused", static_cast<double>(results.sampled->refused)},
                   {"overloaded", overloadData(results.sampled->overloads)},
                   {"figures", std::move(figures)}};
}

Value valueOf(const Plan& plan, const ScenarioOutcome& outcome)
{
    const Scenario& scenario = plan.scenarios[outcome.scenario];
    return Members{{"name", scenario.name},
                   {"uid", scenario.uid},
                   {"results", outcome.results ? flatResults(*outcome.results) : Value()},
                   {"lower_bounds", outcome.results ? Value(flatLowerBounds(*outcome.results)) : Value()},
                   {"sampled", outcome.results ? sampledValue(*outcome.results) : Value()},
                   {"tier", outcome.results ? Value(textOf(tierOf(*outcome.results))) : Value()},
                   {"bands", outcome.results ? Value(flatBands(*outcome.results)) : Value()}};
}

/// The scenarios named, or the baseline.
std::vector<std::size_t> chosen(const Plan& plan, const std::vector<std::string>& names)
{
    const auto positions = scenariosOf(plan, names);
    return positions && !positions->empty() ? *positions : std::vector<std::size_t>{0};
}

Problem noWorkloads()
{
    return noteOf(
        "There are no workloads in this plan yet, so nothing is computed. Add one in Joulewright, or "
        "to the list \"workloads\" of its text form (export --json, then import --json); new --sample "
        "makes a plan that has some.");
}

/// Samples the outcome where that is asked for; what there is to say of it goes to `notes`.
Result<void> sample(ScenarioOutcome& outcome, const Plan& plan, const Options& options,
                    std::vector<Problem>& notes)
{
    if (!options.sampling.samples || !outcome.results)
        return {};
    if (const auto done = sampleBands(outcome, plan, drawsOf(options.sampling, plan)); !done)
        return fail(done.error());
    if (outcome.results->sampled->figures.empty())
        notes.push_back(nothingUncertain(plan.scenarios[outcome.scenario].name));
    noteSamples(notes, outcome, plan);
    return {};
}

Reply results(const Options& options, const Session& session)
{
    const auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    Reply reply{.text = plan->settings.name + "\n"};
    Items scenarios;
    const std::vector<std::size_t> positions = chosen(*plan, options.scenarios);
    std::vector<ScenarioOutcome> outcomes;
    std::vector<Problem> notes;
    for (const std::size_t at : positions) {
        ScenarioOutcome& outcome = outcomes.emplace_back(evaluateScenario(*plan, at));
        if (const auto ok = sample(outcome, *plan, options, notes); !ok)
            return failed(ok.error(), &*plan);
        reply.text += outcome.results ? '\n' + textOf(*plan, outcome) : std::string();
        scenarios.push_back(valueOf(*plan, outcome));
        session.progress(scenarios.size(), positions.size());
    }
    reply.problems = problemsOf(*plan, outcomes);
    reply.exit = exitOf(reply.problems);
    std::ranges::move(notes, std::back_inserter(reply.problems));
    if (plan->workloads.empty())
        reply.problems.push_back(noWorkloads());
    reply.data = Members{{"plan", identityOf(*plan)},
                         {"currency", plan->settings.currency},
                         {"scenarios", std::move(scenarios)}};
    return reply;
}

} // namespace

Action addRun(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("--scenario", options->scenarios,
                   "scenarios by name or uid, or groups of them; else the baseline");
    addSampling(command, options->sampling,
                "P10, P50 and P90 of every result, over so many draws of all that is uncertain");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return results(*options, session); };
}

} // namespace jw::verbs
