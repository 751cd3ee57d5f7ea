// Totals of rows added up, and the names under which they are explained.
#pragma once

#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"

namespace jw {

/// The cell under its field's term, where the reading explains.
template <class Real> Real namedCell(Real cell, const FieldInfo& info)
{
    if constexpr (Recording<Real>)
        return cell.named(info.term, info.dim);
    else
        return cell;
}
template <class Record> void nameCells(Record& record)
{
    forEachCell(record, [](auto& cell, const FieldInfo& info) { cell = namedCell(cell, info); });
}

/// Sets what follows from a row's parts: cost and total carbon, without what is not known of it.
template <class Leaves> void finish(Totals<typename Leaves::Real>& totals, Leaves& leaves)
{
    using Real = typename Leaves::Real;
    std::vector<Real> parts;
    for (const auto& part : moneyParts(totals))
        parts.push_back(part.base());
    totals.cost = Money<Real>(leaves.sum(parts));
    totals.carbonTotal =
        isKnown(totals.embodied) ? totals.carbonLocation + totals.embodied : totals.carbonLocation;
    totals.scope3 = totals.capitalGoods + totals.rented;
    nameCells(totals);
}

/// Adds cell by cell, in the order of add(); cost and total carbon are sums of parts like the rest.
template <class Leaves> class TotalsSum final {
    using Real = typename Leaves::Real;

public:
    void add(Totals<Real> part)
    {
        std::size_t i = 0;
        forEachCell(part, [&](Real& cell, const FieldInfo&) { m_columns[i++].add(cell); });
        m_purchaseKnown = m_purchaseKnown && part.purchaseKnown;
        m_rentKnown = m_rentKnown && part.rentKnown;
    }

    /// Explained under the scope that `leaves` are in now.
    [[nodiscard]] Totals<Real> total(Leaves& leaves) const
    {
        Totals<Real> total;
        total.purchaseKnown = m_purchaseKnown;
        total.rentKnown = m_rentKnown;
        std::size_t i = 0;
        forEachCell(total, [&](Real& cell, const FieldInfo& info) {
            cell = namedCell(leaves.sum(m_columns[i++]), info);
        });
        return total;
    }

private:
    std::array<typename Leaves::Adder, std::tuple_size_v<decltype(Totals<Real>::fields())>> m_columns;
    bool m_purchaseKnown = true, m_rentKnown = true;
};

} // namespace jw
