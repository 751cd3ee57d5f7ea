// Small parts that QCustomPlot lacks: flowing legend and caption, painted items.
#pragma once

#include <functional>

#include <qcustomplot.h>

#include "views/charts/chart_drawing.h"

namespace jw {

inline AxisRange axisRange(const QCPRange& range) { return {range.lower, range.upper}; }
inline QCPRange plotRange(const AxisRange& range) { return {range.lower, range.upper}; }

/// Lines of text above or below the plot, wrapped to a width that is known beforehand; with a ground, a band
class ChartWords final : public QCPLayoutElement {
public:
    ChartWords(QCustomPlot& plot, const QString& text, const QFont& font, const QColor& color);
    /// Then a single line, shortened to leave `room` pixels free at the right
    void setGround(const QColor& ground, int padding, int room);
    /// Must be told before the layout is made.
    void setWidth(int width);

protected:
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void draw(QCPPainter* painter) override;

private:
    QString m_text;
    QFont m_font;
    QColor m_color, m_ground;
    int m_padding = 0, m_room = 0, m_height = 0;
};

struct LegendEntry {
    QString name;
    QColor color;
    QPen line{Qt::NoPen};                          ///< lines: drawn in place of the square
    QCPScatterStyle mark{QCPScatterStyle::ssNone}; ///< points: likewise
};

/// Entries from the left, wrapped; long names end in an ellipsis. Keeps its height when empty.
class ChartLegend final : public QCPLayoutElement {
public:
    ChartLegend(QCustomPlot& plot, const ChartStyle& style, std::vector<LegendEntry> entries);
    void setWidth(int width);

protected:
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void draw(QCPPainter* painter) override;

private:
    ChartStyle m_style;
    std::vector<LegendEntry> m_entries;
    std::vector<QRect> m_places; ///< of the entries, from the top left corner
    int m_height = 0;
};

/// Paints whatever the function paints, over the plot or, on layer "background", under it
class PaintedItem final : public QCPAbstractItem {
public:
    using Paint = std::function<void(QCPPainter&)>;
    PaintedItem(QCustomPlot& plot, Paint paint, const QString& layer = QStringLiteral("main"));

    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    Paint m_paint;
};

} // namespace jw
