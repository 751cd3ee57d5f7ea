// A training run on the calendar: from its start to its likely end, and the deadline.
#pragma once

#include <QDate>
#include <QWidget>

#include "engine/training/run_calendar.h"

namespace jw {

class Look;

/// The bar is the run up to its expected end; from its earliest to its latest likely end it is hatched; the
/// deadline is a line, red where the run ends behind it. Months or years stand below. No stop for Tab, the
/// words are its accessible description.
class RunTimeline final : public QWidget {
    Q_OBJECT

public:
    explicit RunTimeline(const Look& look, QWidget* parent = nullptr);

    void setCalendar(const RunCalendar& calendar);
    [[nodiscard]] const RunCalendar& calendar() const { return m_calendar; }
    /// "2026-03-01 to 2026-05-12 · 73 days · likely end 2026-05-04 to 2026-06-02 · 20 days before the
    /// deadline"
    [[nodiscard]] QString words() const;

    /// Where a day begins, in pixels from the left.
    [[nodiscard]] int placeOf(std::chrono::sys_days date) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    [[nodiscard]] std::chrono::sys_days lastDay() const;
    void paintRun(QPainter& painter) const;
    void paintDeadline(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;

    const Look& m_look;
    RunCalendar m_calendar{};
};

} // namespace jw
