// A distribution as calc writes it: {"dist":"triangular","lo":1,"mode":2,"hi":5}.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "readings/fields.h"
#include "uncertainty/distribution.h"

namespace jw::verbs {

enum class CalcDist { Fixed, Uniform, Normal, Triangular, Lognormal, Pert, Discrete };
inline constexpr std::array<std::string_view, 7> calcDistTexts{
    "fixed", "uniform", "normal", "triangular", "lognormal", "pert", "discrete"};
constexpr std::span<const std::string_view> choicesOf(CalcDist) { return calcDistTexts; }

/// [value, weight]
struct CalcPoint {
    static constexpr bool asList = true;
    double value = 0.0, weight = 1.0;

    static constexpr auto fields()
    {
        using P = CalcPoint;
        return std::tuple{
            field(&P::value, {.key = "value", .required = true, .term = {JW_TERM("jw::Term", "Value")}}),
            field(&P::weight,
                  {.key = "weight", .lower = 0, .required = true, .term = {JW_TERM("jw::Term", "Weight")}}),
        };
    }
};

struct CalcSpread {
    CalcDist dist = CalcDist::Fixed;
    std::optional<double> value{}, lo{}, mode{}, hi{}, mean{}, sd{}, p10{}, p90{};
    std::vector<CalcPoint> points{};

    static constexpr auto fields()
    {
        using S = CalcSpread;
        const auto number = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .term = {name}});
        };
        return std::tuple{
            field(&S::dist, {.key = "dist", .required = true, .term = {JW_TERM("jw::Term", "Distribution")}}),
            number(&S::value, "value", JW_TERM("jw::Term", "Value")),
            number(&S::lo, "lo", JW_TERM("jw::Term", "Least value")),
            number(&S::mode, "mode", JW_TERM("jw::Term", "Most likely value")),
            number(&S::hi, "hi", JW_TERM("jw::Term", "Greatest value")),
            number(&S::mean, "mean", JW_TERM("jw::Term", "Mean")),
            number(&S::sd, "sd", JW_TERM("jw::Term", "Standard deviation")),
            number(&S::p10, "p10", JW_TERM("jw::Term", "P10")),
            number(&S::p90, "p90", JW_TERM("jw::Term", "P90")),
            field(&S::points, {.key = "points", .term = {JW_TERM("jw::Term", "Values with weights")}}),
        };
    }
};

/// PERT by bisection. Errors: MissingField, a number that the distribution needs; those of
/// Distribution::of(), naming the keys. `path` stands before these.
[[nodiscard]] Result<Distribution> distributionOf(const CalcSpread& given, const std::string& path = {});

} // namespace jw::verbs
