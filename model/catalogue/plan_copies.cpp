#include "catalogue/plan_copies.h"

#include <algorithm>
#include <cmath>

#include "catalogue/copied_from.h"
#include "domain/edit.h"
#include "domain/origin.h"

namespace jw {
namespace {

bool isOwnValue(const PlanView& view, const std::string& uid, const std::string& field)
{
    const ValueOrigin origin = originOf(view.plan, view.scenario, uid, field);
    const bool sourced = origin.kind == OriginKind::Sourced && origin.source;
    return sourced ? origin.source->kind != SourceKind::Catalogue : origin.kind == OriginKind::Own;
}

std::vector<FieldDifference> differencesOf(const PlanView& view, RowRef row, std::vector<SourcedValue> values)
{
    const std::string uid = row.table->rowId(row.in(view.resolved));
    std::vector<FieldDifference> differences;
    for (SourcedValue& value : values) {
        const FieldInfo* info = fieldInfo(view.resolved, row, value.field);
        Value inPlan = fieldValue(view.resolved, row, value.field);
        if (!info || value.field == "name" || sameFigure(inPlan, value.value))
            continue;
        const bool own = isOwnValue(view, uid, value.field);
        differences.push_back({uid, info, std::move(inPlan), std::move(value), own});
    }
    return differences;
}

PlanCopy copyOf(const PlanView& view, RowRef row, const CopyRule& rule, const void* from)
{
    return {row.table->rowId(row.in(view.resolved)), rowText(view.resolved, row, "name"),
            differencesOf(view, row, rule.copied(from, view.resolved.settings.usdRate.value))};
}

} // namespace

bool sameFigure(const Value& a, const Value& b)
{
    const double *x = a.as<double>(), *y = b.as<double>();
    if (x && y)
        return std::abs(*x - *y) <= 1e-12 * std::max(std::abs(*x), std::abs(*y));
    return a == b;
}

std::set<std::string> idsInPlan(const PlanView& view, const CatalogueTable& table)
{
    std::set<std::string> ids;
    if (const CopyRule* rule = copyRuleOf(table))
        for (std::string& id : rule->ids(view))
            ids.insert(std::move(id));
    ids.erase(std::string());
    return ids;
}

std::vector<PlanCopy> planCopies(const PlanView& view, const CatalogueTable& table, const void* row)
{
    const CopyRule* rule = copyRuleOf(table);
    if (!rule)
        return {};
    const std::vector<std::string> ids = rule->ids(view);
    std::vector<PlanCopy> copies;
    for (std::size_t at = 0; at < ids.size(); ++at)
        if (!ids[at].empty() && ids[at] == table.id(row))
            copies.push_back(copyOf(view, {findTable(rule->planTable), at}, *rule, row));
    return copies;
}

std::vector<DifferingCopy> differingCopies(const PlanView& view)
{
    std::vector<DifferingCopy> all;
    for (const CatalogueTable& table : catalogueTables()) {
        const CopyRule* rule = copyRuleOf(table);
        const std::vector<std::string> ids = rule ? rule->ids(view) : std::vector<std::string>();
        for (std::size_t at = 0; at < ids.size(); ++at) {
            const void* row = ids[at].empty() ? nullptr : findRow(table, builtInCatalogue(), ids[at]);
            if (!row)
                continue;
            PlanCopy copy = copyOf(view, {findTable(rule->planTable), at}, *rule, row);
            if (!copy.differences.empty())
                all.push_back({&table, ids[at], std::move(copy)});
        }
    }
    return all;
}

} // namespace jw
