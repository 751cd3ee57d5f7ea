#include "catalogue/import_match.h"

#include <algorithm>

#include "catalogue/copied_from.h"
#include "domain/edit.h"

namespace jw {
namespace {

std::string planText(const Plan& plan, RowRef row, std::string_view field)
{
    const Value value = field.empty() ? Value() : fieldValue(plan, row, field);
    return value.isNull() ? std::string() : plainText(value);
}

} // namespace

ImportMatch::ImportMatch(const PlanView& view, const ImportRule& rule, const CatalogueTable& table)
    : m_rule(rule)
{
    const TableInfo* rows = findTable(rule.planTable);
    const auto systems = rule.idField.empty() ? copyRuleOf(table)->ids(view) : std::vector<std::string>();
    const bool runs = rule.planTable == Workload::table;
    for (std::size_t at = 0; at < rows->size(view.resolved); ++at) {
        const RowRef row{rows, at};
        if (runs && !fieldInfo(view.resolved, row, "inputs.arch.layers"))
            continue; // work that has no model
        m_rows.push_back({rows->rowId(row.in(view.resolved)), rowText(view.resolved, row, "name"),
                          systems.empty() ? planText(view.resolved, row, rule.idField) : systems[at]});
    }
}

std::vector<std::string> ImportMatch::best(const std::string& id, const std::string& name) const
{
    std::vector<std::string> same, named;
    for (const PlanRow& row : m_rows) {
        const bool sameId = !id.empty() && row.id == id;
        if (sameId)
            same.push_back(row.uid);
        if (row.name == name && (sameId || id.empty() || row.id.empty()))
            named.push_back(row.uid);
    }
    if (!m_rule.named)
        return same.empty() ? named : same;
    std::vector<std::string>& first = named.empty() ? same : named;
    first.resize(std::min(first.size(), std::size_t{1}));
    return first;
}

bool ImportMatch::isElsewhere(const std::string& name, const std::vector<std::string>& found) const
{
    return (m_rule.named || found.empty()) && std::ranges::any_of(m_rows, [&](const PlanRow& row) {
               return row.name == name && std::ranges::find(found, row.uid) == found.end();
           });
}

ImportMatch::Found ImportMatch::find(ImportCells& cells)
{
    const std::string id = cells.text("id");
    Found found{.uids = {}, .name = m_rule.name(cells)};
    found.uids = best(id, found.name);
    const bool tellsById = !m_rule.idField.empty() && !m_rule.named && !id.empty();
    bool twice = tellsById && !m_ids.insert(id).second;
    for (const std::string& uid : found.uids)
        twice = !m_taken.insert(uid).second || twice;
    const bool asksName = !found.name.empty() && (found.uids.empty() || m_rule.named);
    if (asksName && (isElsewhere(found.name, found.uids) || !m_names.insert(found.name).second)) {
        twice = twice || !tellsById;
        found.name += tellsById ? " (" + id + ')' : std::string();
    }
    if (twice && !found.name.empty())
        cells.refuse(m_rule.always.front(), {.kind = Error::Kind::Duplicate, .text = found.name});
    return found;
}

} // namespace jw
