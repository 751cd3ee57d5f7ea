// What an error says to people: the field, what is wrong, why, how to mend it. Sentences are born here only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readings/fields.h"

namespace jw {

/// What stands in a place %n. Views translate the text in its context, or write the number in their locale;
/// `text` is the English of both, in the C locale.
struct Argument {
    std::string text{};
    std::string_view context{};     ///< "jw::Term", "jw::Message"; empty: a name or path, left as it is
    std::optional<double> number{}; ///< counted in `unit`
    UnitName unit{};
    bool share = false; ///< forms show the number in percent

    friend bool operator==(const Argument& a, const Argument& b) { return a.text == b.text; }
};

/// A number in four figures, counted in `unit`: as findings quote them.
[[nodiscard]] Argument numberArgument(double value, UnitName unit);

/// A value of `field` in ten figures, as people read and type it; a plain number without one.
[[nodiscard]] Argument numberArgument(double number, const FieldInfo* field);

/// `pattern` is a key of context "jw::Message", with places %1..%n for `arguments`, in order.
struct Sentence {
    std::string_view pattern{};
    std::vector<Argument> arguments{};
};

struct Message {
    Argument fieldTitle{};
    Sentence wrong{}, why{}, mend{};
};

/// The message of `error`; `field` is the one that error.field leads to, or nullptr where there is none: then
/// the path itself is the title. Every sentence is there and ends with a full stop.
[[nodiscard]] Message messageOf(const Error& error, const FieldInfo* field);

/// The English sentence, its places filled.
[[nodiscard]] std::string englishText(const Sentence& sentence);

/// "FIELD: what is wrong. Why. How to mend."
[[nodiscard]] std::string englishText(const Message& message);

/// `pattern` with %1..%n replaced by `arguments`, each place once per standing; no argument is read again.
[[nodiscard]] std::string placed(std::string_view pattern, const std::vector<std::string>& arguments);

/// An error as calc answers it. The problem of a refusal begins with "refused: ".
struct CalcError {
    std::string field{}, problem{}, remedy{};

    friend bool operator==(const CalcError&, const CalcError&) = default;
};
[[nodiscard]] CalcError calcError(const Error& error, const FieldInfo* field = nullptr);

} // namespace jw
