#include "views/compare/pareto_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
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
#include "views/compare/pareto_table.h"
#include "views/results/scenario_places.h"

namespace jw {
namespace {

constexpr std::array allAxes{ParetoPanel::Right, ParetoPanel::Up, ParetoPanel::Color};

} // namespace

/// Made in the order of Tab.
ParetoPanel::ParetoPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_choices{Choice{.key = "cost_usd"}, Choice{.key = "carbon_location_kg"}, Choice{}},
      m_panel(new Panel(look, {}, this)),
      m_names{},
      m_export(new QPushButton(this)),
      m_chart(new Chart(look)),
      m_words(new QLabel),
      m_table(new FigureView(look))
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
    flow->setSpacing(m_look.px(16));
    for (const Axis axis : allAxes) {
        Choice& choice = m_choices[axis];
        m_names[axis] = new QLabel;
        choice.metrics = new QComboBox;
        choice.senses = new QComboBox;
        choice.metrics->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice.metrics->setMinimumContentsLength(24);
        choice.senses->addItems({{}, {}}); // in the order of Sense
        auto* together = new QWidget;      // a name never stands in the row above its box
        auto* row = new QHBoxLayout(together);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(m_look.px(8));
        for (QWidget* part : {static_cast<QWidget*>(m_names[axis]), static_cast<QWidget*>(choice.metrics),
                              static_cast<QWidget*>(choice.senses)})
            row->addWidget(part);
        flow->addWidget(together);
    }
    m_chart->setMinimumHeight(m_look.px(300));
    m_words->setWordWrap(true);
    m_words->setProperty("type", QStringLiteral("secondary"));
    m_table->setWholeNames();
    for (QWidget* part : {question, static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_words),
                          static_cast<QWidget*>(m_table)})
        m_panel->body()->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void ParetoPanel::connectParts()
{
    for (const Axis axis : allAxes) {
        connect(m_choices[axis].metrics, &QComboBox::activated, this, [this, axis](int at) {
            setMetric(axis, m_choices[axis].metrics->itemData(at).toString().toStdString());
        });
        connect(m_choices[axis].senses, &QComboBox::activated, this,
                [this, axis](int at) { setSense(axis, static_cast<Sense>(at)); });
    }
    const auto exportIt = [this] { openExportDialog(*m_chart, m_look, window()); };
    connect(m_export, &QPushButton::clicked, this, exportIt);
    connect(m_chart, &Chart::exportRequested, this, exportIt);
    connect(m_chart, &Chart::recalculateRequested, this, &ParetoPanel::recalculateRequested);
    connect(m_chart, &Chart::rowChosen, this, &ParetoPanel::showScenario);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &ParetoPanel::tell);
}

/// Of a row, where the document still has it.
void ParetoPanel::showScenario(int row)
{
    const std::size_t scenario = m_answer.scenarios[static_cast<std::size_t>(row)];
    const auto places = placesIn(*m_document.plan(), *m_evaluation->plan, {scenario});
    if (!places.empty())
        m_document.setCurrentScenario(places.front());
}

void ParetoPanel::retranslate()
{
    m_panel->setTitle(tr("Pareto"));
    m_names[Right]->setText(tr("To the right"));
    m_names[Up]->setText(tr("Upwards"));
    m_names[Color]->setText(tr("And, as color"));
    m_choices[Right].metrics->setAccessibleName(tr("Result to the right"));
    m_choices[Right].senses->setAccessibleName(tr("What is better to the right"));
    m_choices[Up].metrics->setAccessibleName(tr("Result upwards"));
    m_choices[Up].senses->setAccessibleName(tr("What is better upwards"));
    m_choices[Color].metrics->setAccessibleName(tr("Result as color"));
    m_choices[Color].senses->setAccessibleName(tr("What is better as color"));
    for (const Choice& choice : m_choices) {
        choice.senses->setItemText(static_cast<int>(Sense::Least), tr("less is better"));
        choice.senses->setItemText(static_cast<int>(Sense::Most), tr("more is better"));
    }
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the Pareto chart"));
    m_chart->setAccessibleName(tr("Scenarios by these results"));
    m_table->setAccessibleName(tr("Table of scenarios by these results"));
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

/// What does not vary is the result as planned; of another subject, the first result that it has, and no
/// color.
const ParetoResult* ParetoPanel::chosen(Axis axis) const
{
    const std::string& key = m_choices[axis].key;
    for (const std::string_view wanted : {std::string_view(key), plainKey(key)})
        for (const ParetoResult& offered : m_offered)
            if (offered.varies && offered.key() == wanted)
                return &offered;
    return m_offered.empty() || axis == Color ? nullptr : m_offered.data();
}

std::vector<ParetoMetric> ParetoPanel::metrics() const
{
    std::vector<ParetoMetric> chosenOnes;
    for (const Axis axis : allAxes)
        if (const ParetoResult* result = chosen(axis))
            chosenOnes.push_back({*result, m_choices[axis].sense});
    return chosenOnes;
}

void ParetoPanel::fill()
{
    for (const Axis axis : allAxes)
        fill(axis);
}

/// Ends that do not vary can be read but not chosen.
void ParetoPanel::fill(Axis axis)
{
    const Choice& choice = m_choices[axis];
    const QSignalBlocker quiet(choice.metrics);
    choice.metrics->clear();
    if (axis == Color)
        choice.metrics->addItem(tr("none"), QString());
    for (const ParetoResult& offered : m_offered) {
        choice.metrics->addItem(offered.name(), QString::fromStdString(offered.key()));
        if (offered.varies)
            continue;
        const int last = choice.metrics->count() - 1;
        choice.metrics->setItemData(last,
                                    tr("Nothing that this result depends on is uncertain here, so it is "
                                       "the result as planned. Give a number a distribution first."),
                                    Qt::ToolTipRole);
        qobject_cast<QStandardItemModel*>(choice.metrics->model())->item(last)->setEnabled(false);
    }
    const ParetoResult* result = chosen(axis);
    choice.metrics->setCurrentIndex(result ? choice.metrics->findData(QString::fromStdString(result->key()))
                                           : 0);
    choice.senses->setCurrentIndex(static_cast<int>(choice.sense));
    choice.senses->setVisible(result != nullptr);
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
    if (!m_evaluation)
        return;
    const std::vector<ParetoMetric> asked = metrics();
    const auto outcomes = chosenOutcomes(*m_evaluation, m_scenarios);
    setVisible(!asked.empty());
    m_answer = {};
    if (!asked.empty())
        m_answer = scenarioFront(*m_evaluation->plan, outcomes, asked);
    m_answer.chart.stale = m_stale;
    m_chart->setData(m_answer.chart);
    m_table->setTable(paretoTable(*m_evaluation->plan, outcomes, asked, m_answer));
    for (QWidget* part : {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_table)})
        part->setVisible(!m_answer.chart.series.empty());
    m_export->setEnabled(!m_answer.chart.series.empty());
    tell();
}

void ParetoPanel::tell()
{
    if (!m_evaluation)
        return;
    const Plan& plan = *m_evaluation->plan;
    const auto shown = placesIn(plan, *m_document.plan(), {m_document.currentScenario()});
    const bool ends = std::ranges::any_of(
        metrics(), [](const ParetoMetric& metric) { return metric.of.end != ParetoEnd::Planned; });
    const auto waits = [](const ScenarioOutcome* outcome) { return awaitsSamples(*outcome); };
    const bool waiting = ends && std::ranges::any_of(chosenOutcomes(*m_evaluation, m_scenarios), waits);
    m_words->setText(
        waiting ? tr("P10 and P90 follow as soon as samples are taken.")
                : frontWords(plan, m_answer, shown.empty() ? std::nullopt : std::optional(shown.front())));
}

QString ParetoPanel::words() const { return m_words->text(); }

void ParetoPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
