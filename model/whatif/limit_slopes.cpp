#include "whatif/limit_slopes.h"

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/plan_results.h"
#include "readings/gradient.h"

namespace jw {
namespace {

/// A field that may move a little: one way, or both.
struct Movable {
    std::string field;
    NodeId leaf = 0;
    bool up = true, down = true;
};

std::optional<NodeId> leafOf(const Trace& trace, const std::string& path)
{
    const std::span<const Node> nodes = trace.nodes();
    for (NodeId id = 0; id < nodes.size(); ++id)
        if (nodes[id].op == Op::Input && trace.label(nodes[id]) == path)
            return id;
    return {};
}

std::vector<Movable> movables(const Plan& plan, const FleetChoices& choices, const std::string& group,
                              const Trace& trace)
{
    const RowRef row = findRow(plan, group);
    std::vector<Movable> fields;
    const auto add = [&](const char* field, bool up, bool down) {
        if (const auto leaf = leafOf(trace, pathOf(plan, row, field)); leaf && (up || down))
            fields.push_back({field, *leaf, up, down});
    };
    const NodeGroup& machines = *std::ranges::find(plan.groups, group, &NodeGroup::uid);
    const auto device = std::ranges::find(plan.accelerators, machines.accelerator, &Accelerator::uid);
    if (!choices.caps.empty() && machines.powerCap && device != plan.accelerators.end() &&
        machines.powerCap->value < device->tdp.value) // at the TDP the cap is a corner
        add("power_cap_w", true, true);
    if (choices.procurement.empty())
        return fields;
    const auto share = [](const auto& s) { return s ? s->value : 0.0; };
    const double own = share(machines.ownedShare), reserved = share(machines.reservedShare),
                 spot = share(machines.spotShare);
    const bool rest = 1.0 - own - reserved - spot > 1e-9; // what grows takes from machines on demand
    add("owned_share", rest, own > 0.0);
    add("reserved_share", rest, reserved > 0.0);
    add("spot_share", rest, spot > 0.0);
    return fields;
}

/// Derivatives of a measure by all nodes, in units of its field; all 0 of a constant.
class Slopes {
public:
    explicit Slopes(const TracedPlan& traced) : m_trace(*traced.trace), m_cells(resultCells(traced.results))
    {
    }

    [[nodiscard]] std::vector<double> of(const OptimizeMeasure& measure) const
    {
        std::vector<double> adjoints(m_trace.nodes().size(), 0.0);
        const auto cell = std::ranges::find(m_cells, measure.path, &ResultCell<Traced>::path);
        if (cell != m_cells.end() && cell->base.trace())
            reverseSweep(m_trace, cell->base.node(), adjoints);
        for (double& each : adjoints)
            each /= measure.info->term.unit.size;
        return adjoints;
    }

private:
    const Trace& m_trace;
    std::vector<ResultCell<Traced>> m_cells;
};

} // namespace

std::vector<std::optional<LimitSlope>> limitSlopes(const Plan& plan, const OptimizeQuestion& question,
                                                   const std::string& group)
{
    std::vector<std::optional<LimitSlope>> slopes(question.limits.size());
    const auto traced = tracePlan(plan);
    if (!traced)
        return slopes;
    const std::vector<Movable> fields = movables(plan, question.choices, group, *traced->trace);
    if (fields.empty())
        return slopes;
    const Slopes by(*traced);
    std::vector<double> score(traced->trace->nodes().size(), 0.0);
    for (const ObjectiveTerm& term : question.objective) {
        const std::vector<double> own = by.of(term.measure);
        for (std::size_t i = 0; i < score.size(); ++i)
            score[i] += term.weight * own[i];
    }
    for (std::size_t k = 0; k < slopes.size(); ++k) {
        const std::vector<double> limited = by.of(question.limits[k].measure);
        for (const Movable& field : fields) {
            const double more = limited[field.leaf];
            const double worth = more != 0.0 ? -score[field.leaf] / more : 0.0;
            const bool free = more > 0.0 ? field.up : field.down;
            if (free && std::isfinite(worth) && worth > (slopes[k] ? slopes[k]->worth : 0.0))
                slopes[k] = LimitSlope{field.field, worth};
        }
    }
    return slopes;
}

} // namespace jw
