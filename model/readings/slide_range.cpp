#include "readings/slide_range.h"

#include <algorithm>
#include <cmath>

#include "readings/display.h"

namespace jw {
namespace {

// How a slider feels, not what anything is: assumptions.
constexpr int factorSteps = 400;      ///< of a logarithmic range: about the pixels of a slider
constexpr double fewestSteps = 100.0; ///< of a linear range, which has up to ten times as many
constexpr double mostWhole = 1e6;     ///< a longer range of whole numbers is walked by factors
constexpr double closeBounds = 100.0; ///< apart, and not over ten times the value
constexpr double around = 4.0;        ///< times the value, and a part of it
constexpr int endFigures = 3;         ///< of an end that was computed
constexpr double noise = 1e-9;        ///< of 1.3 - 1.2

/// `value` on the grid of 10^exponent.
double onGrid(double value, int exponent)
{
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? std::round(value * power) / power : std::round(value / power) * power;
}

int magnitude(double value) { return static_cast<int>(std::floor(std::log10(value))); }

/// Of the grid that is no coarser than `step`.
int exponentOf(double step, bool whole) { return whole ? std::max(0, magnitude(step)) : magnitude(step); }

double shortened(double value)
{
    return value == 0.0 ? 0.0 : onGrid(value, magnitude(std::fabs(value)) - endFigures + 1);
}

bool isWalkedOneByOne(const SlideRange& range) { return range.whole && range.high - range.low <= mostWhole; }

double linearStep(const SlideRange& range)
{
    if (isWalkedOneByOne(range))
        return 1.0;
    return std::pow(10.0, exponentOf((range.high - range.low) / fewestSteps * (1.0 + noise), range.whole));
}

bool areClose(const FieldInfo& info, double value)
{
    constexpr double decade = 10.0;
    const double apart = info.upper - info.lower; // infinite where one is
    return apart <= std::min(closeBounds, decade * std::max(1.0, std::fabs(value))) &&
           !(info.positive && info.lower <= 0.0);
}

/// Before the field's bounds are looked at.
SlideRange reach(double value, bool whole)
{
    if (value == 0.0)
        return {.high = whole ? 10.0 : 1.0, .whole = whole};
    const double far = shortened(around * std::fabs(value));
    const double near = shortened(value / around);
    if (value > 0.0)
        return {whole ? std::floor(near) : near, whole ? std::ceil(far) : far, true, whole};
    return {-far, far, false, whole};
}

} // namespace

int SlideRange::steps() const
{
    if (logarithmic)
        return factorSteps;
    return std::max(1, static_cast<int>(std::ceil((high - low) / linearStep(*this) - noise)));
}

double SlideRange::at(int step) const
{
    const int all = steps();
    if (step <= 0 || step >= all)
        return step <= 0 ? low : high;
    if (logarithmic) {
        const double factor = std::pow(high / low, 1.0 / all);
        const double value = low * std::pow(factor, step);
        return std::clamp(onGrid(value, exponentOf(value * (factor - 1.0), whole)), low, high);
    }
    constexpr int finer = 3; // an end need not stand on the grid
    const double size = linearStep(*this);
    return onGrid(low + step * size, whole ? 0 : magnitude(size) - finer);
}

int SlideRange::nearest(double value) const
{
    const double inside = std::clamp(value, low, high);
    const double way = logarithmic ? std::log(inside / low) / std::log(high / low) * factorSteps
                                   : (inside - low) / linearStep(*this);
    return std::min(static_cast<int>(std::lround(way)), steps());
}

SlideRange slideRange(const FieldInfo& info, double value, UnitName shown)
{
    const auto inShown = [&](double number) { return converted(number, info.term.unit, shown); };
    const bool whole = info.kind == FieldKind::Whole && inShown(1.0) == 1.0;
    if (areClose(info, value))
        return {inShown(info.lower), inShown(info.upper), false, whole};
    SlideRange range = reach(inShown(value), whole);
    if (info.positive && whole)
        range.low = std::max(1.0, range.low);
    range.low = std::max(range.low, inShown(info.lower));
    range.high = std::min(range.high, inShown(info.upper));
    if (range.high <= range.low) // the value is out of bounds
        range.high = range.low + (whole ? 1.0 : std::max(1.0, std::fabs(range.low)));
    return withEnds(range, range.low, range.high);
}

SlideRange withEnds(SlideRange range, double low, double high)
{
    range.low = low;
    range.high = high;
    range.logarithmic = range.logarithmic && low > 0.0 && !isWalkedOneByOne(range);
    return range;
}

} // namespace jw
