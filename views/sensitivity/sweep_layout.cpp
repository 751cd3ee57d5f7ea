// Where the parts of the tab Sweep stand, what they are called, and who follows whom.
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "document/plan_evaluation.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/sweep_tab.h"

namespace jw {

void SweepTab::build()
{
    m_run->setPausable(true);
    m_words->setWordWrap(true);
    m_hint->setProperty("type", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    m_panel->addToHead(m_command);
    m_panel->addToHead(m_export);
    m_panel->body()->addWidget(m_chart);
    m_panel->body()->addWidget(m_hint);
    m_panel->body()->setStretch(0, 1);
    m_chart->setMinimumHeight(m_look.px(220));
    m_chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the room that is left
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    for (QWidget* part : {static_cast<QWidget*>(m_scenarios), static_cast<QWidget*>(m_axes[0]),
                          static_cast<QWidget*>(m_axes[1]), static_cast<QWidget*>(m_words)})
        column->addWidget(part);
    column->addWidget(m_panel, 99); // the room that is left
    column->addStretch(1);          // alone while there is no panel
}

void SweepTab::connectParts()
{
    connect(&m_document, &PlanDocument::replaced, this, &SweepTab::forget);
    connect(&m_document, &PlanDocument::planChanged, this, [this] {
        showScenarios();
        showAnswer(); // it may be stale now
    });
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &SweepTab::follow);
    connect(m_scenarios, &ScenarioChecks::changed, this, &SweepTab::questionChanged);
    for (AxisForm* axis : m_axes)
        connect(axis, &AxisForm::changed, this, [this] {
            m_own = true;
            questionChanged();
        });
    connectRun(*m_run);
    connect(m_run, &RunBar::pauseRequested, this,
            [this](bool pause) { pause ? m_work.pause() : m_work.goOn(); });
    connect(m_command, &QPushButton::clicked, this, [this] {
        if (const SweepAnswer* answer = shown())
            QGuiApplication::clipboard()->setText(sweepCommand(answer->asked));
    });
    connectChart(*m_chart, *m_export, m_evaluation, m_look);
    connect(m_chart, &Chart::rowChosen, this, &SweepTab::makeScenario);
}

void SweepTab::retranslate()
{
    m_axes[0]->setName(tr("Input that varies"));
    m_axes[1]->setName(tr("Second input"));
    m_command->setText(tr("Copy command"));
    m_command->setToolTip(tr("The same sweep for the command line: sent again, it goes on where it stopped"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the chart"));
    m_chart->setAccessibleName(tr("The result over the inputs"));
    m_hint->setText(tr("Click a point, or move to it with the arrow keys and press Enter, to make a scenario "
                       "with its inputs."));
    follow();
}

} // namespace jw
