// The verb that draws: `joulewright export PLAN --chart FILE`.
#pragma once

#include <span>

namespace jw {

/// Writes the comparison chart of a plan's scenarios as PNG, SVG, PDF or CSV, chosen by the suffix; never
/// makes a window. Messages to standard error. Returns the exit code that verbs have: 0, 2, 3, 5, 6 or 8.
[[nodiscard]] int drawChart(std::span<const char* const> args);

} // namespace jw
