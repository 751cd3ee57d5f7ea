// The commands of both programs: arguments in, text and exit code out.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace jw {

/// Documented for scripts; never renumbered.
enum class Exit {
    Ok = 0,
    Fault = 1,    ///< of the program itself
    Usage = 2,    ///< arguments that are wrong whatever the plan
    Invalid = 3,  ///< plan or value; problems are listed
    Conflict = 4, ///< or a difference
    Newer = 5,    ///< the file was saved by a newer program
    Damaged = 6,  ///< or refused
    Missing = 7,  ///< no display, or a resource is not installed
    Io = 8,       ///< disk full, permission, standard input or output broken
    Canceled = 9,
    Interrupted = 130,
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::string drawing{}; ///< the program that draws charts; empty: `joulewright` beside this one or in PATH
};

/// Runs one verb. `args` are those after the program's name. Data goes to `out`, messages to `err`. The
/// plan is opened for reading only, unless the verb writes.
[[nodiscard]] int runVerb(std::span<const char* const> args, const Streams& streams);

/// True when a program called with `args` is asked for a verb, help or its version, not for a window.
[[nodiscard]] bool isForVerbs(std::span<const char* const> args);

/// True for the verbs that draw, which the desktop program runs itself: export --chart.
[[nodiscard]] bool needsDrawing(std::span<const char* const> args);

} // namespace jw
