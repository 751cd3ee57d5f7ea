#include "views/window/change_text.h"

#include <QCoreApplication>

#include "domain/edit.h"
#include "items/cell_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

QString valueIn(const Plan& plan, RowRef row, const Change& change, const Value& value)
{
    const FieldInfo* info = fieldInfo(plan, row, change.field);
    const QString text = info ? cellText(*info, value, plan) : QString();
    const QString unit = info && value.as<double>() ? unitText(*info, plan) : QString();
    if (text.isEmpty())
        return QStringLiteral("–");
    return unit.isEmpty() ? text : text + QChar(0xA0) + unit;
}

} // namespace

QString changeLine(const Change& change, const Plan& before, const Plan& after)
{
    if (change.table == Provenance::table || change.field == "ord")
        return {};
    const RowRef was = findRow(before, change.table, change.uid),
                 is = findRow(after, change.table, change.uid);
    if (change.field.empty())
        return is ? shownText(addText(after, is)) : was ? shownText(removeText(before, was)) : QString();
    if (!was || !is)
        return {};
    //: A changed value: %1 row, %2 field, %3 old and %4 new value: "Ashburn, PUE: 1.25 → 1.5"
    return QCoreApplication::translate("jw::FileActions", "%1, %2: %3 → %4")
        .arg(QString::fromStdString(rowTitle(after, is)),
             shownText(EditText{"%1", {fieldArg(after, is, change.field)}}),
             valueIn(before, was, change, change.before), valueIn(after, is, change, change.after));
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
