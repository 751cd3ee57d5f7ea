// A scenario sampled at points: numbers put into some of its fields, and all else that is uncertain drawn.
#pragma once

#include "uncertainty/monte_carlo.h"

namespace jw {

/// Samples of results at points.
struct SampledPoints {
    std::size_t count = 0;                      ///< of samples at each point
    std::vector<std::vector<double>> results{}; ///< by result, point after point, in base units; NaN: none
    std::vector<std::size_t> refused{};         ///< by point, how many the plan refuses

    [[nodiscard]] std::span<const double> at(std::size_t result, std::size_t point) const
    {
        return std::span(results[result]).subspan(point * count, count);
    }
};

/// May be used by any number of threads at once.
class PointSamples final {
public:
    /// `fields` are those that a point sets: they are not drawn. Errors: those of uncertainInputs and of
    /// PlanBatch::of.
    [[nodiscard]] static Result<PointSamples> of(const PlanPtr& resolved,
                                                 std::span<const VaryingField> fields,
                                                 std::vector<std::string> results,
                                                 const DrawnSamples& samples);

    [[nodiscard]] bool isCertain() const { return m_drawn.empty(); } ///< nothing else is uncertain

    /// At so many points, of which each field has a column in its unit. The draws are those of monteCarlo(),
    /// the same at every point. A stop leaves the rest NaN.
    [[nodiscard]] SampledPoints at(std::span<const std::vector<double>> fields, std::size_t points,
                                   const std::stop_token& stop = {}) const;

private:
    PointSamples(PlanBatch batch, std::vector<std::vector<double>> drawn, std::size_t results,
                 std::size_t samples);

    PlanBatch m_batch;
    std::vector<std::vector<double>> m_drawn; ///< by input, then sample
    std::size_t m_results, m_samples;
};

} // namespace jw
