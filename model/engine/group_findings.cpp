#include "engine/group_findings.h"

#include <algorithm>
#include <iterator>

#include "engine/group_prices.h"
#include "engine/group_rates.h"
#include "readings/calendar_day.h"

namespace jw {
namespace {

constexpr std::string_view embodiedField = "node_embodied_kgco2e";

std::string madeOf(const NodeGroup& g, const Accelerator* device) { return device ? device->name : g.name; }

bool isWhole(const NodeGroup& g) { return g.nodeIdle && g.nodePeak; }

/// Peak of a whole group at the meter, in MW.
double peakMegawatts(const NodeGroup& g, const Accelerator* device, const Site& site)
{
    const double around = g.networkStorage ? g.networkStorage->value : 0.0;
    return (nodePeakWatts(g, device) + around) * static_cast<double>(g.nodes) * site.pue.value / 1e6;
}

/// What is used and has no price.
std::vector<Finding> priceFindings(const PlanIndex& index, const NodeGroup& g)
{
    std::vector<Finding> found;
    for (const MissingPrice& price : missingPrices(index, g))
        found.push_back({"D0", std::string(price.what), Severity::Warning, g.uid, std::string(price.field),
                         100.0 * price.share, 0.0});
    return found;
}

/// What works in the plan and lacks a field: fieldOf(group, its accelerator), which is empty where it lacks
/// none.
template <class Of> std::vector<UnknownMachine> unknownOf(const PlanIndex& index, const Of& fieldOf)
{
    std::vector<UnknownMachine> all;
    const auto add = [&](const NodeGroup& group) {
        const Accelerator* device = index.acceleratorOf(group);
        const std::string_view field = fieldOf(group, device);
        if (group.nodes > 0 && !field.empty())
            addNew(all, {madeOf(group, device), group.uid, field});
    };
    for (const Workload& work : index.plan().workloads)
        for (const Assignment* a : index.assignedTo(work))
            if (work.enabled && a->share.value > 0.0)
                add(*index.group(a->group));
    return all;
}

} // namespace

double nodePeakWatts(const NodeGroup& group, const Accelerator* accelerator)
{
    NodeGroup alone = group;
    alone.networkStorage.reset();
    PlainLeaves leaves;
    GroupRates<double> rates;
    rates.accelPerNode = Ratio<>(static_cast<double>(group.accelPerNode));
    readPower(rates, alone, accelerator, leaves);
    return rates.peak.in(watt);
}

const char* nodePeakField(const NodeGroup& group)
{
    return isWhole(group)                    ? "node_peak_w"
           : group.hostPeak.value > 0.0      ? "host_peak_w"
           : group.psuEfficiency.value < 1.0 ? "psu_eff"
                                             : "accelerator";
}

std::vector<Finding> groupFindings(const PlanIndex& index, const NodeGroup& g, bool inUse)
{
    std::vector<Finding> found;
    const Site* site = index.siteOf(g);
    if (site && g.nodes > 0 && isBefore(g.inService, site->powerFrom))
        found.push_back({"H25", "before_power", Severity::Warning, g.uid, "in_service",
                         peakMegawatts(g, index.acceleratorOf(g), *site), 0.0, g.inService, site->powerFrom});
    const double nic =
        g.scaleOut && g.accelPerNode > 0 ? g.scaleOut->value / static_cast<double>(g.accelPerNode) : 0.0;
    if (nic > 100.0)
        found.push_back({"H26", "network_high", Severity::Warning, g.uid, "scale_out_gb_s", nic, 100.0});
    if (!inUse || !site || g.nodes == 0)
        return found;
    std::ranges::move(priceFindings(index, g), std::back_inserter(found));
    if (const Accelerator* device = index.acceleratorOf(g); !embodiedIsKnown(g, device))
        found.push_back({"D0", "embodied_missing", Severity::Note, g.uid, std::string(embodiedField), 0.0,
                         0.0, madeOf(g, device)});
    return found;
}

std::vector<UnknownMachine> unknownEmbodied(const Plan& resolved)
{
    return unknownOf(PlanIndex(resolved), [](const NodeGroup& group, const Accelerator* device) {
        return embodiedIsKnown(group, device) ? std::string_view() : embodiedField;
    });
}

std::vector<UnknownMachine> unknownPrices(const Plan& resolved)
{
    const PlanIndex index(resolved);
    return unknownOf(index, [&](const NodeGroup& group, const Accelerator*) {
        const auto missing = missingPrices(index, group);
        return missing.empty() ? std::string_view() : missing.front().field;
    });
}

void addNew(std::vector<UnknownMachine>& to, UnknownMachine each)
{
    if (std::ranges::find(to, each.name, &UnknownMachine::name) == to.end())
        to.push_back(std::move(each));
}

std::string namesOf(const std::vector<UnknownMachine>& all)
{
    std::string names;
    for (const UnknownMachine& each : all)
        names += (names.empty() ? "" : ", ") + each.name;
    return names;
}

} // namespace jw
