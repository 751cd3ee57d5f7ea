#include "items/table_rows.h"

#include <unordered_map>
#include <unordered_set>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"

namespace jw {
namespace {

/// Looked up once for all cells.
class Reader {
public:
    Reader(const PlanDocument& document, const TableShape& shape)
        : m_plan(*document.resolved()),
          m_shape(shape)
    {
        const std::size_t scenario = document.currentScenario();
        m_chain = chainOf(*document.plan(), scenario);
        m_own = m_chain.empty() ? std::string() : m_chain.front();
        for (const Override& o : document.plan()->overrides)
            m_overrides.insert(o.rowId());
        for (const Error& fault : document.resolvedProblems())
            m_faults.emplace(fault.field, fault);
        readSources();
    }

    std::vector<TableRow> rows()
    {
        std::vector<TableRow> rows;
        const TableInfo* table = findTable(m_shape.table);
        for (std::size_t at = 0; table && at < table->size(m_plan); ++at)
            if (const RowRef row{table, at}; shown(row))
                rows.push_back(read(row));
        return rows;
    }

private:
    void readSources()
    {
        std::unordered_map<std::string, std::string> kinds;
        for (const Source& source : m_plan.sources)
            kinds.emplace(source.uid, sourceKindTexts[static_cast<std::size_t>(source.kind)]);
        for (const Provenance& row : m_plan.provenance)
            m_sources.emplace(row.rowId(), row.source.empty() ? "own" : kinds[row.source]);
    }

    bool shown(RowRef row) const
    {
        if (m_shape.filterField.empty() || m_shape.filterUid.empty())
            return true;
        return fieldValue(m_plan, row, m_shape.filterField) == Value(m_shape.filterUid);
    }

    TableRow read(RowRef row)
    {
        TableRow result{row.table->rowId(row.in(m_plan)), {}};
        result.cells.reserve(m_shape.columns.size());
        for (const std::string& column : m_shape.columns)
            result.cells.push_back(cell(row, result.uid, column));
        return result;
    }

    TableCell cell(RowRef row, const std::string& uid, const std::string& column)
    {
        TableCell cell{.info = fieldInfo(m_plan, row, column)};
        if (!cell.info)
            return cell;
        cell.value = fieldValue(m_plan, row, column);
        if (cell.info->kind == FieldKind::Reference)
            cell.title = titleOf(cell.value);
        cell.overridden = !m_own.empty() && m_overrides.contains(m_own + '|' + uid + '|' + column);
        cell.source = sourceOf(uid, column);
        if (!m_faults.empty())
            if (const auto fault = m_faults.find(pathOf(m_plan, row, column)); fault != m_faults.end())
                cell.fault = fault->second;
        return cell;
    }

    std::string titleOf(const Value& reference)
    {
        const std::string* uid = reference.as<std::string>();
        if (!uid || uid->empty())
            return {};
        const auto [title, fresh] = m_titles.try_emplace(*uid);
        if (fresh) {
            const RowRef row = findRow(m_plan, *uid);
            title->second = row ? rowTitle(m_plan, row) : *uid;
        }
        return title->second;
    }

    /// The source of the value that holds: the nearest override's, else the baseline's.
    std::string sourceOf(const std::string& uid, const std::string& column) const
    {
        std::string key = uid + '|' + column;
        for (const std::string& scenario : m_chain)
            if (m_overrides.contains(scenario + '|' + key)) {
                key = scenario + '|' + uid + '/' + column;
                break;
            }
        const auto source = m_sources.find(key);
        return source == m_sources.end() ? std::string() : source->second;
    }

    const Plan& m_plan;
    const TableShape& m_shape;
    std::vector<std::string> m_chain;
    std::string m_own;
    std::unordered_set<std::string> m_overrides;
    std::unordered_map<std::string, Error> m_faults;        ///< by path
    std::unordered_map<std::string, std::string> m_sources; ///< by row id of the provenance
    std::unordered_map<std::string, std::string> m_titles;  ///< by uid
};

} // namespace

std::vector<TableRow> rowsOf(const PlanDocument& document, const TableShape& shape)
{
    return Reader(document, shape).rows();
}

const FieldInfo* columnInfo(const TableInfo& table, std::string_view column)
{
    const auto dot = column.find('.');
    if (dot == std::string_view::npos)
        return findField(table.fields, column);
    const std::string_view key = column.substr(dot + 1);
    if (table.name == CostLine::table)
        return findField(fieldsOf<CostInputs<double>>(), key);
    for (std::size_t kind = 0; table.name == Workload::table && kind < workloadKindTexts.size(); ++kind)
        if (const FieldInfo* info = findNested(inputFields(static_cast<WorkloadKind>(kind)), key))
            return info;
    return findNested(table.fields, column);
}

} // namespace jw
