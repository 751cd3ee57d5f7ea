// The look in force: theme and zoom, handed down from app/, and the news when either changes.
#pragma once

#include <QObject>
#include <QVariant>

#include "views/common/theme.h"
#include "views/common/type_scale.h"

class QWidget;

namespace jw {

/// Made once in app/ before the first window. Widgets keep a reference and repaint on lookChanged.
class Look final : public QObject {
    Q_OBJECT

public:
    enum class Mode { Light, Dark, System };
    Q_ENUM(Mode)

    /// Sets a style like Fusion, then palette, font and style sheet of `app`.
    explicit Look(QApplication& app, QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] int zoomPercent() const { return m_zoomPercent; }
    [[nodiscard]] double zoom() const { return m_zoomPercent / 100.0; }

    [[nodiscard]] QFont font(Type type) const { return fontOf(type, zoom()); }
    /// A length of the 4 px grid at the user's zoom
    [[nodiscard]] int px(double pixels) const { return scaled(pixels, zoom()); }

    void setMode(Mode mode);
    /// Outside 80 to 200 the nearer end is taken.
    void setZoomPercent(int percent);
    /// What the desktop asks for; has a say in Mode::System only. Called by itself when the desktop changes.
    void setSystemDark(bool dark);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Theme or zoom differ now; palette, font and style sheet are already set.
    void lookChanged();

private:
    void apply();

    QApplication& m_app;
    Mode m_mode = Mode::Light;
    int m_zoomPercent = 100;
    bool m_systemDark = false;
};

/// Sets a property that the style sheet looks at, and has it look again.
void setStyled(QWidget& widget, const char* property, const QVariant& value);

} // namespace jw
