#include "views/forms/table_facts.h"

#include "items/table_model.h"
#include "views/common/cell_delegate.h"
#include "views/common/words.h"

namespace jw {

TableFacts::TableFacts(PlanTableModel& table, QObject* parent) : QIdentityProxyModel(parent)
{
    setSourceModel(&table);
}

QVariant TableFacts::data(const QModelIndex& index, int role) const
{
    const auto* table = static_cast<const PlanTableModel*>(sourceModel());
    const TableCell* cell = table->cell(mapToSource(index));
    constexpr CellRoles roles;
    const bool asksForFault = role == roles.error || role == Qt::ToolTipRole;
    if (cell && role == roles.overridden)
        return cell->overridden;
    if (cell && cell->fault && asksForFault && table->document())
        return errorText(*cell->fault, *table->document()->resolved());
    if (role == Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, Qt::DisplayRole);
    return asksForFault ? QVariant() : QIdentityProxyModel::data(index, role);
}

/// Long titles go over two lines.
QVariant TableFacts::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant answer = QIdentityProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::TextAlignmentRole)
        return answer;
    const int across = answer.toInt() & Qt::AlignHorizontal_Mask;
    return across | static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
}

} // namespace jw
