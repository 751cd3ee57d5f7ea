#include "views/fleet/fleet_edits.h"

#include <algorithm>

#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"

namespace jw {
namespace {

EditText fillText(const Plan& plan, const std::string& uid, const std::string& from)
{
    return {JW_TERM("jw::EditText", "Fill %1 from %2"), {{rowTitle(plan, findRow(plan, uid))}, {from}}};
}

/// The first site, made if there is none.
Result<std::string> someSite(Plan& plan)
{
    if (!plan.sites.empty())
        return plan.sites.front().uid;
    return insertRow(plan, Site::table, {});
}

Result<std::string> insertFleet(Plan& plan)
{
    return someSite(plan).and_then([&](const std::string& site) {
        return insertRow(plan, Fleet::table, {{"site", site}});
    });
}

/// The plan's accelerator of that row, copied in now if it is not there; a system adds what it knows of it.
Result<std::string> copiedAccelerator(Plan& plan, const Hardware& hardware)
{
    const AcceleratorRow& row = *hardware.accelerator;
    const auto known = std::ranges::find(plan.accelerators, row.id, &Accelerator::catalogueId);
    const bool present = known != plan.accelerators.end(); // asked now: an insertion moves the rows
    const bool hasMaximum = present && known->systemMax;
    std::vector<SourcedValue> values;
    std::string uid = present ? known->uid : std::string();
    if (!present) {
        const auto made = insertRow(plan, Accelerator::table, {{"name", row.name}});
        if (!made)
            return made;
        uid = *made;
        values = copiedFields(row);
    }
    if (hardware.system && !hasMaximum)
        values.push_back(copiedSystemMax(*hardware.system));
    return putFields(plan, 0, entriesFor(uid, values)).map([&] { return uid; });
}

Result<void> putHardware(Plan& plan, std::size_t scenario, const std::string& group, const Hardware& hardware)
{
    const auto accelerator = copiedAccelerator(plan, hardware);
    if (!accelerator)
        return fail(accelerator.error());
    std::vector<FieldEntry> entries{{.uid = group, .field = "accelerator", .value = *accelerator}};
    if (hardware.system) {
        const auto values =
            copiedFields(*hardware.system, *hardware.accelerator, plan.settings.usdRate.value);
        std::ranges::move(entriesFor(group, values), std::back_inserter(entries));
    }
    return putFields(plan, scenario, entries);
}

/// Makes the row in a probe, for its title in the history, and takes that.
template <class Insert> Result<std::string> addMade(PlanDocument& document, const Insert& insert)
{
    Plan probe = *document.plan();
    const Result<std::string> uid = insert(probe);
    if (!uid)
        return uid;
    return document
        .edit(addText(probe, findRow(probe, *uid)),
              [&](Plan& plan) -> Result<void> {
                  plan = probe;
                  return {};
              })
        .map([&] { return *uid; });
}

} // namespace

Hardware findHardware(const Catalogue& catalogue, const std::string& id)
{
    constexpr std::string_view system = "system:", accelerator = "accelerator:";
    if (id.starts_with(accelerator))
        return {.accelerator = catalogue.findAccelerator(std::string_view(id).substr(accelerator.size()))};
    const SystemRow* row =
        id.starts_with(system) ? catalogue.findSystem(std::string_view(id).substr(system.size())) : nullptr;
    return {row, row ? catalogue.findAccelerator(row->acceleratorId) : nullptr};
}

Result<std::string> insertGroup(Plan& plan, const std::string& fleet, const Hardware& hardware)
{
    const auto owner = !fleet.empty()         ? Result<std::string>(fleet)
                       : !plan.fleets.empty() ? Result<std::string>(plan.fleets.back().uid)
                                              : insertFleet(plan);
    if (!owner)
        return owner;
    Members given{{"fleet", *owner}};
    if (hardware)
        given.emplace("name", freeName(plan, NodeGroup::table, hardware.name(), *owner));
    const auto uid = insertRow(plan, NodeGroup::table, given);
    if (!uid || !hardware)
        return uid;
    return putHardware(plan, 0, *uid, hardware).map([&] { return *uid; });
}

Result<std::string> addGroup(PlanDocument& document, const std::string& fleet, const Hardware& hardware)
{
    return addMade(document, [&](Plan& plan) { return insertGroup(plan, fleet, hardware); });
}

Result<std::string> addAccelerator(PlanDocument& document, const AcceleratorRow& row)
{
    return addMade(document, [&](Plan& plan) { return copiedAccelerator(plan, {.accelerator = &row}); });
}

Result<std::string> addFleet(PlanDocument& document)
{
    return addMade(document, [](Plan& plan) { return insertFleet(plan); });
}

Result<void> fillGroup(PlanDocument& document, const std::string& group, const Hardware& hardware)
{
    const std::size_t scenario = document.currentScenario();
    return document.edit(fillText(*document.plan(), group, hardware.name()),
                         [&](Plan& plan) { return putHardware(plan, scenario, group, hardware); });
}

Result<void> fillRents(PlanDocument& document, const std::string& group, const CloudPriceRow& row)
{
    const auto values = copiedFields(row, document.plan()->settings.usdRate.value);
    return setFields(document, fillText(*document.plan(), group, row.provider + ' ' + row.instance),
                     entriesFor(group, values));
}

} // namespace jw
