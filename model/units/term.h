// A term: the name, unit and source under which a quantity is shown to people.
#pragma once

#include <string_view>

/// Marks a text born in Qt-free code for lupdate (-tr-function-alias QT_TRANSLATE_NOOP+=JW_TERM).
#define JW_TERM(context, text) text

namespace jw {

/// How a number is written: value / size, then the symbol. Size 0: scaled to suit the value.
struct UnitName {
    std::string_view symbol{};
    double size = 0.0; ///< in base units
};

/// English is the translation key (context "jw::Term"); views translate name. Terms live for the whole
/// program.
struct Term {
    std::string_view name{};
    std::string_view source{}; ///< paper, standard or datasheet, with its year
    UnitName unit{};
};

} // namespace jw
