#include "views/fleet/scenario_chart.h"

#include <QEvent>
#include <QVBoxLayout>

#include <array>

#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/segments.h"

namespace jw {
namespace {

constexpr std::array offered{Compared::Energy, Compared::Cost, Compared::Carbon};

} // namespace

ScenarioChart::ScenarioChart(PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_evaluation(evaluation),
      m_panel(new Panel(look, {}, this)),
      m_choices(new Segments(m_panel)),
      m_chart(new Chart(look)) // without a parent yet: Tab comes to it after the choices
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    for (const Compared what : offered)
        m_choices->add(static_cast<int>(what));
    m_panel->addToHead(m_choices);
    m_panel->body()->addWidget(m_chart);
    m_chart->setMinimumHeight(look.px(260));
    connect(m_choices, &Segments::chosenByUser, this, &ScenarioChart::refresh);
    connect(m_chart, &Chart::exportRequested, this,
            [this, &look] { openExportDialog(*m_chart, look, this); });
    connect(m_chart, &Chart::recalculateRequested, &m_evaluation, &PlanEvaluation::recalculate);
    connect(&m_evaluation, &PlanEvaluation::evaluated, this, &ScenarioChart::follow);
    connect(&m_evaluation, &PlanEvaluation::sampled, this, &ScenarioChart::follow);
    connect(&m_evaluation, &PlanEvaluation::staleChanged, this, [this](bool stale) {
        if (stale != m_chart->isStale()) // else evaluated() has just painted it
            follow();
    });
    retranslate();
}

void ScenarioChart::retranslate()
{
    for (const Compared what : offered)
        m_choices->setText(static_cast<int>(what), comparedName(what));
    m_chart->setAccessibleName(tr("Chart of the scenarios"));
    refresh();
}

void ScenarioChart::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        refresh();
}

void ScenarioChart::refresh()
{
    const Evaluation& evaluation = *m_evaluation.latest();
    ComparisonChoice choice = usualChoice(evaluation);
    choice.what = static_cast<Compared>(m_choices->chosen());
    ChartData drawn = comparisonChart(evaluation, choice);
    drawn.stale = m_evaluation.isStale();
    m_panel->setTitle(drawn.title);
    m_chart->setData(drawn);
    m_chart->setVisible(!drawn.series.empty());
}

void ScenarioChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refresh();
}

void ScenarioChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
