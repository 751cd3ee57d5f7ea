#include "whatif/crossings.h"

#include <algorithm>
#include <cmath>

#include <boost/math/tools/minima.hpp>
#include <boost/math/tools/toms748_solve.hpp>

namespace jw {
namespace {

constexpr std::size_t scanned = scannedValues; // a crossing is seen where it is alone in a 64th of the range
constexpr std::size_t mostWhole =
    4096;                           // whole numbers, where some have no sides: a bound of time; assumption
constexpr std::size_t atOnce = 256; // values between two looks at `stop`; assumption
constexpr double tolerance = 1e-12; // of the value: G of the engine's definitions
constexpr std::uintmax_t mostSteps = 200; // G of the engine's definitions
constexpr double leap = 1e-6; // of the larger side, over 1e-12 of the value: no slope is so steep; assumption

/// -1, 0, 1; 0 also of what is no number.
int signOf(double number) { return (number > 0.0) - (number < 0.0); }

double largest(const Sides& sides) { return std::max(std::fabs(sides.left), std::fabs(sides.right)); }

/// A value with both sides there.
struct Point {
    double at = 0.0;
    Sides sides;

    bool meets = false; ///< the sides are equal to rounding

    [[nodiscard]] int sign() const { return meets ? 0 : signOf(sides.gap()); }
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
        std::vector<Point> points = scan(low, high, scanned);
        if (isWhole() && high - low >= static_cast<double>(scanned) &&
            !std::ranges::all_of(points, &Point::exists))
            points = scan(low, high, mostWhole);
        addNearest(points);
        Crossings answer{.low = points.front().at,
                         .high = points.back().at,
                         .ends = {points.front().sides, points.back().sides},
                         .trend = trendOf(points)};
        for (std::size_t i = 0; i < points.size() && !m_stop.stop_requested(); ++i)
            if (auto found = crossingAt(points, i))
                answer.crossings.push_back(*found);
        if (answer.crossings.empty())
            answer.nearest = nearestIn(points);
        return answer;
    }

private:
    [[nodiscard]] bool isWhole() const { return m_numbers == SeekNumbers::Whole; }

    [[nodiscard]] Point pointAt(double value) const
    {
        return {.at = value, .sides = m_sides(std::span(&value, 1)).front()};
    }

    [[nodiscard]] std::vector<Point> scan(double low, double high, std::size_t most) const
    {
        const std::vector<double> values = evenValues(low, high, most, m_numbers);
        std::vector<Point> points;
        for (std::size_t from = 0; from < values.size(); from += atOnce) {
            const auto some = std::span(values).subspan(from, std::min(atOnce, values.size() - from));
            const std::vector<Sides> sides =
                m_stop.stop_requested() ? std::vector<Sides>(some.size()) : m_sides(some);
            for (std::size_t i = 0; i < some.size(); ++i)
                points.push_back({.at = some[i], .sides = sides[i]});
        }
        return points;
    }

    /// Between the values beside each at which the sides come nearest: where they come nearest, as a point
    /// more.
    void addNearest(std::vector<Point>& points) const
    {
        for (std::size_t i = 1; i + 1 < points.size() && !m_stop.stop_requested(); ++i) {
            const Point &before = points[i - 1], &here = points[i], &behind = points[i + 1];
            const int sign = here.sign();
            const bool alike = sign != 0 && before.sign() == sign && behind.sign() == sign;
            const double gap = std::fabs(here.sides.gap()), rounding = tolerance * largest(here.sides);
            const double first = std::fabs(before.sides.gap()), last = std::fabs(behind.sides.gap());
            if (!alike || gap > first || gap > last || std::max(first, last) - gap <= rounding)
                continue;
            const Point nearest = nearestBetween(before.at, here, behind.at);
            if (nearest.at == here.at)
                continue;
            points.insert(points.begin() + static_cast<std::ptrdiff_t>(nearest.at < here.at ? i : i + 1),
                          nearest);
            ++i;
        }
    }

    [[nodiscard]] Point nearestBetween(double from, const Point& here, double to) const
    {
        const auto gap = [sign = here.sign()](const Point& point) {
            return point.exists() ? sign * point.sides.gap() : std::numeric_limits<double>::max();
        };
        std::vector<Point> looked{here};
        if (isWhole()) {
            if (to - from > 2.0)
                std::ranges::move(scan(from + 1.0, to - 1.0, mostWhole), std::back_inserter(looked));
        } else {
            constexpr int bits = std::numeric_limits<double>::digits / 2; // more of them are rounding
            std::uintmax_t steps = mostSteps;
            const auto gapAt = [&](double value) {
                return gap(m_stop.stop_requested() ? Point{} : pointAt(value));
            };
            looked.push_back(
                pointAt(boost::math::tools::brent_find_minima(gapAt, from, to, bits, steps).first));
        }
        Point nearest = *std::ranges::min_element(looked, {}, gap);
        nearest.meets = std::fabs(nearest.sides.gap()) <= tolerance * largest(nearest.sides);
        return nearest;
    }

    [[nodiscard]] static std::optional<Crossing::Before> nearestIn(const std::vector<Point>& points)
    {
        const auto gap = [](const Point& point) {
            return point.exists() ? std::fabs(point.sides.gap()) : std::numeric_limits<double>::infinity();
        };
        const auto found = std::ranges::min_element(points, {}, gap);
        const double ends = std::min(gap(points.front()), gap(points.back()));
        if (!found->exists() || gap(*found) >= ends - tolerance * largest(found->sides))
            return {};
        return Crossing::Before{found->at, found->sides};
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
        if (i + 1 == points.size())
            return {};
        if (!points[i + 1].exists())
            return overGap(points, i);
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
        crossing.lastSides = points[end - 1].sides;
        const int before = i > 0 ? points[i - 1].sign() : 0,
                  behind = end < points.size() ? points[end].sign() : 0;
        if (before == 0)
            crossing.rising = behind > 0;
        crossing.touches = before != 0 && behind == before;
        return crossing;
    }

    /// Where the sign of `low` ends.
    [[nodiscard]] std::optional<Crossing> between(Point low, Point high) const
    {
        const bool rising = low.sign() < 0;
        const Point from = low, to = high;
        if (isWhole() || high.sign() == 0)
            halve(low, high, [below = low.sign()](const Point& point) {
                return !point.exists() || point.sign() == below;
            });
        else
            narrow(low, high);
        if ((!low.exists() || !high.exists()) && to.sign() != 0)
            return acrossGap(from, to);
        if (!low.exists()) // just below what meets the goal
            low = high;
        const double step = std::fabs(high.sides.gap() - low.sides.gap());
        const bool leaps = step > leap * std::max(largest(low.sides), largest(high.sides));
        const bool nearer = std::fabs(low.sides.gap()) < std::fabs(high.sides.gap());
        const Point& found = !isWhole() && !leaps && nearer ? low : high;
        Crossing crossing{.at = found.at, .last = found.at, .sides = found.sides, .rising = rising};
        if (leaps)
            crossing.before = {low.at, low.sides};
        return crossing;
    }

    /// The sign changes between the `i`th point and the next that exists, and those between do not.
    [[nodiscard]] std::optional<Crossing> overGap(const std::vector<Point>& points, std::size_t i) const
    {
        const Point& here = points[i];
        const auto next = std::find_if(points.begin() + static_cast<std::ptrdiff_t>(i) + 1, points.end(),
                                       [](const Point& point) { return point.exists(); });
        if (!here.exists() || next == points.end() || here.sign() * next->sign() >= 0)
            return {};
        return acrossGap(here, *next);
    }

    /// The last value with the sign of `low` and the first behind it with that of `high`, where those between
    /// do not exist.
    [[nodiscard]] std::optional<Crossing> acrossGap(Point low, Point high) const
    {
        const bool rising = low.sign() < 0;
        if (isWhole())
            closeInWhole(low, high);
        else
            closeIn(low, high);
        return Crossing{.at = high.at,
                        .last = high.at,
                        .sides = high.sides,
                        .rising = rising,
                        .before = Crossing::Before{low.at, low.sides},
                        .overGap = !isNarrow(low.at, high.at)};
    }

    /// Looks at whole numbers between the two until none is left or none of those looked at exists.
    void closeInWhole(Point& low, Point& high) const
    {
        const int below = low.sign();
        for (bool closer = true; closer && !isNarrow(low.at, high.at) && !m_stop.stop_requested();) {
            closer = false;
            for (const Point& point : scan(low.at + 1.0, high.at - 1.0, mostWhole)) {
                if (!point.exists())
                    continue;
                closer = true;
                const bool passed = point.sign() != below;
                (passed ? high : low) = point;
                if (passed)
                    break;
            }
        }
    }

    /// Finds one edge of the gap, then the other; anew where behind it the sign is still that of `low`.
    void closeIn(Point& low, Point& high) const
    {
        const int below = low.sign();
        const Point last = high;
        for (std::size_t i = 0; i < scanned && low.sign() == below && !m_stop.stop_requested(); ++i) {
            Point none = last;
            halve(low, none, [&](const Point& point) { return point.exists() && point.sign() == below; });
            high = none.exists() ? none : last;
            if (!none.exists())
                halve(none, high, [](const Point& point) { return !point.exists(); });
            if (high.sign() != below)
                return;
            low = high;
        }
    }

    [[nodiscard]] bool isNarrow(double low, double high) const
    {
        return isWhole() ? high - low <= 1.0
                         : high - low <= tolerance * std::max(std::fabs(low), std::fabs(high));
    }

    /// What is like `low` is below.
    template <class Like> void halve(Point& low, Point& high, const Like& isLikeLow) const
    {
        for (std::uintmax_t i = 0; i < mostSteps && !isNarrow(low.at, high.at) && !m_stop.stop_requested();
             ++i) {
            const double middle = 0.5 * (low.at + high.at);
            const Point point = pointAt(isWhole() ? std::floor(middle) : middle);
            (isLikeLow(point) ? low : high) = point;
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

std::vector<double> evenValues(double low, double high, std::size_t most, SeekNumbers numbers)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < most; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(most - 1);
        const double value = i + 1 == most ? high : low + (high - low) * share;
        values.push_back(numbers == SeekNumbers::Whole ? std::floor(value) : value);
    }
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Crossings crossingsBetween(const SidesAt& sides, double low, double high, SeekNumbers numbers,
                           const std::stop_token& stop)
{
    return Seeker(sides, numbers, stop).seek(low, high);
}

} // namespace jw
