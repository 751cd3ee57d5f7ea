// Days of a plan's dates, which are texts: "2026-07-01".
#pragma once

#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace jw {

/// The day of "2026-07-01"; of "2026" or "2026-07" the first day; else nothing.
inline std::optional<std::chrono::sys_days> dayOf(std::string_view text)
{
    std::array<int, 3> parts{0, 1, 1};
    const char *at = text.data(), *const end = at + text.size();
    for (int& part : parts) {
        const auto [next, failed] = std::from_chars(at, end, part);
        if (failed != std::errc())
            return {};
        if (next == end)
            break;
        if (*next != '-')
            return {};
        at = next + 1;
    }
    const std::chrono::year_month_day date{std::chrono::year(parts[0]),
                                           std::chrono::month(static_cast<unsigned>(parts[1])),
                                           std::chrono::day(static_cast<unsigned>(parts[2]))};
    return date.ok() ? std::optional<std::chrono::sys_days>(date) : std::nullopt;
}

/// "2026-07-01".
inline std::string dayText(std::chrono::sys_days of)
{
    const std::chrono::year_month_day date(of);
    const auto two = [](unsigned part) { return (part < 10 ? "-0" : "-") + std::to_string(part); };
    return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
           two(static_cast<unsigned>(date.day()));
}

/// False where one of them is no date.
inline bool isBefore(std::string_view a, std::string_view b)
{
    const auto earlier = dayOf(a), later = dayOf(b);
    return earlier && later && *earlier < *later;
}

} // namespace jw
