// The commands of both programs: arguments in, text and exit code out.
#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string_view>

#include "domain/plan.h"

namespace jw {

/// Documented for scripts; never renumbered.
enum class Exit {
    Ok = 0,
    Fault = 1,    ///< of the program itself
    Usage = 2,    ///< arguments that are wrong whatever the plan
    Invalid = 3,  ///< plan or value, or what is found in it is of level error; problems are listed
    Conflict = 4, ///< or a difference
    Newer = 5,    ///< the file was saved by a newer program
    Damaged = 6,  ///< or refused
    Missing = 7,  ///< no display, or a resource is not installed
    Io = 8,       ///< disk full, permission, standard input or output broken
    Canceled = 9,
    Interrupted = 130,
};

/// What `export` to a chart asks for: the comparison of these scenarios of a plan that passes check().
struct Drawing {
    Plan plan;
    std::vector<std::size_t> scenarios;
    std::string what; ///< energy, cost, carbon, water, power, cumulative
    std::string file; ///< .svg, .png, .pdf or .csv
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::function<Result<void>(const Drawing&)> draw{}; ///< of a program that can; else another is asked
    std::string drawingProgram{}; ///< that other one; empty: `joulewright` beside this one or in PATH
    bool errIsTerminal = false;   ///< progress is told there, unless it is asked not to be
};

/// Those of the process.
[[nodiscard]] Streams standardStreams();

/// Runs one verb. `args` are those after the program's name. Data goes to `out`, messages to `err`. The
/// plan is opened for reading only, unless the verb writes.
[[nodiscard]] int runVerb(std::span<const char* const> args, const Streams& streams);

/// True when a program called with `args` is asked for a verb, help or its version, not for a window.
[[nodiscard]] bool isForVerbs(std::span<const char* const> args);

/// True for the verbs that draw, for which a program that can needs its drawing made ready: export to a
/// chart.
[[nodiscard]] bool needsDrawing(std::span<const char* const> args);

} // namespace jw
