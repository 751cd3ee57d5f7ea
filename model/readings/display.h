// Numbers as people read them: a unit that suits the size, few figures on cards, all digits in fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "units/units.h"

namespace jw {

/// Everything here is in English and the C locale; views pass their own signs.
struct DisplayStyle {
    int significant = 0; ///< figures behind which decimals end; 0: all that the double has
    int decimals = 0;    ///< at least so many, zeros too
    std::string_view decimal = ".";
    std::string_view group = ""; ///< between groups of three digits
    std::string_view minus = "-";
    std::string_view currency = "$"; ///< stands where a unit says "$"; a code gets a space: "CNY 5"
};

/// Cards: "21.6", "1,234", "8.33".
inline constexpr DisplayStyle cardStyle{.significant = 3, .group = ","};

/// The unit in which `base` (in base units) of `dim` reads best: W..GW, mWh..TWh, ms..yr, mg..Mt, "million
/// $". Its size is never 0; its symbol is empty where we have no unit for `dim`.
[[nodiscard]] UnitName displayUnit(double base, Dim dim);

/// For a figure of a field counted in `own`: as above, but work of devices stays in GPU-hours (30,840,000 are
/// never 3,521 years), cents stay cents, rates stay as people count them, and what has no unit of ours is in
/// its own.
[[nodiscard]] UnitName displayUnit(double base, Dim dim, UnitName own);

/// The units in which a field counted in `own` can be shown: its own first, then those of its dimension that
/// are a power of ten of it, or of time. What is counted per second can be counted per month as well.
[[nodiscard]] std::vector<UnitName> unitChoices(UnitName own, Dim dim);

/// `value` counted in `to` instead of `from`; a power of ten costs no digit: 0.07 is 7 %.
[[nodiscard]] double converted(double value, UnitName from, UnitName to);

/// For a number that is read, not typed again: one of more digits than people type, such as a third of
/// something, ends behind six figures: 2,314.81. All others as `style` has them.
[[nodiscard]] DisplayStyle readable(double value, DisplayStyle style);

/// The number alone. Whole digits are never rounded away; below 1e-4 and from 1e15 on: "3.8e25". "–" for
/// what does not exist (NaN, infinity).
[[nodiscard]] std::string numberText(double value, const DisplayStyle& style);

/// "850 W", "$22.4 million", "$0.20/kWh", "70 %"; `value` is counted in `unit`. With all digits and no
/// group, parseEntry reads it back to the last bit.
[[nodiscard]] std::string formatValue(double value, UnitName unit, const DisplayStyle& style);

/// The same with the unit changed, on decimal digits: 0.07 as "7 %", and read back as 0.07.
[[nodiscard]] std::string formatAs(double value, UnitName from, UnitName to, const DisplayStyle& style);

/// In the unit that suits: "8.33 GW" for `base` = 8.33e6 of power.
[[nodiscard]] std::string formatBase(double base, Dim dim, const DisplayStyle& style = cardStyle);

/// "P95", "P99.9" for a share of 0.95, 0.999.
[[nodiscard]] std::string percentileText(double share);

} // namespace jw
