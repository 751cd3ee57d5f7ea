#include "whatif/swept_scenario.h"

#include <limits>

#include "uncertainty/sampled_figures.h"

namespace jw {
namespace {

/// How many samples of the point overload a service: its column of 1 and 0 stands behind the results.
std::size_t overloadsAt(const SampledPoints& samples, std::size_t results, std::size_t point)
{
    std::size_t count = 0;
    for (std::size_t sample = 0; sample < samples.count; ++sample) {
        bool holds = true;
        for (std::size_t load = results; load < samples.results.size(); ++load)
            holds = holds && samples.at(load, point)[sample] != 0.0;
        count += holds ? 0 : 1;
    }
    return count;
}

} // namespace

SweptScenario::SweptScenario(PlanBatch batch, std::vector<ServiceLoad> loads, std::size_t results)
    : m_batch(std::move(batch)),
      m_loads(std::move(loads)),
      m_results(results)
{
}

Result<SweptScenario> SweptScenario::of(const PlanPtr& resolved, std::span<const VaryingField> fields,
                                        const std::vector<std::string>& results,
                                        const std::optional<DrawnSamples>& samples)
{
    std::vector<ServiceLoad> loads = serviceLoads(*resolved);
    std::vector<std::string> all = results;
    for (const ServiceLoad& load : loads)
        all.push_back(load.path);
    auto batch = PlanBatch::of(resolved, fields, all);
    if (!batch)
        return fail(batch.error());
    SweptScenario made(std::move(*batch), std::move(loads), results.size());
    if (!samples)
        return made;
    return PointSamples::of(resolved, fields, std::move(all), *samples).map([&](PointSamples drawn) {
        if (!drawn.isCertain())
            made.m_samples.emplace(std::move(drawn));
        return std::move(made);
    });
}

ScenarioPoints SweptScenario::at(std::span<const std::vector<double>> fields, std::size_t points,
                                 const std::stop_token& stop) const
{
    using Columns = std::vector<std::vector<double>>;
    ScenarioPoints all{.results = Columns(m_results + m_loads.size(), std::vector<double>(points)),
                       .refused = std::vector<std::optional<Error>>(points),
                       .refusedSamples = std::vector<std::size_t>(points),
                       .overloadedSamples = std::vector<std::size_t>(points),
                       .overloaded = std::vector<std::string>(points)};
    const std::vector<std::span<const double>> in(fields.begin(), fields.end());
    const std::vector<std::span<double>> out(all.results.begin(), all.results.end());
    for (const RefusedRow& each : m_batch.run(in, out).each)
        all.refused[each.row] = each.error;
    for (std::size_t i = 0; i < m_loads.size(); ++i)
        for (std::size_t point = 0; point < points; ++point)
            if (all.results[m_results + i][point] == 0.0)
                all.overloaded[point] += (all.overloaded[point].empty() ? "" : ", ") + m_loads[i].workload;
    all.results.resize(m_results);
    if (m_samples)
        sample(all, fields, stop);
    return all;
}

void SweptScenario::sample(ScenarioPoints& to, std::span<const std::vector<double>> fields,
                           const std::stop_token& stop) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const std::size_t points = to.refused.size();
    const SampledPoints samples = m_samples->at(fields, points, stop);
    to.bands.assign(m_results, std::vector<SampledEnds>(points, {none, none, none}));
    for (std::size_t point = 0; point < points && !stop.stop_requested(); ++point) {
        if (to.refused[point])
            continue;
        to.refusedSamples[point] = samples.refused[point];
        to.overloadedSamples[point] = overloadsAt(samples, m_results, point);
        for (std::size_t i = 0; i < m_results; ++i)
            if (const auto ends = sampledEnds(samples.at(i, point), samples.count - samples.refused[point]))
                to.bands[i][point] = *ends;
    }
}

} // namespace jw
