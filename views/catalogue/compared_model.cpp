#include "views/catalogue/compared_model.h"

#include <QFont>

#include <algorithm>
#include <cmath>

#include "views/catalogue/catalogue_words.h"
#include "views/common/table_copy.h"

namespace jw {

void ComparedModel::setRows(const CatalogueModel& from, const std::vector<std::size_t>& rows)
{
    beginResetModel();
    const CatalogueTable& table = from.table();
    m_table = &table;
    m_catalogue = from.catalogue();
    m_rows.clear();
    m_names.clear();
    m_lines.clear();
    for (const std::size_t row : rows) {
        m_rows.push_back(from.rowAt(static_cast<int>(row)));
        m_names.push_back(from.nameOf(static_cast<int>(row)));
    }
    const auto add = [&](const FieldInfo& info, bool ratio) {
        const bool known = std::ranges::any_of(m_rows, [&](const void* row) {
            return !plainText(info.get(row)).empty() && !info.get(row).isNull();
        });
        if (known && info.key != "id" && info.key != "name" && info.key != "estimated_fields")
            m_lines.push_back(lineOf(info, ratio));
    };
    for (const DerivedColumn& derived : table.derived)
        add(derived.info, true);
    for (const FieldInfo& info : table.fields)
        add(info, false);
    endResetModel();
}

/// More is better in every ratio; nothing is best where all are equal or one alone is known.
ComparedModel::Line ComparedModel::lineOf(const FieldInfo& info, bool ratio) const
{
    Line line{&info, {}};
    std::vector<double> known;
    for (const void* row : m_rows)
        if (const double number = catalogueNumber(info, row); ratio && !std::isnan(number))
            known.push_back(number);
    if (known.size() < 2 || std::ranges::min(known) >= std::ranges::max(known))
        return line;
    const double most = std::ranges::max(known);
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        if (catalogueNumber(info, m_rows[at]) >= most)
            line.best.insert(at);
    return line;
}

bool ComparedModel::isBest(const QModelIndex& index) const
{
    return index.column() > 0 && m_lines[static_cast<std::size_t>(index.row())].best.contains(
                                     static_cast<std::size_t>(index.column() - 1));
}

int ComparedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ComparedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

QVariant ComparedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? headOf(m_lines[static_cast<std::size_t>(section)], role)
                                                    : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(section == 0 ? Qt::AlignLeft : Qt::AlignRight) |
               static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return section == 0 ? tr("Field") : m_names[static_cast<std::size_t>(section - 1)];
}

QVariant ComparedModel::headOf(const Line& line, int role) const
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(catalogueTitle(*line.info))
                                                              : QVariant();
}

QVariant ComparedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft)
                                             : headOf(line, role);
    const void* row = m_rows[static_cast<std::size_t>(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole: return shownText(index);
    case Qt::ToolTipRole: {
        const QString figure = catalogueFigure(*line.info, line.info->get(row));
        return isBest(index) ? tr("%1, the best of these").arg(figure) : figure;
    }
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isBest(index));
        font.setItalic(isEstimated(*m_table, row, line.info->key));
        return font;
    }
    case CopyRole: {
        const double number = catalogueNumber(*line.info, row);
        return std::isnan(number) ? catalogueCell(*line.info, line.info->get(row))
                                  : QString::fromStdString(numberText(number));
    }
    default: return {};
    }
}

/// The best has a mark beside its weight: neither is color alone.
QString ComparedModel::shownText(const QModelIndex& index) const
{
    const FieldInfo& info = *m_lines[static_cast<std::size_t>(index.row())].info;
    const void* row = m_rows[static_cast<std::size_t>(index.column() - 1)];
    QString cell = catalogueCell(info, info.get(row));
    if (isEstimated(*m_table, row, info.key))
        cell.prepend(QStringLiteral("≈ "));
    return isBest(index) ? QStringLiteral("▲ ") + cell : cell;
}

} // namespace jw
