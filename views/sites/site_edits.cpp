// What the sites page takes over from the catalogue.
#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "views/sites/sites_page.h"

namespace jw {

Result<void> fillSite(PlanDocument& document, const std::string& site, const RegionRow& region)
{
    const Plan& plan = *document.plan();
    const EditText text{JW_TERM("jw::EditText", "Fill %1 from %2"),
                        {{rowTitle(plan, findRow(plan, site))}, {region.name}}};
    return setFields(document, text, entriesFor(site, copiedFields(region, plan.settings.usdRate.value)));
}

Result<std::string> insertSiteIn(Plan& plan, const RegionRow& region)
{
    const auto uid = insertRow(plan, Site::table, {{"name", freeName(plan, Site::table, region.name)}});
    if (!uid)
        return uid;
    const auto values = copiedFields(region, plan.settings.usdRate.value);
    return putFields(plan, 0, entriesFor(*uid, values)).map([&] { return *uid; });
}

Result<std::string> addSiteIn(PlanDocument& document, const RegionRow& region)
{
    Plan probe = *document.plan();
    const auto uid = insertSiteIn(probe, region);
    if (!uid)
        return uid;
    const auto take = [&](Plan& plan) -> Result<void> {
        plan = probe;
        return {};
    };
    return document.edit(addText(probe, findRow(probe, *uid)), take).map([&] { return *uid; });
}

} // namespace jw
