// What uncertain inputs make of the results of scenarios: many draws of all of them at once.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <stop_token>

#include "engine/plan_batch.h"
#include "engine/sampled_overload.h"
#include "uncertainty/distribution.h"
#include "uncertainty/samplers.h"

namespace jw {

/// A field of a scenario that has a distribution there, or the prediction of a workload.
struct UncertainInput {
    VaryingField field{};
    std::string path{}; ///< "sites/Ashburn/pue", "workloads/run/prediction"
    std::size_t dimension = 0;
    bool whole = false; ///< drawn values are rounded
    Distribution distribution = Distribution::fixed(0.0);

    /// What draws are taken for.
    [[nodiscard]] std::string uid() const { return field.uid + '/' + field.field; }
};

enum class Predictions { AsPredicted, Err };

/// The uncertain inputs of a scenario: fields with a distribution that it does not set, in
/// the order of their dimensions; then, where predictions err, workloads whose results rest on one, with
/// the standard normal and dimensions from the top (a place for each of the first 1,024 workloads of the
/// plan, predicted or not, so that they too keep theirs in every scenario). Errors: those of
/// Distribution::of, naming the field's path; those of resolve().
[[nodiscard]] Result<std::vector<UncertainInput>> uncertainInputs(const Plan& plan, std::size_t scenario,
                                                                  Predictions predictions);

/// What draws their numbers. Errors: those of PlanDraws::of.
[[nodiscard]] Result<PlanDraws> drawsOf(std::span<const UncertainInput> inputs, std::uint64_t seed);

/// What is drawn for the inputs in the samples from `first` on: a column an input, in its field's unit.
[[nodiscard]] std::vector<std::vector<double>> drawnColumns(std::span<const UncertainInput> inputs,
                                                            const PlanDraws& draws, std::uint32_t first,
                                                            std::size_t count);

/// So many draws of all that is uncertain.
struct DrawnSamples {
    std::uint32_t count = 2000;
    std::uint64_t seed = 7;
};

/// As the plan has them.
[[nodiscard]] DrawnSamples drawnSamples(const PlanSettings& settings);

struct MonteCarloQuestion {
    std::vector<std::size_t> scenarios{};
    std::vector<std::string> results{}; ///< paths
    std::uint32_t samples = 2000;
    std::uint64_t seed = 7;
    Predictions predictions = Predictions::Err;

    friend bool operator==(const MonteCarloQuestion&, const MonteCarloQuestion&) = default;
};

struct SampledScenario {
    std::size_t scenario = 0;
    std::vector<UncertainInput> inputs{};
    std::vector<std::vector<double>> results{}; ///< by path, then sample, in base units; NaN: does not exist
    BatchRefusals refusals{};                   ///< samples that the plan refuses
    std::vector<SampledOverload> overloads{};   ///< services that do not hold their load in every sample
    std::optional<Error> error{};               ///< the scenario cannot be evaluated at all
};

struct MonteCarlo {
    MonteCarloQuestion question{};
    std::vector<SampledScenario> scenarios{};
};

/// Of how many results samples are held at a time: together 512 MiB at most (assumption); one at
/// least.
[[nodiscard]] constexpr std::size_t resultsAtOnce(std::size_t samplesOfEach)
{
    constexpr std::size_t mostNumbers = std::size_t{1} << 26U;
    return samplesOfEach < mostNumbers ? mostNumbers / std::max<std::size_t>(1, samplesOfEach) : 1;
}

/// How many of all samples are done; from any thread.
using SamplesDone = std::function<void(std::size_t done, std::size_t all)>;

/// The same sample of an input is drawn in every scenario that has it uncertain, so that differences between
/// scenarios are paired. Results depend on the plan, the question and nothing else: not on the number of
/// threads, nor on what else is uncertain. Nothing when asked to stop.
[[nodiscard]] std::optional<MonteCarlo> monteCarlo(const Plan& plan, const MonteCarloQuestion& question,
                                                   const std::stop_token& stop = {},
                                                   const SamplesDone& done = {});

} // namespace jw
