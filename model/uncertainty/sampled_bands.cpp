#include "uncertainty/sampled_bands.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "uncertainty/sampled_figures.h"

namespace jw {
namespace {

std::vector<std::string> pathsOf(const ScenarioOutcome& outcome)
{
    std::vector<std::string> paths;
    for (const auto& cell : resultCells(*outcome.results))
        paths.push_back(cell.path);
    for (const auto& cell : yearCells(*outcome.results, outcome.resolved.settings.startYear))
        paths.push_back(cell.path);
    return paths;
}

void addFigures(SampledBands& to, const SampledScenario& of, std::span<const std::string> paths,
                const std::stop_token& stop)
{
    const std::size_t accepted = to.samples - of.refusals.rows;
    std::vector<std::optional<SampledEnds>> ends(paths.size());
    tbb::parallel_for(std::size_t{0}, paths.size(), [&](std::size_t at) {
        if (!stop.stop_requested())
            ends[at] = sampledEnds(of.results[at], accepted);
    });
    for (std::size_t at = 0; at < paths.size(); ++at)
        if (!ends[at])
            to.open.insert(paths[at]);
        else if (varies(*ends[at]))
            to.figures.emplace(paths[at], *ends[at]);
}

} // namespace

Result<Sampled> sampleBands(ScenarioOutcome& outcome, const Plan& plan, const DrawnSamples& draws,
                            const std::stop_token& stop)
{
    if (!outcome.results)
        return Sampled::Done;
    const std::vector<std::string> paths = pathsOf(outcome);
    const std::size_t most = resultsAtOnce(draws.count);
    auto bands = std::make_shared<SampledBands>(SampledBands{.samples = draws.count});
    for (std::size_t first = 0; first < paths.size(); first += most) {
        const auto some = std::span(paths).subspan(first, std::min(most, paths.size() - first));
        const auto all = monteCarlo(plan,
                                    {.scenarios = {outcome.scenario},
                                     .results = {some.begin(), some.end()},
                                     .samples = draws.count,
                                     .seed = draws.seed},
                                    stop);
        if (!all)
            return Sampled::Stopped;
        const SampledScenario& of = all->scenarios.front();
        if (of.error)
            return fail(*of.error);
        bands->refused = of.refusals.rows;
        if (of.inputs.empty())
            break;
        bands->overloads = of.overloads;
        addFigures(*bands, of, some, stop);
        if (stop.stop_requested())
            return Sampled::Stopped;
    }
    outcome.results->sampled = std::move(bands);
    return Sampled::Done;
}

} // namespace jw
