// Files through the window: recent ones, crash and recovery, files that are newer, damaged, read-only or
// changed by somebody else, closing with unsaved edits.
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "document/app_settings.h"
#include "domain/edit.h"
#include "domain/uncertain_fields.h"
#include "exchange/plan_json.h"
#include "sample_plan.h"
#include "store_support.h"
#include "verbs/verb.h"
#include "views/start/start_page.h"
#include "views/window/change_text.h"
#include "views/window/top_bar.h"
#include "window_bench.h"

using namespace jw;

namespace {

/// Root may do anything; a session that must not runs as nobody, on all threads and also where access() is
/// asked.
class RealNobody final {
public:
    RealNobody() { m_changed = ::geteuid() == 0 && ::setresuid(65534, 65534, 0) == 0; }
    RealNobody(const RealNobody&) = delete;
    RealNobody& operator=(const RealNobody&) = delete;
    ~RealNobody()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            std::abort();
    }

private:
    bool m_changed = false;
};

std::string textOf(const Plan& plan) { return planToJson(plan); }

double pueOf(const Plan& plan, const std::string& site)
{
    return *fieldValue(plan, findRow(plan, site), "pue").as<double>();
}

QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files, QDir::Name); }

/// Does the window say this, in the status bar and on Save?
bool says(test::Run& run, const QString& why)
{
    const auto labels = run.window().statusBar()->findChildren<QLabel*>();
    const auto holds = [&](const QLabel* label) { return label->text().contains(why); };
    return std::any_of(labels.begin(), labels.end(), holds) &&
           run.action(Command::Save).toolTip().contains(why);
}

/// Journals that wait in the folder of discarded ones.
int discarded(const QString& folder)
{
    return static_cast<int>(QDir(folder + "/state/open/discarded").entryList({"*.db"}, QDir::Files).size());
}

} // namespace

class TestWindowFiles final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("mixed.joule");
        OK(savePlan(test::samplePlan(), m_file.toStdString(), {}));
    }
    void cleanup()
    {
        m_folder.reset();
        QLocale::setDefault(QLocale::c());
    }

    void anEmptyPlanSpeaksAsTheWindow();
    void recentFilesAreListed();
    void recentFilesStayAtTen();
    void recentMissingCanOnlyBeRemoved();
    void verbsLeaveNoRecentFile();
    void saysHowADistributionChanged();
    void crashAsksOnce_data();
    void crashAsksOnce();
    void recoverGivesEditsBack();
    void discardKeepsACopy();
    void laterAsksAgain();
    void nothingLeftIsNotAskedFor();
    void undoSurvivesSaveAndCrash();
    void undoSurvivesReopening();
    void newerFileIsNotOpened();
    void readOnlyLeadsToSaveAs_data();
    void readOnlyLeadsToSaveAs();
    void writtenByAnotherProgramIsSaid();
    void changedOnDiskIsToldOnFocus();
    void changedOnDiskIsToldAtSave();
    void changedOnDiskCanBeOpened();
    void damagedFileSaysSo_data();
    void damagedFileSaysSo();
    void backupOfADamagedFileOpensAsACopy();
    void damageWithoutBackupOffersNone();
    void openPlanStaysWhenAnotherFails();
    void closingAsks_data();
    void closingAsks();
    void closingKeepsWhatIsBeingTyped();
    void closingANewPlanAsksForAName();
    void openingAnotherAsks();
    void dropsOpenPlansOnly();
    void statusSaysWhatIsSaved();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    void open(test::Run& run) const
    {
        QSignalSpy opened(&run.session.keeper(), &PlanKeeper::opened);
        run.session.files().open(m_file);
        QTRY_COMPARE(opened.count(), 1);
        QTRY_VERIFY(test::isSettled(run));
    }
    /// A folder as kill -9 would leave it after three edits, the first of which is saved.
    void crash(const QString& after, bool saved);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestWindowFiles::crash(const QString& after, bool saved)
{
    test::Run run(folder());
    open(run);
    QVERIFY(run.document().setField({0, "ashburn", "pue"}, 1.3));
    if (saved) {
        QSignalSpy spy(&run.session.keeper(), &PlanKeeper::saved);
        run.action(Command::Save).trigger();
        QTRY_COMPARE(spy.count(), 1);
    }
    QVERIFY(run.document().setField({0, "ashburn", "pue"}, 1.4));
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    QTRY_VERIFY(test::isSettled(run));
    test::copyFolder(folder(), after); // while the program lives: no farewell is said
}

/// UX-36
/// Until somebody does something in it.
void TestWindowFiles::anEmptyPlanSpeaksAsTheWindow()
{
    test::Run run(folder());
    run.speak("zh_CN");
    QTRY_COMPARE(QString::fromStdString(run.plan().scenarios[0].name), QStringLiteral("基线"));
    QVERIFY(!run.document().history().canUndo());
    run.speak("en");
    QTRY_COMPARE(run.plan().scenarios[0].name, std::string("Baseline"));
    OK(run.document().edit({}, [](Plan& plan) -> Result<void> {
        plan.settings.note = "mine";
        return {};
    }));
    run.speak("zh_CN");
    QCoreApplication::processEvents();
    QCOMPARE(run.plan().scenarios[0].name, std::string("Baseline"));
    const auto* scenarios = run.window().findChild<TopBar*>()->findChild<QComboBox*>();
    QCOMPARE(scenarios->itemText(0), QStringLiteral("基线")); // the name that a new plan gives is a word
    run.speak("en");
    QCOMPARE(scenarios->itemText(0), QStringLiteral("Baseline"));
}

void TestWindowFiles::recentFilesAreListed()
{
    {
        test::Run run(folder());
        open(run);
    }
    test::Run run(folder());
    const QList<QAction*> menu = run.window().commands().recentMenu()->actions();
    QCOMPARE(menu.size(), 1);
    QCOMPARE(menu.front()->text(), m_file);
    auto* start = qobject_cast<StartPage*>(run.window().page("start"));
    QPushButton* card = nullptr;
    for (QPushButton* one : start->findChildren<QPushButton*>())
        if (one->text() == "mixed.joule")
            card = one;
    QVERIFY(card);
    QVERIFY(card->isEnabled());
    card->click();
    QTRY_COMPARE(run.session.keeper().path(), m_file);
    QVERIFY(run.window().windowTitle().contains("mixed.joule"));
}

/// UX-36: ten, and what is pinned stays among them.
void TestWindowFiles::recentFilesStayAtTen()
{
    test::Run run(folder());
    StartPage& start = *qobject_cast<StartPage*>(run.window().page("start"));
    for (int i = 0; i < 12; ++i) {
        const QString path = folder() + QStringLiteral("/plan%1.joule").arg(i);
        QVERIFY(QFile::copy(m_file, path));
        QSignalSpy opened(&run.session.keeper(), &PlanKeeper::opened);
        run.session.files().open(path);
        QTRY_COMPARE(opened.count(), 1);
        if (i == 0)
            emit start.filePinned(path, true);
    }
    QStringList names;
    for (const QAction* action : run.window().commands().recentMenu()->actions())
        names << QFileInfo(action->text()).baseName();
    QCOMPARE(names, (QStringList{"plan0", "plan11", "plan10", "plan9", "plan8", "plan7", "plan6", "plan5",
                                 "plan4", "plan3"}));
}

/// UX-36: gray, with Remove.
void TestWindowFiles::recentMissingCanOnlyBeRemoved()
{
    {
        test::Run run(folder());
        open(run);
    }
    QVERIFY(QFile::remove(m_file));
    test::Run run(folder());
    QVERIFY(!run.window().commands().recentMenu()->actions().front()->isEnabled());
    QWidget* start = run.window().page("start");
    QToolButton* remove = nullptr;
    for (QToolButton* one : start->findChildren<QToolButton*>())
        if (one->text() == "Remove")
            remove = one;
    QVERIFY(remove);
    for (const QPushButton* one : start->findChildren<QPushButton*>())
        QVERIFY(one->text() != "mixed.joule" || !one->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(run.window().commands().recentMenu()->actions().isEmpty());
}

/// UX-36: the command line notes nothing.
void TestWindowFiles::verbsLeaveNoRecentFile()
{
    const QString home = folder() + "/home";
    QVERIFY(QDir().mkpath(home));
    for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        qputenv(variable, home.toLocal8Bit());
    const std::string path = m_file.toStdString();
    const char* const args[]{"info", path.c_str()};
    std::istringstream in;
    std::ostringstream out, err;
    QCOMPARE(runVerb(args, {in, out, err}), 0);
    QVERIFY(out.str().find("Mixed") != std::string::npos);
    QVERIFY(QDir(home).isEmpty());
    QVERIFY(!QFileInfo::exists(folder() + "/settings.json"));
}

/// One line, however much of it changed.
void TestWindowFiles::saysHowADistributionChanged()
{
    test::Run run(folder());
    run.speak("en");
    const Plan certain = test::samplePlan();
    const auto lines = [](const Plan& before, const Plan& after) {
        return changeLines(diff(before, after), before, after, 10);
    };
    Plan uniform = certain, triangular = certain;
    QVERIFY(setUncertainty(uniform, {.entity = "ashburn", .field = "pue", .a = 1.125, .b = 1.375}));
    QVERIFY(setUncertainty(
        triangular,
        {.entity = "ashburn", .field = "pue", .dist = Spread::Triangular, .a = 1.125, .b = 1.25, .c = 1.5}));
    QCOMPARE(lines(certain, uniform), QStringList("Ashburn, PUE: 1.25 → between 1.125 and 1.375 (uniform)"));
    QCOMPARE(lines(uniform, triangular),
             QStringList("Ashburn, PUE: between 1.125 and 1.375 (uniform) → between 1.125 and 1.5, "
                         "most likely 1.25 (triangular)"));
    QCOMPARE(lines(uniform, certain), QStringList("Ashburn, PUE: between 1.125 and 1.375 (uniform) → 1.25"));
    Plan gone = uniform;
    removeRow(gone, "ashburn");
    QVERIFY(lines(uniform, gone).filter("uniform").isEmpty()); // the site says it all
}

void TestWindowFiles::crashAsksOnce_data()
{
    QTest::addColumn<bool>("saved");
    QTest::addColumn<QString>("edits");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("never saved") << false << "3 edits"
                                 << QStringList{"Ashburn, PUE: 1.25 → 1.4", "Oslo, PUE: 1.1 → 1.2"};
    QTest::newRow("saved between") << true << "2 edits"
                                   << QStringList{"Ashburn, PUE: 1.3 → 1.4", "Oslo, PUE: 1.1 → 1.2"};
}

/// UX-38: file, time, number of edits, differences.
void TestWindowFiles::crashAsksOnce()
{
    QFETCH(bool, saved);
    QFETCH(QString, edits);
    QFETCH(QStringList, lines);
    const QTemporaryDir after;
    const QDateTime before = QDateTime::currentDateTime();
    crash(after.path(), saved);
    test::Run run(after.path());
    run.speak("en");
    run.session.files().begin();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    const QString text = test::said();
    for (const QString& part : QStringList{"Mixed", "mixed.joule", edits} + lines)
        QVERIFY2(text.contains(part), qPrintable(part + " is not in: " + text));
    const auto when = [](const QDateTime& time) { return QLocale().toString(time, QLocale::ShortFormat); };
    QVERIFY2(text.contains(when(before)) || text.contains(when(QDateTime::currentDateTime())),
             qPrintable(text));
    QTest::keyClick(test::dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget()); // one prompt
}

/// UX-38, UX-13: the edits are back, can be undone to the first, and can be saved.
void TestWindowFiles::recoverGivesEditsBack()
{
    const QTemporaryDir after;
    crash(after.path(), false);
    test::Run run(after.path());
    run.session.files().begin();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    test::pressButton("Recover");
    QTRY_COMPARE(run.plan().sites.size(), 2u);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(pueOf(run.plan(), "ashburn"), 1.4);
    QCOMPARE(pueOf(run.plan(), "oslo"), 1.2);
    QVERIFY(run.document().isModified());
    QCOMPARE(run.session.keeper().path(), m_file);
    QCOMPARE(run.action(Command::Undo).text(), QString("Undo: Change PUE of Oslo"));
    for (int i = 0; i < 3; ++i)
        run.action(Command::Undo).trigger();
    QCOMPARE(textOf(run.plan()), textOf(test::samplePlan()));
    QVERIFY(!run.action(Command::Undo).isEnabled());
    for (int i = 0; i < 3; ++i)
        run.action(Command::Redo).trigger();
    run.action(Command::Save).trigger();
    QTRY_VERIFY(!run.document().isModified());
    const auto file = openPlan(m_file.toStdString());
    OK(file);
    QCOMPARE(pueOf(file->content.plan, "oslo"), 1.2);
}

/// UX-38
void TestWindowFiles::discardKeepsACopy()
{
    const QTemporaryDir after;
    crash(after.path(), false);
    {
        test::Run run(after.path());
        run.session.files().begin();
        QTRY_VERIFY(test::dialog<QMessageBox>());
        QCOMPARE(discarded(after.path()), 0);
        test::pressButton("Discard");
        QTRY_COMPARE(discarded(after.path()), 1);
        QVERIFY(run.plan().sites.empty());
    }
    test::Run run(after.path());
    QSignalSpy listed(&run.session.keeper(), &PlanKeeper::recoverableFound);
    run.session.files().begin();
    QTRY_COMPARE(listed.count(), 1);
    QVERIFY(!QApplication::activeModalWidget()); // it does not ask again
    QCOMPARE(discarded(after.path()), 1);
}

/// UX-38: Later, and Escape, lose nothing.
void TestWindowFiles::laterAsksAgain()
{
    const QTemporaryDir after;
    crash(after.path(), false);
    for (int start = 0; start < 2; ++start) {
        test::Run run(after.path());
        run.session.files().begin();
        QTRY_VERIFY(test::dialog<QMessageBox>());
        QTest::keyClick(test::dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
}

void TestWindowFiles::nothingLeftIsNotAskedFor()
{
    {
        test::Run run(folder());
        open(run);
        QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
        run.action(Command::Undo).trigger();
        QTRY_VERIFY(test::isSettled(run));
    }
    test::Run run(folder());
    QSignalSpy listed(&run.session.keeper(), &PlanKeeper::recoverableFound);
    run.session.files().begin();
    QTRY_COMPARE(listed.count(), 1);
    QVERIFY(!QApplication::activeModalWidget());
}

/// UX-13: edit, save, edit, crash, recover: undo goes past the save to the first edit of the session.
void TestWindowFiles::undoSurvivesSaveAndCrash()
{
    const QTemporaryDir after;
    crash(after.path(), true);
    test::Run run(after.path());
    run.session.files().begin();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    test::pressButton("Recover");
    QTRY_COMPARE(run.document().history().index(), 3);
    run.action(Command::Undo).trigger();
    run.action(Command::Undo).trigger();
    QVERIFY(!run.document().isModified()); // what the file holds
    QCOMPARE(pueOf(run.plan(), "ashburn"), 1.3);
    run.action(Command::Undo).trigger();
    QCOMPARE(textOf(run.plan()), textOf(test::samplePlan()));
}

/// UX-13: edit, save, crash; the file is opened again.
void TestWindowFiles::undoSurvivesReopening()
{
    const QTemporaryDir after;
    {
        test::Run run(folder());
        open(run);
        QVERIFY(run.document().setField({0, "ashburn", "pue"}, 1.3));
        QVERIFY(run.document().setField({0, "ashburn", "pue"}, 1.4));
        QSignalSpy saved(&run.session.keeper(), &PlanKeeper::saved);
        run.action(Command::Save).trigger();
        QTRY_COMPARE(saved.count(), 1);
        QTRY_VERIFY(test::isSettled(run));
        test::copyFolder(folder(), after.path());
    }
    test::Run run(after.path());
    open(run);
    QVERIFY(!run.document().isModified());
    run.action(Command::Undo).trigger();
    QCOMPARE(pueOf(run.plan(), "ashburn"), 1.3);
    run.action(Command::Undo).trigger();
    QCOMPARE(textOf(run.plan()), textOf(test::samplePlan()));
    QVERIFY(run.document().isModified());
}

/// UX-40
void TestWindowFiles::newerFileIsNotOpened()
{
    OK(test::runIn(m_file.toStdString(), "UPDATE meta SET value='Joulewright 9.1' WHERE key='app'; "
                                         "CREATE TABLE better(x); PRAGMA user_version=9"));
    const std::string bytes = test::readFile(m_file.toStdString());
    const QStringList files = filesIn(folder());
    test::Run run(folder());
    run.session.files().open(m_file);
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QVERIFY2(test::said().contains("Joulewright 9.1") && test::said().contains("format 9") &&
                 test::said().contains("mixed.joule"),
             qPrintable(test::said()));
    QTest::keyClick(test::dialog(), Qt::Key_Escape);
    QVERIFY(run.session.keeper().path().isEmpty());
    QVERIFY(test::readFile(m_file.toStdString()) == bytes);
    QCOMPARE(filesIn(folder()), files); // nothing beside it
}

void TestWindowFiles::readOnlyLeadsToSaveAs_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::newRow("folder") << 0555 << 0666;
    QTest::newRow("file") << 0777 << 0444;
}

/// UX-41
void TestWindowFiles::readOnlyLeadsToSaveAs()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    const QString other = folder() + "/other", locked = folder() + "/locked";
    QVERIFY(QDir().mkpath(other) && QDir().mkpath(locked));
    const QString file = locked + "/mixed.joule", copy = other + "/copy.joule";
    QVERIFY(QFile::copy(m_file, file));
    const auto mode = [](const QString& path, int bits) {
        return ::chmod(path.toLocal8Bit().constData(), static_cast<mode_t>(bits)) == 0;
    };
    QVERIFY(mode(folder(), 0755) && mode(other, 0777) && mode(file, fileMode) && mode(locked, folderMode));
    {
        const RealNobody nobody;
        test::Run run(other);
        run.session.files().open(file);
        QTRY_COMPARE(run.session.keeper().path(), file);
        QVERIFY(run.session.keeper().isReadOnly());
        QVERIFY2(run.window().windowTitle().contains("read-only"), qPrintable(run.window().windowTitle()));
        QVERIFY(says(run, "mixed.joule may not be written"));
        QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
        run.action(Command::Save).trigger();
        test::chooseFile(copy);
        QTRY_COMPARE(run.session.keeper().path(), copy);
        QVERIFY(!run.session.keeper().isReadOnly());
        QVERIFY(!run.window().windowTitle().contains("read-only"));
        QVERIFY(!says(run, "may not be written"));
        QCOMPARE(run.action(Command::Save).toolTip(), QString("Save"));
        QVERIFY(!run.document().isModified());
    }
    QVERIFY(mode(locked, 0755));
    const auto there = openPlan(file.toStdString());
    OK(there);
    QCOMPARE(pueOf(there->content.plan, "oslo"), 1.1);
}

/// UX-41: the sum in the file is not that of what stands there: left alone, and the window says why.
void TestWindowFiles::writtenByAnotherProgramIsSaid()
{
    OK(test::runIn(m_file.toStdString(), "UPDATE sites SET name='Theirs' WHERE uid='oslo'"));
    test::Run run(folder());
    open(run);
    QVERIFY(run.session.keeper().isReadOnly());
    QVERIFY(run.window().windowTitle().contains("read-only"));
    QVERIFY(says(run, "mixed.joule was changed by another program"));
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    QVERIFY(says(run, "mixed.joule was changed by another program")); // news go, the reason stays
    run.action(Command::Save).trigger();
    test::chooseFile(folder() + "/mine.joule");
    QTRY_VERIFY(!run.document().isModified());
    QVERIFY(!says(run, "another program"));
}

/// UX-42: told when the window is looked at again; once for each new content.
void TestWindowFiles::changedOnDiskIsToldOnFocus()
{
    test::Run run(folder());
    open(run);
    Plan theirs = test::samplePlan();
    theirs.sites.edit()[1].pue.value = 1.05;
    OK(savePlan(theirs, m_file.toStdString(), {.overwrite = true}));
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(&run.window(), &activated);
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QVERIFY2(test::said().contains("mixed.joule"), qPrintable(test::said()));
    for (const char* choice : {"Save as", "Overwrite", "Open theirs", "Cancel"})
        QVERIFY2(test::button(choice), choice);
    QTest::keyClick(test::dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(says(run, "mixed.joule was changed by somebody else"));
    QApplication::sendEvent(&run.window(), &activated);
    QTRY_VERIFY(!run.session.keeper().isBusy());
    QCoreApplication::processEvents();
    QVERIFY(!QApplication::activeModalWidget());
}

/// UX-42: Save does not replace what somebody else has written; Overwrite does.
void TestWindowFiles::changedOnDiskIsToldAtSave()
{
    test::Run run(folder());
    open(run);
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    Plan theirs = test::samplePlan();
    theirs.sites.edit()[1].pue.value = 1.05;
    OK(savePlan(theirs, m_file.toStdString(), {.overwrite = true}));
    run.action(Command::Save).trigger();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QCOMPARE(pueOf(openPlan(m_file.toStdString())->content.plan, "oslo"), 1.05);
    QVERIFY(run.document().isModified());
    QVERIFY(says(run, "mixed.joule was changed by somebody else"));
    test::pressButton("Overwrite");
    QTRY_VERIFY(!run.document().isModified());
    QVERIFY(!says(run, "somebody else"));
    QCOMPARE(pueOf(openPlan(m_file.toStdString())->content.plan, "oslo"), 1.2);
}

/// UX-42: theirs, after the question about one's own edits.
void TestWindowFiles::changedOnDiskCanBeOpened()
{
    test::Run run(folder());
    open(run);
    QVERIFY(run.document().setField({0, "ashburn", "pue"}, 1.2));
    Plan theirs = test::samplePlan();
    theirs.sites.edit()[1].pue.value = 1.05;
    OK(savePlan(theirs, m_file.toStdString(), {.overwrite = true}));
    run.session.keeper().checkOnDisk();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    test::pressButton("Open theirs");
    QTRY_VERIFY(test::button("Discard"));
    test::pressButton("Discard");
    QTRY_COMPARE(pueOf(run.plan(), "oslo"), 1.05);
    QCOMPARE(pueOf(run.plan(), "ashburn"), 1.25);
    QTRY_COMPARE(discarded(folder()), 1);
}

void TestWindowFiles::damagedFileSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half of it") << QByteArray("half");
    QTest::newRow("a text") << QByteArray(4096, 'x');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("pages of zeros") << QByteArray("zeros");
}

/// UX-43: one message with the file, the failing step and what to do; details for whoever helps.
void TestWindowFiles::damagedFileSaysSo()
{
    QFETCH(QByteArray, bytes);
    QByteArray good;
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        good = file.readAll();
    }
    if (bytes == "half")
        bytes = good.left(good.size() / 2);
    if (bytes == "zeros")
        bytes = QByteArray(good).replace(8192, 8192, QByteArray(8192, '\0'));
    QVERIFY(test::writeFile(m_file.toStdString(), bytes.toStdString()));
    const auto error = openPlan(m_file.toStdString());
    QVERIFY(!error);
    test::Run run(folder());
    run.session.files().open(m_file);
    QTRY_VERIFY(test::dialog<QMessageBox>());
    const QString text = test::said();
    QVERIFY2(text.contains("mixed.joule"), qPrintable(text));
    if (error.error().kind == Error::Kind::Damaged)
        QVERIFY2(text.contains(QString::fromStdString(error.error().text)), qPrintable(text));
    QApplication::clipboard()->clear();
    test::pressButton("Copy details");
    const QString details = QApplication::clipboard()->text();
    QVERIFY2(details.contains(m_file) && details.contains(text.section('\n', 0, 0)), qPrintable(details));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(run.session.keeper().path().isEmpty());
    QVERIFY(run.window().commands().recentMenu()->isEmpty());
}

/// UX-43: the file before the last save, as a copy: saving does not go into the backup.
void TestWindowFiles::backupOfADamagedFileOpensAsACopy()
{
    Plan newer = test::samplePlan();
    newer.settings.name = "Newer";
    OK(savePlan(newer, m_file.toStdString(), {.overwrite = true, .backup = true}));
    QVERIFY(QFileInfo::exists(m_file + '~'));
    QVERIFY(test::writeFile(m_file.toStdString(), std::string(4096, 'x')));
    test::Run run(folder());
    run.session.files().open(m_file);
    QTRY_VERIFY(test::dialog<QMessageBox>());
    test::pressButton("Open backup");
    QTRY_COMPARE(QString::fromStdString(run.plan().settings.name), QString("Mixed"));
    QVERIFY(run.session.keeper().path().isEmpty());
    QVERIFY(run.document().isModified()); // only the backup holds it
    run.action(Command::Save).trigger();
    test::chooseFile(folder() + "/again.joule");
    QTRY_VERIFY(!run.document().isModified());
    QCOMPARE(textOf(openPlan(folder().toStdString() + "/again.joule")->content.plan),
             textOf(test::samplePlan()));
}

void TestWindowFiles::damageWithoutBackupOffersNone()
{
    QVERIFY(test::writeFile(m_file.toStdString(), std::string(4096, 'x')));
    test::Run run(folder());
    run.session.files().open(m_file);
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QVERIFY(!test::button("Open backup"));
    QTest::keyClick(test::dialog(), Qt::Key_Escape);
}

void TestWindowFiles::openPlanStaysWhenAnotherFails()
{
    const QString bad = folder() + "/bad.joule";
    QVERIFY(test::writeFile(bad.toStdString(), std::string(4096, 'x')));
    test::Run run(folder());
    open(run);
    run.session.files().open(bad);
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QTest::keyClick(test::dialog(), Qt::Key_Escape);
    QCOMPARE(run.session.keeper().path(), m_file);
    QCOMPARE(textOf(run.plan()), textOf(test::samplePlan()));
}

void TestWindowFiles::closingAsks_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<double>("pue"); // in the file
    QTest::addColumn<int>("copies");
    QTest::newRow("Save") << "Save" << true << 1.2 << 0;
    QTest::newRow("Discard") << "Discard" << true << 1.1 << 1;
    QTest::newRow("Cancel") << "Cancel" << false << 1.1 << 0;
    QTest::newRow("Escape") << "" << false << 1.1 << 0;
}

/// UX-46
void TestWindowFiles::closingAsks()
{
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    QFETCH(double, pue);
    QFETCH(int, copies);
    test::Run run(folder());
    open(run);
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    QTRY_VERIFY(test::isSettled(run));
    run.action(Command::CloseWindow).trigger();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QVERIFY(run.window().isVisible());
    QVERIFY2(test::said().contains(QString::fromStdString(run.plan().settings.name)),
             qPrintable(test::said()));
    for (const char* choice : {"Save", "Discard", "Cancel"})
        QVERIFY2(test::button(choice), choice);
    if (answer.isEmpty())
        QTest::keyClick(test::dialog(), Qt::Key_Escape);
    else
        test::pressButton(answer);
    QTRY_COMPARE(run.window().isVisible(), !closes);
    QCOMPARE(pueOf(openPlan(m_file.toStdString())->content.plan, "oslo"), pue);
    QTRY_COMPARE(discarded(folder()), copies);
    if (!closes)
        QVERIFY(run.document().isModified());
}

/// A number that is still being typed is an edit like others.
void TestWindowFiles::closingKeepsWhatIsBeingTyped()
{
    test::Run run(folder());
    open(run);
    run.session.goTo("sites/Oslo/pue");
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "1.3");
    QCOMPARE(pueOf(run.plan(), "oslo"), 1.1);
    run.action(Command::CloseWindow).trigger();
    QTRY_VERIFY(test::dialog<QMessageBox>());
    QCOMPARE(pueOf(run.plan(), "oslo"), 1.3);
    test::pressButton("Discard");
    QTRY_VERIFY(!run.window().isVisible());
}

/// UX-46: Save of a plan without a file asks where; who cancels that keeps the window.
void TestWindowFiles::closingANewPlanAsksForAName()
{
    test::Run run(folder());
    run.session.files().openSample("superpod-week");
    QVERIFY(run.document().setField(
        {0, run.plan().settings.uid.empty() ? "plan" : run.plan().settings.uid, "note"},
        std::string("mine")));
    const QString file = folder() + "/mine.joule";
    for (const bool cancels : {true, false}) {
        run.action(Command::CloseWindow).trigger();
        QTRY_VERIFY(test::button("Save"));
        test::pressButton("Save");
        QTRY_VERIFY(test::dialog<QFileDialog>());
        if (cancels)
            QTest::keyClick(test::dialog(), Qt::Key_Escape);
        else
            test::chooseFile(file);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_COMPARE(run.window().isVisible(), cancels);
    }
    OK(openPlan(file.toStdString()));
}

/// UX-46: the same question before another plan takes the place.
void TestWindowFiles::openingAnotherAsks()
{
    test::Run run(folder());
    open(run);
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    run.session.files().openSample("superpod-week");
    QTRY_VERIFY(test::button("Cancel"));
    test::pressButton("Cancel");
    QCOMPARE(run.session.keeper().path(), m_file);
    run.session.files().openSample("superpod-week");
    QTRY_VERIFY(test::button("Save"));
    test::pressButton("Save");
    QTRY_VERIFY(run.session.keeper().path().isEmpty());
    QCOMPARE(pueOf(openPlan(m_file.toStdString())->content.plan, "oslo"), 1.2);
}

/// UX-37
void TestWindowFiles::dropsOpenPlansOnly()
{
    test::Run run(folder());
    const auto drop = [&](const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&run.window(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (enter.isAccepted())
            QApplication::sendEvent(&run.window(), &event);
        return enter.isAccepted();
    };
    const auto told = [&] {
        for (const QLabel* label : run.window().statusBar()->findChildren<QLabel*>())
            if (label->text().contains(".joule"))
                return true;
        return false;
    };
    QVERIFY(!drop(folder() + "/settings.json"));
    QVERIFY(told()); // why not
    QVERIFY(run.session.keeper().path().isEmpty());
    QVERIFY(drop(m_file));
    QTRY_COMPARE(run.session.keeper().path(), m_file);
}

/// While there is no news: when it was saved, and whether it was edited since.
void TestWindowFiles::statusSaysWhatIsSaved()
{
    test::Run run(folder());
    const auto shows = [&](const QString& text) {
        const auto labels = run.window().statusBar()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().startsWith(text); });
    };
    run.session.files().openSample("superpod-week");
    QTRY_VERIFY(shows("Not saved yet"));
    open(run);
    QTRY_VERIFY(shows("Saved "));
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    QTRY_VERIFY(shows("Edited since "));
    run.document().history().undo();
    QTRY_VERIFY(shows("Saved "));
    run.document().history().redo();
    QTRY_VERIFY(shows("Edited since "));
    run.action(Command::Save).trigger();
    QTRY_VERIFY(shows("Saved "));
}

QTEST_MAIN(TestWindowFiles)
#include "tst_window_files.moc"
