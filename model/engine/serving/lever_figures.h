// What levers of a service are compared by: its figures at one load, with the band that each lies in.
#pragma once

#include <limits>

#include "engine/plan_totals.h"
#include "engine/serving/serving_lever.h"

namespace jw {

/// What a service pays: for each GPU whatever it does, and for the electricity that its requests take.
struct GpuCost {
    MoneyRate<> fixed{}; ///< of a GPU: all that the plan pays but electricity
    EnergyPrice<> electricity{};
};
/// From the results of a workload. Nothing: a price is not known, or nothing is paid.
[[nodiscard]] std::optional<GpuCost> gpuCostOf(const Totals<double>& totals);

/// What errors of a prediction move. NaN where the replica does not fit or cannot keep the promise.
struct LeverAmounts {
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    PerTime<> perReplica{}, perGpu{};  ///< requests within the promise; per GPU of prefill pools too
    Ratio<> gpus{none};                ///< for the busiest hour
    Duration<> ttft = none * second;   ///< of the percentile, at the load that a GPU carries as planned
    Duration<> tpot = none * second;   ///< at the same load
    Duration<> answer = none * second; ///< a whole answer, on average, at the same load
    Energy<> perRequest = none * kWh;  ///< at the meter, on as many GPUs as are needed
    Money<> perToken = none * money;   ///< written, on the same GPUs; NaN too where their price is not known
};

/// What a planner compares, as predicted and at both ends of the band: latencies and power all erring
/// together.
struct LeverFigures : LeverAmounts {
    LeverAmounts fast{}, slow{};
    Ratio<> tp{}; ///< GPUs of a replica; 0: nothing was tried
    bool fits = false;
    Data<> held{}, memory{};   ///< weights of a replica; what its GPUs leave to them and to the cache
    bool keepsPromise = false; ///< at some load
    Tier tier = Tier::Direct;  ///< the worse of that at the load and that at the most; Direct: no prediction
    const FittedSet* set = nullptr; ///< of its constants; nullptr: the global ones
    [[nodiscard]] bool works() const { return fits && keepsPromise && tier != Tier::Direct; }
};

/// Why a service with these figures does not work; NoGain: it works.
[[nodiscard]] LeverOutcome outcomeOf(const LeverFigures& figures);

/// Are these figures of replicas with another number of GPUs than `before`?
[[nodiscard]] inline bool isOnOtherTp(const LeverFigures& figures, const LeverFigures& before)
{
    return figures.tp > 0.0 && figures.tp != before.tp;
}

/// Do both err alike? Of one set and tier they do: a change between them is surer than their bands. Else a
/// part of it may be that of the fit.
[[nodiscard]] inline bool errAlike(const LeverFigures& a, const LeverFigures& b)
{
    return a.set == b.set && a.tier == b.tier;
}

/// What all changes of a service are compared at.
struct LeverComparison {
    ServiceQuestion planned;
    PerTime<> load{};      ///< of a GPU in the busiest hour as planned
    PerTime<> peak{};      ///< of the service then
    double batch = 1.0;    ///< of a replica then
    Energy<> perRequest{}; ///< at the meter, on the machines of the plan
    std::optional<GpuCost> cost;
};
[[nodiscard]] LeverComparison comparisonOf(const ServiceQuestion& planned, std::optional<GpuCost> cost);

/// With the constants that belong to it: chosen anew where precision, engine, GPUs of a replica or model are
/// not those of the plan (C7).
[[nodiscard]] ServiceQuestion settled(ServiceQuestion question, const LeverComparison& comparison);

/// With the GPUs of a replica that serve most a GPU, where weights or cache take other memory than those of
/// `from`: of its own number, halves of it, and doubles that a fast link joins.
[[nodiscard]] ServiceQuestion onBestGpus(const ServiceQuestion& question, const ServiceQuestion& from,
                                         const LeverComparison& comparison);

/// `least`: the tier is no better than this.
[[nodiscard]] LeverFigures figuresOf(const ServiceQuestion& question, const LeverComparison& comparison,
                                     Tier least = Tier::Direct);

} // namespace jw
