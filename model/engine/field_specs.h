// Bounds that many inputs share, by what kind of number it is; then the inputs that many models share.
#pragma once

#include "engine/planning_units.h"
#include "readings/fields.h"

namespace jw::spec {

constexpr FieldSpec any(std::string_view key, Term term) { return {.key = key, .term = term}; }
/// 0 or more.
constexpr FieldSpec amount(std::string_view key, Term term) { return {.key = key, .lower = 0, .term = term}; }
/// 0, 1, 2, ..
constexpr FieldSpec count(std::string_view key, Term term)
{
    return {.key = key, .lower = 0, .whole = true, .term = term};
}
/// A fraction, 0..1.
constexpr FieldSpec share(std::string_view key, Term term)
{
    return {.key = key, .lower = 0, .upper = 1, .percent = true, .term = term};
}
/// 0 or more, per year.
constexpr FieldSpec interest(std::string_view key, Term term)
{
    return {.key = key, .lower = 0, .percent = true, .term = term};
}
/// A change per year, which may be a fall, but never to nothing.
constexpr FieldSpec change(std::string_view key, Term term)
{
    return {.key = key, .lower = -0.99, .percent = true, .term = term};
}
/// A member of type int: months or years that a formula counts through.
constexpr FieldSpec steps(std::string_view key, int upper, Term term)
{
    return {.key = key, .lower = 0, .upper = static_cast<double>(upper), .whole = true, .term = term};
}
/// A divisor: 0 is an error.
constexpr FieldSpec aboveZero(FieldSpec s)
{
    s.positive = true;
    return s;
}
constexpr FieldSpec required(FieldSpec s)
{
    s.required = true;
    return s;
}
/// An output that may not exist: NaN in the numeric readings, null in files.
constexpr FieldSpec nullable(FieldSpec s)
{
    s.nullable = true;
    return s;
}

/// 1 unless given; for sites see the region's row.
inline constexpr FieldSpec pue{
    .key = "pue", .lower = 1, .term = {JW_TERM("jw::Term", "PUE"), "ISO/IEC 30134-2"}};
/// May be negative: wholesale markets have such hours.
inline constexpr FieldSpec price{
    .key = "price_usd_per_kwh", .lower = -10, .term = {JW_TERM("jw::Term", "Electricity price")}};
inline constexpr FieldSpec grid =
    amount("g_per_kwh", {JW_TERM("jw::Term", "Grid carbon"), "GHG Protocol scope 2"});
inline constexpr FieldSpec utilization = share("utilization", {JW_TERM("jw::Term", "Utilization")});
inline constexpr FieldSpec rate =
    interest("rate", {JW_TERM("jw::Term", "Discount rate"),
                      JW_TERM("jw::Term", "assumption: 8 % a year where not given")});
inline constexpr FieldSpec idleFraction =
    share("idle_fraction", {JW_TERM("jw::Term", "Idle fraction"),
                            JW_TERM("jw::Term", "assumption: 30 % of the load when idle")});

} // namespace jw::spec
