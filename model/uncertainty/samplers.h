// Numbers between 0 and 1 to draw from distributions with: pseudo-random, Latin hypercube, Sobol points.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "units/result.h"

namespace jw {

/// FNV-1a of 64 bits. Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm",
/// draft-eastlake-fnv.
[[nodiscard]] std::uint64_t fnv1a(std::string_view text);

/// PCG32, XSH-RR 64/32, stream 54. Source: O'Neill, "PCG: A Family of Simple Fast Space-Efficient
/// Statistically Good Algorithms for Random Number Generation", HMC-CS-2014-0905 (2014).
class Pcg32 {
public:
    explicit constexpr Pcg32(std::uint64_t seed)
    {
        next();
        m_state += seed;
        next();
    }

    constexpr std::uint32_t next()
    {
        const std::uint64_t old = m_state;
        m_state = old * 6364136223846793005U + increment;
        const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        return std::rotr(mixed, static_cast<int>(old >> 59U));
    }
    /// Takes two words.
    constexpr double uniform()
    {
        const std::uint32_t high = next(), low = next();
        return uniformOf(high, low);
    }
    /// Of 53 bits, in the middle of its step; from 0.5 on, where there is no number between two steps, at an
    /// end of it, but below 1.
    static constexpr double uniformOf(std::uint32_t high, std::uint32_t low)
    {
        const double steps = (high >> 5U) * 0x1p26 + (low >> 6U) + 0.5;
        return std::min(steps, 0x1p53 - 1.0) * 0x1p-53;
    }
    /// 0 .. n - 1.
    constexpr std::uint32_t below(std::uint32_t n)
    {
        return static_cast<std::uint32_t>((std::uint64_t{next()} * n) >> 32U);
    }

private:
    static constexpr std::uint64_t increment = 54U << 1U | 1U;
    std::uint64_t m_state = 0;
};

/// One dimension of the Sobol sequence, 32 bits a point, the point 0 skipped.
class SobolDimension {
public:
    /// Of boost::random::sobol. Each dimension is below sobolDimensions.
    [[nodiscard]] static std::vector<SobolDimension> of(std::span<const std::size_t> dimensions);

    /// The bits of a point, below sobolPoints.
    [[nodiscard]] std::uint32_t at(std::uint32_t index) const;
    /// The bits of the point after `index`, from its own bits; that one too is below sobolPoints.
    [[nodiscard]] std::uint32_t after(std::uint32_t bits, std::uint32_t index) const
    {
        return bits ^ m_directions[static_cast<std::size_t>(std::countr_zero(index + 2U))];
    }

private:
    std::array<std::uint32_t, 32> m_directions{};
};

inline constexpr std::size_t sobolDimensions = 3667;       ///< that Boost has direction numbers for
inline constexpr std::uint32_t sobolPoints = 0xFFFF'FFFFU; ///< indices are below

enum class Sampler { Pcg, Lhs, Sobol };
inline constexpr std::array<std::string_view, 3> samplerTexts{"pcg", "lhs", "sobol"};
constexpr std::span<const std::string_view> choicesOf(Sampler) { return samplerTexts; }

/// Columns of samples, one a dimension, as the golden models draw them. Pcg: row by row. Lhs: each column a
/// shuffled row of equal strata, with a place in each. Sobol: without scrambling, the seed counts for
/// nothing.
[[nodiscard]] std::vector<std::vector<double>> sampled(Sampler sampler, std::uint64_t seed,
                                                       std::uint32_t rows, std::size_t dimensions);

/// A scrambled Sobol number of a plan's field, strictly between 0 and 1. It depends on what is given here and
/// on nothing else. `uid` is "ENTITY/FIELD", `dimension` below sobolDimensions, `index` below sobolPoints.
/// Slow: for many see PlanDraws.
[[nodiscard]] double planSample(std::uint64_t seed, std::string_view uid, std::size_t dimension,
                                std::uint32_t index);

/// The same numbers for many indices of the uncertain fields of a plan. A value: may be used by many threads.
class PlanDraws final {
public:
    struct Field {
        std::string uid{}; ///< "ENTITY/FIELD"
        std::size_t dimension = 0;
    };

    /// Errors: OutOfRange naming the uid, for a dimension that Sobol points do not have.
    [[nodiscard]] static Result<PlanDraws> of(std::uint64_t seed, std::span<const Field> fields);

    [[nodiscard]] std::size_t size() const { return m_columns.size(); }
    /// One column a field, in their order, for the indices from `first` on: equal numbers whatever the
    /// borders of the blocks.
    void fill(std::uint32_t first, std::span<const std::span<double>> columns) const;

private:
    struct Column {
        SobolDimension dimension;
        std::uint32_t shift = 0;
    };
    std::vector<Column> m_columns{};
};

} // namespace jw
