#include "views/compare/pareto_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "document/plan_document.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/compare/comparison_chart.h"
#include "views/results/result_cards.h"

namespace jw {
namespace {

Sense usualSense(const std::string& key) { return isLessBetter(key) ? Sense::Least : Sense::Most; }

} // namespace

/// Made in the order of Tab.
ParetoPanel::ParetoPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_choices{Choice{.key = "cost_usd"}, Choice{.key = "carbon_location_kg"}},
      m_panel(new Panel(look, {}, this)),
      m_names{},
      m_export(new QPushButton(this)),
      m_chart(new Chart(look)),
      m_words(new QLabel)
{
    build();
    connectParts();
    retranslate();
}

void ParetoPanel::build()
{
    m_panel->addToHead(m_export);
    auto* question = new QWidget;
    auto* flow = new FlowLayout(question);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(m_look.px(8));
    for (const Axis axis : {Right, Up}) {
        Choice& choice = m_choices[axis];
        m_names[axis] = new QLabel;
        choice.metrics = new QComboBox;
        choice.senses = new QComboBox;
        choice.metrics->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice.metrics->setMinimumContentsLength(24);
        choice.senses->addItems({{}, {}}); // in the order of Sense
        for (QWidget* part : {static_cast<QWidget*>(m_names[axis]), static_cast<QWidget*>(choice.metrics),
                              static_cast<QWidget*>(choice.senses)})
            flow->addWidget(part);
    }
    m_chart->setMinimumHeight(m_look.px(300));
    m_words->setWordWrap(true);
    m_words->setProperty("type", QStringLiteral("secondary"));
    for (QWidget* part : {question, static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_words)})
        m_panel->body()->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void ParetoPanel::connectParts()
{
    for (const Axis axis : {Right, Up}) {
        connect(m_choices[axis].metrics, &QComboBox::activated, this, [this, axis](int at) {
            setMetric(axis, std::string(m_offered[static_cast<std::size_t>(at)].info->key));
        });
        connect(m_choices[axis].senses, &QComboBox::activated, this,
                [this, axis](int at) { setSense(axis, static_cast<Sense>(at)); });
    }
    const auto exportIt = [this] { openExportDialog(*m_chart, m_look, window()); };
    connect(m_export, &QPushButton::clicked, this, exportIt);
    connect(m_chart, &Chart::exportRequested, this, exportIt);
    connect(m_chart, &Chart::recalculateRequested, this, &ParetoPanel::recalculateRequested);
    connect(m_chart, &Chart::rowChosen, this, [this](int row) {
        m_document.setCurrentScenario(m_answer.scenarios[static_cast<std::size_t>(row)]);
    });
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &ParetoPanel::tell);
}

void ParetoPanel::retranslate()
{
    m_panel->setTitle(tr("Pareto"));
    m_names[Right]->setText(tr("To the right"));
    m_names[Up]->setText(tr("Upwards"));
    m_choices[Right].metrics->setAccessibleName(tr("Result to the right"));
    m_choices[Right].senses->setAccessibleName(tr("What is better to the right"));
    m_choices[Up].metrics->setAccessibleName(tr("Result upwards"));
    m_choices[Up].senses->setAccessibleName(tr("What is better upwards"));
    for (const Choice& choice : m_choices) {
        choice.senses->setItemText(static_cast<int>(Sense::Least), tr("less is better"));
        choice.senses->setItemText(static_cast<int>(Sense::Most), tr("more is better"));
    }
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the Pareto chart"));
    m_chart->setAccessibleName(tr("Scenarios by two results"));
    if (m_evaluation)
        setResults(m_evaluation, m_scenarios, m_subject, m_stale);
}

void ParetoPanel::setResults(EvaluationPtr evaluation, std::vector<std::size_t> scenarios, Subject subject,
                             bool stale)
{
    m_evaluation = std::move(evaluation);
    m_scenarios = std::move(scenarios);
    m_subject = std::move(subject);
    m_stale = stale;
    m_offered = paretoResults(chosenOutcomes(*m_evaluation, m_scenarios), m_subject);
    fill();
    showAnswer();
}

/// Of another subject, the first result that it has.
const ComparedResult* ParetoPanel::chosen(const Choice& choice) const
{
    const auto found = std::ranges::find_if(
        m_offered, [&](const ComparedResult& result) { return result.info->key == choice.key; });
    return m_offered.empty() ? nullptr : found == m_offered.end() ? m_offered.data() : &*found;
}

void ParetoPanel::fill()
{
    for (Choice& choice : m_choices) {
        const QSignalBlocker quiet(choice.metrics);
        choice.metrics->clear();
        for (const ComparedResult& result : m_offered)
            choice.metrics->addItem(termText(result.info->term.name));
        if (const ComparedResult* result = chosen(choice))
            choice.metrics->setCurrentIndex(static_cast<int>(result - m_offered.data()));
        choice.senses->setCurrentIndex(static_cast<int>(choice.sense));
    }
}

void ParetoPanel::setMetric(Axis axis, const std::string& key)
{
    m_choices[axis].key = key;
    m_choices[axis].sense = usualSense(key);
    fill();
    showAnswer();
}

void ParetoPanel::setSense(Axis axis, Sense sense)
{
    m_choices[axis].sense = sense;
    fill();
    showAnswer();
}

void ParetoPanel::showAnswer()
{
    const ComparedResult *right = chosen(m_choices[Right]), *up = chosen(m_choices[Up]);
    setVisible(right && up);
    m_answer = {};
    if (right && up)
        m_answer = scenarioFront(*m_evaluation->plan, chosenOutcomes(*m_evaluation, m_scenarios),
                                 {*right, m_choices[Right].sense}, {*up, m_choices[Up].sense});
    m_answer.chart.stale = m_stale;
    m_chart->setData(m_answer.chart);
    m_chart->setVisible(!m_answer.chart.series.empty());
    m_export->setEnabled(!m_answer.chart.series.empty());
    tell();
}

void ParetoPanel::tell()
{
    if (m_evaluation)
        m_words->setText(frontWords(*m_evaluation->plan, m_answer, m_document.currentScenario()));
}

QString ParetoPanel::words() const { return m_words->text(); }

void ParetoPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
