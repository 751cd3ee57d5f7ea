// Lines along which a result is equally high over a grid of two inputs.
#pragma once

#include <span>
#include <vector>

namespace jw {

/// Numbers at the crossings of x.size() columns and y.size() rows, column by column: z[i * y.size() + j]
/// belongs to x[i] and y[j]. NaN: there is none.
struct GridNumbers {
    std::span<const double> x, y, z; ///< x and y ascend
};

struct ContourPoint {
    double x = 0.0, y = 0.0;
    friend bool operator==(const ContourPoint&, const ContourPoint&) = default;
};

/// From point to point by straight lines; a closed one ends where it begins.
using ContourLine = std::vector<ContourPoint>;

/// The lines of one level by marching squares: linear between neighbours, and at a saddle as the mean of the
/// four corners has it (Lorensen and Cline 1987 in two dimensions). Cells that lack a corner have none.
[[nodiscard]] std::vector<ContourLine> contourLines(const GridNumbers& grid, double level);

/// Round levels between the least and the greatest of `z`, ends left out: steps of 1, 2 or 5 times a power
/// of ten, `most` levels at most. None where all are equal.
[[nodiscard]] std::vector<double> contourLevels(std::span<const double> z, std::size_t most);

} // namespace jw
