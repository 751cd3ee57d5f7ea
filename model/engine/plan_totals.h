// What a plan's rows add up to: the result keys, once, with their terms and sources.
#pragma once

#include <limits>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "engine/carbon.h"
#include "engine/carbon_scopes.h"
#include "engine/prediction.h"
#include "engine/sampled_overload.h"
#include "engine/site_models.h"
#include "readings/fields.h"

namespace jw {

/// Energy, money, carbon and water of a row, a workload, a site or a plan. "IT" is before PUE, the rest at
/// the meter. Embodied carbon is NaN where that of some machines is not known: carbonTotal, which is the
/// location-based and what is known of the embodied carbon, and scope 3 are without it then. So is cost
/// without the prices that nobody has given (group_prices.h).
template <class Real> struct Totals : CarbonScopes<Real> {
    Energy<Real> energy{}, itEnergy{};
    Power<Real> peak{};
    Duration<Real> gpuHours{};
    Money<Real> cost{}, electricity{}, hardware{}, maintenance{}, rent{}, staff{}, network{}, storage{},
        egress{}, software{}, facility{}, other{}, water{};
    Carbon<Real> carbonLocation{}, carbonMarket{}, embodied{}, carbonTotal{};
    Water<Real> waterSite{}, waterGrid{};
    bool purchaseKnown = true, rentKnown = true; ///< the prices of all that is in them

    [[nodiscard]] bool isPriced() const { return purchaseKnown && rentKnown; }

    static constexpr auto fields()
    {
        return std::tuple_cat(amounts(), CarbonScopes<Real>::fields(), waters());
    }

    static constexpr auto amounts()
    {
        using T = Totals;
        using namespace unit;
        constexpr std::string_view ghg2 = "GHG Protocol Scope 2 Guidance, 2015",
                                   ghg3 = "GHG Protocol, scope 3";
        return std::tuple{
            field(&T::energy, kilowattHours,
                  {.key = "energy_kwh", .term = {JW_TERM("jw::Term", "Energy"), "ISO/IEC 30134-2"}}),
            field(&T::itEnergy, kilowattHours,
                  {.key = "it_energy_kwh",
                   .term = {JW_TERM("jw::Term", "IT energy"),
                            JW_TERM("jw::Term", "ISO/IEC 30134-2: energy of the IT equipment")}}),
            field(&T::peak, kilowatts,
                  {.key = "peak_kw",
                   .term = {JW_TERM("jw::Term", "Peak power"),
                            JW_TERM("jw::Term", "sum of peaks: an upper bound unless all run at once")}}),
            field(
                &T::gpuHours, unit::gpuHours,
                {.key = "gpu_hours",
                 .term = {JW_TERM("jw::Term", "GPU-hours"), JW_TERM("jw::Term", "allocated, used or not")}}),
            field(&T::cost, currency, {.key = "cost_usd", .term = {JW_TERM("jw::Term", "Cost")}}),
            field(&T::electricity, currency,
                  {.key = "electricity_usd", .term = {JW_TERM("jw::Term", "Electricity")}}),
            field(&T::hardware, currency,
                  {.key = "hardware_usd",
                   .term = {JW_TERM("jw::Term", "Hardware"),
                            JW_TERM("jw::Term", "capital recovery over its life")}}),
            field(&T::maintenance, currency,
                  {.key = "maintenance_usd", .term = {JW_TERM("jw::Term", "Maintenance cost")}}),
            field(&T::rent, currency, {.key = "rent_usd", .term = {JW_TERM("jw::Term", "Rent paid")}}),
            field(&T::staff, currency, {.key = "staff_usd", .term = {JW_TERM("jw::Term", "Staff")}}),
            field(&T::network, currency, {.key = "network_usd", .term = {JW_TERM("jw::Term", "Network")}}),
            field(&T::storage, currency, {.key = "storage_usd", .term = {JW_TERM("jw::Term", "Storage")}}),
            field(&T::egress, currency, {.key = "egress_usd", .term = {JW_TERM("jw::Term", "Egress")}}),
            field(&T::software, currency, {.key = "software_usd", .term = {JW_TERM("jw::Term", "Software")}}),
            field(&T::facility, currency, {.key = "facility_usd", .term = {JW_TERM("jw::Term", "Facility")}}),
            field(&T::other, currency, {.key = "other_usd", .term = {JW_TERM("jw::Term", "Other cost")}}),
            field(&T::water, currency, {.key = "water_usd", .term = {JW_TERM("jw::Term", "Water cost")}}),
            field(
                &T::carbonLocation, kilograms,
                {.key = "carbon_location_kg", .term = {JW_TERM("jw::Term", "Carbon, location-based"), ghg2}}),
            field(&T::carbonMarket, kilograms,
                  {.key = "carbon_market_kg", .term = {JW_TERM("jw::Term", "Carbon, market-based"), ghg2}}),
            field(&T::embodied, kilograms,
                  {.key = "embodied_kg",
                   .term = {JW_TERM("jw::Term", "Embodied carbon of the machines"), ghg3}}), // NaN: not known
            field(&T::carbonTotal, kilograms,
                  {.key = "carbon_total_kg",
                   .term = {JW_TERM("jw::Term", "Carbon, location-based and embodied")}}),
        };
    }

    static constexpr auto waters()
    {
        using T = Totals;
        using unit::liters;
        return std::tuple{
            field(&T::waterSite, liters,
                  {.key = "water_site_l",
                   .term = {JW_TERM("jw::Term", "Water on site"), "The Green Grid: WUE"}}),
            field(&T::waterGrid, liters,
                  {.key = "water_grid_l", .term = {JW_TERM("jw::Term", "Water of the grid")}}),
        };
    }
    friend bool operator==(const Totals&, const Totals&) = default;
};

/// The money parts of `totals`, in the order in which cost adds them.
template <class Real> auto moneyParts(const Totals<Real>& t)
{
    return std::array{t.electricity, t.hardware, t.maintenance, t.rent,     t.staff, t.network,
                      t.storage,     t.egress,   t.software,    t.facility, t.other, t.water};
}

/// What the place takes on top of its machines: cooling and losses, (PUE - 1) times the IT energy.
template <class Real> Energy<Real> facilityOverhead(const Totals<Real>& t) { return t.energy - t.itEnergy; }

/// "Does not exist" (no queries, so nothing per query): NaN, which files and forms show as nothing.
template <Dim D, class Real> Quantity<D, Real> nothing()
{
    return Quantity<D, Real>(Quantity<D>(std::numeric_limits<double>::quiet_NaN()));
}

/// What else is said of a workload, over the H hours of its run or year.
template <class Real> struct WorkloadFigures {
    Duration<Real> hours{}, days{};
    Ratio<Real> devices{}, replicas = nothing<Dim{}, Real>(), capacityOk = nothing<Dim{}, Real>(),
                           queries = nothing<Dim{}, Real>();
    Power<Real> average{};
    Energy<Real> perQuery = nothing<Dim{.energy = 1}, Real>();
    Money<Real> costPerQuery = nothing<Dim{.money = 1}, Real>(), per1000Queries = costPerQuery,
                perMtok = costPerQuery, perMtokOut = costPerQuery;
    Carbon<Real> carbonPerQuery = nothing<Dim{.carbon = 1}, Real>();
    Water<Real> waterPerQuery = nothing<Dim{.water = 1}, Real>();
    Energy<Real> energyPerMtok = nothing<Dim{.energy = 1}, Real>();
    MoneyRate<Real> perGpuHour = nothing<Dim{.time = -1, .money = 1}, Real>();
    Duration<Real> hoursUnfloored = nothing<Dim{.time = 1}, Real>();
    Ratio<Real> mfu = nothing<Dim{}, Real>(), hfu = nothing<Dim{}, Real>(), goodput = nothing<Dim{}, Real>();
    PerTime<Real> tokenRate = nothing<Dim{.time = -1}, Real>();
    Duration<Real> step = nothing<Dim{.time = 1}, Real>();
    Data<Real> memory = nothing<Dim{.data = 1}, Real>();
    PerTime<Real> failures = nothing<Dim{.time = -1}, Real>();
    Ratio<Real> spotRatio = nothing<Dim{}, Real>();
    Ratio<Real> replicasNeeded = nothing<Dim{}, Real>(), gpusNeeded = nothing<Dim{}, Real>(),
                batch = nothing<Dim{}, Real>();
    PerTime<Real> ratePerReplica = nothing<Dim{.time = -1}, Real>();
    Duration<Real> ttft = nothing<Dim{.time = 1}, Real>(), tpot = nothing<Dim{.time = 1}, Real>();
    Energy<Real> gpuPerQuery = nothing<Dim{.energy = 1}, Real>();
    Duration<Real> lostGpuHours = nothing<Dim{.time = 1}, Real>();
    Energy<Real> lostEnergy = nothing<Dim{.energy = 1}, Real>();
    Money<Real> lostCost = nothing<Dim{.money = 1}, Real>();

    /// Of a training run.
    static constexpr auto ofRuns()
    {
        using F = WorkloadFigures;
        return std::tuple{
            field(&F::mfu, unit::number,
                  {.key = "mfu",
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "MFU"), "PaLM, 2022, app. B"},
                   .doc =
                       JW_TERM("jw::Term", "work of the model, attention causal, over the dense peak rate at "
                                           "the training precision")}),
            field(&F::hfu, unit::number,
                  {.key = "hfu",
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "HFU"), "Korthikanti et al., 2022"},
                   .doc = JW_TERM("jw::Term", "as MFU, with what recomputation computes again counted too")}),
            field(&F::tokenRate, unit::perSecond,
                  {.key = "tokens_per_s_per_gpu",
                   .term = {JW_TERM("jw::Term", "Tokens per second and GPU"),
                            JW_TERM("jw::Term", "samples, where the work is given by sample")}}),
            field(&F::step, unit::seconds,
                  {.key = "step_s", .term = {JW_TERM("jw::Term", "Time of a step")}}),
            field(&F::memory, unit::gibibytes,
                  {.key = "memory_gib", .term = {JW_TERM("jw::Term", "Memory needed")}}),
            field(
                &F::goodput, unit::number,
                {.key = "goodput", .percent = true, .term = {JW_TERM("jw::Term", "Goodput"), "Daly, 2006"}}),
            field(&F::failures, unit::perDay,
                  {.key = "failures_per_day", .term = {JW_TERM("jw::Term", "Failures")}}),
            field(&F::spotRatio, unit::number,
                  {.key = "spot_ratio",
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Useful share of spot"), "Daly, 2006"}}),
            field(
                &F::lostGpuHours, unit::gpuHours,
                {.key = "lost_gpu_hours", .term = {JW_TERM("jw::Term", "GPU-hours lost to repeated work")}}),
            field(&F::lostEnergy, unit::kilowattHours,
                  {.key = "lost_energy_kwh", .term = {JW_TERM("jw::Term", "Energy lost to repeated work")}}),
            field(&F::lostCost, unit::currency,
                  {.key = "lost_cost_usd", .term = {JW_TERM("jw::Term", "Cost of repeated work")}}),
        };
    }
    static constexpr auto fields() { return std::tuple_cat(ofWork(), ofQueries(), ofServices(), ofRuns()); }

    /// Of a service whose capacity is predicted.
    static constexpr auto ofServices()
    {
        using F = WorkloadFigures;
        using unit::number;
        return std::tuple{
            field(&F::replicasNeeded, number,
                  {.key = "replicas_needed",
                   .term = {JW_TERM("jw::Term", "Replicas needed")},
                   .doc = JW_TERM("jw::Term", "at the busiest hour, with headroom and spares")}),
            field(&F::gpusNeeded, number,
                  {.key = "gpus_needed", .term = {JW_TERM("jw::Term", "GPUs needed")}}),
            field(&F::ratePerReplica, unit::perSecond,
                  {.key = "rate_per_replica",
                   .term = {JW_TERM("jw::Term", "Requests of a replica within the promise")}}),
            field(&F::ttft, unit::milliseconds,
                  {.key = "ttft_ms",
                   .term = {JW_TERM("jw::Term", "Time to first token, percentile")},
                   .doc = JW_TERM("jw::Term", "of the promise's percentile, at the busiest hour")}),
            field(&F::tpot, unit::milliseconds,
                  {.key = "tpot_ms",
                   .term = {JW_TERM("jw::Term", "Time per output token (TPOT)")},
                   .doc = JW_TERM("jw::Term", "mean, at the busiest hour")}),
            field(&F::batch, number,
                  {.key = "batch",
                   .term = {JW_TERM("jw::Term", "Sequences at once")},
                   .doc = JW_TERM("jw::Term", "of a replica, at the busiest hour")}),
            field(&F::gpuPerQuery, unit::wattHours,
                  {.key = "gpu_wh_per_query",
                   .term = {JW_TERM("jw::Term", "Energy per query, GPUs alone")},
                   .doc = JW_TERM("jw::Term", "idle ones counted; without hosts and PUE")}),
        };
    }

    /// Of work that counts its queries: over a run or a year, so idle machines count too.
    static constexpr auto ofQueries()
    {
        using F = WorkloadFigures;
        return std::tuple{
            field(&F::perQuery, unit::wattHours,
                  {.key = "wh_per_query", .term = {JW_TERM("jw::Term", "Energy per query at the meter")}}),
            field(&F::costPerQuery, unit::cents,
                  {.key = "cents_per_query",
                   .term = {JW_TERM("jw::Term", "Cost per query")},
                   .doc = JW_TERM("jw::Term", "in hundredths of the plan's currency; all that the workload "
                                              "costs, over its queries")}),
            field(&F::per1000Queries, unit::currency,
                  {.key = "usd_per_1000_queries", .term = {JW_TERM("jw::Term", "Cost per 1,000 queries")}}),
            field(
                &F::perMtokOut, unit::currency,
                {.key = "usd_per_mtok_output",
                 .term = {JW_TERM("jw::Term", "Cost per million output tokens")},
                 .doc = JW_TERM("jw::Term", "all that the workload costs, over the tokens it writes alone")}),
            field(&F::perMtok, unit::currency,
                  {.key = "usd_per_mtok",
                   .term = {JW_TERM("jw::Term", "Cost per million tokens, in + out")},
                   .doc = JW_TERM("jw::Term", "tokens read and tokens written count alike")}),
            field(&F::energyPerMtok, unit::kilowattHours,
                  {.key = "kwh_per_mtok",
                   .term = {JW_TERM("jw::Term", "Energy per million tokens, in + out")}}),
            field(&F::carbonPerQuery, unit::grams,
                  {.key = "g_co2e_per_query",
                   .term = {JW_TERM("jw::Term", "Carbon per query, with embodied")},
                   .doc = JW_TERM("jw::Term", "location-based electricity and embodied carbon")}),
            field(&F::waterPerQuery, unit::milliliters,
                  {.key = "ml_per_query",
                   .term = {JW_TERM("jw::Term", "Water per query")},
                   .doc = JW_TERM("jw::Term", "on site and of the grid, as far as the site gives them")}),
        };
    }

    static constexpr auto ofWork()
    {
        using F = WorkloadFigures;
        using unit::number;
        return std::tuple{
            field(&F::hours, unit::hours, {.key = "hours", .term = {JW_TERM("jw::Term", "Running time")}}),
            field(&F::days, unit::days,
                  {.key = "days", .term = {JW_TERM("jw::Term", "Running time in days")}}),
            field(&F::devices, number,
                  {.key = "devices", .term = {JW_TERM("jw::Term", "Accelerators at work")}}),
            field(&F::replicas, number, {.key = "replicas", .term = {JW_TERM("jw::Term", "Replicas")}}),
            field(&F::capacityOk, number,
                  {.key = "capacity_ok", .term = {JW_TERM("jw::Term", "Capacity holds at the peak")}}),
            field(&F::queries, number, {.key = "queries", .term = {JW_TERM("jw::Term", "Queries")}}),
            field(&F::average, unit::kilowatts,
                  {.key = "average_kw", .term = {JW_TERM("jw::Term", "Average power")}}),
            field(&F::perGpuHour, unit::currencyPerHour,
                  {.key = "usd_per_gpu_hour", .term = {JW_TERM("jw::Term", "Cost per GPU-hour")}}),
            field(&F::hoursUnfloored, unit::hours,
                  {.key = "hours_unfloored",
                   .term = {JW_TERM("jw::Term", "Running time before the least hours billed")}}),
        };
    }
};

/// One workload: "this run" or "per year", by its basis.
template <class Real> struct WorkloadResult {
    std::string uid, name;
    bool once = false;
    Totals<Real> totals;
    WorkloadFigures<Real> figures;
    Equivalences<Real> equivalences;
    Prediction prediction;   ///< of its time, its speed and its memory
    double percentile = 0.0; ///< that its time to first token is of; 0: has none
    bool ofItems = false;    ///< its queries are items
};

template <class Real> struct SiteResult {
    std::string uid, name;
    Totals<Real> totals; ///< of its rows only, over the plan years
};

/// A node group whose power supplies are given: what they provide, and what is left without the spare ones.
template <class Real> struct GroupResult {
    std::string uid, fleet, name;
    typename Supplies::template Out<Real> supplies;
};

/// P10, P50 and P90 of a result, in base units.
struct SampledEnds {
    double p10 = 0.0, p50 = 0.0, p90 = 0.0;
};

/// What samples of all that is uncertain say of the results of a scenario.
struct SampledBands {
    std::size_t samples = 0, refused = 0; ///< without samples, the scenario could not be sampled
    /// Of results that vary, by their paths as resultCells() and yearCells() have them.
    std::map<std::string, SampledEnds, std::less<>> figures{};
    /// Paths of results that exist in too few samples to say what their ends are.
    std::set<std::string, std::less<>> open{};
    std::vector<SampledOverload> overloads{}; ///< services that do not hold their load in every sample
};

/// A whole plan in one scenario.
template <class Real> struct PlanResults {
    std::vector<WorkloadResult<Real>> workloads;
    std::vector<SiteResult<Real>> sites;
    std::vector<GroupResult<Real>> groups; ///< of groups with power supplies
    Totals<Real> once, perYear, total;     ///< total: over the plan years
    std::vector<Money<Real>> costByYear;
    std::vector<Totals<Real>> byYear; ///< what flows in each plan year; adds up to `total`
    Money<Real> npv{};
    Power<Real> average{};
    Equivalences<Real> equivalences;
    /// The plan with all predicted runs at the fast and at the slow end of their bands (Fast, Slow); empty
    /// where nothing is predicted, and of a traced plan.
    std::vector<PlanResults> ends{};
    /// In place of these bands, where samples were taken; else null.
    std::shared_ptr<const SampledBands> sampled{};
};

} // namespace jw
