// One line of cost: money that no row explains, per year or for what runs once.
#pragma once

#include "engine/owned.h"

namespace jw {

namespace term {
inline constexpr Term costLine{JW_TERM("jw::Term", "Cost line")};
} // namespace term

template <class Real> struct PlanLine {
    const CostLine* line = nullptr; ///< none: a site's fixed charge for electricity
    Money<Real> perYear{}, once{};
    int year = 0;             ///< plan year of `once`
    Ratio<Real> escalation{}; ///< per year

    [[nodiscard]] Money<Real> of(Basis basis) const { return basis == Basis::Once ? once : perYear; }
};

/// An amount of a line as money of its kind.
template <class Real> Totals<Real> lineTotals(const PlanLine<Real>& line, Money<Real> amount)
{
    Totals<Real> t;
    const std::array kinds{&t.staff, &t.network, &t.storage, &t.egress, &t.software, &t.facility, &t.other};
    *(line.line ? kinds[static_cast<std::size_t>(line.line->kind)] : &t.electricity) = amount;
    t.cost = amount;
    return t;
}

/// Money a year. Capital is recovered over the line's life at the discount rate (per year).
template <class Leaves, class Real>
Money<Real> costPerYear(const CostInputs<Real>& in, const Owned<Real>& owned, Ratio<Real> discountRate,
                        Leaves& leaves)
{
    const auto recovery = [&] { return capitalRecovery(discountRate, in.life) * year; };
    const auto each = [&](const std::vector<Real>& parts) { return Ratio<Real>(leaves.sum(parts)); };
    switch (in.per) {
    case CostPer::Month: return in.amount * in.count * 12.0;
    case CostPer::TbMonth: return in.amount * in.count * 1000.0 * 12.0; // per GB, count in TB
    case CostPer::GpuYear: return in.amount * each(owned.devices);
    case CostPer::GpuCapital: return in.amount * each(owned.devices) * recovery();
    case CostPer::KwCapital: return in.amount * each(owned.itPeak) * recovery();
    default: return in.amount * in.count;
    }
}

/// A one-off falls into the first year; what is paid by use follows the use; all else runs per year, or for
/// as long as the owner's longest run.
template <class Leaves, class Real>
PlanLine<Real> lineOf(const CostInputs<Real>& in, const Owned<Real>& owned, Ratio<Real> discountRate,
                      Leaves& leaves)
{
    PlanLine<Real> line{.year = owned.run.year, .escalation = in.escalation};
    if (in.per == CostPer::Once) {
        line.once = in.amount * in.count;
        line.year = 0;
        return line;
    }
    if (in.per == CostPer::GpuHour || in.per == CostPer::Kwh) {
        const auto& used = in.per == CostPer::Kwh ? owned.energy : owned.gpuHours;
        line.perYear = in.amount * Ratio<Real>(leaves.sum(used[0]));
        line.once = in.amount * Ratio<Real>(leaves.sum(used[1]));
        return line;
    }
    const auto yearly = costPerYear(in, owned, discountRate, leaves);
    if (owned.continuous)
        line.perYear = yearly;
    else
        line.once = yearly * (owned.run.hours / year);
    return line;
}

} // namespace jw
