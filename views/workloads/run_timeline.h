// A training run on the calendar: from its start to its likely end, and the deadline.
#pragma once

#include <QDate>
#include <QWidget>

#include <vector>

#include "engine/training/run_calendar.h"

namespace jw {

class Look;

/// The bar is the run up to its expected end; from its earliest to its latest likely end it is hatched; the
/// deadline is a line, red where the run ends behind it. Days, months or years stand below, then a legend
/// that names all three with their days. No stop for Tab, the legend is its accessible description.
class RunTimeline final : public QWidget {
    Q_OBJECT

public:
    explicit RunTimeline(const Look& look, QWidget* parent = nullptr);

    void setCalendar(const RunCalendar& calendar);
    [[nodiscard]] const RunCalendar& calendar() const { return m_calendar; }
    /// The legend in one line: "Run: 2026-03-01 to 2026-05-12, 73 days · Likely end: 2026-05-04 to …"
    [[nodiscard]] QString words() const;

    struct Tick {
        QRect place;  ///< of its words; the mark stands at its left end
        QString text; ///< none where it would touch another
    };
    [[nodiscard]] std::vector<Tick> ticks() const;
    /// Where a day begins, in pixels from the left.
    [[nodiscard]] int placeOf(std::chrono::sys_days date) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Mark { Run, LikelyEnd, Deadline };
    struct LegendEntry {
        Mark mark;
        QString text;
    };

    void describe();
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    [[nodiscard]] std::vector<QRect> legendPlaces(int width) const;
    [[nodiscard]] int barTop() const;
    [[nodiscard]] std::chrono::sys_days lastDay() const;
    void paintRun(QPainter& painter) const;
    void paintDeadline(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintHatch(QPainter& painter, const QRect& place) const;
    void paintLegend(QPainter& painter) const;

    const Look& m_look;
    RunCalendar m_calendar{};
};

} // namespace jw
