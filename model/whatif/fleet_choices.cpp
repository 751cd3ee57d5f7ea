#include "whatif/fleet_choices.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "readings/value.h"
#include "units/split.h"

namespace jw {
namespace {

constexpr double mostGpus = 1e7;            // as many nodes as a group may have
constexpr std::size_t mostValues = 100'000; // assumption: more of one choice are a slip

std::optional<double> numberIn(std::string_view text)
{
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && std::isfinite(number);
    return whole ? std::optional(number) : std::nullopt;
}

/// What a choice takes.
Error noSuchText(std::string_view key)
{
    const auto word = std::ranges::find(choiceWords, key, &ChoiceWord::key);
    return {.kind = Error::Kind::WrongType, .field = std::string(key), .text = std::string(word->values)};
}

/// "a,b,c" or "from:to:step".
Result<std::vector<double>> numbersOf(std::string_view key, std::string_view text)
{
    const bool isRange = text.find(':') != std::string_view::npos;
    std::vector<double> numbers;
    for (const std::string_view part : split(text, isRange ? ':' : ',')) {
        const auto number = numberIn(part);
        if (!number)
            return fail(noSuchText(key));
        numbers.push_back(*number);
    }
    if (!isRange)
        return numbers;
    if (numbers.size() != 3 || !(numbers[2] > 0.0) || numbers[1] < numbers[0] ||
        (numbers[1] - numbers[0]) / numbers[2] > static_cast<double>(mostValues))
        return fail(noSuchText(key));
    const double steps = std::floor((numbers[1] - numbers[0]) / numbers[2] + 1e-9);
    std::vector<double> all;
    for (double i = 0.0; i <= steps; ++i)
        all.push_back(numbers[0] + i * numbers[2]);
    return all;
}

Result<void> addGpus(FleetChoices& choices, std::string_view text)
{
    const auto numbers = numbersOf("gpus", text);
    if (!numbers)
        return fail(numbers.error());
    for (const double number : *numbers) {
        if (!(number >= 1.0 && number <= mostGpus))
            return fail({.kind = Error::Kind::OutOfRange,
                         .field = "gpus",
                         .value = number,
                         .lower = 1.0,
                         .upper = mostGpus});
        if (number != std::floor(number))
            return fail({.kind = Error::Kind::NotWhole, .field = "gpus", .value = number});
        choices.gpus.push_back(number);
    }
    return {};
}

Result<void> addCaps(FleetChoices& choices, std::string_view text)
{
    std::string bare(text);
    std::erase(bare, '%');
    const auto numbers = numbersOf("cap", bare);
    if (!numbers)
        return fail(numbers.error());
    for (const double percent : *numbers) {
        if (!(percent >= 1.0 && percent <= 100.0))
            return fail({.kind = Error::Kind::OutOfRange,
                         .field = "cap",
                         .value = percent,
                         .lower = 1.0,
                         .upper = 100.0});
        choices.caps.push_back(percent / 100.0);
    }
    return {};
}

/// Where a way of having machines is counted; nullptr: on demand. Nothing: no such way.
std::optional<double Procurement::*> wayOf(std::string_view word)
{
    using Way = std::optional<double Procurement::*>;
    return word == "owned"      ? Way(&Procurement::owned)
           : word == "reserved" ? Way(&Procurement::reserved)
           : word == "spot"     ? Way(&Procurement::spot)
           : word == "rented"   ? Way(static_cast<double Procurement::*>(nullptr))
                                : std::nullopt;
}

Error noSuchProcurement(const char* rule, double percent, double least = 0.0)
{
    return {.kind = Error::Kind::Inconsistent,
            .field = "procurement",
            .value = percent,
            .lower = least,
            .text = rule};
}

/// "owned", "owned:60+spot:40". Errors: WrongType; Inconsistent, parts of more than all.
Result<Procurement> procurementOf(std::string_view text)
{
    Procurement mix;
    const auto parts = split(text, '+');
    double all = 0.0;
    for (const std::string_view part : parts) {
        const std::size_t colon = part.find(':');
        const auto way = wayOf(part.substr(0, colon));
        const auto percent = colon != std::string_view::npos ? numberIn(part.substr(colon + 1))
                             : parts.size() == 1             ? std::optional(100.0)
                                                             : std::nullopt;
        if (!way || !percent || !(*percent >= 0.0))
            return fail(noSuchText("procurement"));
        all += *percent;
        if (*way)
            mix.*(*way) += *percent / 100.0;
    }
    if (all > 100.0 + 1e-9)
        return fail(noSuchProcurement("procurement_parts", all));
    return mix;
}

constexpr double leastStep = 5.0; // percent: 1,771 mixes; assumption

/// Every mix in steps of so many percent. Errors: Inconsistent, no such step.
Result<std::vector<Procurement>> allMixes(double step)
{
    if (!(step >= leastStep && std::fmod(100.0, step) == 0.0))
        return fail(noSuchProcurement("procurement_step", step, leastStep));
    const double parts = 100.0 / step;
    std::vector<Procurement> mixes;
    for (double owned = parts; owned >= 0.0; --owned)
        for (double reserved = parts - owned; reserved >= 0.0; --reserved)
            for (double spot = parts - owned - reserved; spot >= 0.0; --spot)
                mixes.push_back({owned / parts, reserved / parts, spot / parts});
    return mixes;
}

Result<void> addProcurement(FleetChoices& choices, std::string_view text)
{
    constexpr std::string_view mix = "mix:";
    for (const std::string_view part : split(text, ',')) {
        const auto step = part.starts_with(mix) ? numberIn(part.substr(mix.size())) : std::nullopt;
        const auto mixes =
            step ? allMixes(*step)
                 : procurementOf(part).map([](const Procurement& one) { return std::vector{one}; });
        if (!mixes)
            return fail(mixes.error());
        std::ranges::copy(*mixes, std::back_inserter(choices.procurement));
    }
    return {};
}

Result<void> addNames(std::vector<std::string>& names, std::string_view key, std::string_view text)
{
    for (const std::string_view part : split(text, ',')) {
        if (part.empty())
            return fail(noSuchText(key));
        names.emplace_back(part);
    }
    return {};
}

} // namespace

Result<void> addChoice(FleetChoices& choices, std::string_view key, std::string_view values)
{
    if (key == "device")
        return addNames(choices.devices, key, values);
    if (key == "region")
        return addNames(choices.regions, key, values);
    if (key == "gpus")
        return addGpus(choices, values);
    if (key == "cap")
        return addCaps(choices, values);
    if (key == "procurement")
        return addProcurement(choices, values);
    if (key == "layout" && (values == "auto" || values == plannedChoice)) {
        choices.searchesLayouts = values == "auto";
        return {};
    }
    if (key == "layout")
        return fail(noSuchText(key));
    return fail({.kind = Error::Kind::UnknownName, .field = "over", .text = std::string(key)});
}

std::string textOf(const Procurement& mix)
{
    const auto percent = [](double share) { return numberText(std::round(share * 1e4) / 1e2); };
    std::vector<std::pair<std::string_view, double>> parts;
    const double onDemand = std::fabs(mix.onDemand()) < 1e-9 ? 0.0 : mix.onDemand();
    for (const auto& [word, share] : {std::pair<std::string_view, double>{"owned", mix.owned},
                                      {"reserved", mix.reserved},
                                      {"spot", mix.spot},
                                      {"rented", onDemand}})
        if (share > 0.0)
            parts.emplace_back(word, share);
    if (parts.size() == 1)
        return std::string(parts.front().first);
    std::string text;
    for (const auto& [word, share] : parts)
        text.append(text.empty() ? "" : "+").append(word).append(":").append(percent(share));
    return text;
}

} // namespace jw
