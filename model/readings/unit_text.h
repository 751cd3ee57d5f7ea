// Units as people write them: what "kW", "USD/kW-month" or "g CO2e/kWh" counts, and its exact size.
#pragma once

#include <optional>
#include <string_view>

#include "units/units.h"

namespace jw {

/// A unit read from text. Its size is numerator / denominator * 10^exponent base units, kept apart so that
/// scaling by powers of ten stays exact.
struct TextUnit {
    Dim dim{};
    double numerator = 1.0, denominator = 1.0;
    int exponent = 0;
    int prefix = 0;              ///< power of ten of the first unit's SI prefix: 3 for kW and kW-month
    std::string_view currency{}; ///< the sign or code of money, if any: "$", "EUR"
};

/// The unit that `symbol` spells: units and count words joined by "-", a space or "·", divided by "/" or
/// "per". Nothing if a part of it is not known. SI letters keep their case, since mW is not MW.
[[nodiscard]] std::optional<TextUnit> textUnit(std::string_view symbol);

/// The same for a unit of our own. Where the text is not known or says another size, from its size, without a
/// dimension.
[[nodiscard]] TextUnit textUnit(UnitName unit);

/// One `from` counted in `to`, in lowest terms; dimensions are not looked at.
[[nodiscard]] TextUnit ratioOf(const TextUnit& from, const TextUnit& to);

/// True if `currency` (a sign or a code, as typed) can mean money of ISO 4217 code `code`.
[[nodiscard]] bool meansCurrency(std::string_view currency, std::string_view code);

} // namespace jw
