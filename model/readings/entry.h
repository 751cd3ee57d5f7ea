// The one reading of numbers that people type or paste: digits, a decimal sign, an SI prefix, a unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readings/fields.h"

namespace jw {

/// How the person writes numbers. A point is always a decimal sign too, unless that leaves two readings.
struct NumberStyle {
    char decimal = '.';            ///< '.' or ','
    bool bareMeansPercent = false; ///< a bare "70" in a field that isShare is 70 %
    std::string_view currency{};   ///< ISO 4217 code of the plan: other money is refused; empty: any
};

/// True for a fraction that forms show in percent: a bare number whose upper bound is 1 or less.
[[nodiscard]] bool isShare(const FieldInfo& field);

struct Entered {
    double value = 0.0; ///< in the field's unit
    std::string unit{}; ///< as typed, with its magnitude: "kW", "M tokens"; "" is the field's own

    friend bool operator==(const Entered&, const Entered&) = default;
};

/// The number that `text` (UTF-8) says, in the field's unit: "0.85 kW" in a field of watts is 850.0 to the
/// last bit. Full-width signs, no-break spaces, U+2212, "12k", "1.2M tokens", "$0.20/kWh", "70 %" are read;
/// bounds are left to checkNumber. Errors name field.key: MissingField (empty), WrongType (no number),
/// WrongUnit (`text` is the unit), Ambiguous (`value` and `upper` are the two readings, `text` what was
/// typed: "1,048", or "12k" in a field of kW), OutOfRange (no double holds it).
[[nodiscard]] Result<Entered> parseEntry(std::string_view text, const FieldInfo& field,
                                         const NumberStyle& style = {});

/// The one of `choices` that a typed rate names: "/day" of "200M requests/day". Nothing where it names none.
[[nodiscard]] std::optional<UnitName> namedRate(std::string_view typed, const std::vector<UnitName>& choices);

} // namespace jw
