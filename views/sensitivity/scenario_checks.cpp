#include "views/sensitivity/scenario_checks.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include "views/charts/chart_data.h"
#include "views/common/flow_area.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/scenario_groups_button.h"
#include "views/common/words.h"

namespace jw {

ScenarioChecks::ScenarioChecks(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_area(new FlowArea(scenarioRows, this)),
      m_groups(new ScenarioGroupsButton(this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_area);
    m_area->flow().setSpacing(look.px(20));
    m_area->add(m_groups);
    connect(m_groups, &ScenarioGroupsButton::groupChosen, this, &ScenarioChecks::choose);
}

void ScenarioChecks::setPlan(const Plan& plan)
{
    m_plan = plan;
    while (m_boxes.size() > plan.scenarios.size()) {
        delete m_boxes.back();
        m_boxes.pop_back();
    }
    while (m_boxes.size() < plan.scenarios.size()) {
        auto* box = new QCheckBox;
        const std::size_t at = m_boxes.size();
        m_boxes.push_back(box);
        m_area->add(box);
        connect(box, &QCheckBox::clicked, this, [this, at](bool on) { choose({at}, on); });
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setText(scenarioName(plan.scenarios[i]).replace(u'&', QLatin1String("&&")));
    setAccessibleName(tr("Scenarios"));
    setVisible(m_boxes.size() > 1);
    showChecks();
}

std::vector<std::size_t> ScenarioChecks::chosen() const
{
    std::vector<std::size_t> scenarios;
    for (std::size_t i = 0; i < m_plan.scenarios.size(); ++i) {
        const auto wanted = m_wanted.find(m_plan.scenarios[i].uid);
        if (wanted == m_wanted.end() ? i < maxLines : wanted->second)
            scenarios.push_back(i);
    }
    if (scenarios.empty() && !m_plan.scenarios.empty()) // those that were checked are gone
        scenarios.push_back(0);
    return scenarios;
}

void ScenarioChecks::choose(const std::vector<std::size_t>& scenarios, bool on)
{
    const auto before = chosen();
    for (const std::size_t scenario : scenarios) {
        const auto now = chosen();
        const bool last = now.size() == 1 && now.front() == scenario;
        if (scenario < m_plan.scenarios.size() && (on || !last))
            m_wanted[m_plan.scenarios[scenario].uid] = on;
    }
    showChecks();
    if (chosen() != before)
        emit changed();
}

void ScenarioChecks::showChecks()
{
    for (QCheckBox* box : m_boxes)
        box->setChecked(false);
    const auto checked = chosen();
    for (const std::size_t at : checked)
        m_boxes[at]->setChecked(true);
    m_groups->showGroups(m_plan, checked);
}

} // namespace jw
