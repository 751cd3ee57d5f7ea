#include "verbs/changes.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "exchange/json.h"
#include "readings/entry.h"
#include "store/plan_file.h"

namespace jw::verbs {
namespace {

Result<Value> numberOf(const Plan& plan, const FieldInfo& info, std::string_view text)
{
    const NumberStyle style{.currency = plan.settings.currency};
    return parseEntry(text, info, style).map([](const Entered& entered) { return Value(entered.value); });
}

Value yesNo(std::string_view text)
{
    if (text == "yes" || text == "true" || text == "1")
        return true;
    if (text == "no" || text == "false" || text == "0")
        return false;
    return text;
}

/// The uid of the row that a name means; a text that names none stays, for check() to judge.
std::string uidOf(const Plan& plan, const FieldInfo& info, std::string_view text)
{
    const TableInfo* table = findTable(info.refersTo);
    for (std::size_t at = 0; table && at < table->size(plan); ++at)
        if (const RowRef row{table, at}; rowText(plan, row, "name") == text)
            return table->rowId(row.in(plan));
    return std::string(text);
}

Result<Value> readAs(const Plan& plan, const FieldInfo& info, std::string_view text)
{
    switch (info.kind) {
    case FieldKind::Number:
    case FieldKind::Whole: return numberOf(plan, info, text);
    case FieldKind::YesNo: return yesNo(text);
    case FieldKind::Reference: return Value(uidOf(plan, info, text));
    case FieldKind::List:
    case FieldKind::Record: return parseJson(text);
    default: return Value(text);
    }
}

bool mayBeAbsent(const FieldInfo& info, std::string_view path)
{
    return info.optional || path.find("/inputs/") != std::string_view::npos;
}

/// What is kept beside a number that was typed so; "" for what a note does not hold.
std::string noteOf(const FieldInfo& info, std::string_view text)
{
    constexpr std::size_t longest = 1000; // of Provenance::enteredText
    const bool number = info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
    const bool plain =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; });
    return std::string(number && plain && text.size() <= longest ? text : "");
}

/// The same as in a form: what is typed over a value takes its source's place, unless nothing changes.
Result<void> enter(Plan& plan, std::size_t scenario, const FieldRef& ref, const Value& value,
                   const std::string& note)
{
    const Plan before = plan;
    const std::string uid = ref.row.table->rowId(ref.row.in(plan));
    return setInScenario(plan, scenario, uid, ref.field, value).map([&] {
        if (!ref.row.table->hasUid) // has no provenance
            return;
        if (plan == before)
            noteConfirmed(plan, {scenario, uid, ref.field}, {note, utcNow()});
        else
            noteEntered(plan, scenario, uid, ref.field, {note, utcNow()});
    });
}

} // namespace

Result<Value> valueFromText(const Plan& plan, const FieldInfo& info, std::string_view text,
                            const std::string& path)
{
    if (text.empty() && mayBeAbsent(info, path))
        return Value();
    return readAs(plan, info, text)
        .and_then(
            [&](Value value) { return checkValue(info, value, path).map([&] { return std::move(value); }); })
        .map_error([&](Error error) {
            if (error.kind == Error::Kind::Syntax) // of JSON in a field
                error = {.kind = Error::Kind::WrongType,
                         .text = info.kind == FieldKind::List ? "a list" : "a record {..}"};
            if (error.kind == Error::Kind::OutOfRange && isShare(info))
                error.text = "a share"; // the remedy says how to type one
            error.field = path;
            return error;
        });
}

Result<double> resultFromText(const Plan& plan, const FieldInfo& info, std::string_view text,
                              const std::string& path)
{
    FieldInfo given = info;
    given.optional = false;
    return valueFromText(plan, given, text, path).map([&](const Value& value) {
        return (value.as<double>() ? *value.as<double>() : 0.0) * info.term.unit.size;
    });
}

std::size_t equalsIn(std::string_view change)
{
    bool quoted = false;
    for (std::size_t at = 0; at < change.size(); ++at) {
        quoted = quoted != (change[at] == '"');
        if (change[at] == '=' && !quoted)
            return at;
    }
    return std::string_view::npos;
}

Result<void> applyChange(Plan& plan, const std::vector<std::size_t>& scenarios, std::string_view change)
{
    const std::size_t equals = equalsIn(change);
    if (equals == std::string_view::npos)
        return fail({.kind = Error::Kind::MissingField, .field = std::string(change), .text = "Value"});
    const std::string path(change.substr(0, equals));
    const auto ref = fieldAt(plan, path);
    if (!ref)
        return fail(ref.error());
    const FieldInfo& info = *fieldInfo(plan, ref->row, ref->field);
    const std::string_view text = change.substr(equals + 1);
    return valueFromText(plan, info, text, path).and_then([&](const Value& value) {
        Result<void> ok;
        for (const std::size_t scenario : scenarios)
            if (ok)
                ok = enter(plan, scenario, *ref, value, noteOf(info, text));
        return ok;
    });
}

Result<void> applyChanges(Plan& plan, const std::vector<std::size_t>& scenarios,
                          const std::vector<std::string>& changes)
{
    for (const std::string& change : changes)
        if (auto ok = applyChange(plan, scenarios, change); !ok)
            return ok;
    return {};
}

} // namespace jw::verbs
