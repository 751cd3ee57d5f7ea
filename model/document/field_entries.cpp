#include "document/field_entries.h"

#include <QDateTime>

#include "document/entered.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uid.h"

namespace jw {
namespace {

std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

/// The row of an equal source, made if there is none.
std::string sourceUid(Plan& plan, Source source)
{
    for (const Source& known : plan.sources) {
        source.uid = known.uid;
        if (known == source)
            return known.uid;
    }
    source.uid = newUid();
    return plan.sources.add(std::move(source)).uid;
}

Result<void> put(Plan& plan, std::size_t scenario, const FieldEntry& entry)
{
    const FieldPlace place = settledPlace(plan, {scenario, entry.uid, entry.field});
    if (auto ok = setInScenario(plan, place.scenario, entry.uid, entry.field, entry.value); !ok)
        return ok;
    recordEntered(plan, place, entry.enteredText);
    if (entry.source)
        recordSource(plan, place, *entry.source);
    return {};
}

} // namespace

void recordSource(Plan& plan, const FieldPlace& place, const Source& source)
{
    const bool elsewhere = place.scenario > 0 && place.scenario < plan.scenarios.size();
    if (elsewhere && !findOverride(plan, place.scenario, place.uid, place.field))
        return; // the scenario has the value of the one it is based on, and its source
    const Provenance* old = provenanceOf(plan, place);
    Provenance row{.entity = place.uid, .field = place.field};
    if (elsewhere)
        row = {.entity = plan.scenarios[place.scenario].uid, .field = place.uid + '/' + place.field};
    if (old) {
        row.enteredText = old->enteredText;
        const std::string id = old->rowId();
        std::erase_if(plan.provenance.edit(), [&](const Provenance& p) { return p.rowId() == id; });
    }
    row.source = sourceUid(plan, source);
    row.at = now();
    plan.provenance.add(std::move(row));
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
