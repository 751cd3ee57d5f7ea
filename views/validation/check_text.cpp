#include "views/validation/check_text.h"

#include <QCoreApplication>

#include <algorithm>

#include "validation/withheld.h"
#include "views/catalogue/catalogue_words.h"
#include "views/common/words.h"
#include "views/validation/check_words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::CheckText)
};

QString inColor(const QString& text, const QColor& color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text.toHtmlEscaped());
}

QString headed(const QString& head, const QString& body)
{
    return body.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b></p>%2").arg(head.toHtmlEscaped(), body);
}

QString paragraph(const QStringList& lines)
{
    return QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

QString verdictHtml(const RowCheck& check, const Theme& theme)
{
    const QString published = metricFigure(check.metric, check.published);
    const QString fit = check.inFit     ? Texts::tr("The constants were fitted on rows of this source.")
                        : check.heldOut ? Texts::tr("The constants were fitted without this row.")
                                        : Texts::tr("Outside the fit of the constants.");
    if (!check.predicted)
        //: %1 is a published figure with its unit, %2 why the engine does not predict it
        return paragraph({Texts::tr("Published: %1.").arg(published).toHtmlEscaped(),
                          inColor(Texts::tr("Refused: %1.").arg(refusalText(check)), theme.attention),
                          inColor(fit, theme.secondary)});
    const QString band = bandWords(check) + QLatin1Char(' ') + metricUnit(check.metric);
    //: %1 is a figure with its unit, %2 the published one, %3 the error such as +4.2 %
    const QString verdict =
        Texts::tr("Predicted %1, published %2: %3.")
            .arg(metricFigure(check.metric, *check.predicted), published, errorPercent(*check.error()));
    //: %1 is a band such as 2,300–3,100 tokens/s
    const QString place = check.inBand()
                              ? Texts::tr("P10 to P90: %1; the published value lies inside.").arg(band)
                              : Texts::tr("P10 to P90: %1; the published value lies outside.").arg(band);
    return paragraph(
        {verdict.toHtmlEscaped(), inColor(place, check.inBand() ? theme.better : theme.worse),
         //: %1 is A, B or C
         inColor(Texts::tr("Tier %1.").arg(tierWords(check)) + QLatin1Char(' ') + fit, theme.secondary)});
}

QString reasonsHtml(const RowCheck& check)
{
    QString items;
    for (const Remark& remark : check.reasons)
        items += QStringLiteral("<li>%1</li>").arg(remarkText(remark).toHtmlEscaped());
    return items.isEmpty() ? items : QStringLiteral("<ul style=\"margin-left:-20px\">%1</ul>").arg(items);
}

bool isWithheld(const RowCheck& check, std::string_view key)
{
    return std::ranges::find(withheldColumns(check.metric), key) != withheldColumns(check.metric).end();
}

/// The columns that say who published what: not inputs.
bool isAbout(std::string_view key)
{
    return isSourceColumn(key) || key == "id" || key == "metric" || key == "unit";
}

QString lineHtml(const FieldInfo& info, const QString& figure, const Theme& theme)
{
    return QStringLiteral("<tr><td style=\"padding:2px 12px 2px 0\">%1</td>"
                          "<td style=\"padding:2px 0\" align=\"right\">%2</td></tr>")
        .arg(inColor(termText(info.term.name), theme.secondary), figure.toHtmlEscaped());
}

QString inputsHtml(const RowFields& row, const RowCheck& check, const Theme& theme)
{
    QString lines;
    for (const FieldInfo& info : row.fields) {
        const Value value = info.get(row.record);
        if (isAbout(info.key) || isWithheld(check, info.key) || value.isNull() || plainText(value).empty())
            continue;
        const QString figure = info.key == "model_id"         ? modelName(check)
                               : info.key == "accelerator_id" ? hardwareName(check)
                                                              : catalogueFigure(info, value);
        lines += lineHtml(info, figure, theme);
    }
    return QStringLiteral("<table width=\"100%\">%1</table>").arg(lines);
}

/// By name; of those that the row has, also what stands there.
QString withheldHtml(const RowFields& row, const RowCheck& check, const Theme& theme)
{
    QString lines;
    for (const std::string_view key : withheldColumns(check.metric)) {
        const FieldInfo* info = findField(row.fields, key);
        if (!info)
            continue;
        const Value value = info->get(row.record);
        const bool given = !value.isNull() && key != "value";
        lines += lineHtml(*info,
                          key == "value" ? metricFigure(check.metric, check.published)
                          : given        ? catalogueFigure(*info, value)
                                         : QStringLiteral("–"),
                          theme);
    }
    return QStringLiteral("<table width=\"100%\">%1</table>").arg(lines);
}

QString sourceHtml(const RowFields& row, const RowCheck& check, const Theme& theme)
{
    const auto text = [&](std::string_view key) { return QString::fromStdString(row.text(key)); };
    QStringList lines{text("source").toHtmlEscaped()};
    if (!text("source_url").isEmpty())
        lines << inColor(text("source_url"), theme.accent);
    const FieldInfo* confidence = findField(row.fields, "confidence");
    //: %1 is a date such as 2025-11, %2 how sure the figure is: Published, Derived or Estimated
    lines << inColor(Texts::tr("As of %1 · %2")
                         .arg(text("as_of"), catalogueCell(*confidence, confidence->get(row.record))),
                     theme.secondary);
    //: %1 is the id of a published run, %2 the line of its file
    lines << inColor(Texts::tr("Row %1, line %2").arg(QString::fromStdString(check.id)).arg(check.line),
                     theme.secondary);
    if (!text("note").isEmpty())
        lines << inColor(Texts::tr("Note: %1").arg(text("note")), theme.secondary);
    return paragraph(lines);
}

} // namespace

QString checkHtml(const RowFields& row, const RowCheck& check, const Theme& theme)
{
    return verdictHtml(check, theme) + headed(Texts::tr("How it was predicted"), reasonsHtml(check)) +
           headed(Texts::tr("Inputs a prediction may see"), inputsHtml(row, check, theme)) +
           headed(Texts::tr("Withheld from it"), withheldHtml(row, check, theme)) +
           headed(Texts::tr("Source"), sourceHtml(row, check, theme));
}

} // namespace jw
