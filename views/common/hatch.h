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
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step)
        lines << QLineF(x, rect.bottom(), x + rect.height(), rect.top());
    return lines;
}

} // namespace jw
