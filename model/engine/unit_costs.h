// Money and energy of a token.
#pragma once

#include "engine/field_specs.h"
#include "engine/load_share.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term powerAtWall{JW_TERM("jw::Term", "Power at the meter")};
} // namespace term

struct UnitCosts {
    static constexpr ModelInfo info{"unit_costs", "D", JW_TERM("jw::Model", "Money and energy of a token")};

    template <class Real> struct In {
        MoneyRate<Real> gpuHour{};
        PerTime<Real> tokens{};
        Ratio<Real> utilization{1.0};
        Power<Real> power{};
        Ratio<Real> pue{1.0}, idleFraction{0.3};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::gpuHour, unit::dollarsPerHour,
                      required(
                          aboveZero(any("usd_per_gpu_hour", {JW_TERM("jw::Term", "Cost of a GPU-hour")})))),
                field(&In::tokens, unit::perSecond,
                      required(aboveZero(
                          any("tokens_per_s_per_gpu", {JW_TERM("jw::Term", "Tokens per second and GPU")})))),
                field(&In::utilization, unit::number, aboveZero(spec::utilization)),
                field(&In::power, unit::kilowatts,
                      required(
                          aboveZero(any("kw_per_gpu", {JW_TERM("jw::Term", "Power per GPU under load")})))),
                field(&In::pue, unit::number, spec::pue),
                field(&In::idleFraction, unit::number, spec::idleFraction),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> perToken{};
        Quantity<Dim{.money = -1}, Real> tokensPerDollar{};
        Quantity<Dim{.energy = -1}, Real> tokensPerKWh{};
        Energy<Real> energy{}, energyAtUtilization{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::perToken, unit::dollarsPerMtok,
                      any("usd_per_mtok", {JW_TERM("jw::Term", "Cost of a token")})),
                field(&Out::tokensPerDollar, unit::perDollar,
                      any("tokens_per_usd", {JW_TERM("jw::Term", "Tokens per dollar")})),
                field(&Out::tokensPerKWh, unit::perKWh,
                      any("tokens_per_kwh", {JW_TERM("jw::Term", "Tokens per kWh at full load")})),
                field(&Out::energy, unit::kWhPerMtok,
                      any("kwh_per_mtok", {JW_TERM("jw::Term", "Energy of a token at full load")})),
                field(&Out::energyAtUtilization, unit::kWhPerMtok,
                      any("kwh_per_mtok_at_utilization",
                          {JW_TERM("jw::Term", "Energy of a token at this utilization")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto used = in.tokens * in.utilization;
        const auto power = named(in.power * in.pue, term::powerAtWall);
        const auto share = named(meanLoad(in.idleFraction, in.utilization), term::loadShare);
        return {in.gpuHour / used, used / in.gpuHour, in.tokens / power, power / in.tokens,
                power * share / used};
    }
};

} // namespace jw
