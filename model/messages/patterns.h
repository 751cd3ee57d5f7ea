// The sentences of each kind of error, with named parts in their places. Not for other layers: see message.h.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "readings/fields.h"

namespace jw::messages {

/// What an error and its field have to say in a place %n.
enum class Part {
    None,
    Value, ///< of the error, in the field's unit; Lower and Upper too
    Lower,
    Upper,
    Count, ///< the error's value without a unit
    CountLower,
    CountUpper,
    Text,      ///< of the error, as it stands
    Cell,      ///< what stands behind the colon of the error's text
    Expected,  ///< of the error, one of expectedTexts if it is known
    Key,       ///< the last part of the error's path
    UnitKind,  ///< what the unit typed counts: "energy"
    FieldKind, ///< what the field counts
    FieldUnit,
    Example,     ///< a value that the field would take
    BareExample, ///< the same without its unit
    Month,       ///< of the error's value, an hour of a typical week of each month
    Weekday,
    Hour,
    Needed,    ///< the bytes in the error's value
    Free,      ///< those in its upper
    Gibibytes, ///< the error's value, to a tenth
    GibibytesUpper,
};

struct Pattern {
    std::string_view text{};
    std::array<Part, 4> parts{};
};

struct Template {
    Pattern wrong{}, why{}, mend{};
};

/// The template for this error. Never fails: an unknown code falls back to one that shows its text.
[[nodiscard]] const Template& templateOf(const Error& error, const FieldInfo* field);

/// The template of a rule between fields, by the code that Inconsistent and Refused carry, up to a
/// colon; or nullptr.
[[nodiscard]] const Template* ruleOf(std::string_view code);

/// "energy", "power", "a plain number"; "another quantity" for what has no name here.
[[nodiscard]] std::string_view kindName(Dim dim);

/// Texts of WrongType that can be translated.
[[nodiscard]] std::span<const std::string_view> expectedTexts();

[[nodiscard]] std::string_view monthName(int month);     ///< 0 = January
[[nodiscard]] std::string_view weekdayName(int weekday); ///< 0 = Monday

} // namespace jw::messages
