#include "views/validation/figures_model.h"

#include "views/common/cell_delegate.h"
#include "views/common/theme.h"

namespace jw {

void FiguresModel::setFigures(QStringList heads, std::vector<std::vector<SummaryCell>> rows)
{
    beginResetModel();
    m_heads = std::move(heads);
    m_rows = std::move(rows);
    endResetModel();
}

int FiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(section == 0 ? Qt::AlignLeft : Qt::AlignRight) |
               static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_heads[section]) : QVariant();
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SummaryCell& cell =
        m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell.text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    case CellRoles{}.dot:
        return cell.met ? QVariant(static_cast<int>(*cell.met ? Tone::Better : Tone::Worse)) : QVariant();
    default: return {};
    }
}

} // namespace jw
