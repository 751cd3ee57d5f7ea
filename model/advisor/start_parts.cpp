#include "advisor/start_parts.h"

#include "advisor/machine.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/training/usual.h"

namespace jw {

Hardware startMachines(const std::string& id, const Catalogue& catalogue)
{
    Hardware hardware = findHardware(catalogue, id);
    if (!hardware || hardware.system)
        return hardware;
    const auto machines = machinesOf(*hardware.accelerator, catalogue, mostDevices);
    if (!machines.empty())
        hardware.system = machines.back().system;
    return hardware;
}

double devicesPerNode(const Hardware& hardware)
{
    return hardware.system ? static_cast<double>(hardware.system->acceleratorCount) : usualNode;
}

Result<std::string> insertMachines(Plan& plan, const RegionRow& region, const Hardware& hardware,
                                   const std::string& at)
{
    const auto site = insertSiteOf(plan, region, at);
    if (!site)
        return site;
    const std::string name = freeName(plan, Fleet::table, hardware.name());
    const auto fleet = insertGiven(plan, Fleet::table, {{"name", name}, {"site", *site}});
    const auto group = fleet ? insertGroupOf(plan, *fleet, hardware, at) : fleet;
    if (!group || hardware.system)
        return group;
    const double count = devicesPerNode(hardware);
    const std::array<SourcedValue, 2> assumed{
        {{"accel_per_node", Value(count), ownSource("assumption: 8 accelerators in a server")},
         assumedHost({hardware.accelerator, nullptr, count}, count)}};
    return putSourced(plan, *group, assumed, at).map([&] { return *group; });
}

Result<void> assignAll(Plan& plan, const std::string& workload, const std::string& group)
{
    return insertGiven(plan, Assignment::table, {{"workload", workload}, {"group", group}})
        .map([](const std::string&) {});
}

} // namespace jw
