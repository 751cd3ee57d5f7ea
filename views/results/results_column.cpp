#include "views/results/results_column.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

#include "domain/paths.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/results/card_grid.h"
#include "views/results/subject_box.h"

namespace jw {

ResultsColumn::ResultsColumn(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_against(new QLabel(this)),
      m_error(new QLabel(this)),
      m_goTo(new QPushButton(this)),
      m_subjects(new SubjectBox(this)),
      m_cards(new CardGrid(look, this))
{
    m_against->setProperty("type", QStringLiteral("secondary"));
    m_error->setProperty("type", QStringLiteral("errorBox"));
    m_error->setWordWrap(true);
    m_goTo->setProperty("kind", QStringLiteral("link"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, look.px(4), 0);
    for (QWidget* part :
         {static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_goTo), static_cast<QWidget*>(m_cards)})
        column->addWidget(part);
    column->addStretch();
    scroll->setWidget(inside);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(look.px(12), look.px(10), look.px(8), look.px(10));
    rows->addWidget(m_subjects);
    rows->addWidget(m_against);
    rows->addWidget(scroll, 1);
    setMinimumWidth(look.px(290));

    connect(m_cards, &CardGrid::explainRequested, this, &ResultsColumn::explainRequested);
    connect(m_cards, &CardGrid::recalculateRequested, &evaluation, &PlanEvaluation::recalculate);
    connect(m_goTo, &QPushButton::clicked, this,
            [this] { emit goToRequested(m_goTo->property("path").toString()); });
    connect(m_subjects, &SubjectBox::subjectChanged, this, &ResultsColumn::repaintResults);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &ResultsColumn::repaintResults);
    connect(&evaluation, &PlanEvaluation::sampled, this, &ResultsColumn::repaintResults);
    connect(&evaluation, &PlanEvaluation::staleChanged, m_cards, &CardGrid::setStale);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &ResultsColumn::repaintResults);
    connect(&look, &Look::lookChanged, this, [this, &look] { setMinimumWidth(look.px(290)); });
    retranslate();
}

void ResultsColumn::retranslate()
{
    setAccessibleName(tr("Results"));
    m_subjects->setAccessibleName(tr("Results of"));
    m_goTo->setText(tr("Go to the field"));
    repaintResults();
}

void ResultsColumn::setWorkload(const QString& uid)
{
    if (uid.toStdString() == m_workload)
        return;
    m_workload = uid.toStdString();
    m_subjects->choose({}); // nothing: whoever turns to other work wants to see that
}

void ResultsColumn::repaintResults()
{
    const Evaluation& evaluation = *m_evaluation.latest();
    const std::size_t scenario = shownPlace(evaluation, m_document);
    const ScenarioOutcome& outcome = outcomeAt(evaluation, scenario);
    if (outcome.results) {
        const auto* work = findWorkload(*outcome.results, m_workload);
        m_subjects->setSubjects(subjectsOf(*outcome.results, outcome.resolved),
                                work ? workloadHead(work->name) : firstPrefix(evaluation));
    } else {
        m_error->setText(errorText(outcome.results.error(), outcome.resolved));
        m_goTo->setProperty("path", QString::fromStdString(outcome.results.error().field));
    }
    m_error->setVisible(!outcome.results);
    m_goTo->setVisible(!outcome.results);
    //: %1 is the name of the baseline scenario
    m_against->setText(tr("changes against %1").arg(scenarioName(evaluation.plan->scenarios[0])));
    std::vector<PathCard> cards = leadingFirst(resultCards(evaluation, scenario, m_subjects->subject()));
    m_against->setVisible(
        std::ranges::any_of(cards, [](const PathCard& card) { return !card.content.change.isEmpty(); }));
    m_cards->setCards(std::move(cards), m_evaluation.isStale());
}

void ResultsColumn::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
