#include "views/window/change_text.h"

#include <QCoreApplication>

#include "domain/edit.h"
#include "domain/uncertain_fields.h"
#include "items/cell_text.h"
#include "messages/spread_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

QString valueIn(const Plan& plan, RowRef row, std::string_view field, const Value& value)
{
    const FieldInfo* info = fieldInfo(plan, row, field);
    const QString text = info ? cellText(*info, value, plan) : QString();
    const QString unit = info && value.as<double>() ? unitText(*info, plan) : QString();
    if (text.isEmpty())
        return QStringLiteral("–");
    return unit.isEmpty() ? text : text + QChar(0xA0) + unit;
}

QString changedLine(const Plan& plan, RowRef row, std::string_view field, const QString& was,
                    const QString& is)
{
    //: A changed value: %1 row, %2 field, %3 old and %4 new value: "Ashburn, PUE: 1.25 → 1.5"
    return QCoreApplication::translate("jw::FileActions", "%1, %2: %3 → %4")
        .arg(QString::fromStdString(rowTitle(plan, row)),
             shownText(EditText{"%1", {fieldArg(plan, row, field)}}), was, is);
}

/// How a number is spread; the number itself where it is certain.
QString spreadIn(const Plan& plan, RowRef row, const std::string& uid, const std::string& field)
{
    const FieldInfo* info = fieldInfo(plan, row, field);
    const Uncertainty* spread = findUncertainty(plan, uid, field);
    return info && spread ? shownText(fullSpread(*spread, *info))
                          : valueIn(plan, row, field, fieldValue(plan, row, field));
}

/// One line, however much of the distribution changed; none for that of a row added or removed.
QString spreadLine(const Change& change, const Plan& before, const Plan& after)
{
    const RowRef was = findRow(before, change.table, change.uid),
                 is = findRow(after, change.table, change.uid);
    if (!change.field.empty() && was && is)
        for (const FieldInfo& info : is.table->fields)
            if (info.get(was.in(before)) != info.get(is.in(after))) {
                if (info.key != change.field)
                    return {}; // said at the first change
                break;
            }
    const Plan& with = is ? after : before;
    const std::string uid = rowText(with, is ? is : was, "entity_uid"),
                      field = rowText(with, is ? is : was, "field");
    const RowRef old = findRow(before, uid), now = findRow(after, uid);
    return old && now ? changedLine(after, now, field, spreadIn(before, old, uid, field),
                                    spreadIn(after, now, uid, field))
                      : QString();
}

} // namespace

QString changeLine(const Change& change, const Plan& before, const Plan& after)
{
    if (change.table == Provenance::table || change.field == "ord" || change.field == "next_ord")
        return {};
    if (change.table == Uncertainty::table)
        return spreadLine(change, before, after);
    const RowRef was = findRow(before, change.table, change.uid),
                 is = findRow(after, change.table, change.uid);
    if (change.field.empty())
        return is ? shownText(addText(after, is)) : was ? shownText(removeText(before, was)) : QString();
    if (!was || !is)
        return {};
    return changedLine(after, is, change.field, valueIn(before, was, change.field, change.before),
                       valueIn(after, is, change.field, change.after));
}

QStringList changeLines(const std::vector<Change>& changes, const Plan& before, const Plan& after, int limit)
{
    QStringList lines;
    for (const Change& change : changes)
        if (const QString line = changeLine(change, before, after); !line.isEmpty())
            lines << line;
    if (lines.size() <= limit)
        return lines;
    const auto more = static_cast<int>(lines.size()) - limit + 1;
    lines.resize(limit - 1);
    return lines << QCoreApplication::translate("jw::FileActions", "… and %n more", nullptr, more);
}

} // namespace jw
