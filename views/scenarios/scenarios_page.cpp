#include "views/scenarios/scenarios_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "document/scenario_edits.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/compare/inputs_model.h"
#include "views/scenarios/scenario_details.h"

namespace jw {
namespace {

constexpr int positionRole = Qt::UserRole; ///< of the scenario in the plan

} // namespace

ScenariosPage::ScenariosPage(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_overrides(document),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_refusal(new QLabel(this)),
      m_make(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_up(new QPushButton(this)),
      m_down(new QPushButton(this)),
      m_reset(new QPushButton(this)),
      m_goTo(new QPushButton(this)),
      m_tree(new QTreeWidget(this)),
      m_treePanel(new Panel(look, {}, this)),
      m_overridesPanel(new Panel(look, {}, this)),
      m_detailPanel(new Panel(look, {}, this)),
      m_view(new QTableView(this)),
      m_details(new ScenarioDetails(document, look, this)),
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
    buildTree();
    buildOverrides();
    m_detailPanel->body()->addWidget(m_details);
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
    column->setSpacing(m_look.px(12));
    column->addWidget(m_treePanel, 2);
    column->addWidget(m_overridesPanel, 3);
    column->addWidget(m_detailPanel);
    m_scroll->setWidget(content);
    return m_scroll;
}

void ScenariosPage::buildTree()
{
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tree->setMinimumHeight(m_look.px(220));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_treePanel->body()->addWidget(m_tree);
    for (QPushButton* tool : {m_up, m_down, m_remove})
        m_treePanel->addToHead(tool);
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
    connect(m_remove, &QPushButton::clicked, this, &ScenariosPage::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_overrides.reset(m_view->currentIndex()); });
    connect(m_goTo, &QPushButton::clicked, this,
            [this] { emit goToRequested(m_view->currentIndex().data(PathRole).toString()); });
    const auto key = [this](QWidget* on, const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, on);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(m_tree, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveCurrent(-1); });
    key(m_tree, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveCurrent(1); });
    key(m_tree, QKeySequence(Qt::Key_Delete), [this] { removeCurrent(); });
    key(m_view, QKeySequence(Qt::Key_Delete), [this] { m_overrides.reset(m_view->currentIndex()); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && !m_filling)
            m_document.setCurrentScenario(item->data(0, positionRole).toUInt());
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, &ScenariosPage::renamed);
    connect(m_details, &ScenarioDetails::refused, this, [this](const Error& error) { tell(fail(error)); });
    connect(&m_overrides, &OverridesModel::refused, this, [this](const QString& why) {
        m_refusal->setText(why);
        m_refusal->show();
    });
    connect(&m_document, &PlanDocument::planChanged, this, &ScenariosPage::rebuildTree, Qt::QueuedConnection);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &ScenariosPage::showCurrent);
    connect(&m_look, &Look::lookChanged, this, &ScenariosPage::rebuildTree);
}

void ScenariosPage::retranslate()
{
    m_title->setText(tr("Scenarios"));
    m_make->setText(tr("New from here"));
    m_make->setToolTip(tr("A scenario based on the selected one"));
    m_remove->setText(tr("Delete"));
    m_up->setText(tr("Up"));
    m_up->setToolTip(tr("Alt+Up"));
    m_down->setText(tr("Down"));
    m_down->setToolTip(tr("Alt+Down"));
    m_reset->setText(tr("Reset"));
    m_goTo->setText(tr("Go to the field"));
    m_treePanel->setTitle(tr("Baseline and what builds on it"));
    m_tree->setHeaderLabels({tr("Scenario"), tr("Overrides")});
    m_tree->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setAccessibleName(tr("Scenarios"));
    m_view->setAccessibleName(tr("Overrides"));
    m_empty->setText(
        {tr("A scenario is the baseline with some values set differently, side by side with it."),
         tr("New scenario"), tr("Open an example")});
    rebuildTree();
}

void ScenariosPage::rebuildTree()
{
    m_filling = true;
    m_tree->clear();
    addItem(0, nullptr);
    m_tree->expandAll();
    m_filling = false;
    showCurrent();
}

/// The scenario and those based on it; check() keeps the tree at most three deep.
void ScenariosPage::addItem(std::size_t scenario, QTreeWidgetItem* parent)
{
    const Plan& plan = *m_document.plan();
    const Scenario& s = plan.scenarios[scenario];
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setText(0, scenarioName(s));
    item->setSizeHint(0, {m_look.px(160), m_look.px(32)});
    item->setData(0, positionRole, static_cast<uint>(scenario));
    item->setIcon(0, scenarioMark(m_look, s.color));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    const auto count = std::ranges::count(plan.overrides, s.uid, &Override::scenario);
    item->setText(1, scenario == 0 ? QString() : QString::number(count));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    for (std::size_t i = 1; i < plan.scenarios.size(); ++i) {
        const std::string& base = plan.scenarios[i].parent;
        if (base == s.uid || (scenario == 0 && base.empty()))
            addItem(i, item);
    }
}

void ScenariosPage::showCurrent()
{
    const Plan& plan = *m_document.plan();
    const std::size_t current = m_document.currentScenario();
    m_filling = true;
    for (QTreeWidgetItemIterator at(m_tree); *at; ++at)
        if ((*at)->data(0, positionRole).toUInt() == current)
            m_tree->setCurrentItem(*at);
    m_filling = false;
    const Scenario& scenario = plan.scenarios[current];
    const bool alone = plan.scenarios.size() < 2;
    m_about->setText(tr("%n scenario(s)", nullptr, static_cast<int>(plan.scenarios.size())));
    m_empty->setVisible(alone);
    m_scroll->setVisible(!alone);
    m_treePanel->setVisible(!alone);
    m_overridesPanel->setVisible(!alone && current > 0);
    m_detailPanel->setVisible(!alone);
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
    const auto count = m_document.plan()->scenarios.size();
    const auto made =
        addScenario(m_document, m_document.currentScenario(), tr("Scenario %1").arg(count).toStdString());
    if (!made)
        return tell(fail(made.error()));
    rebuildTree();
    if (QTreeWidgetItem* item = m_tree->currentItem())
        m_tree->editItem(item, 0);
}

void ScenariosPage::removeCurrent()
{
    const std::size_t at = m_document.currentScenario();
    if (at > 0)
        tell(removeScenario(m_document, m_document.plan()->scenarios[at].uid));
}

void ScenariosPage::moveCurrent(int by)
{
    tell(moveScenario(m_document, m_document.plan()->scenarios[m_document.currentScenario()].uid, by));
}

void ScenariosPage::renamed(QTreeWidgetItem* item)
{
    const Plan& plan = *m_document.plan();
    const std::size_t at = item->data(0, positionRole).toUInt();
    if (m_filling || at >= plan.scenarios.size())
        return;
    const QString name = item->text(0).trimmed();
    if (name != scenarioName(plan.scenarios[at]))
        tell(m_document.setField({0, plan.scenarios[at].uid, "name"}, Value(name.toStdString())));
}

void ScenariosPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
