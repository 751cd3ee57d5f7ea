#include "verbs/sampling.h"

#include <algorithm>

#include "messages/overload_text.h"

namespace jw::verbs {

void addSampling(CLI::App& command, Sampling& sampling, const std::string& help)
{
    auto* samples = command.add_option("--samples", sampling.samples, help);
    samples->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000}));
    command.add_option("--seed", sampling.seed, "of the draws; else the plan's")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{9'007'199'254'740'992}))
        ->needs(samples);
}

BandsQuestion drawsOf(const Sampling& sampling, const Plan& plan)
{
    return {.samples = static_cast<std::uint32_t>(*sampling.samples),
            .seed = static_cast<std::uint64_t>(sampling.seed.value_or(plan.settings.seed))};
}

Problem nothingUncertain(const std::string& name)
{
    return noteOf(name + ": nothing is uncertain, so every sample is the same. Give a number a "
                         "distribution in the window; montecarlo --vary tries one.");
}

void noteOverloads(std::vector<Problem>& notes, const std::string& scenario,
                   const std::vector<SampledOverload>& overloads)
{
    for (const SampledOverload& overload : overloads)
        if (Problem note = noteOf(englishText(overloadSentence(scenario, overload)));
            std::ranges::find(notes, note) == notes.end())
            notes.push_back(std::move(note));
}

void noteSamples(std::vector<Problem>& notes, const ScenarioOutcome& outcome, const Plan& plan)
{
    const SampledBands& sampled = *outcome.results->sampled;
    noteOverloads(notes, plan.scenarios[outcome.scenario].name, sampled.overloads);
    if (sampled.refused > 0)
        notes.push_back(noteOf(plan.scenarios[outcome.scenario].name + ": " +
                               std::to_string(sampled.refused) + " of " + std::to_string(sampled.samples) +
                               " samples are refused and left out; montecarlo says why."));
}

Items overloadData(const std::vector<SampledOverload>& overloads)
{
    Items all;
    for (const SampledOverload& overload : overloads)
        all.push_back(Members{{"workload", overload.workload}, {"share", overload.share}});
    return all;
}

} // namespace jw::verbs
