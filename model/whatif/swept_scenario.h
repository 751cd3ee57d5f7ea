// One scenario of a sweep: what it gives at points.
#pragma once

#include "engine/result_paths.h"
#include "whatif/point_samples.h"

namespace jw {

/// By point, in base units; NaN: does not exist.
struct ScenarioPoints {
    std::vector<std::vector<double>> results{};    ///< by result, then point
    std::vector<std::vector<SampledEnds>> bands{}; ///< the same; empty: nothing was sampled
    std::vector<std::optional<Error>> refused{};
    std::vector<std::size_t> refusedSamples{};
    std::vector<std::size_t> overloadedSamples{}; ///< in which a service does not hold its load
    std::vector<std::string> overloaded{}; ///< services whose machines do not hold their load: "chat, search"
};

/// May be used by any number of threads at once.
class SweptScenario final {
public:
    /// `fields` are those that a point sets. Errors: those of PlanBatch::of and PointSamples::of.
    [[nodiscard]] static Result<SweptScenario> of(const PlanPtr& resolved,
                                                  std::span<const VaryingField> fields,
                                                  const std::vector<std::string>& results,
                                                  const std::optional<DrawnSamples>& samples);

    [[nodiscard]] bool isSampled() const { return m_samples.has_value(); } ///< and something is uncertain
    [[nodiscard]] bool hasServices() const { return !m_loads.empty(); }

    /// At so many points, of which each field has a column in its unit. Where the point itself is refused
    /// there is no band. A stop leaves bands out.
    [[nodiscard]] ScenarioPoints at(std::span<const std::vector<double>> fields, std::size_t points,
                                    const std::stop_token& stop) const;

private:
    SweptScenario(PlanBatch batch, std::vector<ServiceLoad> loads, std::size_t results);
    void sample(ScenarioPoints& to, std::span<const std::vector<double>> fields,
                const std::stop_token& stop) const;

    PlanBatch m_batch; ///< of the results, then of the loads
    std::vector<ServiceLoad> m_loads;
    std::size_t m_results;
    std::optional<PointSamples> m_samples; ///< of the same
};

} // namespace jw
