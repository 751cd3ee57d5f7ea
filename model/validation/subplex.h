// The place where a function of several numbers is least.
#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace jw {

/// Where a search begins and may go: one number each for every dimension.
struct SearchSpace {
    std::vector<double> start, low, high;
    double step = 0.0;  ///< the first one, in all dimensions
    double still = 0.0; ///< change of the value, as a share of it, at which it ends; 0: steps alone decide
};

/// Sbplx, a downhill simplex on subspaces (Rowan, 1990), as NLopt has it: without chance and without
/// gradients, which kinks of a formula would spoil. Where it is told to stop it ends at the place it is at.
[[nodiscard]] std::vector<double> leastPlace(const SearchSpace& space,
                                             const std::function<double(std::span<const double>)>& value,
                                             const std::stop_token& stop);

} // namespace jw
