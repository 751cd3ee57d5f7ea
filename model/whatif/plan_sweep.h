// A plan evaluated at every point of a sweep, in one scenario or several.
#pragma once

#include <functional>
#include <stop_token>

#include "engine/findings.h"
#include "whatif/sweep_points.h"
#include "whatif/swept_scenario.h"

namespace jw {

/// What is asked at each point.
struct SweepQuestion {
    std::vector<std::size_t> scenarios{0}; ///< positions in the plan
    /// Paths; empty: cost, energy and carbon of the whole plan, and the running time of each workload.
    std::vector<std::string> results{};
    std::optional<DrawnSamples> samples{}; ///< at every point: of all that is uncertain and not swept
};

/// More evaluations of samples, points times samples, are refused: hours of a machine. Assumption.
inline constexpr double mostSweepSamples = 1e9;

/// A number of each point: a result in a scenario.
struct SweepColumn {
    std::size_t scenario = 0; ///< position in the plan
    std::string path{};       ///< as resultCells() has it
    const FieldInfo* info = nullptr;
    bool atLeast = false; ///< a lower bound, even at the last point: a price may be what is swept
    bool sampled = false; ///< points have a band of it
};

struct SweptPoint {
    std::size_t index = 0;
    std::vector<double> inputs{};                ///< by axis, in the fields' units
    std::vector<double> results{};               ///< by column, in the fields' units; NaN: does not exist
    std::vector<std::optional<Error>> refused{}; ///< by scenario, why it has no results here
    std::vector<SampledEnds> bands{};            ///< by column, in the fields' units; NaN: none
    std::size_t refusedSamples = 0;              ///< that the plan refuses, in all scenarios
    std::size_t overloadedSamples = 0;           ///< in which a service does not hold its load, the same
    std::vector<std::string> overloaded{}; ///< by scenario, services that do not hold their load: "a, b"
};

/// Which points are evaluated, and how.
struct SweepRun {
    std::size_t first = 0, step = 1; ///< of a shard k of n: k - 1 and n
    std::size_t done = 0;            ///< so many of them are left out: they are there already
    std::size_t threads = 1;
    std::stop_token stop{};
};

/// Everything of a sweep but its answers. May be run by any number of threads at once.
class PlanSweep final {
public:
    /// `plan` passes check(). Errors: BadChoice, a result that no scenario has; those of resolve() and
    /// SweptScenario::of(), and of planResults() where no scenario can be evaluated as it is; Inconsistent
    /// (sweep_samples), more than mostSweepSamples.
    [[nodiscard]] static Result<PlanSweep> of(const Plan& plan, SweepPoints points, SweepQuestion question);

    [[nodiscard]] const SweepPoints& points() const { return m_points; }
    [[nodiscard]] const std::vector<SweepColumn>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<std::size_t>& scenarios() const { return m_scenarios; }
    /// As asked; nothing where they were not, or nothing is uncertain.
    [[nodiscard]] const std::optional<DrawnSamples>& samples() const { return m_samples; }
    [[nodiscard]] bool hasServices() const; ///< whose machines may not hold their load
    /// Why columns say nothing of which scenario has less: lower bounds, money without machines beside a
    /// scenario that pays for its own, as doubtsOf() tells it at the last point.
    [[nodiscard]] const std::vector<Finding>& doubts() const { return m_doubts; }

    /// Calls deliver() with each point in order, one at a time, from whichever thread is ready: by it a
    /// caller knows how far the sweep is. Results do not depend on threads or step. A stop is heard between
    /// blocks of a few points. Errors: Canceled, and what deliver() answers, which ends the sweep.
    using Deliver = std::function<Result<void>(const SweptPoint&)>;
    [[nodiscard]] Result<void> run(const SweepRun& how, const Deliver& deliver) const;

    /// The points themselves, `count` of them. Not for many: see run().
    [[nodiscard]] std::vector<SweptPoint> block(std::size_t first, std::size_t step, std::size_t count,
                                                const std::stop_token& stop = {}) const;
    [[nodiscard]] std::size_t blockSize() const; ///< how many points run() evaluates together

private:
    PlanSweep(SweepPoints points, std::vector<std::size_t> scenarios);
    void judge(const std::vector<PlanPtr>& plans);
    void add(std::vector<SweptPoint>& points, std::size_t scenario, const ScenarioPoints& of) const;

    SweepPoints m_points;
    std::vector<std::size_t> m_scenarios;
    std::vector<SweepColumn> m_columns; ///< scenario by scenario, each with the same results
    std::vector<SweptScenario> m_swept; ///< by scenario
    std::optional<DrawnSamples> m_samples;
    std::vector<Finding> m_doubts;
};

/// SHA-256 of what results follow from: the plan without its notes, sources and labels, and without the uid
/// that each copy of a sample has of its own.
[[nodiscard]] std::string inputHash(const Plan& plan);

/// SHA-256 of what is asked: points, scenarios, results, samples and their seed.
[[nodiscard]] std::string optionsHash(const Plan& plan, const PlanSweep& sweep);

} // namespace jw
