#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <random>

#include <sys/stat.h>
#include <sys/wait.h>

#include "made_plans.h"
#include "store/plan_file.h"
#include "store_support.h"

using namespace jw;
using test::readFile;
using test::writeFile;
using Kind = Error::Kind;
namespace fs = std::filesystem;
Q_DECLARE_METATYPE(jw::Error::Kind)

namespace {

Plan planNamed(const std::string& name)
{
    Plan plan = test::samplePlan();
    plan.settings.name = name;
    return plan;
}

/// System calls that do their work until the n-th, which has `bad` happen instead.
class NthCall final {
public:
    NthCall(int n, std::function<void()> bad) : m_n(n), m_bad(std::move(bad)) {}

    [[nodiscard]] FileCalls calls()
    {
        const FileCalls& real = systemFileCalls();
        return {.open = [&](const char* p, int f, mode_t m) { return failed() ? -1 : real.open(p, f, m); },
                .chmod = [&](int f, mode_t m) { return failed() ? -1 : real.chmod(f, m); },
                .allocate = [&](int f, off_t n) { return failed() ? EIO : real.allocate(f, n); },
                .write =
                    [&](int f, const void* b, std::size_t n) {
                        return failed() ? -1 : real.write(f, b, std::min(n, std::size_t{100'000}));
                    },
                .sync = [&](int f) { return failed() ? -1 : real.sync(f); },
                .close = [&](int f) { return real.close(f) + (failed() ? -1 : 0); },
                .link = [&](const char* a, const char* b) { return failed() ? -1 : real.link(a, b); },
                .rename = [&](const char* a, const char* b) { return failed() ? -1 : real.rename(a, b); }};
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    bool failed()
    {
        if (++m_count != m_n)
            return false;
        m_bad();
        errno = EIO;
        return true;
    }

    int m_n, m_count = 0;
    std::function<void()> m_bad;
};

} // namespace

class TestSave : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("a.joule").toStdString();
        const auto stamp = savePlan(planNamed("old"), m_file);
        OK(stamp);
        m_stamp = *stamp;
    }

    void replacesWhatItHasSeen()
    {
        const auto stamp = savePlan(planNamed("new"), m_file, {.expected = m_stamp});
        OK(stamp);
        QCOMPARE(nameIn(m_file), std::string("new"));
        QCOMPARE(nameIn(m_file + '~'), std::string("old"));
        OK(savePlan(planNamed("newer"), m_file, {.expected = *stamp}));
        QCOMPARE(nameIn(m_file + '~'), std::string("new"));
        QCOMPARE(files(), (QStringList{"a.joule", "a.joule~"}));
    }

    void keepsNoBackupUnasked()
    {
        OK(savePlan(planNamed("new"), m_file, {.expected = m_stamp, .backup = false}));
        QCOMPARE(files(), QStringList{"a.joule"});
    }

    void noticesOtherWriters_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("refused");
        QTest::newRow("untouched") << "" << false;
        QTest::newRow("touched") << "touch" << false;
        QTest::newRow("copied over itself") << "copy" << false;
        QTest::newRow("removed") << "remove" << false;
        QTest::newRow("saved by another") << "save" << true;
        QTest::newRow("one byte") << "byte" << true;
        QTest::newRow("another file in its place") << "replace" << true;
    }
    void noticesOtherWriters() // UX-42
    {
        QFETCH(QString, what);
        QFETCH(bool, refused);
        std::string bytes = readFile(m_file);
        if (what == "touch")
            fs::last_write_time(m_file, fs::file_time_type::clock::now() + std::chrono::seconds(5));
        if (what == "remove" || what == "copy")
            fs::remove(m_file);
        if (what == "save")
            OK(savePlan(planNamed("theirs"), m_file, {.overwrite = true}));
        if (what == "byte")
            bytes[bytes.size() - 1] ^= 1;
        if (what == "copy" || what == "byte")
            QVERIFY(writeFile(m_file, bytes));
        if (what == "replace")
            QVERIFY(writeFile(m_file, "hello"));
        const std::string before = readFile(m_file);
        const auto saved = savePlan(planNamed("mine"), m_file, {.expected = m_stamp});
        QCOMPARE(!saved, refused);
        if (!refused)
            return;
        QVERIFY(saved.error().kind == Kind::ChangedOnDisk);
        QCOMPARE(saved.error().field, m_file);
        QVERIFY(readFile(m_file) == before);
        OK(savePlan(planNamed("mine"), m_file, {.expected = m_stamp, .overwrite = true}));
        QCOMPARE(nameIn(m_file), std::string("mine"));
    }

    void replacesNothingUnseen()
    {
        const auto saved = savePlan(planNamed("new"), m_file);
        QVERIFY(!saved);
        QVERIFY(saved.error().kind == Kind::ChangedOnDisk);
        QCOMPARE(nameIn(m_file), std::string("old"));
    }

    void keepsLinkAndMode()
    {
        const std::string link = m_folder->filePath("link.joule").toStdString();
        fs::create_symlink("a.joule", link);
        QCOMPARE(::chmod(m_file.c_str(), 0640), 0);
        OK(savePlan(planNamed("new"), link, {.expected = m_stamp}));
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(nameIn(m_file), std::string("new"));
        QCOMPARE(modeOf(m_file), 0640);
    }

    void givesNewFilesTheUsualMode()
    {
        const std::string path = m_folder->filePath("b.joule").toStdString();
        const mode_t old = ::umask(027);
        const auto saved = savePlan(planNamed("b"), path);
        ::umask(old);
        OK(saved);
        QCOMPARE(modeOf(path), 0640);
    }

    void removesOnlyStaleTemporaries()
    {
        for (const char* name : {".joulesave-old", ".joulesave-new", "other"})
            QVERIFY(writeFile(m_folder->filePath(name).toStdString(), "x"));
        for (const char* name : {".joulesave-old", "other"})
            fs::last_write_time(m_folder->filePath(name).toStdString(),
                                fs::file_time_type::clock::now() - std::chrono::hours(25));
        OK(savePlan(planNamed("new"), m_file, {.expected = m_stamp, .backup = false}));
        QCOMPARE(files(), (QStringList{".joulesave-new", "a.joule", "other"}));
    }

    void savesOnlyFiles_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("folder") << "folder";
        QTest::newRow("FIFO") << "fifo";
        QTest::newRow("in no folder") << "none/x.joule";
    }
    void savesOnlyFiles()
    {
        QFETCH(QString, what);
        const std::string path = m_folder->filePath(what).toStdString();
        if (what == "folder")
            fs::create_directory(path);
        if (what == "fifo")
            QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        const auto saved = savePlan(planNamed("new"), path, {.overwrite = true});
        QVERIFY(!saved);
        QVERIFY(saved.error().kind == Kind::Io);
    }

    void respectsPermissions_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::newRow("read-only folder") << 0555 << 0666;
        QTest::newRow("read-only file") << 0777 << 0444;
    }
    void respectsPermissions() // UX-41
    {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        const std::string folder = m_folder->path().toStdString();
        QCOMPARE(::chmod(m_file.c_str(), static_cast<mode_t>(fileMode)), 0);
        QCOMPARE(::chmod(folder.c_str(), static_cast<mode_t>(folderMode)), 0);
        {
            const test::AsNobody nobody;
            const auto opened = openPlan(m_file);
            OK(opened);
            const auto saved = savePlan(planNamed("new"), m_file, {.expected = opened->stamp});
            QVERIFY(!saved);
            QVERIFY(saved.error().kind == Kind::Io);
            QVERIFY(QString::fromStdString(saved.error().text).endsWith("Permission denied"));
        }
        QCOMPARE(::chmod(folder.c_str(), 0755), 0);
        QCOMPARE(nameIn(m_file), std::string("old"));
        QCOMPARE(files(), QStringList{"a.joule"});
    }

    /// Each system call fails once: the file is the old one or the new one, and nothing else is left.
    void survivesEveryFailingCall()
    {
        int failures = 0, n = 0;
        for (bool reached = true; reached;) {
            NthCall nth(++n, [] {});
            const FileCalls calls = nth.calls();
            const auto before = openPlan(m_file);
            OK(before);
            const std::string name = "plan " + std::to_string(n);
            const auto saved =
                savePlan(planNamed(name), m_file, {.expected = before->stamp, .calls = &calls});
            QCOMPARE(nameIn(m_file), saved ? name : before->content.plan.settings.name);
            QVERIFY2(saved || saved.error().kind == Kind::Io, test::fault(saved).constData());
            QStringList left = files();
            left.removeOne("a.joule~");
            QCOMPARE(left, QStringList{"a.joule"});
            failures += saved ? 0 : 1;
            reached = nth.count() >= n;
        }
        QVERIFY(n > 10);        // open chmod allocate write.. fsync close link rename rename open fsync close
        QVERIFY(failures >= 5); // open, write, fsync, close, rename
    }

    /// The same moments as those of death.
    void survivesDeathAtEveryCall()
    {
        for (int n = 1, alive = 0; alive == 0; ++n) {
            const auto before = openPlan(m_file);
            OK(before);
            const std::string name = "plan " + std::to_string(n);
            const pid_t child = ::fork();
            if (child == 0) {
                NthCall nth(n, [] { ::_exit(9); });
                const FileCalls calls = nth.calls();
                (void)savePlan(planNamed(name), m_file, {.expected = before->stamp, .calls = &calls});
                ::_exit(0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            alive = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            const std::string now = nameIn(m_file);
            QVERIFY(now == name || now == before->content.plan.settings.name);
            QVERIFY(!alive || (now == name && n > 10));
        }
    }

    /// 50 times kill -9 at a random moment while two plans are saved in turn.
    void survivesBeingKilled()
    {
        constexpr unsigned seed = 11;
        std::mt19937 random(seed);
        const int rounds = test::rounds(50, 300);
        for (int round = 0; round < rounds; ++round) {
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = ::fork();
            if (child == 0)
                saveUntilKilled(pipe[1]);
            char started = 0;
            QCOMPARE(::read(pipe[0], &started, 1), ssize_t{1});
            ::usleep(static_cast<useconds_t>(random() % 20'000));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            ::close(pipe[0]);
            ::close(pipe[1]);
            const auto opened = openPlan(m_file);
            QVERIFY2(opened, qPrintable(QStringLiteral("seed %1, round %2: ").arg(seed).arg(round) +
                                        test::fault(opened)));
            const std::string name = opened->content.plan.settings.name;
            QVERIFY(!opened->content.changedOutside && opened->content.plan == planNamed(name));
        }
    }

    void sayWhenTheDiskIsFull_data()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("allocate") << 0;
        QTest::newRow("write") << 1;
    }
    void sayWhenTheDiskIsFull()
    {
        QFETCH(int, call);
        FileCalls calls = systemFileCalls();
        if (call == 0)
            calls.allocate = [](int, off_t) { return ENOSPC; };
        else // a file system that cannot reserve room
            calls.allocate = [](int, off_t) { return EOPNOTSUPP; };
        int writes = 0;
        calls.write = [&](int f, const void* b, std::size_t n) {
            if (++writes < 3)
                return ::write(f, b, std::min(n, std::size_t{10'000}));
            errno = ENOSPC;
            return ssize_t{-1};
        };
        const auto saved = savePlan(planNamed("new"), m_file, {.expected = m_stamp, .calls = &calls});
        QVERIFY(!saved);
        QVERIFY(saved.error().kind == Kind::Io);
        QVERIFY(QString::fromStdString(saved.error().text).endsWith("No space left on device"));
        QVERIFY(saved.error().value > 50'000);
        QCOMPARE(writes, call == 0 ? 0 : 3);
        QCOMPARE(nameIn(m_file), std::string("old"));
        QCOMPARE(files(), QStringList{"a.joule"});
    }

    void survivesAFullDisk()
    {
        const std::string folder = m_folder->filePath("disk").toStdString();
        fs::create_directory(folder);
        const test::SmallDisk disk(folder, 1 << 20);
        if (!disk)
            QSKIP("only root can mount a small disk");
        const std::string path = folder + "/a.joule";
        const auto first = savePlan(planNamed("old"), path);
        OK(first);
        const auto saved = savePlan(test::largePlan(3000), path, {.expected = *first});
        QVERIFY(!saved);
        QVERIFY(saved.error().kind == Kind::Io);
        QVERIFY(saved.error().value > saved.error().upper && saved.error().upper > 0);
        QCOMPARE(nameIn(path), std::string("old"));
        QCOMPARE(std::distance(fs::directory_iterator(folder), {}), std::ptrdiff_t{1});
    }

private:
    [[nodiscard]] static std::string nameIn(const std::string& path)
    {
        const auto opened = openPlan(path);
        return opened ? opened->content.plan.settings.name : test::fault(opened).toStdString();
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] static int modeOf(const std::string& path)
    {
        return static_cast<int>(fs::status(path).permissions());
    }
    [[noreturn]] void saveUntilKilled(int pipe) const
    {
        for (int i = 0;; ++i) {
            const auto saved = savePlan(planNamed(i % 2 ? "odd" : "even"), m_file, {.overwrite = true});
            if (!saved || (i == 0 && ::write(pipe, "x", 1) != 1))
                ::_exit(1);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
    FileStamp m_stamp;
};

QTEST_APPLESS_MAIN(TestSave)
#include "tst_save.moc"
