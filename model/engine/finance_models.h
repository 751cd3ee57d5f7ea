// Calc models of money over time: capital recovery, amortization, present value, taxes.
#pragma once

#include "engine/field_specs.h"
#include "engine/finance.h"
#include "engine/model_info.h"

namespace jw {

struct Crf {
    static constexpr ModelInfo info{"crf", "D", JW_TERM("jw::Model", "Capital recovery factor")};

    template <class Real> struct In {
        Ratio<Real> rate{};
        Duration<Real> years{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::rate, unit::number, required(spec::rate)),
                field(&In::years, unit::years,
                      required(aboveZero(any("years", {JW_TERM("jw::Term", "Years")})))),
            };
        }
    };

    template <class Real> struct Out {
        PerTime<Real> crf{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::crf, unit::perYear, spec::any("crf", term::capitalRecovery))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {capitalRecovery(in.rate, in.years)};
    }
};

struct Amortize {
    static constexpr ModelInfo info{"amortize", "D", JW_TERM("jw::Model", "A purchase as a yearly cost")};

    template <class Real> struct In {
        Money<Real> capex{}, salvage{};
        Ratio<Real> rate{};
        Duration<Real> years{};
        Amortization method = Amortization::Crf;

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::capex, unit::dollars,
                      required(amount("capex_usd", {JW_TERM("jw::Term", "Purchase")}))),
                field(&In::salvage, unit::dollars, amount("salvage_usd", {JW_TERM("jw::Term", "Salvage")})),
                field(&In::rate, unit::number, required(spec::rate)),
                field(&In::years, unit::years,
                      required(aboveZero(any("years", {JW_TERM("jw::Term", "Life")})))),
                field(&In::method, any("method", {JW_TERM("jw::Term", "Amortization")})),
            };
        }
    };

    template <class Real> struct Out {
        MoneyRate<Real> annual{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::annual, unit::dollarsPerYear,
                      spec::any("annual_usd", {JW_TERM("jw::Term", "Capital cost a year"), term::nrel}))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {amortized<Real>({in.capex, in.salvage, in.rate, in.years}, in.method)};
    }
};

struct Npv {
    static constexpr ModelInfo info{"npv", "D", JW_TERM("jw::Model", "Net present value of yearly flows")};

    template <class Real> struct In {
        std::vector<Money<Real>> flows{};
        Ratio<Real> rate{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::flows, unit::dollars,
                      required(any("flows", {JW_TERM("jw::Term", "Flow of a year")}))),
                field(&In::rate, unit::number, required(spec::rate)),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> npv{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::npv, unit::dollars,
                      spec::any("npv_usd", {JW_TERM("jw::Term", "Net present value"), term::nrel}))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {presentValue(in.flows, in.rate)};
    }
};

} // namespace jw
