// The scale of what colors tell: of the cells of a heat map, or of a third value of points.
#include <algorithm>
#include <cmath>

#include "views/charts/chart_axes.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

/// At `share`, 0 to 1, of the way from the lightest to the darkest.
QColor colorAt(const Theme& theme, double share)
{
    const double place = share * static_cast<double>(theme.sequential.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), theme.sequential.size() - 2);
    return mixed(theme.sequential[below], theme.sequential[below + 1], place - static_cast<double>(below));
}

/// The values that contours have, each once: the scale is read by them; its ends where there are none.
std::vector<double> scaleMarks(const ChartData& data)
{
    std::vector<double> marks;
    const auto add = [&](double value) {
        if (std::ranges::find(marks, value) == marks.end())
            marks.push_back(value);
    };
    for (const ChartContour& contour : data.contours)
        add(contour.value);
    const ColorScale scale(data);
    if (marks.empty() && !scale.isEmpty()) {
        add(scale.low);
        add(scale.high);
    }
    return marks;
}

int marksWidth(const ChartData& data, const ChartStyle& style)
{
    int width = 0;
    const QFontMetrics metrics(style.font(Type::Label));
    for (const double mark : scaleMarks(data))
        width = std::max(width, metrics.horizontalAdvance(fullNumber(mark, style.locale)));
    return width;
}

QString scaleTitle(const ChartData& data)
{
    return data.shades.empty() ? withUnit(data.valueTitle, data.unit)
                               : withUnit(data.shadeTitle, data.shadeUnit);
}

void paintScale(QCPPainter& painter, const ChartCanvas& canvas)
{
    constexpr int bands = 64; // more cannot be told apart
    const ColorScale scale(canvas.data);
    const ChartStyle& style = canvas.style;
    const QRectF frame = canvas.plot.axisRect()->rect();
    if (scale.isEmpty())
        return;
    const QRectF bar(frame.right() + style.px(14), frame.top(), style.px(14), frame.height());
    painter.setAntialiasing(false);
    for (int i = 0; i < bands; ++i)
        painter.fillRect(QRectF(bar.left(), bar.bottom() - (i + 1) * bar.height() / bands, bar.width(),
                                bar.height() / bands + 0.5),
                         colorAt(style.theme, (i + 0.5) / bands));
    painter.setFont(style.font(Type::Label));
    painter.setPen(QPen(style.theme.secondary));
    const QFontMetricsF metrics(painter.font());
    const double left = bar.right() + style.px(5), width = marksWidth(canvas.data, style) + 2.0;
    for (const double mark : scaleMarks(canvas.data)) {
        const double y = bar.bottom() - scale.share(mark) * bar.height();
        painter.drawLine(QLineF(bar.right(), y, bar.right() + style.px(3), y));
        painter.drawText(QRectF(left, y - metrics.height() / 2, width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, fullNumber(mark, style.locale));
    }
    painter.save(); // its name upright, as that of the axis
    painter.translate(left + width + style.px(4) + metrics.height() / 2, frame.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-frame.height() / 2, -metrics.height() / 2, frame.height(), metrics.height()),
                     Qt::AlignCenter,
                     metrics.elidedText(scaleTitle(canvas.data), Qt::ElideRight, frame.height()));
    painter.restore();
}

} // namespace

bool hasColorScale(const ChartData& data)
{
    return data.kind == ChartKind::HeatMap || (data.kind == ChartKind::Points && !data.shades.empty());
}

ColorScale::ColorScale(const ChartData& data)
{
    for (std::size_t row = 0; row < rowCount(data); ++row) {
        const double value = data.shades.empty() ? pointValue(data, row) : shadeAt(data, row);
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
}

double ColorScale::share(double value) const
{
    return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
}

QColor ColorScale::color(const Theme& theme, double value) const { return colorAt(theme, share(value)); }

int colorScaleWidth(const ChartData& data, const ChartStyle& style)
{
    const int title = QFontMetrics(style.font(Type::Label)).height();
    return style.px(14) + style.px(14) + style.px(5) + marksWidth(data, style) + style.px(8) + title;
}

void drawColorScale(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        paintScale(painter, {plot, data, style});
    };
    new PaintedItem(canvas.plot, paint); // owned by the plot
}

} // namespace jw
