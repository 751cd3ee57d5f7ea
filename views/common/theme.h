// The one place of all colors: a struct of roles, once for light and once for dark.
#pragma once

#include <array>

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace jw {

/// Colors by what they say, not by how they look. Meaning is never carried by color alone.
struct Theme {
    QColor window;          ///< ground behind panels
    QColor panel;           ///< ground of panels, fields, charts
    QColor raised;          ///< hovered row or button
    QColor softBorder;      ///< between rows, around panels, chart grid
    QColor strongBorder;    ///< under table heads, around buttons
    QColor fieldOutline;    ///< 3:1 on panels only: fields never stand on the window ground
    QColor text;            ///< values and names
    QColor secondary;       ///< units, axis labels, sources
    QColor smallPrint;      ///< 11 px notes; readable on a selected row too
    QColor accent;          ///< links, focus ring, selection bar, primary button
    QColor accentGround;    ///< selected row, current page
    QColor accentHover;     ///< primary button under the mouse
    QColor textOnAccent;    ///< on accent and accentHover
    QColor overridden;      ///< differs from the baseline
    QColor attention;       ///< an input needs a look
    QColor attentionGround; ///< behind attention
    QColor better;          ///< better than the baseline, done
    QColor worse;           ///< worse than the baseline, error, limit line
    QColor worseGround;     ///< behind an error text

    std::array<QColor, 6> series;     ///< charts; at least 10 dE76 apart for color-blind eyes too
    std::array<QColor, 6> sequential; ///< heat maps, low to high, the same in both themes
    bool dark = false;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// What a mark, a dot or a change says. Its word stands beside it.
enum class Tone { Neutral, Accent, Better, Worse, Attention, Overridden };
[[nodiscard]] QColor toneColor(const Theme& theme, Tone tone);

/// A role by name: for the style sheet, and for tests that walk them all.
struct ThemeRole {
    const char* name;
    QColor Theme::*color;
};
[[nodiscard]] const std::array<ThemeRole, 19>& themeRoles();

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();

/// share of `top` over `ground`, 0..1, as one opaque color
[[nodiscard]] QColor mixed(const QColor& ground, const QColor& top, double share);

/// Color of chart series `index`, 0 and up: past the sixth the colors come again, half way to the panel.
[[nodiscard]] QColor seriesColor(const Theme& theme, std::size_t index);
/// Color of line `index`, 0..3: those series that keep 3:1 against the panel.
[[nodiscard]] QColor lineColor(const Theme& theme, std::size_t index);
/// Series color `index` as a line that has to have it: towards the text until it keeps 3:1 against the panel
/// (WCAG 2.1, 1.4.11).
[[nodiscard]] QColor strokeColor(const Theme& theme, std::size_t index);

[[nodiscard]] QPalette paletteOf(const Theme& theme);

/// The chrome of the window as QSS: resources/style.qss with "@role" and "@13px" filled in.
/// zoom multiplies every length, 1.0 = 100 %.
[[nodiscard]] QString styleSheetOf(const Theme& theme, double zoom);

/// Palette, font and style sheet of the whole program; the style itself is Fusion everywhere.
void applyTheme(QApplication& app, const Theme& theme, double zoom);

} // namespace jw
