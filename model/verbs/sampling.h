// --samples and --seed of verbs whose results may be sampled. Not for other layers: see verb.h.
#pragma once

#include <optional>

#include "uncertainty/sampled_bands.h"
#include "verbs/command.h"
#include "verbs/reply.h"

namespace jw::verbs {

struct Sampling {
    std::optional<std::int64_t> samples{}, seed{};
};

/// `help`: what the samples are for; `most` may be asked for.
void addSampling(const Command& command, Sampling& sampling, const std::string& help,
                 std::int64_t most = 1'000'000);

/// --seed alone.
Option addSeed(const Command& command, std::optional<std::int64_t>& seed);

/// As many as a sweep takes at each point: an assumption.
inline constexpr std::int64_t mostSamplesOfPoint = 100'000;

/// What is not asked for is as the plan has it.
[[nodiscard]] DrawnSamples drawsOf(const Sampling& sampling, const Plan& plan);

/// "NAME: nothing is uncertain but what is swept, ..": of a scenario or a plan; `but` is "" for nothing.
[[nodiscard]] Problem nothingUncertain(const std::string& name, const std::string& but = {});

/// "Own: 3 of 100 samples are refused and left out, ..": `where` is "Own: "; `of` how many is not told for 0.
[[nodiscard]] Problem refusedSamples(const std::string& where, std::size_t refused, std::size_t of = 0);

/// Notes each of these, once.
void noteOverloads(std::vector<Problem>& notes, const std::string& scenario,
                   const std::vector<SampledOverload>& overloads);

/// Notes how many of the samples of an outcome are refused, and in how many services do not hold their load,
/// where any is.
void noteSamples(std::vector<Problem>& notes, const ScenarioOutcome& outcome, const Plan& plan);

/// [{"workload", "share"}].
[[nodiscard]] Items overloadData(const std::vector<SampledOverload>& overloads);

} // namespace jw::verbs
