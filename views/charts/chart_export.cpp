#include "views/charts/chart_export.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "views/charts/chart_axes.h"
#include "views/common/save_bytes.h"

namespace jw {
namespace {

constexpr double mmPerInch = 25.4, cssDpi = 96.0;
constexpr int pdfDpi = 1200; // QPdfWriter's own; others move text by rounding
/// Of a side: QPainter counts pixels of an image by short int (its documentation, "Limitations").
constexpr double mostPixels = 32767.0;

QSize pixelsAt(const ExportSize& size, double dpi)
{
    return {qRound(size.widthMm / mmPerInch * dpi), qRound(size.heightMm / mmPerInch * dpi)};
}

tl::unexpected<Error> badDpi(const ExportSize& size, double most)
{
    return fail({.kind = Error::Kind::OutOfRange,
                 .field = "dpi",
                 .value = 1.0 * size.dpi,
                 .lower = 1,
                 .upper = most});
}

/// Draws into a painter that is already scaled to CSS pixels.
void paintChart(QCPPainter& painter, const ChartData& data, const ChartStyle& style, QSize size)
{
    QCustomPlot plot;
    plot.setLocale(style.locale);
    drawChart(plot, data, style, size);
    painter.setMode(QCPPainter::pmNoCaching); // or the axis labels come from a pixmap
    plot.toPainter(&painter, size.width(), size.height());
}

Result<QByteArray> png(const ChartData& data, const ChartStyle& style, const ExportSize& size)
{
    const QSize pixels = pixelsAt(size, size.dpi), css = pixelsAt(size, cssDpi);
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull()) // there is no memory for so many
        return badDpi(size, size.dpi - 1);
    image.setDotsPerMeterX(qRound(size.dpi / mmPerInch * 1000));
    image.setDotsPerMeterY(qRound(size.dpi / mmPerInch * 1000));
    image.fill(style.theme.panel);
    QCPPainter painter(&image);
    painter.scale(1.0 * pixels.width() / css.width(), 1.0 * pixels.height() / css.height());
    paintChart(painter, data, style, css);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const ChartData& data, const ChartStyle& style, const ExportSize& size)
{
    const QSize css = pixelsAt(size, cssDpi);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(qRound(cssDpi));
    generator.setSize(css);
    generator.setViewBox(QRect(QPoint(0, 0), css));
    generator.setTitle(data.title);
    generator.setDescription(summaryText(data, style.locale));
    QCPPainter painter(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    paintChart(painter, data, style, css);
    painter.end();
    return buffer.data();
}

QByteArray pdf(const ChartData& data, const ChartStyle& style, const ExportSize& size)
{
    const QSize css = pixelsAt(size, cssDpi);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfDpi);
    writer.setPageSize(
        QPageSize(QSizeF(size.widthMm, size.heightMm), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(data.title);
    QCPPainter painter(&writer);
    painter.scale(pdfDpi / cssDpi, pdfDpi / cssDpi);
    painter.setMode(QCPPainter::pmVectorized);
    paintChart(painter, data, style, css);
    painter.end();
    return bytes;
}

QString cell(QString text, QChar separator)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text[0]))
        text.prepend(QLatin1Char('\''));
    if (separator == QLatin1Char('\t'))
        return text.replace(QRegularExpression(QStringLiteral("[\t\r\n]+")), QStringLiteral(" "));
    if (!text.contains(QRegularExpression(QStringLiteral("[,\"\r\n]"))))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// The shortest text that reads back as the same number; plain digits where they are few
QString number(double value)
{
    if (!std::isfinite(value))
        return {};
    const double size = std::abs(value);
    const bool plain = value == 0 || (size >= 1e-5 && size < 1e15);
    return QString::number(value, plain ? 'f' : 'g', QLocale::FloatingPointShortest);
}

/// One number column: a series, its P10, its P90, a total
struct Column {
    QString head;
    std::function<double(std::size_t)> value;
};

std::function<double(std::size_t)> listed(const std::vector<double>& values)
{
    return [values](std::size_t row) { return row < values.size() ? values[row] : std::nan(""); };
}

std::vector<Column> columnsOf(const ChartData& data)
{
    std::vector<Column> columns;
    const auto addIn = [&](const QString& unit, const QString& name,
                           std::function<double(std::size_t)> value) {
        columns.push_back({withUnit(name, unit), std::move(value)});
    };
    const auto add = [&](const QString& name, std::function<double(std::size_t)> value) {
        addIn(data.unit, name, std::move(value));
    };
    const auto addSpreadIn = [&](const QString& unit, const QString& name, const std::vector<double>& low,
                                 const std::vector<double>& high) {
        if (low.empty() || high.empty())
            return;
        addIn(unit, name + QStringLiteral(" P10"), listed(low));
        addIn(unit, name + QStringLiteral(" P90"), listed(high));
    };
    const auto addSpread = [&](const QString& name, const std::vector<double>& low,
                               const std::vector<double>& high) { addSpreadIn(data.unit, name, low, high); };
    if (data.kind == ChartKind::Points) {
        addIn(data.positionUnit, data.positionTitle, listed(data.positions));
        addSpreadIn(data.positionUnit, data.positionTitle, data.positionLow, data.positionHigh);
    }
    if (data.kind == ChartKind::HeatMap)
        addIn(data.heightUnit, data.heightTitle, listed(data.heights));
    for (const ChartSeries& series : data.series) {
        add(series.name, listed(series.values));
        addSpread(series.name, series.low, series.high);
    }
    if (!data.shades.empty())
        addIn(data.shadeUnit, data.shadeTitle, listed(data.shades));
    if (data.kind == ChartKind::StackedBars) {
        const QString total = QCoreApplication::translate("jw::Chart", "Total");
        add(total, [&data](std::size_t row) { return totalAt(data, row); });
        addSpread(total, data.totalLow, data.totalHigh);
    }
    return columns;
}

Result<void> checked(const ExportSize& size, ChartFormat format)
{
    for (const double mm : {size.widthMm, size.heightMm}) {
        if (!(mm >= 10 && mm <= 2000))
            return fail({.kind = Error::Kind::OutOfRange,
                         .field = "size_mm",
                         .value = mm,
                         .lower = 10,
                         .upper = 2000});
    }
    const double side = std::max(size.widthMm, size.heightMm);
    const double most = format == ChartFormat::Png
                            ? std::min(1.0 * pdfDpi, std::floor(mostPixels * mmPerInch / side))
                            : pdfDpi;
    if (size.dpi < 1 || size.dpi > most)
        return badDpi(size, most);
    return {};
}

Result<ChartFormat> formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const std::pair<const char*, ChartFormat> known[] = {{"png", ChartFormat::Png},
                                                         {"svg", ChartFormat::Svg},
                                                         {"pdf", ChartFormat::Pdf},
                                                         {"csv", ChartFormat::Csv}};
    for (const auto& [name, format] : known) {
        if (suffix == QLatin1String(name))
            return format;
    }
    return fail({.kind = Error::Kind::BadChoice, .field = "path", .text = "png, svg, pdf, csv"});
}

/// What the chart says of the numbers of a row: its change, "or more" of a lower bound, its remark.
QString remarkOf(const ChartData& data, std::size_t row)
{
    QStringList words;
    for (const std::vector<QString>* some : {&data.changes, &data.remarks})
        if (row < some->size() && !(*some)[row].isEmpty())
            words << (*some)[row].split(QLatin1Char('\n'));
    return words.join(QStringLiteral("; "));
}

/// One a row; empty where no row has any.
QStringList remarksOf(const ChartData& data)
{
    QStringList remarks;
    for (std::size_t row = 0; row < rowCount(data); ++row)
        remarks << remarkOf(data, row);
    const bool any = std::ranges::any_of(remarks, [](const QString& words) { return !words.isEmpty(); });
    return any ? remarks : QStringList();
}

} // namespace

QString chartTable(const ChartData& data, const ChartStyle& style, QChar separator)
{
    const bool points = data.kind == ChartKind::Points; // their positions as they are, not as they are placed
    const ChartData drawn = points ? data : drawnData(data, style);
    const std::vector<Column> columns = columnsOf(drawn);
    const QStringList remarks = remarksOf(drawn);
    const QString state = QCoreApplication::translate("jw::Chart", "Out of date");
    QString out = cell(drawn.categoryTitle.isEmpty() ? QCoreApplication::translate("jw::Chart", "Category")
                                                     : drawn.categoryTitle,
                       separator);
    for (const Column& column : columns)
        out += separator + cell(column.head, separator);
    out += remarks.isEmpty() ? QString() : separator + QCoreApplication::translate("jw::Chart", "Remark");
    out += drawn.stale ? separator + QCoreApplication::translate("jw::Chart", "State") : QString();
    for (std::size_t row = 0; row < rowCount(drawn); ++row) {
        out += QLatin1Char('\n');
        out += row < drawn.categories.size() ? cell(drawn.categories[row], separator)
                                             : number(drawn.positions[row]);
        for (const Column& column : columns)
            out += separator + number(column.value(row));
        if (!remarks.isEmpty())
            out += separator + cell(remarks[static_cast<qsizetype>(row)], separator);
        out += drawn.stale ? separator + state : QString();
    }
    return out + QLatin1Char('\n');
}

Result<QByteArray> chartFile(const ChartData& data, const ChartStyle& style, ChartFormat format,
                             const ExportSize& size)
{
    return checked(size, format).and_then([&]() -> Result<QByteArray> {
        switch (format) {
        case ChartFormat::Png: return png(data, style, size);
        case ChartFormat::Svg: return svg(data, style, size);
        case ChartFormat::Pdf: return pdf(data, style, size);
        case ChartFormat::Csv: break;
        }
        return chartTable(data, style, QLatin1Char(',')).toUtf8();
    });
}

Result<void> exportChart(const ChartData& data, const ChartStyle& style, const QString& path,
                         const ExportSize& size)
{
    return formatOf(path)
        .and_then([&](ChartFormat format) { return chartFile(data, style, format, size); })
        .and_then([&](const QByteArray& bytes) { return saveBytes(path, bytes); });
}

std::unique_ptr<QMimeData> chartMime(const ChartData& data, const ChartStyle& style, const ExportSize& size)
{
    auto mime = std::make_unique<QMimeData>();
    if (const auto bytes = chartFile(data, style, ChartFormat::Png, size))
        mime->setImageData(QImage::fromData(*bytes, "PNG"));
    mime->setText(chartTable(data, style, QLatin1Char('\t')));
    return mime;
}

void copyChart(const ChartData& data, const ChartStyle& style)
{
    QGuiApplication::clipboard()->setMimeData(chartMime(data, style).release()); // the clipboard owns it
}

} // namespace jw
