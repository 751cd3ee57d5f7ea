#include "views/catalogue/row_text.h"

#include <QCoreApplication>

#include "views/catalogue/catalogue_words.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::CatalogueRow)
};

QString inColor(const QString& html, const QColor& color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), html);
}

QString sourceHtml(const CatalogueTable& table, const void* row, const Theme& theme)
{
    const RowSource& source = table.source(row);
    if (source.source.empty())
        return QStringLiteral("<p>%1</p>")
            .arg(inColor(Words::tr("Figures of your own: no source is noted.").toHtmlEscaped(),
                         theme.attention));
    const FieldInfo* confidence = findField(table.fields, "confidence");
    QStringList lines{QString::fromStdString(source.source).toHtmlEscaped()};
    if (!source.sourceUrl.empty())
        lines << inColor(QString::fromStdString(source.sourceUrl).toHtmlEscaped(), theme.accent);
    const QString sure = catalogueCell(*confidence, confidence->get(row));
    //: %1 is a date such as 2025-11, %2 how sure the figures are: Published, Derived or Estimated
    const QString dated = Words::tr("As of %1 · %2").arg(QString::fromStdString(source.asOf), sure);
    lines << inColor((source.asOf.empty() ? sure : dated).toHtmlEscaped(), theme.secondary);
    if (!source.note.empty())
        lines << inColor(Words::tr("Note: %1").arg(catalogueText(source.note)).toHtmlEscaped(),
                         theme.secondary);
    return QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

QString fieldHtml(const CatalogueTable& table, const void* row, const FieldInfo& info, const Theme& theme)
{
    QString figure = catalogueFigure(info, info.get(row)).toHtmlEscaped();
    if (isEstimated(table, row, info.key)) {
        figure =
            QStringLiteral("<i>≈ %1</i><br>%2").arg(figure, inColor(Words::tr("estimate"), theme.attention));
    }
    return QStringLiteral("<tr><td style=\"padding:2px 12px 2px 0\">%1</td>"
                          "<td style=\"padding:2px 0\" align=\"right\">%2</td></tr>")
        .arg(inColor(termText(info.term.name).toHtmlEscaped(), theme.secondary), figure);
}

} // namespace

QString rowHtml(const CatalogueTable& table, const void* row, const Theme& theme)
{
    QString fields;
    for (const FieldInfo& info : table.fields)
        if (!isSourceColumn(info.key))
            fields += fieldHtml(table, row, info, theme);
    for (const DerivedColumn& derived : table.derived)
        fields += fieldHtml(table, row, derived.info, theme);
    return sourceHtml(table, row, theme) + QStringLiteral("<table width=\"100%\">%1</table>").arg(fields);
}

} // namespace jw
