// Power of a serving GPU from its utilization, and the energy of a request.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term workingPower{JW_TERM("jw::Term", "Power of a GPU at work"),
                                   JW_TERM("jw::Term", "fit on ML.ENERGY measurements")};
inline constexpr Term servingPower{JW_TERM("jw::Term", "Mean power of a serving GPU")};
inline constexpr Term requestEnergy{JW_TERM("jw::Term", "Energy of a request")};
inline constexpr Term tokenEnergy{JW_TERM("jw::Term", "Energy of an output token")};
} // namespace term

/// The five fitted constants of C8: z0 + z1 mem^z4 + z2 sqrt(compute), at most z3, of the TDP.
template <class Real = double> struct PowerConstants {
    Ratio<Real> base{}, memory{}, compute{}, most{}, exponent{};

    static constexpr auto fields()
    {
        using C = PowerConstants;
        const auto part = [](auto member, std::string_view key, std::string_view name) {
            return field(member, unit::number,
                         spec::required(spec::amount(
                             key, {name, JW_TERM("jw::Term", "fit on ML.ENERGY measurements")})));
        };
        return std::tuple{part(&C::base, "z0", JW_TERM("jw::Term", "Power of any work over TDP")),
                          part(&C::memory, "z1", JW_TERM("jw::Term", "Power of memory traffic over TDP")),
                          part(&C::compute, "z2", JW_TERM("jw::Term", "Power of compute over TDP")),
                          part(&C::most, "z3", JW_TERM("jw::Term", "Most power over TDP")),
                          part(&C::exponent, "z4", JW_TERM("jw::Term", "Exponent of memory traffic"))};
    }
    friend bool operator==(const PowerConstants&, const PowerConstants&) = default;
};

/// C8: at work, by its utilizations (roofline time over time); idle where it does nothing.
template <class Real>
Power<Real> workingPower(Power<Real> tdp, Power<Real> idle, Ratio<Real> memoryUse, Ratio<Real> computeUse,
                         const PowerConstants<Real>& z)
{
    const Ratio<Real> tiny(1e-30); // so that powers and roots have derivatives at no work
    const auto share = min(z.most, z.base + z.memory * pow(max(memoryUse, tiny), z.exponent) +
                                       z.compute * sqrt(max(computeUse, tiny)));
    const auto works = memoryUse + computeUse > 0.0;
    return named(select(works, max(idle, tdp * share), idle), term::workingPower);
}

/// C8: at work `busy` of the time; else idle.
template <class Real> Power<Real> servingPower(Power<Real> working, Power<Real> idle, Ratio<Real> busy)
{
    return named(busy * working + (1.0 - busy) * idle, term::servingPower);
}

struct GpuPower {
    static constexpr ModelInfo info{"gpu_power", "C", JW_TERM("jw::Model", "Power of a serving GPU")};

    template <class Real> struct In {
        Power<Real> tdp{}, idle{};
        Ratio<Real> memoryUse{}, computeUse{}, busy{1.0};
        PowerConstants<Real> constants;

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::tdp, unit::watts, required(aboveZero(any("tdp_w", {JW_TERM("jw::Term", "TDP")})))),
                field(&In::idle, unit::watts,
                      required(amount("idle_w", {JW_TERM("jw::Term", "Accelerator idle power")}))),
                field(&In::memoryUse, unit::number,
                      required(share("mem_util", {JW_TERM("jw::Term", "Use of the memory bandwidth")}))),
                field(&In::computeUse, unit::number,
                      required(share("compute_util", {JW_TERM("jw::Term", "Use of the peak rate")}))),
                field(&In::busy, unit::number,
                      share("busy", {JW_TERM("jw::Term", "Share of the time at work"),
                                     JW_TERM("jw::Term", "always at work unless said otherwise")})),
                field(&In::constants, required(any("z", {JW_TERM("jw::Term", "Fitted constants")}))),
            };
        }
    };
    template <class Real> struct Out {
        Power<Real> power{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::power, unit::watts, spec::any("power_w", term::servingPower))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {servingPower(workingPower(in.tdp, in.idle, in.memoryUse, in.computeUse, in.constants),
                             in.idle, in.busy)};
    }
};

struct EnergyRequest {
    static constexpr ModelInfo info{"energy_request", "C", JW_TERM("jw::Model", "Energy of a request")};

    template <class Real> struct In {
        Power<Real> gpu{}, host{};
        Ratio<Real> gpus{}, tokens{}, pue{1.0}, idle{};
        PerTime<Real> rate{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::gpu, unit::watts,
                      required(amount("gpu_w", {JW_TERM("jw::Term", "Power of a GPU")}))),
                field(&In::gpus, unit::number, required(amount("gpus", {JW_TERM("jw::Term", "GPUs")}))),
                field(&In::host, unit::watts,
                      required(amount("host_w", {JW_TERM("jw::Term", "Power of the host")}))),
                field(&In::tokens, unit::number,
                      required(aboveZero(any("osl", {JW_TERM("jw::Term", "Tokens out")})))),
                field(&In::pue, unit::number, spec::pue),
                field(&In::idle, unit::number,
                      amount("idle_overhead", {JW_TERM("jw::Term", "Standby machines over busy ones"),
                                               JW_TERM("jw::Term", "none unless said otherwise")})),
                field(&In::rate, unit::perSecond,
                      required(aboveZero(any("requests_per_s", {JW_TERM("jw::Term", "Requests")})))),
            };
        }
    };
    template <class Real> struct Out {
        Energy<Real> request{}, token{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::request, unit::wattHours, any("wh_per_request", term::requestEnergy)),
                field(&Out::token, unit::joules, any("j_per_output_token", term::tokenEnergy))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto request = (in.gpu * in.gpus + in.host) * (1.0 + in.idle) * in.pue / in.rate;
        return {request, request / in.tokens};
    }
};

} // namespace jw
