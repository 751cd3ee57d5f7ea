#include "views/sensitivity/sensitivity_page.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/put_away.h"
#include "views/common/sections.h"
#include "views/common/segments.h"
#include "views/sensitivity/goal_tab.h"
#include "views/sensitivity/optimize_tab.h"
#include "views/sensitivity/result_choice.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/sweep_tab.h"
#include "views/sensitivity/tornado_tab.h"
#include "views/sensitivity/uncertainty_tab.h"

namespace jw {

/// Made in the order of Tab.
SensitivityPage::SensitivityPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                                 QWidget* parent)
    : QWidget(parent),
      m_evaluation(evaluation),
      m_look(look),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_result(new ResultChoice(this)),
      m_empty(new EmptyState(look, this)),
      m_scroll(new QScrollArea(this)),
      m_uncertainty(new UncertaintyTab(document, evaluation, look)),
      m_tornado(new TornadoTab(document, evaluation, look)),
      m_sweep(new SweepTab(document, evaluation, look)),
      m_goal(new GoalTab(document, evaluation, look)),
      m_optimize(new OptimizeTab(document, look)),
      m_tabs(new Sections(look, {m_uncertainty, m_tornado, m_sweep, m_goal, m_optimize}, nullptr,
                          {&m_uncertainty->runBar(), &m_tornado->runBar(), &m_sweep->runBar(),
                           &m_goal->runBar(), &m_optimize->runBar()}))
{
    build();
    connect(&document, &PlanDocument::replaced, this, [this] { m_chosen = false; });
    connect(m_result, &ResultChoice::changed, this, [this] {
        m_chosen = true;
        ask();
    });
    connect(m_sweep, &SweepTab::resultWanted, this, [this](const std::string& path) {
        if (m_chosen) // what the person says now counts more than what was asked another day
            return;
        m_result->choose(path);
        ask();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &SensitivityPage::workloadRequested);
    connect(m_empty, &EmptyState::exampleTriggered, this, &SensitivityPage::exampleRequested);
    connect(m_uncertainty, &UncertaintyTab::goToRequested, this, &SensitivityPage::goToRequested);
    connect(m_tornado, &TornadoTab::goToRequested, this, &SensitivityPage::goToRequested);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &SensitivityPage::follow);
    retranslate();
    follow();
}

void SensitivityPage::build()
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the choices need the room
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_result);
    auto* content = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, m_look.px(6), 0);
    column->addWidget(m_tabs);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(14), 0);
    rows->setSpacing(m_look.px(12));
    rows->addLayout(head);
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_scroll, 1);
}

void SensitivityPage::retranslate()
{
    m_title->setText(tr("Sensitivity"));
    m_about->setText(tr("How sure a result is, what moves it, and what it takes to reach a goal"));
    m_about->setToolTip(m_about->text());
    m_empty->setText({tr("The plan has no results yet. Describe work on machines first."), tr("Add workload"),
                      tr("Open an example")});
    m_tabs->bar().setText(0, tr("Uncertainty"));
    m_tabs->bar().setText(1, tr("Tornado"));
    m_tabs->bar().setText(2, tr("Sweep"));
    m_tabs->bar().setText(3, tr("Goal"));
    m_tabs->bar().setText(4, tr("Optimize"));
    m_result->retranslate();
}

void SensitivityPage::showTab(Tab tab) { m_tabs->choose(static_cast<int>(tab)); }

bool SensitivityPage::isRunning() const
{
    const std::array<const SensitivityTab*, 5> tabs{m_uncertainty, m_tornado, m_sweep, m_goal, m_optimize};
    return std::ranges::any_of(tabs, &SensitivityTab::isRunning);
}

void SensitivityPage::follow()
{
    m_behind = isPutAway(*this);
    if (m_behind)
        return;
    m_result->setEvaluation(m_evaluation.latest());
    const bool some = m_result->chosen() != nullptr;
    m_empty->setVisible(!some);
    m_scroll->setVisible(some);
    m_result->setVisible(some);
    ask();
}

void SensitivityPage::ask()
{
    const AskedResult* asked = m_result->chosen();
    m_uncertainty->setAsked(asked);
    m_tornado->setAsked(asked);
    m_sweep->setAsked(asked);
    m_goal->setAsked(asked);
}

void SensitivityPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind)
        follow();
}

void SensitivityPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
