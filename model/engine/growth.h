// A value that doubles in a given time.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

struct Growth {
    static constexpr ModelInfo info{"growth", "D",
                                    JW_TERM("jw::Model", "A value that doubles in a given time")};

    template <class Real> struct In {
        Ratio<Real> value{};
        Duration<Real> months{}, doubling{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::value, unit::number,
                      required(any("value0", {JW_TERM("jw::Term", "Value today")}))),
                field(&In::months, unit::months,
                      required(amount("months", {JW_TERM("jw::Term", "Months ahead")}))),
                field(&In::doubling, unit::months,
                      required(aboveZero(any("doubling_months", {JW_TERM("jw::Term", "Doubling time")})))),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> value{}, annual{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::value, unit::number, any("value", {JW_TERM("jw::Term", "Value then")})),
                field(&Out::annual, unit::number,
                      any("annual_growth", {JW_TERM("jw::Term", "Growth a year")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const Ratio<Real> two(2.0);
        return {in.value * pow(two, in.months / in.doubling),
                pow(two, Duration<Real>(year) / in.doubling) - 1.0};
    }
};

} // namespace jw
