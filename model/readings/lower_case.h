// Small letters, for words that may be written with capitals.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace jw {

/// Of ASCII; all other bytes stay, whatever the locale.
[[nodiscard]] constexpr char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return lowerCase(c); });
    return lower;
}

} // namespace jw
