// What is to be said of a prediction or a refusal, as data: a pattern and what stands in its places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "units/term.h"

namespace jw {

/// `pattern` is English with places %1..%n and a translation key of context "jw::Validation".
struct Remark {
    std::string_view pattern{};
    std::vector<std::string> arguments{};

    friend bool operator==(const Remark&, const Remark&) = default;
};

/// A value, or why there is none.
template <class T> using OrRefusal = tl::expected<T, Remark>;

[[nodiscard]] inline tl::unexpected<Remark> refusal(std::string_view pattern,
                                                    std::vector<std::string> arguments = {})
{
    return tl::unexpected(Remark{pattern, std::move(arguments)});
}

namespace remark {
// Rows that cannot be read.
inline constexpr std::string_view badRow = JW_TERM("jw::Validation", "line %1 cannot be read: %2");
inline constexpr std::string_view badCell =
    JW_TERM("jw::Validation", "line %1, column %2: \"%3\" cannot be read");
inline constexpr std::string_view emptyCell = JW_TERM("jw::Validation", "line %1: column %2 is empty");
inline constexpr std::string_view noNumber =
    JW_TERM("jw::Validation", "line %1, column %2: \"%3\" is no number");
inline constexpr std::string_view notWhole =
    JW_TERM("jw::Validation", "line %1, column %2: %3 is no whole number");
inline constexpr std::string_view notPositive =
    JW_TERM("jw::Validation", "line %1, column %2: %3 is not above 0");
inline constexpr std::string_view outside =
    JW_TERM("jw::Validation", "line %1, column %2: %3 is not between %4 and %5");
inline constexpr std::string_view noChoice =
    JW_TERM("jw::Validation", "line %1, column %2: \"%3\" is none of %4");

// Refusals.
inline constexpr std::string_view noModel =
    JW_TERM("jw::Validation", "the catalogue has no model \"%1\" (line %2)");
inline constexpr std::string_view noDevice =
    JW_TERM("jw::Validation", "the catalogue has no accelerator \"%1\" (line %2)");
inline constexpr std::string_view noUnit =
    JW_TERM("jw::Validation", "no unit of %1: \"%2\"; %3 is expected (line %4)");
inline constexpr std::string_view noShape =
    JW_TERM("jw::Validation", "the shape of the model is not known: %1 is missing in the catalogue");
inline constexpr std::string_view shapeOff = JW_TERM(
    "jw::Validation", "the shape is not that of a plain transformer: it gives %1 billion parameters, %2 were "
                      "published");
inline constexpr std::string_view noPeak =
    JW_TERM("jw::Validation", "the accelerator has no %1 peak rate in the catalogue");
inline constexpr std::string_view noLink =
    JW_TERM("jw::Validation", "the catalogue has no interconnect rate of the accelerator");
inline constexpr std::string_view noTpuRows =
    JW_TERM("jw::Validation", "no published steps of this TPU generation");
inline constexpr std::string_view noSequence = JW_TERM("jw::Validation", "no sequence length is given");
inline constexpr std::string_view noTokens = JW_TERM("jw::Validation", "no training tokens are given");
inline constexpr std::string_view timeToQuality = JW_TERM(
    "jw::Validation", "a time to a quality target: no training tokens are given, and how many it takes is "
                      "not predicted");
inline constexpr std::string_view noCarbon = JW_TERM("jw::Validation", "no grid carbon is given");
inline constexpr std::string_view nothingFits =
    JW_TERM("jw::Validation", "no layout of the search fits into the memory of %1 accelerators");
inline constexpr std::string_view badLayout =
    JW_TERM("jw::Validation", "the published layout asks for more %1 than there are");
inline constexpr std::string_view farTooLarge = JW_TERM(
    "jw::Validation", "needs %1 GiB of %2 by the estimate, more than %3 times what there is: no run had it");

inline constexpr std::string_view noMemory =
    JW_TERM("jw::Validation", "the memory follows from the layout, which the row does not tell");
inline constexpr std::string_view noTpuMemory =
    JW_TERM("jw::Validation", "the memory of a TPU is not predicted");
inline constexpr std::string_view twoStacks =
    JW_TERM("jw::Validation", "encoder and decoder: the catalogue's shape does not tell the work of a token");
} // namespace remark

} // namespace jw
