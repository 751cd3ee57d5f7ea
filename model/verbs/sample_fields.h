// Inputs that calls on samples share. Not for other layers: see verb.h.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "readings/fields.h"

namespace jw::verbs {

constexpr FieldSpec countOf(std::string_view key, double lower, double upper, std::string_view name)
{
    return {
        .key = key, .lower = lower, .upper = upper, .required = true, .whole = true, .term = {.name = name}};
}

inline constexpr double mostNumbers = 1e7; ///< held at once, all columns together: as the cap of a sweep
inline constexpr double largestSeed = 9007199254740991.0; ///< that a number of JSON holds exactly
inline constexpr FieldSpec seedSpec = countOf("seed", 0, largestSeed, JW_TERM("jw::Term", "Seed"));
constexpr FieldSpec samplesSpec(double least)
{
    return countOf("n", least, mostNumbers, JW_TERM("jw::Term", "Samples"));
}

/// Ok if so many columns of n samples are within what is held at once, else OutOfRange of n.
[[nodiscard]] inline Result<void> fitsSample(std::int64_t n, std::size_t columns)
{
    const double most = std::floor(mostNumbers / static_cast<double>(std::max(columns, std::size_t{1})));
    if (static_cast<double>(n) <= most)
        return {};
    return fail({.kind = Error::Kind::OutOfRange,
                 .field = "n",
                 .value = static_cast<double>(n),
                 .lower = 1.0,
                 .upper = most});
}

} // namespace jw::verbs
