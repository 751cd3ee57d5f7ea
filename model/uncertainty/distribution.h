// The distribution of an uncertain number: from a share to the value below which that share lies.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "domain/uncertainty.h"
#include "units/result.h"

namespace jw {

class PertTable;

/// The numbers of a distribution, as those of an Uncertainty.
struct SpreadNumbers {
    Spread spread = Spread::Uniform;
    double a = 0.0, b = 0.0;
    std::optional<double> c{};
    std::vector<WeightedValue> points{}; ///< of Discrete, in ascending order
};

/// Table: for many draws, within 1e-8 of the range. Bisection: to the last bits, slowly.
enum class PertBy { Table, Bisection };

/// A value: copies are cheap and share what is never changed.
class Distribution final {
public:
    /// Errors name "a", "b", "c" or "points": OutOfRange for what is no number of 1e150 at most, a most
    /// likely value outside its bounds, a P90 so far above P10 that numbers end, or a negative standard
    /// deviation or weight; Inconsistent, "spread_empty", for an upper end that is not above the lower one;
    /// MustBePositive for a P10 of a lognormal distribution, or for weights that add up to 0; MissingField
    /// for the greatest value or the points.
    [[nodiscard]] static Result<Distribution> of(SpreadNumbers numbers, PertBy pertBy = PertBy::Table);
    /// Its points may stand in any order.
    [[nodiscard]] static Result<Distribution> of(const Uncertainty& uncertainty);
    [[nodiscard]] static Distribution fixed(double value);

    /// The quantile of p, 0..1; always finite.
    [[nodiscard]] double at(double p) const;
    /// The same for each of `p`, to the last bit, whatever its length. `to` is as long as `p`.
    void at(std::span<const double> p, std::span<double> to) const;

private:
    explicit Distribution(SpreadNumbers numbers) : m_numbers(std::move(numbers)) {}
    [[nodiscard]] double pertAt(double p) const;
    [[nodiscard]] double discreteAt(double p) const;

    SpreadNumbers m_numbers;                    ///< points: weights summed up, as shares
    std::shared_ptr<const PertTable> m_table{}; ///< of a PERT distribution, unless bisected
};

} // namespace jw
