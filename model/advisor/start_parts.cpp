#include "advisor/start_parts.h"

#include <cmath>

#include "advisor/machine.h"
#include "catalogue/copy_in.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/plan_leaves.h"
#include "engine/training/fit.h"
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

Result<PlacedRows> placedRows(const std::string& machines, const std::string& region,
                              const std::string& dayId, const Catalogue& catalogue)
{
    PlacedRows rows{catalogue.findRegion(region), catalogue.findLoadProfile(dayId),
                    startMachines(machines, catalogue)};
    if (!rows.hardware)
        return unknownRow("machines", machines);
    if (!rows.region)
        return unknownRow("region", region);
    if (!rows.day && !dayId.empty())
        return unknownRow("day", dayId);
    return rows;
}

double devicesPerNode(const Hardware& hardware)
{
    return hardware.system ? static_cast<double>(hardware.system->acceleratorCount) : usualNode;
}

std::vector<SourcedValue> assumedNetwork(const Hardware& hardware)
{
    const AcceleratorRow& device = *hardware.accelerator;
    const double count = devicesPerNode(hardware);
    const bool known = (hardware.system && hardware.system->scaleOut) || fittedDevice(device.id);
    const auto rates = stepDevice({&device, hardware.system, count}, TrainPrecision::Bf16);
    if (known || !rates)
        return {};
    return {{"scale_out_gb_s", Value(rates->nic.in(gigabyte / second) * count),
             ownSource("assumption: the advisor's network of a server")}};
}

Result<std::string> insertMachinesOf(Plan& plan, const std::string& fleet, const Hardware& hardware,
                                     const std::string& at)
{
    const auto group = insertGroupOf(plan, fleet, hardware, at);
    if (!group || hardware.system)
        return group;
    const double count = devicesPerNode(hardware);
    const std::array<SourcedValue, 2> assumed{
        {{"accel_per_node", Value(count), ownSource("assumption: 8 accelerators in a server")},
         assumedHost({hardware.accelerator, nullptr, count}, count)}};
    return putSourced(plan, *group, assumed, at).map([&] { return *group; });
}

Result<std::string> insertMachines(Plan& plan, const RegionRow& region, const Hardware& hardware,
                                   const std::string& at)
{
    const auto site = insertSiteOf(plan, region, at);
    if (!site)
        return site;
    const std::string name = freeName(plan, Fleet::table, hardware.name());
    const auto fleet = insertGiven(plan, Fleet::table, {{"name", name}, {"site", *site}});
    return fleet ? insertMachinesOf(plan, *fleet, hardware, at) : fleet;
}

Result<void> assignAll(Plan& plan, const std::string& workload, const std::string& group)
{
    return insertGiven(plan, Assignment::table, {{"workload", workload}, {"group", group}})
        .map([](const std::string&) {});
}

Result<void> putDay(Plan& plan, const std::string& service, const LoadProfileRow* row, const std::string& at)
{
    if (!row)
        return {};
    std::vector<SourcedValue> hours = copiedFields(*row);
    for (SourcedValue& each : hours)
        each.field.insert(0, "inputs.");
    return putSourced(plan, service, hours, at);
}

Error tooFewNodes(double nodes, double least)
{
    return {.kind = Error::Kind::Refused,
            .field = "nodes",
            .value = nodes,
            .upper = least,
            .text = "service_needs_nodes"};
}

Error tooLargeService(double perSecond, double nodes)
{
    const double scale = std::pow(10.0, std::floor(std::log10(nodes)) - 1.0);
    return {.kind = Error::Kind::Refused,
            .field = "requests",
            .value = perSecond,
            .lower = std::round(nodes / scale) * scale,
            .upper = infoOf<&NodeGroup::nodes>().upper,
            .text = "service_too_large"};
}

} // namespace jw
