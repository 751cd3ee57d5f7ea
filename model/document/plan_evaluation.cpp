#include "document/plan_evaluation.h"

#include <algorithm>

#include "catalogue/named_rows.h"
#include "engine/training/memory_fit.h"
#include "jobs/in_parallel.h"
#include "uncertainty/sampled_bands.h"

namespace jw {

EvaluationPtr evaluateAll(const PlanPtr& plan, const std::stop_token& stop)
{
    auto evaluation = std::make_shared<Evaluation>();
    evaluation->plan = plan;
    evaluation->scenarios.resize(plan->scenarios.size());
    evaluation->findings.resize(plan->scenarios.size());
    inParallel(plan->scenarios.size(), [&](std::size_t at) {
        if (stop.stop_requested())
            return;
        auto outcome = std::make_shared<const ScenarioOutcome>(evaluateScenario(*plan, at));
        std::vector<Finding>& found = evaluation->findings[at];
        found = outcome->results ? findings(outcome->resolved, *outcome->results)
                                 : refusalFindings(outcome->resolved, outcome->results.error());
        std::ranges::move(catalogueFindings(outcome->resolved), std::back_inserter(found));
        evaluation->scenarios[at] = std::move(outcome);
    });
    return stop.stop_requested() ? nullptr : evaluation;
}

bool awaitsSamples(const ScenarioOutcome& outcome)
{
    return outcome.results && !outcome.results->sampled && !outcome.resolved.uncertainties.empty();
}

DrawnSamples shownDraws(const PlanSettings& settings)
{
    constexpr std::uint32_t mostSamples = 16'384; // assumption: cards and tables need no more
    DrawnSamples draws = drawnSamples(settings);
    draws.count = std::min(draws.count, mostSamples);
    return draws;
}

EvaluationPtr withSamples(const Evaluation& evaluation, const std::stop_token& stop)
{
    const DrawnSamples draws = shownDraws(evaluation.plan->settings);
    auto sampled = std::make_shared<Evaluation>(evaluation);
    for (auto& scenario : sampled->scenarios) {
        if (!awaitsSamples(*scenario))
            continue;
        auto outcome = std::make_shared<ScenarioOutcome>(*scenario);
        const auto done = sampleBands(*outcome, *evaluation.plan, draws, stop);
        if (stop.stop_requested())
            return nullptr;
        if (!done) // then the bands of predictions are all there is
            outcome->results->sampled = std::make_shared<const SampledBands>();
        scenario = std::move(outcome);
    }
    return sampled;
}

PlanEvaluation::PlanEvaluation(PlanDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_latest(evaluateAll(document.plan())),
      m_job([this](EvaluationPtr evaluation) { adopt(std::move(evaluation)); }),
      m_sampling([this](EvaluationPtr evaluation) {
          if (!evaluation)
              return;
          m_latest = std::move(evaluation);
          emit sampled();
      })
{
    connect(&document, &PlanDocument::planChanged, this, &PlanEvaluation::planChanged);
    connect(&document, &PlanDocument::replaced, this,
            [this](const PlanPtr& plan) { adopt(evaluateAll(plan)); });
    sample();
}

bool PlanEvaluation::isStale() const { return m_latest->plan != m_document.plan(); }

void PlanEvaluation::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    if (automatic && isStale())
        recalculate();
}

void PlanEvaluation::recalculate()
{
    m_job.start([plan = m_document.plan()](const std::stop_token& stop) { return evaluateAll(plan, stop); });
}

void PlanEvaluation::planChanged()
{
    if (!isStale()) { // undone to what was computed
        m_job.cancel();
        return emit staleChanged(false);
    }
    if (m_automatic)
        return recalculate();
    emit staleChanged(true);
}

void PlanEvaluation::adopt(EvaluationPtr evaluation)
{
    if (!evaluation)
        return;
    m_latest = std::move(evaluation);
    emit evaluated(m_latest);
    emit staleChanged(isStale());
    sample();
}

/// What is being sampled is of the evaluation before.
void PlanEvaluation::sample()
{
    m_sampling.cancel();
    if (std::ranges::any_of(m_latest->scenarios, [](const auto& outcome) { return awaitsSamples(*outcome); }))
        m_sampling.start(
            [evaluation = m_latest](const std::stop_token& stop) { return withSamples(*evaluation, stop); });
}

} // namespace jw
