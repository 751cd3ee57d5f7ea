// The few sizes of type that the window and the charts use.
#pragma once

#include <QFont>
#include <QStringList>

namespace jw {

enum class Type { PageTitle, CardValue, PanelTitle, Body, BodyStrong, Label, LabelStrong, Small };

/// "Noto Sans", then "Noto Sans CJK SC" on Linux; empty elsewhere: the system font.
[[nodiscard]] QStringList fontFamilies();

/// Always a pixel size, so that screen, PDF and SVG lay out alike. zoom 1.0 = 100 %.
[[nodiscard]] QFont fontOf(Type type, double zoom = 1.0);

/// Length in pixels at this zoom, rounded
[[nodiscard]] int scaled(double pixels, double zoom);

} // namespace jw
