#include "whatif/fleet_space.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <tbb/parallel_for.h>

#include "advisor/run_fields.h"
#include "domain/edit.h"
#include "engine/group_prices.h"
#include "engine/plan_index.h"
#include "engine/training/layout_question.h"

namespace jw {
namespace {

/// A list of choices, each once, or the one that nothing is chosen of.
template <class To, class T> std::vector<To> orPlanned(const std::vector<T>& list, const To& planned)
{
    std::vector<To> all;
    std::set<T> there;
    for (const T& each : list)
        if (there.insert(each).second)
            all.push_back(each);
    return all.empty() ? std::vector<To>{planned} : all;
}

/// The group as a mix has it.
NodeGroup hadSo(NodeGroup group, const std::optional<Procurement>& mix)
{
    if (!mix)
        return group;
    group.tenure = tenureOf(*mix);
    group.ownedShare = {mix->owned};
    group.reservedShare = {mix->reserved};
    group.spotShare = {mix->spot};
    return group;
}

std::string textIn(const Plan& plan, const std::string& workload, std::string_view field)
{
    const Value value = fieldValue(plan, findRow(plan, workload), field);
    const std::string* text = value.as<std::string>();
    return text ? *text : std::string();
}

/// Is the speed of the run that of its layout, by choice or as nothing else is given?
bool followsLayout(const Plan& plan, const std::string& run)
{
    const std::string from = textIn(plan, run, "inputs.speed_from");
    if (!from.empty() && from != textOf(SpeedFrom::Given))
        return from == textOf(SpeedFrom::Layout);
    const auto has = [&](std::string_view field) {
        return !fieldValue(plan, findRow(plan, run), field).isNull();
    };
    return has("inputs.layout.tp") && !has("inputs.mfu") && !has("inputs.gpu_hours");
}

FoundLayout foundLayout(const PlacedDevice& placed, const WorkMachines& work, double nodes)
{
    Plan plan = *placed.plan;
    const auto question = setField(plan, placed.group, "nodes", Value(nodes)).and_then([&] {
        return layoutQuestion(plan, work.workload);
    });
    if (!question)
        return {.refusal = question.error()};
    const LayoutAnswer fastest = fastestLayout(*question);
    if (fastest.fault != LayoutFault::None)
        return {.possible = false};
    return {.layout = fastest.layout};
}

} // namespace

FleetAxes::FleetAxes(const FleetChoices& choices)
    : devices(orPlanned(choices.devices, std::string(plannedChoice))),
      regions(orPlanned(choices.regions, std::string(plannedChoice))),
      gpus(orPlanned(choices.gpus, std::optional<double>())),
      caps(orPlanned(choices.caps, std::optional<double>())),
      mixes(orPlanned(choices.procurement, std::optional<Procurement>()))
{
}

double FleetAxes::size() const
{
    double all = 1.0;
    for (const std::size_t count : {devices.size(), regions.size(), gpus.size(), caps.size(), mixes.size()})
        all *= static_cast<double>(count);
    return all;
}

std::size_t FleetAxes::at(const Combination& c) const
{
    const std::size_t place = (c.device * regions.size() + c.region) * gpus.size() + c.count;
    return (place * caps.size() + c.cap) * mixes.size() + c.mix;
}

Combination FleetAxes::of(std::size_t at) const
{
    const auto next = [&](std::size_t size) {
        const std::size_t place = at % size;
        at /= size;
        return place;
    };
    Combination c;
    c.mix = next(mixes.size());
    c.cap = next(caps.size());
    c.count = next(gpus.size());
    c.region = next(regions.size());
    c.device = at;
    return c;
}

Result<FleetSpace> FleetSpace::of(const FleetQuestion& question, const Catalogue& catalogue,
                                  const std::stop_token& stop)
{
    const Plan& plan = *question.resolved;
    FleetSpace space(question.choices);
    space.m_trains = textIn(plan, question.work.workload, "kind") == "training";
    for (const std::string& device : space.m_axes.devices)
        for (const std::string& region : space.m_axes.regions) {
            auto placed = space.put(question, catalogue, device, region);
            if (!placed)
                return fail(placed.error());
            space.m_placed.push_back(std::move(*placed));
        }
    space.count(plan, question.work);
    if (space.m_trains && question.choices.searchesLayouts && followsLayout(plan, question.work.workload))
        space.searchLayouts(question.work, stop);
    return space;
}

Result<PlacedDevice> FleetSpace::put(const FleetQuestion& question, const Catalogue& catalogue,
                                     const std::string& device, const std::string& region) const
{
    Plan plan = *question.resolved;
    const PutInto into{plan, 0, catalogue, question.at};
    const auto uid = putMachines(into, question.work, device, region);
    if (!uid)
        return fail(uid.error());
    if (!question.choices.procurement.empty())
        if (auto ok = putRents(into, *uid); !ok)
            return fail(ok.error());
    const PlanIndex index(plan);
    const NodeGroup& group = *index.group(*uid);
    const Accelerator* accelerator = index.acceleratorOf(group);
    if (group.accelPerNode <= 0 && !question.choices.gpus.empty())
        return refuse(index, group, "accel_per_node", {.kind = Error::Kind::MissingField});
    if (!accelerator && !question.choices.caps.empty())
        return refuse(index, group, "accelerator",
                      {.kind = Error::Kind::MissingField, .text = "Accelerator"});
    PlacedDevice placed{.group = *uid, .perNode = static_cast<double>(group.accelPerNode)};
    placed.tdp = accelerator ? accelerator->tdp.value : std::numeric_limits<double>::quiet_NaN();
    for (const auto& mix : m_axes.mixes)
        placed.priced.push_back(missingPrices(index, hadSo(group, mix)).empty());
    placed.plan = std::make_shared<const Plan>(plan);
    return placed;
}

void FleetSpace::count(const Plan& resolved, const WorkMachines& work)
{
    const NodeGroup& planned = *std::ranges::find(resolved.groups, work.group, &NodeGroup::uid);
    const auto plannedNodes = static_cast<double>(planned.nodes);
    const double plannedGpus = plannedNodes * static_cast<double>(planned.accelPerNode);
    for (std::size_t device = 0; device < m_axes.devices.size(); ++device) {
        std::set<double> known;
        for (const auto& gpus : m_axes.gpus) {
            const double each = placed({.device = device}).perNode;
            const bool asPlanned = !gpus && m_axes.devices[device] == plannedChoice;
            m_nodes.push_back(asPlanned || each <= 0.0
                                  ? plannedNodes
                                  : std::max(1.0, std::ceil(gpus.value_or(plannedGpus) / each - 1e-9)));
            m_repeats.push_back(!known.insert(m_nodes.back()).second);
        }
    }
    m_layouts.resize(m_nodes.size());
}

/// The same in every region.
void FleetSpace::searchLayouts(const WorkMachines& work, const std::stop_token& stop)
{
    tbb::parallel_for(std::size_t{0}, m_layouts.size(), [&](std::size_t at) {
        const Combination c{.device = at / m_axes.gpus.size(), .count = at % m_axes.gpus.size()};
        if (!stop.stop_requested() && !repeats(c))
            m_layouts[at] = foundLayout(placed(c), work, m_nodes[at]);
    });
}

FleetCandidate FleetSpace::candidate(const Combination& c) const
{
    return {.device = m_axes.devices[c.device],
            .region = m_axes.regions[c.region],
            .nodes = nodes(c),
            .gpus = gpus(c),
            .cap = m_axes.caps[c.cap],
            .procurement = m_axes.mixes[c.mix],
            .layout = layout(c).layout};
}

} // namespace jw
