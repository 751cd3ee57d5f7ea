#include "views/catalogue/plan_copies.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "views/fleet/fleet_edits.h"
#include "views/sites/sites_page.h"

namespace jw {
namespace {

template <class Row> const Row& as(const void* row) { return *static_cast<const Row*>(row); }

/// Which rows of the plan remember a row of the catalogue, and in which field.
struct Memory {
    std::string_view catalogueTable, planTable, field;
    std::vector<SourcedValue> (*copied)(const void* row, double usdRate);
};

const std::array<Memory, 3>& memories()
{
    static const std::array<Memory, 3> all{{
        {AcceleratorRow::table, Accelerator::table, "catalogue_id",
         [](const void* row, double) { return copiedFields(as<AcceleratorRow>(row)); }},
        {RegionRow::table, Site::table, "region_id",
         [](const void* row, double rate) { return copiedFields(as<RegionRow>(row), rate); }},
        {CloudPriceRow::table, NodeGroup::table, "cloud_price_id",
         [](const void* row, double rate) { return copiedFields(as<CloudPriceRow>(row), rate); }},
    }};
    return all;
}

/// nullptr for tables of which the plan remembers nothing.
const Memory* memoryOf(const CatalogueTable& table)
{
    const auto found = std::ranges::find(memories(), table.name, &Memory::catalogueTable);
    return found == memories().end() ? nullptr : &*found;
}

/// A product with a rate of exchange is the same though its last bit is not.
bool same(const Value& a, const Value& b)
{
    const double *x = a.as<double>(), *y = b.as<double>();
    if (x && y)
        return std::abs(*x - *y) <= 1e-12 * std::max(std::abs(*x), std::abs(*y));
    return a == b;
}

std::vector<FieldDifference> differencesOf(const PlanDocument& document, RowRef row, const std::string& uid,
                                           std::vector<SourcedValue> values)
{
    const Plan& plan = *document.resolved();
    std::vector<FieldDifference> differences;
    for (SourcedValue& value : values) {
        const FieldInfo* info = fieldInfo(plan, row, value.field);
        Value inPlan = fieldValue(plan, row, value.field);
        if (!info || value.field == "name" || same(inPlan, value.value))
            continue;
        const ValueOrigin origin = originOf(*document.plan(), document.currentScenario(), uid, value.field);
        const bool sourced = origin.kind == OriginKind::Sourced && origin.source;
        const bool own =
            sourced ? origin.source->kind != SourceKind::Catalogue : origin.kind == OriginKind::Own;
        differences.push_back({uid, info, std::move(inPlan), std::move(value), own});
    }
    return differences;
}

} // namespace

std::set<std::string> idsInPlan(const PlanDocument& document, const CatalogueTable& table)
{
    std::set<std::string> ids;
    const Memory* memory = memoryOf(table);
    const TableInfo* rows = memory ? findTable(memory->planTable) : nullptr;
    const Plan& plan = *document.resolved();
    for (std::size_t at = 0; rows && at < rows->size(plan); ++at)
        ids.insert(rowText(plan, {rows, at}, memory->field));
    return ids;
}

std::vector<PlanCopy> planCopies(const PlanDocument& document, const CatalogueTable& table, const void* row)
{
    const Memory* memory = memoryOf(table);
    if (!memory)
        return {};
    const Plan& plan = *document.resolved();
    const TableInfo* rows = findTable(memory->planTable);
    std::vector<PlanCopy> copies;
    for (std::size_t at = 0; at < rows->size(plan); ++at) {
        const RowRef ref{rows, at};
        if (rowText(plan, ref, memory->field) != table.id(row))
            continue;
        const std::string uid = rows->rowId(ref.in(plan));
        copies.push_back(
            {uid, rowTitle(plan, ref),
             differencesOf(document, ref, uid, memory->copied(row, plan.settings.usdRate.value))});
    }
    return copies;
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
