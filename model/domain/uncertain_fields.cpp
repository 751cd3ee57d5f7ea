#include "domain/uncertain_fields.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "domain/edit.h"
#include "domain/paths.h"

namespace jw {
namespace {

using Kind = Error::Kind;

Result<void> checkEnds(double low, double high)
{
    if (low < high)
        return {};
    return fail({.kind = Kind::Inconsistent, .value = high, .upper = low, .text = "spread_empty"});
}

Result<void> checkMode(double low, double mode, const std::optional<double>& high)
{
    if (!high)
        return fail({.kind = Kind::Inconsistent, .text = "spread_without_high"});
    if (auto ok = checkEnds(low, *high); !ok || (low <= mode && mode <= *high))
        return ok;
    return fail(
        {.kind = Kind::Inconsistent, .value = mode, .lower = low, .upper = *high, .text = "spread_mode"});
}

Result<void> checkDeviation(double deviation)
{
    if (deviation > 0.0)
        return {};
    return fail({.kind = Kind::Inconsistent, .value = deviation, .text = "spread_deviation"});
}

Result<void> checkPercentiles(double p10, double p90)
{
    if (!(p10 > 0.0))
        return fail({.kind = Kind::Inconsistent, .value = p10, .text = "spread_not_positive"});
    return checkEnds(p10, p90);
}

Result<void> checkWeights(const std::vector<WeightedValue>& points)
{
    const FieldInfo& weight = *findField(fieldsOf<WeightedValue>(), "weight");
    for (const WeightedValue& point : points) {
        if (point.weight < 0.0)
            return fail({.kind = Kind::Inconsistent, .value = point.weight, .text = "spread_weight"});
        if (auto ok = checkNumber(weight, point.weight, {}); !ok)
            return ok;
    }
    const auto count =
        std::ranges::count_if(points, [](const WeightedValue& point) { return point.weight > 0.0; });
    if (count >= 2)
        return {};
    return fail(
        {.kind = Kind::Inconsistent, .value = static_cast<double>(count), .text = "spread_one_value"});
}

/// Do its numbers stand to each other as they must?
Result<void> checkShape(const Uncertainty& spread)
{
    switch (spread.dist) {
    case Spread::Uniform: return checkEnds(spread.a, spread.b);
    case Spread::Triangular:
    case Spread::Pert: return checkMode(spread.a, spread.b, spread.c);
    case Spread::Normal: return checkDeviation(spread.b);
    case Spread::Lognormal: return checkPercentiles(spread.a, spread.b);
    case Spread::Discrete: break;
    }
    return checkWeights(spread.points);
}

/// Those of its numbers that are values of the field. Tails of a normal or lognormal one have no end: its
/// mean and percentiles stand for it.
std::vector<double> valuesOf(const Uncertainty& spread)
{
    std::vector<double> values{spread.a};
    if (spread.dist == Spread::Discrete) {
        values.clear();
        for (const WeightedValue& point : spread.points)
            values.push_back(point.value);
    } else if (spread.dist != Spread::Normal)
        values.push_back(spread.b);
    if (spread.c && (spread.dist == Spread::Triangular || spread.dist == Spread::Pert))
        values.push_back(*spread.c);
    return values;
}

Result<void> checkNumbers(const Uncertainty& spread)
{
    for (const double number : {spread.a, spread.b, spread.c.value_or(0.0)})
        if (!std::isfinite(number))
            return fail({.kind = Kind::OutOfRange, .value = number});
    return {};
}

Result<void> checkValues(const Uncertainty& spread, const FieldInfo& info)
{
    for (const double value : valuesOf(spread))
        if (auto ok = checkNumber(info, value, {}); !ok)
            return ok;
    return {};
}

Result<void> checkKind(const FieldInfo& info)
{
    if (info.kind == FieldKind::Number || info.kind == FieldKind::Whole)
        return {};
    return fail({.kind = Kind::Inconsistent, .text = "spread_no_number"});
}

/// Without what its distribution does not use.
Uncertainty tidied(Uncertainty spread)
{
    if (spread.dist != Spread::Triangular && spread.dist != Spread::Pert)
        spread.c.reset();
    if (spread.dist != Spread::Discrete)
        spread.points.clear();
    else if (!spread.points.empty()) {
        const auto [least, greatest] = std::ranges::minmax(spread.points, {}, &WeightedValue::value);
        spread.a = least.value;
        spread.b = greatest.value;
    }
    return spread;
}

} // namespace

const Uncertainty* findUncertainty(const Plan& plan, std::string_view uid, std::string_view field)
{
    const auto found = std::ranges::find_if(
        plan.uncertainties, [&](const Uncertainty& u) { return u.entity == uid && u.field == field; });
    return found == plan.uncertainties.end() ? nullptr : &*found;
}

Result<void> checkSpread(const Uncertainty& spread, const FieldInfo& info, const std::string& path)
{
    return checkKind(info)
        .and_then([&] { return checkNumbers(spread); })
        .and_then([&] { return checkShape(spread); })
        .and_then([&] { return checkValues(spread, info); })
        .map_error([&](Error error) {
            error.field = path;
            return error;
        });
}

Result<void> setUncertainty(Plan& plan, Uncertainty wanted)
{
    const RowRef row = findRow(plan, wanted.entity);
    if (!row || !row.table->hasUid)
        return fail({.kind = Kind::UnknownName, .field = wanted.field, .text = wanted.entity});
    const std::string path = pathOf(plan, row, wanted.field);
    const FieldInfo* info = fieldInfo(plan, row, wanted.field);
    if (!info)
        return fail({.kind = Kind::UnknownField, .field = path, .text = wanted.field});
    wanted = tidied(std::move(wanted));
    if (auto ok = checkSpread(wanted, *info, path); !ok)
        return ok;
    if (const Uncertainty* old = findUncertainty(plan, wanted.entity, wanted.field)) {
        wanted.ord = old->ord;
        const auto at = old - &plan.uncertainties.front();
        plan.uncertainties.edit()[static_cast<std::size_t>(at)] = std::move(wanted);
    } else {
        wanted.ord = newDimension(plan);
        plan.uncertainties.add(std::move(wanted));
    }
    return {};
}

void clearUncertainty(Plan& plan, std::string_view uid, std::string_view field)
{
    if (findUncertainty(plan, uid, field))
        std::erase_if(plan.uncertainties.edit(),
                      [&](const Uncertainty& u) { return u.entity == uid && u.field == field; });
}

std::int64_t newDimension(Plan& plan)
{
    std::int64_t next = plan.settings.nextOrd.value_or(0);
    for (const Uncertainty& u : plan.uncertainties) // of a file written by hand
        next = std::max(next, u.ord + 1);
    plan.settings.nextOrd = next + 1;
    return next;
}

std::vector<Error> uncertaintyProblems(const Plan& plan)
{
    std::vector<Error> errors;
    std::set<std::int64_t> dimensions;
    for (const Uncertainty& u : plan.uncertainties) {
        const RowRef row = findRow(plan, u.entity);
        if (!row || !row.table->hasUid)
            continue; // a reference to nothing, which is found anyway
        const std::string path = pathOf(plan, row, u.field);
        const FieldInfo* info = fieldInfo(plan, row, u.field);
        const auto known =
            info ? Result<void>() : fail({.kind = Kind::UnknownField, .field = path, .text = u.field});
        if (auto ok = known.and_then([&] { return checkSpread(u, *info, path); }); !ok)
            errors.push_back(std::move(ok.error()));
        if (!dimensions.insert(u.ord).second)
            errors.push_back({.kind = Kind::Inconsistent,
                              .field = path,
                              .value = static_cast<double>(u.ord),
                              .text = "spread_dimension"});
    }
    return errors;
}

} // namespace jw
