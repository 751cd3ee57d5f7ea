#include "readings/display.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "readings/decimal.h"

namespace jw {
namespace {

struct Scale {
    Dim dim;
    UnitName unit;
    double from = 0.0; ///< in base units; 0: its own size
};

/// For each dimension from small to large; the first also serves what is smaller.
constexpr std::array scales{
    Scale{{}, {"", 1.0}},
    Scale{{}, {"million", 1e6}},
    Scale{{}, {"billion", 1e9}},
    Scale{{}, {"trillion", 1e12}},
    Scale{{.time = 1}, {"µs", nameOf(unit::microseconds).size}},
    Scale{{.time = 1}, {"ms", nameOf(unit::milliseconds).size}},
    Scale{{.time = 1}, {"s", 1.0 / 3600.0}},
    Scale{{.time = 1}, {"min", 1.0 / 60.0}, 1.0 / 3.0},
    Scale{{.time = 1}, {"h", 1.0}, 2.0},
    Scale{{.time = 1}, {"days", 24.0}, 200.0},
    Scale{{.time = 1}, {"yr", 8760.0}, 2.0 * 8760.0},
    Scale{{.time = -1}, {"/yr", 1.0 / 8760.0}},
    Scale{{.time = -1}, {"/h", 1.0}},
    Scale{{.time = -1}, {"/s", 3600.0}},
    Scale{{.energy = 1}, {"Wh", 1e-3}},
    Scale{{.energy = 1}, {"kWh", 1.0}},
    Scale{{.energy = 1}, {"MWh", 1e3}},
    Scale{{.energy = 1}, {"GWh", 1e6}},
    Scale{{.energy = 1}, {"TWh", 1e9}},
    Scale{{.energy = 1, .time = -1}, {"W", 1e-3}},
    Scale{{.energy = 1, .time = -1}, {"kW", 1.0}},
    Scale{{.energy = 1, .time = -1}, {"MW", 1e3}},
    Scale{{.energy = 1, .time = -1}, {"GW", 1e6}},
    Scale{{.money = 1}, {"$", 1.0}},
    Scale{{.money = 1}, {"million $", 1e6}},
    Scale{{.money = 1}, {"billion $", 1e9}},
    Scale{{.money = 1}, {"trillion $", 1e12}},
    Scale{{.time = -1, .money = 1}, {"$/h", 1.0}},
    Scale{{.energy = -1, .money = 1}, {"$/kWh", 1.0}},
    Scale{{.energy = -1, .time = 1, .money = 1}, {"$/kW", 1.0}},
    Scale{{.money = 1, .water = -1}, {"$/L", 1.0}},
    Scale{{.carbon = 1}, {"g", 1e-3}},
    Scale{{.carbon = 1}, {"kg", 1.0}},
    Scale{{.carbon = 1}, {"t", 1e3}},
    Scale{{.carbon = 1}, {"Mt", 1e9}},
    Scale{{.energy = -1, .carbon = 1}, {"g/kWh", 1e-3}},
    Scale{{.water = 1}, {"L", 1.0}},
    Scale{{.water = 1}, {"m³", 1e3}},
    Scale{{.water = 1}, {"million m³", 1e9}},
    Scale{{.energy = -1, .water = 1}, {"L/kWh", 1.0}},
    Scale{{.work = 1}, {"FLOP", 1.0}},
    Scale{{.work = 1}, {"TFLOP", 1e12}},
    Scale{{.work = 1}, {"PFLOP", 1e15}},
    Scale{{.work = 1}, {"FLOP", 1.0}, 1e18}, // 3.8e25, as papers have it
    Scale{{.time = -1, .work = 1}, {"TFLOP/s", 3.6e15}},
    Scale{{.time = -1, .work = 1}, {"PFLOP/s", 3.6e18}},
    Scale{{.time = -1, .work = 1}, {"EFLOP/s", 3.6e21}},
    Scale{{.data = 1}, {"B", 1.0}},
    Scale{{.data = 1}, {"MB", 1e6}},
    Scale{{.data = 1}, {"GB", 1e9}},
    Scale{{.data = 1}, {"TB", 1e12}},
    Scale{{.data = 1}, {"PB", 1e15}},
    Scale{{.time = -1, .data = 1}, {"GB/s", 3.6e12}},
    Scale{{.time = -1, .data = 1}, {"TB/s", 3.6e15}},
};

/// Of what a single request takes: below `from`, but more than nothing.
constexpr std::array smallScales{
    Scale{{.energy = 1}, {"mWh", 1e-6}, 1e-5},
    Scale{{.carbon = 1}, {"mg", 1e-6}, 1e-5},
    Scale{{.water = 1}, {"mL", 1e-3}, 0.1},
};

constexpr double mostlyRound = 0.9995; ///< 999.6 kW rounds to 1 MW, and says so

constexpr std::size_t fewDigits = 10; ///< as people type them

/// Without what a conversion between units leaves in the last bits: 2000.0000000000002 ms are 2000 ms.
double tidied(double value)
{
    const double near = std::round(value * 1e6) / 1e6;
    const bool same =
        std::fabs(near - value) <= 4.0 * std::numeric_limits<double>::epsilon() * std::fabs(value);
    return same && shortestDecimal(std::fabs(near)).digits.size() <= fewDigits ? near : value;
}

/// Digits and a power of ten, rounded to `figures` if that is not 0.
Decimal rounded(double value, int figures)
{
    if (figures == 0)
        return shortestDecimal(tidied(value));
    std::array<char, 48> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::scientific, std::min(figures, 20) - 1)
                         .ptr;
    double near = 0.0;
    std::from_chars(text.data(), end, near);
    return shortestDecimal(near);
}

/// The power of ten of the first digit.
int magnitudeOf(const Decimal& number)
{
    return static_cast<int>(number.digits.size()) + number.exponent - 1;
}

std::string grouped(std::string digits, std::string_view group)
{
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, group);
    return digits;
}

std::string scientific(const Decimal& number, const DisplayStyle& style)
{
    std::string text = number.digits.substr(0, 1);
    if (number.digits.size() > 1)
        text.append(style.decimal).append(number.digits, 1);
    return text + 'e' + std::to_string(magnitudeOf(number));
}

std::string plain(const Decimal& number, const DisplayStyle& style)
{
    const auto digits = number.digits.size();
    const auto behind = static_cast<std::size_t>(std::max(0, -number.exponent));
    std::string all =
        number.digits + std::string(static_cast<std::size_t>(std::max(0, number.exponent)), '0');
    if (behind >= digits)
        all.insert(0, behind - digits + 1, '0');
    std::string fraction = all.substr(all.size() - behind);
    fraction.append(std::max(static_cast<std::size_t>(style.decimals), behind) - behind, '0');
    const std::string whole = grouped(all.substr(0, all.size() - behind), style.group);
    return fraction.empty() ? whole : whole + std::string(style.decimal) + fraction;
}

/// Without a sign.
std::string unsignedText(const Decimal& number, const DisplayStyle& style)
{
    const bool zero = number.digits.find_first_not_of('0') == std::string::npos;
    const int first = magnitudeOf(number);
    return !zero && (first >= 15 || first < -4) ? scientific(number, style) : plain(number, style);
}

/// What a card shows of `value`: whole digits are all kept.
Decimal shown(double value, const DisplayStyle& style)
{
    const double size = std::fabs(value);
    const bool whole =
        style.significant > 0 && size < 1e15 && size >= std::pow(10.0, style.significant) * mostlyRound;
    return whole ? shortestDecimal(std::round(size)) : rounded(size, style.significant);
}

/// "$" and "million", "$" and "/kWh"; nothing where the unit is not money.
struct Money {
    std::string before{}, after{};
};
std::optional<Money> moneyIn(std::string_view symbol, const DisplayStyle& style)
{
    const std::size_t at = symbol.find('$');
    if (at == std::string_view::npos)
        return {};
    const char last = style.currency.empty() ? '$' : style.currency.back();
    const bool code = (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z');
    Money money{std::string(style.currency) + (code ? " " : ""), std::string(symbol.substr(at + 1))};
    if (at > 0) // "million $"
        money.after = ' ' + std::string(symbol.substr(0, symbol.find(' ')));
    return money;
}

std::string withUnit(const Decimal& number, bool negative, UnitName unit, const DisplayStyle& style)
{
    const std::string sign(negative ? style.minus : "");
    if (const auto money = moneyIn(unit.symbol, style))
        return sign + money->before + unsignedText(number, style) + money->after;
    const bool apart = !unit.symbol.empty() && unit.symbol.front() != '/';
    return (sign + unsignedText(number, style)).append(apart ? " " : "").append(unit.symbol);
}

/// Money below 1,000 shows its cents.
DisplayStyle withCents(const Decimal& number, UnitName unit, DisplayStyle style)
{
    const bool cents = unit.symbol.starts_with('$') && style.significant > 0 && magnitudeOf(number) < 3;
    if (cents)
        style.significant = std::max(style.significant, std::max(magnitudeOf(number), 0) + 3);
    style.decimals = std::max(style.decimals, cents ? 2 : 0);
    return style;
}

constexpr const char* absent = "–";

} // namespace

UnitName displayUnit(double base, Dim dim)
{
    for (const Scale& small : smallScales)
        if (small.dim == dim && base != 0.0 && std::fabs(base) < mostlyRound * small.from)
            return small.unit;
    UnitName best{"", 1.0};
    bool found = false;
    for (const Scale& scale : scales)
        if (scale.dim == dim &&
            (!found || std::fabs(base) >= (scale.from > 0.0 ? scale.from : mostlyRound * scale.unit.size))) {
            best = scale.unit;
            found = true;
        }
    return best;
}

UnitName displayUnit(double base, Dim dim, UnitName own)
{
    const UnitName unit = displayUnit(base, dim);
    const bool none = unit.symbol.empty() && dim != Dim{} && own.size > 0.0;
    const bool rate = dim == Dim{.time = -1} && !own.symbol.empty(); // 100 a day, not 4.17 an hour
    const bool kept = own.symbol == unit::gpuHours.symbol || own.symbol == unit::gibibytes.symbol ||
                      own.symbol == unit::cents.symbol;
    return kept || rate || none ? own : unit;
}

std::vector<UnitName> unitChoices(UnitName own, Dim dim)
{
    std::vector<UnitName> choices{own};
    if (own.symbol == unit::gpuHours.symbol)
        return choices;
    if (own.symbol == unit::perSecond.symbol) // what is asked of a service, as people count it
        for (const auto rate : {unit::perMinute, unit::perHour, unit::perDay, unit::perMonth})
            choices.push_back(nameOf(rate));
    for (const Scale& scale : scales) {
        const TextUnit ratio = ratioOf(textUnit(scale.unit), textUnit(own));
        const bool even = dim == Dim{.time = 1} || (ratio.numerator == 1.0 && ratio.denominator == 1.0);
        const bool written = scale.unit.symbol.find(' ') == std::string_view::npos && scale.from == 0.0;
        if (dim != Dim{} && scale.dim == dim && even && (written || dim == Dim{.time = 1}) &&
            scale.unit.size != own.size)
            choices.push_back(scale.unit);
    }
    return choices;
}

double converted(double value, UnitName from, UnitName to)
{
    return std::isfinite(value) ? scaled(shortestDecimal(value), textUnit(from), textUnit(to)) : value;
}

DisplayStyle readable(double value, DisplayStyle style)
{
    constexpr int figures = 6;
    const bool computed =
        std::isfinite(value) && shortestDecimal(tidied(std::fabs(value))).digits.size() > fewDigits;
    if (style.significant == 0 && computed)
        style.significant = figures;
    return style;
}

std::string numberText(double value, const DisplayStyle& style)
{
    return formatValue(value, {"", 1.0}, style);
}

std::string formatValue(double value, UnitName unit, const DisplayStyle& style)
{
    if (!std::isfinite(value))
        return absent;
    const DisplayStyle exact = withCents(shown(value, style), unit, style);
    return withUnit(shown(value, exact), value < 0.0, unit, exact);
}

std::string formatAs(double value, UnitName from, UnitName to, const DisplayStyle& style)
{
    const TextUnit ratio = ratioOf(textUnit(from), textUnit(to));
    if (style.significant > 0 || ratio.numerator != 1.0 || ratio.denominator != 1.0 || !std::isfinite(value))
        return formatValue(converted(value, from, to), to, style);
    Decimal number = shortestDecimal(tidied(std::fabs(value)));
    number.exponent += value != 0.0 ? ratio.exponent : 0; // 0 is "0" in any unit
    return withUnit(number, value < 0.0, to, style);
}

std::string formatBase(double base, Dim dim, const DisplayStyle& style)
{
    const UnitName unit = displayUnit(base, dim);
    return formatValue(base / unit.size, unit, style);
}

std::string percentileText(double share) { return 'P' + numberText(100.0 * share, {.significant = 4}); }

} // namespace jw
