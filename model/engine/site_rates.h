// A site, with its tariff, as the rates that a row's formulas read.
#pragma once

#include "domain/tariff_hours.h"
#include "engine/plan_index.h"
#include "engine/plan_leaves.h"
#include "engine/plan_rows.h"

namespace jw {

/// The mean price of a year of 8,760 h, `hours` of them in each band of the tariff.
template <class Leaves>
EnergyPrice<typename Leaves::Real> meanPrice(const Tariff& tariff, const std::vector<double>& hours,
                                             Leaves& leaves)
{
    using Real = typename Leaves::Real;
    const FieldInfo& info = infoOf<&TariffBand::pricePerKWh>();
    std::vector<Real> parts;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const std::string field = "bands[" + std::to_string(i) + "].price_per_kwh";
        const double price = tariff.bands[i].pricePerKWh.quantity().base();
        const EnergyPrice<Real> ofBand(leaves.leaf(tariff, field, info, price));
        parts.push_back((Duration<Real>(hours[i] * hour) * ofBand).base());
    }
    const PowerPrice<Real> ofYear(leaves.sum(parts));
    return named(ofYear / year, term::meanPrice);
}

/// Sets price and demand charge: a tariff goes before the site's flat price. Errors: those of bandHours,
/// naming the tariff's bands.
template <class Leaves>
Result<void> readPrice(SiteRates<typename Leaves::Real>& rates, const Site& site, const PlanIndex& index,
                       Leaves& leaves)
{
    const Tariff* tariff = index.tariffOf(site);
    if (!tariff) {
        rates.price = read<&Site::pricePerKWh>(leaves, site);
        return {};
    }
    const auto hours = bandHours(*tariff);
    if (!hours)
        return refuse(index, *tariff, "bands", hours.error());
    rates.price = meanPrice(*tariff, *hours, leaves);
    rates.demand = read<&Tariff::demandPrice>(leaves, *tariff);
    return {};
}

/// What a site adds to power, money, carbon and water. Where no market-based intensity is given, that of the
/// grid stands for it. Errors: those of readPrice.
template <class Leaves>
Result<SiteRates<typename Leaves::Real>> siteRates(const Site& site, const PlanIndex& index, Leaves& leaves)
{
    SiteRates<typename Leaves::Real> r;
    r.pue = read<&Site::pue>(leaves, site);
    r.grid = read<&Site::gridCarbon>(leaves, site);
    r.market = site.marketCarbon ? read<&Site::marketCarbon>(leaves, site) : r.grid;
    r.certificates = read<&Site::recsFraction>(leaves, site);
    r.wue = read<&Site::wue>(leaves, site);
    r.gridWater = read<&Site::gridWater>(leaves, site);
    r.waterPrice = read<&Site::waterPrice>(leaves, site);
    return readPrice(r, site, index, leaves).map([&] { return r; });
}

} // namespace jw
