#include "views/common/table_copy.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace jw {
namespace {

struct Part {
    std::vector<int> rows, columns;
};

bool isNumber(const QString& text)
{
    bool ok = false;
    (void)QLocale::c().toDouble(text, &ok);
    return ok;
}

/// One cell on one line; a text that would be read as a formula is made text.
QString clean(QString text)
{
    text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    const bool formula = !text.isEmpty() && QStringLiteral("=+-@").contains(text.front());
    return formula && !isNumber(text) ? QLatin1Char('\'') + text : text;
}

QString cellOf(const QAbstractItemModel& model, int row, int column)
{
    const QModelIndex index = model.index(row, column);
    const QVariant copy = index.data(CopyRole);
    return clean((copy.isValid() ? copy : index.data(Qt::DisplayRole)).toString());
}

QString headOf(const QAbstractItemModel& model, int column)
{
    const QVariant plain = model.headerData(column, Qt::Horizontal, PlainHeaderRole);
    return clean((plain.isValid() ? plain : model.headerData(column, Qt::Horizontal)).toString());
}

QString htmlCell(const QString& tag, const QString& text)
{
    const QString kind =
        isNumber(text) ? QStringLiteral(" align=\"right\" x:num=\"%1\"").arg(text) : QString();
    return QLatin1Char('<') + tag + kind + QLatin1Char('>') + text.toHtmlEscaped() + QStringLiteral("</") +
           tag + QLatin1Char('>');
}

std::unique_ptr<QMimeData> mimeOf(const QAbstractItemModel& model, const Part& part)
{
    QString text, html = QStringLiteral("<table>");
    const auto line = [&](const QString& tag, const auto& cell) {
        QStringList cells;
        html += QStringLiteral("<tr>");
        for (const int column : part.columns) {
            cells << cell(column);
            html += htmlCell(tag, cells.back());
        }
        html += QStringLiteral("</tr>");
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    line(QStringLiteral("th"), [&](int column) { return headOf(model, column); });
    for (const int row : part.rows)
        line(QStringLiteral("td"), [&](int column) { return cellOf(model, row, column); });
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    mime->setHtml(html + QStringLiteral("</table>"));
    return mime;
}

std::vector<int> upTo(int count)
{
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::vector<int> sorted(std::vector<int> values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

} // namespace

std::unique_ptr<QMimeData> tableMime(const QAbstractItemModel& model)
{
    return mimeOf(model, {upTo(model.rowCount()), upTo(model.columnCount())});
}

std::unique_ptr<QMimeData> selectionMime(const QTableView& view)
{
    Part part;
    for (const QModelIndex& index : view.selectionModel()->selectedIndexes()) {
        if (view.isColumnHidden(index.column()))
            continue;
        part.rows.push_back(index.row());
        part.columns.push_back(index.column());
    }
    if (part.rows.empty())
        return tableMime(*view.model());
    return mimeOf(*view.model(), {sorted(part.rows), sorted(part.columns)});
}

void copyTable(const QAbstractItemModel& model)
{
    QGuiApplication::clipboard()->setMimeData(tableMime(model).release());
}

} // namespace jw
