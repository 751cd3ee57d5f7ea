#include "uncertainty/sampled_doubts.h"

#include <cmath>

#include "domain/edit.h"
#include "domain/resolve.h"

namespace jw {

/// What the plan refuses stays as planned; predictions are at their medians anyway.
ScenarioOutcome outcomeAtMedians(const Plan& plan, const SampledScenario& of)
{
    auto resolved = resolve(plan, of.scenario);
    if (!resolved)
        return {of.scenario, plan, fail(resolved.error())};
    for (const UncertainInput& input : of.inputs) {
        const double median = input.distribution.at(0.5);
        if (input.field.field != Slowness::field)
            static_cast<void>(setField(*resolved, input.field.uid, input.field.field,
                                       Value(input.whole ? std::round(median) : median)));
    }
    auto results = middleResults(*resolved);
    return {of.scenario, std::move(*resolved), std::move(results)};
}

SampledDoubts sampledDoubts(const Plan& plan, const MonteCarlo& all, const FieldInfo& field)
{
    std::vector<ScenarioOutcome> outcomes;
    for (const SampledScenario& of : all.scenarios)
        outcomes.push_back(outcomeAtMedians(plan, of));
    SampledDoubts doubts;
    std::vector<const ScenarioOutcome*> compared;
    for (const ScenarioOutcome& outcome : outcomes) {
        doubts.atLeast.push_back(isAtLeast(outcome, all.question.results.front()));
        compared.push_back(&outcome);
    }
    doubts.compared = doubtsOf(compared, field, doubts.atLeast);
    return doubts;
}

} // namespace jw
