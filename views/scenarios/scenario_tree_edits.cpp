#include "views/scenarios/scenario_tree.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

#include "document/scenario_edits.h"
#include "domain/resolve.h"
#include "domain/scenario_groups.h"
#include "views/common/menu_entry.h"
#include "views/common/words.h"
#include "views/scenarios/new_scenario_name.h"
#include "views/scenarios/tree_rows.h"

namespace jw {
namespace {

/// "" behind the last.
std::string uidAt(const Plan& plan, std::size_t at)
{
    return at < plan.scenarios.size() ? plan.scenarios[at].uid : std::string();
}

} // namespace

void ScenarioTree::renamed(QTreeWidgetItem* item)
{
    if (m_filling || m_shown != m_document.plan())
        return;
    if (const auto at = scenarioOf(*item))
        renameScenario(*item, *at);
    else
        renameGroup(*item);
}

void ScenarioTree::renameScenario(QTreeWidgetItem& item, std::size_t scenario)
{
    const Scenario& s = m_shown->scenarios[scenario];
    const QString name = item.text(0).trimmed(), before = scenarioName(s);
    if (name != before && !tell(m_document.setField({0, s.uid, "name"}, Value(name.toStdString()))))
        resetName(item, before);
}

/// Of all that are in it, wherever they stand. A group without a name would be none, which the menu offers.
void ScenarioTree::renameGroup(QTreeWidgetItem& heading)
{
    const QString name = heading.text(0).trimmed(), before = heading.data(0, groupRole).toString();
    const auto members = uidsOf(scenariosInGroup(*m_document.plan(), groupOf(heading)));
    if (name.isEmpty() || (name != before && !tell(groupScenarios(m_document, members, name.toStdString()))))
        resetName(heading, before);
}

void ScenarioTree::resetName(QTreeWidgetItem& item, const QString& name)
{
    m_filling = true;
    item.setText(0, name);
    m_filling = false;
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
    if (onHeading())
        return;
    const auto made =
        duplicateScenario(m_document, m_document.currentScenario(), newScenarioName(*m_document.plan()));
    if (!tell(made.map([](const std::string&) {})))
        return;
    rebuild();
    showCurrent();
    rename();
}

void ScenarioTree::moveCurrent(int by)
{
    if (!onHeading())
        tell(moveScenario(m_document, uidAt(*m_document.plan(), m_document.currentScenario()), by));
}

/// Scenarios that are selected themselves: the name of a group stands for none of them here.
void ScenarioTree::removeCurrent()
{
    if (onHeading())
        return;
    std::vector<std::size_t> gone{m_document.currentScenario()};
    const auto add = [&](const QTreeWidgetItem* item) {
        if (const auto at = scenarioOf(*item); at.value_or(0) > 0 && *at != gone.front())
            gone.push_back(*at);
    };
    if (m_shown == m_document.plan())
        std::ranges::for_each(selectedItems(), add);
    std::erase(gone, std::size_t{0}); // the baseline stays
    if (!gone.empty())
        tell(removeScenarios(m_document, uidsOf(gone)));
}

std::vector<std::string> ScenarioTree::uidsOf(const std::vector<std::size_t>& scenarios) const
{
    std::vector<std::string> uids;
    for (const std::size_t at : scenarios)
        uids.push_back(uidAt(*m_document.plan(), at));
    return uids;
}

void ScenarioTree::groupChosen(const QString& group)
{
    if (m_shown == m_document.plan())
        tell(groupScenarios(m_document, uidsOf(chosen()), group.trimmed().toStdString()));
}

/// Beside the baseline there is no place, so that a drop there is one on it.
void ScenarioTree::drop(const std::vector<std::size_t>& from, std::size_t target, Drop where)
{
    const Plan& plan = *m_document.plan();
    const bool fits = std::ranges::all_of(
        from, [&](std::size_t at) { return at > 0 && at != target && at < plan.scenarios.size(); });
    if (!fits || target >= plan.scenarios.size())
        return;
    const Scenario& at = plan.scenarios[target];
    if (where == Drop::On || target == 0)
        tell(placeScenarios(m_document, uidsOf(from), {at.uid, {}, std::string()}));
    else
        tell(placeScenarios(m_document, uidsOf(from),
                            {at.parent, uidAt(plan, where == Drop::Below ? target + 1 : target), at.group}));
}

/// In the gap above it they stay outside.
void ScenarioTree::dropOnGroup(const std::vector<std::size_t>& from, const QTreeWidgetItem& heading,
                               Drop where)
{
    const Plan& plan = *m_document.plan();
    const auto members = membersOf(heading);
    const std::size_t before = where == Drop::On ? members.back() + 1 : members.front();
    tell(placeScenarios(m_document, uidsOf(from),
                        {plan.scenarios[members.front()].parent, uidAt(plan, before),
                         where == Drop::Above ? std::string() : groupOf(heading)}));
}

/// Without those that go along with what they are based on.
std::vector<std::size_t> ScenarioTree::dragged() const
{
    const std::vector<std::size_t> all = chosen();
    std::vector<std::size_t> moved;
    for (const std::size_t at : all) {
        const auto chain = chainOf(*m_shown, at);
        const bool follows = std::ranges::any_of(all, [&](std::size_t other) {
            return other != at && std::ranges::count(chain, m_shown->scenarios[other].uid) > 0;
        });
        if (!follows)
            moved.push_back(at);
    }
    return moved;
}

/// The plan is what changes; the items follow it.
void ScenarioTree::dropEvent(QDropEvent* event)
{
    const QTreeWidgetItem* target = itemAt(event->position().toPoint());
    event->setDropAction(Qt::CopyAction); // a move would take the item out
    event->accept();
    setState(NoState);
    const std::vector<std::size_t> from = dragged();
    if (from.empty() || m_shown != m_document.plan())
        return;
    const DropIndicatorPosition at = dropIndicatorPosition();
    const Drop where = at == AboveItem ? Drop::Above : at == BelowItem ? Drop::Below : Drop::On;
    if (target && !scenarioOf(*target))
        dropOnGroup(from, *target, where);
    else
        drop(from, target ? *scenarioOf(*target) : 0, where);
}

void ScenarioTree::contextMenuEvent(QContextMenuEvent* event)
{
    QTreeWidgetItem* current = currentItem();
    if (!current || m_shown != m_document.plan())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool single = !onHeading(), some = !chosen().empty();
    addEntry(*menu, tr("Rename"), Qt::Key_F2, this, &ScenarioTree::rename, true);
    addEntry(*menu, tr("Duplicate"), Qt::CTRL | Qt::Key_D, this, &ScenarioTree::duplicateCurrent, single);
    QMenu* groups = menu->addMenu(tr("Group"));
    groups->setEnabled(some);
    fillGroups(*groups);
    addEntry(*menu, tr("Delete"), Qt::Key_Delete, this, &ScenarioTree::removeCurrent, single && some);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(current).bottomLeft()) : event->globalPos());
}

/// None, those there are, and a new one; a mark at what all that is chosen have.
void ScenarioTree::fillGroups(QMenu& menu)
{
    const Plan& plan = *m_document.plan();
    const auto scenarios = chosen();
    const auto add = [&](const QString& text, const std::string& group) {
        QAction* entry =
            menu.addAction(text, this, [this, group] { groupChosen(QString::fromStdString(group)); });
        entry->setCheckable(true);
        entry->setChecked(std::ranges::all_of(
            scenarios, [&](std::size_t at) { return plan.scenarios[at].group == group; }));
    };
    add(tr("No group"), {});
    for (const std::string& group : scenarioGroups(plan))
        add(QString::fromStdString(group).replace(u'&', QLatin1String("&&")), group);
    menu.addSeparator();
    menu.addAction(tr("New group…"), this, &ScenarioTree::askForGroup);
}

void ScenarioTree::askForGroup()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New group"));
    dialog->setLabelText(tr("Name of the group"));
    dialog->setOkButtonText(tr("Group"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            groupChosen(name);
    });
    dialog->open();
}

} // namespace jw
