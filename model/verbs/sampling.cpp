#include "verbs/sampling.h"

#include <algorithm>

#include "messages/overload_text.h"
#include "verbs/sample_fields.h"

namespace jw::verbs {

Option addSeed(const Command& command, std::optional<std::int64_t>& seed)
{
    return command.option("--seed", seed, "of the draws; else the plan's")
        .within(std::int64_t{0}, static_cast<std::int64_t>(largestSeed));
}

void addSampling(const Command& command, Sampling& sampling, const std::string& help, std::int64_t most)
{
    const Option samples = command.option("--samples", sampling.samples, help).within(std::int64_t{1}, most);
    addSeed(command, sampling.seed).needs(samples);
}

DrawnSamples drawsOf(const Sampling& sampling, const Plan& plan)
{
    PlanSettings settings = plan.settings;
    settings.samples = sampling.samples.value_or(settings.samples);
    settings.seed = sampling.seed.value_or(settings.seed);
    return drawnSamples(settings);
}

Problem nothingUncertain(const std::string& name, const std::string& but)
{
    return noteOf(name + ": nothing is uncertain" +
                  (but.empty() ? ", so every sample is the same"
                               : " but " + but + ", so there are no p10, p50 and p90") +
                  ". Give a number a distribution in the window; montecarlo --vary tries one.");
}

Problem refusedSamples(const std::string& where, std::size_t refused, std::size_t of)
{
    return noteOf(where + std::to_string(refused) + (of > 0 ? " of " + std::to_string(of) : "") +
                  " samples are refused and left out; montecarlo says why.");
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
        notes.push_back(
            refusedSamples(plan.scenarios[outcome.scenario].name + ": ", sampled.refused, sampled.samples));
}

Items overloadData(const std::vector<SampledOverload>& overloads)
{
    Items all;
    for (const SampledOverload& overload : overloads)
        all.push_back(Members{{"workload", overload.workload}, {"share", overload.share}});
    return all;
}

} // namespace jw::verbs
