#include "whatif/fleet_scenario.h"

#include "domain/new_rows.h"

namespace jw {

Result<void> insertFleetScenario(PutInto base, const WorkMachines& work, const FleetCandidate& candidate,
                                 const std::string& name)
{
    Plan& plan = base.plan;
    const std::string parent = base.scenario ? plan.scenarios[base.scenario].uid : std::string();
    const Members given{{"name", freeName(plan, Scenario::table, name)},
                        {"parent", parent},
                        {"color", static_cast<double>(plan.scenarios.size() % 6)}};
    return insertGiven(plan, Scenario::table, given)
        .and_then([&](const std::string&) {
            const PutInto into{plan, plan.scenarios.size() - 1, base.catalogue, base.at};
            return putCandidate(into, work, candidate);
        })
        .map([](const std::string&) {});
}

} // namespace jw
