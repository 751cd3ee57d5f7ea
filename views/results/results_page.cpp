#include "views/results/results_page.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "engine/lower_bounds.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"
#include "views/results/card_grid.h"
#include "views/results/result_charts.h"
#include "views/results/result_tables.h"
#include "views/results/subject_box.h"

namespace jw {

ResultsPage::ResultsPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                         QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_error(new QLabel(this)),
      m_goTo(new QPushButton(this)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget(m_scroll)),
      m_empty(new EmptyState(look, this)),
      m_subjects(new SubjectBox(this)),
      m_cards(new CardGrid(look, m_content))
{
    build();
    connectParts();
    retranslate();
}

ResultsPage::ChartPanel ResultsPage::chartPanel(QWidget* parent)
{
    ChartPanel part{new Panel(m_look, {}, parent), new Chart(m_look), new QPushButton};
    part.panel->body()->addWidget(part.chart);
    part.panel->addToHead(part.exporter);
    part.chart->setMinimumHeight(m_look.px(240));
    const auto exportIt = [this, chart = part.chart] { openExportDialog(*chart, m_look, this); };
    connect(part.exporter, &QPushButton::clicked, this, exportIt);
    connect(part.chart, &Chart::exportRequested, this, exportIt);
    connect(part.chart, &Chart::recalculateRequested, &m_evaluation, &PlanEvaluation::recalculate);
    return part;
}

ResultsPage::TablePanel ResultsPage::tablePanel(QWidget* parent)
{
    TablePanel part{new Panel(m_look, {}, parent), new FigureView(m_look), new QPushButton};
    part.panel->body()->addWidget(part.view);
    part.panel->addToHead(part.copier);
    connect(part.copier, &QPushButton::clicked, this, [view = part.view] { copyTable(view->figures()); });
    connect(part.view, &FigureView::explainRequested, this, &ResultsPage::explainRequested);
    return part;
}

void ResultsPage::build()
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_error->setProperty("type", QStringLiteral("errorBox"));
    m_error->setWordWrap(true);
    m_goTo->setProperty("kind", QStringLiteral("primary"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    for (ChartPanel* part : {&m_energy, &m_cost, &m_course, &m_carbon})
        *part = chartPanel(m_content);
    for (TablePanel* part : {&m_years, &m_parts, &m_requests, &m_scopes, &m_amounts})
        *part = tablePanel(m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, m_look.px(6), 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_cards);
    m_charts = new QGridLayout;
    m_charts->setSpacing(m_look.px(12));
    column->addLayout(m_charts);
    for (const TablePanel* part : {&m_years, &m_parts, &m_requests, &m_scopes, &m_amounts})
        column->addWidget(part->panel);
    column->addStretch();

    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    head->addLayout(words, 1);
    m_subjects->setMinimumContentsLength(28);
    head->addWidget(m_subjects);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(14), 0);
    rows->setSpacing(m_look.px(12));
    rows->addLayout(head);
    for (QWidget* part : {static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_goTo)})
        rows->addWidget(part, 0, Qt::AlignTop);
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_scroll, 1);
    rows->addStretch(); // below an error
}

void ResultsPage::connectParts()
{
    connect(m_cards, &CardGrid::explainRequested, this, &ResultsPage::explainRequested);
    connect(m_cards, &CardGrid::recalculateRequested, &m_evaluation, &PlanEvaluation::recalculate);
    connect(m_goTo, &QPushButton::clicked, this,
            [this] { emit goToRequested(m_goTo->property("path").toString()); });
    connect(m_empty, &EmptyState::actionTriggered, this, &ResultsPage::workloadRequested);
    connect(m_empty, &EmptyState::exampleTriggered, this, &ResultsPage::exampleRequested);
    connect(m_subjects, &SubjectBox::subjectChanged, this, &ResultsPage::repaintResults);
    connect(&m_evaluation, &PlanEvaluation::evaluated, this, &ResultsPage::repaintResults);
    connect(&m_evaluation, &PlanEvaluation::sampled, this, &ResultsPage::repaintResults);
    connect(&m_evaluation, &PlanEvaluation::staleChanged, this, &ResultsPage::repaintResults);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &ResultsPage::repaintResults);
}

void ResultsPage::retranslate()
{
    m_title->setText(tr("Results"));
    m_goTo->setText(tr("Go to the field"));
    m_subjects->setAccessibleName(tr("Results of"));
    m_empty->setText({tr("Nothing runs in this plan yet, so there is nothing to add up."),
                      tr("Add a workload"), tr("Open an example")});
    const auto title = [&](const ChartPanel& part, const QString& text) {
        part.panel->setTitle(text);
        part.exporter->setText(tr("Export…"));
        part.exporter->setAccessibleName(tr("Export chart %1").arg(text));
        part.chart->setAccessibleName(text);
    };
    title(m_energy, tr("Energy by year: IT, facility overhead"));
    title(m_cost, tr("Cost by year and cost line"));
    title(m_course, tr("Cumulative cost"));
    title(m_carbon, tr("Carbon by scope"));
    const auto name = [&](const TablePanel& part, const QString& text) {
        part.panel->setTitle(text);
        part.copier->setText(tr("Copy table"));
        part.copier->setAccessibleName(tr("Copy table %1").arg(text));
        part.view->setAccessibleName(text);
    };
    name(m_years, tr("Year by year"));
    name(m_parts, tr("By workload and site"));
    name(m_requests, tr("What a request takes, with idle hours"));
    name(m_scopes, tr("Carbon by scope, GHG Protocol"));
    name(m_amounts, tr("What it amounts to"));
    repaintResults();
}

void ResultsPage::repaintResults()
{
    m_behind = isPutAway(*this);
    if (m_behind)
        return;
    const Evaluation& evaluation = *m_evaluation.latest();
    const std::size_t scenario = shownPlace(evaluation, m_document);
    const ScenarioOutcome& outcome = outcomeAt(evaluation, scenario);
    const bool empty = outcome.results && outcome.results->workloads.empty();
    m_error->setVisible(!outcome.results);
    m_goTo->setVisible(!outcome.results);
    m_empty->setVisible(empty);
    m_scroll->setVisible(outcome.results && !empty); // its bars too
    m_subjects->setVisible(outcome.results && !empty);
    //: %1 is the name of a scenario
    m_about->setText(tr("Scenario %1").arg(scenarioName(evaluation.plan->scenarios[outcome.scenario])));
    if (!outcome.results) {
        m_error->setText(errorText(outcome.results.error(), outcome.resolved));
        m_goTo->setProperty("path", QString::fromStdString(outcome.results.error().field));
        return;
    }
    m_subjects->setSubjects(subjectsOf(*outcome.results, outcome.resolved), firstPrefix(evaluation));
    m_cards->setCards(resultCards(evaluation, scenario, m_subjects->subject()), m_evaluation.isStale());
    m_years.view->setTable(yearlyTable(*outcome.results, outcome.resolved));
    m_parts.view->setTable(partsTable(*outcome.results, outcome.resolved));
    m_requests.view->setTable(requestTable(*outcome.results, outcome.resolved));
    m_scopes.view->setTable(scopeTable(*outcome.results, m_subjects->subject(), outcome.resolved));
    m_amounts.view->setTable(equivalenceTable(*outcome.results, m_subjects->subject(), outcome.resolved));
    for (const TablePanel* part : {&m_requests, &m_scopes, &m_amounts})
        part->panel->setVisible(part->view->figures().rowCount() > 0);
    repaintCharts(outcome);
}

void ResultsPage::repaintCharts(const ScenarioOutcome& outcome)
{
    const PlanResults<double>& results = *outcome.results;
    const Evaluation& evaluation = *m_evaluation.latest();
    const Plan& plan = *evaluation.plan;
    const std::size_t current = outcome.scenario;
    const auto nameOf = [&](std::size_t at) { return scenarioName(plan.scenarios[at]); };
    const auto color = static_cast<int>(plan.scenarios[current].color);
    std::vector<CostCourse> courses{{.name = nameOf(current), .outcome = &outcome, .color = color}};
    const ScenarioOutcome& baseline = *evaluation.scenarios.front();
    if (current > 0 && baseline.results)
        courses.push_back({.name = nameOf(0), .outcome = &baseline, .baseline = true});
    const auto show = [&](const ChartPanel& part, ChartData chart, std::string_view total = {}) {
        if (isLowerBound(results.total, total))
            chart.notes << BoundWords(outcome.resolved).of(totalsField(total));
        chart.stale = m_evaluation.isStale();
        part.panel->setVisible(!chart.series.empty());
        part.chart->setData(chart);
    };
    show(m_energy, energyByYear(results, outcome.resolved));
    show(m_cost, costByYear(results, outcome.resolved), "cost_usd");
    show(m_course, cumulativeCostChart(courses, plan), "cost_usd");
    show(m_carbon, carbonByScope(results, m_subjects->subject(), outcome.resolved), "carbon_total_kg");
    m_chartColumns = 0;
    arrange();
}

/// Two charts side by side where there is room.
void ResultsPage::arrange()
{
    const int columns = width() < m_look.px(900) ? 1 : 2;
    if (columns == m_chartColumns)
        return;
    m_chartColumns = columns;
    int at = 0;
    for (const ChartPanel* part : {&m_energy, &m_cost, &m_course, &m_carbon})
        if (!part->panel->isHidden()) {
            m_charts->addWidget(part->panel, at / columns, at % columns);
            ++at;
        }
    m_charts->setColumnStretch(0, 1);
    m_charts->setColumnStretch(1, columns - 1);
}

void ResultsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind)
        repaintResults();
}

void ResultsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ResultsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace jw
