#include "document/entered.h"

#include <QDateTime>

#include <algorithm>
#include <array>

#include "domain/draw_settings.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/resolve.h"
#include "readings/entry.h"

namespace jw {
namespace {

/// The value of the field in that scenario alone; null where it is the parent's.
Value ownValue(const Plan& plan, const FieldPlace& place)
{
    if (place.scenario == 0)
        return fieldValue(plan, findRow(plan, place.uid), place.field);
    const Override* own = findOverride(plan, place.scenario, place.uid, place.field);
    return own ? own->value() : Value();
}

std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

} // namespace

const Provenance* provenanceOf(const Plan& plan, const FieldPlace& place)
{
    return provenanceIn(plan, place.scenario, place.uid, place.field);
}

void recordEntered(Plan& plan, const FieldPlace& place, const std::string& text)
{
    noteEntered(plan, place.scenario, place.uid, place.field, {text, now()});
}

Result<void> enter(Plan& plan, const FieldPlace& place, const Value& value, const std::string& text)
{
    const Plan before = plan;
    return setInScenario(plan, place.scenario, place.uid, place.field, value).map([&] {
        if (plan == before)
            noteConfirmed(plan, {place.scenario, place.uid, place.field}, {text, now()});
        else
            recordEntered(plan, place, text);
    });
}

std::string enteredFor(const Plan& plan, const FieldPlace& place)
{
    const Provenance* row = provenanceOf(plan, place);
    const FieldInfo* info = row ? fieldInfo(plan, findRow(plan, place.uid), place.field) : nullptr;
    const Value value = info ? ownValue(plan, place) : Value();
    const double* number = value.as<double>();
    if (!number)
        return {};
    for (const NumberStyle style : {NumberStyle{}, NumberStyle{.decimal = ','}})
        for (const bool percent : {info->percent, false}) {
            const auto read =
                parseEntry(row->enteredText, *info, {.decimal = style.decimal, .bareMeansPercent = percent});
            if (read && read->value == *number)
                return row->enteredText;
        }
    return {};
}

FieldPlace settledPlace(const Plan& plan, FieldPlace place)
{
    constexpr std::array shared{"name", "title", "note"};
    constexpr std::array beside{Scenario::table,   Override::table, Label::table,      Source::table,
                                Provenance::table, Note::table,     Uncertainty::table};
    const RowRef row = place.scenario > 0 ? findRow(plan, place.uid) : RowRef{};
    if (row &&
        (std::ranges::find(shared, place.field) != shared.end() ||
         std::ranges::find(beside, row.table->name) != beside.end() || isDrawSetting(row, place.field)))
        place.scenario = 0;
    return place;
}

} // namespace jw
