// joulewright-cli montecarlo: what uncertain inputs make of a result, in one scenario or in several.
#include "catalogue/catalogue_spread.h"
#include "engine/result_paths.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/estimates_reply.h"
#include "verbs/montecarlo_reply.h"
#include "verbs/outcomes.h"
#include "verbs/sampling.h"
#include "verbs/spread_option.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, result, limit;
    std::vector<std::string> scenarios, vary;
    Sampling sampling;
    bool asPredicted = false, indices = false, estimates = false;
};

constexpr std::int64_t mostSamples = 10'000'000; // assumption

/// The result, from the first scenario that has it. Errors: those of cellAt, or, where no scenario can be
/// evaluated, of the last.
Result<ResultCell<double>> cellIn(const Plan& plan, const std::vector<std::size_t>& scenarios,
                                  const std::string& path)
{
    std::optional<Error> unknown;
    Error refused;
    for (const std::size_t scenario : scenarios) {
        const ScenarioOutcome outcome = evaluateScenario(plan, scenario);
        if (!outcome.results) {
            refused = outcome.results.error();
            continue;
        }
        auto cell = cellAt(*outcome.results, outcome.resolved, path);
        if (cell)
            return cell;
        unknown = cell.error();
    }
    return fail(unknown.value_or(refused));
}

Result<std::optional<Shares>> sharesOf(const Plan& plan, const MonteCarlo& all, const Options& options)
{
    if (!options.indices)
        return std::optional<Shares>();
    Shares shares(all.scenarios.size());
    const MonteCarloQuestion& question = all.question;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (all.scenarios[i].error)
            continue;
        auto found = varianceShares(plan, {.scenario = all.scenarios[i].scenario,
                                           .result = question.results.front(),
                                           .samples = question.samples,
                                           .seed = question.seed,
                                           .predictions = question.predictions});
        if (!found)
            return fail(found.error());
        shares[i] = std::move(**found);
    }
    return std::optional(std::move(shares));
}

/// The draws of `--samples` and `--seed`, or of the plan.
MonteCarloQuestion questionOf(const Plan& plan, const Options& options)
{
    const DrawnSamples draws = drawsOf(options.sampling, plan);
    return {.samples = draws.count,
            .seed = draws.seed,
            .predictions = options.asPredicted ? Predictions::AsPredicted : Predictions::Err};
}

Reply montecarlo(const Options& options, const Session& session)
{
    const ResultPath asked = resultPathOf(options.result);
    if (auto refused = refusedScenario(asked.scenario, options.scenarios))
        return std::move(*refused);
    const std::vector<std::string> names = options.scenarios.empty() && !asked.scenario.empty()
                                               ? std::vector{asked.scenario}
                                               : options.scenarios;
    auto plan = openedPlan(options.file, names, session);
    if (!plan)
        return plan.error();
    if (const auto ok = makeUncertain(*plan, options.vary); !ok)
        return failed(ok.error(), &*plan);
    std::vector<Uncertainty> estimates;
    if (options.estimates) { // after --vary, which says it more exactly
        auto spread = spreadEstimates(*plan);
        if (!spread)
            return failed(spread.error(), &*plan);
        estimates = std::move(*spread);
    }
    const std::vector<std::size_t> scenarios = chosenScenarios(*plan, names);
    const auto cell = cellIn(*plan, scenarios, asked.result);
    if (!cell)
        return failed(cell.error(), &*plan);
    std::optional<double> limit;
    if (!options.limit.empty()) {
        const auto read = resultFromText(*plan, *cell->field, options.limit, cell->path);
        if (!read)
            return failed(read.error(), &*plan);
        limit = *read;
    }
    MonteCarloQuestion question = questionOf(*plan, options);
    question.scenarios = scenarios;
    question.results = {cell->path};
    Hundredths told(session);
    const auto tell = [&](std::size_t done, std::size_t of) {
        told.say(static_cast<double>(done) / static_cast<double>(of));
    };
    const MonteCarlo all = monteCarlo(*plan, question, {}, tell).value(); // nobody stops it
    auto shares = sharesOf(*plan, all, options);
    if (!shares)
        return failed(shares.error(), &*plan);
    const SampledDoubts doubts = sampledDoubts(*plan, all, *cell->field);
    const SampledAnswer answer{*plan, all, doubts, *cell->field, limit, std::move(*shares)};
    Members data = montecarloData(answer);
    if (options.estimates)
        data.emplace("catalogue_estimates", estimatesData(*plan, estimates));
    Reply reply{.data = std::move(data),
                .text = montecarloText(answer) +
                        (options.estimates ? estimatesText(*plan, estimates) : certainEstimatesText(*plan))};
    for (const Finding& finding : doubts.compared.why)
        reply.problems.push_back(problemOf(finding, *plan, {}));
    return reply;
}

} // namespace

Action addMontecarlo(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("result", options->result, "[SCENARIO/]total/KEY, workloads/NAME/KEY, ..").required();
    command.option("--scenario", options->scenarios,
                   "scenarios by name or uid, or groups of them, the first being what others are "
                   "compared with; else all");
    command.option("--vary", options->vary, spreadHelp()).eachOnce();
    command.option("--samples", options->sampling.samples, "how many; else as the plan has it")
        .within(std::int64_t{1}, mostSamples);
    addSeed(command, options->sampling.seed);
    command.option("--limit", options->limit,
                   "tells how likely the result is at most so much: a number, with its unit if one likes");
    command.flag("--as-predicted", options->asPredicted, "predictions do not err; only inputs vary");
    command.flag(
        "--catalogue-estimates", options->estimates,
        "what the catalogue has as an estimate is uncertain, too, where the plan says nothing of it");
    command.flag("--indices", options->indices,
                 "Sobol indices: how much of the variance comes from each uncertain input");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return montecarlo(*options, session); };
}

} // namespace jw::verbs
