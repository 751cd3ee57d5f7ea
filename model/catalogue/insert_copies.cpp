#include "catalogue/insert_copies.h"

#include <algorithm>

#include "catalogue/copy_in.h"
#include "domain/edit.h"
#include "domain/new_rows.h"

namespace jw {

Hardware findHardware(const Catalogue& catalogue, std::string_view id)
{
    constexpr std::string_view system = "system:", accelerator = "accelerator:";
    if (id.starts_with(accelerator))
        return {.accelerator = catalogue.findAccelerator(id.substr(accelerator.size()))};
    const SystemRow* row = catalogue.findSystem(id.starts_with(system) ? id.substr(system.size()) : id);
    if (!row)
        return {.accelerator = catalogue.findAccelerator(id)};
    return {row, catalogue.findAccelerator(row->acceleratorId)};
}

Result<std::string> copiedAccelerator(Plan& plan, const Hardware& hardware, const std::string& at)
{
    const AcceleratorRow& row = *hardware.accelerator;
    const auto known = std::ranges::find(plan.accelerators, row.id, &Accelerator::catalogueId);
    const bool present = known != plan.accelerators.end(); // asked now: an insertion moves the rows
    const bool hasMaximum = present && known->systemMax;
    std::vector<SourcedValue> values;
    std::string uid = present ? known->uid : std::string();
    if (!present) {
        const auto made = insertGiven(plan, Accelerator::table, {{"name", row.name}});
        if (!made)
            return made;
        uid = *made;
        values = copiedFields(row);
    }
    if (hardware.system && !hasMaximum)
        values.push_back(copiedSystemMax(*hardware.system));
    return putSourced(plan, uid, values, at).map([&] { return uid; });
}

Result<std::string> insertGroupOf(Plan& plan, const std::string& fleet, const Hardware& hardware,
                                  const std::string& at)
{
    const auto accelerator = copiedAccelerator(plan, hardware, at);
    if (!accelerator)
        return accelerator;
    const std::string name = freeName(plan, NodeGroup::table, hardware.name(), fleet);
    const auto uid = insertGiven(plan, NodeGroup::table,
                                 {{"fleet", fleet}, {"name", name}, {"accelerator", *accelerator}});
    if (!uid || !hardware.system)
        return uid;
    const auto values = copiedFields(*hardware.system, *hardware.accelerator, plan.settings.usdRate.value);
    return putSourced(plan, *uid, values, at).map([&] { return *uid; });
}

Result<std::string> insertSiteOf(Plan& plan, const RegionRow& region, const std::string& at)
{
    const auto uid = insertGiven(plan, Site::table, {{"name", freeName(plan, Site::table, region.name)}});
    if (!uid)
        return uid;
    return putSourced(plan, *uid, copiedFields(region, plan.settings.usdRate.value), at).map([&] {
        return *uid;
    });
}

} // namespace jw
