// The formulas of one row of a plan: machines at work, or a given power, at a site.
#pragma once

#include "engine/finance.h"
#include "engine/plan_totals.h"
#include "engine/scope_parts.h"

namespace jw {

namespace term {
inline constexpr Term nodeIdle{JW_TERM("jw::Term", "Idle power of a node, at the wall")};
inline constexpr Term nodePeak{JW_TERM("jw::Term", "Peak power of a node, at the wall")};
inline constexpr Term idleWithNetwork{JW_TERM("jw::Term", "Idle power of a node with network and storage")};
inline constexpr Term peakWithNetwork{JW_TERM("jw::Term", "Peak power of a node with network and storage")};
inline constexpr Term rowNodes{JW_TERM("jw::Term", "Nodes at work")};
inline constexpr Term rowUtilization{JW_TERM("jw::Term", "Utilization at work")};
inline constexpr Term itPeak{JW_TERM("jw::Term", "Peak IT power")};
inline constexpr Term meanPrice{JW_TERM("jw::Term", "Mean electricity price"),
                                JW_TERM("jw::Term", "tariff over a year that begins on a Monday")};
inline constexpr Term repeated{JW_TERM("jw::Term", "Work with what spot repeats")};
inline constexpr Term repeatedShare{JW_TERM("jw::Term", "Share of the work that spot repeats")};
inline constexpr Term ownedPrice{JW_TERM("jw::Term", "Purchase")};
inline constexpr Term meanRent{JW_TERM("jw::Term", "Mean rent of an accelerator")};
} // namespace term

/// What a site adds: PUE, prices, carbon, water.
template <class Real> struct SiteRates {
    Ratio<Real> pue{};
    EnergyPrice<Real> price{};
    Quantity<Dim{.energy = -1, .money = 1}, Real>
        demand{}; ///< per kW and month: has the dimension of a price
    CarbonIntensity<Real> grid{}, market{};
    Ratio<Real> certificates{};
    WaterIntensity<Real> wue{}, gridWater{};
    WaterPrice<Real> waterPrice{};
};

/// IT energy and peak that a row puts on its site over `hours`, and the share of the bill that the plan pays.
template <class Real> struct Load {
    Energy<Real> itEnergy{};
    Power<Real> itPeak{};
    Duration<Real> hours{};
    Ratio<Real> pays{};
};

/// Energy at the meter, the bill, carbon and water of a load. Energy, carbon and water count whoever pays.
template <class Real> Totals<Real> siteTotals(const Load<Real>& load, const SiteRates<Real>& site)
{
    Totals<Real> t;
    t.itEnergy = load.itEnergy;
    t.energy = load.itEnergy * site.pue;
    t.peak = load.itPeak * site.pue;
    t.electricity = load.pays * (t.energy * site.price + t.peak * site.demand * load.hours);
    t.waterSite = siteWater(load.itEnergy, site.wue);
    t.waterGrid = gridWater(t.energy, site.gridWater);
    t.water = load.pays * t.waterSite * site.waterPrice;
    t.carbonLocation = locationCarbon(t.energy, site.grid);
    t.carbonMarket = marketCarbon(t.energy, site.market, site.certificates);
    addElectricity(t, t.carbonLocation, t.carbonMarket, load.pays);
    return t;
}

/// A group as a row reads it.
template <class Real> struct GroupRates {
    Ratio<Real> nodes{}, accelPerNode{}, utilization{};
    Power<Real> idle{}, peak{}; ///< of a node, at the wall
    Ratio<Real> own{}, onDemand{}, reserved{}, spot{},
        spotRatio{1.0};   ///< parts of the tenure; they add up to 1
    Ratio<Real> billed{}; ///< 1: rented machines on the plan's meter (colocation)
    MoneyRate<Real> rent{}, reservedRent{}, spotRent{};
    Money<Real> price{};
    Duration<Real> life{};
    Ratio<Real> salvage{}, maintenance{};
    Carbon<Real> embodied = nothing<Dim{.carbon = 1}, Real>(); ///< of a node; NaN: not known
};

/// A share of a group at work: `busy` of the time at the group's utilization, over `hours`.
template <class Real> struct RowUse {
    Ratio<Real> share{1.0}, utilization{}, busy{1.0};
    Duration<Real> hours{};
    Ratio<Real> discountRate{};
    std::optional<Ratio<Real>> spotRatio{}; ///< useful share of spot that this work reckons itself
};

/// Work done again because spot machines were taken away, within a row's totals.
template <class Real> struct Repeated {
    Duration<Real> gpuHours{};
    Energy<Real> energy{};
    Money<Real> cost{};

    friend Repeated operator+(const Repeated& a, const Repeated& b)
    {
        return {a.gpuHours + b.gpuHours, a.energy + b.energy, a.cost + b.cost};
    }
};

/// Hours of machines paid over hours of useful work (D0's z): what spot machines do is `useful` in part.
template <class Real> Ratio<Real> workWithRepeats(const GroupRates<Real>& g, Ratio<Real> useful)
{
    return named(g.own + g.onDemand + g.reserved + g.spot / useful, term::repeated);
}

/// Of `totals`, which ran on `g` of which spot is `useful`: all hours above one each are spot's, on its rent,
/// and on the plan's meter only in colocation.
template <class Real>
Repeated<Real> repeatedOn(const GroupRates<Real>& g, Ratio<Real> useful, const SiteRates<Real>& site,
                          const Totals<Real>& totals)
{
    const auto share = named(1.0 - 1.0 / workWithRepeats(g, useful), term::repeatedShare);
    Repeated<Real> r;
    r.gpuHours = share * totals.gpuHours;
    r.energy = share * totals.energy;
    r.cost = r.gpuHours * g.spotRent +
             g.billed * (r.energy * site.price + share * totals.waterSite * site.waterPrice);
    return r;
}

/// A row's power, money and embodied carbon. Owned machines are charged by capital recovery for the hours
/// used, rented ones by tenure; work lost on spot is repeated: z = own + on demand + reserved + spot / useful
/// share. Embodied carbon that is not known is in no other figure.
template <class Real>
Totals<Real> machineTotals(const GroupRates<Real>& g, const RowUse<Real>& use, const SiteRates<Real>& site)
{
    const auto nodes = named(g.nodes * use.share, term::rowNodes);
    const auto utilization = named(use.utilization * use.busy, term::rowUtilization);
    const auto spotRatio = use.spotRatio ? *use.spotRatio : g.spotRatio;
    const auto z = workWithRepeats(g, spotRatio);
    Load<Real> load;
    load.hours = use.hours;
    load.itEnergy = nodes * (g.idle + utilization * (g.peak - g.idle)) * use.hours * z;
    load.itPeak = named(nodes * g.peak, term::itPeak);
    const auto owned = g.own / z;
    load.pays = max(g.billed, owned);
    Totals<Real> t = siteTotals(load, site);

    t.gpuHours = nodes * g.accelPerNode * use.hours * z;
    const auto capex = named(nodes * g.own * g.price, term::ownedPrice);
    const Purchase<Real> purchase{capex, capex * g.salvage, use.discountRate, g.life};
    t.hardware = amortized(purchase) * use.hours;
    t.maintenance = capex * g.maintenance * (use.hours / year);
    const auto rent = named(
        g.onDemand * g.rent + g.reserved * g.reservedRent + g.spot / spotRatio * g.spotRent, term::meanRent);
    t.rent = nodes * g.accelPerNode * use.hours * rent;
    if (isKnown(g.embodied)) {
        t.embodied = nodes * g.embodied * use.hours * z / g.life;
        addMachines(t, t.embodied, owned);
    } else if (isPositive(nodes) && isPositive(use.hours)) {
        t.embodied = g.embodied;
    }
    return t;
}

/// Node power at the wall from host and accelerators.
template <class Real>
Power<Real> nodePower(Power<Real> host, Ratio<Real> accelerators, Power<Real> device,
                      Ratio<Real> psuEfficiency)
{
    return (host + accelerators * device) / psuEfficiency;
}

} // namespace jw
