#include "views/sites/tariff_grid.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

#include "domain/tariff_grid.h"
#include "views/common/focus_ring.h"
#include "views/common/hatch.h"
#include "views/common/look.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

constexpr double titleWidth = 44, titleHeight = 20, rowHeight = 22;

} // namespace

TariffGrid::TariffGrid(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_prices(tariffCells, std::numeric_limits<double>::quiet_NaN())
{
    setFocusPolicy(Qt::StrongFocus);
    setRingsItself(*this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&look, &Look::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void TariffGrid::setPrices(std::vector<double> prices, int weekday)
{
    m_prices = std::move(prices);
    m_weekday = weekday;
    setAccessibleDescription(words(m_current));
    update();
}

void TariffGrid::setUnit(const QString& unit) { m_unit = unit; }

QSize TariffGrid::sizeHint() const
{
    return {m_look.px(titleWidth + 24 * 26), m_look.px(titleHeight + 12 * rowHeight)};
}

QSize TariffGrid::minimumSizeHint() const { return {m_look.px(titleWidth + 24 * 12), sizeHint().height()}; }

double TariffGrid::priceAt(Cell cell) const { return m_prices[tariffCell(cell.month, m_weekday, cell.hour)]; }

QString TariffGrid::words(Cell cell) const
{
    const QString monthAt = QLocale().standaloneMonthName(cell.month + 1);
    const double price = priceAt(cell);
    if (std::isnan(price))
        //: A cell of the price grid: %1 monthAt, %2 and %3 hours of the dayAt
        return tr("%1, %2 to %3 h: no price").arg(monthAt).arg(cell.hour).arg(cell.hour + 1);
    //: A cell of the price grid: %1 monthAt, %2 and %3 hours of the dayAt, %4 price, %5 its unit
    return tr("%1, %2 to %3 h: %4 %5")
        .arg(monthAt)
        .arg(cell.hour)
        .arg(cell.hour + 1)
        .arg(fullNumber(price), m_unit);
}

QRectF TariffGrid::rectOf(Cell cell) const
{
    const double left = m_look.px(titleWidth), top = m_look.px(titleHeight);
    const double wide = (width() - left) / 24.0, high = (height() - top) / 12.0;
    return {left + cell.hour * wide, top + cell.month * high, wide, high};
}

TariffGrid::Cell TariffGrid::cellAt(const QPointF& at) const
{
    const QRectF first = rectOf({});
    const auto step = [](double way, double size, int last) {
        return std::clamp(static_cast<int>(std::floor(way / size)), 0, last);
    };
    return {step(at.y() - first.top(), first.height(), 11), step(at.x() - first.left(), first.width(), 23)};
}

bool TariffGrid::isSelected(Cell cell) const
{
    const auto between = [](int x, int a, int b) { return std::min(a, b) <= x && x <= std::max(a, b); };
    return between(cell.month, m_anchor.month, m_current.month) &&
           between(cell.hour, m_anchor.hour, m_current.hour);
}

void TariffGrid::range(double& low, double& high) const
{
    low = std::numeric_limits<double>::infinity();
    high = -low;
    for (const double price : m_prices)
        if (!std::isnan(price)) {
            low = std::min(low, price);
            high = std::max(high, price);
        }
}

void TariffGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitles(painter);
    for (int monthAt = 0; monthAt < 12; ++monthAt)
        for (int hourAt = 0; hourAt < 24; ++hourAt)
            paintCell(painter, {monthAt, hourAt});
    if (hasFocus()) {
        const QRectF from = rectOf(m_anchor), to = rectOf(m_current);
        paintFocusRing(painter, m_look, from.united(to), 3);
    }
}

void TariffGrid::paintTitles(QPainter& painter) const
{
    painter.setPen(m_look.theme().secondary);
    painter.setFont(m_look.font(Type::Small));
    for (int monthAt = 0; monthAt < 12; ++monthAt) {
        const QRectF cell = rectOf({monthAt, 0});
        painter.drawText(QRectF(0, cell.top(), cell.left() - m_look.px(6), cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().standaloneMonthName(monthAt + 1, QLocale::ShortFormat));
    }
    for (int hourAt = 0; hourAt < 24; hourAt += 2) {
        const QRectF cell = rectOf({0, hourAt});
        painter.drawText(QRectF(cell.left(), 0, 2 * cell.width(), cell.top()),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(hourAt));
    }
}

/// The price stands in the cell in figures too: color alone would say nothing to some.
void TariffGrid::paintCell(QPainter& painter, Cell cell) const
{
    const Theme& theme = m_look.theme();
    const QRectF rect = rectOf(cell).adjusted(0.5, 0.5, -0.5, -0.5);
    const double price = priceAt(cell);
    if (std::isnan(price)) {
        painter.save();
        painter.setClipRect(rect);
        painter.setPen(theme.strongBorder);
        painter.drawLines(hatchLines(rect, m_look.px(6)));
        painter.restore();
    } else {
        double low = 0.0, high = 0.0;
        range(low, high);
        const double share = high > low ? (price - low) / (high - low) : 0.5;
        painter.fillRect(rect, mixed(theme.panel, theme.series[0], 0.12 + 0.38 * share));
        painter.setPen(theme.text);
        painter.setFont(m_look.font(Type::Small));
        const QString text = tickNumber(price);
        if (painter.fontMetrics().horizontalAdvance(text) < rect.width() - 2)
            painter.drawText(rect, Qt::AlignCenter, text);
    }
    if (isSelected(cell) && (hasFocus() || m_sweeping))
        painter.fillRect(rect, QColor(theme.accent.red(), theme.accent.green(), theme.accent.blue(), 60));
}

void TariffGrid::moveTo(Cell cell, bool extend)
{
    m_current = {std::clamp(cell.month, 0, 11), std::clamp(cell.hour, 0, 23)};
    if (!extend)
        m_anchor = m_current;
    setAccessibleDescription(words(m_current));
    update();
}

void TariffGrid::tellPainted()
{
    const auto [monthFrom, monthTo] = std::minmax(m_anchor.month, m_current.month);
    const auto [hourFrom, hourTo] = std::minmax(m_anchor.hour, m_current.hour);
    emit painted(monthFrom, monthTo, hourFrom, hourTo);
}

void TariffGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_sweeping = true;
    moveTo(cellAt(event->position()), event->modifiers() & Qt::ShiftModifier);
}

void TariffGrid::mouseMoveEvent(QMouseEvent* event)
{
    if (m_sweeping)
        moveTo(cellAt(event->position()), true);
}

void TariffGrid::mouseReleaseEvent(QMouseEvent*)
{
    if (std::exchange(m_sweeping, false))
        tellPainted();
    update();
}

void TariffGrid::keyPressEvent(QKeyEvent* event)
{
    Cell to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: --to.hour; break;
    case Qt::Key_Right: ++to.hour; break;
    case Qt::Key_Up: --to.month; break;
    case Qt::Key_Down: ++to.month; break;
    case Qt::Key_Home: to.hour = 0; break;
    case Qt::Key_End: to.hour = 23; break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return tellPainted();
    default: return QWidget::keyPressEvent(event);
    }
    moveTo(to, event->modifiers() & Qt::ShiftModifier);
}

bool TariffGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), words(cellAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace jw
