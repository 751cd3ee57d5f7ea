// The desktop program, asked for what needs drawing. Not for other layers: see verb.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace jw::verbs {

/// True in the program with the window, which has the same verbs.
[[nodiscard]] bool isDesktopProgram();

/// `given` when it can be run; with "" `joulewright` beside this program, else the first in PATH. None when
/// there is no such program, or when it is this very one.
[[nodiscard]] std::optional<std::string> desktopProgram(const std::string& given);

/// Runs `program` with these arguments, without a display (QT_QPA_PLATFORM=offscreen), and waits. Where the
/// session has no XDG_RUNTIME_DIR it gets a folder of its own for that. Its exit code; 7 when it cannot be
/// started.
[[nodiscard]] int runOffscreen(const std::string& program, const std::vector<std::string>& arguments);

} // namespace jw::verbs
