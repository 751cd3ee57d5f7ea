// The few functions a reading must know, given here for double; Traced brings its own.
#pragma once

#include <cmath>

namespace jw::scalar {

using std::ceil, std::exp, std::expm1, std::floor, std::log, std::log1p, std::pow, std::sqrt;

constexpr double select(bool mask, double yes, double no) { return mask ? yes : no; }

/// With a NaN, the second operand: what MINPD and MAXPD do, so that all readings agree.
constexpr double min(double a, double b) { return a < b ? a : b; }
constexpr double max(double a, double b) { return a > b ? a : b; }

} // namespace jw::scalar
