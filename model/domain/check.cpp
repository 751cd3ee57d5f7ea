#include "domain/check.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "domain/day_hours.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "domain/tariff_hours.h"
#include "domain/uncertain_fields.h"

namespace jw {
namespace {

using Kind = Error::Kind;

class Checker {
public:
    explicit Checker(const Plan& plan) : m_plan(plan) {}

    std::vector<Error> run()
    {
        for (const TableInfo& table : tables())
            for (std::size_t at = 0; at < table.size(m_plan); ++at)
                row({&table, at});
        for (const TableInfo& table : tables())
            for (std::size_t at = 0; at < table.size(m_plan); ++at)
                references({&table, at});
        names();
        for (std::size_t at = 0; at < m_plan.accelerators.size(); ++at)
            accelerator(at);
        for (std::size_t at = 0; at < m_plan.groups.size(); ++at)
            group(at);
        for (std::size_t at = 0; at < m_plan.workloads.size(); ++at)
            workload(at);
        for (std::size_t at = 0; at < m_plan.costLines.size(); ++at)
            inputs(ref(CostLine::table, at), fieldsOf<CostInputs<double>>(), m_plan.costLines[at].inputs);
        for (std::size_t at = 0; at < m_plan.tariffs.size(); ++at)
            tariff(at);
        shares();
        scenarios();
        std::ranges::move(uncertaintyProblems(m_plan), std::back_inserter(m_errors));
        return std::move(m_errors);
    }

    /// Those of checkRules().
    std::vector<Error> rules(RowRef of)
    {
        if (of.table->name == Accelerator::table)
            accelerator(of.at);
        else if (of.table->name == NodeGroup::table)
            group(of.at);
        else if (of.table->name == Assignment::table)
            shares();
        return std::move(m_errors);
    }

private:
    RowRef ref(std::string_view table, std::size_t at) const { return {findTable(table), at}; }

    void add(RowRef row, std::string_view field, Error error)
    {
        error.field = pathOf(m_plan, row, field);
        m_errors.push_back(std::move(error));
    }

    /// Bounds of the row's own fields; notes every uid.
    void row(RowRef row)
    {
        const std::string id = row.table->rowId(row.in(m_plan));
        const bool fresh =
            m_rows.emplace(row.table->hasUid ? id : std::string(row.table->name) + '|' + id, row).second;
        if (id.empty())
            add(row, "uid", {.kind = Kind::MissingField});
        else if (!fresh)
            add(row, "uid", {.kind = Kind::Duplicate, .text = id});
        for (const FieldInfo& info : row.table->fields) {
            const Value value = info.get(row.in(m_plan));
            if (auto ok = checkValue(info, value, {}); !ok)
                add(row, info.key, std::move(ok.error()));
            else if (info.kind == FieldKind::Record && info.inner)
                members(row, info, value);
        }
    }

    void members(RowRef row, const FieldInfo& outer, const Value& record)
    {
        for (const FieldInfo& info : outer.inner()) {
            const Value* value = record.find(info.key);
            if (auto ok = checkValue(info, value ? *value : Value(), {}); !ok)
                add(row, std::string(outer.key) + '.' + std::string(info.key), std::move(ok.error()));
        }
    }

    void references(RowRef row)
    {
        for (const FieldInfo& info : row.table->fields) {
            if (info.kind != FieldKind::Reference)
                continue;
            const Value value = info.get(row.in(m_plan));
            const std::string* uid = value.as<std::string>();
            if (!uid || (uid->empty() && !info.required))
                continue;
            const auto target = m_rows.find(*uid);
            const bool known = *uid == "plan" || target != m_rows.end();
            const bool right = info.refersTo == "*" ||
                               (target != m_rows.end() && target->second.table->name == info.refersTo);
            if (!known || !right)
                add(row, info.key, {.kind = Kind::UnknownName, .text = *uid});
        }
    }

    /// Names are unique where paths use them: in a table, for groups within their fleet.
    void names()
    {
        for (const TableInfo& table : tables()) {
            if (!findField(table.fields, "name") || table.name == Accelerator::table ||
                table.name == Tariff::table || table.name == CostLine::table)
                continue;
            std::set<std::string> seen;
            for (std::size_t at = 0; at < table.size(m_plan); ++at) {
                const RowRef row{&table, at};
                if (!seen.insert(pathOf(m_plan, row)).second)
                    add(row, "name", {.kind = Kind::Duplicate, .text = rowText(m_plan, row, "name")});
            }
        }
    }

    void accelerator(std::size_t at)
    {
        const Accelerator& a = m_plan.accelerators[at];
        if (a.idle.value > a.tdp.value)
            add(ref(Accelerator::table, at), "idle_w",
                {.kind = Kind::Inconsistent,
                 .value = a.idle.value,
                 .upper = a.tdp.value,
                 .text = "idle_above_peak"});
    }

    void group(std::size_t at)
    {
        const NodeGroup& g = m_plan.groups[at];
        const RowRef row = ref(NodeGroup::table, at);
        const auto inconsistent = [&](std::string_view field, const char* what, double value, double upper) {
            add(row, field, {.kind = Kind::Inconsistent, .value = value, .upper = upper, .text = what});
        };
        if (g.nodeIdle.has_value() != g.nodePeak.has_value())
            inconsistent(g.nodeIdle ? "node_peak_w" : "node_idle_w", "both_or_none", 0, 0);
        if (g.nodeIdle && g.nodePeak && g.nodeIdle->value > g.nodePeak->value)
            inconsistent("node_idle_w", "idle_above_peak", g.nodeIdle->value, g.nodePeak->value);
        if (g.hostIdle.value > g.hostPeak.value)
            inconsistent("host_idle_w", "idle_above_peak", g.hostIdle.value, g.hostPeak.value);
        if (g.supplies && g.suppliesSpare && *g.suppliesSpare >= *g.supplies)
            inconsistent("supplies_spare", "spare_not_below_supplies", static_cast<double>(*g.suppliesSpare),
                         static_cast<double>(*g.supplies));
        const auto share = [](const auto& s) { return s ? s->value : 0.0; };
        const double owned = g.tenure == Tenure::Mixed ? share(g.ownedShare) : 0.0;
        const double shares = owned + share(g.reservedShare) + share(g.spotShare);
        if (g.tenure != Tenure::Owned && shares > 1.0 + 1e-12)
            inconsistent(g.reservedShare ? "reserved_share"
                         : g.spotShare   ? "spot_share"
                                         : "owned_share",
                         "shares_above_one", shares, 1);
    }

    void inputs(RowRef row, std::span<const FieldInfo> fields, const InputBag& bag)
    {
        for (const auto& [key, value] : bag.values) {
            const FieldInfo* info = findField(fields, key);
            const std::string field = "inputs." + key;
            if (!info && !(row.table->name == Workload::table && isInputOfAnyKind(key)))
                add(row, field, {.kind = Kind::UnknownField});
            else if (!info)
                continue; // left by another kind of work, and kept for it
            else if (auto ok = checkValue(*info, value, {}); !ok && !value.isNull())
                add(row, field, std::move(ok.error()));
            else if (const Members* record = value.as<Members>(); record && info->inner)
                innerInputs(row, field + '.', info->inner(), *record);
        }
        missing(row, "inputs.", fields, bag.values);
    }

    void innerInputs(RowRef row, const std::string& prefix, std::span<const FieldInfo> fields,
                     const Members& members)
    {
        for (const auto& [key, value] : members) {
            const FieldInfo* info = findField(fields, key);
            if (!info)
                add(row, prefix + key, {.kind = Kind::UnknownField});
            else if (auto ok = checkValue(*info, value, {}); !ok && !value.isNull())
                add(row, prefix + key, std::move(ok.error()));
        }
        missing(row, prefix, fields, members);
    }

    void missing(RowRef row, const std::string& prefix, std::span<const FieldInfo> fields,
                 const Members& members)
    {
        for (const FieldInfo& info : fields)
            if (const auto found = members.find(info.key);
                info.required && (found == members.end() || found->second.isNull()))
                add(row, prefix + std::string(info.key),
                    {.kind = Kind::MissingField, .text = std::string(info.term.name)});
    }

    /// A day that is given has a load in some hour; one that is not given is flat.
    void day(RowRef row, const InputBag& inputs)
    {
        const auto given = inputs.values.find("day");
        const Members* hours = given == inputs.values.end() ? nullptr : given->second.as<Members>();
        const auto shape = hours ? recordFrom<DayShape<double>>(*hours)
                                 : Result<DayShape<double>>(fail({.kind = Kind::MissingField}));
        if (shape && !(meanOf(*shape) > 0.0))
            add(row, "inputs.day.h00", {.kind = Kind::Inconsistent, .text = "day_without_load"});
    }

    void workload(std::size_t at)
    {
        const Workload& w = m_plan.workloads[at];
        const RowRef row = ref(Workload::table, at);
        const bool assigned =
            std::ranges::any_of(m_plan.assignments, [&](const Assignment& a) { return a.workload == w.uid; });
        if (!assigned || w.kind != WorkloadKind::Direct || !w.inputs.values.empty())
            inputs(row, inputFields(w.kind), w.inputs);
        if (w.kind == WorkloadKind::Inference)
            day(row, w.inputs);
        if (!assigned && w.kind != WorkloadKind::Idle && w.site.empty() && w.enabled)
            add(row, "site", {.kind = Kind::Inconsistent, .text = "site_or_machines"});
        if (w.kind == WorkloadKind::Direct && w.basis == Basis::Once && !w.hours)
            add(row, "hours", {.kind = Kind::MissingField, .text = "Hours"});
    }

    /// Each hour of a week in each month lies in exactly one band.
    void tariff(std::size_t at)
    {
        const Tariff& tariff = m_plan.tariffs[at];
        if (!tariff.enabled)
            return;
        if (const auto hours = bandHours(tariff); !hours)
            add(ref(Tariff::table, at), "bands", hours.error());
    }

    /// A group's nodes cannot work for more than all of continuous workloads at once.
    void shares()
    {
        std::unordered_map<std::string_view, double> sums;
        std::unordered_set<std::string_view> continuous;
        for (const Workload& w : m_plan.workloads)
            if (w.enabled && w.basis == Basis::Continuous)
                continuous.insert(w.uid);
        for (std::size_t at = 0; at < m_plan.assignments.size(); ++at) {
            const Assignment& a = m_plan.assignments[at];
            const bool counts = a.enabled && continuous.contains(a.workload);
            if (counts && (sums[a.group] += a.share.value) > 1.0 + 1e-9)
                add(ref(Assignment::table, at), "share",
                    {.kind = Kind::Inconsistent,
                     .value = sums[a.group],
                     .upper = 1,
                     .text = "group_shares_above_one"});
        }
    }

    void scenarios()
    {
        if (m_plan.scenarios.empty()) {
            m_errors.push_back({.kind = Kind::MissingField, .field = "scenarios", .text = "Baseline"});
            return;
        }
        for (std::size_t at = 0; at < m_plan.scenarios.size(); ++at)
            scenario(at);
        for (std::size_t at = 0; at < m_plan.overrides.size(); ++at) {
            const Override& o = m_plan.overrides[at];
            const auto row = m_rows.find(o.entity);
            if (row != m_rows.end() && !fieldInfo(m_plan, row->second, o.field))
                add(ref(Override::table, at), "field", {.kind = Kind::UnknownField, .text = o.field});
            if (o.number.has_value() == o.text.has_value())
                add(ref(Override::table, at), "num", {.kind = Kind::Inconsistent, .text = "number_or_text"});
        }
    }

    void scenario(std::size_t at)
    {
        const RowRef row = ref(Scenario::table, at);
        if (at == 0 && !m_plan.scenarios[0].parent.empty())
            add(row, "parent", {.kind = Kind::Inconsistent, .text = "baseline_has_parent"});
        std::string parent = m_plan.scenarios[at].uid;
        for (int depth = 0; !parent.empty(); ++depth) {
            const auto found = m_rows.find(parent);
            if (found == m_rows.end() || found->second.table->name != Scenario::table ||
                found->second.at == 0)
                return;
            if (depth == 3)
                return add(row, "parent",
                           {.kind = Kind::Inconsistent, .value = 3, .text = "scenario_too_deep"});
            parent = m_plan.scenarios[found->second.at].parent;
        }
    }

    const Plan& m_plan;
    std::vector<Error> m_errors;
    std::unordered_map<std::string, RowRef> m_rows;
};

} // namespace

std::vector<Error> problems(const Plan& plan) { return Checker(plan).run(); }

bool isRuled(const TableInfo& table, std::string_view field)
{
    static const std::set<std::pair<std::string_view, std::string_view>> ruled{
        {Accelerator::table, "idle_w"},    {Accelerator::table, "tdp_w"},
        {NodeGroup::table, "node_idle_w"}, {NodeGroup::table, "node_peak_w"},
        {NodeGroup::table, "host_idle_w"}, {NodeGroup::table, "host_peak_w"},
        {NodeGroup::table, "supplies"},    {NodeGroup::table, "supplies_spare"},
        {NodeGroup::table, "owned_share"}, {NodeGroup::table, "reserved_share"},
        {NodeGroup::table, "spot_share"},  {Assignment::table, "share"}};
    return ruled.contains({table.name, field});
}

Result<void> checkRules(const Plan& plan, RowRef row)
{
    const std::vector<Error> broken = Checker(plan).rules(row);
    return broken.empty() ? Result<void>() : fail(broken.front());
}

Result<void> check(const Plan& plan)
{
    std::vector<Error> errors = problems(plan);
    if (errors.empty())
        return {};
    return fail(std::move(errors.front()));
}

} // namespace jw
