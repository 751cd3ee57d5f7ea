#include "readings/entry.h"

#include <array>
#include <cmath>
#include <utility>

#include "readings/typed_number.h"

namespace jw {
namespace {

using Kind = Error::Kind;

constexpr std::size_t longestEntry = 200; ///< bytes; more is no number that a person typed

/// What stands behind the number, and perhaps a currency before it.
struct TypedUnit {
    TextUnit unit{};
    int magnitude = 0; ///< the power of ten of a "k" or "million" before the unit
    bool own = false;  ///< no unit was typed, at most a magnitude or a sign of money
};

struct Magnitude {
    std::string_view text;
    int power10;
};

/// Longest first. "m" is missing on purpose: milli, million, minute, month and meter.
constexpr std::array magnitudes{
    Magnitude{"thousand", 3}, Magnitude{"trillion", 12}, Magnitude{"millions", 6}, Magnitude{"billions", 9},
    Magnitude{"million", 6},  Magnitude{"billion", 9},   Magnitude{"mn", 6},       Magnitude{"bn", 9},
    Magnitude{"万", 4},       Magnitude{"亿", 8},        Magnitude{"k", 3},        Magnitude{"K", 3},
    Magnitude{"M", 6},        Magnitude{"G", 9},         Magnitude{"B", 9},        Magnitude{"T", 12}};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A letter glued to the next word is a magnitude only before what is merely counted, or money: "Mtokens".
bool canBeMagnitude(const Magnitude& magnitude, std::string_view rest)
{
    if (rest.empty() || !isLetter(rest.front()))
        return true;
    const auto unit = textUnit(rest);
    return magnitude.text.size() == 1 && unit && (unit->dim == Dim{} || unit->dim == Dim{.money = 1});
}

std::string_view withoutSpace(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

/// "$0.20" in a field of USD/kWh: the field's own unit, or a hundredth of it for cents.
TypedUnit moneyOf(const TextUnit& own, const TextUnit& money)
{
    TypedUnit typed{.unit = own, .own = true};
    typed.unit.exponent += money.exponent;
    typed.unit.currency = money.currency;
    return typed;
}

/// The unit of "$" + "/kWh", of "kW", or the field's own of "".
std::optional<TypedUnit> unitOf(std::string_view before, std::string_view after, const TextUnit& own)
{
    if (before.empty() && after.empty())
        return TypedUnit{.unit = own, .own = true};
    const auto sign = before.empty() ? std::nullopt : textUnit(before);
    const bool joined = after.empty() || after.starts_with('/') || after.starts_with("per ");
    if (!before.empty() && !(joined && sign && !sign->currency.empty()))
        return {};
    const auto unit =
        before.empty() ? textUnit(after) : textUnit(std::string(before).append(" ").append(after));
    if (unit && unit->dim == Dim{.money = 1} && own.dim.money == 1 && own.dim != unit->dim)
        return moneyOf(own, *unit);
    return unit ? std::optional(TypedUnit{.unit = *unit}) : std::nullopt;
}

/// Every way to take what was typed around the number apart.
std::vector<TypedUnit> unitsOf(std::string_view before, std::string_view after, const TextUnit& own)
{
    std::vector<TypedUnit> units;
    if (const auto unit = unitOf(before, after, own))
        units.push_back(*unit);
    for (const Magnitude& magnitude : magnitudes) {
        if (!after.starts_with(magnitude.text))
            continue;
        const std::string_view rest = after.substr(magnitude.text.size());
        auto unit = canBeMagnitude(magnitude, rest) ? unitOf(before, withoutSpace(rest), own) : std::nullopt;
        if (!unit)
            continue;
        if (unit->own && own.dim == Dim{}) // "405B" in a field of millions: the pure number
            unit->unit = {};
        unit->magnitude = magnitude.power10;
        units.push_back(*unit);
    }
    return units;
}

bool isPercent(const TextUnit& unit) { return unit.dim == Dim{} && unit.exponent < 0; }

/// Only numbers with a fraction take percent; a wrong currency is another unit.
bool fits(const TypedUnit& typed, const FieldInfo& field, const NumberStyle& style)
{
    const bool percentOfCount = isPercent(typed.unit) && field.kind == FieldKind::Whole;
    const bool otherMoney = !style.currency.empty() && !typed.unit.currency.empty() &&
                            typed.unit.currency != style.currency &&
                            !meansCurrency(typed.unit.currency, style.currency);
    return typed.unit.dim == field.dim && !percentOfCount && !otherMoney;
}

std::string spelled(std::string_view before, std::string_view after)
{
    const bool apart = !before.empty() && !after.empty() && !after.starts_with('/');
    return std::string(before).append(apart ? " " : "").append(after);
}

/// What to name in an error: "kWh" of "k kWh".
std::string unknownPart(const TypedNumber& typed)
{
    const std::string all = spelled(typed.before, typed.after);
    for (const Magnitude& magnitude : magnitudes)
        if (!textUnit(all) && typed.after.starts_with(magnitude.text)) {
            const auto rest = withoutSpace(std::string_view(typed.after).substr(magnitude.text.size()));
            const std::string unit = spelled(typed.before, rest);
            if (textUnit(unit))
                return unit;
        }
    return all;
}

tl::unexpected<Error> failed(const FieldInfo& field, Kind kind, std::string text)
{
    return fail({.kind = kind, .field = std::string(field.key), .text = std::move(text)});
}

Result<TypedUnit> chosenUnit(const TypedNumber& typed, const FieldInfo& field, const TextUnit& own,
                             const NumberStyle& style)
{
    for (TypedUnit unit : unitsOf(typed.before, typed.after, own)) {
        if (!fits(unit, field, style))
            continue;
        if (unit.own && style.bareMeansPercent && isShare(field))
            unit.unit.exponent -= 2;
        return unit;
    }
    return failed(field, Kind::WrongUnit, unknownPart(typed));
}

/// All numbers, in the field's unit, that the text can mean. "12k" of a field in kW is 12,000 kW or 12 kW.
std::vector<double> valuesOf(const std::vector<Decimal>& readings, TypedUnit typed, const TextUnit& own)
{
    typed.unit.exponent += typed.magnitude;
    std::vector<double> values;
    values.reserve(readings.size() + 1);
    for (const Decimal& reading : readings)
        values.push_back(scaled(reading, typed.unit, own));
    if (typed.own && typed.magnitude != 0 && own.prefix != 0 && readings.size() == 1) {
        typed.unit.exponent -= own.prefix;
        values.push_back(scaled(readings.front(), typed.unit, own));
    }
    return values;
}

Result<Entered> entered(const TypedNumber& typed, const std::vector<double>& values, const FieldInfo& field,
                        const std::string& text)
{
    if (!std::isfinite(values.front()) || !std::isfinite(values.back()))
        return fail({.kind = Kind::OutOfRange,
                     .field = std::string(field.key),
                     .value = values.front(),
                     .lower = field.lower,
                     .upper = field.upper});
    if (values.size() > 1 && values.front() != values.back())
        return fail({.kind = Kind::Ambiguous,
                     .field = std::string(field.key),
                     .value = values.front(),
                     .upper = values.back(),
                     .text = text});
    return Entered{values.front(), spelled(typed.before, typed.after)};
}

} // namespace

bool isShare(const FieldInfo& field)
{
    return field.dim == Dim{} && field.kind == FieldKind::Number && field.term.unit.size == 1.0 &&
           field.upper <= 1.0;
}

Result<Entered> parseEntry(std::string_view text, const FieldInfo& field, const NumberStyle& style)
{
    const auto plain = text.size() <= longestEntry ? plainText(text) : std::nullopt;
    if (plain && plain->empty())
        return failed(field, Kind::MissingField, std::string(field.term.name));
    const auto typed = plain ? splitNumber(*plain) : std::nullopt;
    const std::vector<Decimal> readings = typed ? readingsOf(*typed, style.decimal) : std::vector<Decimal>{};
    if (readings.empty())
        return failed(field, Kind::WrongType, "a number");
    TextUnit own = textUnit(field.term.unit);
    own.dim = field.dim;
    return chosenUnit(*typed, field, own, style).and_then([&](const TypedUnit& unit) {
        return entered(*typed, valuesOf(readings, unit, own), field, *plain);
    });
}

std::optional<UnitName> namedRate(std::string_view typed, const std::vector<UnitName>& choices)
{
    const std::string text = plainText(typed).value_or(std::string());
    const std::size_t slash = text.rfind('/'), word = text.rfind("per ");
    const std::size_t at = slash == std::string::npos ? word : slash;
    const auto unit = at == std::string::npos ? std::nullopt : textUnit(std::string_view(text).substr(at));
    if (!unit || unit->dim != Dim{.time = -1})
        return {};
    for (const UnitName& choice : choices)
        if (const TextUnit ratio = ratioOf(*unit, textUnit(choice));
            ratio.numerator == 1.0 && ratio.denominator == 1.0 && ratio.exponent == 0)
            return choice;
    return {};
}

} // namespace jw
