// The whole program over temporary folders, driven as a person would, for tests of the window.
#pragma once

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include "domain/uncertain_fields.h"
#include "sample_plan.h"
#include "views/common/sections.h"
#include "views/common/segments.h"
#include "views/sensitivity/sensitivity_page.h"
#include "views/window/file_actions.h"
#include "views/window/main_window.h"
#include "views/window/program.h"

namespace jw::test {

inline const QStringList pageKeys{"start",     "fleet",   "sites",   "workloads",   "catalogue",
                                  "scenarios", "results", "compare", "sensitivity", "validation"};

/// One start of the program. Its state and settings lie in `folder` and are found there by the next start.
class Run {
public:
    explicit Run(const QString& where, const QSize& size = {1280, 720})
        : folder(where),
          session(*qobject_cast<QApplication*>(qApp), folder + QStringLiteral("/state/open"),
                  folder + QStringLiteral("/settings.json"))
    {
        session.window().resize(size);
        session.window().show();
        (void)QTest::qWaitForWindowActive(&session.window());
    }

    [[nodiscard]] MainWindow& window() { return session.window(); }
    [[nodiscard]] PlanDocument& document() { return session.document(); }
    [[nodiscard]] const Plan& plan() { return *session.document().plan(); }
    [[nodiscard]] QAction& action(Command command) { return *window().commands().action(command); }

    /// Texts follow in the next turn of the event loop.
    void speak(const char* language)
    {
        session.language().set(QLatin1String(language));
        QCoreApplication::processEvents();
    }

private:
    /// The palette of an earlier start is not that of the desktop.
    struct Plain {
        Plain() { QApplication::setPalette(paletteOf(lightTheme())); }
    } m_plain;

public:
    const QString folder;
    Session session;
};

/// Results are there and every edit is safe.
inline bool isSettled(Run& run)
{
    return !run.session.evaluation().isStale() && !run.session.keeper().isBusy() &&
           run.session.keeper().keeping() == PlanKeeper::Keeping::Kept;
}

/// Samples are there too, and what Sensitivity begins by itself.
inline bool isQuiet(Run& run)
{
    const auto* sensitivity = run.window().findChild<SensitivityPage*>();
    return isSettled(run) && !run.session.evaluation().isSampling() &&
           !(sensitivity && sensitivity->isRunning());
}

/// The mixed plan with a number that is uncertain in each of its scenarios.
inline PlanPtr unsurePlan()
{
    Plan plan = samplePlan();
    if (!setUncertainty(plan,
                        {.entity = "oslo", .field = "pue", .dist = Spread::Uniform, .a = 1.05, .b = 1.2}))
        qFatal("refused");
    return std::make_shared<const Plan>(std::move(plan));
}

/// The buttons of the sections that are in view on a page.
inline QList<QAbstractButton*> sectionButtons(const QWidget& page)
{
    QList<QAbstractButton*> buttons;
    for (const Sections* sections : page.findChildren<Sections*>())
        for (int at = 0; sections->isVisible() && sections->bar().button(at); ++at)
            if (QAbstractButton* one = sections->bar().button(at); one->isVisible() && one->isEnabled())
                buttons << one;
    return buttons;
}

/// Goes through all pages, and where a page has sections through each of them; `look` is told where it is:
/// "fleet" or "scenarios, Matrix".
inline void eachPart(Run& run, const std::function<void(const QString&)>& look)
{
    for (const QString& page : pageKeys) {
        run.window().showPage(page);
        QTRY_VERIFY(isQuiet(run));
        const auto buttons = sectionButtons(*run.window().page(page));
        if (buttons.isEmpty())
            look(page);
        for (QAbstractButton* button : buttons) {
            button->click();
            QTRY_VERIFY(isQuiet(run));
            look(page + QStringLiteral(", ") + button->text());
        }
    }
}

/// The dialog that is in front, or nullptr.
template <class Dialog = QDialog> Dialog* dialog()
{
    return qobject_cast<Dialog*>(QApplication::activeModalWidget());
}

/// The button of the dialog in front whose text holds `text`, without the mark of its shortcut.
inline QPushButton* button(const QString& text)
{
    QWidget* top = QApplication::activeModalWidget();
    for (QPushButton* one : top ? top->findChildren<QPushButton*>() : QList<QPushButton*>())
        if (one->isVisible() && QString(one->text()).remove(QLatin1Char('&')).contains(text))
            return one;
    return nullptr;
}

inline void pressButton(const QString& text)
{
    QPushButton* one = button(text);
    QVERIFY2(one, qPrintable("no button " + text));
    QTest::mouseClick(one, Qt::LeftButton);
}

/// Gives the file dialog in front a path, as if typed.
inline void chooseFile(const QString& path)
{
    QTRY_VERIFY(dialog<QFileDialog>());
    auto* line = dialog<QFileDialog>()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(line);
    line->setText(path);
    QTest::keyClick(line, Qt::Key_Return);
}

/// What the message box in front says, all of it.
inline QString said()
{
    const auto* box = dialog<QMessageBox>();
    return box ? box->text() + QLatin1Char('\n') + box->informativeText() : QString();
}

/// A copy of a folder and what is in it: what a crash would leave, taken while the program runs.
inline void copyFolder(const QString& from, const QString& to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QVERIFY(QFile::copy(entry.filePath(), target));
    }
}

} // namespace jw::test
