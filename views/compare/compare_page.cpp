#include "views/compare/compare_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/empty_state.h"
#include "views/common/flow_area.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/scenario_groups_button.h"
#include "views/common/segments.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/compare/delta_table.h"
#include "views/compare/pareto_panel.h"
#include "views/results/scenario_places.h"
#include "views/results/subject_box.h"

namespace jw {
namespace {

QPushButton* button(QWidget* parent, const char* kind)
{
    auto* made = new QPushButton(parent);
    made->setProperty("kind", QString::fromLatin1(kind));
    return made;
}

} // namespace

ComparePage::ComparePage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                         QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_basis(new QLabel(this)),
      m_empty(new EmptyState(look, this)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget(m_scroll)),
      m_choices(new FlowArea(scenarioRows, m_content)),
      m_groups(new ScenarioGroupsButton(m_choices)),
      m_segments(new Segments(this)),
      m_subjects(new SubjectBox(this)),
      m_inputs(new InputsPanel(document, look, m_content)),
      m_chartPanel(new Panel(look, {}, m_content)),
      m_deltaPanel(new Panel(look, {}, m_content)),
      m_chart(new Chart(look)),
      m_deltas(new FigureView(look, m_deltaPanel)),
      m_pareto(new ParetoPanel(document, look, m_content)),
      m_differences([this] { repaintTable(); }),
      m_export(button(this, "primary")),
      m_copyDeltas(button(this, ""))
{
    build();
    connectParts();
    retranslate();
}

void ComparePage::build()
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_basis->setProperty("type", QStringLiteral("errorBox"));
    m_basis->setWordWrap(true);
    m_basis->hide();
    m_choices->flow().setSpacing(m_look.px(20));
    m_choices->add(m_groups);
    buildChart();
    m_deltaPanel->addToHead(m_copyDeltas);
    m_deltaPanel->body()->addWidget(m_basis);
    m_deltaPanel->body()->addWidget(m_deltas);
    m_deltas->setMaximumRows(40);
    makeDense(*m_deltas);
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    head->addLayout(words, 1);
    m_subjects->setMinimumContentsLength(28);
    head->addWidget(m_subjects);
    head->addWidget(m_export);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(buildContent());
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(14), 0);
    rows->setSpacing(m_look.px(12));
    rows->addLayout(head);
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_scroll, 1);
}

QWidget* ComparePage::buildContent()
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, m_look.px(6), 0);
    column->setSpacing(m_look.px(12));
    for (QWidget* part : {static_cast<QWidget*>(m_choices), static_cast<QWidget*>(m_chartPanel),
                          static_cast<QWidget*>(m_inputs), static_cast<QWidget*>(m_deltaPanel),
                          static_cast<QWidget*>(m_pareto)})
        column->addWidget(part);
    column->addStretch();
    return m_content;
}

void ComparePage::buildChart()
{
    for (const Compared what : comparedKinds)
        m_segments->add(static_cast<int>(what));
    m_segments->choose(static_cast<int>(m_what));
    m_chartPanel->addToHead(m_segments);
    m_chartPanel->body()->addWidget(m_chart);
    m_chart->setMinimumHeight(m_look.px(270));
}

void ComparePage::connectParts()
{
    connect(m_groups, &ScenarioGroupsButton::groupChosen, this, &ComparePage::choose);
    connect(m_segments, &Segments::chosenByUser, this,
            [this](int id) { setCompared(static_cast<Compared>(id)); });
    connect(m_subjects, &SubjectBox::subjectChanged, this, &ComparePage::repaintResults);
    const auto exportIt = [this] { openExportDialog(*m_chart, m_look, this); };
    connect(m_export, &QPushButton::clicked, this, exportIt);
    connect(m_chart, &Chart::exportRequested, this, exportIt);
    connect(m_chart, &Chart::recalculateRequested, &m_evaluation, &PlanEvaluation::recalculate);
    connect(m_pareto, &ParetoPanel::recalculateRequested, &m_evaluation, &PlanEvaluation::recalculate);
    m_deltasLater.setSingleShot(true);
    m_deltasLater.setInterval(0);
    connect(&m_deltasLater, &QTimer::timeout, this, &ComparePage::repaintDeltas);
    connect(m_copyDeltas, &QPushButton::clicked, this, [this] { copyTable(m_deltas->figures()); });
    connect(m_deltas, &FigureView::explainRequested, this, &ComparePage::explainRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &ComparePage::scenarioRequested);
    connect(m_empty, &EmptyState::exampleTriggered, this, &ComparePage::exampleRequested);
    connect(m_inputs, &InputsPanel::differencesCounted, this, [this](int scenarios, int inputs) {
        m_about->setText(tr("%n scenario(s)", nullptr, scenarios) + QStringLiteral(" · ") +
                         tr("%n input(s) differ", nullptr, inputs));
    });
    connect(&m_evaluation, &PlanEvaluation::evaluated, this, &ComparePage::repaintAll);
    connect(&m_evaluation, &PlanEvaluation::sampled, this, &ComparePage::repaintResults);
    connect(&m_evaluation, &PlanEvaluation::staleChanged, this, [this](bool stale) {
        if (stale != m_chart->isStale()) // else evaluated() has just painted it
            repaintResults();
    });
}

void ComparePage::retranslate()
{
    m_title->setText(tr("Compare"));
    m_export->setText(tr("Export chart…"));
    m_subjects->setAccessibleName(tr("Results of"));
    m_empty->setText({tr("There is only the baseline. Make a scenario to see it beside another."),
                      tr("New scenario"), tr("Open an example")});
    for (const Compared what : comparedKinds)
        m_segments->setText(static_cast<int>(what), comparedName(what));
    m_chart->setAccessibleName(tr("Chart of the scenarios"));
    m_deltaPanel->setTitle(tr("Results and differences"));
    m_deltas->setAccessibleName(tr("Results and differences"));
    m_copyDeltas->setText(tr("Copy table"));
    m_copyDeltas->setAccessibleName(tr("Copy table of results"));
    repaintAll();
}

void ComparePage::remakeChoices()
{
    const Plan& plan = *m_evaluation.latest()->plan;
    while (m_boxes.size() > plan.scenarios.size()) {
        delete m_boxes.back();
        m_boxes.pop_back();
    }
    while (m_boxes.size() < plan.scenarios.size()) {
        auto* box = new QCheckBox;
        const std::size_t at = m_boxes.size();
        m_boxes.push_back(box);
        m_choices->add(box);
        connect(box, &QCheckBox::clicked, this, [this, at](bool on) { choose({at}, on); });
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setText(scenarioName(plan.scenarios[i]).replace(u'&', QLatin1String("&&")));
        m_boxes[i]->setChecked(!m_unchosen.contains(plan.scenarios[i].uid));
    }
    m_groups->showGroups(plan, chosen());
    m_choices->setAccessibleName(tr("Scenarios compared"));
}

std::vector<std::size_t> ComparePage::chosen() const
{
    const Plan& plan = *m_evaluation.latest()->plan;
    std::vector<std::size_t> scenarios;
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        if (!m_unchosen.contains(plan.scenarios[i].uid))
            scenarios.push_back(i);
    return scenarios;
}

/// One stays chosen.
void ComparePage::choose(const std::vector<std::size_t>& scenarios, bool on)
{
    const Plan& plan = *m_evaluation.latest()->plan;
    for (const std::size_t scenario : scenarios) {
        if (scenario >= plan.scenarios.size())
            continue;
        if (on)
            m_unchosen.erase(plan.scenarios[scenario].uid);
        else if (chosen().size() > 1)
            m_unchosen.insert(plan.scenarios[scenario].uid);
    }
    repaintAll();
}

void ComparePage::setCompared(Compared what)
{
    m_what = what;
    m_segments->choose(static_cast<int>(what));
    repaintResults();
}

/// What is chosen, or energy while there is no query to compare: the choice comes back with the queries.
Compared ComparePage::offered(const std::vector<const ScenarioOutcome*>& outcomes)
{
    constexpr auto query = static_cast<int>(Compared::EnergyPerQuery);
    const QString name = energyPerQueryName(outcomes, m_subjects->subject());
    const bool told = !name.isEmpty();
    m_segments->button(query)->setVisible(told);
    if (told)
        m_segments->setText(query, name);
    const Compared what = told || m_what != Compared::EnergyPerQuery ? m_what : Compared::Energy;
    m_segments->choose(static_cast<int>(what));
    return what;
}

void ComparePage::repaintAll()
{
    m_behind = isPutAway(*this);
    if (m_behind)
        return;
    remakeChoices();
    const bool alone = m_evaluation.latest()->plan->scenarios.size() < 2;
    m_empty->setVisible(alone);
    m_scroll->setVisible(!alone); // its bars too
    m_subjects->setVisible(!alone);
    m_export->setVisible(!alone);
    m_inputs->inputs().setScenarios(placesIn(*m_document.plan(), *m_evaluation.latest()->plan, chosen()));
    repaintResults();
}

void ComparePage::repaintResults()
{
    m_behind = m_behind || isPutAway(*this);
    if (m_behind)
        return;
    const Evaluation& evaluation = *m_evaluation.latest();
    const auto outcomes = chosenOutcomes(evaluation, chosen());
    m_subjects->setSubjects(subjectsOf(outcomes), firstPrefix(evaluation));
    ChartData drawn = comparisonChart(*evaluation.plan, outcomes, offered(outcomes), m_subjects->subject());
    drawn.stale = m_evaluation.isStale();
    m_chartPanel->setTitle(drawn.title);
    m_basis->setText(doubtWords(*evaluation.plan, outcomes));
    m_basis->setVisible(!m_basis->text().isEmpty());
    m_chart->setData(drawn);
    if (const bool wide = startsOnLogAxis(drawn); wide != m_wide) // else as a person has left it
        m_chart->setLogAxis(m_wide = wide);
    m_chart->setVisible(!drawn.series.empty());
    m_export->setEnabled(!drawn.series.empty());
    m_deltasLater.start(); // behind the paint of the chart
}

void ComparePage::repaintDeltas()
{
    repaintTable();
    m_pareto->setResults(m_evaluation.latest(), chosen(), m_subjects->subject(), m_evaluation.isStale());
}

/// Again when differences have been sampled.
void ComparePage::repaintTable()
{
    const Evaluation& evaluation = *m_evaluation.latest();
    const auto outcomes = chosenOutcomes(evaluation, chosen());
    const auto rows = deltaRows(outcomes, m_subjects->subject());
    const auto& differences = m_differences.of(evaluation.plan, outcomes, pathsOf(rows));
    m_deltas->setTable(deltaTable(*evaluation.plan, outcomes, rows, differences));
}

void ComparePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind)
        repaintAll();
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
