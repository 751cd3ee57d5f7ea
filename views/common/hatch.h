// The diagonal hatch that marks what is out of date, on cards and charts alike.
#pragma once

#include <QLineF>
#include <QRectF>
#include <QVector>

namespace jw {

/// Lines under 45 degrees across `rect`, `step` pixels apart: lines, not a pattern brush, so they stay
/// vectors.
[[nodiscard]] inline QVector<QLineF> hatchLines(const QRectF& rect, double step)
{
    QVector<QLineF> lines;
    const int count = static_cast<int>((rect.width() + rect.height()) / step) + 1;
    for (int i = 0; i < count; ++i) {
        const double x = rect.left() - rect.height() + i * step;
        lines << QLineF(x, rect.bottom(), x + rect.height(), rect.top());
    }
    return lines;
}

} // namespace jw
