#include "verbs/spread_option.h"

#include <algorithm>
#include <array>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/uncertain_fields.h"
#include "readings/entry.h"
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

Error wrongCount(std::size_t given, std::size_t taken)
{
    return {.kind = Error::Kind::LengthMismatch,
            .value = static_cast<double>(given),
            .upper = static_cast<double>(taken)};
}

/// Reads the numbers of a distribution as they are typed into its field. Which of them are values of the
/// field, and so within its bounds, setUncertainty() knows: a standard deviation and a weight are none.
struct NumberReader {
    const FieldInfo& info;
    NumberStyle style;

    [[nodiscard]] Result<double> number(std::string_view text) const
    {
        return parseEntry(text, info, style).map([](const Entered& entered) { return entered.value; });
    }

    /// "1.1:0.3"; the weight is 1 where there is none.
    [[nodiscard]] Result<WeightedValue> point(std::string_view text) const
    {
        const std::vector<std::string> parts = splitAt(text, ':');
        if (parts.size() > 2)
            return fail(wrongCount(parts.size(), 2));
        const NumberReader weight{*findField(fieldsOf<WeightedValue>(), "weight"), {}};
        return number(parts.front()).and_then([&](double value) {
            const auto share = parts.size() == 2 ? weight.number(parts.back()) : Result<double>(1.0);
            return share.map([&](double given) { return WeightedValue{value, given}; });
        });
    }

    /// Into a distribution whose kind is known.
    [[nodiscard]] Result<void> read(const std::vector<std::string>& texts, Uncertainty& to) const
    {
        if (to.dist == Spread::Discrete)
            return readPoints(texts, to);
        if (texts.size() != countOf(to.dist))
            return fail(wrongCount(texts.size(), countOf(to.dist)));
        std::array<double, 3> numbers{};
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto entered = number(texts[i]);
            if (!entered)
                return fail(entered.error());
            numbers[i] = *entered;
        }
        to.a = numbers[0];
        to.b = numbers[1];
        to.c = numbers[2]; // cleared where the kind has two
        return {};
    }

private:
    [[nodiscard]] Result<void> readPoints(const std::vector<std::string>& texts, Uncertainty& to) const
    {
        for (const std::string& text : texts) {
            const auto entered = point(text);
            if (!entered)
                return fail(entered.error());
            to.points.push_back(*entered);
        }
        return {};
    }
};

} // namespace

Result<void> makeUncertain(Plan& plan, std::string_view text)
{
    const std::size_t equals = equalsIn(text);
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
    return NumberReader{*info, {.currency = plan.settings.currency}}
        .read(splitAt(*call.inside, ','), wanted)
        .and_then([&] { return setUncertainty(plan, std::move(wanted)); })
        .map_error([&](Error error) {
            if (error.kind == Error::Kind::OutOfRange && isShare(*info))
                error.text = "a share"; // the remedy says how to type one
            error.field = path;
            return error;
        });
}

} // namespace jw::verbs
