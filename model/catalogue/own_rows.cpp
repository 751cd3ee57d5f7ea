#include "catalogue/own_rows.h"

#include <algorithm>
#include <array>
#include <map>

#include "domain/origin.h"

namespace jw {
namespace {

RowSource readSource(const Source& source)
{
    RowSource row;
    row.source = source.title;
    row.sourceUrl = source.url;
    row.asOf = source.published;
    row.note = source.note;
    row.confidence = source.confidence.value_or(Confidence::Published);
    return row;
}

bool samePaper(const RowSource& a, const RowSource& b)
{
    return a.source == b.source && a.sourceUrl == b.sourceUrl && a.asOf == b.asOf && a.note == b.note;
}

struct SourcedColumn {
    std::string_view column;
    RowSource source;
};

/// The paper that most columns have; the first of several.
const SourcedColumn* usual(const std::vector<SourcedColumn>& columns)
{
    const auto count = [&](const SourcedColumn& of) {
        return std::ranges::count_if(
            columns, [&](const SourcedColumn& other) { return samePaper(other.source, of.source); });
    };
    const SourcedColumn* best = nullptr;
    for (const SourcedColumn& column : columns)
        if (!best || count(column) > count(*best))
            best = &column;
    return best;
}

/// Whole rows are estimates when all their figures are; else columns are.
RowSource sourceOfAll(const std::vector<SourcedColumn>& columns)
{
    RowSource row;
    row.confidence = Confidence::Estimated;
    const SourcedColumn* most = usual(columns);
    if (!most)
        return row;
    row = most->source;
    const auto estimated = [](const SourcedColumn& c) {
        return c.source.confidence == Confidence::Estimated;
    };
    const auto sure = std::ranges::find_if_not(columns, estimated);
    if (sure == columns.end())
        return row;
    row.confidence = sure->source.confidence;
    for (const SourcedColumn& column : columns)
        if (estimated(column))
            row.estimatedFields.emplace_back(column.column);
    return row;
}

bool isCopied(std::string_view column) { return !acceleratorField(column).empty(); }

} // namespace

RowSource keptSource(const RowSource& row, std::span<const std::string_view> columns)
{
    std::vector<SourcedColumn> kept;
    for (const std::string_view column : columns)
        kept.push_back({column, readSource(sourceOf(row, column))});
    return sourceOfAll(kept);
}

std::string acceleratorField(std::string_view column)
{
    if (column == "id")
        return "catalogue_id";
    if (findField(fieldsOf<PeakRates>(), column))
        return "peak." + std::string(column);
    return findField(fieldsOf<Accelerator>(), column) ? std::string(column) : std::string();
}

AcceleratorRow rowOf(const PlanView& view, const Accelerator& accelerator)
{
    AcceleratorRow row;
    row.id = accelerator.catalogueId;
    row.vendor = accelerator.vendor;
    row.name = accelerator.name;
    row.memory = accelerator.memory;
    row.memoryBandwidth = accelerator.memoryBandwidth;
    row.tdp = accelerator.tdp;
    row.idle = accelerator.idle;
    row.interconnect = accelerator.interconnect;
    row.embodied = accelerator.embodied;
    const PeakRates& peak = accelerator.peak;
    row.fp64 = peak.fp64;
    row.fp32 = peak.fp32;
    row.tf32 = peak.tf32;
    row.fp16 = peak.fp16;
    row.bf16 = peak.bf16;
    row.fp8 = peak.fp8;
    row.fp4 = peak.fp4;
    row.int8 = peak.int8;
    std::vector<SourcedColumn> columns;
    for (const FieldInfo& info : fieldsOf<AcceleratorRow>()) {
        if (!isCopied(info.key) || info.kind != FieldKind::Number || info.get(&row).isNull())
            continue;
        const ValueOrigin origin =
            originOf(view.plan, view.scenario, accelerator.uid, acceleratorField(info.key));
        if (origin.source)
            columns.push_back({info.key, readSource(*origin.source)});
    }
    static_cast<RowSource&>(row) = sourceOfAll(columns);
    return row;
}

std::vector<OwnRow> ownAccelerators(const PlanView& view)
{
    const CatalogueTable& table = *findCatalogueTable(AcceleratorRow::table);
    std::vector<OwnRow> own;
    for (const Accelerator& accelerator : view.resolved.accelerators) {
        const AcceleratorRow* builtIn = builtInCatalogue().findAccelerator(accelerator.catalogueId);
        if (builtIn) {
            const std::vector<PlanCopy> copies = planCopies(view, table, builtIn);
            const auto copy = std::ranges::find(copies, accelerator.uid, &PlanCopy::uid);
            if (copy == copies.end() || std::ranges::none_of(copy->differences, &FieldDifference::ownValue))
                continue;
        }
        own.push_back({rowOf(view, accelerator), accelerator.uid, builtIn != nullptr});
    }
    return own;
}

} // namespace jw
