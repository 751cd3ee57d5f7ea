// PERT distributions on 0..1: beta distributions with a given most likely value.
#pragma once

#include <vector>

namespace jw {

/// Beta(a, b) with a = 1 + 4 mode, b = 1 + 4 (1 - mode); mode in 0..1.
struct Pert {
    double mode = 0.5;

    /// The share of the distribution below x: the incomplete beta function I_x(a, b).
    [[nodiscard]] double below(double x) const;
    /// The x below which a share p lies, by bisection of below().
    [[nodiscard]] double quantile(double p) const;
};

/// The same quantile for many draws: a monotone cubic of x over I_x through nodes that are computed once.
/// Within 1e-8 of the bisection.
class PertTable {
public:
    explicit PertTable(Pert pert);

    [[nodiscard]] double quantile(double p) const;

private:
    Pert m_pert;
    std::vector<double> m_share{}, m_x{}, m_slope{}; ///< per node: I_x, x, dx/dI
};

} // namespace jw
