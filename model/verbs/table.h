// The table of verbs. Not for other layers: see verb.h.
#pragma once

#include <functional>
#include <mutex>

#include "verbs/command.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// What a verb gets besides its own options.
struct Session {
    const Streams& streams;
    const Common& common;
    std::vector<Problem>& notes; ///< what is to be said besides the reply, before its problems

    /// Tells how far it is, on stderr, as --progress says. One call at a time.
    void progress(std::size_t done, std::size_t of) const;
};

/// Tells a session of work on several threads, in hundredths.
class Hundredths final {
public:
    explicit Hundredths(const Session& session) : m_session(session) {}

    /// 0..1 of the work; from any thread.
    void say(double done);

private:
    const Session& m_session;
    std::mutex m_mutex;
    std::size_t m_told = 0;
};

using Action = std::function<Reply(const Session&)>;

struct Verb {
    std::string_view name, text;
    Action (*add)(const Command& command,
                  Common& common); ///< declares the options; what is to be done with them
};

/// All of them, in the order of the help text.
[[nodiscard]] std::span<const Verb> verbs();

Action addSamples(const Command& command, Common& common);
Action addNew(const Command& command, Common& common);
Action addCheck(const Command& command, Common& common);
Action addInfo(const Command& command, Common& common);
Action addRun(const Command& command, Common& common);
Action addCompare(const Command& command, Common& common);
Action addExplain(const Command& command, Common& common);
Action addExport(const Command& command, Common& common);
Action addImport(const Command& command, Common& common);
Action addCatalogue(const Command& command, Common& common);
Action addValidate(const Command& command, Common& common);
Action addLayouts(const Command& command, Common& common);
Action addServe(const Command& command, Common& common);
Action addBreakeven(const Command& command, Common& common);
Action addMontecarlo(const Command& command, Common& common);
Action addTornado(const Command& command, Common& common);
Action addSeek(const Command& command, Common& common);
Action addPareto(const Command& command, Common& common);
Action addOptimize(const Command& command, Common& common);
Action addAdvise(const Command& command, Common& common);
Action addFit(const Command& command, Common& common);
Action addSweep(const Command& command, Common& common);
Action addSweepMerge(const Command& command, Common& common);
Action addCalc(const Command& command, Common& common);

/// Which of the shared options a verb takes. All take --quiet and --progress.
enum class Takes {
    Nothing, ///< --json, the envelope
    Plan,    ///< --json and --set
    Changes, ///< --set; --json is the verb's own
    Format,  ///< --json is the verb's own
};
void addCommon(const Command& command, Common& common, Takes takes);

} // namespace jw::verbs
