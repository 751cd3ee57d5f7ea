// Where two sides of an equation are equal, over the values of one number.
#pragma once

#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace jw {

/// Both sides of an equation at one value of what varies; NaN where one does not exist.
struct Sides {
    double left = std::numeric_limits<double>::quiet_NaN(), right = left;

    [[nodiscard]] double gap() const { return left - right; }
};

/// The sides at each of these values, in their order.
using SidesAt = std::function<std::vector<Sides>(std::span<const double> values)>;

/// What may stand in the field: any number, or whole ones only.
enum class SeekNumbers { Any, Whole };

/// So many values at most, evenly from low to high, each once; whole ones where only those may stand.
[[nodiscard]] std::vector<double> evenValues(double low, double high, std::size_t most, SeekNumbers numbers);
inline constexpr std::size_t scannedValues = 65; ///< that a search looks at first; assumption

/// A value at which the sides are equal, or from which on the left is on the other side of the right.
struct Crossing {
    struct Before {
        double at = 0.0;
        Sides sides;
    };
    double at = 0.0;      ///< of whole numbers the least one that reaches the goal
    double last = 0.0;    ///< of values next to it with equal sides, as far as they were looked at; or `at`
    Sides sides;          ///< at `at`
    Sides lastSides{};    ///< at `last`, where that is another value
    bool rising = false;  ///< the left comes from below the right, or goes on above it
    bool touches = false; ///< it goes back to the side that it came from
    std::optional<Before> before{}; ///< the value just below, where the left leaps over the right
    bool overGap = false;           ///< between `before` and `at` no value was seen that has both sides

    /// Is the left above the right behind it, where there are values?
    [[nodiscard]] bool isMoreBehind() const { return rising != touches; }
};

/// How the left less the right goes over the range, as far as it was looked at.
enum class Trend { Flat, Rising, Falling, Mixed };
inline constexpr std::array<std::string_view, 4> trendTexts{"flat", "rising", "falling", "mixed"};
constexpr std::string_view textOf(Trend t) { return trendTexts[static_cast<std::size_t>(t)]; }

/// All of them, and how the range looks besides.
struct Crossings {
    std::vector<Crossing> crossings; ///< by rising value; empty: no value between low and high is one
    double low = 0.0, high = 0.0; ///< what was looked at first and last: whole, where only whole numbers are
    std::array<Sides, 2> ends{};  ///< there
    Trend trend = Trend::Flat;
    std::optional<Crossing::Before>
        nearest{}; ///< without a crossing: where the sides come nearer than at both ends
};

/// Looks at 65 values from low to high, evenly apart, and where the sides change places between two of them
/// finds where, to 1e-12 of the value, in 200 steps at most (G of the engine's definitions; Alefeld, Potra
/// and Shi, "Algorithm 748", ACM TOMS 1995). Where they come near without changing places, the least gap is
/// looked for between the values beside it (Brent), so that a pair of crossings or a touch to 1e-12 of the
/// larger side is seen there, too; others closer together than two values are not. Asks `stop` before each
/// value; a canceled answer is of no use. Where sides do not exist at some of the values, of whole numbers
/// 4,096 are looked at, and places changed over a gap are told with the values beside it.
[[nodiscard]] Crossings crossingsBetween(const SidesAt& sides, double low, double high,
                                         SeekNumbers numbers = SeekNumbers::Any,
                                         const std::stop_token& stop = {});

} // namespace jw
