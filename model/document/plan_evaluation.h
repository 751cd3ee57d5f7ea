// The results of the open plan, kept up to date off the GUI thread: the one place where views get numbers
// from.
#pragma once

#include "document/plan_document.h"
#include "engine/compare.h"
#include "engine/findings.h"
#include "jobs/latest_job.h"

namespace jw {

struct DrawnSamples;

/// Every scenario of one state of the plan, evaluated. A value: shared freely, never written to.
struct Evaluation {
    PlanPtr plan;
    std::vector<std::shared_ptr<const ScenarioOutcome>> scenarios; ///< as in plan->scenarios
    std::vector<std::vector<Finding>> findings; ///< by scenario; of one that failed, refusalFindings()
};
using EvaluationPtr = std::shared_ptr<const Evaluation>;

/// Evaluates all scenarios of a plan, on all cores. nullptr when asked to stop.
[[nodiscard]] EvaluationPtr evaluateAll(const PlanPtr& plan, const std::stop_token& stop = {});

/// The draws of what is shown while a plan is edited: as many as the plan has them, 16,384 at most.
[[nodiscard]] DrawnSamples shownDraws(const PlanSettings& settings);

/// The same with samples, shownDraws(), of those scenarios in which inputs are uncertain. A scenario that
/// cannot be sampled keeps the bands of its predictions. nullptr when asked to stop.
[[nodiscard]] EvaluationPtr withSamples(const Evaluation& evaluation, const std::stop_token& stop = {});

/// Inputs of the scenario are uncertain, and no samples have been taken yet.
[[nodiscard]] bool awaitsSamples(const ScenarioOutcome& outcome);

/// Follows a document: each change starts an evaluation, the newest answer is announced. The first is there
/// at once. Where inputs are uncertain samples follow: the same evaluation with them.
class PlanEvaluation final : public QObject {
    Q_OBJECT

public:
    explicit PlanEvaluation(PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] const EvaluationPtr& latest() const { return m_latest; } ///< never null
    [[nodiscard]] bool isStale() const; ///< computed from another plan than the open one
    [[nodiscard]] bool isSampling() const { return m_sampling.isRunning(); }
    [[nodiscard]] bool isAutomatic() const { return m_automatic; }
    void setAutomatic(bool automatic); ///< off: results stay, marked stale, until recalculate()
    void recalculate();

signals:
    void evaluated(const jw::EvaluationPtr& evaluation);
    void sampled(); ///< latest() has samples now, and nothing else that is new
    void staleChanged(bool stale);

private:
    void planChanged();
    void adopt(EvaluationPtr evaluation);
    void sample();

    PlanDocument& m_document;
    EvaluationPtr m_latest;
    bool m_automatic = true;
    LatestJob<EvaluationPtr> m_job, m_sampling;
};

} // namespace jw
