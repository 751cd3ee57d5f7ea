// What holds for the whole plan: its name, money, years.
#pragma once

#include "readings/fields.h"

namespace jw {

struct PlanSettings {
    std::string uid;
    std::string name = "New plan";
    std::string currency = "USD";
    Measure<unit::number> usdRate{1};
    std::int64_t startYear = 2026, years = 5;
    Measure<unit::number> discountRate{0.08};
    std::int64_t samples = 2000, seed = 7;
    /// Sample dimension of the next field that becomes uncertain; nothing: none has ever been.
    std::optional<std::int64_t> nextOrd;
    std::string note;

    static constexpr auto fields()
    {
        using S = PlanSettings;
        return std::tuple{
            field(&S::uid, {.key = "uid", .place = Place::Hidden}),
            field(&S::name,
                  {.key = "name", .lower = 1, .upper = 200, .term = {JW_TERM("jw::Term", "Plan name")}}),
            field(&S::currency,
                  {.key = "currency",
                   .lower = 3,
                   .upper = 3,
                   .term = {JW_TERM("jw::Term", "Currency")},
                   .doc = JW_TERM("jw::Term", "ISO 4217 code; all money in the plan is in it")}),
            field(&S::usdRate,
                  {.key = "usd_rate",
                   .upper = 1e9,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Exchange rate"), JW_TERM("jw::Term", "assumption")},
                   .doc = JW_TERM("jw::Term",
                                  "1 USD in the plan's currency; used when a catalogue price is copied in")}),
            field(&S::startYear, {.key = "start_year",
                                  .lower = 2000,
                                  .upper = 2100,
                                  .term = {JW_TERM("jw::Term", "Start year")}}),
            field(&S::years, {.key = "years",
                              .lower = 1,
                              .upper = 30,
                              .term = {JW_TERM("jw::Term", "Years"), JW_TERM("jw::Term", "assumption")}}),
            field(&S::discountRate,
                  {.key = "discount_rate",
                   .lower = -0.5,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Discount rate"), JW_TERM("jw::Term", "assumption")},
                   .doc = JW_TERM("jw::Term", "nominal, per year")}),
            field(&S::samples, {.key = "samples",
                                .lower = 1,
                                .upper = 1e6,
                                .place = Place::More,
                                .term = {JW_TERM("jw::Term", "Samples"), JW_TERM("jw::Term", "assumption")}}),
            field(&S::seed, {.key = "seed",
                             .lower = 0,
                             .upper = 9007199254740991.0,
                             .place = Place::More,
                             .term = {JW_TERM("jw::Term", "Seed"), JW_TERM("jw::Term", "assumption")}}),
            field(&S::nextOrd, {.key = "next_ord", .lower = 0, .upper = 2643, .place = Place::Hidden}),
            field(&S::note, {.key = "note",
                             .upper = 100000,
                             .place = Place::More,
                             .term = {JW_TERM("jw::Term", "Note")}}),
        };
    }
    friend bool operator==(const PlanSettings&, const PlanSettings&) = default;
};

} // namespace jw
