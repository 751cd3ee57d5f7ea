// A decimal number as digits and a power of ten, so that units can be changed without a rounding error.
#pragma once

#include <string>

#include "readings/unit_text.h"

namespace jw {

/// digits * 10^exponent, with a sign.
struct Decimal {
    bool negative = false;
    std::string digits{}; ///< '0'..'9' only
    int exponent = 0;
};

/// The shortest decimal that reads back as `value`, which must be finite.
[[nodiscard]] Decimal shortestDecimal(double value);

/// `number`, counted in `from`, as the nearest double counted in `to`. Infinite where it does not fit.
[[nodiscard]] double scaled(const Decimal& number, const TextUnit& from, const TextUnit& to);

} // namespace jw
