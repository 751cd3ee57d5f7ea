#include "uncertainty/samplers.h"

#include <boost/random/sobol.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace jw {
namespace {

using Columns = std::vector<std::vector<double>>;
using SobolEngine = boost::random::sobol_engine<std::uint32_t, 32U>;

/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
std::uint64_t splitMix64(std::uint64_t z)
{
    z += 0x9e3779b97f4a7c15U;
    z = (z ^ z >> 30U) * 0xbf58476d1ce4e5b9U;
    z = (z ^ z >> 27U) * 0x94d049bb133111ebU;
    return z ^ z >> 31U;
}

/// What the bits of all points of a field are exchanged by.
std::uint32_t shiftOf(std::uint64_t seed, std::string_view uid)
{
    return static_cast<std::uint32_t>(splitMix64(fnv1a(uid) ^ seed) >> 32U);
}

/// In the middle of its step of 2^-32.
double placed(std::uint32_t bits) { return (bits + 0.5) * 0x1p-32; }

Columns pcgColumns(std::uint64_t seed, std::uint32_t rows, std::size_t dimensions)
{
    Columns columns(dimensions, std::vector<double>(rows));
    Pcg32 random(seed);
    for (std::uint32_t row = 0; row < rows; ++row)
        for (auto& column : columns)
            column[row] = random.uniform();
    return columns;
}

/// Fisher and Yates' shuffle, then a place in each stratum.
std::vector<double> strata(Pcg32& random, std::uint32_t rows)
{
    std::vector<double> column(rows);
    std::iota(column.begin(), column.end(), 0.0);
    for (std::uint32_t i = rows; i-- > 1;)
        std::swap(column[i], column[random.below(i + 1)]);
    for (double& place : column)
        place = (place + random.uniform()) / rows;
    return column;
}

Columns lhsColumns(std::uint64_t seed, std::uint32_t rows, std::size_t dimensions)
{
    Columns columns(dimensions);
    Pcg32 random(seed);
    for (auto& column : columns)
        column = strata(random, rows);
    return columns;
}

/// All of 0 .. count - 1.
std::vector<SobolDimension> firstDimensions(std::size_t count)
{
    std::vector<std::size_t> dimensions(count);
    std::iota(dimensions.begin(), dimensions.end(), std::size_t{0});
    return SobolDimension::of(dimensions);
}

template <class F>
void eachPoint(const SobolDimension& dimension, std::uint32_t first, std::span<double> to, const F& f)
{
    std::uint32_t bits = to.empty() ? 0 : dimension.at(first);
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (i > 0)
            bits = dimension.after(bits, first++);
        to[i] = f(bits);
    }
}

Columns sobolColumns(std::uint32_t rows, std::size_t dimensions)
{
    Columns columns;
    for (const SobolDimension& dimension : firstDimensions(dimensions))
        eachPoint(dimension, 0, columns.emplace_back(rows),
                  [](std::uint32_t bits) { return bits * 0x1p-32; });
    return columns;
}

} // namespace

std::uint64_t fnv1a(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

/// The point before which n counts up to 2^(k+1) - 1 has the Gray code 2^k, hence direction number k alone.
std::vector<SobolDimension> SobolDimension::of(std::span<const std::size_t> dimensions)
{
    std::vector<SobolDimension> all(dimensions.size());
    if (dimensions.empty())
        return all;
    const std::size_t count = std::ranges::max(dimensions) + 1;
    assert(count <= sobolDimensions);
    SobolEngine engine(count);
    std::vector<std::uint32_t> point(count);
    for (std::size_t k = 0; k < 32; ++k) {
        engine.seed(static_cast<std::uint32_t>((std::uint64_t{2} << k) - 2U));
        engine.generate(point.begin(), point.end());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].m_directions[k] = point[dimensions[i]];
    }
    return all;
}

std::uint32_t SobolDimension::at(std::uint32_t index) const
{
    assert(index < sobolPoints);
    const std::uint32_t n = index + 1U;
    std::uint32_t bits = 0;
    for (std::uint32_t gray = n ^ n >> 1U; gray != 0; gray &= gray - 1U)
        bits ^= m_directions[static_cast<std::size_t>(std::countr_zero(gray))];
    return bits;
}

std::vector<std::vector<double>> sampled(Sampler sampler, std::uint64_t seed, std::uint32_t rows,
                                         std::size_t dimensions)
{
    switch (sampler) {
    case Sampler::Pcg: return pcgColumns(seed, rows, dimensions);
    case Sampler::Lhs: return lhsColumns(seed, rows, dimensions);
    case Sampler::Sobol: break;
    }
    return sobolColumns(rows, dimensions);
}

double planSample(std::uint64_t seed, std::string_view uid, std::size_t dimension, std::uint32_t index)
{
    return placed(SobolDimension::of({&dimension, 1}).front().at(index) ^ shiftOf(seed, uid));
}

Result<PlanDraws> PlanDraws::of(std::uint64_t seed, std::span<const Field> fields)
{
    std::vector<std::size_t> dimensions;
    for (const Field& field : fields) {
        if (field.dimension >= sobolDimensions)
            return fail({.kind = Error::Kind::OutOfRange,
                         .field = field.uid,
                         .value = static_cast<double>(field.dimension),
                         .lower = 0.0,
                         .upper = static_cast<double>(sobolDimensions - 1)});
        dimensions.push_back(field.dimension);
    }
    PlanDraws draws;
    const auto sequences = SobolDimension::of(dimensions);
    for (std::size_t i = 0; i < fields.size(); ++i)
        draws.m_columns.push_back({sequences[i], shiftOf(seed, fields[i].uid)});
    return draws;
}

void PlanDraws::fill(std::uint32_t first, std::span<const std::span<double>> columns) const
{
    assert(columns.size() == m_columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        eachPoint(m_columns[i].dimension, first, columns[i],
                  [shift = m_columns[i].shift](std::uint32_t bits) { return placed(bits ^ shift); });
}

} // namespace jw
