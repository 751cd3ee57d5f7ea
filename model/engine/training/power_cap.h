// Speed under a power limit: what is left of an accelerator's clock.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term clockUnderCap{JW_TERM("jw::Term", "Clock under the power cap"),
                                    "POLCA, 2023; MIT Lincoln Laboratory, 2022"};
inline constexpr Term staticShare{JW_TERM("jw::Term", "Power that no clock changes"),
                                  JW_TERM("jw::Term", "assumption: 35 %")};
inline constexpr Term powerExponent{JW_TERM("jw::Term", "Exponent of power over clock"),
                                    JW_TERM("jw::Term", "assumption: 3 bound by compute, 6 by memory")};
} // namespace term

/// Power above the static share grows with the clock to the power of `exponent`; nothing runs below the
/// share.
template <class Real> Ratio<Real> clockUnderCap(Ratio<Real> power, Ratio<Real> share, Ratio<Real> exponent)
{
    const Ratio<Real> none(0.0), all(1.0);
    const auto dynamic = min(all, max(none, (power - share) / (1.0 - share)));
    return select(dynamic > 0.0, pow(max(dynamic, Ratio<Real>(1e-12)), 1.0 / exponent), none);
}

/// Of matrix work, which is bound by compute.
inline constexpr double staticPowerShare = 0.35, computeExponent = 3.0; // assumption

struct DvfsSpeed {
    static constexpr ModelInfo info{"dvfs_speed", "F", JW_TERM("jw::Model", "Speed under a power limit")};

    template <class Real> struct In {
        Ratio<Real> power{}, share{0.35}, exponent{2.4};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::power, unit::number,
                      required(amount("power_fraction", {JW_TERM("jw::Term", "Power over the full power")}))),
                field(&In::share, unit::number,
                      FieldSpec{.key = "static_share",
                                .lower = 0,
                                .upper = 0.99,
                                .percent = true,
                                .term = term::staticShare}),
                field(&In::exponent, unit::number, aboveZero(any("exponent", term::powerExponent))),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> speed{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::speed, unit::number, spec::any("speed", term::clockUnderCap))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {clockUnderCap(in.power, in.share, in.exponent)};
    }
};

} // namespace jw
