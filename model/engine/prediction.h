// How sure a predicted figure is: its tier and the band in which the truth lies eight times in ten.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace jw {

/// Direct: arithmetic on given figures. A: near fitted rows. B: the same kind of work on a fitted device. C:
/// by family resemblance only.
enum class Tier { Direct, A, B, C };
inline constexpr std::array<std::string_view, 4> tierTexts{"direct", "A", "B", "C"};
constexpr std::string_view textOf(Tier tier) { return tierTexts[static_cast<std::size_t>(tier)]; }

/// Multipliers of the prediction: one truth in ten is below p10, one above p90.
struct Band {
    double p10 = 1.0, p90 = 1.0;

    /// Of a figure that is the inverse: time of a rate.
    [[nodiscard]] constexpr Band inverse() const { return {1.0 / p90, 1.0 / p10}; }
    friend constexpr bool operator==(Band, Band) = default;
};

/// The band that holds both.
constexpr Band widest(Band a, Band b)
{
    return {a.p10 < b.p10 ? a.p10 : b.p10, a.p90 > b.p90 ? a.p90 : b.p90};
}

/// Of a sum whose parts are off together; `share`: of `a` in the predicted sum.
constexpr Band bandOfSum(Band a, double share, Band b)
{
    return {share * a.p10 + (1.0 - share) * b.p10, share * a.p90 + (1.0 - share) * b.p90};
}

/// What a model says of how sure its outputs are: bands by key, as multipliers.
struct Forecast {
    Tier tier = Tier::Direct;
    std::vector<std::pair<std::string_view, Band>> bands;
};

/// How sure a predicted time, the speed behind it and the memory are.
struct Prediction {
    Tier tier = Tier::Direct;
    Band time, rate{}, memory{};
};

/// Where in their bands predictions are taken: as predicted, or at the fast or slow end of time and speed,
/// with the least or most memory.
enum class PredictedAt { Middle, Fast, Slow };

} // namespace jw
