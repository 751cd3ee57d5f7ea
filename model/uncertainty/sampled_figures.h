// What the samples of a result say, of one scenario and of two.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/result_paths.h"
#include "engine/sampled_overload.h"

namespace jw {

/// Of the samples in which the result exists, in base units.
struct SampledFigure {
    std::size_t samples = 0;
    double mean = 0.0, sd = 0.0, p10 = 0.0, p50 = 0.0, p90 = 0.0;
};
[[nodiscard]] inline SampledEnds endsOf(const SampledFigure& of) { return {of.p10, of.p50, of.p90}; }

/// Nothing where the result exists in no sample.
[[nodiscard]] std::optional<SampledFigure> sampledFigure(std::span<const double> column);

/// Does the result exist in nine of ten samples that the plan accepts? Else which of its ends is missing
/// cannot be said.
[[nodiscard]] bool existsInMost(const std::optional<SampledFigure>& figure, std::size_t accepted);
/// Nothing for a result that does not.
[[nodiscard]] std::optional<SampledEnds> sampledEnds(std::span<const double> column, std::size_t accepted);

/// Do P10 and P90 differ by more than rounding could do?
[[nodiscard]] bool varies(const SampledEnds& ends);

/// The share of samples, of those in which the result exists, that hold a limit; NaN of none.
[[nodiscard]] double shareAtMost(std::span<const double> column, double limit);

/// Services whose machines do not hold their load in some samples. `loads`: a column for each service, as
/// ServiceLoad::path has it.
[[nodiscard]] std::vector<SampledOverload> overloadsOf(std::span<const ServiceLoad> services,
                                                       std::span<const std::vector<double>> loads);

/// Of two scenarios, sample by sample, where both exist.
struct PairedFigure {
    SampledFigure difference{}; ///< b - a
    double lower = 0.0;         ///< share of samples in which b is lower than a
    double equal = 0.0;         ///< share of samples in which both are the same number
};
/// Nothing where no sample has both. Errors of the caller: columns of unequal length are cut to the shorter.
[[nodiscard]] std::optional<PairedFigure> pairedFigure(std::span<const double> a, std::span<const double> b);

/// The same figure of the first samples only, to be seen coming to rest.
struct Convergence {
    std::size_t samples = 0;
    SampledFigure figure{};
};
/// Of an eighth, a quarter, a half and all of the samples.
[[nodiscard]] std::vector<Convergence> convergenceOf(std::span<const double> column);

} // namespace jw
