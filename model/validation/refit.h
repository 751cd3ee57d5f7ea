// The few constants that published steps determine, fitted by our own code without the steps of one source.
#pragma once

#include <stop_token>

#include "validation/refit_step.h"

namespace jw {

/// What is fitted: of a device and precision the rate of matrix products, of a device that of attention, of
/// all the share of the network's bandwidth and the traffic of elementwise work.
enum class RefitRole { Matrix, Attention, Network, Elementwise };

struct RefitConstant {
    RefitRole role = RefitRole::Matrix;
    std::string device; ///< "H100"; empty where all share it
    TrainPrecision precision = TrainPrecision::Bf16;
    bool of2023 = false;
    double shipped = 0.0;
    double value = 0.0;
    std::size_t steps = 0;   ///< that it was fitted on
    bool determined = false; ///< by enough steps; else the median of its like, as for a device without rows

    /// As far as the fit may go: no measurement of anything.
    [[nodiscard]] bool atBound() const;
};

/// Constants fitted on steps, by the least robust error. The start and the bounds are the same whatever the
/// steps say; the constants that are not fitted stay as shipped.
struct Refit {
    std::vector<RefitConstant> constants;

    /// Constants for a step; where the fit has none of its device, the median of its like.
    [[nodiscard]] StepConstants<double> constantsFor(const RefitStep& step) const;

    /// Of the constants of devices that `steps` use, those that the fit does not determine.
    [[nodiscard]] std::vector<RefitConstant> undeterminedOf(std::span<const RefitStep* const> steps) const;
};

/// Errors: Canceled.
[[nodiscard]] Result<Refit> refit(std::span<const RefitStep* const> steps, const std::stop_token& stop = {});

} // namespace jw
