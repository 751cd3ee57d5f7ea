// Where the parts of the tab Uncertainty stand, what they are called, and who follows whom.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "document/plan_evaluation.h"
#include "views/charts/chart.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/segments.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"
#include "views/forms/field_editor.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/uncertainty_tab.h"

namespace jw {

void UncertaintyTab::build()
{
    m_refusal->setProperty("type", QStringLiteral("errorBox"));
    for (QLabel* label : {m_remarks, m_aboutShares})
        label->setProperty("type", QStringLiteral("secondary"));
    for (QLabel* label : {m_refusal, m_remarks, m_aboutShares})
        label->setWordWrap(true);
    m_refusal->hide();
    m_limit->setMaximumWidth(m_look.px(260));
    m_limit->setNameHeight(m_look.px(20)); // as those of the fields beside it
    for (const Shown shown : {Shown::Cumulative, Shown::Histogram})
        m_segments->add(static_cast<int>(shown));
    m_chartPanel->addToHead(m_which);
    m_chartPanel->addToHead(m_segments);
    m_chartPanel->addToHead(m_export);
    m_chartPanel->body()->addWidget(m_chart);
    m_chart->setMinimumHeight(m_look.px(270));
    m_tablePanel->addToHead(m_copy);
    m_tablePanel->body()->addWidget(m_table);
    m_table->setTwoLineHeads();
    makeDense(*m_table);
    m_sharePanel->addToHead(m_sharesOf);
    m_sharePanel->body()->addWidget(m_shares);
    m_sharePanel->body()->addWidget(m_aboutShares);
    m_shares->setWholeNames();
    m_inputPanel->addToHead(m_estimates);
    m_inputPanel->body()->addWidget(m_inputs);
    m_inputPanel->body()->addWidget(m_remarks);
    m_inputs->setWholeNames();
    auto* settings = new QHBoxLayout;
    settings->setSpacing(m_look.px(16));
    for (QWidget* part :
         {static_cast<QWidget*>(m_samples), static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_limit)})
        settings->addWidget(part, 0, Qt::AlignTop);
    settings->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_scenarios);
    column->addLayout(settings);
    for (QWidget* part : {static_cast<QWidget*>(m_refusal), static_cast<QWidget*>(m_empty),
                          static_cast<QWidget*>(m_chartPanel), static_cast<QWidget*>(m_tablePanel),
                          static_cast<QWidget*>(m_sharePanel), static_cast<QWidget*>(m_inputPanel)})
        column->addWidget(part);
    column->addStretch(1);
}

void UncertaintyTab::connectParts()
{
    const auto refresh = [this] {
        m_samples->setRow(m_document.plan()->settings.uid);
        m_seed->setRow(m_document.plan()->settings.uid);
        showStale();
    };
    connect(&m_document, &PlanDocument::replaced, this, &UncertaintyTab::forget);
    connect(&m_document, &PlanDocument::planChanged, this, [this, refresh] {
        m_canceled = false;
        m_refusal->hide(); // it was of the plan before
        m_scenarios->setPlan(*m_document.plan());
        refresh();
        if (!m_evaluation.isStale()) // its results are there already, as of another document
            follow();
    });
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, refresh);
    connect(m_scenarios, &ScenarioChecks::changed, this, [this] {
        m_canceled = false;
        follow();
    });
    connect(m_limit, &NumberLine::changed, this, &UncertaintyTab::showAnswer);
    connectRun(*m_run);
    connect(m_segments, &Segments::chosenByUser, this, [this](int id) { setShown(static_cast<Shown>(id)); });
    connect(m_which, &QComboBox::activated, this, &UncertaintyTab::showChart);
    connect(m_sharesOf, &QComboBox::activated, this, &UncertaintyTab::showShares);
    connectChart(*m_chart, *m_export, m_evaluation, m_look);
    connect(m_estimates, &QPushButton::clicked, this, &UncertaintyTab::takeEstimates);
    connect(m_empty, &EmptyState::actionTriggered, this, &UncertaintyTab::takeEstimates);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table->figures()); });
    for (FigureView* inputs : {m_inputs, m_shares})
        connect(inputs, &QTableView::doubleClicked, this, [this, inputs](const QModelIndex& index) {
            const auto& rows = inputs->figures().table().rows;
            emit goToRequested(rows[static_cast<std::size_t>(index.row())].front().full);
        });
}

void UncertaintyTab::retranslate()
{
    m_segments->setText(static_cast<int>(Shown::Cumulative), tr("Cumulative"));
    m_segments->setText(static_cast<int>(Shown::Histogram), tr("Histogram"));
    m_which->setAccessibleName(tr("Scenario of the histogram"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the chart"));
    m_copy->setText(tr("Copy table"));
    m_tablePanel->setTitle(tr("What the samples say"));
    m_sharePanel->setTitle(tr("Where the spread comes from"));
    m_sharesOf->setAccessibleName(tr("Scenario of the shares"));
    m_inputPanel->setTitle(tr("What was drawn"));
    m_chart->setAccessibleName(tr("How likely the result is at most so much"));
    m_table->setAccessibleName(m_tablePanel->title());
    m_shares->setAccessibleName(m_sharePanel->title());
    m_inputs->setAccessibleName(m_inputPanel->title());
    showAnswer();
}

} // namespace jw
