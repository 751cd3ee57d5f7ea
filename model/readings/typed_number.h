// The pieces of a typed number: plain characters, currency before it, digits, what follows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readings/decimal.h"

namespace jw {

/// `text` with U+FF01-FF5E and U+3000 as ASCII, U+2212 as "-", every kind of space as one, U+2019 as "'",
/// trimmed. Superscripts and micro signs stay. Nothing if it is not UTF-8.
[[nodiscard]] std::optional<std::string> plainText(std::string_view text);

/// "-$1,048.5e3 /kWh" in its parts. `number` is "1,048.5", unread.
struct TypedNumber {
    bool negative = false;
    std::string before{}, number{}, after{}; ///< before and after are trimmed
    int exponent = 0;
};

/// Nothing where there is no digit, or the sign stands in a wrong place.
[[nodiscard]] std::optional<TypedNumber> splitNumber(std::string_view plain);

/// The numbers that `typed` can mean: none, one, or two, the decimal reading first ("1,048").
/// A point or `decimal` is a decimal sign; any separator but `decimal` can group by three.
[[nodiscard]] std::vector<Decimal> readingsOf(const TypedNumber& typed, char decimal);

} // namespace jw
