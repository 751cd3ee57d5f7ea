// Builds the window and what it shows; the composition root of the desktop program.
#pragma once

namespace jw {

/// Opens the window on the Start page, or on the file named; returns the exit code (UX: 7 without a display).
[[nodiscard]] int runProgram(int argc, char** argv);

} // namespace jw
