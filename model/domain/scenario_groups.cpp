#include "domain/scenario_groups.h"

#include <algorithm>

#include "domain/resolve.h"

namespace jw {

std::vector<std::string> scenarioGroups(const Plan& plan)
{
    std::vector<std::string> names;
    for (const Scenario& s : plan.scenarios)
        if (!s.group.empty() && std::ranges::find(names, s.group) == names.end())
            names.push_back(s.group);
    return names;
}

std::vector<std::size_t> scenariosInGroup(const Plan& plan, std::string_view group)
{
    std::vector<std::size_t> positions;
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
        if (!group.empty() && plan.scenarios[at].group == group)
            positions.push_back(at);
    return positions;
}

std::string groupBesideSiblings(const Plan& plan, std::size_t scenario)
{
    const std::size_t parent = parentScenario(plan, scenario);
    const std::string& group = plan.scenarios[scenario].group;
    return scenario == 0 || (parent > 0 && plan.scenarios[parent].group == group) ? std::string() : group;
}

} // namespace jw
