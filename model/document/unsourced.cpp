#include "document/unsourced.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "domain/tables.h"

namespace jw {
namespace {

bool isNumber(const FieldInfo& info)
{
    return (info.kind == FieldKind::Number || info.kind == FieldKind::Whole) && info.place != Place::Hidden;
}

class UnsourcedFinder {
public:
    explicit UnsourcedFinder(const Plan& plan) : m_plan(plan)
    {
        for (const Provenance& p : plan.provenance)
            if (!p.source.empty())
                m_sourced.insert(p.rowId());
    }

    std::vector<UnsourcedRow> run()
    {
        for (const TableInfo& table : tables())
            if (table.hasUid && table.name != "scenarios" && table.name != "plan" &&
                table.name != "sources" && table.name != ServingSet::table) // that names its source itself
                for (std::size_t at = 0; at < table.size(m_plan); ++at)
                    row({&table, at});
        return std::move(m_rows);
    }

private:
    void row(RowRef ref)
    {
        UnsourcedRow found{ref.table->rowId(ref.in(m_plan)), {}, 0};
        const Value& defaults = defaultsOf(*ref.table);
        for (const FieldInfo& info : ref.table->fields) {
            const Value value = isNumber(info) ? info.get(ref.in(m_plan)) : Value();
            const Value* usual = info.required || info.optional ? nullptr : defaults.find(info.key);
            if (value.as<double>() && !(usual && value == *usual))
                given(found, std::string(info.key));
        }
        if (ref.table->name == Workload::table)
            inputs(found, "inputs.", m_plan.workloads[ref.at].inputs.values,
                   inputFields(m_plan.workloads[ref.at].kind));
        if (ref.table->name == CostLine::table)
            inputs(found, "inputs.", m_plan.costLines[ref.at].inputs.values, fieldsOf<CostInputs<double>>());
        if (found.count > 0)
            m_rows.push_back(std::move(found));
    }

    void inputs(UnsourcedRow& found, const std::string& prefix, const Members& values,
                std::span<const FieldInfo> fields)
    {
        for (const FieldInfo& info : fields) {
            const auto value = values.find(info.key);
            if (value == values.end())
                continue;
            if (isNumber(info))
                given(found, prefix + std::string(info.key));
            else if (const Members* record = value->second.as<Members>(); record && info.inner)
                inputs(found, prefix + std::string(info.key) + '.', *record, info.inner());
        }
    }

    void given(UnsourcedRow& found, const std::string& key)
    {
        if (m_sourced.contains(found.uid + '|' + key))
            return;
        if (found.count++ == 0)
            found.field = key;
    }

    const Value& defaultsOf(const TableInfo& table)
    {
        const auto [at, fresh] = m_defaults.try_emplace(table.name);
        if (fresh && table.defaults)
            at->second = table.defaults();
        return at->second;
    }

    const Plan& m_plan;
    std::unordered_set<std::string> m_sourced;
    std::map<std::string_view, Value> m_defaults; ///< of a new row, by table
    std::vector<UnsourcedRow> m_rows;
};

} // namespace

std::vector<UnsourcedRow> unsourcedRows(const Plan& plan) { return UnsourcedFinder(plan).run(); }

} // namespace jw
