// The journal of the open plan, written in order by a thread of its own.
#pragma once

#include <QThreadPool>

#include <functional>
#include <memory>

#include "document/plan_history.h"
#include "store/journal.h"

namespace jw {

/// States are known by the numbers of their PlanSteps. Every call returns at once. A write that fails is not
/// lost for good: the next one carries its changes too, since each is the difference to what the journal
/// holds.
class JournalLine final {
public:
    /// Called on the thread that owns this, in order, for each write: what came of it, and how many are still
    /// under way. Never after destruction.
    using Heard = std::function<void(const Result<void>&, std::size_t left)>;
    struct File {
        std::string path{}, sha256{};
    };

    JournalLine(std::string folder, Heard heard);
    ~JournalLine(); ///< waits for what was asked
    JournalLine(const JournalLine&) = delete;
    JournalLine& operator=(const JournalLine&) = delete;

    /// From now on about this plan; a journal file is made by the first edit only.
    void begin(PlanStep base, File file);
    /// Goes on with a journal that was read back: ids[i] is its edit for the state numbered i; `now` is in
    /// force.
    void resume(std::shared_ptr<Journal> journal, std::vector<std::int64_t> ids, PlanStep now);

    /// An edit from `before` to `now`; steps after `before` that were undone are dropped.
    void record(std::string label, PlanStep before, PlanStep now);
    void moveTo(PlanStep now); ///< undo, redo
    void markSaved(PlanStep saved, File file);
    /// Puts the journal aside for 30 days: the person does not want these edits.
    void discard();

    [[nodiscard]] std::size_t left() const { return m_left; } ///< writes under way

private:
    struct Desk;
    using Work = std::function<Result<void>(Desk&)>;
    void run(Work work);

    Heard m_heard;
    std::size_t m_left = 0;
    std::shared_ptr<Desk> m_desk; ///< touched by the pool's thread alone
    QThreadPool m_pool;
    QObject m_context; ///< dies first: late news finds nobody
};

} // namespace jw
