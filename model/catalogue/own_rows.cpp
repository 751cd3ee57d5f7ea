#include "catalogue/own_rows.h"

#include <algorithm>

#include "domain/edit.h"
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

/// The paper that most have; the first of several.
RowSource usual(const std::vector<RowSource>& papers)
{
    const auto count = [&](const RowSource& of) {
        return std::ranges::count_if(papers, [&](const RowSource& other) { return samePaper(other, of); });
    };
    const auto best = std::ranges::max_element(papers, {}, count);
    return best == papers.end() ? RowSource() : *best;
}

} // namespace

RowSource commonSource(const std::vector<ColumnSource>& columns)
{
    std::vector<RowSource> papers;
    for (const ColumnSource& column : columns)
        papers.push_back(readSource(column.source));
    RowSource row = usual(papers);
    const auto estimated = [](const RowSource& paper) { return paper.confidence == Confidence::Estimated; };
    const auto sure = std::ranges::find_if_not(papers, estimated);
    row.confidence = sure == papers.end() ? Confidence::Estimated : sure->confidence;
    for (std::size_t at = 0; sure != papers.end() && at < papers.size(); ++at)
        if (estimated(papers[at]))
            row.estimatedFields.emplace_back(columns[at].column);
    return row;
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
    const RowRef kept = findRow(view.resolved, Accelerator::table, accelerator.uid);
    std::vector<ColumnSource> sources;
    for (const FieldInfo& info : fieldsOf<AcceleratorRow>()) {
        const std::string field = acceleratorField(info.key);
        const Value value = field.empty() ? Value() : fieldValue(view.resolved, kept, field);
        if (value.isNull())
            continue;
        (void)info.set(&row, value, {}); // "" and 0, which no row of a file has, are its defaults
        const ValueOrigin origin = originOf(view.plan, view.scenario, accelerator.uid, field);
        if (info.kind == FieldKind::Number && origin.source)
            sources.push_back({info.key, *origin.source});
    }
    static_cast<RowSource&>(row) = commonSource(sources);
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
