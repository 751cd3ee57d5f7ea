#include "views/fleet/fleet_edits.h"

#include <algorithm>

#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "store/plan_file.h"

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

Result<void> putHardware(Plan& plan, std::size_t scenario, const std::string& group, const Hardware& hardware)
{
    const auto accelerator = copiedAccelerator(plan, hardware, utcNow());
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

Result<std::string> insertGroup(Plan& plan, const std::string& fleet, const Hardware& hardware)
{
    const auto owner = !fleet.empty()         ? Result<std::string>(fleet)
                       : !plan.fleets.empty() ? Result<std::string>(plan.fleets.back().uid)
                                              : insertFleet(plan);
    if (!owner)
        return owner;
    return hardware ? insertGroupOf(plan, *owner, hardware, utcNow())
                    : insertRow(plan, NodeGroup::table, {{"fleet", *owner}});
}

Result<std::string> addGroup(PlanDocument& document, const std::string& fleet, const Hardware& hardware)
{
    return addMade(document, [&](Plan& plan) { return insertGroup(plan, fleet, hardware); });
}

Result<std::string> addAccelerator(PlanDocument& document, const AcceleratorRow& row)
{
    return addMade(document,
                   [&](Plan& plan) { return copiedAccelerator(plan, {.accelerator = &row}, utcNow()); });
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
