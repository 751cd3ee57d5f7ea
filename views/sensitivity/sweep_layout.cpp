// Where the parts of the tab Sweep stand, what they are called, and who follows whom.
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "document/plan_evaluation.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/segments.h"
#include "views/common/table_look.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/cut_choice.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/sweep_tab.h"
#include "views/sensitivity/sweep_table.h"

namespace jw {

void SweepTab::build()
{
    m_run->setPausable(true);
    m_hint->setProperty("type", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    for (const View view : {AsChart, AsTable})
        m_views->add(view);
    for (QWidget* part : {static_cast<QWidget*>(m_views), static_cast<QWidget*>(m_command),
                          static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_exportPoints)})
        m_panel->addToHead(part);
    auto* drawing = new QVBoxLayout(m_drawing);
    drawing->setContentsMargins(0, 0, 0, 0);
    drawing->addWidget(m_cut);
    drawing->addWidget(m_chart, 1);
    drawing->addWidget(m_hint);
    m_panel->body()->addWidget(m_drawing, 1);
    m_panel->body()->addWidget(m_table, 1);
    m_chart->setMinimumHeight(m_look.px(220));
    m_chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the room that is left
    makeTableLook(*m_table, m_look);
    m_table->setModel(m_points);
    m_table->setMinimumHeight(m_look.px(220));
    m_table->setTabKeyNavigation(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_scenarios);
    for (AxisForm* axis : m_axes)
        column->addWidget(axis);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_words);
    column->addWidget(m_panel, 99); // the room that is left
    column->addStretch(1);          // alone while there is no panel
    showInputs();
    showView();
}

/// Another one only when the last has been said.
void SweepTab::showInputs()
{
    for (std::size_t i = 0; i < m_axes.size(); ++i)
        m_axes[i]->setVisible(i < m_inputs);
    m_add->setVisible(m_inputs < mostInputs && m_axes[m_inputs - 1]->input().field());
}

void SweepTab::addInput()
{
    if (m_inputs == mostInputs)
        return;
    AxisForm& form = *m_axes[m_inputs++];
    form.setInputs(offered());
    form.choose({});
    showInputs();
    form.input().setFocus();
}

void SweepTab::removeInput(std::size_t at)
{
    if (at < 2 || at >= m_inputs)
        return;
    for (std::size_t i = at; i + 1 < m_inputs; ++i)
        m_axes[i]->take(*m_axes[i + 1]);
    m_axes[--m_inputs]->choose({});
    m_axes[at - 1]->input().setFocus();
    m_own = true;
    questionChanged();
}

void SweepTab::showView()
{
    const bool table = m_views->chosen() == AsTable;
    m_drawing->setVisible(!table);
    m_export->setVisible(!table);
    m_table->setVisible(table);
    m_exportPoints->setVisible(table);
    if (!table)
        return;
    const int before = m_points->rowCount();
    m_points->setAnswer(shown());
    if (m_points->rowCount() != before)
        m_table->resizeColumnsToContents();
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
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        connect(m_axes[i], &AxisForm::changed, this, [this] {
            m_own = true;
            questionChanged();
        });
        connect(m_axes[i], &AxisForm::removeRequested, this, [this, i] { removeInput(i); });
    }
    connect(m_add, &QPushButton::clicked, this, &SweepTab::addInput);
    connect(m_views, &Segments::chosenByUser, this, &SweepTab::showAnswer);
    connect(m_cut, &CutChoice::changed, this, &SweepTab::showAnswer);
    connect(m_exportPoints, &QPushButton::clicked, this, &SweepTab::askForExport);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { makeScenario(static_cast<std::size_t>(index.row())); });
    connectRun(*m_run);
    connect(m_run, &RunBar::pauseRequested, this,
            [this](bool pause) { pause ? m_work.pause() : m_work.goOn(); });
    connect(m_command, &QPushButton::clicked, this, [this] {
        if (const SweepAnswer* answer = shown())
            QGuiApplication::clipboard()->setText(sweepCommand(*answer));
    });
    connectChart(*m_chart, *m_export, m_evaluation, m_look);
    connect(m_chart, &Chart::rowChosen, this, [this](int row) {
        if (const SweepAnswer* answer = shown(); answer && row >= 0)
            makeScenario(pointAtRow(*answer, m_cut->chosen(), static_cast<std::size_t>(row)));
    });
}

void SweepTab::retranslate()
{
    m_axes[0]->setName(tr("Input that varies"));
    m_axes[1]->setName(tr("Second input"));
    for (std::size_t i = 2; i < m_axes.size(); ++i) {
        //: %1 is the place of an input in a list
        m_axes[i]->setName(tr("Input %1").arg(i + 1));
        //: %1 is the place of an input in a list
        m_axes[i]->setRemovable(tr("Remove input %1").arg(i + 1));
    }
    m_add->setText(tr("Add input"));
    m_views->setAccessibleName(tr("How the points are shown"));
    m_views->setText(AsChart, tr("Chart"));
    m_views->setText(AsTable, tr("Table"));
    m_exportPoints->setText(tr("Export points…"));
    m_exportPoints->setToolTip(tr("All points as CSV, as the command line writes them"));
    m_table->setAccessibleName(tr("All points; Enter makes a scenario with the inputs of a row"));
    m_points->setAnswer(nullptr);
    m_cut->retranslate();
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
