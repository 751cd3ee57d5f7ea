#include "readings/value_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace jw {
namespace {

struct Scale {
    Dim dim;
    UnitName unit;
};

/// For each dimension from small to large.
constexpr std::array scales{
    Scale{{.time = 1}, {"s", second.base()}},
    Scale{{.time = 1}, {"h", 1.0}},
    Scale{{.time = 1}, {"yr", year.base()}},
    Scale{{.time = -1}, {"/yr", 1.0 / year.base()}},
    Scale{{.time = -1}, {"/h", 1.0}},
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
    Scale{{.energy = -1, .money = 1}, {"$/kWh", 1.0}},
    Scale{{.time = -1, .money = 1}, {"$/h", 1.0}},
    Scale{{.carbon = 1}, {"kg CO2e", 1.0}},
    Scale{{.carbon = 1}, {"t CO2e", 1e3}},
    Scale{{.carbon = 1}, {"Mt CO2e", 1e9}},
    Scale{{.energy = -1, .carbon = 1}, {"g/kWh", 1e-3}},
    Scale{{.energy = -1, .water = 1}, {"L/kWh", 1.0}},
    Scale{{.water = 1}, {"L", 1.0}},
    Scale{{.water = 1}, {"m³", 1e3}},
    Scale{{.work = 1}, {"FLOP", 1.0}},
    Scale{{.time = -1, .work = 1}, {"TFLOP/s", teraflopPerSecond.base()}},
};

UnitName suited(double base, Dim dim)
{
    UnitName best{"", 1.0};
    for (const Scale& scale : scales)
        if (scale.dim == dim && (best.symbol.empty() || std::fabs(base) >= scale.unit.size))
            best = scale.unit;
    return best;
}

std::string grouped(std::string digits)
{
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, digits[i - 4] == '-' ? "" : " ");
    return digits;
}

std::string shortText(double value)
{
    const bool large = std::fabs(value) >= 999.5 && std::fabs(value) < 1e7;
    std::array<char, 32> digits;
    const auto end =
        large ? std::to_chars(digits.data(), digits.data() + digits.size(), std::llround(value)).ptr
              : std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general,
                              3)
                    .ptr;
    const std::string text(digits.data(), end);
    return large ? grouped(text) : text;
}

} // namespace

std::string valueText(double base, Dim dim, UnitName unit)
{
    const UnitName in = unit.size > 0.0 ? unit : suited(base, dim);
    const std::string number = shortText(base / in.size);
    return in.symbol.empty() ? number : number + ' ' + std::string(in.symbol);
}

} // namespace jw
