// Rings beside bars: figures of others that the bars are compared with.
#include <algorithm>

#include "views/charts/chart_marks.h"

namespace jw {
namespace {

struct DotLabel {
    const ChartDot* dot;
    double y; ///< of the label; the ring stays at its value
};

/// The labels of one bar, no nearer to each other than `step` and within the frame.
std::vector<DotLabel> labelsOf(const ChartData& data, const QCustomPlot& plot, std::size_t row, double step)
{
    std::vector<DotLabel> labels;
    for (const ChartDot& dot : data.dots)
        if (dot.row == row && plot.yAxis->range().contains(dot.value))
            labels.push_back({&dot, plot.yAxis->coordToPixel(dot.value)});
    std::ranges::stable_sort(labels, {}, &DotLabel::y);
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + step);
    double limit = plot.axisRect()->rect().bottom() - step / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, limit);
        limit = label->y - step;
    }
    return labels;
}

/// Paints the rings of all bars as the axes are at this moment.
class Dots {
public:
    explicit Dots(const ChartCanvas& canvas)
        : m_plot(canvas.plot),
          m_data(canvas.data),
          m_style(canvas.style),
          m_font(m_style.font(Type::Label))
    {
    }

    void operator()(QCPPainter& painter) const
    {
        painter.setAntialiasing(true);
        painter.setFont(m_font);
        for (std::size_t row = 0; row < rowCount(m_data); ++row)
            for (const DotLabel& label : labelsOf(m_data, m_plot, row, QFontMetricsF(m_font).height()))
                paint(painter, label);
    }

private:
    void paint(QCPPainter& painter, const DotLabel& label) const
    {
        const double place = static_cast<double>(label.dot->row + 1);
        const double radius = m_style.px(4);
        const QPointF ring(m_plot.xAxis->coordToPixel(place + stackWidth(m_data) / 2) + m_style.px(10),
                           m_plot.yAxis->coordToPixel(label.dot->value));
        const double left = ring.x() + radius + m_style.px(8);
        const double right = std::min(m_plot.xAxis->coordToPixel(place + 1.0 - stackWidth(m_data) / 2),
                                      m_plot.axisRect()->rect().right() + 1.0) -
                             m_style.px(4);
        if (ring.x() < m_plot.axisRect()->rect().left() || right <= left)
            return;
        painter.setPen(QPen(m_style.theme.strongBorder, 1));
        painter.drawLine(QLineF(ring.x() + radius, ring.y(), left - m_style.px(2), label.y));
        painter.setPen(QPen(m_style.theme.text, 1.6 * m_style.zoom));
        painter.setBrush(m_style.theme.panel);
        painter.drawEllipse(ring, radius, radius);
        const QFontMetricsF metrics(m_font);
        painter.setPen(QPen(m_style.theme.text));
        painter.drawText(QRectF(left, label.y - metrics.height() / 2, right - left, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(label.dot->name, Qt::ElideRight, right - left));
    }

    const QCustomPlot& m_plot;
    ChartData m_data;
    ChartStyle m_style;
    QFont m_font;
};

} // namespace

void drawDots(const ChartCanvas& canvas)
{
    if (!canvas.data.dots.empty())
        new PaintedItem(canvas.plot, Dots(canvas)); // owned by the plot
}

} // namespace jw
