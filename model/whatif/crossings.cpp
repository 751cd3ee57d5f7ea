#include "whatif/crossings.h"

#include <algorithm>
#include <cmath>

#include <boost/math/tools/toms748_solve.hpp>

namespace jw {
namespace {

constexpr std::size_t scanned = 65; // values: a crossing is seen where it is alone in a 64th of the range
constexpr double tolerance = 1e-12; // of the value: G of the engine's definitions
constexpr std::uintmax_t mostSteps = 200;
constexpr double leap = 1e-6; // of the larger side, over 1e-12 of the value: no slope is so steep; assumption

/// -1, 0, 1; 0 also of what is no number.
int signOf(double number) { return (number > 0.0) - (number < 0.0); }

double largest(const Sides& sides) { return std::max(std::fabs(sides.left), std::fabs(sides.right)); }

/// A value with both sides there.
struct Point {
    double at = 0.0;
    Sides sides;

    [[nodiscard]] int sign() const { return signOf(sides.gap()); }
    [[nodiscard]] bool exists() const { return std::isfinite(sides.gap()); }
};

class Seeker {
public:
    Seeker(const SidesAt& sides, SeekNumbers numbers, const std::stop_token& stop)
        : m_sides(sides),
          m_numbers(numbers),
          m_stop(stop)
    {
    }

    Crossings seek(double low, double high) const
    {
        const std::vector<Point> points = scan(low, high);
        Crossings answer{.low = points.front().at,
                         .high = points.back().at,
                         .ends = {points.front().sides, points.back().sides},
                         .trend = trendOf(points)};
        for (std::size_t i = 0; i < points.size() && !m_stop.stop_requested(); ++i)
            if (auto found = crossingAt(points, i))
                answer.crossings.push_back(*found);
        return answer;
    }

private:
    [[nodiscard]] bool isWhole() const { return m_numbers == SeekNumbers::Whole; }

    [[nodiscard]] Point pointAt(double value) const { return {value, m_sides(std::span(&value, 1)).front()}; }

    /// Evenly from low to high, each value once.
    [[nodiscard]] std::vector<Point> scan(double low, double high) const
    {
        std::vector<double> values;
        for (std::size_t i = 0; i < scanned; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(scanned - 1);
            const double value = i + 1 == scanned ? high : low + (high - low) * share;
            values.push_back(isWhole() ? std::floor(value) : value);
        }
        values.erase(std::unique(values.begin(), values.end()), values.end());
        const std::vector<Sides> sides = m_sides(values);
        std::vector<Point> points;
        for (std::size_t i = 0; i < values.size(); ++i)
            points.push_back({values[i], sides[i]});
        return points;
    }

    /// Steps within rounding are none.
    static Trend trendOf(const std::vector<Point>& points)
    {
        bool up = false, down = false;
        const Point* last = nullptr;
        for (const Point& point : points) {
            if (!point.exists())
                continue;
            const double step = last ? point.sides.gap() - last->sides.gap() : 0.0;
            const double rounding =
                tolerance * std::max(largest(point.sides), largest(last ? last->sides : point.sides));
            up = up || step > rounding;
            down = down || step < -rounding;
            last = &point;
        }
        if (up && down)
            return Trend::Mixed;
        return up ? Trend::Rising : down ? Trend::Falling : Trend::Flat;
    }

    /// The crossing at the first point, or between the `i`th and the next.
    [[nodiscard]] std::optional<Crossing> crossingAt(const std::vector<Point>& points, std::size_t i) const
    {
        const Point& here = points[i];
        if (i == 0 && here.exists() && here.sign() == 0)
            return stretchFrom(points, i, {.at = here.at, .sides = here.sides});
        if (i + 1 == points.size() || !points[i + 1].exists())
            return {};
        const Point& next = points[i + 1];
        if (!here.exists() && next.sign() == 0)
            return stretchFrom(points, i + 1, {.at = next.at, .sides = next.sides});
        if (!here.exists() || here.sign() == 0 || here.sign() == next.sign())
            return {};
        auto crossing = between(here, next);
        return crossing && next.sign() == 0 ? stretchFrom(points, i + 1, *crossing) : crossing;
    }

    /// The crossing that meets its goal at the `i`th point, with how far that goes on.
    static Crossing stretchFrom(const std::vector<Point>& points, std::size_t i, Crossing crossing)
    {
        std::size_t end = i + 1;
        while (end < points.size() && points[end].exists() && points[end].sign() == 0)
            ++end;
        crossing.last = end - i > 1 ? points[end - 1].at : crossing.at;
        if (i == 0 || !points[i - 1].exists())
            crossing.rising = end < points.size() && points[end].sign() > 0;
        return crossing;
    }

    /// Where the sign of `low` ends; nothing where that is only the edge of what exists.
    [[nodiscard]] std::optional<Crossing> between(Point low, Point high) const
    {
        const bool rising = low.sign() < 0;
        if (isWhole() || high.sign() == 0)
            halve(low, high);
        else
            narrow(low, high);
        if (!low.exists() || !high.exists())
            return {};
        const double step = std::fabs(high.sides.gap() - low.sides.gap());
        const bool leaps = step > leap * std::max(largest(low.sides), largest(high.sides));
        const bool nearer = std::fabs(low.sides.gap()) < std::fabs(high.sides.gap());
        const Point& found = !isWhole() && !leaps && nearer ? low : high;
        Crossing crossing{.at = found.at, .last = found.at, .sides = found.sides, .rising = rising};
        if (leaps)
            crossing.before = {low.at, low.sides};
        return crossing;
    }

    [[nodiscard]] bool isNarrow(double low, double high) const
    {
        return isWhole() ? high - low <= 1.0
                         : high - low <= tolerance * std::max(std::fabs(low), std::fabs(high));
    }

    /// What has the sign of `low` is below. Where nothing exists counts as below.
    void halve(Point& low, Point& high) const
    {
        const int below = low.sign();
        for (std::uintmax_t i = 0; i < mostSteps && !isNarrow(low.at, high.at) && !m_stop.stop_requested();
             ++i) {
            const double middle = 0.5 * (low.at + high.at);
            const Point point = pointAt(isWhole() ? std::floor(middle) : middle);
            (!point.exists() || point.sign() == below ? low : high) = point;
        }
    }

    void narrow(Point& low, Point& high) const
    {
        const double below = low.sign();
        const auto gapAt = [&](double value) {
            const double gap = m_stop.stop_requested() ? 0.0 : pointAt(value).sides.gap();
            return std::isfinite(gap) ? gap : below; // the solver needs a sign everywhere
        };
        std::uintmax_t steps = mostSteps;
        const auto [from, to] = boost::math::tools::toms748_solve(
            gapAt, low.at, high.at, low.sides.gap(), high.sides.gap(),
            [this](double a, double b) { return isNarrow(a, b); }, steps);
        low = pointAt(from);
        high = pointAt(to);
    }

    const SidesAt& m_sides;
    SeekNumbers m_numbers;
    const std::stop_token& m_stop;
};

} // namespace

Crossings crossingsBetween(const SidesAt& sides, double low, double high, SeekNumbers numbers,
                           const std::stop_token& stop)
{
    return Seeker(sides, numbers, stop).seek(low, high);
}

} // namespace jw
