#include "views/workloads/losses_section.h"

#include <QVBoxLayout>

#include <algorithm>

#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/results/result_book.h"

namespace jw {

LossesSection::LossesSection(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : RunSection(document, look, "inputs.losses", Begins::WithDefaults, parent),
      m_evaluation(evaluation),
      m_time(new PartBar(look))
{
    facts().body()->addWidget(m_time);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &LossesSection::follow);
    begin();
}

void LossesSection::retranslate()
{
    form().setTitle(tr("Failures, checkpoints and stops"));
    facts().setTitle(tr("Time of the run"));
}

const WorkloadResult<double>* LossesSection::result() const
{
    const auto& outcome = outcomeAt(*m_evaluation.latest(), m_document.currentScenario());
    if (!outcome.results || m_evaluation.isStale())
        return nullptr;
    const auto& all = outcome.results->workloads;
    const auto found = std::ranges::find(all, workload(), &WorkloadResult<double>::uid);
    return found == all.end() ? nullptr : &*found;
}

void LossesSection::refresh()
{
    const Plan& plan = *m_document.resolved();
    const auto run = runGoodput(plan, workload());
    m_time->setVisible(run && *run);
    if (!run)
        return setWords({errorText(run.error(), plan), true});
    if (!*run)
        return setWords({tr("Not counted: the goodput of the run is taken as given.")});
    m_time->setWhole(timeBar((*run)->shares));
    setWords({lossWords(**run, result(), plan)});
}

} // namespace jw
