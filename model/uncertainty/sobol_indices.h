// Sobol indices: how much of a result's variance comes from an input.
#pragma once

#include <algorithm>
#include <span>

namespace jw {

struct SobolIndices {
    double first = 0.0; ///< by the input alone
    double total = 0.0; ///< also through what it does together with others
};

/// A share as it is shown: estimated from samples, it may come out a little below 0 or above 1.
[[nodiscard]] constexpr double shownShare(double estimate) { return std::clamp(estimate, 0.0, 1.0); }

/// Did sampling error take one of them out of 0 to 1?
[[nodiscard]] constexpr bool isOutside(const SobolIndices& of)
{
    return shownShare(of.first) != of.first || shownShare(of.total) != of.total;
}

/// Of one input, from a result's columns over two independent samples A and B and over A with this input's
/// column from B; all equally long. Rows in which one does not exist are left out. 0 where the result does
/// not vary. Sources: first order, Saltelli et al., Computer Physics Communications 181 (2010), 259-270;
/// total, Jansen, Computer Physics Communications 117 (1999), 35-43.
[[nodiscard]] SobolIndices sobolIndices(std::span<const double> a, std::span<const double> b,
                                        std::span<const double> ab);

} // namespace jw
