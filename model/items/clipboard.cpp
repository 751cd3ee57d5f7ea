#include "items/clipboard.h"

#include <algorithm>
#include <set>

#include "exchange/csv.h"

namespace jw {
namespace {

/// The selected cells as a block, with its titles.
class Block {
public:
    Block(const PlanTableModel& model, const QModelIndexList& selection, const CellStyle& style)
        : m_model(model),
          m_style(style)
    {
        for (const QModelIndex& index : selection)
            if (model.cell(index)) {
                m_rows.insert(index.row());
                m_columns.insert(index.column());
                m_selected.insert({index.row(), index.column()});
            }
    }

    QString text() const
    {
        std::vector<Cells> lines(1);
        for (const int column : m_columns)
            lines.front().push_back(title(column).toStdString());
        for (const int row : m_rows) {
            Cells& line = lines.emplace_back();
            for (const int column : m_columns)
                line.push_back(shown(row, column).toStdString());
        }
        return m_columns.empty() ? QString() : QString::fromStdString(toTsv(lines));
    }

    QString html() const
    {
        QString table = QStringLiteral("<table xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><tr>");
        for (const int column : m_columns)
            table += QStringLiteral("<th>%1</th>").arg(title(column).toHtmlEscaped());
        table += QStringLiteral("</tr>\n");
        for (const int row : m_rows) {
            table += QStringLiteral("<tr>");
            for (const int column : m_columns)
                table += htmlCell(row, column);
            table += QStringLiteral("</tr>\n");
        }
        return table + QStringLiteral("</table>");
    }

private:
    QString title(int column) const { return m_model.headerData(column, Qt::Horizontal).toString(); }

    const TableCell* cell(int row, int column) const
    {
        const TableCell* cell =
            m_selected.contains({row, column}) ? m_model.cell(m_model.index(row, column)) : nullptr;
        return cell && cell->info ? cell : nullptr;
    }

    QString shown(int row, int column) const
    {
        const TableCell* cell = this->cell(row, column);
        if (!cell)
            return {};
        if (!cell->title.empty())
            return QString::fromStdString(cell->title);
        return cellText(*cell->info, cell->value, *m_model.document()->resolved(), m_style);
    }

    /// The number stands in attributes of its own: sdval is read by LibreOffice, x:num by Excel.
    QString htmlCell(int row, int column) const
    {
        const TableCell* cell = this->cell(row, column);
        const double* number = cell ? cell->value.as<double>() : nullptr;
        const QString text = shown(row, column).toHtmlEscaped();
        if (!number)
            return QStringLiteral("<td>%1</td>").arg(text);
        return QStringLiteral("<td align=\"right\" sdval=\"%1\" x:num=\"%1\">%2</td>")
            .arg(numberCell(*cell->info, *number), text);
    }

    const PlanTableModel& m_model;
    CellStyle m_style;
    std::set<int> m_rows, m_columns;
    std::set<std::pair<int, int>> m_selected;
};

} // namespace

CopiedCells copiedCells(const PlanTableModel& model, const QModelIndexList& selection, const CellStyle& style)
{
    const Block block(model, selection, style);
    return {block.text(), block.html()};
}

} // namespace jw
