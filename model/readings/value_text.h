// Numbers with units for explanations, in the C locale.
#pragma once

#include <string>

#include "units/units.h"

namespace jw {

/// "1 234 h", "11.5 MW", "3.8e+25 FLOP": in `unit` if it has a size, else in the largest unit that leaves
/// >= 1. "—" for a NaN: does not exist.
[[nodiscard]] std::string valueText(double base, Dim dim, UnitName unit);

} // namespace jw
