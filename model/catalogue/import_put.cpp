#include "catalogue/import_put.h"

#include <algorithm>

#include "catalogue/insert_copies.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "domain/resolve.h"

namespace jw {
namespace {

/// The last fleet; where there is none, one at the first site, with a site of the defaults if need be.
Result<std::string> someFleet(Plan& plan)
{
    if (!plan.fleets.empty())
        return plan.fleets.back().uid;
    const auto site = plan.sites.empty() ? insertGiven(plan, Site::table, {{"name", "Site"}})
                                         : Result<std::string>(plan.sites.front().uid);
    return site.and_then([&](const std::string& uid) {
        return insertGiven(plan, Fleet::table, {{"name", "Fleet"}, {"site", uid}});
    });
}

Result<void> putValues(Plan& plan, std::size_t scenario, const std::string& uid,
                       const std::vector<SourcedValue>& values, const std::string& at)
{
    for (const SourcedValue& value : values) {
        if (auto ok = setInScenario(plan, scenario, uid, value.field, value.value); !ok)
            return ok;
        noteEntered(plan, scenario, uid, value.field, {});
        if (!value.source.title.empty())
            noteSource(plan, {scenario, uid, value.field}, value.source, at);
    }
    return {};
}

/// The plan's accelerator of that id or name, copied in from the catalogue if it is not there.
Result<std::string> someDevice(Plan& plan, const std::string& idOrName, const std::string& at)
{
    if (const Accelerator* known = findDevice(plan, idOrName))
        return known->uid;
    const AcceleratorRow* row = builtInCatalogue().findAccelerator(idOrName);
    if (!row)
        return fail({.kind = Error::Kind::UnknownName, .field = "accelerator", .text = idOrName});
    return copiedAccelerator(plan, {.accelerator = row}, at);
}

Result<std::string> insertNew(Plan& plan, const ImportRule& rule, const ImportedRow& row,
                              const std::string& at)
{
    Members members = rule.start;
    members.insert_or_assign("name", row.name);
    if (rule.planTable == NodeGroup::table) {
        const auto fleet = someFleet(plan);
        const auto device = fleet ? someDevice(plan, row.device, at) : fleet;
        if (!device)
            return device;
        members.insert_or_assign("fleet", *fleet);
        members.insert_or_assign("accelerator", *device);
    }
    return insertGiven(plan, rule.planTable, std::move(members));
}

} // namespace

Result<std::string> putRow(Plan& plan, std::size_t scenario, const ImportRule& rule, const ImportedRow& row,
                           const std::string& at)
{
    const bool isNew = row.state == ImportState::New;
    const auto uid = isNew ? insertNew(plan, rule, row, at) : Result<std::string>(row.uid);
    if (!uid)
        return uid;
    const auto isShared = [&](const SourcedValue& value) { // the same in all scenarios
        return isNew || value.field == "name" || value.field == rule.idField;
    };
    std::vector<SourcedValue> shared, others;
    std::ranges::partition_copy(row.values, std::back_inserter(shared), std::back_inserter(others), isShared);
    return putValues(plan, 0, *uid, shared, at)
        .and_then([&] { return putValues(plan, scenario, *uid, others, at); })
        .map([&] { return *uid; });
}

} // namespace jw
