#include "engine/plan_ways.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/plan_index.h"

namespace jw {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Of a plan whose every row goes a way of its own no more tapes than these fill the memory; assumption.
constexpr std::size_t mostWays = 256;

/// Of a draw, which is no field of a plan.
const FieldInfo& slownessInfo()
{
    static const FieldInfo info{.key = Slowness::field, .term = Slowness::term};
    return info;
}

/// The cells of these results, in their order; a constant NaN where one does not exist.
template <class Real>
std::vector<Real> cellsOf(const PlanResults<Real>& results, const Plan& plan,
                          std::span<const std::string> paths)
{
    std::vector<Real> cells(paths.size(), Real(none));
    std::string read; // the head of the cells that were read last
    std::vector<ResultCell<Real>> of;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (const std::string head = paths[i].substr(0, paths[i].rfind('/') + 1); read != head || i == 0) {
            of = head.starts_with("years/") ? yearCells(results, plan.settings.startYear)
                                            : resultCells(results, head);
            read = head;
        }
        if (const auto found = std::ranges::find(of, paths[i], &ResultCell<Real>::path); found != of.end())
            cells[i] = found->base;
    }
    return cells;
}

} // namespace

Result<void> PlanWays::findFields(std::span<const VaryingField> varying)
{
    for (const VaryingField& each : varying) {
        const RowRef row = findRow(*m_plan, each.uid);
        if (!row)
            return fail({.kind = Error::Kind::UnknownName, .field = each.field, .text = each.uid});
        const std::string path = pathOf(*m_plan, row, each.field);
        const bool predicted = row.table->name == Workload::table && each.field == Slowness::field;
        const FieldInfo* info = predicted ? &slownessInfo() : fieldInfo(*m_plan, row, each.field);
        if (!info)
            return fail({.kind = Error::Kind::UnknownField, .field = path});
        if (info->kind != FieldKind::Number && info->kind != FieldKind::Whole)
            return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number"});
        if (each.field == purchaseField) { // a 0 that is asked for is a price, as an entered one is
            Plan priced = *m_plan;
            priced.provenance.add({.entity = each.uid, .field = each.field});
            m_plan = std::make_shared<const Plan>(std::move(priced));
        }
        m_fields.push_back({row, each.field, path, info, predicted ? each.uid : std::string()});
    }
    return {};
}

std::shared_ptr<const Way> PlanWays::known(std::size_t at) const
{
    const std::lock_guard lock(m_mutex);
    return at < m_ways.size() ? m_ways[at] : nullptr;
}

Result<std::shared_ptr<const Way>> PlanWays::traced(std::span<const double> row)
{
    auto way = planOf(row).and_then([&](const Varied& varied) { return wayOf(varied, row); });
    if (!way)
        return fail(way.error());
    auto made = std::make_shared<const Way>(std::move(*way));
    const std::lock_guard lock(m_mutex);
    if (m_ways.size() < mostWays)
        m_ways.push_back(made);
    return made;
}

Result<std::vector<double>> PlanWays::evaluated(std::span<const double> row) const
{
    return planOf(row).and_then([&](const Varied& varied) {
        return middleResults(varied.plan, varied.drawn).map([&](const auto& results) {
            return cellsOf<double>(results, varied.plan, m_results);
        });
    });
}

Result<PlanWays::Varied> PlanWays::planOf(std::span<const double> row) const
{
    Varied varied{*m_plan};
    for (std::size_t i = 0; i < row.size(); ++i)
        if (const PlannedField& field = m_fields[i]; !field.predicted.empty())
            varied.drawn.push_back({field.predicted, row[i]});
        else if (auto ok = setField(varied.plan, field.row, field.name, Value(row[i])); !ok)
            return fail(ok.error());
    return varied;
}

Result<Way> PlanWays::wayOf(const Varied& varied, std::span<const double> row) const
{
    const auto traced = tracePlan(varied.plan, varied.drawn);
    if (!traced)
        return fail(traced.error());
    std::unordered_map<std::string_view, NodeId> leaves; // by path
    const std::span<const Node> nodes = traced->trace->nodes();
    for (NodeId id = 0; id < nodes.size(); ++id)
        if (nodes[id].op == Op::Input)
            leaves.emplace(traced->trace->label(nodes[id]), id);
    Way way;
    std::vector<NodeId> inputs;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (const auto leaf = leaves.find(m_fields[i].path); leaf != leaves.end()) {
            inputs.push_back(leaf->second);
            way.inputs.push_back(i);
        } else {
            way.fixed.emplace_back(i, row[i]);
        }
    way.tape.emplace(*traced->trace, inputs, cellsOf<Traced>(traced->results, varied.plan, m_results));
    return way;
}

} // namespace jw
