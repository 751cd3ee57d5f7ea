// How sure a predicted figure is: its tier and the band in which the truth lies eight times in ten.
#pragma once

#include <cmath>
#include <string>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "units/term.h"

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

/// Where in their bands predictions are taken: as predicted, at the fast or slow end of time and speed with
/// the least or most memory, or between and beyond these as far as a draw of the standard normal is slow. All
/// bands of a prediction err together. Assumption: lognormal to either side of what is predicted, which is
/// the median.
struct PredictedAt {
    double slowness = 0.0; ///< of the standard normal: P90 is the slow end
    static const PredictedAt Middle, Fast, Slow;
    static constexpr double p90 = 1.2815515655446004;

    /// What a time, a latency or an energy is multiplied by.
    [[nodiscard]] double of(const Band& band) const
    {
        if (slowness == 0.0)
            return 1.0;
        const double end = slowness < 0.0 ? band.p10 : band.p90;
        return std::fabs(slowness) == p90 ? end : std::exp(std::fabs(slowness) * perSlowness(end));
    }
    /// d log factor / d slowness, towards an end of the band.
    static double perSlowness(double end) { return std::log(end) / p90; }

    friend bool operator==(const PredictedAt&, const PredictedAt&) = default;
};
inline constexpr PredictedAt PredictedAt::Middle{}, PredictedAt::Fast{-p90}, PredictedAt::Slow{p90};

/// How slow the prediction of a workload turns out, as a draw of the standard normal (PredictedAt).
struct Slowness {
    static constexpr std::string_view field = "prediction";
    static constexpr Term term{
        JW_TERM("jw::Term", "Error of the prediction, standard normal"), {}, {"", 1.0}};
    std::string workload;
    double value = 0.0;
};

} // namespace jw
