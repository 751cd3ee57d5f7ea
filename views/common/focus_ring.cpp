#include "views/common/focus_ring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QPushButton>

#include "views/common/cell_delegate.h"
#include "views/common/look.h"

namespace jw {
namespace {

/// Never takes the mouse or the keyboard
class RingWidget final : public QWidget {
public:
    RingWidget(const Look& look, QWidget* focused) : QWidget(focused), m_look(look)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(focused->rect());
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QWidget* under = parentWidget();
        if (under->property("kind") == QLatin1String("primary")) // its ground is the accent color
            return paintFocusRing(painter, m_look, rect().adjusted(2, 2, -2, -2), 4,
                                  m_look.theme().textOnAccent);
        const bool card = under->property("panel").toBool();
        const bool field = qobject_cast<const QLineEdit*>(under) || qobject_cast<const QComboBox*>(under) ||
                           qobject_cast<const QPlainTextEdit*>(under) ||
                           qobject_cast<const QPushButton*>(under);
        paintFocusRing(painter, m_look, rect(), card ? 8 : field ? 6 : 4);
    }

private:
    const Look& m_look;
};

constexpr const char* ringsItself = "ringsItself"; ///< a property

/// A list shows the focus in its current row, when its delegate knows how and there is one.
bool showsFocusItself(const QWidget* widget)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (view && !view->currentIndex().isValid())
        return false;
    return widget->property(ringsItself).toBool() ||
           (view && qobject_cast<const CellDelegate*>(view->itemDelegate()));
}

/// Whatever a style sheet has drawn like Windows still asks the style for the mark of the focus.
class RingedStyle final : public QProxyStyle {
public:
    RingedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element != PE_FrameFocusRect)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
};

} // namespace

FocusRing::FocusRing(Look& look, QApplication& app) : QObject(&look), m_look(look)
{
    connect(&app, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { moveTo(now); });
}

void FocusRing::moveTo(QWidget* focused)
{
    if (m_ring) {
        m_ring->parentWidget()->removeEventFilter(this);
        delete m_ring;
    }
    if (!focused || focused->isWindow() || showsFocusItself(focused))
        return;
    m_ring = new RingWidget(m_look, focused);
    focused->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (m_ring && event->type() == QEvent::Resize)
        m_ring->setGeometry(m_ring->parentWidget()->rect());
    return QObject::eventFilter(watched, event);
}

QStyle* ringedStyle() { return new RingedStyle; } // the application takes it over

void setRingsItself(QWidget& widget) { widget.setProperty(ringsItself, true); }

void paintFocusRing(QPainter& painter, const Look& look, const QRectF& rect, double radius,
                    const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color.isValid() ? color : look.theme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), look.px(radius) - 1, look.px(radius) - 1);
    painter.restore();
}

} // namespace jw
