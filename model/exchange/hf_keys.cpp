#include "exchange/hf_keys.h"

#include <algorithm>
#include <cmath>

#include "exchange/hf_families.h"

namespace jw {
namespace {

using Kind = Error::Kind;

bool saysSomething(const Value& value)
{
    if (const bool* yes = value.as<bool>())
        return *yes;
    if (const double* number = value.as<double>())
        return *number != 0;
    if (const std::string* text = value.as<std::string>())
        return !text->empty();
    if (const Items* items = value.as<Items>())
        return !items->empty();
    const Members* members = value.as<Members>();
    return members && !members->empty();
}

template <class T> std::optional<std::vector<T>> itemsOf(const Value* value)
{
    const Items* items = value ? value->as<Items>() : nullptr;
    if (!items)
        return {};
    std::vector<T> all;
    for (const Value& item : *items) {
        const T* one = item.as<T>();
        if (!one)
            return {};
        all.push_back(*one);
    }
    return all;
}

std::optional<Error> faultOf(const Value& value, double upper)
{
    const double* number = value.as<double>();
    if (!number)
        return Error{.kind = Kind::WrongType, .text = "a number"};
    if (!(*number >= 0 && *number <= upper))
        return Error{.kind = Kind::OutOfRange, .value = *number, .lower = 0, .upper = upper};
    if (*number != std::floor(*number))
        return Error{.kind = Kind::NotWhole, .value = *number};
    return {};
}

} // namespace

const Value* HfKeys::given(std::string_view name) const
{
    const auto found = m_members->find(name);
    return found == m_members->end() || found->second.isNull() ? nullptr : &found->second;
}

bool HfKeys::has(const Names& names) const
{
    return std::ranges::any_of(names, [&](std::string_view name) { return given(name) != nullptr; });
}

std::optional<double> HfKeys::number(const Names& names, double upper)
{
    std::optional<double> first;
    for (const std::string_view name : names) {
        use(name);
        const Value* value = given(name);
        if (!value || first)
            continue;
        if (auto fault = faultOf(*value, upper)) {
            fault->field = path(name);
            fail(std::move(*fault));
            continue;
        }
        first = *value->as<double>();
    }
    return first;
}

double HfKeys::required(const Names& names)
{
    const auto value = number(names);
    if (value && *value > 0)
        return *value;
    const std::string field = path(names.front());
    if (value)
        fail({.kind = Kind::MustBePositive, .field = field, .value = *value});
    else
        fail({.kind = Kind::MissingField, .field = field});
    return 1;
}

bool HfKeys::yes(std::string_view name, bool otherwise)
{
    use(name);
    return flag(name).value_or(otherwise);
}

std::optional<std::vector<std::string>> HfKeys::words(std::string_view name)
{
    use(name);
    return itemsOf<std::string>(given(name));
}

std::optional<std::vector<double>> HfKeys::numbers(std::string_view name)
{
    use(name);
    return itemsOf<double>(given(name));
}

const Value* HfKeys::record(std::string_view name)
{
    use(name);
    const Value* value = given(name);
    return value && value->as<Members>() ? value : nullptr;
}

std::optional<std::string> HfKeys::text(std::string_view name) const
{
    const Value* value = given(name);
    const std::string* text = value ? value->as<std::string>() : nullptr;
    return text && !text->empty() ? std::optional(*text) : std::nullopt;
}

std::optional<bool> HfKeys::flag(std::string_view name) const
{
    const Value* value = given(name);
    const bool* yes = value ? value->as<bool>() : nullptr;
    return yes ? std::optional(*yes) : std::nullopt;
}

void HfKeys::fail(Error error)
{
    if (std::ranges::find(m_errors, error.field, &Error::field) == m_errors.end())
        m_errors.push_back(std::move(error));
}

std::vector<std::string> HfKeys::unknown() const
{
    std::vector<std::string> paths;
    for (const auto& [key, value] : *m_members)
        if (m_named.contains(key) || (!m_used.contains(key) && !isHarmlessHfKey(key) && saysSomething(value)))
            paths.push_back(path(key));
    return paths;
}

} // namespace jw
