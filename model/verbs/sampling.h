// --samples and --seed of verbs whose results may be sampled. Not for other layers: see verb.h.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "uncertainty/sampled_bands.h"
#include "verbs/reply.h"

namespace jw::verbs {

struct Sampling {
    std::optional<std::int64_t> samples{}; ///< nothing: none are taken
    std::optional<std::int64_t> seed{};    ///< else the plan's
};

/// `help`: what the samples are for.
void addSampling(CLI::App& command, Sampling& sampling, const std::string& help);

/// The samples are asked for.
[[nodiscard]] BandsQuestion drawsOf(const Sampling& sampling, const Plan& plan);

/// "NAME: nothing is uncertain, ..": of a scenario or a plan.
[[nodiscard]] Problem nothingUncertain(const std::string& name);

/// Notes each of these, once.
void noteOverloads(std::vector<Problem>& notes, const std::string& scenario,
                   const std::vector<SampledOverload>& overloads);

/// Notes how many of the samples of an outcome are refused, and in how many services do not hold their load,
/// where any is.
void noteSamples(std::vector<Problem>& notes, const ScenarioOutcome& outcome, const Plan& plan);

/// [{"workload", "share"}].
[[nodiscard]] Items overloadData(const std::vector<SampledOverload>& overloads);

} // namespace jw::verbs
