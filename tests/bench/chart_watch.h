// Waits for a chart that shows the plan as it is.
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <qcustomplot.h>

#include "bench.h"
#include "views/window/program.h"

namespace jw::bench {

/// Knows when the plot has been painted with results of the plan as it is now. A replot paints before it
/// ends.
class ChartWatch final : public QObject {
public:
    ChartWatch(QCustomPlot& plot, Session& session)
    {
        connect(&plot, &QCustomPlot::beforeReplot, this,
                [this, &session] { m_drawn = !session.evaluation().isStale(); });
        connect(&plot, &QCustomPlot::afterReplot, this, [this] {
            if (m_painted && !m_ms)
                m_ms = msSince(m_start);
        });
        plot.installEventFilter(this);
    }
    void start()
    {
        m_drawn = m_painted = false;
        m_ms.reset();
        m_start = std::chrono::steady_clock::now();
    }
    /// Milliseconds from start() to the end of the paint; nothing if it does not come to one.
    std::optional<double> wait()
    {
        QTimer timeout; // wakes the loop
        timeout.start(10'000);
        while (!m_ms && msSince(m_start) < 10'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return m_ms;
    }

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_painted = m_painted || (event->type() == QEvent::Paint && m_drawn);
        return false;
    }

    bool m_drawn = false, m_painted = false;
    std::optional<double> m_ms;
    std::chrono::steady_clock::time_point m_start;
};

/// Until nothing more follows an edit.
inline void rest()
{
    const auto start = std::chrono::steady_clock::now();
    while (msSince(start) < 100) // what follows the edit before: journal, docks out of sight
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

} // namespace jw::bench
