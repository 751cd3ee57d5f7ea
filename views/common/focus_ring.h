// The 2 px accent ring round whatever has the keyboard, so that no widget can be built without one.
#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>

class QApplication;
class QPainter;
class QRectF;
class QStyle;
class QWidget;

namespace jw {

class Look;

/// Lays a transparent child over the focused widget. Those that ring their current part are left alone.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    /// Child of `look`
    FocusRing(Look& look, QApplication& app);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moveTo(QWidget* focused);

    Look& m_look;
    QPointer<QWidget> m_ring; ///< child of the widget it rings, and goes with it
};

/// Fusion without marks of its own: one beside the ring would be one too many.
[[nodiscard]] QStyle* ringedStyle();

/// This widget paints the ring itself, round the part of it that is current. Tables with a CellDelegate need
/// not be told of.
void setRingsItself(QWidget& widget);

/// The ring itself: 2 px inside `rect`, in the accent color, or in another where the ground has that
void paintFocusRing(QPainter& painter, const Look& look, const QRectF& rect, double radius,
                    const QColor& color = {});

} // namespace jw
