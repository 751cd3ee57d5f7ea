// Ticks and their labels that QCustomPlot lacks: numbers in the user's locale, names on a few lines.
#pragma once

#include <qcustomplot.h>

namespace jw {

/// Steps of 1, 2 or 5 with three to five lines, in the user's locale
class NumberTicker final : public QCPAxisTicker {
public:
    /// Steps are at least `least`, unless somebody zooms in on less than that.
    explicit NumberTicker(const QLocale& locale, double least = 0.0);

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;

private:
    QLocale m_locale;
    double m_least;
};

/// Decades in the user's locale
class DecadeTicker final : public QCPAxisTickerLog {
public:
    explicit DecadeTicker(const QLocale& locale) : m_locale(locale) {}

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;

private:
    QLocale m_locale;
};

/// Names at 1, 2, 3 ..: on two lines, over figures on three, upright or beside a vertical axis on one;
/// shortened or left out when they would touch, anew after each zoom
class CategoryTicker final : public QCPAxisTicker {
public:
    CategoryTicker(const QCPAxis& axis, QStringList names, const QFont& font);
    /// Longest name on one line in pixels
    void setLongest(int pixels) { m_longest = pixels; }
    /// One under each name, or behind it where that is upright
    void setFigures(const QStringList& figures) { m_figures = figures; }

protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale&, QChar, int) override;

private:
    [[nodiscard]] double pixelsEach() const;
    [[nodiscard]] bool isOnOneLine() const;
    [[nodiscard]] QString oneLine(int row) const;
    const QCPAxis& m_axis;
    QStringList m_names, m_figures;
    QFontMetrics m_metrics;
    int m_longest = 100;
};

/// `text` on at most so many lines of `width` pixels, with an ellipsis when it is longer
[[nodiscard]] QString onLines(const QString& text, const QFontMetrics& metrics, int width, int most = 2);

} // namespace jw
