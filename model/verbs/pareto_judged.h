// Columns of figures with the points that no other beats. Not for other layers: see verb.h.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "readings/value.h"
#include "whatif/pareto.h"

namespace jw::verbs {

inline constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Judged {
    std::vector<Sense> senses{};
    std::vector<std::vector<double>> columns{}; ///< what is not known is none: it beats nothing
    std::vector<std::size_t> front{};

    void judge()
    {
        const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
        front = paretoFront({spans, senses});
    }
    [[nodiscard]] bool isBest(std::size_t point) const { return std::ranges::binary_search(front, point); }
    [[nodiscard]] bool exists(std::size_t point) const
    {
        return !columns.empty() && // else nothing could be evaluated
               std::ranges::none_of(columns, [&](const auto& column) { return std::isnan(column[point]); });
    }
    /// How many of the points exist.
    [[nodiscard]] std::size_t count() const
    {
        std::size_t points = 0;
        for (std::size_t at = 0; !columns.empty() && at < columns.front().size(); ++at)
            points += exists(at) ? 1 : 0;
        return points;
    }
    /// Those of the front that beat the point.
    [[nodiscard]] std::vector<std::size_t> betterThan(std::size_t point) const
    {
        const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
        return beatenBy({spans, senses}, front, point);
    }
    /// The places of the front, as data.
    [[nodiscard]] Items indices() const
    {
        Items places;
        for (const std::size_t at : front)
            places.emplace_back(static_cast<double>(at));
        return places;
    }
};

} // namespace jw::verbs
