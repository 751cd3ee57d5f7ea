#include "readings/fields.h"

#include <algorithm>
#include <cmath>

#include "readings/calendar_day.h"
#include "units/listed.h"

namespace jw {
namespace {

std::string joined(const std::string& path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + '.' + std::string(key);
}

/// `path` is that of the record.
Result<void> setOne(const FieldInfo& info, void* record, const Value* value, const std::string& path)
{
    if (value && !value->isNull())
        return info.set(record, *value, joined(path, info.key));
    if (info.required)
        return fail({.kind = Error::Kind::MissingField,
                     .field = joined(path, info.key),
                     .text = std::string(info.term.name)});
    return {};
}

} // namespace

const FieldInfo* findNested(std::span<const FieldInfo> fields, std::string_view path)
{
    const std::size_t dot = std::min(path.find('.'), path.size());
    const FieldInfo* info = findField(fields, path.substr(0, dot));
    if (dot == path.size() || !info)
        return info;
    const bool record = info->inner && info->kind == FieldKind::Record;
    return record ? findNested(info->inner(), path.substr(dot + 1)) : nullptr;
}

const Value* findNested(const Members& members, std::string_view path)
{
    const std::size_t dot = std::min(path.find('.'), path.size());
    const auto found = members.find(path.substr(0, dot));
    if (found == members.end() || dot == path.size())
        return found == members.end() ? nullptr : &found->second;
    const Members* inner = found->second.as<Members>();
    return inner ? findNested(*inner, path.substr(dot + 1)) : nullptr;
}

const FieldInfo* findField(std::span<const FieldInfo> fields, std::string_view key)
{
    const auto found = std::ranges::find(fields, key, &FieldInfo::key);
    return found == fields.end() ? nullptr : &*found;
}

/// Written so that NaN fails too. The slack is for quantities that are kept in another unit than they are
/// checked in.
Result<void> checkNumber(const FieldInfo& info, double number, const std::string& path)
{
    const double slack = 1e-12;
    const double lower = info.lower - slack * std::fabs(info.lower);
    const double upper = info.upper + slack * std::fabs(info.upper);
    const auto failure = [&](Error::Kind kind) {
        return fail({.kind = kind, .field = path, .value = number, .lower = info.lower, .upper = info.upper});
    };
    if (info.positive && number <= 0.0)
        return failure(Error::Kind::MustBePositive);
    if (!(std::isfinite(number) && number >= lower && number <= upper))
        return failure(Error::Kind::OutOfRange);
    if (info.kind == FieldKind::Whole && number != std::floor(number))
        return failure(Error::Kind::NotWhole);
    return {};
}

Result<double> numberFrom(const FieldInfo& info, const Value& value, const std::string& path)
{
    const bool* yes = value.as<bool>();
    const double* number = value.as<double>();
    if (!number && !yes)
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number"});
    const double v = number ? *number : *yes ? 1.0 : 0.0;
    return checkNumber(info, v, path).map([v] { return v; });
}

namespace {

/// Asked of what is entered; what a file holds is read as it is, so that no odd date keeps it from opening.
Result<void> checkDate(const FieldInfo& info, const Value& value, const std::string& path)
{
    return textFrom(info, value, path).and_then([&](const std::string& text) -> Result<void> {
        if (text.empty() || dayOf(text))
            return {};
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a date such as 2026-07-01"});
    });
}

} // namespace

Result<void> checkValue(const FieldInfo& info, const Value& value, const std::string& path)
{
    const auto ignore = [](const auto&) {};
    if (value.isNull() && info.optional)
        return {};
    switch (info.kind) {
    case FieldKind::Number:
    case FieldKind::Whole: return numberFrom(info, value, path).map(ignore);
    case FieldKind::YesNo: return yesNoFrom(value, path).map(ignore);
    case FieldKind::Choice: return choiceFrom(info, value, path).map(ignore);
    case FieldKind::Date: return checkDate(info, value, path);
    case FieldKind::Text:
    case FieldKind::Reference: return textFrom(info, value, path).map(ignore);
    case FieldKind::List:
    case FieldKind::Record: break;
    }
    const bool shaped = info.kind == FieldKind::List
                            ? value.as<Items>() != nullptr
                            : value.as<Items>() != nullptr || value.as<Members>() != nullptr;
    if (shaped)
        return {};
    return fail({.kind = Error::Kind::WrongType,
                 .field = path,
                 .text = info.kind == FieldKind::List ? "a list" : "a record {..}"});
}

Result<bool> yesNoFrom(const Value& value, const std::string& path)
{
    if (const bool* yes = value.as<bool>())
        return *yes;
    if (const double* number = value.as<double>(); number && (*number == 0.0 || *number == 1.0))
        return *number == 1.0;
    return fail({.kind = Error::Kind::WrongType, .field = path, .text = "yes or no (1 or 0)"});
}

Result<std::string> textFrom(const FieldInfo& info, const Value& value, const std::string& path)
{
    const std::string* text = value.as<std::string>();
    if (!text)
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a text"});
    if (info.upper < static_cast<double>(text->size()) || info.lower > static_cast<double>(text->size()))
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = path,
                     .value = static_cast<double>(text->size()),
                     .lower = info.lower,
                     .upper = info.upper,
                     .text = "letters"});
    return *text;
}

Result<std::size_t> choiceFrom(const FieldInfo& info, const Value& value, const std::string& path)
{
    const std::string* text = value.as<std::string>();
    const auto found = text ? std::ranges::find(info.choices, *text) : info.choices.end();
    if (found != info.choices.end())
        return static_cast<std::size_t>(found - info.choices.begin());
    return fail({.kind = Error::Kind::BadChoice, .field = path, .text = listed(info.choices)});
}

Result<void> setMembers(std::span<const FieldInfo> fields, void* record, const Value& value,
                        const std::string& path)
{
    const Members* members = value.as<Members>();
    if (!members)
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a record {..}"});
    for (const auto& [key, ignored] : *members)
        if (!findField(fields, key))
            return fail({.kind = Error::Kind::UnknownField, .field = joined(path, key)});
    for (const FieldInfo& info : fields)
        if (auto ok = setOne(info, record, value.find(info.key), path); !ok)
            return ok;
    return {};
}

Result<void> setInOrder(std::span<const FieldInfo> fields, void* record, const Value& value,
                        const std::string& path)
{
    const Items* list = value.as<Items>();
    if (!list || list->size() != fields.size())
        return fail({.kind = Error::Kind::WrongType,
                     .field = path,
                     .text = "a list of " + std::to_string(fields.size())});
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (auto ok = setOne(fields[i], record, &(*list)[i], path); !ok)
            return ok;
    return {};
}

Value membersOf(std::span<const FieldInfo> fields, const void* record)
{
    Members members;
    for (const FieldInfo& info : fields)
        members.emplace(info.key, info.get(record));
    return members;
}

Value inOrder(std::span<const FieldInfo> fields, const void* record)
{
    Items list;
    for (const FieldInfo& info : fields)
        list.push_back(info.get(record));
    return list;
}

} // namespace jw
