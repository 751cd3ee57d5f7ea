#include "report/run_table.h"

#include <algorithm>
#include <limits>

#include "domain/paths.h"
#include "engine/predicted.h"
#include "readings/display.h"

namespace jw {
namespace {

/// Where a result's path parts into the column's and the row's: behind the last slash.
struct CellPlace {
    std::string column;
    std::string_view key;
};
CellPlace placeOf(const ResultCell<double>& cell)
{
    return {cell.path.substr(0, cell.path.size() - cell.field->key.size()), cell.field->key};
}

/// The cells of some columns, each known by what its paths begin with; rows as the cells come.
class CellTable {
public:
    void column(std::string prefix, std::string head)
    {
        m_prefixes.push_back(std::move(prefix));
        m_table.columns.push_back(std::move(head));
    }

    FigureSheet filled(const PlanResults<double>& results) &&
    {
        for (const auto& cell : resultCells(results))
            add(cell);
        return std::move(m_table);
    }

private:
    void add(const ResultCell<double>& cell)
    {
        const CellPlace place = placeOf(cell);
        const auto column = std::ranges::find(m_prefixes, place.column);
        if (column == m_prefixes.end())
            return;
        FigureRow& row = rowOf(cell, place);
        const auto at = static_cast<std::size_t>(column - m_prefixes.begin());
        row.base[at] = shownBase(cell.path, cell.base);
        row.atLeast[at] = cell.atLeast;
    }

    FigureRow& rowOf(const ResultCell<double>& cell, const CellPlace& place)
    {
        for (FigureRow& row : m_table.rows)
            if (row.field->key == place.key && row.field->term.name == cell.field->term.name)
                return row;
        FigureRow& row = m_table.rows.emplace_back(FigureRow{std::string(place.key), cell.field, {}});
        row.base.assign(m_prefixes.size(), std::numeric_limits<double>::quiet_NaN());
        row.atLeast.assign(m_prefixes.size(), false);
        return row;
    }

    std::vector<std::string> m_prefixes;
    FigureSheet m_table;
};

std::string prefixOf(std::string_view kind, const std::string& name)
{
    return std::string(kind) + '/' + quotedName(name) + '/';
}

FigureSheet sheetOf(const std::string& name, const BandedCell& first)
{
    if (first.samples > 0)
        return {name + ", sampled, " + numberText(static_cast<double>(first.samples), {.group = ","}) +
                    " draws",
                {"P10", "P50", "P90"},
                {}};
    return {name + ", predicted, tier " + std::string(textOf(first.tier)),
            {"P10", "predicted", "P90"},
            {},
            "none"};
}

/// The predicted or sampled figures below a prefix, if there are any; those predicted have one tier.
void addBands(std::vector<FigureSheet>& to, const PlanResults<double>& results, const std::string& name,
              const std::string& prefix)
{
    const std::vector<BandedCell> bands = bandedCells(results, prefix, OpenBands::Kept);
    if (bands.empty())
        return;
    FigureSheet& table = to.emplace_back(sheetOf(name, bands.front()));
    for (const BandedCell& band : bands) {
        const double unit = band.field->term.unit.size;
        FigureRow& row = table.rows.emplace_back(FigureRow{band.path, band.field, {}});
        row.base = {band.p10 * unit, (band.samples > 0 ? band.p50 : band.value) * unit, band.p90 * unit};
        row.atLeast.assign(row.base.size(), band.atLeast);
    }
}

} // namespace

std::string planYears(const Plan& plan)
{
    const auto first = plan.settings.startYear, last = first + plan.settings.years - 1;
    return std::to_string(first) + (first == last ? "" : " to " + std::to_string(last));
}

FigureSheet runTable(const Plan& plan, const PlanResults<double>& results)
{
    CellTable table;
    for (const auto& workload : results.workloads)
        table.column(prefixOf("workloads", workload.name),
                     workload.name + (workload.once ? ", this run" : ", per year"));
    table.column("total/", "Total " + planYears(plan));
    return std::move(table).filled(results);
}

std::vector<FigureSheet> bandTables(const PlanResults<double>& results)
{
    std::vector<FigureSheet> tables;
    for (const auto& w : results.workloads)
        addBands(tables, results, w.name, prefixOf("workloads", w.name));
    for (std::size_t i = 0; results.sites.size() > 1 && i < results.sites.size(); ++i)
        addBands(tables, results, results.sites[i].name, prefixOf("sites", results.sites[i].name));
    addBands(tables, results, "Total", "total/");
    return tables;
}

FigureSheet siteTable(const PlanResults<double>& results)
{
    CellTable table;
    if (results.sites.size() > 1)
        for (const auto& site : results.sites)
            table.column(prefixOf("sites", site.name), site.name);
    return std::move(table).filled(results);
}

FigureSheet supplyTable(const PlanResults<double>& results)
{
    CellTable table;
    for (const auto& group : results.groups)
        table.column(prefixOf("fleets", group.fleet) + quotedName(group.name) + '/', group.name);
    return std::move(table).filled(results);
}

} // namespace jw
