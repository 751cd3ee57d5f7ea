#include "views/common/part_bar.h"

#include <QPainter>

#include <algorithm>

#include "views/common/hatch.h"
#include "views/common/legend_rows.h"
#include "views/common/look.h"

namespace jw {
namespace {

// In unzoomed pixels: the words of the room, the bar, the square of the legend and its gap
constexpr int roomRow = 18, barRow = 24, square = 12, gap = 6;

} // namespace

double BarWhole::total() const
{
    double sum = 0.0;
    for (const BarPart& part : parts)
        sum += std::max(part.amount, 0.0);
    return sum;
}

PartBar::PartBar(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void PartBar::setWhole(BarWhole whole)
{
    if (whole == m_whole)
        return;
    m_whole = std::move(whole);
    QStringList facts;
    for (const BarPart* part : shown())
        facts << words(*part);
    setAccessibleName(m_whole.name);
    setAccessibleDescription(facts.join(QStringLiteral(", ")));
    setToolTip(facts.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QString PartBar::words(const BarPart& part) const
{
    //: %1 is a part of a whole, %2 how much it is: "Weights 12.3 GiB"
    return tr("%1 %2").arg(part.name, part.text);
}

std::vector<const BarPart*> PartBar::shown() const
{
    std::vector<const BarPart*> parts;
    for (const BarPart& part : m_whole.parts)
        if (part.amount > 0.0)
            parts.push_back(&part);
    return parts;
}

int PartBar::barTop() const { return m_whole.room > 0.0 ? m_look.px(roomRow) : 0; }

std::vector<QRect> PartBar::legendPlaces(int width) const
{
    const QFontMetrics metrics(m_look.font(Type::Label));
    std::vector<int> needed;
    for (const BarPart* part : shown())
        needed.push_back(m_look.px(square + gap + 2) + metrics.horizontalAdvance(words(*part)));
    return legendRows(needed, width, barTop() + m_look.px(barRow + 8), m_look);
}

int PartBar::heightForWidth(int width) const
{
    const auto places = legendPlaces(width);
    return places.empty() ? barTop() + m_look.px(barRow) : places.back().bottom() + 1;
}

QSize PartBar::sizeHint() const
{
    const int width = m_look.px(480);
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize PartBar::minimumSizeHint() const { return {m_look.px(180), barTop() + m_look.px(barRow)}; }

void PartBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, false); // edges on pixels, as the gaps are
    paintBar(painter);
    paintLegend(painter);
}

void PartBar::paintBar(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const double all = std::max(m_whole.total(), m_whole.room);
    if (all <= 0.0)
        return;
    const double scale = width() / all;
    const QRect frame(0, barTop(), width(), m_look.px(barRow));
    painter.fillRect(frame, theme.softBorder); // what is free
    double from = 0.0;
    std::size_t color = 0;
    for (const BarPart* part : shown()) {
        const int left = qRound(from * scale), right = qRound((from + part->amount) * scale);
        const int gapWidth = right - left > 2 ? 1 : 0; // the ground shows between neighbors
        painter.fillRect(QRect(left, frame.top(), right - left - gapWidth, frame.height()),
                         seriesColor(theme, color++));
        painter.fillRect(QRect(right - gapWidth, frame.top(), gapWidth, frame.height()), theme.panel);
        from += part->amount;
    }
    if (m_whole.room > 0.0)
        paintRoom(painter, scale);
}

/// The line where the room ends, its words above, and what does not fit.
void PartBar::paintRoom(QPainter& painter, double scale) const
{
    const Theme& theme = m_look.theme();
    const int line = std::min(qRound(m_whole.room * scale), width() - 2);
    if (!m_whole.fits()) {
        const QRect beyond(line, barTop(), width() - line, m_look.px(barRow));
        painter.setClipRect(beyond);
        painter.setPen(QPen(theme.worse, m_look.px(2)));
        painter.drawLines(hatchLines(beyond, m_look.px(8)));
        painter.setClipping(false);
        painter.drawRect(beyond.adjusted(0, 0, -1, -1));
    }
    painter.fillRect(QRect(line, barTop() - m_look.px(4), 2, m_look.px(barRow + 8)), theme.text);
    painter.setFont(m_look.font(Type::Label));
    painter.setPen(m_whole.fits() ? theme.secondary : theme.worse);
    const int room = painter.fontMetrics().horizontalAdvance(m_whole.roomText);
    const int left = std::clamp(line - room / 2, 0, std::max(0, width() - room));
    painter.drawText(QRect(left, 0, room, m_look.px(roomRow) - m_look.px(4)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_whole.roomText);
}

void PartBar::paintLegend(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    painter.setFont(m_look.font(Type::Label));
    const auto parts = shown();
    const auto places = legendPlaces(width());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int side = m_look.px(square);
        const QRect mark(places[i].left(), places[i].center().y() - side / 2, side, side);
        painter.fillRect(mark, seriesColor(theme, i));
        painter.setPen(theme.text);
        const QRect room = places[i].adjusted(m_look.px(square + gap), 0, 0, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words(*parts[i]), Qt::ElideRight, room.width()));
    }
}

} // namespace jw
