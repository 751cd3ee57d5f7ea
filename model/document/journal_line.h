// The journal of the open plan, written in order by a thread of its own.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

#include "domain/plan.h"
#include "store/journal.h"

namespace jw {

/// Positions are those of the undo stack: position n is the state after n edits. Every call returns at once;
/// `done` is called on the GUI thread, in order, with what came of it, and never after destruction.
class JournalLine final {
public:
    using Done = std::function<void(const Result<void>&)>;
    struct File {
        std::string path{}, sha256{};
    };

    explicit JournalLine(std::string folder);
    ~JournalLine(); ///< waits for what was asked
    JournalLine(const JournalLine&) = delete;
    JournalLine& operator=(const JournalLine&) = delete;

    /// From now on about this plan; a journal file is made by the first edit only.
    void begin(PlanPtr base, File file);
    /// Goes on with a journal that a crash left: its edits up to `position` are in force, `ids` are all of
    /// them.
    void resume(Journal journal, std::vector<std::int64_t> ids);

    void append(std::size_t position, std::string label, PlanPtr before, PlanPtr after, Done done);
    void moveTo(std::size_t position, Done done);
    void markSaved(std::size_t position, PlanPtr plan, File file, Done done);
    void dropFirst(); ///< the undo stack forgot its oldest step
    /// Puts the journal aside for 30 days: the person does not want these edits.
    void discard();

private:
    struct State;
    void run(std::function<Result<void>(State&)> work, Done done);

    std::shared_ptr<State> m_state; ///< touched by the pool's thread alone
    QObject m_context;              ///< lives as long as this: late news finds nobody
    QThreadPool m_pool;
};

} // namespace jw
