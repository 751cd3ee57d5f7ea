// The table of verbs. Not for other layers: see verb.h.
#pragma once

#include <functional>

#include "verbs/reply.h"

namespace CLI {
class App;
}

namespace jw::verbs {

/// What a verb gets besides its own options.
struct Session {
    const Streams& streams;
    const Common& common;
    std::vector<Problem>& notes; ///< what is to be said besides the reply, before its problems

    /// Tells how far it is, on stderr, when asked to: --progress json.
    void progress(std::size_t done, std::size_t of) const;
};

using Action = std::function<Reply(const Session&)>;

struct Verb {
    std::string_view name, text;
    Action (*add)(CLI::App& command, Common& common); ///< declares the options; what is to be done with them
};

/// All of them, in the order of the help text.
[[nodiscard]] std::span<const Verb> verbs();

Action addSamples(CLI::App& command, Common& common);
Action addNew(CLI::App& command, Common& common);
Action addCheck(CLI::App& command, Common& common);
Action addInfo(CLI::App& command, Common& common);
Action addRun(CLI::App& command, Common& common);
Action addCompare(CLI::App& command, Common& common);
Action addExplain(CLI::App& command, Common& common);
Action addExport(CLI::App& command, Common& common);
Action addImport(CLI::App& command, Common& common);
Action addCatalogue(CLI::App& command, Common& common);
Action addValidate(CLI::App& command, Common& common);
Action addLayouts(CLI::App& command, Common& common);
Action addServe(CLI::App& command, Common& common);
Action addBreakeven(CLI::App& command, Common& common);
Action addMontecarlo(CLI::App& command, Common& common);
Action addTornado(CLI::App& command, Common& common);
Action addSeek(CLI::App& command, Common& common);
Action addPareto(CLI::App& command, Common& common);
Action addOptimize(CLI::App& command, Common& common);
Action addAdvise(CLI::App& command, Common& common);
Action addFit(CLI::App& command, Common& common);
Action addSweep(CLI::App& command, Common& common);
Action addSweepMerge(CLI::App& command, Common& common);
Action addCalc(CLI::App& command, Common& common);

/// Which of the shared options a verb takes. All take --quiet and --progress.
enum class Takes {
    Nothing, ///< --json, the envelope
    Plan,    ///< --json and --set
    Changes, ///< --set; --json is the verb's own
    Format,  ///< --json is the verb's own
};
void addCommon(CLI::App& command, Common& common, Takes takes);

} // namespace jw::verbs
