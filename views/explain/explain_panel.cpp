#include "views/explain/explain_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>

#include <algorithm>
#include <cmath>

#include "views/common/look.h"
#include "views/common/put_away.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/explain/input_list.h"
#include "views/results/result_book.h"
#include "views/results/result_tables.h"

namespace jw {
namespace {

constexpr std::size_t mostInputs = 400; ///< listed at once; the tree leads to all
constexpr int copyDepth = 12;

QLabel* textLabel(QWidget* parent, const char* type)
{
    auto* label = new QLabel(parent);
    label->setProperty("type", QString::fromLatin1(type));
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

ExplainPanel::ExplainPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                           QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_name(textLabel(this, "secondary")),
      m_value(textLabel(this, "pageTitle")),
      m_band(textLabel(this, "small")),
      m_words(textLabel(this, "")),
      m_numbers(textLabel(this, "")),
      m_source(textLabel(this, "small")),
      m_partsTitle(textLabel(this, "secondary")),
      m_part(textLabel(this, "label")),
      m_inputsTitle(textLabel(this, "secondary")),
      m_engine(textLabel(this, "small")),
      m_back(new QPushButton(this)),
      m_copy(new QPushButton(this)),
      m_tree(new QTreeView(this)),
      m_inputs(new InputList(look, this)),
      m_job([this](TracedAnswerPtr answer) { adopt(std::move(answer)); })
{
    build();
    connect(m_back, &QPushButton::clicked, this, &ExplainPanel::backRequested);
    connect(m_copy, &QPushButton::clicked, this, &ExplainPanel::copy);
    connect(m_inputs, &InputList::goToRequested, this, &ExplainPanel::goToRequested);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExplainPanel::partChosen);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const NodeId node = m_model.nodeAt(index);
        if (m_answer && node != noNode && m_answer->traced.trace->nodes()[node].op == Op::Input)
            emit goToRequested(inputAt(*m_answer, node).path);
    });
    const auto follow = [this] {
        if (!isPutAway(*this))
            ask();
    };
    connect(&evaluation, &PlanEvaluation::evaluated, this, follow);
    connect(&evaluation, &PlanEvaluation::sampled, this, follow);
    connect(&document, &PlanDocument::currentScenarioChanged, this, follow);
    retranslate();
}

void ExplainPanel::build()
{
    m_tree->setObjectName(QStringLiteral("parts")); // for the style sheet
    m_tree->setModel(&m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(m_look.px(14));
    m_tree->setMinimumHeight(m_look.px(170));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(m_look.px(60));
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_back->setProperty("kind", QStringLiteral("link"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, m_look.px(4), 0);
    column->setSpacing(m_look.px(6));
    for (QWidget* part : {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_band),
                          static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_numbers),
                          static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_partsTitle)})
        column->addWidget(part);
    column->addWidget(m_tree, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_part), static_cast<QWidget*>(m_inputsTitle),
                          static_cast<QWidget*>(m_inputs), static_cast<QWidget*>(m_engine)})
        column->addWidget(part);
    scroll->setWidget(inside);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_back);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(m_look.px(12), m_look.px(10), m_look.px(8), m_look.px(10));
    rows->addLayout(head);
    rows->addWidget(scroll, 1);
    rows->addWidget(m_copy);
    setMinimumWidth(m_look.px(290));
    setFocusPolicy(Qt::NoFocus); // no stop for Tab
}

void ExplainPanel::focusInEvent(QFocusEvent*) { m_tree->setFocus(Qt::OtherFocusReason); }

void ExplainPanel::retranslate()
{
    setAccessibleName(tr("Explain"));
    m_back->setText(tr("Back to results"));
    m_copy->setText(tr("Copy as text"));
    m_partsTitle->setText(tr("Parts"));
    m_tree->setAccessibleName(tr("Parts of the result"));
    m_inputsTitle->setText(tr("Where the numbers come from"));
    m_inputs->setAccessibleName(tr("Inputs and their sources"));
    if (m_answer)
        adopt(m_answer);
    else
        clear(tr("Choose Explain on a result."));
}

void ExplainPanel::explain(const QString& path)
{
    m_path = path;
    ask();
}

/// A trace of the same plan and scenario answers at once.
void ExplainPanel::ask()
{
    const PlanPtr& plan = m_evaluation.latest()->plan;
    const std::size_t scenario = shownPlace(*m_evaluation.latest(), m_document);
    if (m_path.isEmpty())
        return;
    if (m_answer && m_answer->plan == plan && m_answer->scenario == scenario)
        return adopt(m_answer);
    m_job.start([plan, scenario](const std::stop_token& stop) {
        return stop.stop_requested() ? nullptr : traceScenario(plan, scenario);
    });
}

void ExplainPanel::adopt(TracedAnswerPtr answer)
{
    m_answer = std::move(answer);
    const ResultCell<Traced>* cell = m_answer ? m_answer->find(m_path.toStdString()) : nullptr;
    if (cell)
        show(cell);
    else if (m_answer && !m_path.isEmpty())
        clear(tr("This result does not exist any more."));
    else
        clear(tr("The plan cannot be evaluated in this scenario; see Problems."));
    emit explained(m_path);
}

void ExplainPanel::clear(const QString& why)
{
    m_node = noNode;
    m_name->setText(tr("Explain"));
    m_value->setText({});
    m_words->setText(why);
    for (QLabel* label : {m_band, m_numbers, m_source, m_part, m_engine})
        label->setText({});
    m_band->hide();
    m_model.setRoot(m_answer, noNode);
    m_inputs->setInputs({});
    m_copy->setEnabled(false);
}

void ExplainPanel::show(const ResultCell<Traced>* cell)
{
    const double value = cell->base.value();
    m_node = cell->base.trace() ? cell->base.node() : noNode;
    if (m_node == noNode)
        clear(value == 0.0        ? tr("Nothing in the plan adds to this result.")
              : std::isnan(value) ? tr("This figure does not exist: the plan does not give what it takes.")
                                  : tr("This figure is fixed: no input of the plan changes it."));
    m_name->setText(termText(cell->field->term.name));
    const QString number = shownFigure(value, *cell->field, *m_answer->plan).text(),
                  full = fullFigure(value, *cell->field, *m_answer->plan);
    m_value->setText(cell->atLeast ? atLeastNumber(number) : number);
    m_value->setToolTip(full);
    showBand(*cell);
    if (m_node == noNode)
        return;
    const NodeId shown = firstStep(*m_answer, m_node);
    const Explanation explanation = m_answer->explainer->explain(shown);
    m_words->setText(explanation.formula.empty()
                         ? tr("An input of the plan.")
                         : QStringLiteral("= ") + formulaWords(*m_answer, explanation));
    m_numbers->setText(explanation.formula.empty()
                           ? QString()
                           : QStringLiteral("= ") + formulaNumbers(*m_answer, explanation));
    const QString source = termText(cell->field->term.source);
    m_source->setText(source.isEmpty() ? QString() : tr("Formula: %1").arg(source));
    m_model.setRoot(m_answer, shown);
    m_part->setText({});
    std::vector<ExplainedInput> inputs;
    for (const NodeId input : m_answer->explainer->inputsOf(m_node, mostInputs))
        inputs.push_back(inputAt(*m_answer, input));
    m_inputs->setInputs(std::move(inputs));
    m_engine->setText(
        tr("Joulewright %1, direct: computed without samples").arg(QCoreApplication::applicationVersion()));
    m_copy->setEnabled(true);
}

/// Of samples, as the cards have them; empty where none were taken of what is explained.
std::vector<BandedCell> ExplainPanel::sampledBands() const
{
    const Evaluation& latest = *m_evaluation.latest();
    const ScenarioOutcome& outcome = outcomeAt(latest, m_answer->scenario);
    if (latest.plan != m_answer->plan || !outcome.results || !outcome.results->sampled)
        return {};
    std::vector<BandedCell> bands = bandedCells(*outcome.results);
    std::ranges::move(bandedYears(*outcome.results, latest.plan->settings.startYear),
                      std::back_inserter(bands));
    return bands;
}

/// How sure the figure is, and what it leaves out; no room is taken where nothing is to be said.
void ExplainPanel::showBand(const ResultCell<Traced>& cell)
{
    QStringList lines;
    if (cell.atLeast)
        //: %1 is what a figure leaves out
        lines << tr("At least so much. %1").arg(BoundWords(*m_answer->resolved).of(*cell.field));
    const std::vector<BandedCell> sampled = sampledBands();
    if (const BandedCell* band = findBand(sampled.empty() ? m_answer->bands : sampled, cell.path)) {
        const double base = cell.base.value();
        const UnitName unit = commonUnit({&base, 1}, *cell.field);
        lines << bandWords(*band, unit, unitWords(unit, cell.field->dim, *m_answer->plan));
    }
    m_band->setText(lines.join(QLatin1Char('\n')));
    m_band->setVisible(!lines.isEmpty());
}

void ExplainPanel::partChosen(const QModelIndex& index)
{
    const NodeId node = m_model.nodeAt(index);
    if (!m_answer || !index.isValid() || node == noNode)
        return m_part->setText({});
    const Explanation explanation = m_answer->explainer->explain(node);
    if (explanation.formula.empty()) {
        const ExplainedInput input = inputAt(*m_answer, node);
        return m_part->setText(tr("%1 = %2\n%3").arg(input.name, input.value, input.source));
    }
    m_part->setText(QStringLiteral("%1\n= %2\n= %3\n= %4")
                        .arg(nodeName(*m_answer, node), formulaWords(*m_answer, explanation),
                             formulaNumbers(*m_answer, explanation), nodeValue(*m_answer, node)));
}

QString ExplainPanel::text() const
{
    return m_answer && m_node != noNode ? explanationText(*m_answer, m_node, copyDepth) : QString();
}

void ExplainPanel::copy() const { QGuiApplication::clipboard()->setText(text()); }

void ExplainPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask(); // the plan may have changed meanwhile
}

void ExplainPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
