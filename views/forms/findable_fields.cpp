#include "views/forms/findable_fields.h"

#include <QCoreApplication>

#include "document/edit_text.h"
#include "document/entered.h"
#include "domain/paths.h"
#include "items/cell_text.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/forms/field_state.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::Findables)
};

Findable fieldFound(const Plan& plan, RowRef row, const FormField& field,
                    const std::function<void(const QString& path)>& act)
{
    const std::string_view name = field.info->term.name;
    const QString path = QString::fromStdString(pathOf(plan, row, field.field));
    //: %1 is a field such as PUE, %2 the site, group or workload it is of
    return {Words::tr("%1 of %2").arg(termText(name), QString::fromStdString(rowTitle(plan, row))),
            QStringList{toQt(name), path, toQt(shownUnit(*field.info).symbol)}.join(QLatin1Char(' ')), path,
            [act, path] { act(path); }};
}

bool canDiffer(const Plan& plan, RowRef row, const FormField& field)
{
    const FieldKind kind = field.info->kind;
    const FieldPlace place{1, row.table->rowId(row.in(plan)), field.field};
    return kind != FieldKind::List && kind != FieldKind::Record && settledPlace(plan, place).scenario == 1;
}

} // namespace

std::vector<Findable> findableFields(const Plan& plan, RowRef row,
                                     const std::function<void(const QString& path)>& act)
{
    std::vector<Findable> found;
    for (const FormField& field : formFields(plan, row))
        found.push_back(fieldFound(plan, row, field, act));
    return found;
}

std::vector<Findable> findableOverrides(const Plan& plan, const std::function<void(const QString& path)>& act)
{
    std::vector<Findable> found;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && table.name != "plan" && at < table.size(plan); ++at)
            for (const FormField& field : formFields(plan, {&table, at}))
                if (canDiffer(plan, {&table, at}, field))
                    found.push_back(fieldFound(plan, {&table, at}, field, act));
    return found;
}

} // namespace jw
