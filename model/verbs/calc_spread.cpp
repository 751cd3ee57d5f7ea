#include "verbs/calc_spread.h"

#include <algorithm>

namespace jw::verbs {
namespace {

/// The keys of what the plan calls a, b and c.
struct SpreadKeys {
    CalcDist dist;
    Spread spread;
    std::array<std::string_view, 3> keys;
};
constexpr std::array spreadKeys{
    SpreadKeys{CalcDist::Uniform, Spread::Uniform, {"lo", "hi"}},
    SpreadKeys{CalcDist::Normal, Spread::Normal, {"mean", "sd"}},
    SpreadKeys{CalcDist::Triangular, Spread::Triangular, {"lo", "mode", "hi"}},
    SpreadKeys{CalcDist::Lognormal, Spread::Lognormal, {"p10", "p90"}},
    SpreadKeys{CalcDist::Pert, Spread::Pert, {"lo", "mode", "hi"}},
    SpreadKeys{CalcDist::Discrete, Spread::Discrete, {}},
};

/// The number that a key needs.
Result<double> given(const CalcSpread& spread, std::string_view key, const std::string& path)
{
    const FieldInfo& info = *findField(fieldsOf<CalcSpread>(), key);
    const Value value = info.get(&spread);
    if (const double* number = value.as<double>())
        return *number;
    return fail({.kind = Error::Kind::MissingField,
                 .field = path + std::string(key),
                 .text = std::string(info.term.name)});
}

/// "a", "b" and "c" by the names that calc has for them.
Error renamed(Error error, const SpreadKeys& keys, const std::string& path)
{
    const bool letter = error.field.size() == 1;
    const std::string_view key =
        letter ? keys.keys[static_cast<std::size_t>(error.field[0] - 'a')] : "points";
    error.field = path + std::string(key);
    return error;
}

} // namespace

Result<Distribution> distributionOf(const CalcSpread& spread, const std::string& path)
{
    const auto* keys = std::ranges::find(spreadKeys, spread.dist, &SpreadKeys::dist);
    if (keys == spreadKeys.end())
        return given(spread, "value", path).map(&Distribution::fixed);
    std::array<double, 3> numbers{};
    for (std::size_t i = 0; i < numbers.size() && !keys->keys[i].empty(); ++i) {
        const auto number = given(spread, keys->keys[i], path);
        if (!number)
            return fail(number.error());
        numbers[i] = *number;
    }
    SpreadNumbers made{keys->spread, numbers[0], numbers[1], numbers[2]};
    for (const CalcPoint& point : spread.points)
        made.points.push_back({point.value, point.weight});
    return Distribution::of(std::move(made), PertBy::Bisection).map_error([&](Error error) {
        return renamed(std::move(error), *keys, path);
    });
}

} // namespace jw::verbs
