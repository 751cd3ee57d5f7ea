#include "views/sensitivity/input_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "document/edit_text.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "items/cell_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::InputWords)
};

QString fieldName(const FieldInfo* info)
{
    return info ? termText(info->term.name) : Words::tr("prediction");
}

QString labelOf(const Plan& plan, RowRef row, const FieldInfo* info)
{
    //: %1 is a field, %2 the site, group or workload that has it
    return Words::tr("%1 · %2").arg(fieldName(info), QString::fromStdString(rowTitle(plan, row)));
}

} // namespace

QString inputName(const Plan& plan, const VaryingField& field)
{
    const RowRef row = findRow(plan, field.uid);
    const QString title = QString::fromStdString(rowTitle(plan, row));
    const FieldInfo* info = fieldInfo(plan, row, field.field);
    if (!info)
        //: %1 is a workload whose results are predicted
        return Words::tr("%1 / prediction").arg(title);
    //: %1 is a site, group or workload, %2 one of its fields
    return Words::tr("%1 / %2").arg(title, termText(info->term.name));
}

QString inputLabel(const Plan& plan, const VaryingField& field)
{
    const RowRef row = findRow(plan, field.uid);
    return labelOf(plan, row, fieldInfo(plan, row, field.field));
}

QString inputLabel(const Plan& plan, RowRef row, const FieldInfo& info) { return labelOf(plan, row, &info); }

std::vector<QString> inputNames(const Plan& plan, std::span<const VaryingField> fields)
{
    const bool oneRow =
        std::ranges::all_of(fields, [&](const VaryingField& each) { return each.uid == fields.front().uid; });
    std::vector<QString> names;
    for (const VaryingField& each : fields)
        names.push_back(oneRow ? fieldName(fieldInfo(plan, findRow(plan, each.uid), each.field))
                               : inputLabel(plan, each));
    return names;
}

UnitName formUnit(const FieldInfo& info) { return info.shown.size > 0.0 ? info.shown : shownUnit(info); }

QString inputPath(const Plan& plan, const VaryingField& field)
{
    return QString::fromStdString(pathOf(plan, findRow(plan, field.uid), field.field));
}

} // namespace jw
