#include "views/scenarios/scenarios_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "document/scenario_edits.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/sections.h"
#include "views/common/segments.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/compare/inputs_model.h"
#include "views/scenarios/matrix_panel.h"
#include "views/scenarios/new_scenario_name.h"
#include "views/scenarios/scenario_details.h"
#include "views/scenarios/scenario_tree.h"

namespace jw {
ScenariosPage::ScenariosPage(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_overrides(document),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_refusal(new QLabel(this)),
      m_make(new QPushButton(this)),
      m_list(new QWidget),
      m_treePanel(new Panel(look, {}, m_list)),
      m_up(new QPushButton(m_treePanel)),
      m_down(new QPushButton(m_treePanel)),
      m_duplicate(new QPushButton(m_treePanel)),
      m_remove(new QPushButton(m_treePanel)),
      m_tree(new ScenarioTree(document, look, m_treePanel)),
      m_overridesPanel(new Panel(look, {}, m_list)),
      m_goTo(new QPushButton(m_overridesPanel)),
      m_reset(new QPushButton(m_overridesPanel)),
      m_view(new QTableView(m_overridesPanel)),
      m_detailPanel(new Panel(look, {}, m_list)),
      m_details(new ScenarioDetails(document, look, m_detailPanel)),
      m_matrix(new MatrixPanel(document, look)),
      m_sections(new Sections(look, {m_list, m_matrix}, this)),
      m_empty(new EmptyState(look, this)),
      m_scroll(new QScrollArea(this))
{
    build();
    connectParts();
    retranslate();
}

void ScenariosPage::build()
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_refusal->setProperty("type", QStringLiteral("errorBox"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_make->setProperty("kind", QStringLiteral("primary"));
    buildList();
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    head->addLayout(words, 1);
    head->addWidget(m_make);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(20), 0);
    rows->setSpacing(m_look.px(12));
    rows->addLayout(head);
    rows->addWidget(m_refusal);
    rows->addWidget(m_empty, 1);
    rows->addWidget(scrolled(), 1);
}

/// What a low window has no room for scrolls; Tab brings it into view.
QWidget* ScenariosPage::scrolled()
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, m_look.px(14));
    column->addWidget(m_sections);
    m_scroll->setWidget(content);
    return m_scroll;
}

void ScenariosPage::buildList()
{
    m_treePanel->body()->addWidget(m_tree);
    for (QPushButton* tool : {m_up, m_down, m_duplicate, m_remove})
        m_treePanel->addToHead(tool);
    buildOverrides();
    m_detailPanel->body()->addWidget(m_details);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_treePanel, 2);
    column->addWidget(m_overridesPanel, 3);
    column->addWidget(m_detailPanel);
}

void ScenariosPage::buildOverrides()
{
    makeTableLook(*m_view, m_look);
    m_view->setModel(&m_overrides);
    m_view->setItemDelegate(new InputsDelegate(m_look, m_view));
    m_view->setTabKeyNavigation(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_overridesPanel->body()->addWidget(m_view, 1);
    m_overridesPanel->addToHead(m_goTo);
    m_overridesPanel->addToHead(m_reset);
}

void ScenariosPage::connectParts()
{
    connect(m_make, &QPushButton::clicked, this, &ScenariosPage::makeFromHere);
    connect(m_empty, &EmptyState::actionTriggered, this, &ScenariosPage::makeFromHere);
    connect(m_empty, &EmptyState::exampleTriggered, this, &ScenariosPage::exampleRequested);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_duplicate, &QPushButton::clicked, m_tree, &ScenarioTree::duplicateCurrent);
    connect(m_remove, &QPushButton::clicked, m_tree, &ScenarioTree::removeCurrent);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_overrides.reset(m_view->currentIndex()); });
    connect(m_goTo, &QPushButton::clicked, this,
            [this] { emit goToRequested(m_view->currentIndex().data(PathRole).toString()); });
    auto* reset = new QShortcut(QKeySequence(Qt::Key_Delete), m_view);
    reset->setContext(Qt::WidgetShortcut);
    connect(reset, &QShortcut::activated, this, [this] { m_overrides.reset(m_view->currentIndex()); });
    connect(m_tree, &ScenarioTree::edited, this, [this] { tell({}); });
    connect(m_tree, &ScenarioTree::refused, this, [this](const Error& error) { tell(fail(error)); });
    connect(m_details, &ScenarioDetails::refused, this, [this](const Error& error) { tell(fail(error)); });
    connect(&m_overrides, &OverridesModel::refused, this, [this](const QString& why) {
        m_refusal->setText(why);
        m_refusal->show();
    });
    connect(&m_document, &PlanDocument::planChanged, this, &ScenariosPage::follow, Qt::QueuedConnection);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &ScenariosPage::showCurrent);
    connect(&m_look, &Look::lookChanged, this, &ScenariosPage::rebuild);
}

void ScenariosPage::retranslate()
{
    m_title->setText(tr("Scenarios"));
    m_make->setText(tr("New from here"));
    m_make->setToolTip(tr("A scenario based on the selected one"));
    m_remove->setText(tr("Delete"));
    m_duplicate->setText(tr("Duplicate"));
    m_duplicate->setToolTip(tr("Ctrl+D"));
    m_up->setText(tr("Up"));
    m_up->setToolTip(tr("Alt+Up"));
    m_down->setText(tr("Down"));
    m_down->setToolTip(tr("Alt+Down"));
    m_reset->setText(tr("Reset"));
    m_goTo->setText(tr("Go to the field"));
    m_treePanel->setTitle(tr("Baseline and what builds on it"));
    m_view->setAccessibleName(tr("Overrides"));
    m_sections->bar().setAccessibleName(tr("List or matrix of scenarios"));
    m_sections->bar().setText(0, tr("List"));
    m_sections->bar().setText(1, tr("Matrix"));
    m_empty->setText(
        {tr("A scenario is the baseline with some values set differently, side by side with it."),
         tr("New scenario"), tr("Open an example")});
    rebuild();
}

/// A tree that shows the plan already may have an open editor.
void ScenariosPage::follow()
{
    m_behind = isPutAway(*this);
    if (m_behind)
        return;
    m_tree->follow();
    showCurrent();
}

void ScenariosPage::rebuild()
{
    m_tree->rebuild();
    showCurrent();
}

void ScenariosPage::showCurrent()
{
    m_behind = m_behind || isPutAway(*this);
    if (m_behind)
        return;
    const Plan& plan = *m_document.plan();
    const std::size_t current = m_document.currentScenario();
    m_tree->showCurrent();
    const Scenario& scenario = plan.scenarios[current];
    const bool alone = plan.scenarios.size() < 2;
    m_about->setText(tr("%n scenario(s)", nullptr, static_cast<int>(plan.scenarios.size())));
    m_empty->setVisible(alone);
    m_scroll->setVisible(!alone);
    m_overridesPanel->setVisible(current > 0);
    m_make->setVisible(!alone);
    m_remove->setEnabled(current > 0);
    m_up->setEnabled(current > 0);
    m_down->setEnabled(current > 0);
    m_refusal->hide();
    //: %1 is the name of a scenario
    m_overridesPanel->setTitle(tr("What %1 sets differently").arg(scenarioName(scenario)));
    m_overrides.setScenario(current);
    m_view->resizeColumnsToContents();
    m_details->showScenario(current);
}

void ScenariosPage::tell(const Result<void>& done)
{
    m_refusal->setVisible(!done.has_value());
    if (!done)
        m_refusal->setText(errorText(done.error(), *m_document.plan()));
}

void ScenariosPage::makeFromHere()
{
    const auto made =
        addScenario(m_document, m_document.currentScenario(), newScenarioName(*m_document.plan()));
    if (!made)
        return tell(fail(made.error()));
    m_sections->choose(0);
    rebuild();
    m_tree->rename();
}

void ScenariosPage::removeCurrent() { m_tree->removeCurrent(); }

void ScenariosPage::moveCurrent(int by) { m_tree->moveCurrent(by); }

void ScenariosPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind)
        follow();
}

void ScenariosPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
