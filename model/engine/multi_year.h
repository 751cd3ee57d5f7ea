// A fleet that follows demand over years: units bought, replaced and paid for.
#pragma once

#include "engine/field_specs.h"
#include "engine/finance.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term unitsNeeded{JW_TERM("jw::Term", "Units needed")};
inline constexpr Term unitsKept{JW_TERM("jw::Term", "Units still in service")};
inline constexpr Term unitsOfYear{JW_TERM("jw::Term", "Units bought in a year")};
inline constexpr Term capexOfYear{JW_TERM("jw::Term", "Purchases of a year")};
inline constexpr Term opexOfYear{JW_TERM("jw::Term", "Running cost of a year")};
inline constexpr Term worthOfYear{JW_TERM("jw::Term", "Cost of a year at its worth today"), nrel};
} // namespace term

struct MultiYear {
    static constexpr ModelInfo info{"multi_year", "D",
                                    JW_TERM("jw::Model", "Units bought and paid for over years of demand")};
    static constexpr int maxYears = 100;

    template <class Real> struct In {
        int years = 0, lifetime = 5;
        Ratio<Real> demand{}, demandGrowth{}, headroom{}, capacity{};
        Money<Real> unitPrice{};
        Ratio<Real> priceDecline{};
        Money<Real> opex{};
        Ratio<Real> opexDecline{}, rate{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::years, required(steps("years", maxYears, {JW_TERM("jw::Term", "Years")}))),
                field(&In::lifetime, aboveZero(steps("lifetime", maxYears,
                                                     {JW_TERM("jw::Term", "Life in years"),
                                                      JW_TERM("jw::Term", "assumption: 5 years")}))),
                field(&In::demand, unit::number,
                      required(amount("demand0", {JW_TERM("jw::Term", "Demand today")}))),
                field(&In::demandGrowth, unit::number,
                      change("demand_growth", {JW_TERM("jw::Term", "Demand growth a year")})),
                field(&In::headroom, unit::number, amount("headroom", {JW_TERM("jw::Term", "Headroom")})),
                field(&In::capacity, unit::number,
                      required(
                          aboveZero(any("capacity_per_unit", {JW_TERM("jw::Term", "Capacity of a unit")})))),
                field(&In::unitPrice, unit::dollars,
                      required(amount("unit_price0", {JW_TERM("jw::Term", "Price of a unit today")}))),
                field(&In::priceDecline, unit::number,
                      decline("price_decline", {JW_TERM("jw::Term", "Price decline a year")})),
                field(&In::opex, unit::dollars,
                      amount("opex_per_unit_year", {JW_TERM("jw::Term", "Running cost of a unit a year")})),
                field(&In::opexDecline, unit::number,
                      decline("opex_decline", {JW_TERM("jw::Term", "Decline of the running cost a year")})),
                field(&In::rate, unit::number, required(spec::rate)),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> npv{};
        Ratio<Real> bought{}, final{};
        Money<Real> capex{}, opex{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::npv, unit::dollars,
                      any("npv_cost_usd", {JW_TERM("jw::Term", "Present value of the cost"), term::nrel})),
                field(&Out::bought, unit::number, any("units_bought", {JW_TERM("jw::Term", "Units bought")})),
                field(&Out::final, unit::number,
                      any("units_final", {JW_TERM("jw::Term", "Units in the last year")})),
                field(&Out::capex, unit::dollars,
                      any("capex_usd", {JW_TERM("jw::Term", "Purchases, not discounted")})),
                field(&Out::opex, unit::dollars,
                      any("opex_usd", {JW_TERM("jw::Term", "Running cost, not discounted")})),
            };
        }
    };

    /// Purchases of year y = 0, 1, .. come at its beginning, running costs at its end. Units that have
    /// reached their life leave before the year's purchase.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        std::vector<Ratio<Real>> bought;
        std::vector<Money<Real>> capex, opex, worth;
        Ratio<Real> units(0.0), demand = in.demand, discount(1.0);
        Money<Real> unitPrice = in.unitPrice, unitOpex = in.opex;
        for (int y = 0; y < in.years; ++y) {
            if (y >= in.lifetime)
                units = named(units - bought[static_cast<std::size_t>(y - in.lifetime)], term::unitsKept);
            const auto need =
                named(ceil(demand * (1.0 + in.headroom) / in.capacity - 1e-9), term::unitsNeeded);
            bought.push_back(named(max(need - units, Ratio<Real>(0.0)), term::unitsOfYear));
            units = units + bought.back();
            capex.push_back(named(bought.back() * unitPrice, term::capexOfYear));
            opex.push_back(named(units * unitOpex, term::opexOfYear));
            const auto atEnd = discount * (1.0 + in.rate);
            worth.push_back(named(capex.back() / discount + opex.back() / atEnd, term::worthOfYear));
            demand = demand * (1.0 + in.demandGrowth);
            unitPrice = unitPrice * (1.0 - in.priceDecline);
            unitOpex = unitOpex * (1.0 - in.opexDecline);
            discount = atEnd;
        }
        return {total(worth), total(bought), units, total(capex), total(opex)};
    }

private:
    static constexpr FieldSpec decline(std::string_view key, Term term)
    {
        return {.key = key, .lower = -1, .upper = 1, .percent = true, .term = term};
    }
};

} // namespace jw
