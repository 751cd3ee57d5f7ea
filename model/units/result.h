// Result<T>: a value, or an error that names the field to put right.
#pragma once

#include <cstddef>
#include <string>

#include <tl/expected.hpp>

namespace jw {

/// What went wrong, in data. Sentences for people are made in messages/, which views/ translates.
struct Error {
    enum class Kind {
        OutOfRange,      ///< value outside [lower, upper]
        MustBePositive,  ///< a divisor: zero or less makes no sense
        NotWhole,        ///< a count with a fraction
        WrongType,       ///< text where a number belongs, ..; `text` says what was expected
        UnknownField,    ///< no such field
        MissingField,    ///< required and not given
        BadChoice,       ///< `text` lists the choices
        LengthMismatch,  ///< lists or columns that belong together differ in length
        UnknownName,     ///< `text` names something the plan does not hold
        Duplicate,       ///< `text` stands twice where names are unique
        Inconsistent,    ///< two fields contradict each other; `text` says which and how to mend
        Refused,         ///< the engine will not guess; `text` says what is missing
        UnsupportedArch, ///< this processor lacks the instruction set
        Canceled,        ///< the caller asked to stop
        Syntax,          ///< a file or text could not be read; `text` says where and why
        WrongUnit,       ///< `text` is the unit typed, of another kind than the field's
        Ambiguous,       ///< `text` can be read as two numbers, value and upper
        NotAPlan,        ///< the file `field` is something else
        InUse,           ///< another program holds `field`; `text` is the file that says so
        ChangedOnDisk,   ///< the file `field` is not the one that was read
        Io,              ///< `text` is the file and the system's reason
        NewerFile,       ///< `text` is the program that saved it, value its format, upper ours
        Damaged,         ///< `text` names the failing step
    };
    Kind kind = Kind::OutOfRange;
    std::string field{}; ///< path of keys: "hours", "sites/Ashburn/pue", "arch.hidden"
    double value = 0.0, lower = 0.0, upper = 0.0; ///< in the field's unit
    std::string text{};                           ///< a name, a choice, a reason: see Kind
    std::size_t row = 0;                          ///< in a sweep or a table

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected(std::move(error)); }

} // namespace jw
