#include "views/workloads/phases_panel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "engine/plan_leaves.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_book.h"

namespace jw {
namespace {

QString powerText(Power<> power, const Plan& plan)
{
    return shownFigure(power.base(), infoOf<&WorkloadFigures<double>::average>(), plan).text();
}

/// One digit after the point is more than the model knows.
QString shareWords(double share)
{
    if (share > 0.0 && share < 0.0005)
        return PhasesPanel::tr("< 0.1 %");
    //: %1 is a number: a share
    return PhasesPanel::tr("%1 %").arg(QLocale().toString(100.0 * share, 'f', 1));
}

} // namespace

BarWhole phaseBar(const RunPhases& run, PhaseOf of)
{
    BarWhole whole{.name = of == PhaseOf::Time ? PhasesPanel::tr("Time of the run by phase")
                                               : PhasesPanel::tr("Energy of the run by phase"),
                   .parts = {}};
    for (const RunPhase& phase : run.phases) {
        const double share = (of == PhaseOf::Time ? phase.time : phase.energy).base();
        whole.parts.push_back({translated("jw::RunPhase", phase.name), shareWords(share), share});
    }
    return whole;
}

QString phaseWords(const RunPhases& run, const Plan& plan)
{
    QString words;
    if (run.hasEnergy())
        //: %1 to %3 are amounts of power
        words =
            PhasesPanel::tr("The machines have one utilization, %1 of IT power on average. It is shared out "
                            "as %2 at work and %3 while they wait: idle power, or what full power at work "
                            "leaves. This is an assumption; what waits in a busy loop takes more.")
                .arg(powerText(run.levels.mean, plan), powerText(run.power.working, plan),
                     powerText(run.power.waiting, plan));
    if (run.hasSteps)
        return words;
    return (words + QLatin1Char(' ') +
            PhasesPanel::tr(
                "Its work is not told apart by phases of a step: that takes a speed that is predicted "
                "from a layout, on devices whose memory is known."))
        .trimmed();
}

PhasesPanel::PhasesPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                         QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_panel(new Panel(look, {}, this)),
      m_timeHead(new QLabel),
      m_energyHead(new QLabel),
      m_line(new QLabel),
      m_time(new PartBar(look)),
      m_energy(new PartBar(look))
{
    m_line->setWordWrap(true);
    m_line->setProperty("type", QStringLiteral("secondary"));
    for (QLabel* head : {m_timeHead, m_energyHead})
        head->setProperty("type", QStringLiteral("label"));
    for (QWidget* part : {static_cast<QWidget*>(m_timeHead), static_cast<QWidget*>(m_time),
                          static_cast<QWidget*>(m_energyHead), static_cast<QWidget*>(m_energy),
                          static_cast<QWidget*>(m_line)})
        m_panel->body()->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &PhasesPanel::follow);
    retranslate();
}

void PhasesPanel::setRow(const std::string& workload)
{
    m_workload = workload;
    refresh();
}

void PhasesPanel::retranslate()
{
    m_panel->setTitle(tr("Phases of the run"));
    m_timeHead->setText(tr("Time"));
    m_energyHead->setText(tr("Energy"));
    refresh();
}

void PhasesPanel::follow()
{
    const QWidget* place = parentWidget(); // it hides itself without results, and must see them come
    if (!isPutAway(place ? *place : *this))
        refresh();
}

void PhasesPanel::refresh()
{
    const Plan& plan = *m_document.resolved();
    const ScenarioOutcome& outcome = shownOutcome(*m_evaluation.latest(), m_document);
    const auto run = outcome.results ? runPhases(plan, m_workload) : fail({});
    setVisible(run.has_value());
    if (!run)
        return;
    m_time->setWhole(phaseBar(*run, PhaseOf::Time));
    for (QWidget* part : {static_cast<QWidget*>(m_energyHead), static_cast<QWidget*>(m_energy)})
        part->setVisible(run->hasEnergy());
    if (run->hasEnergy())
        m_energy->setWhole(phaseBar(*run, PhaseOf::Energy));
    const QString words = phaseWords(*run, plan);
    m_line->setVisible(!words.isEmpty());
    m_line->setText(words);
}

} // namespace jw
