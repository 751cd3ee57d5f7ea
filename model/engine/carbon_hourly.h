// Carbon of a load, hour by hour.
#pragma once

#include "engine/carbon_models.h"
#include "engine/sum.h"

namespace jw {

namespace term {
inline constexpr Term hourEnergy{JW_TERM("jw::Term", "Energy of an hour")};
inline constexpr Term hourCarbon{JW_TERM("jw::Term", "Carbon of an hour")};
inline constexpr Term meanGrid{JW_TERM("jw::Term", "Mean grid carbon")};
} // namespace term

struct CarbonHourly {
    static constexpr ModelInfo info{
        "carbon_hourly", "E", JW_TERM("jw::Model", "Carbon of a load hour by hour, beside its flat average")};

    template <class Real> struct In {
        std::vector<Power<Real>> load{};
        std::vector<CarbonIntensity<Real>> grid{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::load, unit::kilowatts,
                      required(amount("kw", {JW_TERM("jw::Term", "Load of an hour")}))),
                field(&In::grid, unit::gramsPerKWh, required(spec::grid)),
            };
        }
    };

    template <class Real> struct Out {
        Carbon<Real> carbon{};
        CarbonIntensity<Real> effective{};
        Carbon<Real> flat{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::carbon, unit::kilograms,
                      any("kg", {JW_TERM("jw::Term", "Carbon, hour by hour"), term::scope2})),
                field(&Out::effective, unit::gramsPerKWh,
                      any("effective_g_per_kwh", {JW_TERM("jw::Term", "Carbon per energy used")})),
                field(&Out::flat, unit::kilograms,
                      any("flat_average_kg", {JW_TERM("jw::Term", "Carbon at the mean grid carbon")})),
            };
        }
    };

    static Result<void> check(const In<double>& in)
    {
        if (in.load.size() != in.grid.size())
            return fail({.kind = Error::Kind::LengthMismatch, .field = "g_per_kwh"});
        const double sum = total(in.load).base();
        if (!(sum > 0.0))
            return fail({.kind = Error::Kind::MustBePositive, .field = "kw", .value = sum});
        return {};
    }

    /// One row an hour. A load that follows the wind emits less than its energy at the mean intensity.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        std::vector<Energy<Real>> energies;
        std::vector<Carbon<Real>> parts;
        for (std::size_t h = 0; h < in.load.size(); ++h) {
            energies.push_back(named(in.load[h] * hour, term::hourEnergy));
            parts.push_back(named(locationCarbon(energies.back(), in.grid[h]), term::hourCarbon));
        }
        const auto energy = total(energies);
        const auto carbon = total(parts);
        const auto mean = named(total(in.grid) / static_cast<double>(in.grid.size()), term::meanGrid);
        return {carbon, carbon / energy, locationCarbon(energy, mean)};
    }
};

} // namespace jw
