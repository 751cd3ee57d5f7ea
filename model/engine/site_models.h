// Calc models of a site: PUE at part load, redundant supplies.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

struct PueLoad {
    static constexpr ModelInfo info{"pue_load", "D", JW_TERM("jw::Model", "PUE of a building at part load")};

    template <class Real> struct In {
        Ratio<Real> pueFull{}, load{}, fixed{0.4};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::pueFull, unit::number,
                      {.key = "pue_full",
                       .lower = 1,
                       .required = true,
                       .term = {JW_TERM("jw::Term", "PUE at full load"), "ISO/IEC 30134-2"}}),
                field(&In::load, unit::number,
                      required(aboveZero(
                          share("load_fraction", {JW_TERM("jw::Term", "IT load over rated load")})))),
                field(&In::fixed, unit::number,
                      share("fixed_share", {JW_TERM("jw::Term", "Fixed share of the overhead"),
                                            JW_TERM("jw::Term", "assumption: 40 %, UPS and fans")})),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> pue{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::pue, unit::number, spec::any("pue", spec::pue.term))};
        }
    };

    /// The overhead at full load is part fixed, part in proportion to the load.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {1.0 + (in.pueFull - 1.0) * (in.fixed + (1.0 - in.fixed) * in.load) / in.load};
    }
};

struct Supplies {
    static constexpr ModelInfo info{"supplies", "D", JW_TERM("jw::Model", "Power of redundant supplies")};

    template <class Real> struct In {
        Ratio<Real> supplies{};
        Power<Real> each{};
        Ratio<Real> redundant{}, units{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::supplies, unit::number,
                      required(aboveZero(count("supplies", {JW_TERM("jw::Term", "Supplies")})))),
                field(&In::each, unit::kilowatts,
                      required(amount("supply_kw", {JW_TERM("jw::Term", "Power of a supply")}))),
                field(&In::redundant, unit::number,
                      count("redundant",
                            {JW_TERM("jw::Term", "Redundant supplies"), "N+1: 1; N+N: half of them"})),
                field(&In::units, unit::number, amount("units", {JW_TERM("jw::Term", "Units")})),
            };
        }
    };

    template <class Real> struct Out {
        Power<Real> provisioned{}, usable{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::provisioned, unit::kilowatts,
                      any("provisioned_kw", {JW_TERM("jw::Term", "Provisioned power")})),
                field(&Out::usable, unit::kilowatts, any("usable_kw", {JW_TERM("jw::Term", "Usable power")})),
            };
        }
    };

    /// At least one supply must remain.
    static Result<void> check(const In<double>& in)
    {
        if (in.redundant < in.supplies)
            return {};
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "redundant",
                     .value = in.redundant.base(),
                     .upper = in.supplies.base() - 1.0});
    }

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {in.supplies * in.each * in.units, (in.supplies - in.redundant) * in.each * in.units};
    }
};

} // namespace jw
