#include "views/catalogue/plan_copies.h"

#include <cassert>

#include "document/field_entries.h"
#include "views/fleet/fleet_edits.h"
#include "views/sites/sites_page.h"

namespace jw {
namespace {

template <class Row> const Row& as(const void* row) { return *static_cast<const Row*>(row); }

} // namespace

PlanView viewOf(const PlanDocument& document)
{
    return {*document.plan(), document.currentScenario(), *document.resolved()};
}

Result<void> takeOver(PlanDocument& document, const std::string& name,
                      const std::vector<FieldDifference>& fields)
{
    std::vector<FieldEntry> entries;
    for (const FieldDifference& field : fields)
        entries.push_back({.uid = field.uid,
                           .field = field.inCatalogue.field,
                           .value = field.inCatalogue.value,
                           .source = field.inCatalogue.source});
    return setFields(document, {JW_TERM("jw::EditText", "Take over figures of %1"), {{name}}}, entries);
}

bool canUseInPlan(const CatalogueTable& table)
{
    return table.name == AcceleratorRow::table || table.name == SystemRow::table ||
           table.name == RegionRow::table;
}

Result<std::string> useInPlan(PlanDocument& document, const CatalogueTable& table, const void* row)
{
    if (table.name == AcceleratorRow::table)
        return addAccelerator(document, as<AcceleratorRow>(row));
    if (table.name == RegionRow::table)
        return addSiteIn(document, as<RegionRow>(row));
    assert(table.name == SystemRow::table);
    return addGroup(document, {}, findHardware(builtInCatalogue(), "system:" + table.id(row)));
}

} // namespace jw
