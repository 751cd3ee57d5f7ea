// How uncertain a field of a plan is: the distribution that its true value is drawn from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace jw {

/// Uniform: a least, b greatest. Triangular, Pert: a least, b most likely, c greatest. Normal: a mean, b
/// standard deviation. Lognormal: a P10, b P90. Discrete: values with weights.
enum class Spread { Uniform, Triangular, Normal, Lognormal, Pert, Discrete };

/// Numbers are in the field's unit.
struct Uncertainty {
    std::string entity{}, field{};
    std::int64_t ord = 0; ///< dimension of its samples, never given again
    Spread dist = Spread::Uniform;
    double a = 0.0, b = 0.0;
    std::optional<double> c{};
    std::optional<std::string> points{}; ///< of Discrete: JSON text [[value, weight], ..]

    friend bool operator==(const Uncertainty&, const Uncertainty&) = default;
};

} // namespace jw
