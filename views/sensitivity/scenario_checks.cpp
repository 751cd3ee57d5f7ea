#include "views/sensitivity/scenario_checks.h"

#include <QCheckBox>

#include "views/charts/chart_data.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/words.h"

namespace jw {

ScenarioChecks::ScenarioChecks(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_flow(new FlowLayout(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(look.px(20));
}

void ScenarioChecks::setPlan(const Plan& plan)
{
    m_uids.clear();
    for (const Scenario& scenario : plan.scenarios)
        m_uids.push_back(scenario.uid);
    while (m_boxes.size() > m_uids.size()) {
        delete m_boxes.back();
        m_boxes.pop_back();
    }
    while (m_boxes.size() < m_uids.size()) {
        auto* box = new QCheckBox(this);
        const std::size_t at = m_boxes.size();
        m_boxes.push_back(box);
        m_flow->addWidget(box);
        box->show();
        connect(box, &QCheckBox::clicked, this, [this, at](bool on) { choose(at, on); });
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
    for (std::size_t i = 0; i < m_uids.size(); ++i) {
        const auto wanted = m_wanted.find(m_uids[i]);
        if (wanted == m_wanted.end() ? i < maxLines : wanted->second)
            scenarios.push_back(i);
    }
    if (scenarios.empty() && !m_uids.empty()) // those that were checked are gone
        scenarios.push_back(0);
    return scenarios;
}

void ScenarioChecks::choose(std::size_t scenario, bool on)
{
    const auto before = chosen();
    const bool last = before.size() == 1 && before.front() == scenario;
    if (on || !last)
        m_wanted[m_uids[scenario]] = on;
    showChecks();
    if (chosen() != before)
        emit changed();
}

void ScenarioChecks::showChecks()
{
    for (QCheckBox* box : m_boxes)
        box->setChecked(false);
    for (const std::size_t at : chosen())
        m_boxes[at]->setChecked(true);
}

} // namespace jw
