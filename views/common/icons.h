// The window's own line icons, painted in the color of the theme at the resolution of the screen.
#pragma once

#include <QIcon>

#include "views/common/theme.h"

namespace jw {

class Look;

/// resources/icons/NAME.svg: 24 units, stroke 1.7, round caps. The order is that of iconName().
enum class Icon {
    Start,
    Fleet,
    Sites,
    Workloads,
    Catalogue,
    Scenarios,
    Results,
    Compare,
    Sensitivity,
    Validation,
    Explain,
    Problems,
    History,
    Notes,
    Report,
    Save,
    Open,
    New,
    Undo,
    Redo,
    Search,
    Add,
    Delete,
    Duplicate,
    Copy,
    Export,
    Chart,
    Warning,
    Error,
    Info,
    Done,
    Reset,
    Sun,
    Moon,
    Language,
    Recalculate,
    More,
    Close
};
inline constexpr int iconCount = static_cast<int>(Icon::Close) + 1;

/// The file name without ".svg"
[[nodiscard]] QString iconName(Icon icon);

/// Repaints itself in the new color after a change of theme: nobody need set it again. `look` must outlive
/// it.
[[nodiscard]] QIcon lineIcon(const Look& look, Icon icon, QColor Theme::*role = &Theme::text);

} // namespace jw
