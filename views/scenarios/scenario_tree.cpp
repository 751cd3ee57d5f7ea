#include "views/scenarios/scenario_tree.h"

#include <QDropEvent>
#include <QEvent>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>

#include "document/scenario_edits.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/scenarios/scenario_details.h"

namespace jw {
namespace {

constexpr int positionRole = Qt::UserRole; ///< of the scenario in the plan

std::size_t scenarioOf(const QTreeWidgetItem& item) { return item.data(0, positionRole).toUInt(); }

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
            m_document.setCurrentScenario(scenarioOf(*item));
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
    clear();
    addItem(0, nullptr);
    expandAll();
    m_filling = false;
    m_shown = m_document.plan();
}

void ScenarioTree::follow()
{
    if (m_shown != m_document.plan())
        rebuild();
}

/// The scenario and those based on it; check() keeps the tree at most three deep.
void ScenarioTree::addItem(std::size_t scenario, QTreeWidgetItem* parent)
{
    const Plan& plan = *m_document.plan();
    const Scenario& s = plan.scenarios[scenario];
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(0, scenarioName(s));
    item->setSizeHint(0, {m_look.px(160), m_look.px(32)});
    item->setData(0, positionRole, static_cast<uint>(scenario));
    item->setIcon(0, scenarioMark(m_look, s.color));
    item->setToolTip(0, tr("F2 renames, Alt+Up and Alt+Down reorder, Ctrl+D duplicates, Del removes. Drag a "
                           "scenario onto another to base it on that one."));
    item->setFlags((item->flags() | Qt::ItemIsEditable).setFlag(Qt::ItemIsDragEnabled, scenario > 0));
    const auto count = std::ranges::count(plan.overrides, s.uid, &Override::scenario);
    item->setText(1, scenario == 0 ? QString() : QString::number(count));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    for (std::size_t i = 1; i < plan.scenarios.size(); ++i) {
        const std::string& base = plan.scenarios[i].parent;
        if (base == s.uid || (scenario == 0 && base.empty()))
            addItem(i, item);
    }
}

void ScenarioTree::showCurrent()
{
    m_filling = true;
    for (QTreeWidgetItemIterator at(this); *at; ++at)
        if (scenarioOf(**at) == m_document.currentScenario())
            setCurrentItem(*at);
    m_filling = false;
}

void ScenarioTree::rename()
{
    if (QTreeWidgetItem* item = currentItem())
        editItem(item, 0);
}

void ScenarioTree::renamed(QTreeWidgetItem* item)
{
    const Plan& plan = *m_document.plan();
    const std::size_t at = scenarioOf(*item);
    if (m_filling || at >= plan.scenarios.size())
        return;
    const QString name = item->text(0).trimmed();
    if (name == scenarioName(plan.scenarios[at]))
        return;
    const auto taken = m_document.setField({0, plan.scenarios[at].uid, "name"}, Value(name.toStdString()));
    if (!taken) {
        m_filling = true;
        item->setText(0, scenarioName(plan.scenarios[at]));
        m_filling = false;
    }
    tell(taken);
}

bool ScenarioTree::tell(const Result<void>& done)
{
    if (done)
        emit edited();
    else
        emit refused(done.error());
    return done.has_value();
}

void ScenarioTree::duplicateCurrent()
{
    const auto count = m_document.plan()->scenarios.size();
    const auto made = duplicateScenario(m_document, m_document.currentScenario(),
                                        tr("Scenario %1").arg(count).toStdString());
    if (!tell(made.map([](const std::string&) {})))
        return;
    rebuild();
    showCurrent();
    rename();
}

void ScenarioTree::moveCurrent(int by)
{
    tell(moveScenario(m_document, m_document.plan()->scenarios[m_document.currentScenario()].uid, by));
}

void ScenarioTree::removeCurrent()
{
    if (const std::size_t at = m_document.currentScenario(); at > 0)
        tell(removeScenario(m_document, m_document.plan()->scenarios[at].uid));
}

/// Beside the baseline there is no place, so that a drop there is one on it.
void ScenarioTree::drop(std::size_t from, std::size_t target, Drop where)
{
    const auto& scenarios = m_document.plan()->scenarios;
    if (from == target || from == 0 || from >= scenarios.size() || target >= scenarios.size())
        return;
    const bool onto = where == Drop::On || target == 0;
    const std::size_t before = where == Drop::Below ? target + 1 : target;
    tell(placeScenario(m_document, scenarios[from].uid,
                       onto ? scenarios[target].uid : scenarios[target].parent,
                       onto || before >= scenarios.size() ? std::string() : scenarios[before].uid));
}

/// The plan is what changes; the items follow it.
void ScenarioTree::dropEvent(QDropEvent* event)
{
    const QTreeWidgetItem* target = itemAt(event->position().toPoint());
    const QTreeWidgetItem* dragged = currentItem();
    event->setDropAction(Qt::CopyAction); // a move would take the item out
    event->accept();
    setState(NoState);
    if (!dragged)
        return;
    const DropIndicatorPosition at = dropIndicatorPosition();
    const std::size_t from = scenarioOf(*dragged), onto = target ? scenarioOf(*target) : 0;
    drop(from, onto, at == AboveItem ? Drop::Above : at == BelowItem ? Drop::Below : Drop::On);
}

void ScenarioTree::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

} // namespace jw
