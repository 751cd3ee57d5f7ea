// The lines of a plan: its cost lines, and the fixed charges of its tariffs.
#pragma once

#include "engine/cost_line.h"

namespace jw {

/// Of a plan whose work is done.
template <class Leaves> class PlanLines final {
    using Real = typename Leaves::Real;

public:
    PlanLines(const PlanIndex& index, PlanRates<Leaves>& rates, const PlanWork<Leaves>& work, Leaves& leaves)
        : m_index(index),
          m_rates(rates),
          m_work(work),
          m_leaves(leaves)
    {
    }

    /// To be called once, after the work. Errors: those of readInputs.
    [[nodiscard]] Result<void> evaluate()
    {
        for (const CostLine& line : m_index.plan().costLines)
            if (line.enabled)
                if (auto ok = costLine(line); !ok)
                    return ok;
        for (const Site& site : m_index.plan().sites)
            if (const Tariff* tariff = m_index.tariffOf(site);
                tariff && site.enabled && isNonzero(read<&Tariff::fixedPrice>(m_leaves, *tariff)))
                fixedCharge(site, *tariff);
        return {};
    }

    [[nodiscard]] const std::vector<PlanLine<Real>>& lines() const { return m_lines; }

private:
    Result<void> costLine(const CostLine& line)
    {
        m_leaves.scope(line.name);
        const auto in = readInputs<CostInputs>(m_index.plan(), m_leaves, line);
        if (!in)
            return fail(in.error());
        const auto owned = ownedBy(line.owner, m_index, m_work, m_rates);
        PlanLine<Real> made = lineOf(*in, owned, m_rates.discountRate(), m_leaves);
        made.line = &line;
        made.perYear = named(made.perYear, term::costLine);
        made.once = named(made.once, term::costLine);
        m_lines.push_back(made);
        return {};
    }

    /// A tariff's monthly charge, once per site where the plan pays for a row: 12 months, or those of its
    /// longest run.
    void fixedCharge(const Site& site, const Tariff& tariff)
    {
        PlanLine<Real> line{.escalation = read<&Tariff::escalation>(m_leaves, tariff)};
        LongestRun<Real> longest;
        bool continuous = false, pays = false;
        for (const PlanRow<Real>& row : m_work.rows())
            if (row.site == &site && row.pays) {
                pays = true;
                continuous = continuous || !row.once();
                longest.see(row);
            }
        if (!pays)
            return;
        m_leaves.scope(site.name);
        line.year = longest.year;
        const auto rate = read<&Tariff::fixedPrice>(m_leaves, tariff);
        (continuous ? line.perYear : line.once) = rate * (continuous ? wholeYear<Real>() : longest.hours);
        m_lines.push_back(line);
    }

    const PlanIndex& m_index;
    PlanRates<Leaves>& m_rates;
    const PlanWork<Leaves>& m_work;
    Leaves& m_leaves;
    std::vector<PlanLine<Real>> m_lines;
};

} // namespace jw
