// Names in a row, as errors and titles list them.
#pragma once

#include <functional>
#include <string>

namespace jw {

/// "chat, own": `nameOf` of each item, a text.
template <class Items, class NameOf = std::identity>
[[nodiscard]] std::string listed(const Items& items, NameOf nameOf = {})
{
    std::string text;
    for (const auto& item : items)
        text.append(text.empty() ? "" : ", ").append(std::invoke(nameOf, item));
    return text;
}

} // namespace jw
