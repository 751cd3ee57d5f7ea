// Pictures of the window for the README and for people who look at every page after a change.
#pragma once

#include <QStringList>

class QApplication;

namespace jw {

/// `joulewright screenshot --output FILE.png [OPTIONS]`, which --help lists: renders without a display.
/// Returns the exit code: 0, 2, 3 for a result to explain that is not there, or 8.
[[nodiscard]] int takeScreenshot(QApplication& app, const QStringList& arguments);

} // namespace jw
