#include "views/common/rows_filter.h"

namespace jw {

RowsFilter::RowsFilter(int sortRole, QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(sortRole);
}

std::vector<std::size_t> RowsFilter::shownRows() const
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.push_back(static_cast<std::size_t>(mapToSource(index(row, 0)).row()));
    return rows;
}

QVariant RowsFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant title = QSortFilterProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section != sortColumn())
        return title;
    return (sortOrder() == Qt::AscendingOrder ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) +
           title.toString();
}

bool RowsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(sortRole()), b = right.data(sortRole());
    if (!a.isValid() || !b.isValid())
        return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid() : b.isValid() && !a.isValid();
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace jw
