#include "verbs/pareto_metrics.h"

#include <algorithm>
#include <charconv>

#include "engine/result_paths.h"
#include "report/figure_table.h"
#include "uncertainty/percentiles.h"
#include "uncertainty/sampled_doubts.h"
#include "uncertainty/sampled_figures.h"
#include "verbs/changes.h"
#include "verbs/pareto_judged.h"
#include "verbs/sampling.h"

namespace jw::verbs {
namespace {

constexpr std::string_view over = "over:";

/// "p90"; nothing for another text.
std::optional<int> percentileIn(std::string_view text)
{
    int number = 0;
    if (!text.starts_with('p'))
        return {};
    const auto end = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole && number > 0 && number < 100 ? std::optional(number) : std::nullopt;
}

/// The result as planned in each scenario.
Result<Metric> planned(const std::vector<ScenarioOutcome>& outcomes, const std::string& path)
{
    Metric metric{.name = path};
    std::vector<const ScenarioOutcome*> compared;
    std::optional<Error> unknown;
    for (const ScenarioOutcome& outcome : outcomes) {
        compared.push_back(&outcome);
        metric.base.push_back(none);
        metric.atLeast.push_back(false);
        if (!outcome.results)
            continue;
        const auto cell = cellAt(*outcome.results, outcome.resolved, path);
        if (!cell) {
            unknown = unknown ? unknown : cell.error();
            continue;
        }
        metric.base.back() = cell->base;
        metric.atLeast.back() = cell->atLeast;
        metric.info = cell->field;
        metric.name = cell->path;
    }
    if (!metric.info)
        return unknown ? Result<Metric>(fail(*unknown)) : metric;
    metric.doubts = doubtsOf(compared, *metric.info, metric.atLeast);
    metric.unit = metric.info->term.unit;
    return metric;
}

/// What is asked of the samples of a scenario, or none.
double figureOf(const SampledScenario& of, std::size_t samples, const AskedMetric& asked, double limit)
{
    const std::vector<double> numbers = of.error ? std::vector<double>() : known(of.results.front());
    if (!existsInMost(sampledFigure(numbers), samples - of.refusals.rows))
        return none;
    return asked.percentile ? percentile(numbers, *asked.percentile / 100.0)
                            : 1.0 - shareAtMost(numbers, limit);
}

std::vector<Problem> notesOf(const Plan& plan, const MonteCarlo& all)
{
    std::vector<Problem> notes;
    if (std::ranges::all_of(all.scenarios, [](const auto& of) { return of.inputs.empty(); }))
        notes.push_back(nothingUncertain(plan.settings.name));
    for (const SampledScenario& of : all.scenarios) {
        noteOverloads(notes, plan.scenarios[of.scenario].name, of.overloads);
        if (of.refusals.rows > 0)
            notes.push_back(refusedSamples(plan.scenarios[of.scenario].name + ": ", of.refusals.rows,
                                           all.question.samples));
    }
    return notes;
}

/// In place of what is planned, what its samples say.
Result<void> sample(Metric& metric, const Plan& plan, const std::vector<ScenarioOutcome>& outcomes,
                    const AskedMetric& asked)
{
    double limit = none;
    if (!asked.percentile) {
        const auto read = resultFromText(plan, *metric.info, asked.limit, metric.name);
        if (!read)
            return fail(read.error());
        limit = *read;
        metric.unit = {"", 1.0};
    }
    const DrawnSamples draws = drawnSamples(plan.settings);
    MonteCarloQuestion question{.results = {metric.name}, .samples = draws.count, .seed = draws.seed};
    for (const ScenarioOutcome& outcome : outcomes)
        question.scenarios.push_back(outcome.scenario);
    const MonteCarlo all = monteCarlo(plan, question).value();
    SampledDoubts doubts = sampledDoubts(plan, all, *metric.info);
    for (std::size_t at = 0; at < metric.base.size(); ++at)
        metric.base[at] = figureOf(all.scenarios[at], question.samples, asked, limit);
    metric.atLeast = std::move(doubts.atLeast);
    metric.doubts = std::move(doubts.compared);
    metric.notes = notesOf(plan, all);
    for (const SampledScenario& of : all.scenarios)
        metric.overloads.push_back(of.overloads);
    return {};
}

} // namespace

Result<AskedMetric> metricFrom(const std::string& text)
{
    const std::size_t at = text.rfind('@');
    const std::string_view behind = at == std::string::npos ? "" : std::string_view(text).substr(at + 1);
    AskedMetric asked{.path = text.substr(0, at), .suffix = at == std::string::npos ? "" : text.substr(at)};
    asked.percentile = percentileIn(behind);
    if (behind.starts_with(over))
        asked.limit = behind.substr(over.size());
    if (at == std::string::npos || asked.percentile || !asked.limit.empty())
        return asked;
    if (behind.find('/') != std::string_view::npos) // of a name within the path
        return AskedMetric{.path = text};
    return fail({.kind = Error::Kind::BadChoice,
                 .field = "metrics",
                 .text = asked.path + "@p1 to @p99, " + asked.path + "@over:LIMIT"});
}

Result<Metric> metricOf(const Plan& plan, const std::vector<ScenarioOutcome>& outcomes,
                        const AskedMetric& asked)
{
    auto metric = planned(outcomes, asked.path);
    if (!metric || !metric->info)
        return metric;
    if (asked.isSampled())
        if (const auto ok = sample(*metric, plan, outcomes, asked); !ok)
            return fail(ok.error());
    metric->shown =
        asked.limit.empty() ? rowUnit({metric->name, metric->info, metric->base}) : UnitName{"%", 0.01};
    metric->name += asked.suffix;
    return metric;
}

} // namespace jw::verbs
