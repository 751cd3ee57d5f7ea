#include "views/workloads/losses_section.h"

#include <QVBoxLayout>

#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"

namespace jw {

LossesSection::LossesSection(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : RunSection(document, look, "inputs.losses", Begins::WithDefaults, parent),
      m_evaluation(evaluation),
      m_time(new PartBar(look))
{
    facts().body()->addWidget(m_time);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &LossesSection::follow);
    connect(&evaluation, &PlanEvaluation::sampled, this, &LossesSection::follow);
    begin();
}

void LossesSection::retranslate()
{
    form().setTitle(tr("Failures, checkpoints and stops"));
    facts().setTitle(tr("Time of the run"));
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
    setWords({lossWords(**run, currentResult(m_evaluation, m_document, workload()),
                        currentBands(m_evaluation, m_document, workload()), plan)});
}

} // namespace jw
