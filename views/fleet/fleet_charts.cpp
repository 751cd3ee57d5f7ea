#include "views/fleet/fleet_charts.h"

#include <QEvent>
#include <QVBoxLayout>

#include "views/common/look.h"
#include "views/common/segments.h"
#include "views/fleet/own_or_rent_panel.h"
#include "views/fleet/scenario_chart.h"

namespace jw {

FleetCharts::FleetCharts(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                         QWidget* parent)
    : QWidget(parent),
      m_choices(new Segments(this)),
      m_scenarios(new ScenarioChart(evaluation, look)), // without a parent yet: Tab comes to them last
      m_ownOrRent(new OwnOrRentPanel(document, look))
{
    for (const Shown shown : {Shown::Scenarios, Shown::OwnOrRent})
        m_choices->add(static_cast<int>(shown));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addWidget(m_choices, 0, Qt::AlignLeft);
    column->addWidget(m_scenarios);
    column->addWidget(m_ownOrRent);
    connect(m_choices, &Segments::chosenByUser, this, &FleetCharts::showChosen);
    retranslate();
    showChosen();
}

void FleetCharts::choose(Shown shown)
{
    m_choices->choose(static_cast<int>(shown));
    showChosen();
}

void FleetCharts::setGroup(const std::string& uid) { m_ownOrRent->setGroup(uid); }

/// One is hidden rather than stacked below the other, so that neither is as high as the higher one.
void FleetCharts::showChosen()
{
    const bool scenarios = m_choices->chosen() == static_cast<int>(Shown::Scenarios);
    m_scenarios->setVisible(scenarios);
    m_ownOrRent->setVisible(!scenarios);
}

void FleetCharts::retranslate()
{
    m_choices->setText(static_cast<int>(Shown::Scenarios), tr("Scenarios"));
    m_choices->setText(static_cast<int>(Shown::OwnOrRent), tr("Own or rent"));
}

void FleetCharts::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
