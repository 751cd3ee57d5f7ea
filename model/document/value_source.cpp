#include "document/value_source.h"

#include <algorithm>
#include <set>

#include "document/entered.h"
#include "domain/edit.h"
#include "domain/resolve.h"

namespace jw {
namespace {

std::size_t positionOf(const Plan& plan, const std::string& scenario)
{
    std::size_t at = 0;
    while (at < plan.scenarios.size() && plan.scenarios[at].uid != scenario)
        ++at;
    return at;
}

/// The scenario of the chain that overrides the field; the baseline where none does.
std::size_t settingScenario(const Plan& plan, const FieldPlace& place)
{
    for (const std::string& uid : chainOf(plan, place.scenario))
        if (findOverride(plan, uid, place.uid, place.field))
            return positionOf(plan, uid);
    return 0;
}

const Source* sourceAt(const Plan& plan, const Provenance* row)
{
    const auto found = row ? std::ranges::find(plan.sources, row->source, &Source::uid) : plan.sources.end();
    return found == plan.sources.end() ? nullptr : &*found;
}

/// Did nobody say it, so that the default stands?
bool isDefault(const Plan& plan, RowRef row, const std::string& field)
{
    if (!field.starts_with("inputs."))
        return fieldValue(plan, row, field) == defaultValue(row, field);
    const std::string key = field.substr(7);
    if (row.table->name == Workload::table)
        return !plan.workloads[row.at].inputs.values.contains(key);
    return row.table->name == CostLine::table && !plan.costLines[row.at].inputs.values.contains(key);
}

} // namespace

ValueSource sourceOf(const Plan& plan, const FieldPlace& place)
{
    ValueSource found{.scenario = settingScenario(plan, place)};
    found.source = sourceAt(plan, provenanceOf(plan, {found.scenario, place.uid, place.field}));
    if (found.source)
        return found.state = SourceState::Named, found;
    const RowRef row = findRow(plan, place.uid);
    const FieldInfo* info = row ? fieldInfo(plan, row, place.field) : nullptr;
    if (found.scenario == 0 && info && isDefault(plan, row, place.field)) {
        found.state = SourceState::Default;
        found.registry = info->term.source;
    }
    return found;
}

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
            if (table.hasUid && table.name != "scenarios" && table.name != "plan" && table.name != "sources")
                for (std::size_t at = 0; at < table.size(m_plan); ++at)
                    row({&table, at});
        return std::move(m_rows);
    }

private:
    void row(RowRef ref)
    {
        UnsourcedRow found{ref.table->rowId(ref.in(m_plan)), {}, 0};
        for (const FieldInfo& info : ref.table->fields)
            if (isNumber(info))
                field(found, ref, std::string(info.key));
        if (ref.table->name == Workload::table)
            for (const FieldInfo& info : inputFields(m_plan.workloads[ref.at].kind))
                if (isNumber(info))
                    field(found, ref, "inputs." + std::string(info.key));
        if (found.count > 0)
            m_rows.push_back(std::move(found));
    }

    void field(UnsourcedRow& found, RowRef ref, const std::string& key)
    {
        const bool given = fieldValue(m_plan, ref, key).as<double>() != nullptr;
        if (!given || m_sourced.contains(found.uid + '|' + key) || isDefault(m_plan, ref, key))
            return;
        if (found.count++ == 0)
            found.field = key;
    }

    const Plan& m_plan;
    std::set<std::string> m_sourced;
    std::vector<UnsourcedRow> m_rows;
};

} // namespace

std::vector<UnsourcedRow> unsourcedRows(const Plan& plan) { return UnsourcedFinder(plan).run(); }

} // namespace jw
