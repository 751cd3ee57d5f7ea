// Which results are lower bounds: sums that leave out a price or embodied carbon that nobody has given.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "engine/plan_totals.h"
#include "engine/scope_parts.h"

namespace jw {

/// Is the result `key` of what has these totals at least what it says, and not known beyond that?
template <class Real> bool isLowerBound(const Totals<Real>& of, std::string_view key)
{
    if (isKnown(of.embodied) && of.isPriced())
        return false; // as most are: every cell of every result is asked
    constexpr std::array<std::string_view, 6> carbons{"carbon_total_kg",         "g_co2e_per_query",
                                                      "g_co2e_per_item",         "scope3_kg",
                                                      "scope3_capital_goods_kg", "scope3_rented_kg"};
    constexpr std::array<std::string_view, 4> costs{"cost_usd", "npv_cost_usd", "usd_per_gpu_hour",
                                                    "lost_cost_usd"};
    const auto isOf = [&](const auto& keys) { return std::ranges::find(keys, key) != keys.end(); };
    const bool cost = isOf(costs);
    return (!isKnown(of.embodied) && isOf(carbons)) ||
           (!of.purchaseKnown && (cost || key == "hardware_usd" || key == "maintenance_usd")) ||
           (!of.rentKnown && (cost || key == "rent_usd"));
}

/// Is the value at a place among others a lower bound? An empty list of marks: none is.
inline bool isMarked(const std::vector<bool>& marks, std::size_t at)
{
    return at < marks.size() && marks[at];
}

inline bool isAnyMarked(const std::vector<bool>& marks)
{
    return std::ranges::find(marks, true) != marks.end();
}

/// Is the difference of two such values known? That of a lower bound is not: it may be of either sign.
inline bool isDifferenceKnown(const std::vector<bool>& marks, std::size_t first, std::size_t other)
{
    return !isMarked(marks, first) && !isMarked(marks, other);
}

} // namespace jw
