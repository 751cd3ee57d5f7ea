#include "readings/unit_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "readings/lower_case.h"
#include "readings/unit_table.h"

namespace jw {
namespace {

using namespace unit_table;

bool same(std::string_view a, std::string_view b, bool anyCase)
{
    return std::ranges::equal(
        a, b, [anyCase](char x, char y) { return anyCase ? lowerCase(x) == lowerCase(y) : x == y; });
}

TextUnit made(const Atom& atom, int prefix = 0)
{
    return {.dim = atom.dim,
            .numerator = atom.numerator,
            .denominator = atom.denominator,
            .exponent = atom.exponent + prefix,
            .prefix = prefix};
}

/// m and M are never taken for each other: a factor of 10^9.
std::optional<int> prefixOf(std::string_view text, const Atom& atom)
{
    if (text.empty())
        return 0;
    for (const auto& [letter, power10] : prefixes)
        if (same(text, letter, atom.anyCase && power10 != 6 && power10 != -3) && power10 >= atom.smallest &&
            power10 <= atom.largest)
            return power10;
    return {};
}

std::optional<TextUnit> symbolUnit(std::string_view text)
{
    for (const bool anyCase : {false, true})
        for (const Atom& atom : atoms) {
            const std::size_t size = atom.symbol.size();
            if (text.size() < size || (anyCase && !atom.anyCase))
                continue;
            if (!same(text.substr(text.size() - size), atom.symbol, anyCase))
                continue;
            if (const auto prefix = prefixOf(text.substr(0, text.size() - size), atom))
                return made(atom, *prefix);
        }
    return {};
}

/// KiB, MiB, GiB, TiB.
std::optional<TextUnit> binaryUnit(std::string_view text)
{
    const std::size_t power1024 = std::string_view("KMGT").find(text.empty() ? ' ' : text.front());
    if (text.size() != 3 || text.substr(1) != "iB" || power1024 == std::string_view::npos)
        return {};
    const int steps = static_cast<int>(power1024) + 1;
    return TextUnit{.dim = data, .numerator = std::ldexp(1.0, 10 * steps), .prefix = 3 * steps};
}

std::optional<TextUnit> wordUnit(std::string_view text)
{
    const bool plural = text.size() > 1 && lowerCase(text.back()) == 's';
    const std::string_view single = text.substr(0, text.size() - (plural ? 1 : 0));
    for (const Atom& word : words)
        if (same(text, word.symbol, true) || same(single, word.symbol, true))
            return made(word);
    for (const Atom& word : chineseWords)
        if (text == word.symbol)
            return made(word);
    for (const std::string_view word : counted)
        if (same(text, word, true) || same(single, word, true))
            return TextUnit{};
    return {};
}

std::optional<TextUnit> moneyUnit(std::string_view text)
{
    for (const auto& [sign, codes] : currencies)
        if (text == sign)
            return TextUnit{.dim = price, .currency = sign};
    return {};
}

std::optional<TextUnit> atomUnit(std::string_view text)
{
    for (const auto& known : {symbolUnit, binaryUnit, wordUnit, moneyUnit})
        if (const auto unit = known(text))
            return unit;
    for (const std::string_view gas : {"CO2eq", "CO₂eq", "CO2e", "CO₂e", "CO2", "CO₂"}) // "gCO2e"
        if (text.size() > gas.size() && text.ends_with(gas))
            return symbolUnit(text.substr(0, text.size() - gas.size()));
    return {};
}

TextUnit times(const TextUnit& a, const TextUnit& b)
{
    return {.dim = a.dim + b.dim,
            .numerator = a.numerator * b.numerator,
            .denominator = a.denominator * b.denominator,
            .exponent = a.exponent + b.exponent,
            .prefix = a.prefix,
            .currency = a.currency.empty() ? b.currency : a.currency};
}

TextUnit inverse(const TextUnit& unit)
{
    return {.dim = -unit.dim,
            .numerator = unit.denominator,
            .denominator = unit.numerator,
            .exponent = -unit.exponent,
            .currency = unit.currency};
}

/// Of a rate such as "/1,000 GPU-days"
std::optional<TextUnit> countUnit(std::string_view text)
{
    if (text == "1")
        return TextUnit{};
    return text == "1,000" || text == "1000" ? std::optional(TextUnit{.exponent = 3}) : std::nullopt;
}

/// Units side by side: "kW-month", "kg CO2e", "1".
std::optional<TextUnit> productUnit(std::string_view text)
{
    std::optional<TextUnit> product;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" -*"), text.find("·"));
        const std::string_view part = text.substr(0, end);
        const auto count = countUnit(part);
        const auto unit = count ? count : atomUnit(part);
        if (!unit)
            return {};
        product = product ? times(*product, *unit) : *unit;
        const std::size_t step = text.substr(std::min(end, text.size())).starts_with("·") ? 2 : 1;
        text = end == std::string_view::npos ? "" : text.substr(end + step);
        if (end != std::string_view::npos && text.empty())
            return {};
    }
    return product;
}

/// Spaces around "/" away, "per" made "/": "USD per kW month" -> "USD/kW month".
std::string slashed(std::string_view symbol)
{
    std::string text(symbol.substr(0, symbol.find_last_not_of(' ') + 1));
    if (text.starts_with("per "))
        text.replace(0, 4, "/");
    for (const std::string_view wide : {" per ", " /", "/ "})
        for (std::size_t at = text.find(wide); at != std::string::npos; at = text.find(wide))
            text.replace(at, wide.size(), "/");
    return text;
}

void reduce(TextUnit& unit)
{
    double a = unit.numerator, b = unit.denominator;
    if (a != std::floor(a) || b != std::floor(b) || std::max(a, b) > 0x1p53)
        return; // not whole: a unit known by its size alone
    while (b != 0.0)
        a = std::exchange(b, std::fmod(a, b));
    unit.numerator /= a;
    unit.denominator /= a;
    for (; std::fmod(unit.numerator, 10.0) == 0.0; ++unit.exponent)
        unit.numerator /= 10.0;
    for (; std::fmod(unit.denominator, 10.0) == 0.0; --unit.exponent)
        unit.denominator /= 10.0;
}

} // namespace

std::optional<TextUnit> textUnit(std::string_view symbol)
{
    const std::string text = slashed(symbol);
    std::string_view rest = text;
    TextUnit unit{};
    for (bool below = false;; below = true) {
        const std::size_t end = rest.find('/');
        const std::string_view part = rest.substr(0, end);
        const bool absent = part.empty() && !below && end != std::string_view::npos; // "/h"
        const auto next = absent ? TextUnit{} : productUnit(part);
        if (!next)
            return {};
        unit = below ? times(unit, inverse(*next)) : *next;
        if (end == std::string_view::npos)
            return unit;
        rest.remove_prefix(end + 1);
    }
}

TextUnit textUnit(UnitName unit)
{
    const double size = unit.size > 0.0 ? unit.size : 1.0;
    if (const auto known = textUnit(unit.symbol)) {
        const double said =
            known->numerator / known->denominator * std::pow(10.0, static_cast<double>(known->exponent));
        if (std::fabs(said - size) <= 1e-12 * size)
            return *known;
    }
    const int exponent = static_cast<int>(std::lround(std::log10(size)));
    if (std::fabs(std::pow(10.0, exponent) - size) <= 1e-12 * size)
        return {.exponent = exponent}; // a bare power of ten costs no digit either
    return {.numerator = size};
}

TextUnit ratioOf(const TextUnit& from, const TextUnit& to)
{
    TextUnit ratio = times(from, inverse(to));
    reduce(ratio);
    return ratio;
}

bool meansCurrency(std::string_view currency, std::string_view code)
{
    for (const auto& [sign, codes] : currencies)
        if (currency == sign)
            return codes.find(code) != std::string_view::npos;
    return false;
}

} // namespace jw
