#include "views/common/look.h"

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QWidget>

#include "views/common/focus_ring.h"

namespace jw {
namespace {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Look::Look(QApplication& app, QObject* parent)
    : QObject(parent),
      m_app(app),
      m_systemDark(isDark(QGuiApplication::palette()))
{
    QApplication::setStyle(ringedStyle());
    apply();
    app.installEventFilter(this);
    new FocusRing(*this, app);
}

const Theme& Look::theme() const
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
    return dark ? darkTheme() : lightTheme();
}

void Look::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    const Theme& before = theme();
    m_mode = mode;
    if (&theme() != &before)
        apply();
}

void Look::setZoomPercent(int percent)
{
    const int wanted = std::clamp(percent, 80, 200);
    if (wanted == m_zoomPercent)
        return;
    m_zoomPercent = wanted;
    apply();
}

void Look::setSystemDark(bool dark)
{
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_mode == Mode::System)
        apply();
}

/// Qt 6.4 has no signal for the desktop's scheme; its windows get this event, and the standard palette
/// follows.
bool Look::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System)
        setSystemDark(isDark(QApplication::style()->standardPalette()));
    return QObject::eventFilter(watched, event);
}

void Look::apply()
{
    applyTheme(m_app, theme(), zoom());
    emit lookChanged();
}

void setStyled(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace jw
