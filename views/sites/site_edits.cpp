// What the sites page takes over from the catalogue.
#include "catalogue/copy_in.h"
#include "catalogue/insert_copies.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "store/plan_file.h"
#include "views/sites/sites_page.h"

namespace jw {

Result<void> fillSite(PlanDocument& document, const std::string& site, const RegionRow& region)
{
    const Plan& plan = *document.plan();
    const EditText text{JW_TERM("jw::EditText", "Fill %1 from %2"),
                        {{rowTitle(plan, findRow(plan, site))}, {region.name}}};
    return setFields(document, text, entriesFor(site, copiedFields(region, plan.settings.usdRate.value)));
}

Result<std::string> addSiteIn(PlanDocument& document, const RegionRow& region)
{
    Plan probe = *document.plan();
    const auto uid = insertSiteOf(probe, region, utcNow());
    if (!uid)
        return uid;
    const auto take = [&](Plan& plan) -> Result<void> {
        plan = probe;
        return {};
    };
    return document.edit(addText(probe, findRow(probe, *uid)), take).map([&] { return *uid; });
}

} // namespace jw
