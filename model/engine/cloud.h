// Renting GPUs, and from where on owning them is cheaper.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"
#include "engine/null.h"

namespace jw {

namespace term {
inline constexpr Term gpusWanted{JW_TERM("jw::Term", "GPUs in use")};
inline constexpr Term gpusAbove{JW_TERM("jw::Term", "GPUs in use above the reserved")};
inline constexpr Term reservedCost{JW_TERM("jw::Term", "Reserved GPUs")};
inline constexpr Term spotCost{JW_TERM("jw::Term", "Spot GPUs")};
inline constexpr Term onDemandCost{JW_TERM("jw::Term", "On-demand GPUs")};
} // namespace term

struct CloudMix {
    static constexpr ModelInfo info{"cloud_mix", "D",
                                    JW_TERM("jw::Model", "Reserved, spot and on-demand GPUs together")};

    template <class Real> struct In {
        Ratio<Real> gpus{};
        Duration<Real> hours{};
        Ratio<Real> utilization{1.0}, reservedGpus{};
        MoneyRate<Real> onDemand{}, reserved{}, spot{};
        Ratio<Real> spotShare{}, spotRatio{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::gpus, unit::number,
                      required(aboveZero(any("gpus", {JW_TERM("jw::Term", "GPUs")})))),
                field(&In::hours, unit::hours,
                      required(aboveZero(any("hours", {JW_TERM("jw::Term", "Hours")})))),
                field(&In::utilization, unit::number, aboveZero(spec::utilization)),
                field(&In::reservedGpus, unit::number,
                      amount("reserved_gpus", {JW_TERM("jw::Term", "Reserved GPUs")})),
                field(&In::onDemand, unit::dollarsPerHour,
                      required(amount("on_demand_rate", {JW_TERM("jw::Term", "On-demand rent")}))),
                field(&In::reserved, unit::dollarsPerHour,
                      amount("reserved_rate", {JW_TERM("jw::Term", "Reserved rent")})),
                field(&In::spot, unit::dollarsPerHour,
                      amount("spot_rate", {JW_TERM("jw::Term", "Spot rent")})),
                field(&In::spotShare, unit::number,
                      share("spot_share", {JW_TERM("jw::Term", "Share on spot")})),
                field(&In::spotRatio, unit::number,
                      aboveZero(share("spot_ratio", {JW_TERM("jw::Term", "Useful share of spot hours"),
                                                     "1: nothing is lost"}))),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> total{};
        MoneyRate<Real> perUsedHour{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::total, unit::dollars, any("total_usd", {JW_TERM("jw::Term", "Rent")})),
                field(&Out::perUsedHour, unit::dollarsPerHour,
                      any("usd_per_used_gpu_hour", {JW_TERM("jw::Term", "Rent of a used GPU-hour")})),
            };
        }
    };

    /// Reserved GPUs are paid every hour; work beyond them runs on spot (which repeats what it loses) and on
    /// demand.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto wanted = named(in.gpus * in.utilization, term::gpusWanted);
        const auto above = named(max(wanted - in.reservedGpus, Ratio<Real>(0.0)), term::gpusAbove);
        const auto reserved = named(in.reservedGpus * in.hours * in.reserved, term::reservedCost);
        const auto spot = named(above * in.spotShare / in.spotRatio * in.hours * in.spot, term::spotCost);
        const auto onDemand =
            named(above * (1.0 - in.spotShare) * in.hours * in.onDemand, term::onDemandCost);
        const auto total = reserved + spot + onDemand;
        return {total, total / (wanted * in.hours)};
    }
};

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
