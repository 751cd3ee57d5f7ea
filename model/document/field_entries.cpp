#include "document/field_entries.h"

#include <QDateTime>

#include "document/entered.h"
#include "domain/origin.h"

namespace jw {
namespace {

std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

Result<void> put(Plan& plan, std::size_t scenario, const FieldEntry& entry)
{
    const FieldPlace place = settledPlace(plan, {scenario, entry.uid, entry.field});
    if (auto ok = enter(plan, place, entry.value, entry.enteredText); !ok)
        return ok;
    if (entry.source)
        recordSource(plan, place, *entry.source);
    return {};
}

} // namespace

void recordSource(Plan& plan, const FieldPlace& place, const Source& source)
{
    noteSource(plan, {place.scenario, place.uid, place.field}, source, now());
}

Result<void> putFields(Plan& plan, std::size_t scenario, const std::vector<FieldEntry>& entries)
{
    for (const FieldEntry& entry : entries)
        if (auto ok = put(plan, scenario, entry); !ok)
            return ok;
    return {};
}

Result<void> setFields(PlanDocument& document, const EditText& text, const std::vector<FieldEntry>& entries)
{
    const std::size_t scenario = document.currentScenario();
    return document.edit(text, [&](Plan& plan) { return putFields(plan, scenario, entries); });
}

std::vector<FieldEntry> entriesFor(const std::string& uid, const std::vector<SourcedValue>& values)
{
    std::vector<FieldEntry> entries;
    entries.reserve(values.size());
    for (const SourcedValue& value : values)
        entries.push_back({.uid = uid, .field = value.field, .value = value.value, .source = value.source});
    return entries;
}

} // namespace jw
