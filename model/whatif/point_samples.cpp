#include "whatif/point_samples.h"

#include <algorithm>
#include <limits>

namespace jw {
namespace {

/// Rows evaluated between two looks at the stop: where each takes a millisecond it is heard; assumption.
constexpr std::size_t block = 256;

/// What is uncertain in a resolved plan but for these fields.
Result<std::vector<UncertainInput>> inputsBut(const Plan& resolved, std::span<const VaryingField> fields)
{
    return uncertainInputs(resolved, 0, Predictions::Err).map([&](std::vector<UncertainInput> inputs) {
        std::erase_if(inputs, [&](const UncertainInput& input) {
            return std::ranges::find(fields, input.field) != fields.end();
        });
        return inputs;
    });
}

} // namespace

PointSamples::PointSamples(PlanBatch batch, std::vector<std::vector<double>> drawn, std::size_t results,
                           std::size_t samples)
    : m_batch(std::move(batch)),
      m_drawn(std::move(drawn)),
      m_results(results),
      m_samples(samples)
{
}

Result<PointSamples> PointSamples::of(const PlanPtr& resolved, std::span<const VaryingField> fields,
                                      std::vector<std::string> results, const DrawnSamples& samples)
{
    const auto inputs = inputsBut(*resolved, fields);
    if (!inputs)
        return fail(inputs.error());
    auto columns = drawsOf(*inputs, samples.seed).map([&](const PlanDraws& draws) {
        return drawnColumns(*inputs, draws, 0, samples.count);
    });
    if (!columns)
        return fail(columns.error());
    std::vector<VaryingField> all(fields.begin(), fields.end());
    for (const UncertainInput& input : *inputs)
        all.push_back(input.field);
    const std::size_t count = results.size();
    return PlanBatch::of(resolved, all, std::move(results)).map([&](PlanBatch batch) {
        return PointSamples(std::move(batch), std::move(*columns), count, samples.count);
    });
}

SampledPoints PointSamples::at(std::span<const std::vector<double>> fields, std::size_t points,
                               const std::stop_token& stop) const
{
    using Columns = std::vector<std::vector<double>>;
    const std::size_t rows = points * m_samples;
    SampledPoints all{m_samples,
                      Columns(m_results, std::vector(rows, std::numeric_limits<double>::quiet_NaN())),
                      std::vector<std::size_t>(points)};
    for (std::size_t first = 0; first < rows && !stop.stop_requested(); first += block) {
        const std::size_t count = std::min(block, rows - first);
        Columns columns(fields.size() + m_drawn.size(), std::vector<double>(count));
        for (std::size_t row = 0; row < count; ++row) {
            auto column = columns.begin();
            for (const std::vector<double>& field : fields)
                (*column++)[row] = field[(first + row) / m_samples];
            for (const std::vector<double>& input : m_drawn)
                (*column++)[row] = input[(first + row) % m_samples];
        }
        const std::vector<std::span<const double>> in(columns.begin(), columns.end());
        std::vector<std::span<double>> out;
        for (std::vector<double>& result : all.results)
            out.push_back(std::span(result).subspan(first, count));
        for (const RefusedRow& each : m_batch.run(in, out).each)
            ++all.refused[(first + each.row) / m_samples];
    }
    return all;
}

} // namespace jw
