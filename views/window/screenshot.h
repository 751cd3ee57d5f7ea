// Pictures of the window for the README and for people who look at every page after a change.
#pragma once

#include <QStringList>

class QApplication;

namespace jw {

/// `joulewright screenshot --sample NAME --page KEY --output FILE.png [--theme dark] [--language zh_CN]
/// [--size 1280x720]
/// [--scale 2] [--explain RESULT]`: renders without a display. Returns the exit code: 0, 2 or 8.
[[nodiscard]] int takeScreenshot(QApplication& app, const QStringList& arguments);

} // namespace jw
