#include "views/common/scenario_groups_button.h"

#include <QMenu>

#include <algorithm>

#include "domain/scenario_groups.h"

namespace jw {

ScenarioGroupsButton::ScenarioGroupsButton(QWidget* parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    setAutoDefault(false);
    setMenu(m_menu);
    hide();
}

void ScenarioGroupsButton::showGroups(const Plan& plan, const std::vector<std::size_t>& checked)
{
    setText(tr("Groups"));
    setToolTip(tr("Check or uncheck all scenarios of a group"));
    setAccessibleName(toolTip());
    m_menu->clear();
    for (const std::string& group : scenarioGroups(plan)) {
        const auto members = scenariosInGroup(plan, group);
        QAction* entry = m_menu->addAction(QString::fromStdString(group).replace(u'&', QLatin1String("&&")));
        entry->setCheckable(true);
        entry->setChecked(std::ranges::includes(checked, members)); // both in plan order
        // Qt keeps the slot that holds the members while it runs, whatever becomes of the entry
        connect(entry, &QAction::triggered, this,
                [this, members](bool on) { emit groupChosen(members, on); });
    }
    setVisible(!m_menu->isEmpty());
}

} // namespace jw
