#include "readings/decimal.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace jw {
namespace {

template <class Real> Real parsed(const Decimal& number, int shift)
{
    const std::string text = number.digits + 'e' + std::to_string(number.exponent + shift);
    Real value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{}) // too large, or too small for anything but zero
        value = number.exponent + shift > 0 ? std::numeric_limits<Real>::infinity() : Real(0);
    return number.negative ? -value : value;
}

} // namespace

Decimal shortestDecimal(double value)
{
    std::array<char, 32> text;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), std::fabs(value), std::chars_format::scientific)
            .ptr;
    Decimal number{.negative = std::signbit(value)};
    const char* c = text.data();
    for (; c != end && *c != 'e'; ++c)
        if (*c != '.')
            number.digits += *c;
    const char* power = c + (c[1] == '+' ? 2 : 1);
    std::from_chars(power, end, number.exponent);
    number.exponent -= static_cast<int>(number.digits.size()) - 1;
    return number;
}

/// A ratio that is no power of ten is multiplied with more digits than a double has.
double scaled(const Decimal& number, const TextUnit& from, const TextUnit& to)
{
    const TextUnit ratio = ratioOf(from, to);
    if (ratio.numerator == 1.0 && ratio.denominator == 1.0)
        return parsed<double>(number, ratio.exponent);
    const long double value = parsed<long double>(number, ratio.exponent);
    return static_cast<double>(value * ratio.numerator / ratio.denominator);
}

} // namespace jw
