// JSON text to Value and back: the CLI's --json, plan inputs, the canonical text form for version control.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "readings/value.h"
#include "units/result.h"

namespace jw {

/// What a hostile file may not exceed.
struct JsonLimits {
    std::size_t depth = 32; ///< lists and records inside one another
    std::size_t bytes = std::size_t{256} << 20;
};

/// The one value that `text` holds (RFC 8259). Stricter than the standard where figures could change without
/// a word: a repeated key, a whole number beyond 2^53, NaN, Infinity, a byte order mark, a NUL, ill-formed
/// UTF-8 and anything over `limits` are refused.
/// Errors: Syntax; row is the line, text is "line L, column C: reason", columns counted in characters.
[[nodiscard]] Result<Value> parseJson(std::string_view text, JsonLimits limits = {});

/// One line without spaces or a line end; keys sorted. A number that is not finite is written null;
/// ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string toJson(const Value& value);

/// The same value always gives the same bytes: UTF-8 without BOM, LF, keys sorted by code point, one entry a
/// line, 1-space indent, a line end last.
[[nodiscard]] std::string toCanonicalJson(const Value& value);

/// Shortest JSON number that reads back to the same bits: whole numbers up to 2^53 in digits, larger ones
/// with an exponent (digits alone would promise more than a double holds), "-0.0" for minus zero; "null" when
/// not finite.
[[nodiscard]] std::string jsonNumber(double number);

} // namespace jw
