// A number of which only its distribution is known.
#pragma once

#include "readings/fields.h"

namespace jw {

enum class Spread { Uniform, Triangular, Normal, Lognormal, Pert, Discrete };
inline constexpr std::array<std::string_view, 6> spreadTexts{"uniform",   "triangular", "normal",
                                                             "lognormal", "pert",       "discrete"};
constexpr std::span<const std::string_view> choicesOf(Spread) { return spreadTexts; }

/// One of the values of a discrete distribution; its probability is its share of all weights.
struct WeightedValue {
    static constexpr bool asList = true;
    double value = 0.0, weight = 1.0;

    static constexpr auto fields()
    {
        using W = WeightedValue;
        return std::tuple{
            field(&W::value, {.key = "value", .required = true, .term = {JW_TERM("jw::Term", "Value")}}),
            field(&W::weight,
                  {.key = "weight", .lower = 0, .required = true, .term = {JW_TERM("jw::Term", "Weight")}}),
        };
    }
    friend bool operator==(const WeightedValue&, const WeightedValue&) = default;
};

/// How the number of one field of one row is spread, counted in the field's unit:
///   uniform: a low, b high; triangular and PERT: a low, b most likely, c high; normal: a mean, b standard
///   deviation; lognormal: a P10, b P90; discrete: `points`, a the least and b the greatest of their values.
struct Uncertainty {
    static constexpr std::string_view table = "uncertainty";
    static constexpr std::array<std::string_view, 2> keys{"entity_uid", "field"};
    std::string entity{}, field{};
    std::int64_t ord = 0; ///< dimension of its samples: its own for good, so that draws stay what they were
    Spread dist = Spread::Uniform;
    double a = 0.0, b = 0.0;
    std::optional<double> c{};
    std::vector<WeightedValue> points{};

    [[nodiscard]] std::string rowId() const { return entity + '|' + field; }

    static constexpr auto fields()
    {
        using U = Uncertainty;
        using jw::field;
        constexpr double lastDimension = 2642; // of 3,667; predictions have the last 1,024
        return std::tuple{
            field(&U::entity, {.key = "entity_uid", .required = true, .refersTo = "*"}),
            field(&U::field, {.key = "field", .lower = 1, .upper = 200, .required = true}),
            field(&U::ord, {.key = "dimension", // "ord" is the place of a row in files
                            .lower = 0,
                            .upper = lastDimension,
                            .required = true,
                            .term = {JW_TERM("jw::Term", "Sample dimension")}}),
            field(&U::dist, {.key = "dist", .required = true, .term = {JW_TERM("jw::Term", "Distribution")}}),
            field(&U::a, {.key = "a",
                          .required = true,
                          .term = {JW_TERM("jw::Term", "First number")},
                          .doc = JW_TERM("jw::Term", "low end, mean or P10")}),
            field(&U::b,
                  {.key = "b",
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Second number")},
                   .doc = JW_TERM("jw::Term", "high end, most likely value, standard deviation or P90")}),
            field(&U::c, {.key = "c",
                          .term = {JW_TERM("jw::Term", "Third number")},
                          .doc = JW_TERM("jw::Term", "high end of a triangular or PERT distribution")}),
            field(&U::points, {.key = "points", .term = {JW_TERM("jw::Term", "Values and weights")}}),
        };
    }
    friend bool operator==(const Uncertainty&, const Uncertainty&) = default;
};

} // namespace jw
