#include "whatif/pareto.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace jw {
namespace {

/// Smaller is better, whatever the sense.
double cost(const ParetoPoints& points, std::size_t column, std::size_t point)
{
    const double number = points.columns[column][point];
    return points.senses[column] == Sense::Least ? number : -number;
}

bool hasNumbers(const ParetoPoints& points, std::size_t point)
{
    return std::ranges::none_of(points.columns,
                                [&](const auto& column) { return std::isnan(column[point]); });
}

/// All points with numbers, by the first column, equal ones by the next: what beats a point stands before it.
std::vector<std::size_t> inOrder(const ParetoPoints& points)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.columns.front().size(); ++i)
        if (hasNumbers(points, i))
            order.push_back(i);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        for (std::size_t k = 0; k < points.columns.size(); ++k)
            if (const double first = cost(points, k, a), second = cost(points, k, b); first != second)
                return first < second;
        return a < b;
    });
    return order;
}

/// A point is beaten by what is before it, if that is better in the second column, or as good and better in
/// the first.
std::vector<std::size_t> frontOfTwo(const ParetoPoints& points)
{
    std::vector<std::size_t> front;
    double best = std::numeric_limits<double>::infinity();
    for (const std::size_t point : inOrder(points)) {
        const double second = cost(points, 1, point);
        const bool equal =
            !front.empty() && second == best && cost(points, 0, point) == cost(points, 0, front.back());
        if (front.empty() || second < best || equal)
            front.push_back(point);
        best = std::min(best, second);
    }
    return front;
}

/// What beats a point is in the front, or beaten by something there that beats the point too.
std::vector<std::size_t> frontOfMany(const ParetoPoints& points)
{
    std::vector<std::size_t> front;
    for (const std::size_t point : inOrder(points))
        if (std::ranges::none_of(front, [&](std::size_t better) { return points.beats(better, point); }))
            front.push_back(point);
    return front;
}

} // namespace

Result<std::vector<Sense>> sensesFrom(std::span<const std::string> words, std::size_t columns)
{
    if (words.empty())
        return std::vector<Sense>(columns, Sense::Least);
    if (words.size() != columns)
        return fail({.kind = Error::Kind::LengthMismatch,
                     .field = "senses",
                     .value = static_cast<double>(words.size()),
                     .upper = static_cast<double>(columns)});
    std::vector<Sense> senses;
    for (const std::string& word : words) {
        const auto known = std::ranges::find(senseTexts, word);
        if (known == senseTexts.end())
            return fail({.kind = Error::Kind::BadChoice,
                         .field = "senses[" + std::to_string(senses.size()) + ']',
                         .text = "min, max"});
        senses.push_back(static_cast<Sense>(known - senseTexts.begin()));
    }
    return senses;
}

bool ParetoPoints::beats(std::size_t point, std::size_t other) const
{
    bool better = false;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const double a = cost(*this, k, point), b = cost(*this, k, other);
        if (!(a <= b))
            return false;
        better = better || a < b;
    }
    return better;
}

std::vector<std::size_t> paretoFront(const ParetoPoints& points)
{
    if (points.columns.empty())
        return {};
    auto front = points.columns.size() == 2 ? frontOfTwo(points) : frontOfMany(points);
    std::ranges::sort(front);
    return front;
}

std::vector<std::size_t> beatenBy(const ParetoPoints& points, std::span<const std::size_t> front,
                                  std::size_t point)
{
    std::vector<std::size_t> better;
    std::ranges::copy_if(front, std::back_inserter(better),
                         [&](std::size_t best) { return points.beats(best, point); });
    return better;
}

} // namespace jw
