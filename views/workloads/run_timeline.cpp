#include "views/workloads/run_timeline.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

#include "views/common/hatch.h"
#include "views/common/look.h"

namespace jw {
namespace {

// In unzoomed pixels: the words of the deadline, the bar, the ticks
constexpr int deadlineRow = 20, barRow = 22, tickRow = 22;

QDate dateOf(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString textOf(std::chrono::sys_days day) { return dateOf(day).toString(Qt::ISODate); }

std::chrono::sys_days dayOf(QDate date)
{
    return std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(date)));
}

/// Months between two ticks, so that at most `most` stand over `days`.
int tickStep(int days, int most)
{
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120, 600})
        if (days <= months * 30 * most)
            return months;
    return 12000;
}

} // namespace

RunTimeline::RunTimeline(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void RunTimeline::setCalendar(const RunCalendar& calendar)
{
    m_calendar = calendar;
    describe();
    update();
}

void RunTimeline::describe()
{
    setAccessibleName(tr("The run on the calendar"));
    setAccessibleDescription(words());
    setToolTip(words());
}

QString RunTimeline::words() const
{
    const RunCalendar& c = m_calendar;
    const int days = static_cast<int>((c.end - c.start).count()) + 1;
    //: %1 and %2 are the first and the last day of a run
    QStringList parts{tr("%1 to %2").arg(textOf(c.start), textOf(c.end)), tr("%n day(s)", nullptr, days)};
    if (c.early != c.late) //: %1 and %2 are days; the truth lies between them in eight cases of ten
        parts << tr("likely end %1 to %2").arg(textOf(c.early), textOf(c.late));
    const int late = c.daysLate();
    if (c.deadline && late > 0)
        parts << tr("%n day(s) behind the deadline", nullptr, late);
    else if (c.deadline)
        parts << tr("%n day(s) before the deadline", nullptr, -late);
    return parts.join(QStringLiteral(" · "));
}

std::chrono::sys_days RunTimeline::lastDay() const
{
    const auto last = std::max(m_calendar.late, m_calendar.deadline.value_or(m_calendar.late));
    const auto margin = std::max<std::chrono::days::rep>(1, (last - m_calendar.start).count() / 20);
    return last + std::chrono::days(margin + 1);
}

int RunTimeline::placeOf(std::chrono::sys_days date) const
{
    const double all = static_cast<double>((lastDay() - m_calendar.start).count());
    const double share = static_cast<double>((date - m_calendar.start).count()) / all;
    return qRound(std::clamp(share, 0.0, 1.0) * (width() - 1));
}

QSize RunTimeline::sizeHint() const
{
    const int deadline = m_calendar.deadline ? deadlineRow : 0;
    return {m_look.px(480), m_look.px(deadline + barRow + tickRow)};
}

QSize RunTimeline::minimumSizeHint() const { return {m_look.px(180), sizeHint().height()}; }

void RunTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTicks(painter);
    paintRun(painter);
    if (m_calendar.deadline)
        paintDeadline(painter);
}

void RunTimeline::paintRun(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const int top = m_calendar.deadline ? m_look.px(deadlineRow) : 0, high = m_look.px(barRow);
    const std::chrono::days next(1); // a day ends where the next begins
    painter.fillRect(QRect(0, top, width(), high), theme.softBorder);
    const int end = placeOf(m_calendar.end + next);
    painter.fillRect(QRect(0, top, std::max(2, end), high), seriesColor(theme, 0));
    const int early = placeOf(m_calendar.early + next), late = placeOf(m_calendar.late + next);
    if (late <= early)
        return;
    painter.fillRect(QRect(end, top, late - end, high), mixed(theme.softBorder, seriesColor(theme, 0), 0.4));
    const QRect likely(early, top, late - early, high);
    painter.setClipRect(likely);
    painter.setPen(QPen(theme.panel, 1));
    painter.drawLines(hatchLines(likely, m_look.px(7)));
    painter.setClipping(false);
    painter.fillRect(QRect(end - 1, top, 2, high), theme.text);
}

void RunTimeline::paintDeadline(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QColor color = m_calendar.daysLate() > 0 ? theme.worse : theme.text;
    const int line = std::min(placeOf(*m_calendar.deadline + std::chrono::days(1)), width() - 2);
    painter.fillRect(QRect(line, m_look.px(deadlineRow) - m_look.px(4), 2, m_look.px(barRow) + m_look.px(8)),
                     color);
    painter.setFont(m_look.font(Type::Label));
    painter.setPen(color);
    const QString text = tr("Deadline %1").arg(textOf(*m_calendar.deadline));
    const int needed = painter.fontMetrics().horizontalAdvance(text);
    const int left = std::clamp(line - needed / 2, 0, std::max(0, width() - needed));
    painter.drawText(QRect(left, 0, needed, m_look.px(deadlineRow) - m_look.px(4)),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

void RunTimeline::paintTicks(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    painter.setFont(m_look.font(Type::Label));
    const int top = (m_calendar.deadline ? m_look.px(deadlineRow) : 0) + m_look.px(barRow);
    const int room = m_look.px(76), days = static_cast<int>((lastDay() - m_calendar.start).count());
    const int step = tickStep(days, std::max(1, width() / room - 1));
    const QDate first = dateOf(m_calendar.start);
    QDate tick(first.year(), step % 12 == 0 ? 1 : first.month(), 1);
    for (int free = 0; dayOf(tick) < lastDay(); tick = tick.addMonths(step)) {
        const int x = tick < first ? 0 : placeOf(dayOf(tick));
        const QDate shown = std::max(tick, first);
        const QString text = step % 12 == 0 && shown == tick ? QString::number(tick.year())
                                                             : shown.toString(QStringLiteral("yyyy-MM"));
        const int needed = painter.fontMetrics().horizontalAdvance(text);
        if (x < free || x + needed > width())
            continue;
        painter.fillRect(QRect(x, top, 1, m_look.px(4)), theme.secondary);
        painter.setPen(theme.secondary);
        painter.drawText(QRect(x, top + m_look.px(4), needed + 1, m_look.px(tickRow - 4)),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        free = x + needed + m_look.px(10);
    }
}

void RunTimeline::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace jw
