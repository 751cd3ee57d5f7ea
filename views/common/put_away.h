// Pages that nobody sees need not follow every edit.
#pragma once

#include <QWidget>

namespace jw {

/// True for a page behind another, or in a closed dock, of a window that is shown. What it shows may then
/// wait for its showEvent.
[[nodiscard]] inline bool isPutAway(const QWidget& widget)
{
    return widget.window()->isVisible() && !widget.isVisible();
}

} // namespace jw
