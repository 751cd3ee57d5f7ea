// From where on owning GPUs is cheaper than renting them.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"
#include "engine/null.h"

namespace jw {

struct BreakevenUtilization {
    static constexpr ModelInfo info{
        "breakeven_utilization", "D",
        JW_TERM("jw::Model", "Utilization from which owning is cheaper than renting")};

    template <class Real> struct In {
        MoneyRate<Real> cloud{}, fixed{}, variable{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(
                    &In::cloud, unit::dollarsPerHour,
                    required(amount("cloud_usd_per_gpu_hour", {JW_TERM("jw::Term", "Rent of a GPU-hour")}))),
                field(&In::fixed, unit::dollarsPerYear,
                      required(amount("own_fixed_usd_per_gpu_year",
                                      {JW_TERM("jw::Term", "Fixed cost of an own GPU a year")}))),
                field(&In::variable, unit::dollarsPerHour,
                      amount("own_variable_usd_per_used_hour",
                             {JW_TERM("jw::Term", "Variable cost of a used hour")})),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> utilization{};

        static constexpr auto fields()
        {
            return std::tuple{field(
                &Out::utilization, unit::number,
                spec::nullable(spec::any("utilization", {JW_TERM("jw::Term", "Break-even utilization")})))};
        }
    };

    /// Null when renting costs no more than the variable part of owning. Above 1 it cannot be reached.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {ifAny(in.cloud > in.variable, in.fixed / (in.cloud - in.variable))};
    }
};

struct BreakevenMonths {
    static constexpr ModelInfo info{"breakeven_months", "D",
                                    JW_TERM("jw::Model", "Months until a purchase is cheaper than renting")};

    template <class Real> struct In {
        Money<Real> capex{};
        MoneyRate<Real> cloud{}, own{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::capex, unit::dollars,
                      required(amount("capex_usd", {JW_TERM("jw::Term", "Purchase")}))),
                field(&In::cloud, unit::dollarsPerMonth,
                      required(amount("cloud_monthly_usd", {JW_TERM("jw::Term", "Rent a month")}))),
                field(&In::own, unit::dollarsPerMonth,
                      required(amount("own_monthly_usd", {JW_TERM("jw::Term", "Running cost a month")}))),
            };
        }
    };

    template <class Real> struct Out {
        Duration<Real> months{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::months, unit::months,
                      spec::nullable(spec::any("months", {JW_TERM("jw::Term", "Break-even time")})))};
        }
    };

    /// Null when renting costs no more than running one's own.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {ifAny(in.cloud > in.own, in.capex / (in.cloud - in.own))};
    }
};

} // namespace jw
