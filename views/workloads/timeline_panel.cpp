#include "views/workloads/timeline_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "domain/tables.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/results/result_book.h"
#include "views/workloads/run_timeline.h"

namespace jw {

TimelinePanel::TimelinePanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_panel(new Panel(look, {}, this)),
      m_timeline(new RunTimeline(look)),
      m_line(new QLabel)
{
    m_line->setWordWrap(true);
    m_line->setProperty("type", QStringLiteral("label"));
    m_panel->body()->addWidget(m_timeline);
    m_panel->body()->addWidget(m_line);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &TimelinePanel::follow);
    retranslate();
}

void TimelinePanel::setRow(const std::string& workload)
{
    m_workload = workload;
    refresh();
}

void TimelinePanel::retranslate()
{
    m_panel->setTitle(tr("Timeline"));
    refresh();
}

void TimelinePanel::follow()
{
    if (!isPutAway(*this))
        refresh();
}

void TimelinePanel::refresh()
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, m_workload);
    const bool training = row && row.table->name == Workload::table &&
                          plan.workloads[row.at].kind == WorkloadKind::Training &&
                          plan.workloads[row.at].basis == Basis::Once;
    setVisible(training);
    if (!training)
        return;
    const ScenarioOutcome& outcome = shownOutcome(*m_evaluation.latest(), m_document);
    const auto calendar = outcome.results ? runCalendar(plan, *outcome.results, m_workload) : std::nullopt;
    m_timeline->setVisible(calendar.has_value());
    if (calendar)
        m_timeline->setCalendar(*calendar);
    m_line->setVisible(!calendar);
    m_line->setText(calendar ? QString()
                    : plan.workloads[row.at].start.empty()
                        ? tr("Give the run a start date to see when it ends.")
                        : tr("There are no hours yet: what the run still lacks stands under Problems."));
}

} // namespace jw
