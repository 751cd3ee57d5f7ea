// Renting GPUs: reserved, spot and on demand.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

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
                                                     JW_TERM("jw::Term", "1: nothing is lost")}))),
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

} // namespace jw
