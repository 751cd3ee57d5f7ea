#include "messages/message.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "messages/example.h"
#include "messages/patterns.h"
#include "readings/display.h"
#include "readings/entry.h"
#include "readings/unit_text.h"

namespace jw {
namespace {

using messages::Part;

constexpr std::string_view termContext = "jw::Term", messageContext = "jw::Message";
constexpr DisplayStyle tenFigures{.significant = 10};

/// One of two readings of an ambiguous text: left as it is, for a sign between groups would bring the doubt
/// back.
Argument readingArgument(double number, const FieldInfo* field)
{
    return {.text = numberArgument(number, field).text};
}

Argument textArgument(std::string text)
{
    while (text.ends_with('.') || text.ends_with(' ')) // the pattern brings its own full stop
        text.pop_back();
    return {.text = text.empty() ? "?" : std::move(text)};
}

Argument ourText(std::string_view text, std::string_view context = messageContext)
{
    return {.text = std::string(text), .context = context};
}

Argument exampleArgument(const Error& error, const FieldInfo* field, const FieldInfo* countedAs)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    const bool bounded = error.kind == Error::Kind::OutOfRange && error.lower < error.upper;
    const double lower = bounded ? error.lower : -infinite, upper = bounded ? error.upper : infinite;
    return numberArgument(field ? messages::exampleOf(*field, lower, upper) : std::clamp(1.0, lower, upper),
                          countedAs);
}

Argument expectedArgument(const std::string& text)
{
    const auto known = messages::expectedTexts();
    const bool ours = std::ranges::find(known, text) != known.end();
    return ours ? ourText(text) : textArgument(text);
}

std::string lastKey(const Error& error)
{
    const std::string& path = error.field.empty() ? error.text : error.field;
    constexpr std::string_view column = ", column "; // of a CSV file
    if (const auto at = path.rfind(column); at != std::string::npos)
        return path.substr(at + column.size());
    return path.substr(path.find_last_of("/.") + 1); // npos + 1 is 0
}

Argument unitKind(const std::string& text)
{
    const auto unit = textUnit(text);
    return ourText(unit ? messages::kindName(unit->dim) : messages::kindName({.energy = 9}));
}

/// Month, weekday and hour of a cell of the tariff: ((month * 7) + weekday) * 24 + hour.
Argument hourPart(Part part, double cell)
{
    const int at = static_cast<int>(std::clamp(cell, 0.0, 12.0 * 7 * 24 - 1));
    if (part == Part::Month)
        return ourText(messages::monthName(at / 168));
    if (part == Part::Weekday)
        return ourText(messages::weekdayName(at / 24 % 7));
    return numberArgument(at % 24, nullptr);
}

Argument bytesArgument(double bytes)
{
    constexpr UnitName megabyte{"MB", 1e6};
    const double number = std::round(bytes / 1e4) / 100.0; // two decimals are near enough
    return {.text = formatValue(number, megabyte, tenFigures), .number = number, .unit = megabyte};
}

Argument gibibytesArgument(double gibibytes)
{
    const double number = std::round(gibibytes * 10.0) / 10.0;
    const UnitName unit = nameOf(unit::gibibytes);
    return {.text = formatValue(number, unit, tenFigures), .number = number, .unit = unit};
}

Argument argumentOf(Part part, const Error& error, const FieldInfo* field)
{
    if (error.kind == Error::Kind::Ambiguous && (part == Part::Value || part == Part::Upper))
        return readingArgument(part == Part::Value ? error.value : error.upper, field);
    switch (part) {
    case Part::None: break;
    case Part::Value: return numberArgument(error.value, field);
    case Part::Lower: return numberArgument(error.lower, field);
    case Part::Upper: return numberArgument(error.upper, field);
    case Part::Count: return numberArgument(error.value, nullptr);
    case Part::CountLower: return numberArgument(error.lower, nullptr);
    case Part::CountUpper: return numberArgument(error.upper, nullptr);
    case Part::Text: return textArgument(error.text);
    case Part::Cell: return {.text = error.text.substr(error.text.find(": ") + 2)};
    case Part::Expected: return expectedArgument(error.text);
    case Part::Key: return textArgument(lastKey(error));
    case Part::UnitKind: return unitKind(error.text);
    case Part::FieldKind: return ourText(messages::kindName(field ? field->dim : Dim{.energy = 9}));
    case Part::FieldUnit: return {.text = std::string(field ? field->term.unit.symbol : "")};
    case Part::Example: return exampleArgument(error, field, field);
    case Part::BareExample: return exampleArgument(error, field, nullptr);
    case Part::Month:
    case Part::Weekday:
    case Part::Hour: return hourPart(part, error.value);
    case Part::Needed: return bytesArgument(error.value);
    case Part::Free: return bytesArgument(error.upper);
    case Part::Gibibytes: return gibibytesArgument(error.value);
    case Part::GibibytesUpper: return gibibytesArgument(error.upper);
    }
    return {};
}

Sentence sentenceOf(const messages::Pattern& pattern, const Error& error, const FieldInfo* field)
{
    Sentence sentence{pattern.text, {}};
    for (const Part part : pattern.parts)
        if (part != Part::None)
            sentence.arguments.push_back(argumentOf(part, error, field));
    return sentence;
}

/// What a fault without any field is about.
std::string_view defaultTitle(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotAPlan:
    case Error::Kind::InUse:
    case Error::Kind::ChangedOnDisk:
    case Error::Kind::Io:
    case Error::Kind::NewerFile:
    case Error::Kind::Damaged: return JW_TERM("jw::Message", "Plan file");
    case Error::Kind::UnsupportedArch: return JW_TERM("jw::Message", "Processor");
    case Error::Kind::Canceled:
    case Error::Kind::Refused: return JW_TERM("jw::Message", "Calculation");
    case Error::Kind::Syntax: return JW_TERM("jw::Message", "Text");
    default: return JW_TERM("jw::Message", "Plan");
    }
}

Argument titleOf(const Error& error, const FieldInfo* field)
{
    if (field && !field->term.name.empty())
        return ourText(field->term.name, termContext);
    if (!error.field.empty())
        return {.text = error.field};
    if (error.kind == Error::Kind::MissingField && !error.text.empty())
        return ourText(error.text, termContext);
    return ourText(defaultTitle(error.kind));
}

double fourFigures(double value)
{
    if (!std::isfinite(value) || value == 0.0)
        return value;
    const double scale = std::pow(10.0, 3.0 - std::floor(std::log10(std::fabs(value))));
    return std::round(value * scale) / scale;
}

} // namespace

Argument numberArgument(double number, const FieldInfo* field)
{
    const UnitName unit = field && field->term.unit.size > 0.0 ? field->term.unit : UnitName{"", 1.0};
    const bool percent = field && messages::inPercent(*field);
    return {.text = percent ? formatAs(number, {"", 1.0}, {"%", 0.01}, tenFigures)
                            : formatValue(number, unit, tenFigures),
            .number = number,
            .unit = unit,
            .share = percent};
}

Argument numberArgument(double value, UnitName unit)
{
    const double near = std::fabs(value) >= 1e4 ? std::round(value) : fourFigures(value);
    return {.text = formatValue(near, unit, {.significant = 4, .group = ","}), .number = near, .unit = unit};
}

Message messageOf(const Error& error, const FieldInfo* field)
{
    const messages::Template& text = messages::templateOf(error, field);
    return {.fieldTitle = titleOf(error, field),
            .wrong = sentenceOf(text.wrong, error, field),
            .why = sentenceOf(text.why, error, field),
            .mend = sentenceOf(text.mend, error, field)};
}

namespace {

/// The number behind a percent sign, of one digit or, where there are so many arguments, of two; its length.
struct Placeholder {
    std::size_t number = 0, digits = 0;
};
Placeholder placeAt(std::string_view text, std::size_t arguments)
{
    Placeholder place;
    for (std::size_t at = 0; at < std::min<std::size_t>(2, text.size()); ++at) {
        const auto digit = static_cast<std::size_t>(text[at] - '0');
        const std::size_t number = 10 * place.number + digit;
        if (digit > 9 || number < 1 || number > arguments)
            break;
        place = {number, at + 1};
    }
    return place;
}

} // namespace

std::string placed(std::string_view pattern, const std::vector<std::string>& arguments)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const Placeholder place =
            pattern[at] == '%' ? placeAt(pattern.substr(at + 1), arguments.size()) : Placeholder{};
        if (place.digits == 0)
            text += pattern[at];
        else
            text += arguments[place.number - 1];
        at += place.digits;
    }
    return text;
}

std::string englishText(const Sentence& sentence)
{
    std::vector<std::string> arguments;
    for (const Argument& argument : sentence.arguments)
        arguments.push_back(argument.text);
    return placed(sentence.pattern, arguments);
}

std::string englishText(const Message& message)
{
    return message.fieldTitle.text + ": " + englishText(message.wrong) + ' ' + englishText(message.why) +
           ' ' + englishText(message.mend);
}

namespace {

/// The sentence as calc says it: shares from 0 to 1, and between a number and its unit these signs.
std::string calcText(const Sentence& sentence, std::string_view beforeUnit, std::string_view behindUnit)
{
    std::vector<std::string> arguments;
    for (const Argument& argument : sentence.arguments) {
        std::string& text = arguments.emplace_back(argument.text);
        if (argument.number)
            text = numberText(*argument.number, tenFigures);
        if (argument.number && !argument.unit.symbol.empty())
            text.append(beforeUnit).append(argument.unit.symbol).append(behindUnit);
    }
    return placed(sentence.pattern, arguments);
}

} // namespace

CalcError calcError(const Error& error, const FieldInfo* field)
{
    const Message message = messageOf(error, field);
    const bool refused = error.kind == Error::Kind::Refused;
    const bool rule = messages::ruleOf(error.text) != nullptr;
    const std::string wrong =
        refused && !rule ? textArgument(error.text).text + '.' : calcText(message.wrong, " ", "");
    return {.field = error.field,
            .problem = (refused ? "refused: " : "") + wrong + ' ' + calcText(message.why, " ", ""),
            .remedy = calcText(message.mend, " (in ", ")")};
}

} // namespace jw
