#include "engine/irr.h"

#include <algorithm>

namespace jw {
namespace {

/// The sign of the flows' present value. Below a rate of 0 every flow is carried to the last year instead,
/// which has the same sign and cannot overflow.
int signOfValue(std::span<const double> flows, double rate)
{
    const double step = rate < 0.0 ? 1.0 + rate : 1.0 / (1.0 + rate);
    double worth = 1.0, value = 0.0;
    for (std::size_t i = 0; i < flows.size(); ++i, worth *= step)
        value += worth * (rate < 0.0 ? flows[flows.size() - 1 - i] : flows[i]);
    return (value > 0.0) - (value < 0.0);
}

} // namespace

std::optional<double> rateOfReturn(std::span<const double> flows)
{
    double low = -0.99, high = 10.0;
    const int signLow = signOfValue(flows, low);
    if (signLow == signOfValue(flows, high))
        return std::nullopt;
    for (int i = 0; i < 200; ++i) {
        const double middle = 0.5 * (low + high);
        (signOfValue(flows, middle) == signLow ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace jw
