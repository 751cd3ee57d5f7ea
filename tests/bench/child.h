// Programs started by the benchmark and watched from the outside, itself among them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace jw::bench {

/// The programs that stand beside the benchmark: "joulewright-cli".
[[nodiscard]] std::string programBeside(const std::string& name);

struct ChildRun {
    double firstByteMs = 0.0; ///< from the start of the process to the first byte that it wrote
    double endMs = 0.0;       ///< to its end
    int exitCode = -1;
    std::string output{};
};
/// Runs a program without a display, with `folder` for settings and state and, if one is named, a file as
/// standard input. nullopt: it could not be started.
[[nodiscard]] std::optional<ChildRun> runChild(std::vector<std::string> command, const std::string& folder,
                                               const std::string& role = {}, const std::string& input = {});

// Roles of the benchmark as its own child.
inline constexpr const char* windowRole = "window"; ///< joulewright; writes when the window is painted
inline constexpr const char* memoryRole = "memory"; ///< writes its resident memory

/// The exit code, when this process was started in a role.
[[nodiscard]] std::optional<int> runAsChild(int argc, char** argv);

} // namespace jw::bench
