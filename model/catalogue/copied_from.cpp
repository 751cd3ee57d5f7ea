#include "catalogue/copied_from.h"

#include <algorithm>
#include <array>
#include <map>

#include "catalogue/copy_in.h"
#include "domain/edit.h"
#include "domain/resolve.h"

namespace jw {
namespace {

template <class Row> const Row& as(const void* row) { return *static_cast<const Row*>(row); }

// Sources that copies have left
// --------------------------------------------------------------------------------

using SourcesByRow = std::map<std::string, std::vector<const Source*>, std::less<>>;

/// The catalogue's sources that these scenarios note for fields for which `wanted` holds, by row. One walk
/// over all notes: a plan may have thousands of groups.
template <class Wanted> SourcesByRow catalogueSources(const PlanView& view, const Wanted& wanted)
{
    std::map<std::string_view, const Source*> sources;
    for (const Source& source : view.plan.sources)
        if (source.kind == SourceKind::Catalogue)
            sources.emplace(source.uid, &source);
    const std::vector<std::string> chain = chainOf(view.plan, view.scenario);
    SourcesByRow found;
    for (const Provenance& note : view.plan.provenance) {
        const auto source = sources.find(note.source);
        if (source == sources.end())
            continue;
        std::string_view row = note.entity, field = note.field;
        if (std::ranges::find(chain, note.entity) != chain.end()) { // of an override: "ENTITY/FIELD"
            const std::size_t slash = std::min(field.find('/'), field.size());
            row = field.substr(0, slash);
            field.remove_prefix(std::min(slash + 1, field.size()));
        }
        if (wanted(field))
            found[std::string(row)].push_back(source->second);
    }
    return found;
}

// The ids
// --------------------------------------------------------------------------------

template <const auto& Table, const auto& Field> std::vector<std::string> idsNoted(const PlanView& view)
{
    const TableInfo* rows = findTable(Table);
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < rows->size(view.resolved); ++at)
        ids.push_back(rowText(view.resolved, {rows, at}, Field));
    return ids;
}

constexpr std::string_view shapePrefix = "inputs.arch.", sampleWork = "inputs.flops_per_token";

std::vector<std::string> idsOfModels(const PlanView& view)
{
    const SourcesByRow sources = catalogueSources(
        view, [](std::string_view field) { return field.starts_with(shapePrefix) || field == sampleWork; });
    const TableInfo* rows = findTable(Workload::table);
    std::vector<std::string> ids(rows->size(view.resolved));
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const RowRef row{rows, at};
        if (!sources.contains(rows->rowId(row.in(view.resolved))))
            continue;
        const Value model = fieldValue(view.resolved, row, "inputs.model");
        if (const std::string* id = model.as<std::string>())
            ids[at] = *id;
    }
    return ids;
}

bool isOfSystem(std::string_view field)
{
    constexpr std::array<std::string_view, 6> fields{"accel_per_node", "host_peak_w",
                                                     "host_idle_w",    "scale_out_gb_s",
                                                     "price_per_node", "node_embodied_kgco2e"};
    return std::ranges::find(fields, field) != fields.end();
}

/// How well the group fits the system: the same source is more than the same place, that more than a name.
int fitOf(const SystemRow& system, const NodeGroup& group, const std::vector<const Source*>& sources)
{
    const auto some = [&](const auto& holds) { return std::ranges::any_of(sources, holds); };
    const bool place = some([&](const Source* source) { return source->url == system.sourceUrl; });
    const bool title = some([&](const Source* source) {
        return source->url == system.sourceUrl && source->title == system.source;
    });
    return (title ? 4 : 0) + (place ? 2 : 0) + (group.name.starts_with(system.name) ? 1 : 0);
}

std::string systemOf(const NodeGroup& group, std::string_view acceleratorId,
                     const std::vector<const Source*>& sources)
{
    std::string best;
    int most = 0;
    for (const SystemRow& system : builtInCatalogue().systems) {
        const int fit = system.acceleratorId == acceleratorId ? fitOf(system, group, sources) : 0;
        if (fit == most)
            best.clear(); // two fit alike
        else if (fit > most)
            best = system.id;
        most = std::max(most, fit);
    }
    return best;
}

std::vector<std::string> idsOfSystems(const PlanView& view)
{
    const SourcesByRow sources = catalogueSources(view, isOfSystem);
    std::map<std::string_view, std::string_view> devices;
    for (const Accelerator& device : view.resolved.accelerators)
        devices.emplace(device.uid, device.catalogueId);
    std::vector<std::string> ids;
    for (const NodeGroup& group : view.resolved.groups) {
        const auto noted = sources.find(group.uid);
        const auto device = devices.find(group.accelerator);
        ids.push_back(noted == sources.end() || device == devices.end() || device->second.empty()
                          ? std::string()
                          : systemOf(group, device->second, noted->second));
    }
    return ids;
}

constexpr std::string_view acceleratorTable = Accelerator::table, acceleratorField = "catalogue_id",
                           siteTable = Site::table, siteField = "region_id", groupTable = NodeGroup::table,
                           groupField = "cloud_price_id";

std::vector<SourcedValue> copiedSystem(const void* row, double usdRate)
{
    const auto& system = as<SystemRow>(row);
    const AcceleratorRow* device = builtInCatalogue().findAccelerator(system.acceleratorId);
    return device ? copiedFields(system, *device, usdRate) : std::vector<SourcedValue>();
}

/// The shape; of what is none, the work of a sample.
std::vector<SourcedValue> copiedModel(const void* row, double)
{
    const auto& model = as<ModelRow>(row);
    if (auto work = copiedSampleWork(model); work && !missingShape(model).empty()) {
        work->field = sampleWork;
        return {std::move(*work)};
    }
    std::vector<SourcedValue> values = copiedFields(model);
    for (SourcedValue& value : values)
        value.field.insert(0, shapePrefix);
    return values;
}

constexpr std::array<CopyRule, 5> rules{{
    {.catalogueTable = AcceleratorRow::table,
     .planTable = acceleratorTable,
     .ids = &idsNoted<acceleratorTable, acceleratorField>,
     .copied = [](const void* row, double) { return copiedFields(as<AcceleratorRow>(row)); }},
    {.catalogueTable = SystemRow::table,
     .planTable = groupTable,
     .ids = &idsOfSystems,
     .copied = &copiedSystem},
    {.catalogueTable = RegionRow::table,
     .planTable = siteTable,
     .ids = &idsNoted<siteTable, siteField>,
     .copied = [](const void* row, double rate) { return copiedFields(as<RegionRow>(row), rate); }},
    {.catalogueTable = CloudPriceRow::table,
     .planTable = groupTable,
     .ids = &idsNoted<groupTable, groupField>,
     .copied = [](const void* row, double rate) { return copiedFields(as<CloudPriceRow>(row), rate); }},
    {.catalogueTable = ModelRow::table,
     .planTable = Workload::table,
     .ids = &idsOfModels,
     .copied = &copiedModel},
}};

} // namespace

const CopyRule* copyRuleOf(const CatalogueTable& table)
{
    const auto found = std::ranges::find(rules, table.name, &CopyRule::catalogueTable);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace jw
