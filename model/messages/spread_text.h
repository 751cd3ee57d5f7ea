// A distribution in words.
#pragma once

#include "domain/uncertainty.h"
#include "messages/message.h"

namespace jw {
namespace messages {

struct SpreadPatterns {
    std::string_view brief, full;
};

/// By Spread, in order.
inline constexpr std::array<SpreadPatterns, 6> spreadPatterns{{
    {JW_TERM("jw::Message", "%1 to %2"), JW_TERM("jw::Message", "between %1 and %2 (uniform)")},
    {JW_TERM("jw::Message", "%1 to %3, mostly %2"),
     JW_TERM("jw::Message", "between %1 and %3, most likely %2 (triangular)")},
    {JW_TERM("jw::Message", "%1 ± %2"), JW_TERM("jw::Message", "mean %1, standard deviation %2 (normal)")},
    {JW_TERM("jw::Message", "P10 %1, P90 %2"), JW_TERM("jw::Message", "P10 %1, P90 %2 (lognormal)")},
    {JW_TERM("jw::Message", "%1 to %3, mostly %2"),
     JW_TERM("jw::Message", "between %1 and %3, most likely %2 (PERT)")},
    {JW_TERM("jw::Message", "%3 values, %1 to %2"),
     JW_TERM("jw::Message", "one of %3 values from %1 to %2 (discrete)")},
}};

/// a, b, then c or the number of values.
inline std::vector<Argument> spreadArguments(const Uncertainty& spread, const FieldInfo& field)
{
    std::vector<Argument> arguments{numberArgument(spread.a, &field), numberArgument(spread.b, &field)};
    if (spread.dist == Spread::Discrete)
        arguments.push_back(numberArgument(static_cast<double>(spread.points.size()), nullptr));
    else if (spread.dist == Spread::Triangular || spread.dist == Spread::Pert)
        arguments.push_back(numberArgument(spread.c.value_or(spread.b), &field));
    return arguments;
}

} // namespace messages

/// For a cell or beside a field, without a full stop: "1.1 to 1.3", "P10 850 W, P90 1200 W". `field` is the
/// one that is uncertain; numbers are in its unit.
[[nodiscard]] inline Sentence briefSpread(const Uncertainty& spread, const FieldInfo& field)
{
    return {messages::spreadPatterns[static_cast<std::size_t>(spread.dist)].brief,
            messages::spreadArguments(spread, field)};
}

/// The same with the kind of distribution: "between 1.1 and 1.3 (uniform)".
[[nodiscard]] inline Sentence fullSpread(const Uncertainty& spread, const FieldInfo& field)
{
    return {messages::spreadPatterns[static_cast<std::size_t>(spread.dist)].full,
            messages::spreadArguments(spread, field)};
}

} // namespace jw
