// Every dialog that the window opens: Escape and Enter are safe, it fits, and its parts have names.
#include <QDialogButtonBox>
#include <QSignalSpy>
#include <QTest>

#include <functional>

#include "document/plan_edits.h"
#include "form_bench.h"
#include "sample_plan.h"
#include "store_support.h"
#include "views/common/language.h"
#include "views/compare/compare_page.h"
#include "views/fleet/fleet_page.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/entity_form.h"
#include "views/forms/field_editor.h"
#include "views/forms/table_view.h"
#include "views/sites/sites_page.h"
#include "window_bench.h"

#include <QClipboard>

using namespace jw;

namespace {

using Opener = std::function<void(test::Run&)>;

FieldEditor* editorOf(test::Run& run, const QString& path)
{
    run.session.goTo(path);
    return FieldEditor::of(QApplication::focusWidget());
}

/// A button of a page by its text.
void pressOn(test::Run& run, const char* page, const QString& text)
{
    run.window().showPage(page);
    for (QPushButton* one : run.window().page(page)->findChildren<QPushButton*>())
        if (one->isVisible() && one->text() == text)
            return one->click();
    QFAIL(qPrintable("no button " + text));
}

void pasteInto(test::Run& run)
{
    run.window().showPage("fleet");
    auto* table = run.window().page("fleet")->findChild<PlanTableView*>();
    table->selectRow("own", "nodes");
    QApplication::clipboard()->setText("7\nnonsense\n");
    table->paste();
}

/// A session that a crash has left, in the folder of this one.
void recoverable(test::Run& run)
{
    const QString state = QFileInfo(run.folder).filePath() + "/state/open";
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    QTRY_VERIFY(test::isSettled(run));
    const QTemporaryDir copy;
    test::copyFolder(state, copy.path());
    for (const QFileInfo& file : QDir(copy.path()).entryInfoList(QDir::Files))
        QVERIFY(QFile::copy(file.filePath(), state + "/left-" + file.fileName()));
    run.action(Command::Undo).trigger();
    run.session.keeper().lookForRecoverable();
}

void openDamaged(test::Run& run)
{
    const QString path = run.folder + "/bad.joule";
    QVERIFY(test::writeFile(path.toStdString(), std::string(4096, 'x')));
    QVERIFY(test::writeFile(path.toStdString() + '~', std::string(4096, 'y')));
    run.session.files().open(path);
}

void changedOnDisk(test::Run& run) { emit run.session.keeper().changedOnDisk(run.folder + "/mixed.joule"); }

void unsaved(test::Run& run)
{
    QVERIFY(run.document().setField({0, "oslo", "pue"}, 1.2));
    run.action(Command::CloseWindow).trigger();
}

Opener trigger(Command command)
{
    return [command](test::Run& run) { run.action(command).trigger(); };
}

/// What must not be the answer to Enter.
bool isDestructive(const QPushButton& button)
{
    auto* box = qobject_cast<QMessageBox*>(button.window());
    const bool role =
        box && box->buttonRole(const_cast<QPushButton*>(&button)) == QMessageBox::DestructiveRole;
    QStringList words{"Discard", "Overwrite", "Remove", "Delete"};
    return role || std::any_of(words.begin(), words.end(),
                               [&](const QString& word) { return button.text().contains(word); });
}

} // namespace

Q_DECLARE_METATYPE(Opener)

class TestWindowDialogs final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void dialogs_data();
    void dialogs();
};

void TestWindowDialogs::dialogs_data()
{
    QTest::addColumn<Opener>("open");
    const auto row = [](const char* name, const Opener& open) { QTest::newRow(name) << open; };
    row("about", trigger(Command::About));
    row("calibration", [](test::Run& run) {
        run.session.files().openSample("assistant-5000");
        pressOn(run, "workloads", "Calibrate from measurements…");
    });
    row("shortcuts", trigger(Command::Shortcuts));
    row("open", trigger(Command::Open));
    row("save as", trigger(Command::SaveAs));
    row("import", trigger(Command::ImportJson));
    row("export", trigger(Command::ExportJson));
    row("export chart", trigger(Command::ExportChart));
    row("plan settings", trigger(Command::PlanSettings));
    row("unsaved edits", unsaved);
    row("changed on disk", changedOnDisk);
    row("damaged file", openDamaged);
    row("recovery", recoverable);
    row("paste", pasteInto);
    row("group from catalogue", [](test::Run& run) { pressOn(run, "fleet", "From catalogue…"); });
    row("fill group", [](test::Run& run) { pressOn(run, "fleet", "Fill from catalogue…"); });
    row("cloud prices", [](test::Run& run) {
        (void)editorOf(run, "fleets/F2/cloud/nodes");
        pressOn(run, "fleet", "Cloud prices…");
    });
    row("site from catalogue", [](test::Run& run) { pressOn(run, "sites", "From catalogue…"); });
    row("region", [](test::Run& run) {
        QVERIFY(editorOf(run, "sites/Oslo/region_id"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    row("distribution", [](test::Run& run) { editorOf(run, "sites/Oslo/pue")->setDistribution(); });
    row("source", [](test::Run& run) { editorOf(run, "sites/Oslo/pue")->setSource(); });
    row("remove group", [](test::Run& run) {
        run.window().showPage("fleet");
        auto* table = run.window().page("fleet")->findChild<PlanTableView*>();
        table->selectRow("own");
        table->removeSelected();
    });
    row("remove fleet", [](test::Run& run) {
        pressOn(run, "fleet", "Fleet and its costs");
        pressOn(run, "fleet", "Remove fleet");
    });
}

/// UX-53, UX-44; in both languages. Escape changes nothing.
void TestWindowDialogs::dialogs()
{
    QFETCH(Opener, open);
    for (const char* language : {"en", "zh_CN"}) {
        const QTemporaryDir folder;
        test::Run run(folder.path(), {1024, 640});
        const std::string file = folder.filePath("mixed.joule").toStdString();
        OK(savePlan(test::samplePlan(), file, {}));
        run.session.files().open(QString::fromStdString(file));
        QTRY_VERIFY(test::isSettled(run) && !run.session.keeper().path().isEmpty());
        open(run);
        QTRY_VERIFY(test::dialog() && test::dialog()->isActiveWindow());
        QDialog& dialog = *test::dialog();
        run.speak(language); // opened before: dialogs that stay long follow
        const PlanPtr before = run.document().plan();
        const std::string bytes = test::readFile(file);

        QVERIFY2(dialog.minimumSizeHint().width() <= 1024 && dialog.minimumSizeHint().height() <= 640,
                 qPrintable(dialog.windowTitle()));
        QVERIFY2(dialog.width() <= 1024 && dialog.height() <= 640,
                 qPrintable(QStringLiteral("%1 x %2").arg(dialog.width()).arg(dialog.height())));
        QVERIFY(!dialog.windowTitle().isEmpty());
        for (const QPushButton* button : dialog.findChildren<QPushButton*>())
            QVERIFY2(!button->isDefault() || !isDestructive(*button), qPrintable(button->text()));
        if (!qobject_cast<QFileDialog*>(&dialog)) // Qt's own
            test::checkNames(dialog);

        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(run.document().plan(), before);
        QVERIFY(test::readFile(file) == bytes);
        QVERIFY(run.window().isVisible());
        QVERIFY(QDir(folder.path() + "/state/open/discarded").isEmpty());
    }
}

QTEST_MAIN(TestWindowDialogs)
#include "tst_window_dialogs.moc"
