// What the benchmark does as its own child.
#pragma once

namespace jw::bench {

/// Runs the desktop program just as its main() does, writes a line as soon as the first paint of its window
/// is over, and ends it. Returns its exit code.
[[nodiscard]] int showWindow(int argc, char** argv);

/// Opens the sample named by the first argument in a window and writes its resident memory in MB: "opened
/// all-pages". Returns 0.
[[nodiscard]] int weighWindow(int argc, char** argv);

} // namespace jw::bench
