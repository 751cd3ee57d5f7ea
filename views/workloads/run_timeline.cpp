#include "views/workloads/run_timeline.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

#include "views/common/hatch.h"
#include "views/common/legend_rows.h"
#include "views/common/look.h"

namespace jw {
namespace {

// In unzoomed pixels: the words of the deadline, the bar, the ticks, the marks of the legend
constexpr int deadlineRow = 20, barRow = 22, tickRow = 24, square = 12, gap = 6;

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

/// What lies between two ticks: days or months.
struct Step {
    int days = 0, months = 0;

    [[nodiscard]] int atLeast() const { return days + 28 * months; }
    [[nodiscard]] QDate after(QDate day) const { return day.addDays(days).addMonths(months); }
};

/// The smallest of which at most `most` stand over `days`.
Step stepOf(int days, int most)
{
    for (const Step step : {Step{.days = 1},
                            {.days = 2},
                            {.days = 7},
                            {.days = 14},
                            {.months = 1},
                            {.months = 2},
                            {.months = 3},
                            {.months = 6},
                            {.months = 12},
                            {.months = 24},
                            {.months = 60},
                            {.months = 120}})
        if (days <= step.atLeast() * most)
            return step;
    return {.months = 600};
}

struct DayTick {
    QDate day;
    QString text;
};

/// Months and years begin with their first day, but for the first tick, where the run begins.
std::vector<DayTick> ticksOf(QDate first, QDate last, Step step)
{
    const bool years = step.months > 0 && step.months % 12 == 0;
    QDate day = step.months > 0 ? QDate(first.year(), years ? 1 : first.month(), 1) : first;
    std::vector<DayTick> ticks;
    for (; day < last; day = step.after(day)) {
        const QDate shown = std::max(day, first);
        ticks.push_back({shown, step.months == 0        ? shown.toString(Qt::ISODate)
                                : years && shown == day ? QString::number(day.year())
                                                        : shown.toString(QStringLiteral("yyyy-MM"))});
    }
    return ticks;
}

} // namespace

RunTimeline::RunTimeline(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void RunTimeline::setCalendar(const RunCalendar& calendar)
{
    m_calendar = calendar;
    describe();
    updateGeometry();
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
    QStringList parts;
    for (const LegendEntry& entry : legend())
        parts << entry.text;
    return parts.join(QStringLiteral(" · "));
}

std::vector<RunTimeline::LegendEntry> RunTimeline::legend() const
{
    const RunCalendar& c = m_calendar;
    const int days = static_cast<int>((c.end - c.start).count()) + 1, late = c.daysLate();
    //: %1 and %2 are the first and the last day of a run, %3 is "73 days"
    std::vector<LegendEntry> entries{
        {Mark::Run,
         tr("Run: %1 to %2, %3").arg(textOf(c.start), textOf(c.end), tr("%n day(s)", nullptr, days))}};
    if (c.early != c.late) //: %1 and %2 are days; the truth lies between them in eight cases of ten
        entries.push_back(
            {Mark::LikelyEnd, tr("Likely end: %1 to %2 (P10 to P90)").arg(textOf(c.early), textOf(c.late))});
    if (!c.deadline)
        return entries;
    const QString distance = late > 0 ? tr("the run ends %n day(s) behind it", nullptr, late)
                                      : tr("the run ends %n day(s) before it", nullptr, -late);
    //: %1 is a day, %2 is "the run ends 20 days before it"
    entries.push_back({Mark::Deadline, tr("Deadline: %1, %2").arg(textOf(*c.deadline), distance)});
    return entries;
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

std::vector<QRect> RunTimeline::legendPlaces(int width) const
{
    const QFontMetrics metrics(m_look.font(Type::Label));
    std::vector<int> needed;
    for (const LegendEntry& entry : legend())
        needed.push_back(m_look.px(square + gap + 2) + metrics.horizontalAdvance(entry.text));
    return legendRows(needed, width, barTop() + m_look.px(barRow + tickRow), m_look);
}

int RunTimeline::barTop() const { return m_calendar.deadline ? m_look.px(deadlineRow) : 0; }

int RunTimeline::heightForWidth(int width) const { return legendPlaces(width).back().bottom() + 1; }

QSize RunTimeline::sizeHint() const
{
    const int width = m_look.px(480);
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize RunTimeline::minimumSizeHint() const
{
    return {m_look.px(180), barTop() + m_look.px(barRow + tickRow)};
}

void RunTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTicks(painter);
    paintRun(painter);
    if (m_calendar.deadline)
        paintDeadline(painter);
    paintLegend(painter);
}

void RunTimeline::paintRun(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const int top = barTop(), high = m_look.px(barRow);
    const std::chrono::days next(1); // a day ends where the next begins
    painter.fillRect(QRect(0, top, width(), high), theme.softBorder);
    const int end = placeOf(m_calendar.end + next);
    painter.fillRect(QRect(0, top, std::max(2, end), high), seriesColor(theme, 0));
    const int early = placeOf(m_calendar.early + next), late = placeOf(m_calendar.late + next);
    if (late <= early)
        return;
    painter.fillRect(QRect(end, top, late - end, high), mixed(theme.softBorder, seriesColor(theme, 0), 0.4));
    paintHatch(painter, QRect(early, top, late - early, high));
    painter.fillRect(QRect(end - 1, top, 2, high), theme.text);
}

void RunTimeline::paintHatch(QPainter& painter, const QRect& place) const
{
    painter.setClipRect(place);
    painter.setPen(QPen(m_look.theme().panel, 1));
    painter.drawLines(hatchLines(place, m_look.px(7)));
    painter.setClipping(false);
}

void RunTimeline::paintLegend(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QColor run = seriesColor(theme, 0);
    painter.setFont(m_look.font(Type::Label));
    const auto entries = legend();
    const auto places = legendPlaces(width());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const int side = m_look.px(square);
        const QRect mark(places[i].left(), places[i].center().y() - side / 2, side, side);
        const bool missed = entries[i].mark == Mark::Deadline && m_calendar.daysLate() > 0;
        if (entries[i].mark == Mark::Deadline)
            painter.fillRect(QRect(mark.center().x(), mark.top(), 2, side),
                             missed ? theme.worse : theme.text);
        else
            painter.fillRect(mark, entries[i].mark == Mark::Run ? run : mixed(theme.softBorder, run, 0.4));
        if (entries[i].mark == Mark::LikelyEnd)
            paintHatch(painter, mark);
        painter.setPen(missed ? theme.worse : theme.text);
        const QRect room = places[i].adjusted(m_look.px(square + gap), 0, 0, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(entries[i].text, Qt::ElideRight, room.width()));
    }
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

std::vector<RunTimeline::Tick> RunTimeline::ticks() const
{
    const QFontMetrics metrics(m_look.font(Type::Label));
    const int days = static_cast<int>((lastDay() - m_calendar.start).count());
    const int room = metrics.horizontalAdvance(QStringLiteral("2026-00-00")) + m_look.px(14);
    const Step step = stepOf(days, std::max(1, width() / room));
    std::vector<Tick> ticks;
    int free = 0;
    for (const DayTick& tick : ticksOf(dateOf(m_calendar.start), dateOf(lastDay()), step)) {
        const int x = placeOf(dayOf(tick.day)), needed = metrics.horizontalAdvance(tick.text) + 1;
        const bool told = x >= free && x + needed <= width();
        ticks.push_back({QRect(x, barTop() + m_look.px(barRow + 4), needed, m_look.px(tickRow - 8)),
                         told ? tick.text : QString()});
        free = told ? x + needed + m_look.px(10) : free;
    }
    return ticks;
}

void RunTimeline::paintTicks(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    painter.setFont(m_look.font(Type::Label));
    for (const Tick& tick : ticks()) {
        painter.fillRect(QRect(tick.place.left(), barTop() + m_look.px(barRow), 1, m_look.px(4)),
                         theme.secondary);
        painter.setPen(theme.secondary);
        painter.drawText(tick.place, Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
}

void RunTimeline::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace jw
