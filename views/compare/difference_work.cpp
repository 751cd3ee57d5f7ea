#include "views/compare/difference_work.h"

#include <algorithm>

#include "document/plan_evaluation.h"
#include "uncertainty/sampled_differences.h"

namespace jw {
namespace {

/// By its inputs or by what is predicted.
bool isUncertain(const ScenarioOutcome* outcome)
{
    return !outcome->resolved.uncertainties.empty() || (outcome->results && !outcome->results->ends.empty());
}

} // namespace

DifferenceWork::DifferenceWork(std::function<void()> came)
    : m_job([this, came = std::move(came)](SampledDifferences differences) {
          m_differences = std::move(differences);
          came();
      })
{
}

const SampledDifferences& DifferenceWork::of(const PlanPtr& plan,
                                             const std::vector<const ScenarioOutcome*>& outcomes,
                                             std::vector<std::string> results)
{
    Asked asked{.plan = plan, .results = std::move(results)};
    for (const ScenarioOutcome* outcome : outcomes)
        asked.scenarios.push_back(outcome->scenario);
    if (asked == m_asked)
        return m_differences;
    m_asked = std::move(asked);
    m_differences.clear();
    m_job.cancel();
    if (outcomes.size() > 1 && std::ranges::any_of(outcomes, isUncertain))
        m_job.start([question = m_asked](const std::stop_token& stop) { return sampled(question, stop); });
    return m_differences;
}

SampledDifferences DifferenceWork::sampled(const Asked& asked, const std::stop_token& stop)
{
    return sampledDifferences(*asked.plan,
                              {.scenarios = asked.scenarios,
                               .results = asked.results,
                               .draws = shownDraws(asked.plan->settings)},
                              stop)
        .value_or(SampledDifferences());
}

} // namespace jw
