#include "views/workloads/request_cards.h"

#include <QVBoxLayout>

#include <algorithm>

#include "domain/paths.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/results/card_grid.h"

namespace jw {

RequestCards::RequestCards(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                           QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_panel(new Panel(look, {}, this)),
      m_cards(new CardGrid(look))
{
    m_panel->body()->addWidget(m_cards);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_cards, &CardGrid::explainRequested, this, &RequestCards::explainRequested);
    connect(m_cards, &CardGrid::recalculateRequested, &evaluation, &PlanEvaluation::recalculate);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &RequestCards::refresh);
    connect(&evaluation, &PlanEvaluation::staleChanged, m_cards, &CardGrid::setStale);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &RequestCards::refresh);
    retranslate();
}

void RequestCards::retranslate()
{
    m_panel->setTitle(tr("What a request takes, with idle hours"));
    refresh();
}

void RequestCards::setRow(const std::string& workload)
{
    m_workload = workload;
    refresh();
}

void RequestCards::refresh()
{
    if (isPutAway(*this))
        return;
    const Evaluation& evaluation = *m_evaluation.latest();
    const std::size_t scenario = m_document.currentScenario();
    const ScenarioOutcome& outcome = outcomeAt(evaluation, scenario);
    std::vector<PathCard> cards;
    if (outcome.results) {
        if (const auto* work = findWorkload(*outcome.results, m_workload))
            cards = requestCards(evaluation, scenario,
                                 subjectAt(subjectsOf(*outcome.results, *evaluation.plan),
                                           "workloads/" + quotedName(work->name) + '/'));
    }
    m_panel->setVisible(!cards.empty());
    m_cards->setCards(cards, m_evaluation.isStale());
}

void RequestCards::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace jw
