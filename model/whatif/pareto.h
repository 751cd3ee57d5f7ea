// Points that no other beats: of scenarios or of a sweep, by several results at once.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "units/result.h"

namespace jw {

/// What is better in a column.
enum class Sense { Least, Most };
inline constexpr std::array<std::string_view, 2> senseTexts{"min", "max"};
constexpr std::string_view textOf(Sense s) { return senseTexts[static_cast<std::size_t>(s)]; }

/// "min" and "max" of so many columns; all are "min" where none is named. Errors: BadChoice naming
/// "senses[1]", LengthMismatch naming "senses".
[[nodiscard]] Result<std::vector<Sense>> sensesFrom(std::span<const std::string> words, std::size_t columns);

/// Points as a sweep has them: columns of equal length, a sense each.
struct ParetoPoints {
    std::span<const std::span<const double>> columns;
    std::span<const Sense> senses;

    /// Is `point` at least as good as `other` everywhere, and better somewhere? Never where one of them has
    /// no number.
    [[nodiscard]] bool beats(std::size_t point, std::size_t other) const;
};

/// Places of the points that no other beats, in their order (G of the engine's definitions); equal points
/// are all kept, one without a number never. Takes n log n steps for two columns, else n log n and n for each
/// point kept.
[[nodiscard]] std::vector<std::size_t> paretoFront(const ParetoPoints& points);

/// Those of the front that beat the point, in the order of the front.
[[nodiscard]] std::vector<std::size_t> beatenBy(const ParetoPoints& points,
                                                std::span<const std::size_t> front, std::size_t point);

} // namespace jw
