#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <random>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "made_plans.h"
#include "store/journal.h"
#include "store_support.h"

using namespace jw;
namespace fs = std::filesystem;

namespace {

/// What `change` makes of the plan, and the changes that say so.
std::vector<Change> changesOf(Plan& plan, const std::function<void(Plan&)>& change)
{
    const Plan before = plan;
    change(plan);
    return diff(before, plan);
}

std::vector<Change> setPue(Plan& plan, double pue)
{
    return changesOf(plan, [pue](Plan& p) { p.sites.edit()[0].pue.value = pue; });
}

/// Appends edits for ever, and tells on `pipe` the id of each one that append() has acknowledged.
[[noreturn]] void editUntilKilled(const std::string& path, int pipe)
{
    auto journal = Journal::open(path);
    Plan plan = journal ? journal->plan().value_or(Plan()) : Plan();
    for (double pue = 1.0; journal; pue = pue < 4.9 ? pue + 0.001 : 1.0) {
        const auto id = journal->append("edit", "2026-03-01T12:00:00Z", setPue(plan, pue));
        if (!id || ::write(pipe, &*id, sizeof *id) != sizeof *id)
            break;
    }
    ::_exit(1);
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsEdits()
    {
        Plan plan = test::samplePlan();
        const Plan base = plan;
        std::vector<std::vector<Change>> changes;
        std::string path;
        {
            auto journal = Journal::create(folder(), base);
            OK(journal);
            path = journal->state().path;
            QVERIFY(!journal->state().isModified());
            changes.push_back(setPue(plan, 1.5));
            changes.push_back(
                changesOf(plan, [](Plan& p) { p.groups.edit().erase(p.groups.edit().begin()); }));
            changes.push_back(changesOf(plan, [](Plan& p) { std::ranges::reverse(p.fleets.edit()); }));
            changes.push_back({});
            for (const auto& change : changes)
                OK(journal->append("step", "2026-03-01T12:00:00Z", change));
            QVERIFY(journal->state().isModified());
        }
        const auto journal = Journal::open(path);
        OK(journal);
        QVERIFY(journal->state().isModified());
        QCOMPARE(journal->state().changedAt, std::string("2026-03-01T12:00:00Z"));
        QCOMPARE(journal->state().planName, base.settings.name);
        OK(journal->base());
        QVERIFY(*journal->base() == base);
        OK(journal->plan());
        QVERIFY(*journal->plan() == plan);
        const auto edits = journal->edits();
        OK(edits);
        QCOMPARE(edits->size(), changes.size());
        for (std::size_t i = 0; i < changes.size(); ++i) {
            QVERIFY((*edits)[i].changes == changes[i]);
            QCOMPARE((*edits)[i].label, std::string("step"));
        }
    }

    void undoesAndRedoes()
    {
        Plan plan = test::samplePlan();
        const Plan base = plan;
        auto journal = Journal::create(folder(), base);
        OK(journal);
        const auto first = journal->append("a", "1", setPue(plan, 1.5));
        const Plan afterFirst = plan;
        const auto second = journal->append("b", "2", setPue(plan, 1.6));
        const Plan afterSecond = plan;
        OK(second);
        OK(journal->moveTo(*first));
        QVERIFY(*journal->plan() == afterFirst);
        OK(journal->moveTo(0));
        QVERIFY(*journal->plan() == base);
        QVERIFY(!journal->state().isModified());
        OK(journal->moveTo(*second));
        QVERIFY(*journal->plan() == afterSecond);
        QVERIFY(!journal->moveTo(99));
        QCOMPARE(journal->state().cursor, *second);
    }

    void dropsUndoneEdits()
    {
        Plan plan = test::samplePlan();
        auto journal = Journal::create(folder(), plan);
        OK(journal);
        const auto first = journal->append("a", "1", setPue(plan, 1.5));
        Plan later = plan;
        const auto second = journal->append("b", "2", setPue(later, 1.6));
        OK(journal->markSaved(*second, later, "/p.joule", "sum"));
        OK(journal->moveTo(*first));
        const auto third = journal->append("c", "3", setPue(plan, 1.7));
        OK(third);
        QVERIFY(*third > *second); // never given twice: what was saved is no state of this history any more
        QCOMPARE(journal->edits()->size(), std::size_t{2});
        QVERIFY(*journal->plan() == plan);
        QVERIFY(journal->state().isModified());
    }

    void knowsWhatIsSaved()
    {
        Plan plan = test::samplePlan();
        std::string path;
        const Plan base = plan;
        {
            auto journal = Journal::create(folder(), plan, "/a.joule", "before");
            OK(journal);
            path = journal->state().path;
            const auto first = journal->append("a", "1", setPue(plan, 1.5));
            OK(journal->markSaved(*first, plan, "/b.joule", "after"));
            QVERIFY(!journal->state().isModified());
            OK(journal->append("b", "2", setPue(plan, 1.6)));
        }
        auto journal = Journal::open(path);
        OK(journal);
        QVERIFY(journal->state().isModified());
        QCOMPARE(journal->state().planFile, std::string("/b.joule"));
        QCOMPARE(journal->state().fileSha256, std::string("after"));
        QVERIFY(*journal->plan() == plan);
        OK(journal->moveTo(0)); // beyond what was saved
        QVERIFY(*journal->plan() == base);
        QVERIFY(journal->state().isModified());
    }

    void hasOneOwner()
    {
        auto journal = Journal::create(folder(), test::samplePlan());
        OK(journal);
        const auto second = Journal::open(journal->state().path);
        QVERIFY(!second);
        QVERIFY(second.error().kind == Error::Kind::InUse);
        QVERIFY(leftJournals(folder()).journals.empty());
        QVERIFY(!discardJournal(journal->state().path));
    }

    void isPrivate()
    {
        const std::string inner = folder() + "/a/open";
        const auto journal = Journal::create(inner, test::samplePlan());
        OK(journal);
        const auto mode = [](const fs::path& path) {
            return static_cast<int>(fs::status(path).permissions());
        };
        QCOMPARE(mode(inner), 0700);
        for (const auto& entry : fs::directory_iterator(inner))
            QVERIFY2(mode(entry.path()) == 0600, entry.path().c_str());
    }

    void findsWhatIsLeft()
    {
        Plan plan = test::samplePlan();
        QVERIFY(leftJournals(folder() + "/none").journals.empty());
        {
            auto saved = Journal::create(folder(), plan);
            auto modified = Journal::create(folder(), plan);
            OK(modified->append("a", "1", setPue(plan, 1.5)));
        }
        const LeftJournals left = leftJournals(folder());
        QVERIFY(left.unreadable.empty());
        QCOMPARE(left.journals.size(), std::size_t{2});
        QCOMPARE(std::ranges::count_if(left.journals, &JournalState::isModified), 1);
    }

    void discards()
    {
        Plan plan = test::samplePlan();
        std::string path;
        {
            auto journal = Journal::create(folder(), plan);
            path = journal->state().path;
            OK(journal->append("a", "1", setPue(plan, 1.5)));
        }
        OK(discardJournal(path));
        QVERIFY(leftJournals(folder()).journals.empty());
        QVERIFY(!fs::exists(path));
        const fs::path kept = fs::path(folder()) / "discarded" / fs::path(path).filename();
        const auto again = Journal::open(kept.string());
        OK(again);
        QVERIFY(*again->plan() == plan);
        tidyJournals(folder());
        QVERIFY(fs::exists(kept));
        tidyJournals(folder(), std::chrono::seconds(-60));
        QVERIFY(!fs::exists(kept));
    }

    void tidiesOnlyWhatIsSavedAndOld()
    {
        Plan plan = test::samplePlan();
        std::string saved, modified;
        {
            auto a = Journal::create(folder(), plan);
            auto b = Journal::create(folder(), plan);
            OK(b->append("a", "1", setPue(plan, 1.5)));
            saved = a->state().path;
            modified = b->state().path;
        }
        tidyJournals(folder());
        QVERIFY(fs::exists(saved));
        tidyJournals(folder(), std::chrono::seconds(-60));
        QVERIFY(!fs::exists(saved));
        QVERIFY(fs::exists(modified));
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<std::string>("content");
        QTest::newRow("empty") << std::string();
        QTest::newRow("text") << std::string(5000, 'x');
    }
    void refusesOtherFiles()
    {
        QFETCH(std::string, content);
        const std::string path = folder() + "/x.db";
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.data(), static_cast<qint64>(content.size()));
        file.close();
        QVERIFY(!Journal::open(path));
        const LeftJournals left = leftJournals(folder());
        QVERIFY(left.journals.empty());
        QCOMPARE(left.unreadable.size(), std::size_t{1});
        OK(discardJournal(path));
    }

    /// A plan with all that a plan can hold goes through a journal unchanged.
    void takesEveryField()
    {
        const Plan plan = test::fullPlan();
        Plan empty = newPlan("Empty");
        empty.settings.uid = plan.settings.uid;
        auto journal = Journal::create(folder(), empty);
        OK(journal);
        const auto changes = diff(*journal->base(), plan);
        OK(journal->append("all", "1", changes));
        OK(journal->plan());
        QVERIFY(*journal->plan() == plan);
        QVERIFY(journal->edits()->front().changes == changes);
    }

    void goesOnAfterAFullDisk()
    {
        const test::SmallDisk disk(folder(), 1 << 20);
        if (!disk)
            QSKIP("only root can mount a small disk");
        Plan plan = test::samplePlan();
        auto journal = Journal::create(folder() + "/open", plan);
        OK(journal);
        const auto first = journal->append("a", "1", setPue(plan, 1.5));
        OK(first);
        QFile filler(QString::fromStdString(folder() + "/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) > 0) {
        }
        Plan next = plan;
        const auto changes = setPue(next, 1.6);
        Result<std::int64_t> second = *first;
        for (int i = 0; i < 1000 && second; ++i) // until the room that SQLite holds already is used up
            second = journal->append(std::string(1000, 'x'), "2", {});
        QVERIFY(!second);
        QVERIFY2(second.error().kind == Error::Kind::Io, test::fault(second).constData());
        QVERIFY(*journal->plan() == plan);
        QVERIFY(filler.remove());
        OK(journal->append("c", "3", changes));
        QVERIFY(*journal->plan() == next);
    }

    /// 50 times kill -9 at a random moment: what was acknowledged is there, and nothing else than at most the
    /// edit under way.
    void losesNoAcknowledgedEdit()
    {
        constexpr unsigned seed = 5;
        std::mt19937 random(seed);
        std::string path;
        {
            auto journal = Journal::create(folder(), test::samplePlan());
            OK(journal);
            path = journal->state().path;
        }
        std::int64_t last = 0;
        const int rounds = test::rounds(50, 100);
        for (int round = 0; round < rounds; ++round) {
            const auto edits = static_cast<unsigned>(1 + random() % 3);
            const std::int64_t acknowledged =
                killedWhileEditing(path, edits, static_cast<unsigned>(random() % 6000));
            const auto journal = Journal::open(path);
            OK(journal);
            QVERIFY2(acknowledged >= last + edits, "the child did not get that far");
            last = journal->state().cursor;
            QVERIFY2(last == acknowledged || last == acknowledged + 1,
                     qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
            OK(journal->plan());
            QCOMPARE(static_cast<std::int64_t>(journal->edits()->size()), last);
        }
    }

private:
    [[nodiscard]] std::string folder() const { return m_folder->path().toStdString(); }

    /// The last id that a child process had acknowledged when it was killed, some time after `edits` edits.
    static std::int64_t killedWhileEditing(const std::string& path, unsigned edits, unsigned microseconds)
    {
        int pipe[2];
        if (::pipe(pipe) != 0)
            return -1;
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            editUntilKilled(path, pipe[1]);
        }
        ::close(pipe[1]);
        std::int64_t last = 0, id = 0;
        for (unsigned i = 0; i < edits && ::read(pipe[0], &id, sizeof id) == sizeof id; ++i)
            last = id;
        ::usleep(microseconds);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(pipe[0], &id, sizeof id) == sizeof id)
            last = id;
        ::close(pipe[0]);
        return last;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
