// What rows and lines add up to: by workload, by site, by basis, by plan year.
#pragma once

#include "engine/plan_lines.h"

namespace jw {

/// (1 + rate)^years, years a whole number.
template <class Real> Ratio<Real> grown(Ratio<Real> rate, int years)
{
    Ratio<Real> factor(1.0);
    for (int i = 0; i < years; ++i)
        factor = factor * (1.0 + rate);
    return factor;
}

/// A row's totals in plan year `y`, its electricity grown by its escalation.
template <class Real> Totals<Real> grownTotals(const PlanRow<Real>& row, int y)
{
    Totals<Real> t = row.totals;
    const auto extra = t.electricity * (grown(row.escalation, y) - Ratio<Real>(1.0));
    t.electricity = t.electricity + extra;
    t.cost = t.cost + extra;
    return t;
}

/// Sums of a plan whose work and lines are done; each is explained under the scope of its leaves.
template <class Leaves> class PlanFlows final {
    using Real = typename Leaves::Real;

public:
    PlanFlows(const PlanWork<Leaves>& work, const PlanLines<Leaves>& lines, Leaves& leaves)
        : m_work(work),
          m_lines(lines),
          m_leaves(leaves)
    {
    }

    /// A workload's rows, and the lines that belong to it alone.
    [[nodiscard]] Totals<Real> ofWorkload(const WorkDone<Real>& done) const
    {
        const Workload& w = *done.workload;
        TotalsSum<Leaves> sum;
        for (const PlanRow<Real>& row : m_work.rowsOf(done))
            sum.add(row.totals);
        for (const PlanLine<Real>& line : m_lines.lines())
            if (line.line && line.line->owner == w.uid)
                sum.add(lineTotals(line, line.of(w.basis)));
        return sum.total(m_leaves);
    }

    /// A site's rows only.
    [[nodiscard]] Totals<Real> ofSite(const Site& site) const
    {
        TotalsSum<Leaves> sum;
        for (const PlanRow<Real>& row : m_work.rows())
            if (row.site == &site)
                sum.add(row.totals);
        return sum.total(m_leaves);
    }

    /// All that runs once, or a year of all that runs on.
    [[nodiscard]] Totals<Real> ofBasis(Basis basis) const
    {
        TotalsSum<Leaves> sum;
        for (const PlanRow<Real>& row : m_work.rows())
            if (row.workload->basis == basis)
                sum.add(row.totals);
        for (const PlanLine<Real>& line : m_lines.lines())
            sum.add(lineTotals(line, line.of(basis)));
        return sum.total(m_leaves);
    }

    /// What flows in plan year `y`: electricity and lines grown by their escalation.
    [[nodiscard]] Totals<Real> ofYear(int y) const
    {
        TotalsSum<Leaves> sum;
        for (const PlanRow<Real>& row : m_work.rows())
            if (!row.once() || row.year == y)
                sum.add(grownTotals(row, y));
        for (const PlanLine<Real>& line : m_lines.lines()) {
            const auto amount = line.year == y ? line.perYear + line.once : line.perYear;
            sum.add(lineTotals(line, amount * grown(line.escalation, y)));
        }
        return sum.total(m_leaves);
    }

private:
    const PlanWork<Leaves>& m_work;
    const PlanLines<Leaves>& m_lines;
    Leaves& m_leaves;
};

} // namespace jw
