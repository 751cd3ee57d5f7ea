#include "verbs/advice_assumptions.h"

#include "advisor/offers.h"
#include "engine/tco_inputs.h"
#include "engine/training/fit.h"
#include "readings/display.h"

namespace jw::verbs {
namespace {

constexpr const char* assumed = "assumption";

std::string figure(double number) { return numberText(number, {.significant = 4, .group = ","}); }
std::string percent(double share) { return figure(100.0 * share) + " %"; }

void addOwned(std::vector<AdviceAssumption>& all)
{
    const double years = ownedLife.in(year);
    all.push_back({"server_over_cards", serverOverCards, "",
                   "A purchase costs the server's list price, or " + figure(serverOverCards) +
                       " times that of its cards where no server is known.",
                   "median of the catalogue's systems that have both prices"});
    all.push_back({"life", years, "yr",
                   "It is paid over " + figure(years) + " years at " + percent(ownedInterest) + ", and " +
                       percent(ownedMaintenance) + " of its price a year for maintenance (assumptions).",
                   assumed});
    const TcoInputs<double> usual;
    const double building = usual.building.in(money / kW), age = usual.buildingLife.in(year);
    all.push_back({"building_usd_per_kw", building, "USD/kW",
                   "Its building costs " + figure(building) + " USD for each kW at the peak, over " +
                       figure(age) + " years (assumptions).",
                   assumed});
    all.push_back({"building_life", age, "yr", {}, assumed});
    all.push_back({"discount_rate", ownedInterest, "", {}, assumed});
    all.push_back({"maintenance_per_year", ownedMaintenance, "", {}, assumed});
}

void addPower(std::vector<AdviceAssumption>& all)
{
    all.push_back({"utilization", meanUtilization, "",
                   "Devices draw power as at " + percent(meanUtilization) +
                       " utilization; without a known server the host adds " + percent(hostShare) +
                       " of the TDP (assumptions).",
                   assumed});
    all.push_back({"host_power_share", hostShare, "", {}, assumed});
    all.push_back({"idle_power_share", bareIdle, "", {}, assumed});
}

void addSite(std::vector<AdviceAssumption>& all, const AdviceRequest& request, const AdviceSite& site,
             const RegionRow& region)
{
    const std::string ofRegion = region.id + ", " + region.source;
    const auto sourceOf = [&](bool given) { return given ? std::string("given") : ofRegion; };
    const auto mark = [](bool given) { return given ? " (given)" : ""; };
    const double price = site.price.in(money / kWh), carbon = 1e3 * site.carbon.in(kgCO2e / kWh);
    all.push_back({"electricity_price", price, "USD/kWh",
                   "Region " + region.id + ": electricity " + figure(price) + " USD/kWh" +
                       mark(request.price.has_value()) + ", " + figure(carbon) + " g CO2e/kWh" +
                       mark(request.carbon.has_value()) + ", PUE " + figure(site.pue.base()) +
                       mark(request.pue.has_value()) + '.',
                   sourceOf(request.price.has_value())});
    all.push_back({"grid_carbon", carbon, "g/kWh", {}, sourceOf(request.carbon.has_value())});
    all.push_back({"pue", site.pue.base(), "", {}, sourceOf(request.pue.has_value())});
}

} // namespace

std::vector<AdviceAssumption> assumptionsOf(const AdviceRequest& request, const AdviceSite& site,
                                            const RegionRow& region)
{
    std::vector<AdviceAssumption> all;
    all.push_back({"run_time_factor", searchedRunFactor, "",
                   "Runs take " + figure(searchedRunFactor) +
                       " times as long as the best layout found (median of ten published runs).",
                   "median of the published runs of dense models that do not tell their layout"});
    all.push_back({"run_start", runStart.in(second), "s",
                   "Every run starts for " + figure(runStart.in(second)) + " s (assumption).", assumed});
    if (request.deadline)
        all.push_back({"deadline", request.deadline->in(day), "d",
                       request.deadline == usualDeadline
                           ? "The deadline is " + figure(request.deadline->in(day)) +
                                 " days unless another or \"none\" is given (assumption)."
                           : std::string(),
                       request.deadline == usualDeadline ? assumed : "given"});
    addOwned(all);
    addPower(all);
    addSite(all, request, site, region);
    return all;
}

std::string assumptionsText(const std::vector<AdviceAssumption>& all)
{
    std::string text = "\nWhat the order rests on\n";
    for (const AdviceAssumption& each : all)
        if (!each.text.empty())
            text += each.text + '\n';
    return text;
}

Value assumptionsData(const std::vector<AdviceAssumption>& all)
{
    Items items;
    for (const AdviceAssumption& each : all)
        items.emplace_back(Members{
            {"name", each.name}, {"value", each.value}, {"unit", each.unit}, {"source", each.source}});
    return items;
}

} // namespace jw::verbs
