#include "document/journal_line.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include "domain/diff.h"
#include "store/plan_file.h"

namespace jw {

struct JournalLine::State {
    std::string folder;
    PlanPtr base;
    File file;
    std::optional<Journal> journal;
    std::vector<std::int64_t> ids; ///< of the edits, by position - 1
    std::int64_t floor = 0;        ///< id at position 0

    std::int64_t idAt(std::size_t position) const
    {
        return position == 0 ? floor : ids[std::min(position, ids.size()) - 1];
    }

    Result<void> ensure()
    {
        if (journal)
            return {};
        return Journal::create(folder, *base, file.path, file.sha256).map([this](Journal made) {
            journal = std::move(made);
        });
    }

    Result<void> moveTo(std::size_t position)
    {
        if (!journal || position > ids.size() || journal->state().cursor == idAt(position))
            return {};
        return journal->moveTo(idAt(position));
    }

    Result<void> append(std::size_t position, const std::string& label, const Plan& before, const Plan& after)
    {
        if (position == 0)
            return {};
        return ensure().and_then([&] { return moveTo(position - 1); }).and_then([&]() -> Result<void> {
            const auto id = journal->append(label, utcNow(), diff(before, after));
            if (!id)
                return fail(id.error());
            ids.resize(position - 1);
            ids.push_back(*id);
            return {};
        });
    }

    Result<void> markSaved(std::size_t position, const Plan& plan, File saved)
    {
        file = saved;
        if (!journal) {
            base = std::make_shared<const Plan>(plan);
            return {};
        }
        return journal->markSaved(idAt(position), plan, file.path, file.sha256);
    }
};

JournalLine::JournalLine(std::string folder) : m_state(std::make_shared<State>())
{
    m_pool.setMaxThreadCount(1); // one at a time, in order
    m_state->folder = std::move(folder);
}

JournalLine::~JournalLine() { m_pool.waitForDone(); }

void JournalLine::run(std::function<Result<void>(State&)> work, Done done)
{
    auto* watcher = new QFutureWatcher<Result<void>>(&m_context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &m_context, [watcher, done = std::move(done)] {
        if (done)
            done(watcher->future().result());
        watcher->deleteLater();
    });
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [state = m_state, work = std::move(work)] { return work(*state); }));
}

void JournalLine::begin(PlanPtr base, File file)
{
    run(
        [base = std::move(base), file = std::move(file)](State& s) {
            s = State{s.folder, base, file, std::nullopt, {}, 0};
            return Result<void>{};
        },
        {});
}

void JournalLine::resume(Journal journal, std::vector<std::int64_t> ids)
{
    auto shared = std::make_shared<std::optional<Journal>>(std::move(journal));
    run(
        [shared, ids = std::move(ids)](State& s) {
            s.file = {(*shared)->state().planFile, (*shared)->state().fileSha256};
            s.journal = std::move(*shared);
            s.ids = ids;
            s.floor = 0;
            return Result<void>{};
        },
        {});
}

void JournalLine::append(std::size_t position, std::string label, PlanPtr before, PlanPtr after, Done done)
{
    run([=, label = std::move(label)](State& s) { return s.append(position, label, *before, *after); },
        std::move(done));
}

void JournalLine::moveTo(std::size_t position, Done done)
{
    run([=](State& s) { return s.moveTo(position); }, std::move(done));
}

void JournalLine::markSaved(std::size_t position, PlanPtr plan, File file, Done done)
{
    run([=, file = std::move(file)](State& s) { return s.markSaved(position, *plan, file); },
        std::move(done));
}

void JournalLine::dropFirst()
{
    run(
        [](State& s) {
            if (!s.ids.empty()) {
                s.floor = s.ids.front();
                s.ids.erase(s.ids.begin());
            }
            return Result<void>{};
        },
        {});
}

void JournalLine::discard()
{
    run(
        [](State& s) -> Result<void> {
            if (!s.journal)
                return {};
            const std::string path = s.journal->state().path;
            s.journal.reset(); // lets go of the lock
            s.ids.clear();
            return discardJournal(path);
        },
        {});
}

} // namespace jw
