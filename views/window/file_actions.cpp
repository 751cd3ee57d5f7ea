#include "views/window/file_actions.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>

#include <algorithm>

#include "catalogue/samples.h"
#include "exchange/plan_json.h"
#include "store/plan_file.h"
#include "views/common/words.h"
#include "views/start/run_start_dialog.h"
#include "views/start/sample_cards.h"
#include "views/start/sample_texts.h"
#include "views/start/service_start_dialog.h"
#include "views/start/start_page.h"
#include "views/validation/calibration_dialog.h"
#include "views/window/main_window.h"

namespace jw {

FileActions::FileActions(const Parts& parts)
    : QObject(&parts.window),
      m_parts(parts),
      m_blank(parts.document.plan())
{
    connectCommands();
    connectKeeper();
    fillMenus();
    fillStart();
    showFile();
    m_parts.window.setAcceptDrops(true);
    m_parts.window.installEventFilter(this);
}

void FileActions::connectCommands()
{
    const auto on = [this](Command command, auto act) {
        connect(m_parts.window.commands().action(command), &QAction::triggered, this, act);
    };
    on(Command::New, [this] {
        unlessUnsaved([this] {
            adoptBlank();
            m_parts.window.showPage(QStringLiteral("workloads"));
        });
    });
    on(Command::TrainModel, [this] { beginTraining(); });
    on(Command::ServeRequests, [this] { beginService(); });
    on(Command::Open, [this] { askForOpen(); });
    on(Command::Save, [this] { save(); });
    on(Command::SaveAs, [this] { saveAs(); });
    on(Command::ImportJson, [this] { importJson(); });
    on(Command::Calibrate, [this] { calibrate(); });
    on(Command::ExportJson, [this] { exportJson(); });
    connect(&m_parts.window, &MainWindow::closeRequested, this, &FileActions::askOnClose);
    StartPage& start = m_parts.start;
    connect(&start, &StartPage::newRequested, m_parts.window.commands().action(Command::New),
            &QAction::trigger);
    connect(&start, &StartPage::trainingRequested, this, &FileActions::beginTraining);
    connect(&start, &StartPage::serviceRequested, this, &FileActions::beginService);
    connect(&start, &StartPage::openRequested, this, &FileActions::askForOpen);
    connect(&start, &StartPage::sampleChosen, this, &FileActions::openSample);
    connect(&start, &StartPage::fileChosen, this, &FileActions::open);
    connect(&start, &StartPage::fileForgotten, this, [this](const QString& path) {
        (void)m_parts.settings.change([&](AppSettings& s) { forget(s, path.toStdString()); });
    });
    connect(&start, &StartPage::filePinned, this, [this](const QString& path, bool pinned) {
        (void)m_parts.settings.change([&](AppSettings& s) { setPinned(s, path.toStdString(), pinned); });
    });
}

void FileActions::connectKeeper()
{
    PlanKeeper& keeper = m_parts.keeper;
    connect(&keeper, &PlanKeeper::opened, this, [this](const QString& path) {
        remember(path);
        m_askOnlyFor = path.toStdString();
        m_parts.keeper.lookForRecoverable(); // a crash may have left edits of just this file
        m_parts.window.showPage(QStringLiteral("results"));
    });
    connect(&keeper, &PlanKeeper::saved, this, [this](const QString& path) {
        remember(path);
        noteWritten();
        showFile();
        if (const auto then = std::exchange(m_afterSave, {}))
            then();
    });
    connect(&m_parts.document, &PlanDocument::modifiedChanged, this, &FileActions::showFile);
    connect(&keeper, &PlanKeeper::recovered, this, [this](const QString& path) {
        if (!path.isEmpty())
            remember(path);
        m_parts.window.showPage(QStringLiteral("results"));
    });
    connect(&keeper, &PlanKeeper::recoverableFound, this, [this](const std::vector<Recoverable>& plans) {
        m_recoverable.assign(plans.begin(), plans.end());
        if (!m_askOnlyFor.empty())
            std::erase_if(m_recoverable,
                          [this](const Recoverable& r) { return r.journal.planFile != m_askOnlyFor; });
        recoverNext();
    });
    connect(&keeper, &PlanKeeper::failed, this, [this](const Error& error) {
        m_afterSave = {};
        tell(error);
    });
    connect(&keeper, &PlanKeeper::journalFailed, this, [this](const Error& error) {
        m_parts.window.showStatus(tr("Edits are not kept for recovery: %1 Save now.")
                                      .arg(errorText(error, *m_parts.document.plan())));
    });
    connect(&keeper, &PlanKeeper::needsPath, this, &FileActions::saveAs);
    connect(&keeper, &PlanKeeper::changedOnDisk, this, &FileActions::changedOnDisk);
    connect(&keeper, &PlanKeeper::fileChanged, this, &FileActions::noteFile);
    keeper.setBackup(m_parts.settings.value().backup);
    connect(&m_parts.settings, &Settings::changed, this, [this](const AppSettings& settings) {
        m_parts.keeper.setBackup(settings.backup);
        fillStart();
    });
}

void FileActions::fillMenus()
{
    for (const SampleCard& sample : sampleCards({})) {
        QAction* action = m_parts.window.commands().samplesMenu()->addAction(sample.title);
        connect(action, &QAction::triggered, this, [this, name = sample.name] { openSample(name); });
    }
}

void FileActions::fillStart()
{
    std::vector<RecentCard> files;
    QMenu* menu = m_parts.window.commands().recentMenu();
    menu->clear();
    for (const RecentFile& file : m_parts.settings.value().recent) {
        const QString path = QString::fromStdString(file.path);
        files.push_back({path, file.pinned, !QFileInfo::exists(path)});
        QAction* action = menu->addAction(path);
        action->setEnabled(!files.back().missing);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    m_parts.start.setRecent(files);
}

void FileActions::remember(const QString& path)
{
    (void)m_parts.settings.change([&](AppSettings& s) { noteOpened(s, path.toStdString(), utcNow()); });
}

void FileActions::open(const QString& path)
{
    unlessUnsaved([this, path] { m_parts.keeper.open(path); });
}

void FileActions::openSample(const QString& name)
{
    unlessUnsaved([this, name] {
        if (adoptSample(name))
            m_parts.window.showPage(QStringLiteral("compare"));
    });
}

template <class Dialog> void FileActions::beginWith()
{
    unlessUnsaved([this] {
        auto* dialog = new Dialog(m_parts.look, &m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &StartDialog::made, this, [this](const PlanPtr& plan) {
            m_parts.keeper.adopt(plan);
            m_parts.window.showPage(QStringLiteral("results"));
        });
        dialog->open();
    });
}

void FileActions::beginTraining() { beginWith<RunStartDialog>(); }

void FileActions::beginService() { beginWith<ServiceStartDialog>(); }

bool FileActions::adoptSample(const QString& name)
{
    auto plan = samplePlan(name.toStdString());
    if (plan)
        m_parts.keeper.adopt(std::make_shared<const Plan>(inWindowLanguage(std::move(*plan))));
    else
        tell(plan.error());
    return plan.has_value();
}

void FileActions::askForOpen()
{
    auto* dialog = new QFileDialog(&m_parts.window, tr("Open a plan"), {}, tr("Joulewright plans (*.joule)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::open);
    dialog->open();
}

void FileActions::save() { m_parts.keeper.save(); }

void FileActions::saveAs()
{
    auto* dialog =
        new QFileDialog(&m_parts.window, tr("Save the plan as"), {}, tr("Joulewright plans (*.joule)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("joule"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_parts.keeper.saveAs(path); });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_afterSave = {}; });
    dialog->open();
}

void FileActions::calibrate()
{
    auto* dialog = new CalibrationDialog(m_parts.document, m_parts.look, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FileActions::importJson()
{
    auto* dialog =
        new QFileDialog(&m_parts.window, tr("Import a plan's text form"), {}, tr("Text form (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto plan = contentOfFile(path.toStdString()).and_then(planFromJson);
        if (!plan)
            return tell(plan.error());
        unlessUnsaved([this, shared = std::make_shared<const Plan>(std::move(*plan))] {
            m_parts.keeper.adopt(shared);
        });
    });
    dialog->open();
}

void FileActions::exportJson()
{
    auto* dialog =
        new QFileDialog(&m_parts.window, tr("Export the plan's text form"), {}, tr("Text form (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const bool written =
            file.open(QIODevice::WriteOnly) &&
            file.write(QByteArray::fromStdString(planToJson(*m_parts.document.plan()))) >= 0 && file.commit();
        if (!written)
            tell({.kind = Error::Kind::Io,
                  .field = path.toStdString(),
                  .text = file.errorString().toStdString()});
    });
    dialog->open();
}

void FileActions::begin()
{
    if (m_parts.settings.value().recent.empty())
        adoptSample(QStringLiteral("llama31-405b"));
    m_askOnlyFor.clear();
    m_parts.keeper.lookForRecoverable();
}

void FileActions::adoptBlank()
{
    m_parts.keeper.adopt(std::make_shared<const Plan>(blankPlan()));
    m_blank = m_parts.document.plan();
}

/// An empty plan in which nobody has done anything yet follows the language of the window.
void FileActions::nameBlankAnew()
{
    const PlanPtr& now = m_parts.document.plan();
    if (now == m_blank && m_parts.document.history().count() == 0 &&
        now->scenarios[0].name != blankPlan().scenarios[0].name)
        adoptBlank();
}

bool FileActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        m_parts.keeper.checkOnDisk();
    if (event->type() == QEvent::LanguageChange)
        fillStart(), showFile();
    if (event->type() == QEvent::LanguageChange) // when all widgets have had it
        QMetaObject::invokeMethod(this, &FileActions::nameBlankAnew, Qt::QueuedConnection);
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    const QString path = urls.isEmpty() ? QString() : urls.front().toLocalFile();
    const bool plan = path.endsWith(QLatin1String(".joule"));
    if (plan)
        drop->acceptProposedAction();
    else // no Drop follows
        m_parts.window.showStatus(tr("Only .joule files can be dropped here."));
    if (event->type() == QEvent::Drop && plan)
        open(path);
    return true;
}

} // namespace jw
