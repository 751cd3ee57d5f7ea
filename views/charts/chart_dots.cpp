// Rings beside bars: figures of others that the bars are compared with.
#include <algorithm>

#include "views/charts/chart_marks.h"
#include "views/charts/chart_tickers.h"

namespace jw {
namespace {

/// A ring and its name.
struct DotLabel {
    QString name;
    QPointF ring;
};

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
            paint(painter, row);
    }

private:
    [[nodiscard]] double radius() const { return m_style.px(4); }

    /// From above; a ring that would cover the one above it stands beside it.
    [[nodiscard]] std::vector<DotLabel> ringsOf(std::size_t row) const
    {
        const double left = m_plot.xAxis->coordToPixel(static_cast<double>(row + 1) + stackWidth(m_data) / 2);
        std::vector<DotLabel> labels;
        for (const ChartDot& dot : m_data.dots)
            if (dot.row == row && m_plot.yAxis->range().contains(dot.value))
                labels.push_back({dot.name, {left + m_style.px(10), m_plot.yAxis->coordToPixel(dot.value)}});
        std::ranges::stable_sort(labels, {}, [](const DotLabel& label) { return label.ring.y(); });
        bool beside = false;
        for (std::size_t i = 1; i < labels.size(); ++i) {
            beside = !beside && labels[i].ring.y() - labels[i - 1].ring.y() < 2 * radius() + 1;
            labels[i].ring.rx() += beside ? 2 * radius() + 2 : 0.0;
        }
        return labels;
    }

    /// Between the rings and the next bar
    [[nodiscard]] QRectF roomOf(std::size_t row, const std::vector<DotLabel>& labels) const
    {
        QRectF room = m_plot.axisRect()->rect();
        const double next = static_cast<double>(row) + 2.0 - stackWidth(m_data) / 2;
        room.setRight(std::min(m_plot.xAxis->coordToPixel(next), room.right() + 1.0) - m_style.px(4));
        for (const DotLabel& label : labels)
            room.setLeft(std::max(room.left(), label.ring.x() + radius() + m_style.px(8)));
        return room;
    }

    void paint(QCPPainter& painter, std::size_t row) const
    {
        std::vector<DotLabel> labels = ringsOf(row);
        const QRectF room = roomOf(row, labels);
        if (labels.empty() || labels.front().ring.x() < m_plot.axisRect()->left() || room.width() <= 0.0)
            return;
        const QFontMetrics metrics(m_font);
        std::vector<LabelPlace> places;
        for (DotLabel& label : labels) {
            label.name = onLines(label.name, metrics, qFloor(room.width()));
            places.push_back(
                {label.ring.y(), metrics.height() * (1.0 + static_cast<double>(label.name.count(u'\n')))});
        }
        spread(places, room.top(), room.bottom());
        painter.setPen(QPen(m_style.theme.strongBorder, 1));
        for (std::size_t i = 0; i < labels.size(); ++i)
            painter.drawLine(QLineF(labels[i].ring, {room.left() - m_style.px(2), places[i].middle}));
        for (std::size_t i = 0; i < labels.size(); ++i)
            paint(
                painter, labels[i],
                QRectF(room.left(), places[i].middle - places[i].height / 2, room.width(), places[i].height));
    }

    void paint(QCPPainter& painter, const DotLabel& label, const QRectF& place) const
    {
        painter.setPen(QPen(m_style.theme.text, 1.6 * m_style.zoom));
        painter.setBrush(m_style.theme.panel);
        painter.drawEllipse(label.ring, radius(), radius());
        painter.setPen(QPen(m_style.theme.text));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, label.name);
    }

    const QCustomPlot& m_plot;
    ChartData m_data;
    ChartStyle m_style;
    QFont m_font;
};

} // namespace

void spread(std::vector<LabelPlace>& labels, double top, double bottom)
{
    struct Block {
        double wish, height; ///< of its upper edge
        std::size_t count;
        double top = 0.0;
    };
    std::vector<Block> blocks;
    const auto put = [&](Block& block) {
        block.top = std::max(top, std::min(block.wish, bottom - block.height));
    };
    for (const LabelPlace& label : labels) {
        Block block{label.middle - label.height / 2, label.height, 1};
        put(block);
        while (!blocks.empty() && blocks.back().top + blocks.back().height > block.top) {
            const Block& above = blocks.back();
            const auto before = static_cast<double>(above.count), own = static_cast<double>(block.count);
            block.wish = (above.wish * before + (block.wish - above.height) * own) / (before + own);
            block.height += above.height;
            block.count += above.count;
            put(block);
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    auto label = labels.begin();
    for (const Block& block : blocks) {
        double y = block.top;
        for (std::size_t i = 0; i < block.count; ++i, ++label) {
            label->middle = y + label->height / 2;
            y += label->height;
        }
    }
}

QRectF freest(const std::vector<QRectF>& wishes, const QRectF& view, const std::vector<QRectF>& taken)
{
    const auto badness = [&](const QRectF& place) {
        double covered = 0.0;
        for (const QRectF& other : taken) {
            const QRectF both = place.intersected(other);
            covered += both.width() * both.height();
        }
        return std::pair(!view.contains(place), covered);
    };
    return *std::ranges::min_element(wishes, {}, badness);
}

void drawDots(const ChartCanvas& canvas)
{
    if (!canvas.data.dots.empty())
        new PaintedItem(canvas.plot, Dots(canvas)); // owned by the plot
}

} // namespace jw
