#include "views/scenarios/new_scenario_name.h"

#include <QCoreApplication>

#include "domain/resolve.h"

namespace jw {

std::string newScenarioName(const Plan& plan)
{
    std::string name;
    std::size_t number = plan.scenarios.size();
    do
        name = QCoreApplication::translate("jw::ScenariosPage", "Scenario %1").arg(number++).toStdString();
    while (findScenario(plan, name));
    return name;
}

} // namespace jw
