// What a workload's kind says before its machines, and what every kind reads it from.
#pragma once

#include "engine/plan_rates.h"

namespace jw {

template <class Real> struct WorkloadJob {
    Duration<Real> hours{};
    Ratio<Real> overhead{1.0};            ///< experiments over the final run
    Ratio<Real> busy{1.0};                ///< share of the time its machines work
    std::optional<Ratio<Real>> load;      ///< of the way from idle to peak power, in place of both
    std::optional<Ratio<Real>> on;        ///< share of its rented machines' hours that are kept
    Ratio<Real> devices{};                ///< accelerators
    std::optional<Load<Real>> own;        ///< power without machines of a fleet
    Money<Real> rent{};                   ///< of own power
    Duration<Real> gpuHours{};            ///< of own power
    Ratio<Real> tokensPerQuery{};         ///< in and out; 0: not known
    Ratio<Real> tokensOut{};              ///< of them
    std::optional<Ratio<Real>> repeated;  ///< of its time, work done again after failures; not always told
    std::optional<Ratio<Real>> spotRatio; ///< useful share of its spot machines, in place of the groups'
    WorkloadFigures<Real> figures;        ///< those that only the kind knows
    Prediction prediction;
    double percentile = 0.0; ///< that the time to first token is of
    bool ofItems = false;    ///< its queries are items
};

/// A year, the H of continuous work.
template <class Real> Duration<Real> wholeYear() { return Duration<Real>(year); }

/// Power that runs for `hours` on the plan's bill.
template <class Real> Load<Real> ownLoad(Energy<Real> energy, Power<Real> peak, Duration<Real> hours)
{
    return {energy, peak, hours, Ratio<Real>(1.0)};
}

/// A figure under the term of its field in the results: namedAs<&WorkloadFigures<Real>::hours>(time).
template <auto Figure, Dim D, class Real> Quantity<D, Real> namedAs(Quantity<D, Real> figure)
{
    return named(figure, infoOf<Figure>().term);
}

/// One workload with the machines it is given to.
template <class Leaves> class JobReader final {
    using Real = typename Leaves::Real;

public:
    /// The accelerators at work are counted here, so that every kind finds them in job().
    JobReader(const Workload& of, const PlanIndex& index, PlanRates<Leaves>& rates, Leaves& leaves)
        : workload(of),
          m_index(index),
          m_leaves(leaves)
    {
        for (const Assignment* a : index.assignedTo(of)) {
            const GroupRates<Real>& g = rates.of(*index.group(a->group));
            m_devices = m_devices + g.nodes * read<&Assignment::share>(leaves, *a) * g.accelPerNode;
        }
        leaves.scope(of.name);
    }

    const Workload& workload;

    [[nodiscard]] bool ownPower() const { return !m_index.hasMachines(workload); }
    [[nodiscard]] std::span<const Assignment* const> assigned() const { return m_index.assignedTo(workload); }
    [[nodiscard]] const NodeGroup& groupOf(const Assignment& a) const { return *m_index.group(a.group); }

    /// The inputs of a kind, as far as they count. Errors: those of readInputs.
    template <template <class> class Inputs> [[nodiscard]] Result<Inputs<Real>> inputs() const
    {
        auto in = readInputs<Inputs>(m_index.plan(), m_leaves, workload);
        if constexpr (requires(Inputs<Real> i) { i.keepWhatCounts(); })
            if (in)
                in->keepWhatCounts();
        return in;
    }

    [[nodiscard]] Leaves& leaves() const { return m_leaves; }
    /// Where in its bands its work is predicted; decided on, so that other draws are evaluated anew.
    [[nodiscard]] PredictedAt predictedAt() const { return {plain(m_leaves.slowness(workload))}; }
    [[nodiscard]] const PlanIndex& index() const { return m_index; }

    [[nodiscard]] WorkloadJob<Real> job() const { return {.devices = m_devices}; }

    /// With the hours of a kind that names no time of its own. Errors: MissingField, a run without hours.
    [[nodiscard]] Result<WorkloadJob<Real>> timedJob() const
    {
        if (workload.basis == Basis::Once && !workload.hours)
            return refused("hours", {.kind = Error::Kind::MissingField, .text = "Hours"});
        WorkloadJob<Real> timed = job();
        timed.hours = continuous() ? wholeYear<Real>() : read<&Workload::hours>(m_leaves, workload);
        return timed;
    }

    [[nodiscard]] bool continuous() const { return workload.basis == Basis::Continuous; }

    /// Errors: Inconsistent, "runs_once", for a kind that is one run.
    [[nodiscard]] Result<void> onlyOnce() const
    {
        if (!continuous())
            return {};
        return refused("basis", {.kind = Error::Kind::Inconsistent, .text = "runs_once"});
    }

    /// Errors: Inconsistent, "unequal_accelerators", for a kind that has one speed.
    [[nodiscard]] Result<void> equalAccelerators() const
    {
        for (const Assignment* a : assigned())
            if (groupOf(*a).accelerator != groupOf(*assigned().front()).accelerator)
                return refused("kind", {.kind = Error::Kind::Inconsistent, .text = "unequal_accelerators"});
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> refused(std::string_view field, Error error) const
    {
        return refuse(m_index, workload, field, std::move(error));
    }

private:
    const PlanIndex& m_index;
    Leaves& m_leaves;
    Ratio<Real> m_devices{};
};

} // namespace jw
