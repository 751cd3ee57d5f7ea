// The 2 px accent ring round whatever has the keyboard, so that no widget can be built without one.
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QPainter;
class QRectF;
class QWidget;

namespace jw {

class Look;

/// Lays a transparent child over the focused widget. Tables whose delegate rings the current cell are left
/// alone.
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

/// The ring itself: 2 px inside `rect`, in the accent color
void paintFocusRing(QPainter& painter, const Look& look, const QRectF& rect, double radius);

} // namespace jw
