#include "whatif/fleet_candidate.h"

#include <algorithm>
#include <array>

#include "advisor/offers.h"
#include "advisor/run_fields.h"
#include "advisor/start_parts.h"
#include "catalogue/rent_offers.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "domain/resolve.h"
#include "domain/uid.h"
#include "engine/plan_index.h"

namespace jw {
namespace {

using Assigned = std::span<const Assignment* const>;

tl::unexpected<Error> notOnOneGroup(Assigned assigned)
{
    return fail({.kind = Error::Kind::Refused,
                 .field = "workload",
                 .value = static_cast<double>(assigned.size()),
                 .text = assigned.empty() ? "optimize_no_machines" : "optimize_groups"});
}

/// A group of the plan by its uid.
const NodeGroup& groupIn(const Plan& plan, std::string_view uid)
{
    return *std::ranges::find(plan.groups, uid, &NodeGroup::uid);
}

constexpr double leastPart = 1e-9; // of a group: less is rounding

std::vector<RentOffer> offersFor(const Plan& plan, const NodeGroup& group, const Catalogue& catalogue)
{
    return surestOffers(cloudPricesFor(plan, group, catalogue), plan.settings.usdRate.value, one);
}

/// A reservation is of the shortest term.
std::vector<RentOffer>::const_iterator offerOf(const std::vector<RentOffer>& offers, RentKind kind)
{
    return std::ranges::find(offers, kind, [](const RentOffer& each) { return each.rent.kind; });
}

/// The site named by id of the catalogue, by name or by uid; made where only the catalogue has it.
Result<std::string> siteFor(PutInto into, const std::string& region)
{
    for (const Site& site : into.plan.sites)
        if (site.name == region || site.uid == region)
            return site.uid;
    if (const RegionRow* row = into.catalogue.findRegion(region))
        return insertSiteOf(into.plan, *row, into.at);
    return unknownRow("region", region);
}

/// What the new machines take over from the old ones.
void keepManners(Plan& plan, const NodeGroup& old, const std::string& uid)
{
    for (NodeGroup& group : plan.groups.edit()) {
        if (group.uid != uid)
            continue;
        group.utilization = old.utilization;
        group.tenure = old.tenure;
        group.ownedShare = old.ownedShare;
        group.reservedShare = old.reservedShare;
        group.spotShare = old.spotShare;
        group.spotRatio = old.spotRatio;
        group.life = old.life;
        group.salvageFraction = old.salvageFraction;
        group.maintenanceFraction = old.maintenanceFraction;
        group.inService = old.inService;
    }
}

/// A node of accelerators whose server the catalogue has no price of.
Result<void> putPrice(PutInto into, const std::string& group, const Hardware& hardware)
{
    if (hardware.system && hardware.system->price)
        return {};
    const double count = devicesPerNode(hardware);
    const auto price = purchasePrice({hardware.accelerator, hardware.system, count});
    if (!price)
        return {};
    const std::array<SourcedValue, 1> assumed{
        {{"price_per_node", Value(price->in(unit::dollars.size) * count * into.plan.settings.usdRate.value),
          ownSource("assumption: the accelerators and 44 % for the server around them")}}};
    return putSourced(into.plan, group, assumed, into.at);
}

Result<std::string> insertDevice(PutInto into, const std::string& fleet, const NodeGroup& old,
                                 const std::string& device)
{
    const Hardware hardware = startMachines(device, into.catalogue);
    if (!hardware)
        return unknownRow("device", device);
    const auto group = insertMachinesOf(into.plan, fleet, hardware, into.at);
    if (!group)
        return group;
    keepManners(into.plan, old, *group);
    return putSourced(into.plan, *group, assumedNetwork(hardware), into.at)
        .and_then([&] { return putPrice(into, *group, hardware); })
        .and_then([&] { return putRents(into, *group); })
        .map([&] { return *group; });
}

std::string copyOf(Plan& plan, NodeGroup group, const std::string& fleet)
{
    group.uid = newUid();
    group.fleet = fleet;
    return plan.groups.add(std::move(group)).uid;
}

/// A fleet that is left out of all scenarios but this one.
Result<std::string> insertFleet(PutInto into, const std::string& name, const std::string& site)
{
    const bool everywhere = into.scenario == 0;
    const auto fleet = insertGiven(
        into.plan, Fleet::table,
        {{"name", freeName(into.plan, Fleet::table, name)}, {"site", site}, {"enabled", everywhere}});
    return fleet.and_then([&](const std::string& uid) {
        return setInScenario(into.plan, into.scenario, uid, "enabled", Value(true)).map([&] { return uid; });
    });
}

/// Fields set in the scenario; in the baseline with their sources.
Result<void> putFields(PutInto into, const std::string& uid, const std::vector<SourcedValue>& values)
{
    if (into.scenario == 0)
        return putSourced(into.plan, uid, values, into.at);
    for (const SourcedValue& value : values)
        if (auto ok = setInScenario(into.plan, into.scenario, uid, value.field, value.value); !ok)
            return ok;
    return {};
}

Result<void> put(PutInto into, const std::string& uid, const std::string& field, const Value& value)
{
    return setInScenario(into.plan, into.scenario, uid, field, value);
}

Result<void> putCap(PutInto into, const std::string& group, double share)
{
    return resolve(into.plan, into.scenario).and_then([&](const Plan& resolved) -> Result<void> {
        const Accelerator* device = PlanIndex(resolved).acceleratorOf(groupIn(resolved, group));
        if (!device)
            return fail({.kind = Error::Kind::MissingField, .field = "accelerator", .text = "Accelerator"});
        return put(into, group, "power_cap_w", Value(share * device->tdp.value));
    });
}

Result<void> putProcurement(PutInto into, const std::string& group, const Procurement& mix)
{
    return putRents(into, group)
        .and_then([&] {
            const auto tenure = static_cast<std::size_t>(tenureOf(mix));
            return put(into, group, "tenure", Value(std::string(tenureTexts[tenure])));
        })
        .and_then([&] { return put(into, group, "owned_share", Value(mix.owned)); })
        .and_then([&] { return put(into, group, "reserved_share", Value(mix.reserved)); })
        .and_then([&] { return put(into, group, "spot_share", Value(mix.spot)); });
}

} // namespace

Result<WorkMachines> workMachines(const Plan& resolved, std::string_view workload)
{
    const PlanIndex index(resolved);
    const Workload* found = nullptr;
    for (const Workload& work : resolved.workloads) {
        const bool named = !workload.empty() && (work.name == workload || work.uid == workload);
        const bool meant = workload.empty() && work.enabled && !index.assignedTo(work).empty();
        if (meant && found)
            return fail({.kind = Error::Kind::Refused, .field = "workload", .text = "optimize_which"});
        if (named || meant)
            found = &work;
    }
    if (!found)
        return workload.empty()
                   ? Result<WorkMachines>(fail(
                         {.kind = Error::Kind::Refused, .field = "workload", .text = "optimize_no_machines"}))
                   : unknownRow("workload", std::string(workload));
    const Assigned assigned = index.assignedTo(*found);
    if (assigned.size() != 1)
        return notOnOneGroup(assigned);
    return WorkMachines{found->uid, assigned.front()->uid, assigned.front()->group};
}

Tenure tenureOf(const Procurement& mix)
{
    return mix.owned >= 1.0 ? Tenure::Owned : mix.owned > 0.0 ? Tenure::Mixed : Tenure::Rented;
}

Result<std::string> putMachines(PutInto into, const WorkMachines& work, const std::string& device,
                                const std::string& region)
{
    if (device == plannedChoice && region == plannedChoice)
        return work.group;
    const auto resolved = resolve(into.plan, into.scenario);
    if (!resolved)
        return fail(resolved.error());
    const NodeGroup& old = groupIn(*resolved, work.group);
    const Fleet& home = *std::ranges::find(resolved->fleets, old.fleet, &Fleet::uid);
    const auto site = region == plannedChoice ? Result<std::string>(home.site) : siteFor(into, region);
    if (!site)
        return site;
    const auto fleet = insertFleet(into, home.name, *site);
    if (!fleet)
        return fleet;
    const auto group = device == plannedChoice ? Result<std::string>(copyOf(into.plan, old, *fleet))
                                               : insertDevice(into, *fleet, old, device);
    return group.and_then([&](const std::string& uid) {
        return put(into, work.assignment, "group", Value(uid)).map([&] { return uid; });
    });
}

Result<void> putRents(PutInto into, const std::string& group)
{
    const auto resolved = resolve(into.plan, into.scenario);
    if (!resolved)
        return fail(resolved.error());
    const NodeGroup& row = groupIn(*resolved, group);
    const auto offers = offersFor(*resolved, row, into.catalogue);
    std::vector<SourcedValue> rents;
    const auto add = [&](RentKind kind, const auto& given, std::string_view field, std::string_view column) {
        const auto offer = offerOf(offers, kind);
        if (given || offer == offers.end())
            return;
        const std::string_view from = offer->rent.term == 3 ? "reserved_3y_usd_per_hour" : column;
        rents.push_back({std::string(field), Value(offer->rent.rate.in(unit::currencyPerHour.size)),
                         sourceOf(*offer->row, from)});
    };
    add(RentKind::OnDemand, row.rent, "rent_per_gpu_hour", "on_demand_usd_per_hour");
    add(RentKind::Reserved, row.reservedRent, "reserved_per_gpu_hour", "reserved_1y_usd_per_hour");
    add(RentKind::Spot, row.spotRent, "spot_per_gpu_hour", "spot_usd_per_hour");
    return putFields(into, group, rents);
}

std::vector<UsedRent> usedRents(const Plan& plan, const std::string& group, const Catalogue& catalogue)
{
    const NodeGroup& row = groupIn(plan, group);
    std::vector<UsedRent> rents;
    if (row.tenure == Tenure::Owned)
        return rents;
    const auto share = [](const auto& given) { return given ? given->value : 0.0; };
    const double own = row.tenure == Tenure::Mixed ? share(row.ownedShare) : 0.0;
    const double reserved = share(row.reservedShare), spot = share(row.spotShare);
    const auto offers = offersFor(plan, row, catalogue);
    const auto add = [&](RentKind kind, double part, const auto& rent, std::string_view field) {
        if (!(part > leastPart) || !rent)
            return;
        UsedRent used{.kind = kind, .rate = rent->value};
        const Source* source = originOf(plan, 0, group, field).source;
        const auto offer = offerOf(offers, kind);
        // a scenario's own rent has the baseline's source in a resolved plan: the number must be the row's,
        // too
        if (source && source->kind == SourceKind::Catalogue && offer != offers.end() &&
            offer->rent.rate.in(unit::currencyPerHour.size) == rent->value) {
            used.row = offer->row->id;
            used.provider = offer->row->provider;
            used.date = offer->row->asOf;
        }
        rents.push_back(std::move(used));
    };
    add(RentKind::OnDemand, 1.0 - own - reserved - spot, row.rent, "rent_per_gpu_hour");
    add(RentKind::Reserved, reserved, row.reservedRent, "reserved_per_gpu_hour");
    add(RentKind::Spot, spot, row.spotRent, "spot_per_gpu_hour");
    return rents;
}

bool isSpotFree(const Plan& plan, const std::string& workload, const std::string& group)
{
    const NodeGroup& row = groupIn(plan, group);
    if (row.tenure == Tenure::Owned || !row.spotShare || !(row.spotShare->value > 0.0) || row.spotRatio)
        return false;
    const Value told = fieldValue(plan, findRow(plan, workload), "inputs.losses.spot_interruptions_per_hour");
    const double* perHour = told.as<double>();
    return !perHour || !(*perHour > 0.0);
}

std::vector<SourcedValue> fieldsOfLayout(const TrainLayout<double>& layout)
{
    std::vector<SourcedValue> fields = layoutFields(layout);
    std::erase_if(fields, [](const SourcedValue& each) { return each.field == "inputs.layout.gbs"; });
    return fields;
}

Result<std::string> putCandidate(PutInto into, const WorkMachines& work, const FleetCandidate& candidate)
{
    const auto group = putMachines(into, work, candidate.device, candidate.region);
    if (!group)
        return group;
    Result<void> done = put(into, *group, "nodes", Value(candidate.nodes));
    if (done && candidate.cap)
        done = putCap(into, *group, *candidate.cap);
    if (done && candidate.procurement)
        done = putProcurement(into, *group, *candidate.procurement);
    if (done && candidate.layout)
        done = putFields(into, work.workload, fieldsOfLayout(*candidate.layout));
    return done.map([&] { return *group; });
}

} // namespace jw
