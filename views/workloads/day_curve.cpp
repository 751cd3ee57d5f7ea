#include "views/workloads/day_curve.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

#include "views/common/focus_ring.h"
#include "views/common/look.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

constexpr double fineStep = 0.01, coarseStep = 0.1; // of the mean
constexpr double dragBegins = 3.0;                  // pixels

} // namespace

QString clockText(int hourAt) { return QStringLiteral("%1:00").arg(hourAt, 2, 10, QLatin1Char('0')); }

DayCurve::DayCurve(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    m_hours.fill(1.0);
    setFocusPolicy(Qt::StrongFocus);
    setRingsItself(*this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&look, &Look::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
    fitScale();
    describe();
}

void DayCurve::setHours(const DayHours& hours)
{
    if (hours == m_hours)
        return;
    m_hours = hours;
    ++m_gesture; // somebody else did that
    if (!m_drag)
        fitScale();
    describe();
    update();
}

void DayCurve::setReplicas(const std::optional<Replicas>& replicas)
{
    m_replicas = replicas;
    describe();
    update();
}

void DayCurve::setMean(const Mean& mean)
{
    m_mean = mean;
    if (!m_drag)
        fitScale();
    update();
}

void DayCurve::setEditable(bool editable)
{
    m_editable = editable;
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    describe();
    updateGeometry();
    update();
}

double DayCurve::load(int hourAt) const { return overMean(m_hours)[static_cast<std::size_t>(hourAt)]; }

QString DayCurve::words(int hourAt) const
{
    //: An hour of the day: %1 is "14:00", %2 a number
    const QString load = tr("%1: %2 times the mean").arg(clockText(hourAt), shortNumber(this->load(hourAt)));
    if (!m_replicas)
        return load;
    const double needed = m_replicas->needed[static_cast<std::size_t>(hourAt)];
    //: An hour of the day: %1 is "14:00: 1.84 times the mean", %2 and %3 are numbers
    return tr("%1, %2 replicas needed of %3").arg(load, tickNumber(needed), tickNumber(m_replicas->there));
}

/// All hours where none can be chosen.
void DayCurve::describe()
{
    setAccessibleName(tr("Load by hour of the day"));
    QStringList all;
    if (!m_editable)
        for (int at = 0; at < 24; ++at)
            all << words(at);
    setAccessibleDescription(m_editable ? words(m_current) : all.join(QStringLiteral("; ")));
}

void DayCurve::setCurrent(int hourAt)
{
    const int to = std::clamp(hourAt, 0, 23);
    if (to == m_current)
        return;
    m_current = to;
    ++m_gesture;
    describe();
    update();
    emit currentChanged(to);
}

void DayCurve::setLoad(double load)
{
    ++m_gesture;
    changeTo(load);
    ++m_gesture;
}

void DayCurve::changeTo(double load)
{
    const auto at = static_cast<std::size_t>(m_current);
    const DayHours changed = withLoad(m_hours, at, std::clamp(load, 0.0, double{mostLoad}));
    if (changed == m_hours)
        return;
    m_hours = changed;
    if (!m_drag)
        fitScale();
    describe();
    update();
    emit hoursEdited(m_hours, m_gesture);
}

void DayCurve::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_editable)
        return QWidget::mousePressEvent(event);
    setCurrent(hourUnder(event->position()));
    ++m_gesture;
    m_drag = Drag{event->position().y(), load(m_current)};
}

/// The bar goes with the pointer from where it was, on a scale that stays.
void DayCurve::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag)
        return;
    const double up = m_drag->y - event->position().y();
    if (!m_drag->moved && std::fabs(up) < dragBegins)
        return;
    m_drag->moved = true;
    const double load = m_drag->load + up / plot().height() * most();
    changeTo(std::round(load / fineStep) * fineStep);
}

void DayCurve::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_drag)
        return;
    m_drag.reset();
    ++m_gesture;
    fitScale();
    update();
}

void DayCurve::keyPressEvent(QKeyEvent* event)
{
    if (!m_editable)
        return QWidget::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy))
        return emit copyRequested();
    if (event->matches(QKeySequence::Paste))
        return emit pasteRequested();
    const double step = event->modifiers() & Qt::ShiftModifier ? coarseStep : fineStep;
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(m_current - 1);
    case Qt::Key_Right: return setCurrent(m_current + 1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(23);
    case Qt::Key_Up: return changeTo(load(m_current) + step);
    case Qt::Key_Down: return changeTo(load(m_current) - step);
    case Qt::Key_PageUp: return changeTo(load(m_current) + coarseStep);
    case Qt::Key_PageDown: return changeTo(load(m_current) - coarseStep);
    default: break;
    }
    const QString typed = event->text();
    if (typed.size() == 1 && (typed[0].isDigit() || typed[0] == u'.' || typed[0] == u','))
        return emit numberTyped(typed);
    QWidget::keyPressEvent(event);
}

void DayCurve::focusOutEvent(QFocusEvent* event)
{
    ++m_gesture;
    QWidget::focusOutEvent(event);
}

void DayCurve::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

bool DayCurve::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), words(hourUnder(QPointF(help->pos()))), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace jw
