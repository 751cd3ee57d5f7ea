#include "uncertainty/sampled_differences.h"

#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

#include "domain/paths.h"
#include "engine/lower_bounds.h"
#include "uncertainty/sampled_doubts.h"
#include "uncertainty/sampled_figures.h"

namespace jw {
namespace {

using Column = std::span<const double>;

/// What the order of additions may leave counts as nothing.
SampledEnds settled(SampledEnds ends, double size)
{
    constexpr double rounding = 1e-12; // assumption, of the value
    for (double* end : {&ends.p10, &ends.p50, &ends.p90})
        if (std::fabs(*end) < rounding * size)
            *end = 0.0;
    return ends;
}

/// (b - a) / |a|; nothing where a is 0 in some sample or has both signs.
std::optional<SampledEnds> relativeEnds(Column a, Column b)
{
    std::vector<double> fractions;
    bool above = false, below = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i]))
            continue;
        above = above || a[i] >= 0.0;
        below = below || a[i] <= 0.0; // of 0 both hold
        fractions.push_back((b[i] - a[i]) / std::fabs(a[i]));
    }
    if (fractions.empty() || (above && below))
        return {};
    return settled(endsOf(*sampledFigure(fractions)), 1.0);
}

std::optional<DifferenceBand> bandOf(Column a, Column b, std::size_t accepted)
{
    const auto first = sampledFigure(a), other = sampledFigure(b);
    const auto pair = pairedFigure(a, b);
    if (!pair || !existsInMost(pair->difference, accepted) ||
        !(varies(endsOf(*first)) || varies(endsOf(*other))))
        return {};
    const double size = std::max(std::fabs(first->p50), std::fabs(other->p50));
    return DifferenceBand{settled(endsOf(pair->difference), size), relativeEnds(a, b)};
}

/// The scenarios as they are judged: which results each has, and which differences are not told.
class Compared {
public:
    Compared(const Plan& plan, const std::vector<SampledScenario>& inputs)
    {
        for (const SampledScenario& of : inputs)
            m_outcomes.push_back(outcomeAtMedians(plan, of));
        for (const ScenarioOutcome& outcome : m_outcomes)
            m_pointers.push_back(&outcome);
        m_services = onlyServices(m_pointers);
        for (auto& list : {comparedResults(m_pointers), comparedRequests(m_pointers)})
            for (const ComparedResult& result : list)
                m_results.emplace(result.path, result);
    }
    Compared(const Compared&) = delete;
    Compared& operator=(const Compared&) = delete;

    /// The path of a result in one of the scenarios: requests are those of its own service.
    [[nodiscard]] std::string pathIn(const std::string& result, std::size_t at) const
    {
        constexpr std::string_view ofService = "service/";
        return result.starts_with(ofService) && at < m_services.size()
                   ? workloadHead(m_services[at]) + result.substr(ofService.size())
                   : result;
    }

    [[nodiscard]] std::vector<bool> untold(const std::string& result) const
    {
        const auto found = m_results.find(result);
        return found == m_results.end() || !found->second.info ? std::vector<bool>(m_pointers.size(), true)
                                                               : found->second.untold;
    }

private:
    std::vector<ScenarioOutcome> m_outcomes;
    std::vector<const ScenarioOutcome*> m_pointers;
    std::vector<std::string> m_services;
    std::map<std::string, ComparedResult> m_results;
};

/// What a result is called in each scenario, and in which its difference from the first is not told.
struct Asked {
    std::vector<std::string> paths{};
    std::vector<bool> untold{};
};

std::vector<std::optional<DifferenceBand>> differencesOf(const MonteCarlo& all, const Asked& asked)
{
    const auto column = [&](std::size_t at) {
        const auto& paths = all.question.results;
        const auto place = std::ranges::find(paths, asked.paths[at]) - paths.begin();
        return Column(all.scenarios[at].results[static_cast<std::size_t>(place)]);
    };
    std::vector<std::optional<DifferenceBand>> bands(all.scenarios.size());
    const Column first = column(0);
    for (std::size_t at = 1; at < bands.size(); ++at) {
        const std::size_t refused =
            std::max(all.scenarios.front().refusals.rows, all.scenarios[at].refusals.rows);
        if (!isMarked(asked.untold, at))
            bands[at] = bandOf(first, column(at), all.question.samples - refused);
    }
    return bands;
}

/// The paths of some results in all scenarios, each once.
std::vector<std::string> pathsOf(std::span<const Asked> some)
{
    std::vector<std::string> paths;
    for (const Asked& each : some)
        paths.insert(paths.end(), each.paths.begin(), each.paths.end());
    std::ranges::sort(paths);
    const auto again = std::ranges::unique(paths);
    paths.erase(again.begin(), again.end());
    return paths;
}

/// The scenarios with what is uncertain in them; one that cannot be resolved has nothing.
std::vector<SampledScenario> uncertainScenarios(const Plan& plan, const std::vector<std::size_t>& scenarios)
{
    std::vector<SampledScenario> all;
    for (const std::size_t scenario : scenarios)
        all.push_back(
            {.scenario = scenario,
             .inputs =
                 uncertainInputs(plan, scenario, Predictions::Err).value_or(std::vector<UncertainInput>())});
    return all;
}

} // namespace

std::optional<SampledDifferences> sampledDifferences(const Plan& plan, const DifferencesQuestion& question,
                                                     const std::stop_token& stop)
{
    SampledDifferences differences;
    const auto inputs = uncertainScenarios(plan, question.scenarios);
    if (std::ranges::all_of(inputs, [](const SampledScenario& of) { return of.inputs.empty(); }))
        return differences;
    const Compared compared(plan, inputs);
    std::vector<Asked> asked;
    for (const std::string& result : question.results) {
        Asked& each = asked.emplace_back(Asked{.untold = compared.untold(result)});
        for (std::size_t at = 0; at < inputs.size(); ++at)
            each.paths.push_back(compared.pathIn(result, at));
    }
    const std::size_t most = resultsAtOnce(question.draws.count * inputs.size());
    for (std::size_t from = 0; from < asked.size(); from += most) {
        const auto some = std::span(asked).subspan(from, std::min(most, asked.size() - from));
        const auto all = monteCarlo(plan,
                                    {.scenarios = question.scenarios,
                                     .results = pathsOf(some),
                                     .samples = question.draws.count,
                                     .seed = question.draws.seed},
                                    stop);
        if (!all)
            return {};
        std::vector<std::vector<std::optional<DifferenceBand>>> bands(some.size());
        tbb::parallel_for(std::size_t{0}, some.size(), [&](std::size_t at) {
            if (!stop.stop_requested())
                bands[at] = differencesOf(*all, some[at]);
        });
        if (stop.stop_requested())
            return {};
        for (std::size_t at = 0; at < some.size(); ++at)
            if (std::ranges::any_of(bands[at], [](const auto& band) { return band.has_value(); }))
                differences.emplace(question.results[from + at], std::move(bands[at]));
    }
    return differences;
}

} // namespace jw
