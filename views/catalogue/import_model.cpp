#include "views/catalogue/import_model.h"

#include "views/catalogue/catalogue_words.h"
#include "views/common/cell_delegate.h"
#include "views/common/words.h"

namespace jw {

void ImportModel::setImport(const CatalogueImport& import, const Plan& plan)
{
    beginResetModel();
    m_lines.clear();
    for (const ImportedRow& row : import.rows) {
        for (const CellFault& fault : row.faults)
            m_lines.push_back(of(row, fault));
        if (row.state == ImportState::New)
            m_lines.push_back(ofNew(row, plan));
        else
            for (const CellChange& change : row.changes)
                m_lines.push_back(of(row, change, plan));
        if (row.state == ImportState::Same)
            m_lines.push_back(start(row));
    }
    endResetModel();
}

ImportModel::Line ImportModel::start(const ImportedRow& row) const
{
    const std::array words{tr("New"), tr("Changed"), tr("Same"), tr("Unreadable")};
    Line line;
    line.cells[FileLine] = QString::number(row.line);
    line.cells[Name] = QString::fromStdString(row.name);
    line.cells[State] = words[static_cast<std::size_t>(row.state)];
    return line;
}

ImportModel::Line ImportModel::ofNew(const ImportedRow& row, const Plan& plan) const
{
    QStringList figures;
    for (const CellChange& change : row.changes)
        if (isFigure(*change.field))
            //: a field and its value, such as "TDP 700 W"
            figures << tr("%1 %2").arg(termText(change.field->term.name),
                                       catalogueFigure(*change.field, change.after, plan));
    Line line = start(row);
    line.cells[After] = line.whole = figures.join(QStringLiteral(" · "));
    return line;
}

ImportModel::Line ImportModel::of(const ImportedRow& row, const CellChange& change, const Plan& plan) const
{
    Line line = start(row);
    line.cells[Field] = termText(change.field->term.name);
    line.cells[Before] = catalogueFigure(*change.field, change.before, plan);
    line.cells[After] = catalogueFigure(*change.field, change.after, plan);
    return line;
}

ImportModel::Line ImportModel::of(const ImportedRow& row, const CellFault& fault) const
{
    Line line = start(row);
    line.cells[Field] = termText(fault.column->term.name);
    line.cells[After] = line.whole = shownText(messageOf(fault.error, fault.column));
    line.bad = true;
    return line;
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= Columns)
        return {};
    const std::array titles{tr("Line"), tr("Name"), tr("Status"), tr("Field"), tr("Plan"), tr("File")};
    return titles[static_cast<std::size_t>(section)];
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const QString& cell = line.cells[static_cast<std::size_t>(index.column())];
    constexpr CellRoles roles;
    if (role == Qt::DisplayRole)
        return cell;
    if (role == roles.error && line.bad && index.column() == Field)
        return line.whole;
    if (role == Qt::ToolTipRole)
        return line.whole.isEmpty() ? cell : line.whole;
    return {};
}

} // namespace jw
