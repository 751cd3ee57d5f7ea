// Which scope a row's carbon belongs to, by who pays its electricity and who owns its machines.
#pragma once

#include <cmath>

#include "engine/carbon_scopes.h"
#include "engine/plan_leaves.h"

namespace jw {

/// NaN is carbon of which a plan has no figure.
template <class Real> bool isKnown(Carbon<Real> carbon) { return holds(carbon <= carbon); }

/// A share of some carbon; of no share nothing, which needs no explanation.
template <class Real> Carbon<Real> partOf(Carbon<Real> carbon, Ratio<Real> share)
{
    return isNonzero(share) ? carbon * share : Carbon<Real>{};
}

/// Parts electricity by `paid`, the share of its bill that the owner pays: scope 2, and what the rent holds.
template <class Real>
void addElectricity(CarbonScopes<Real>& scopes, Carbon<Real> location, Carbon<Real> market, Ratio<Real> paid)
{
    scopes.scope2Location = partOf(location, paid);
    scopes.scope2Market = partOf(market, paid);
    scopes.rented = scopes.rented + partOf(location, 1.0 - paid);
}

/// Parts the making of machines by `owned`, the share of their hours that ran on machines bought.
template <class Real> void addMachines(CarbonScopes<Real>& scopes, Carbon<Real> embodied, Ratio<Real> owned)
{
    scopes.capitalGoods = scopes.capitalGoods + partOf(embodied, owned);
    scopes.rented = scopes.rented + partOf(embodied, 1.0 - owned);
}

} // namespace jw
