// Texts of several parts, as people type them.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace jw {

/// The text cut at each mark, without blanks around the parts; empty parts stay. Parts point into the text.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char mark)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    for (std::string_view& part : parts) {
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        part = part.substr(0, part.find_last_not_of(' ') + 1);
    }
    return parts;
}

} // namespace jw
