// What the mouse, the keyboard and the context menu do to a Chart.
#include <QCheckBox>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <array>

#include <qcustomplot.h>

#include "views/charts/chart.h"
#include "views/charts/chart_export.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"

namespace jw {
namespace {

constexpr double keyZoom = 0.8, keyPan = 0.15; // of the range, for each press

} // namespace

bool Chart::eventFilter(QObject* watched, QEvent* event)
{
    return (watched == m_plot && plotEvent(event)) || QWidget::eventFilter(watched, event);
}

/// True when the plot itself shall not see the event.
bool Chart::plotEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Wheel: return wheelOnPlot(*static_cast<QWheelEvent*>(event));
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() == Qt::NoButton)
            showRow(rowAt(mouse->position()), mouse->position().toPoint() + QPoint(12, 0));
        return false;
    }
    case QEvent::MouseButtonPress: {
        const bool panning = static_cast<QMouseEvent*>(event)->modifiers() & Qt::ShiftModifier;
        m_plot->setSelectionRectMode(panning ? QCP::srmNone : QCP::srmZoom);
        m_pressed = static_cast<QMouseEvent*>(event)->position().toPoint();
        return false;
    }
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool still = (mouse->position().toPoint() - m_pressed).manhattanLength() < 4;
        if (still && mouse->button() == Qt::LeftButton)
            chooseRow(rowAt(mouse->position()));
        return false;
    }
    case QEvent::MouseButtonDblClick:
        resetZoom();
        m_pressed = {INT_MIN / 2, INT_MIN / 2}; // its release is no second click
        return false;
    case QEvent::Leave: showRow(-1, {}); return false;
    case QEvent::Resize: redraw(); return false;
    default: return false;
    }
}

/// Without focus the wheel scrolls the page. Bars: their length, with Shift the categories; lines: both.
bool Chart::wheelOnPlot(QWheelEvent& event)
{
    if (!hasFocus() && !(event.modifiers() & Qt::ControlModifier)) {
        event.ignore();
        return true;
    }
    const bool sideways = event.modifiers() & Qt::ShiftModifier;
    const bool across = sideways != hasRowsBelow(m_drawn);
    m_plot->axisRect()->setRangeZoom(!hasBars(m_drawn) ? Qt::Horizontal | Qt::Vertical
                                     : across          ? Qt::Horizontal
                                                       : Qt::Orientations(Qt::Vertical));
    return false;
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy)) {
        copyChart(m_data, exportStyle());
        return;
    }
    if (m_drawn.kind == ChartKind::HeatMap && !shift && event->key() >= Qt::Key_Left &&
        event->key() <= Qt::Key_Down) {
        constexpr std::array<std::pair<int, int>, 4> steps{{{-1, 0}, {0, 1}, {1, 0}, {0, -1}}};
        const auto [columns, cells] = steps[static_cast<std::size_t>(event->key() - Qt::Key_Left)];
        return readBeside(columns, cells);
    }
    if (hasRowsBelow(m_drawn) && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return readRow(event->key() == Qt::Key_Down ? m_row + 1 : m_row < 0 ? INT_MAX : m_row - 1);
    switch (event->key()) {
    case Qt::Key_Left: shift ? pan(-keyPan) : readRow(m_row < 0 ? INT_MAX : m_row - 1); return;
    case Qt::Key_Right: shift ? pan(keyPan) : readRow(m_row + 1); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(keyZoom); return;
    case Qt::Key_Minus: zoomBy(1 / keyZoom); return;
    case Qt::Key_Home: resetZoom(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: chooseRow(m_row); return;
    default: QWidget::keyPressEvent(event);
    }
}

void Chart::chooseRow(int row)
{
    if (row >= 0 && (hasPlaces(m_drawn) || m_drawn.choosable))
        emit rowChosen(row);
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    showRow(-1, {});
    retranslate(); // the description is that of the whole chart again
    QWidget::focusOutEvent(event);
}

void Chart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        redraw();
    }
    QWidget::changeEvent(event);
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy chart"), this, [this] { copyChart(m_data, exportStyle()); });
    menu->addAction(tr("Export chart…"), this, &Chart::exportRequested);
    menu->addSeparator();
    menu->addAction(tr("Reset zoom"), this, &Chart::resetZoom)->setEnabled(isZoomed());
    QAction* log = menu->addAction(tr("Logarithmic axis"), this, &Chart::setLogAxis);
    log->setCheckable(true);
    log->setChecked(m_logAxis);
    log->setEnabled(m_logAxis || wantsLogAxis(m_data));
    menu->popup(event->globalPos());
}

void Chart::placeTools()
{
    const int edge = m_plot->width() - m_look.px(10);
    m_recalculate->adjustSize();
    m_recalculate->move(edge - m_recalculate->width(), m_look.px(5)); // in the band "Out of date"
    int right = edge;
    const int top = m_look.px(m_data.stale ? 36 : 4);
    for (QToolButton* button : {m_logButton, m_resetButton}) {
        if (button->isHidden())
            continue;
        button->adjustSize();
        button->move(right - button->width(), top);
        right -= button->width() + m_look.px(4);
    }
}

void Chart::retranslate()
{
    m_logButton->setText(tr("Log axis"));
    m_logButton->setToolTip(tr("Values lie far apart: show them on a logarithmic axis"));
    m_resetButton->setText(tr("Reset zoom"));
    m_resetButton->setToolTip(tr("Show everything again (Home or double click)"));
    m_recalculate->setText(tr("Recalculate"));
    for (QToolButton* button : {m_logButton, m_resetButton, m_recalculate})
        button->setAccessibleName(button->text());
    m_chooser->setAccessibleName(tr("Lines to show, at most four"));
    m_chooserFlow->setSpacing(m_look.px(14));
    setAccessibleName(m_data.title.isEmpty() ? tr("Chart") : m_data.title);
    setAccessibleDescription(summaryText(m_data, locale()));
}

} // namespace jw
