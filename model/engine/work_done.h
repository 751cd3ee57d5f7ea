// The rows of a plan and the workloads they belong to, as data.
#pragma once

#include "engine/workload_job.h"

namespace jw {

/// One workload on one group, or on power of its own (no group).
template <class Real> struct PlanRow {
    const Workload* workload = nullptr;
    const NodeGroup* group = nullptr;
    const Site* site = nullptr;
    Totals<Real> totals;
    Power<Real> itPeak{};
    Duration<Real> hours{};
    bool pays = false;        ///< the plan pays the site's meter
    int year = 0;             ///< plan year in which it starts
    Ratio<Real> escalation{}; ///< of its electricity, per year
    Repeated<Real> repeated;  ///< on spot, where the work reckons it

    [[nodiscard]] bool once() const { return workload->basis == Basis::Once; }
};

/// A workload's job, and where its rows begin and end among all rows.
template <class Real> struct WorkDone {
    const Workload* workload = nullptr;
    WorkloadJob<Real> job;
    std::size_t first = 0, end = 0;
};

} // namespace jw
