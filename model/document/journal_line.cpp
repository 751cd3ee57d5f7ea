#include "document/journal_line.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <optional>
#include <unordered_map>

#include "store/plan_file.h"

namespace jw {

/// What the writing thread works on.
struct JournalLine::Desk {
    std::string folder;
    PlanPtr base;
    File file;
    std::shared_ptr<Journal> journal{};
    std::unordered_map<std::int64_t, std::int64_t> ids{}; ///< number of a state -> edit that leads to it
    PlanPtr written{};                                    ///< the plan that the journal holds

    Result<void> ensure()
    {
        if (journal)
            return {};
        return Journal::create(folder, *base, file.path, file.sha256).map([this](Journal made) {
            journal = std::make_shared<Journal>(std::move(made));
            written = base;
        });
    }

    /// Moves the cursor if the journal knows that state; if not, stays where it is.
    Result<void> moveToKnown(const PlanStep& step)
    {
        const auto id = ids.find(step.number);
        if (id == ids.end())
            return {};
        const bool there = journal->state().cursor == id->second;
        return (there ? Result<void>{} : journal->moveTo(id->second)).map([&] { written = step.plan; });
    }

    Result<void> append(const std::string& label, const PlanStep& now)
    {
        return journal->append(label, utcNow(), diff(*written, *now.plan)).map([&](std::int64_t id) {
            ids.insert_or_assign(now.number, id);
            written = now.plan;
        });
    }

    Result<void> record(const std::string& label, const PlanStep& before, const PlanStep& now)
    {
        return ensure().and_then([&] { return moveToKnown(before); }).and_then([&] {
            return append(label, now);
        });
    }

    /// A state that could not be written when it was made is written now.
    Result<void> moveTo(const PlanStep& now)
    {
        if (!journal && ids.contains(now.number))
            return {};
        if (auto ok = ensure(); !ok)
            return ok;
        const EditText text{JW_TERM("jw::EditText", "Undo or redo"), {}};
        return ids.contains(now.number) ? moveToKnown(now) : append(toLine(text), now);
    }

    Result<void> markSaved(const PlanStep& saved, const File& to)
    {
        file = to;
        if (!journal) {
            base = saved.plan;
            ids = {{saved.number, 0}};
            return {};
        }
        const PlanPtr now = written;
        const std::int64_t cursor = journal->state().cursor;
        if (!ids.contains(saved.number))
            if (auto ok = append(toLine({JW_TERM("jw::EditText", "Save"), {}}), saved); !ok)
                return ok;
        const auto marked = journal->markSaved(ids.at(saved.number), *saved.plan, file.path, file.sha256);
        if (!marked || journal->state().cursor == cursor)
            return marked;
        return journal->moveTo(cursor).map([&] { written = now; }); // edits went on meanwhile
    }
};

JournalLine::JournalLine(std::string folder, Heard heard)
    : m_heard(std::move(heard)),
      m_desk(std::make_shared<Desk>())
{
    m_pool.setMaxThreadCount(1); // one at a time, in order
    m_desk->folder = std::move(folder);
}

JournalLine::~JournalLine() { m_pool.waitForDone(); }

void JournalLine::run(Work work)
{
    ++m_left;
    auto* watcher = new QFutureWatcher<Result<void>>(&m_context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &m_context, [this, watcher] {
        --m_left;
        m_heard(watcher->future().result(), m_left);
        watcher->deleteLater();
    });
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [desk = m_desk, work = std::move(work)] { return work(*desk); }));
}

void JournalLine::begin(PlanStep base, File file)
{
    run([base = std::move(base), file = std::move(file)](Desk& desk) {
        desk = Desk{.folder = desk.folder, .base = base.plan, .file = file, .ids = {{base.number, 0}}};
        return Result<void>{};
    });
}

void JournalLine::resume(std::shared_ptr<Journal> journal, std::vector<std::int64_t> ids, PlanStep now)
{
    run([journal = std::move(journal), ids = std::move(ids), now = std::move(now)](Desk& desk) {
        const JournalState& state = journal->state();
        desk = Desk{.folder = desk.folder, .base = now.plan, .file = {state.planFile, state.fileSha256}};
        desk.journal = journal;
        desk.written = now.plan;
        for (std::size_t i = 0; i < ids.size(); ++i)
            desk.ids.emplace(static_cast<std::int64_t>(i), ids[i]);
        return Result<void>{};
    });
}

void JournalLine::record(std::string label, PlanStep before, PlanStep now)
{
    run([label = std::move(label), before = std::move(before), now = std::move(now)](Desk& desk) {
        return desk.record(label, before, now);
    });
}

void JournalLine::moveTo(PlanStep now)
{
    run([now = std::move(now)](Desk& desk) { return desk.moveTo(now); });
}

void JournalLine::markSaved(PlanStep saved, File file)
{
    run([saved = std::move(saved), file = std::move(file)](Desk& desk) {
        return desk.markSaved(saved, file);
    });
}

void JournalLine::discard()
{
    run([](Desk& desk) -> Result<void> {
        if (!desk.journal)
            return {};
        const std::string path = desk.journal->state().path;
        desk = Desk{.folder = desk.folder, .base = desk.base, .file = desk.file}; // lets go of the lock
        return discardJournal(path);
    });
}

} // namespace jw
