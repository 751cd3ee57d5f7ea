#include "views/sensitivity/input_words.h"

#include <QCoreApplication>

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

UnitName formUnit(const FieldInfo& info) { return info.shown.size > 0.0 ? info.shown : shownUnit(info); }

QString inputPath(const Plan& plan, const VaryingField& field)
{
    return QString::fromStdString(pathOf(plan, findRow(plan, field.uid), field.field));
}

} // namespace jw
