#include "verbs/spread_option.h"

#include <algorithm>
#include <array>

#include "domain/draw_settings.h"
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

/// How a distribution is typed, and how many numbers it takes; discrete: in each of its pairs.
struct Form {
    std::string_view text{};
    std::size_t count = 2;
};
constexpr std::array<Form, spreadTexts.size()> forms{{{"uniform(LOW,HIGH)"},
                                                      {"triangular(LOW,MODE,HIGH)", 3},
                                                      {"normal(MEAN,SD)"},
                                                      {"lognormal(P10,P90)"},
                                                      {"pert(LOW,MODE,HIGH)", 3},
                                                      {"discrete(VALUE:WEIGHT,..)"}}};
const Form& formOf(Spread spread) { return forms[static_cast<std::size_t>(spread)]; }

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

Error wrongCount(Spread spread, std::size_t given)
{
    const Form& form = formOf(spread);
    return {.kind = Error::Kind::Inconsistent,
            .value = static_cast<double>(given),
            .upper = static_cast<double>(form.count),
            .text = "spread_numbers: " + std::string(form.text)};
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
            return fail(wrongCount(Spread::Discrete, parts.size()));
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
        if (texts.size() != formOf(to.dist).count)
            return fail(wrongCount(to.dist, texts.size()));
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

/// The field, made uncertain in the plan as the text says.
Result<FieldRef> madeUncertain(Plan& plan, std::string_view text)
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
    if (isDrawSetting(at->row, at->field))
        return fail({.kind = Error::Kind::Inconsistent, .field = path, .text = "varied_draws"});
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
        .map([&] { return *at; })
        .map_error([&](Error error) {
            if (error.kind == Error::Kind::OutOfRange && isShare(*info))
                error.text = "a share"; // the remedy says how to type one
            error.field = path;
            return error;
        });
}

} // namespace

std::string spreadHelp()
{
    std::string text = "PATH=";
    for (const Form& form : forms)
        text.append(&form == &forms.front() ? "" : &form == &forms.back() ? " or " : ", ").append(form.text);
    return text + ": a field's distribution, in the field's unit; may be repeated";
}

Result<void> makeUncertain(Plan& plan, const std::vector<std::string>& texts)
{
    std::vector<std::string> paths; // each by one name, however it was typed
    for (const std::string& text : texts) {
        const auto made = madeUncertain(plan, text);
        if (!made)
            return fail(made.error());
        std::string path = pathOf(plan, made->row, made->field);
        if (std::ranges::find(paths, path) != paths.end())
            return fail({.kind = Error::Kind::Inconsistent, .field = path, .text = "varied_twice"});
        paths.push_back(std::move(path));
    }
    return {};
}

} // namespace jw::verbs
