#include "verbs/spread_option.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/uncertain_fields.h"
#include "verbs/changes.h"

namespace jw::verbs {
namespace {

std::vector<std::string> splitAt(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        if (end == text.size())
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// How many numbers a distribution takes; 0: any, in pairs.
std::size_t countOf(Spread spread)
{
    switch (spread) {
    case Spread::Triangular:
    case Spread::Pert: return 3;
    case Spread::Discrete: return 0;
    default: return 2;
    }
}

/// What stands before and within the parentheses; nothing within where one of them is missing.
struct Call {
    std::string_view name;
    std::optional<std::string_view> inside{};
};
Call callIn(std::string_view text)
{
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos)
        return {text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"))};
    if (!text.ends_with(')'))
        return {text.substr(0, open)};
    return {text.substr(0, open), text.substr(open + 1, text.size() - open - 2)};
}

Result<std::vector<double>> numbersIn(const Plan& plan, const FieldInfo& info,
                                      const std::vector<std::string>& texts, const std::string& path)
{
    std::vector<double> numbers;
    for (const std::string& text : texts) {
        const auto value = valueFromText(plan, info, text, path);
        if (!value)
            return fail(value.error());
        const double* number = value->as<double>();
        if (!number)
            return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number"});
        numbers.push_back(*number);
    }
    return numbers;
}

Result<std::vector<WeightedValue>> pointsIn(const Plan& plan, const FieldInfo& info,
                                            const std::vector<std::string>& texts, const std::string& path)
{
    std::vector<WeightedValue> points;
    for (const std::string& text : texts) {
        const auto pair = numbersIn(plan, info, splitAt(text, ':'), path);
        if (!pair)
            return fail(pair.error());
        if (pair->size() > 2)
            return fail({.kind = Error::Kind::LengthMismatch,
                         .field = path,
                         .value = static_cast<double>(pair->size()),
                         .lower = 2.0});
        points.push_back({pair->front(), pair->size() == 2 ? pair->back() : 1.0});
    }
    return points;
}

} // namespace

Result<void> makeUncertain(Plan& plan, std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return fail({.kind = Error::Kind::MissingField, .field = std::string(text), .text = "="});
    const std::string path(text.substr(0, equals));
    const auto at = fieldAt(plan, path);
    if (!at)
        return fail(at.error());
    const FieldInfo* info = fieldInfo(plan, at->row, at->field);
    if (!info)
        return fail({.kind = Error::Kind::UnknownField, .field = path});
    const Call call = callIn(text.substr(equals + 1));
    const auto kind = std::ranges::find(spreadTexts, call.name);
    if (kind == spreadTexts.end())
        return fail({.kind = Error::Kind::BadChoice,
                     .field = path,
                     .text = "uniform, triangular, normal, lognormal, pert, discrete"});
    if (!call.inside)
        return fail({.kind = Error::Kind::Inconsistent, .field = path, .text = "spread_parentheses"});
    Uncertainty wanted{.entity = at->row.table->rowId(at->row.in(plan)),
                       .field = at->field,
                       .dist = static_cast<Spread>(kind - spreadTexts.begin())};
    const std::vector<std::string> texts = splitAt(*call.inside, ',');
    if (wanted.dist == Spread::Discrete) {
        auto points = pointsIn(plan, *info, texts, path);
        if (!points)
            return fail(points.error());
        wanted.points = std::move(*points);
        const auto [least, most] = std::ranges::minmax(wanted.points, {}, &WeightedValue::value);
        wanted.a = least.value;
        wanted.b = most.value;
        return setUncertainty(plan, std::move(wanted));
    }
    if (texts.size() != countOf(wanted.dist))
        return fail({.kind = Error::Kind::LengthMismatch,
                     .field = path,
                     .value = static_cast<double>(texts.size()),
                     .lower = static_cast<double>(countOf(wanted.dist))});
    const auto numbers = numbersIn(plan, *info, texts, path);
    if (!numbers)
        return fail(numbers.error());
    wanted.a = (*numbers)[0];
    wanted.b = (*numbers)[1];
    if (numbers->size() == 3)
        wanted.c = (*numbers)[2];
    return setUncertainty(plan, std::move(wanted));
}

} // namespace jw::verbs
