// Net present value of an investment after income tax.
#pragma once

#include "engine/field_specs.h"
#include "engine/finance.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term depreciation{JW_TERM("jw::Term", "Depreciation"), JW_TERM("jw::Term", "straight line")};
inline constexpr Term taxOfYear{JW_TERM("jw::Term", "Tax of a year")};
} // namespace term

struct NpvAfterTax {
    static constexpr ModelInfo info{"npv_after_tax", "D",
                                    JW_TERM("jw::Model", "Net present value after tax, with depreciation")};

    template <class Real> struct In {
        Money<Real> capex{}, salvage{};
        std::vector<Money<Real>> flows{};
        Duration<Real> depreciation{};
        Ratio<Real> taxRate{}, rate{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::capex, unit::dollars,
                      required(amount("capex_usd", {JW_TERM("jw::Term", "Purchase")}))),
                field(&In::salvage, unit::dollars, amount("salvage_usd", {JW_TERM("jw::Term", "Salvage")})),
                field(&In::flows, unit::dollars,
                      required(any("flows", {JW_TERM("jw::Term", "Flow of a year")}))),
                field(&In::depreciation, unit::years,
                      required(
                          aboveZero(any("depreciation_years", {JW_TERM("jw::Term", "Depreciation time")})))),
                field(&In::taxRate, unit::number,
                      required(share("tax_rate", {JW_TERM("jw::Term", "Tax rate")}))),
                field(&In::rate, unit::number, required(spec::rate)),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> npv{}, tax{}, depreciation{}, bookEnd{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::npv, unit::dollars,
                      any("npv_usd", {JW_TERM("jw::Term", "Net present value after tax"), term::nrel})),
                field(&Out::tax, unit::dollars, any("tax_usd", {JW_TERM("jw::Term", "Tax")})),
                field(&Out::depreciation, unit::dollars,
                      any("depreciation_usd_per_year", {JW_TERM("jw::Term", "Depreciation a year"),
                                                        JW_TERM("jw::Term", "straight line")})),
                field(&Out::bookEnd, unit::dollars,
                      any("book_end_usd", {JW_TERM("jw::Term", "Book value at the end")})),
            };
        }
    };

    static Result<void> check(const In<double>& in)
    {
        if (in.flows.empty())
            return fail({.kind = Error::Kind::LengthMismatch, .field = "flows", .lower = 1});
        return {};
    }

    /// Flow i comes at the end of year i + 1; the salvage with the last. A loss saves its tax at once: the
    /// owner has other profits. What the last year's book value differs from the salvage is taxed too.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto life = in.depreciation / year;
        const auto yearly = (in.capex - in.salvage) / life;
        std::vector<Money<Real>> flows{-in.capex}, taxes;
        Money<Real> book = in.capex;
        for (std::size_t y = 0; y < in.flows.size(); ++y) {
            const auto part = max(min(life - static_cast<double>(y), Ratio<Real>(1.0)), Ratio<Real>(0.0));
            const auto depreciation = named(yearly * part, term::depreciation);
            book = book - depreciation;
            const bool last = y + 1 == in.flows.size();
            const auto profit = in.flows[y] - depreciation + (last ? in.salvage - book : Money<Real>{});
            taxes.push_back(named(profit * in.taxRate, term::taxOfYear));
            flows.push_back(in.flows[y] - taxes.back() + (last ? in.salvage : Money<Real>{}));
        }
        return {presentValue(flows, in.rate), total(taxes), yearly, book};
    }
};

} // namespace jw
