#include "views/charts/chart_tickers.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

#include "views/common/number_text.h"

namespace jw {

NumberTicker::NumberTicker(const QLocale& locale, double least) : m_locale(locale), m_least(least)
{
    setTickCount(5);
}

double NumberTicker::getTickStep(const QCPRange& range)
{
    const double exact = range.size() / 5.0;
    const double decade = std::pow(10.0, std::floor(std::log10(exact)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (exact <= step * decade * (1 + 1e-9))
            return range.size() < m_least ? step * decade : std::max(m_least, step * decade);
    }
    return range.size() < m_least ? 10 * decade : std::max(m_least, 10 * decade);
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tickNumber(std::abs(tick) < 1e-12 ? 0.0 : tick, m_locale);
}

QString DecadeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tickNumber(tick, m_locale);
}

CategoryTicker::CategoryTicker(const QCPAxis& axis, QStringList names, const QFont& font)
    : m_axis(axis),
      m_names(std::move(names)),
      m_metrics(font)
{
}

double CategoryTicker::pixelsEach() const
{
    const QCPAxisRect& frame = *m_axis.axisRect();
    const int length = m_axis.orientation() == Qt::Horizontal ? frame.width() : frame.height();
    return length / m_axis.range().size();
}

bool CategoryTicker::isOnOneLine() const
{
    return m_axis.orientation() == Qt::Vertical || m_axis.tickLabelRotation() != 0.0;
}

QVector<double> CategoryTicker::createTickVector(double, const QCPRange& range)
{
    const double needed = isOnOneLine() ? m_metrics.height() + 2.0 : 1.0;
    const int step = std::max(1, static_cast<int>(std::ceil(needed / std::max(1.0, pixelsEach()))));
    QVector<double> ticks;
    for (int i = 1; i <= m_names.size(); i += step) {
        if (i >= range.lower && i <= range.upper)
            ticks << i;
    }
    return ticks;
}

QVector<QString> CategoryTicker::createLabelVector(const QVector<double>& ticks, const QLocale&, QChar, int)
{
    const bool one = isOnOneLine();
    QVector<QString> labels;
    for (const double tick : ticks) {
        const int row = static_cast<int>(tick) - 1;
        const QString figure = m_figures.value(row);
        labels << (one ? oneLine(row)
                       : onLines(m_names[row], m_metrics, static_cast<int>(pixelsEach()) - 8,
                                 m_figures.isEmpty() ? 2 : 3) +
                             (figure.isEmpty() ? QString() : QLatin1Char('\n') + figure));
    }
    return labels;
}

/// The name gives way to the figure.
QString CategoryTicker::oneLine(int row) const
{
    const QString figure = m_figures.value(row);
    const QString end = figure.isEmpty() ? QString() : QStringLiteral("  ") + figure;
    return m_metrics.elidedText(m_names[row], Qt::ElideMiddle, m_longest - m_metrics.horizontalAdvance(end)) +
           end;
}

QString onLines(const QString& text, const QFontMetrics& metrics, int width, int most)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    if (most < 2)
        return metrics.elidedText(text, Qt::ElideRight, width);
    const auto fits = [&](const QString& line) { return metrics.horizontalAdvance(line) <= width; };
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text); // Chinese has no spaces
    qsizetype cut = 0, comma = 0;
    for (qsizetype at = breaks.toNextBoundary(); at > 0 && at < text.size(); at = breaks.toNextBoundary()) {
        const QString first = text.left(at).trimmed();
        if (!fits(first))
            break;
        cut = at;
        if ((first.endsWith(u',') || first.endsWith(u'，')) && fits(text.mid(at)))
            comma = at; // a name behind it stays whole
    }
    if (comma > 0)
        cut = comma;
    if (cut == 0)
        return metrics.elidedText(text, Qt::ElideRight, width);
    return text.left(cut).trimmed() + QLatin1Char('\n') +
           onLines(text.mid(cut).trimmed(), metrics, width, most - 1);
}

} // namespace jw
