// How texts from outside are tested for well-formed UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace jw {

/// Bytes of the first character, 1 to 4; 0 when `text` is empty or begins with ill-formed UTF-8: a stray or
/// missing continuation byte, an overlong form, a surrogate, beyond U+10FFFF (Unicode 15, table 3-7).
[[nodiscard]] std::size_t utf8Length(std::string_view text);

/// Position of the first ill-formed byte, or npos.
[[nodiscard]] std::size_t findIllFormedUtf8(std::string_view text);

} // namespace jw
