#include "views/scenarios/scenario_tree.h"

#include <QEvent>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>
#include <map>

#include "domain/resolve.h"
#include "domain/scenario_groups.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/scenarios/scenario_details.h"
#include "views/scenarios/tree_rows.h"

namespace jw {
namespace {

/// By position: those based on each scenario, in plan order.
std::vector<std::vector<std::size_t>> basedOn(const Plan& plan)
{
    std::vector<std::vector<std::size_t>> below(plan.scenarios.size());
    for (std::size_t i = 1; i < plan.scenarios.size(); ++i)
        below[parentScenario(plan, i)].push_back(i);
    return below;
}

/// Scenarios of a group below its name, also those based on others of it.
void addMembers(const Plan& plan, const QTreeWidgetItem& below, const std::string& group,
                std::set<std::size_t>& members)
{
    for (int i = 0; i < below.childCount(); ++i) {
        const QTreeWidgetItem& item = *below.child(i);
        if (const auto at = scenarioOf(item); at && plan.scenarios[*at].group == group)
            members.insert(*at);
        addMembers(plan, item, group, members);
    }
}

} // namespace

ScenarioTree::ScenarioTree(PlanDocument& document, const Look& look, QWidget* parent)
    : QTreeWidget(parent),
      m_document(document),
      m_look(look)
{
    setColumnCount(2);
    setUniformRowHeights(true);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setMinimumHeight(look.px(220));
    setDragDropMode(InternalMove);
    setSelectionMode(ExtendedSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveCurrent(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveCurrent(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { duplicateCurrent(); });
    key(QKeySequence(Qt::Key_Delete), [this] { removeCurrent(); });
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && !m_filling)
            m_document.setCurrentScenario(scenarioOf(*item).value_or(m_document.currentScenario()));
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem* item) {
        if (!m_filling)
            m_folded.insert(keyOf(*item));
    });
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem* item) {
        if (!m_filling)
            m_folded.erase(keyOf(*item));
    });
    connect(this, &QTreeWidget::itemChanged, this, &ScenarioTree::renamed);
    retranslate();
}

void ScenarioTree::retranslate()
{
    setHeaderLabels({tr("Scenario"), tr("Overrides")});
    headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Scenarios"));
}

void ScenarioTree::rebuild()
{
    m_filling = true;
    std::set<std::string> selected;
    for (const QTreeWidgetItem* item : selectedItems())
        selected.insert(keyOf(*item));
    clear();
    m_shown = m_document.plan();
    addItem(0, nullptr, basedOn(*m_shown));
    expandAll();
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        (*at)->setSelected(selected.contains(keyOf(**at)));
        (*at)->setExpanded(!m_folded.contains(keyOf(**at)));
    }
    m_filling = false;
}

/// What an item is, whatever the plan it was made for: a scenario or a group of those based on one.
std::string ScenarioTree::keyOf(const QTreeWidgetItem& item) const
{
    if (const auto at = scenarioOf(item))
        return m_shown->scenarios[*at].uid;
    return keyOf(*item.parent()) + '/' + groupOf(item);
}

void ScenarioTree::follow()
{
    if (m_shown != m_document.plan())
        rebuild();
}

/// The scenario and those based on it; check() keeps these at most three deep.
void ScenarioTree::addItem(std::size_t scenario, QTreeWidgetItem* parent, const Below& below)
{
    const Plan& plan = *m_shown;
    const Scenario& s = plan.scenarios[scenario];
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(0, scenarioName(s));
    item->setSizeHint(0, {m_look.px(160), m_look.px(32)});
    item->setData(0, positionRole, static_cast<uint>(scenario));
    item->setIcon(0, scenarioMark(m_look, s.color));
    item->setToolTip(0, tr("F2 renames, Alt+Up and Alt+Down reorder, Ctrl+D duplicates, Del removes. Drag a "
                           "scenario onto another to base it on that one. The menu key groups what is "
                           "selected."));
    item->setFlags((item->flags() | Qt::ItemIsEditable).setFlag(Qt::ItemIsDragEnabled, scenario > 0));
    const auto count = std::ranges::count(plan.overrides, s.uid, &Override::scenario);
    item->setText(1, scenario == 0 ? QString() : QString::number(count));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    addBasedOn(scenario, item, below);
}

/// In plan order; those of a group where the first of them is.
void ScenarioTree::addBasedOn(std::size_t scenario, QTreeWidgetItem* item, const Below& below)
{
    std::map<std::string, QTreeWidgetItem*> headings;
    for (const std::size_t i : below[scenario]) {
        const std::string group = groupBesideSiblings(*m_shown, i);
        QTreeWidgetItem* above = item;
        if (!group.empty()) {
            QTreeWidgetItem*& heading = headings[group];
            if (!heading)
                heading = addHeading(group, item);
            above = heading;
        }
        addItem(i, above, below);
    }
    for (const auto& [group, heading] : headings) {
        std::set<std::size_t> members;
        addMembers(*m_shown, *heading, group, members);
        heading->setText(1, tr("%n scenario(s)", nullptr, static_cast<int>(members.size())));
    }
}

QTreeWidgetItem* ScenarioTree::addHeading(const std::string& group, QTreeWidgetItem* parent)
{
    auto* item = new QTreeWidgetItem(parent);
    item->setText(0, QString::fromStdString(group));
    item->setSizeHint(0, {m_look.px(160), m_look.px(32)});
    item->setData(0, groupRole, QString::fromStdString(group));
    item->setToolTip(0, tr("A group of scenarios. F2 renames it. Drag scenarios onto it to put them in."));
    item->setFlags((item->flags() | Qt::ItemIsEditable).setFlag(Qt::ItemIsDragEnabled, false));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QTreeWidgetItem* ScenarioTree::headingOf(const std::string& group, std::size_t parent)
{
    for (QTreeWidgetItemIterator at(this); *at; ++at)
        if (!scenarioOf(**at) && groupOf(**at) == group && scenarioOf(*(*at)->parent()) == parent)
            return *at;
    return nullptr;
}

void ScenarioTree::showCurrent()
{
    if (currentItem() && scenarioOf(*currentItem()) == m_document.currentScenario())
        return; // others may be selected with it
    const bool rebuilt = !currentItem();
    m_filling = true;
    for (QTreeWidgetItemIterator at(this); *at; ++at)
        if (scenarioOf(**at) == m_document.currentScenario())
            setCurrentItem(*at, 0,
                           rebuilt && (*at)->isSelected()
                               ? QItemSelectionModel::NoUpdate
                               : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_filling = false;
}

bool ScenarioTree::onHeading() const { return currentItem() && !scenarioOf(*currentItem()); }

std::vector<std::size_t> ScenarioTree::chosen() const
{
    std::set<std::size_t> all;
    for (const QTreeWidgetItem* item : selectedItems()) {
        if (const auto at = scenarioOf(*item))
            all.insert(*at);
        else
            addMembers(*m_shown, *item, groupOf(*item), all);
    }
    all.erase(0);
    return {all.begin(), all.end()};
}

void ScenarioTree::rename()
{
    if (QTreeWidgetItem* item = currentItem())
        editItem(item, 0);
}

void ScenarioTree::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

} // namespace jw
