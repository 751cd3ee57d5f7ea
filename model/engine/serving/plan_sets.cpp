#include "engine/serving/plan_sets.h"

#include <algorithm>

#include "domain/new_rows.h"
#include "domain/uid.h"

namespace jw {
namespace {

FittedSet fittedSetOf(const ServingSet& row)
{
    const ServingSetShape& s = row.shape;
    FittedSet set{
        .accelerator = row.accelerator,
        .engine = row.engine,
        .precision = row.precision,
        .model = row.model,
        .shape = {s.layers, s.hidden, s.ffn, s.heads, s.kvHeads, s.experts, s.activeExperts, s.expertFfn},
        .rows = static_cast<int>(row.rows),
        .tpotError = row.tpotError.value_or(0.0),
        .ttftError = row.ttftError,
        .source = row.source,
        .asOf = row.asOf,
        .own = true};
    set.constants = {row.step.quantity(),  row.layer.quantity(),     row.weights, row.kv,
                     row.compute,          row.allReduce.quantity(), row.prefill, row.interference,
                     row.first.quantity(), row.firstSteps,           row.queueing};
    for (const ServingSetPoint& p : row.points)
        set.points.push_back({p.tp, p.in, p.out, p.concurrency});
    return set;
}

bool sameCell(const ServingSet& a, const ServingSet& b)
{
    return a.accelerator == b.accelerator && a.engine == b.engine && a.precision == b.precision &&
           a.shape == b.shape;
}

} // namespace

std::vector<FittedSet> planSets(const Plan& plan)
{
    std::vector<FittedSet> sets;
    for (const ServingSet& row : plan.servingSets)
        sets.push_back(fittedSetOf(row));
    return sets;
}

ServingSet servingSetOf(const FittedSet& set)
{
    const ModelShape& s = set.shape;
    const ServingConstants<double>& c = set.constants;
    ServingSet row;
    row.accelerator = set.accelerator;
    row.engine = set.engine;
    row.precision = set.precision;
    row.model = set.model;
    row.shape = {s.layers, s.hidden, s.ffn, s.heads, s.kvHeads, s.experts, s.activeExperts, s.expertFfn};
    row.step.value = c.step.in(0.001 * second);
    row.layer.value = c.layer.in(1e-6 * second);
    row.weights = c.weights.base();
    row.kv = c.kv.base();
    row.compute = c.compute.base();
    row.allReduce.value = c.allReduce.in(1e-6 * second);
    row.prefill = c.prefill.base();
    row.interference = c.interference.base();
    row.first.value = c.first.in(0.001 * second);
    row.firstSteps = c.firstSteps.base();
    row.queueing = c.queueing.base();
    row.rows = set.rows;
    row.tpotError = set.tpotError;
    row.ttftError = set.ttftError;
    for (const FittedPoint& p : set.points)
        row.points.push_back({p.tp, p.in, p.out, p.concurrency});
    row.source = set.source;
    row.asOf = set.asOf;
    return row;
}

std::string putSet(Plan& plan, ServingSet set)
{
    for (ServingSet& old : plan.servingSets.edit())
        if (sameCell(old, set)) {
            set.uid = old.uid;
            set.name = old.name;
            old = std::move(set);
            return old.uid;
        }
    set.uid = newUid();
    set.name = freeName(plan, ServingSet::table,
                        set.model + ", " + set.accelerator + ", " + std::string(textOf(set.engine)) + ", " +
                            std::string(textOf(set.precision)));
    return plan.servingSets.add(std::move(set)).uid;
}

} // namespace jw
