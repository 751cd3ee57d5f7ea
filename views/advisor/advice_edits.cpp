#include "views/advisor/advice_edits.h"

#include <algorithm>

#include "advisor/offers.h"
#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "domain/origin.h"
#include "domain/parallel_layout.h"
#include "store/plan_file.h"
#include "views/fleet/fleet_edits.h"

namespace jw {
namespace {

/// The nodes of a group: rented parts of a server are nodes of their own.
struct Nodes {
    double count = 1.0, devices = 1.0;
};

Nodes nodesOf(const Advice& advice)
{
    const double all = advice.count.base();
    const CloudPriceRow* rent = advice.best.offer.rent;
    const double whole = advice.system ? static_cast<double>(advice.system->acceleratorCount)
                         : rent        ? static_cast<double>(rent->acceleratorCount)
                                       : usualNode;
    const double devices = std::min(whole, all);
    return {all / devices, devices};
}

/// What the group has of a whole server, for the part of it that is rented.
std::vector<SourcedValue> shareOfServer(const Advice& advice, double share, double usdRate)
{
    std::vector<SourcedValue> values = copiedFields(*advice.system, *advice.device, usdRate);
    for (SourcedValue& value : values)
        if (const double* number = value.value.as<double>())
            value.value = *number * share;
    return values;
}

/// A server is priced by what the catalogue says of it; cards without one as the advisor has counted them.
std::vector<SourcedValue> boughtFields(const Advice& advice, double devices, double usdRate)
{
    const auto price = purchasePrice({advice.device, advice.system, advice.count});
    if (advice.system || !price)
        return {};
    Source source = sourceOf(*advice.device, "list_price_usd");
    source.note += source.note.empty() ? "" : "; ";
    source.note += "with 44 % for the server around the cards (assumption)";
    return {{"price_per_node", Value(price->base() * devices * usdRate), std::move(source)}};
}

std::vector<SourcedValue> rentedFields(const Offer& offer, double usdRate)
{
    const CloudPriceRow& rent = *offer.rent;
    std::vector<SourcedValue> values = copiedFields(rent, usdRate);
    const auto each = usdRate / static_cast<double>(rent.acceleratorCount);
    constexpr std::string_view threeYears = "reserved_3y_usd_per_hour";
    if (offer.kind == OfferKind::Reserved3y && rent.reserved3y)
        values.push_back(
            {"reserved_per_gpu_hour", Value(rent.reserved3y->value * each), sourceOf(rent, threeYears)});
    return values;
}

std::vector<SourcedValue> sourcedFields(const Advice& advice, const Nodes& nodes, double usdRate)
{
    const Offer& offer = advice.best.offer;
    std::vector<SourcedValue> values;
    if (!advice.system)
        values.push_back(assumedHost({advice.device, nullptr, advice.count}, nodes.devices));
    else if (const double server = static_cast<double>(advice.system->acceleratorCount);
             nodes.devices < server)
        values = shareOfServer(advice, nodes.devices / server, usdRate);
    std::ranges::move(offer.rent ? rentedFields(offer, usdRate)
                                 : boughtFields(advice, nodes.devices, usdRate),
                      std::back_inserter(values));
    return values;
}

Result<void> setGroup(Plan& plan, const std::string& group, const Advice& advice)
{
    const Nodes nodes = nodesOf(advice);
    const Offer& offer = advice.best.offer;
    auto entries = entriesFor(group, sourcedFields(advice, nodes, plan.settings.usdRate.value));
    const auto add = [&](std::string field, Value value) {
        entries.push_back({.uid = group, .field = std::move(field), .value = std::move(value)});
    };
    add("nodes", nodes.count);
    if (!advice.system)
        add("accel_per_node", nodes.devices);
    add("tenure", tenureTexts[static_cast<std::size_t>(offer.rent ? Tenure::Rented : Tenure::Owned)]);
    if (offer.kind == OfferKind::Reserved1y || offer.kind == OfferKind::Reserved3y)
        add("reserved_share", 1.0);
    if (offer.kind == OfferKind::Spot)
        add("spot_share", 1.0);
    return putFields(plan, 0, entries);
}

Result<std::string> siteFor(Plan& plan, const RegionRow& region)
{
    const auto same = std::ranges::find(plan.sites, region.id, &Site::regionId);
    if (same != plan.sites.end())
        return same->uid;
    return plan.sites.empty() ? insertSiteOf(plan, region, utcNow())
                              : Result<std::string>(plan.sites.front().uid);
}

Result<std::string> insertMachines(Plan& plan, const Advice& advice, const RegionRow& region)
{
    const auto site = siteFor(plan, region);
    if (!site)
        return site;
    const std::string name = freeName(plan, Fleet::table, advice.device->name);
    const auto fleet = insertRow(plan, Fleet::table, {{"name", name}, {"site", *site}});
    if (!fleet)
        return fleet;
    const auto group = insertGroup(plan, *fleet, {.system = advice.system, .accelerator = advice.device});
    if (!group)
        return group;
    return setGroup(plan, *group, advice).map([&] { return *group; });
}

} // namespace

Result<std::string> addMachines(PlanDocument& document, const Advice& advice, const RegionRow& region)
{
    Plan probe = *document.plan();
    const auto uid = insertMachines(probe, advice, region);
    if (!uid)
        return uid;
    const EditText text{JW_TERM("jw::EditText", "Add %1 from the advisor"), {{advice.device->name}}};
    const auto take = [&](Plan& plan) -> Result<void> {
        plan = probe;
        return {};
    };
    return document.edit(text, take).map([&] { return *uid; });
}

} // namespace jw
