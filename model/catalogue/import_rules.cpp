#include "catalogue/import_rules.h"

#include <algorithm>
#include <array>

#include "catalogue/copied_from.h"
#include "catalogue/copy_in.h"
#include "catalogue/own_rows.h"
#include "domain/origin.h"

namespace jw {
namespace {

constexpr double usualIdleShare = 0.13; // assumption: that of the plan's own default, 91 W of 700 W

/// The row as far as its cells say it.
template <class Row> Row rowFrom(const ImportCells& cells, const RowSource& source)
{
    Row row;
    for (const FieldInfo& info : fieldsOf<Row>())
        if (const Value* value = cells.given(info.key); value && !isSourceColumn(info.key))
            (void)info.set(&row, *value, {}); // checked when it was read; 0 where only a plan allows it
    static_cast<RowSource&>(row) = source;
    return row;
}

/// What a plan takes over of it.
template <class Row> std::vector<SourcedValue> copiedRow(const Row& row, const PlanView& view)
{
    return copyRuleOf(*findCatalogueTable(Row::table))->copied(&row, view.resolved.settings.usdRate.value);
}

// Accelerators
// --------------------------------------------------------------------------------

/// Idle power is not left to a plan's default, which is that of 700 W.
void assumeIdle(std::vector<SourcedValue>& values, const ImportCells& cells)
{
    const Value* tdp = cells.given("tdp_w");
    if (!tdp || cells.given("idle_w"))
        return;
    RowSource assumed;
    assumed.source = "assumption: 13 % of TDP";
    assumed.confidence = Confidence::Estimated;
    Source source = sourceOf(assumed, "idle_w");
    source.kind = SourceKind::Own;
    values.push_back({"idle_w", Value(usualIdleShare * *tdp->as<double>()), std::move(source)});
}

std::vector<SourcedValue> deviceValues(ImportCells& cells, const PlanView& view, const RowSource& source,
                                       bool isNew)
{
    auto values = copiedRow(rowFrom<AcceleratorRow>(cells, source), view);
    if (isNew)
        assumeIdle(values, cells);
    return values;
}

// Node groups
// --------------------------------------------------------------------------------

/// The accelerator that the row names, in the catalogue or in the plan; a fault if there is none.
std::optional<AcceleratorRow> deviceOf(ImportCells& cells, const PlanView& view)
{
    const std::string id = cells.text("accelerator_id");
    if (const AcceleratorRow* builtIn = builtInCatalogue().findAccelerator(id))
        return *builtIn;
    if (const Accelerator* own = findDevice(view.resolved, id))
        return rowOf(view, *own);
    if (!id.empty())
        cells.refuse("accelerator_id", {.kind = Error::Kind::UnknownName, .text = id});
    return {};
}

std::vector<SourcedValue> systemValues(ImportCells& cells, const PlanView& view, const RowSource& source,
                                       bool)
{
    const auto device = deviceOf(cells, view);
    if (!device)
        return {};
    return copiedFields(rowFrom<SystemRow>(cells, source), *device, view.resolved.settings.usdRate.value);
}

std::vector<SourcedValue> priceValues(ImportCells& cells, const PlanView& view, const RowSource& source,
                                      bool isNew)
{
    (void)deviceOf(cells, view);
    const auto row = rowFrom<CloudPriceRow>(cells, source);
    auto values = copiedRow(row, view);
    if (isNew && !row.onDemand && !row.reserved1y && !row.spot)
        cells.need("on_demand_usd_per_hour");
    if (isNew) // without its source, by which a group is known as a copy of a system
        values.push_back(
            {"accel_per_node", Value(static_cast<double>(row.acceleratorCount)), {}, "accelerator_count"});
    return values;
}

// Sites, runs
// --------------------------------------------------------------------------------

std::vector<SourcedValue> siteValues(ImportCells& cells, const PlanView& view, const RowSource& source, bool)
{
    return copiedRow(rowFrom<RegionRow>(cells, source), view);
}

/// A shape of one's own is taken whole or not at all. Of a built-in one the rest may stay open, as it does
/// where a run is filled from the catalogue; not what the plan needs of any shape.
void needShape(ImportCells& cells, const ModelRow& row)
{
    constexpr std::array<std::string_view, 7> needed{"layers",   "hidden",   "ffn_hidden", "heads",
                                                     "kv_heads", "head_dim", "vocab"};
    const bool builtIn = builtInCatalogue().findModel(row.id) != nullptr;
    const auto isNeeded = [&](std::string_view column) { // without dense layers the FFN size is none
        return std::ranges::find(needed, column) != needed.end() || (column == "dense_layers" && !row.ffn);
    };
    for (const std::string_view column : missingShape(row))
        if (!row.forward && (!builtIn || isNeeded(column)))
            cells.need(column);
}

std::vector<SourcedValue> runValues(ImportCells& cells, const PlanView& view, const RowSource& source,
                                    bool isNew)
{
    const auto row = rowFrom<ModelRow>(cells, source);
    needShape(cells, row);
    auto values = copiedRow(row, view);
    const std::string_view column = row.id.empty() ? "name" : "id";
    if (isNew || !row.id.empty())
        values.push_back({"inputs.model", cells.text(column), sourceOf(row, column), column});
    if (isNew && row.trainingTokens)
        values.push_back({"inputs.tokens", row.trainingTokens->quantity().base(),
                          sourceOf(row, "train_tokens_b"), "train_tokens_b"});
    return values;
}

// The rules
// --------------------------------------------------------------------------------

std::string givenName(const ImportCells& cells) { return cells.text("name"); }

std::string instanceName(const ImportCells& cells)
{
    std::string name = cells.text("provider");
    for (const std::string_view column : {"instance", "region"})
        if (const std::string part = cells.text(column); !part.empty())
            name += (name.empty() ? "" : " ") + part;
    return name;
}

const std::array<ImportRule, 5>& rules()
{
    static const std::array<ImportRule, 5> all{{
        {.table = AcceleratorRow::table,
         .planTable = Accelerator::table,
         .idField = "catalogue_id",
         .named = true,
         .always = {"name"},
         .forNew = {"tdp_w"},
         .name = &givenName,
         .values = &deviceValues},
        {.table = SystemRow::table,
         .planTable = NodeGroup::table,
         .always = {"name", "accelerator_id", "accelerator_count"},
         .forNew = {"host_power_w", "idle_power_w"},
         .also = {"id", "name", "accelerator_id", "accelerator_count"},
         .name = &givenName,
         .values = &systemValues},
        {.table = RegionRow::table,
         .planTable = Site::table,
         .idField = "region_id",
         .always = {"name"},
         .forNew = {"carbon_g_per_kwh", "carbon_basis", "industrial_usd_per_kwh", "pue_typical"},
         .also = {"id", "name"},
         .name = &givenName,
         .values = &siteValues},
        {.table = CloudPriceRow::table,
         .planTable = NodeGroup::table,
         .idField = "cloud_price_id",
         .always = {"provider", "instance", "accelerator_id", "accelerator_count"},
         .also = {"id", "provider", "instance", "region", "accelerator_id", "accelerator_count"},
         .start = {{"tenure", "rented"}},
         .name = &instanceName,
         .values = &priceValues},
        {.table = ModelRow::table,
         .planTable = Workload::table,
         .idField = "inputs.model",
         .always = {"name"},
         .also = {"id", "name", "train_tokens_b"},
         .start = {{"kind", "training"}, {"enabled", false}},
         .name = &givenName,
         .values = &runValues},
    }};
    return all;
}

} // namespace

const ImportRule* importRuleOf(const CatalogueTable& table)
{
    const auto found = std::ranges::find(rules(), table.name, &ImportRule::table);
    return found == rules().end() ? nullptr : &*found;
}

const Accelerator* findDevice(const Plan& plan, std::string_view idOrName)
{
    const Accelerator* named = nullptr;
    for (const Accelerator& device : plan.accelerators) {
        if (!idOrName.empty() && device.catalogueId == idOrName)
            return &device;
        if (!named && device.name == idOrName)
            named = &device;
    }
    return named;
}

} // namespace jw
