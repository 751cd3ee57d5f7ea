// What stored data costs, by its age.
#pragma once

#include "engine/field_specs.h"

namespace jw {

template <class Real> using StoragePrice = Quantity<Dim{.time = -1, .money = 1, .data = -1}, Real>;

/// What data younger than an age costs; without an age, the rest. Written as a list: [1, 0.023].
template <class Real> struct StorageTier {
    static constexpr bool asList = true;
    std::optional<Measure<unit::months>> below{};
    StoragePrice<Real> price{};

    static constexpr auto fields()
    {
        return std::tuple{
            field(&StorageTier::below,
                  spec::amount("below_months", {JW_TERM("jw::Term", "Applies below this age")})),
            field(&StorageTier::price, unit::dollarsPerGBMonth,
                  spec::required(spec::amount("usd_per_gb_month", {JW_TERM("jw::Term", "Storage price")}))),
        };
    }
};

} // namespace jw
