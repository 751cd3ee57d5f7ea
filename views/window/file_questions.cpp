// What is asked, and told, before something is lost: unsaved edits, damaged or changed files, recovery.
#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include "views/common/words.h"
#include "views/window/change_text.h"
#include "views/window/file_actions.h"
#include "views/window/main_window.h"

namespace jw {
namespace {

bool isOfFile(const Error& error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::Damaged || error.kind == Kind::NotAPlan || error.kind == Kind::NewerFile;
}

/// A time of a journal, "2026-03-01T12:00:00Z", in words of the person's place.
QString timeText(const std::string& utc)
{
    const auto time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : QString::fromStdString(utc);
}

} // namespace

QMessageBox* FileActions::question(const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, &m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

void FileActions::tell(const Error& error)
{
    const QString text = errorText(error, *m_parts.document.plan());
    QMessageBox* box = question(tr("Joulewright"), text);
    QPushButton* close = box->addButton(QMessageBox::Close);
    if (isOfFile(error))
        addFileHelp(*box, error, text);
    box->setDefaultButton(close);
    box->setEscapeButton(close);
    box->open();
}

/// Which file it is, what to send to somebody who can help, and the way to the file before the last save.
void FileActions::addFileHelp(QMessageBox& box, const Error& error, const QString& text)
{
    const QString path = QString::fromStdString(error.field), backup = path + QLatin1Char('~');
    box.setInformativeText(path);
    const QString details = text + QLatin1Char('\n') + path + QLatin1Char('\n') +
                            QString::fromStdString(error.text) + QLatin1Char('\n') +
                            tr("Joulewright %1").arg(QCoreApplication::applicationVersion());
    QPushButton* copy = box.addButton(tr("Copy details"), QMessageBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [details] { QGuiApplication::clipboard()->setText(details); });
    if (error.kind == Error::Kind::NewerFile || !QFileInfo::exists(backup))
        return;
    QPushButton* open = box.addButton(tr("Open backup"), QMessageBox::ActionRole);
    connect(open, &QPushButton::clicked, this,
            [this, backup] { unlessUnsaved([this, backup] { m_parts.keeper.openCopy(backup); }); });
}

void FileActions::unlessUnsaved(const std::function<void()>& then)
{
    if (!m_parts.document.isModified())
        return then();
    QMessageBox* box = question(tr("Unsaved edits"),
                                //: %1 is the name of a plan
                                tr("“%1” has edits that are not saved. Save them first?")
                                    .arg(QString::fromStdString(m_parts.document.plan()->settings.name)));
    QPushButton* keep = box->addButton(QMessageBox::Save);
    QPushButton* drop = box->addButton(QMessageBox::Discard);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(keep, &QPushButton::clicked, this, [this, then] {
        m_afterSave = then;
        save();
    });
    connect(drop, &QPushButton::clicked, this, [this, then] {
        m_parts.keeper.discardEdits(); // kept aside for 30 days
        then();
    });
    box->open();
}

void FileActions::askOnClose()
{
    unlessUnsaved([this] { m_parts.window.closeNow(); });
}

/// The keeper says only that a file is read-only: because of its rights, or else of what stands in it.
void FileActions::noteFile()
{
    const QFileInfo file(m_parts.keeper.path());
    const bool writable = file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
    m_hold = !m_parts.keeper.isReadOnly() ? Hold::None : writable ? Hold::ForeignContent : Hold::NotWritable;
    noteWritten();
    showFile();
}

void FileActions::noteWritten() { m_written = QFileInfo(m_parts.keeper.path()).lastModified(); }

QString FileActions::stateText() const
{
    if (m_parts.keeper.path().isEmpty() || !m_written.isValid())
        return tr("Not saved yet");
    const QLocale locale;
    const QString time = m_written.date() == QDate::currentDate()
                             ? locale.toString(m_written.time(), QLocale::ShortFormat)
                             : locale.toString(m_written, QLocale::ShortFormat);
    //: %1 is a time: the edits since then are not saved
    return m_parts.document.isModified() ? tr("Edited since %1").arg(time) : tr("Saved %1").arg(time);
}

void FileActions::showFile()
{
    const QString path = m_parts.keeper.path(), state = stateText();
    const QString name = QFileInfo(path).fileName();
    switch (m_hold) {
    case Hold::None: return m_parts.window.setFile({.path = path, .state = state});
    case Hold::NotWritable:
        return m_parts.window.setFile({path, tr("read-only"), state,
                                       //: %1 is a file
                                       tr("%1 may not be written. Save asks for another place.").arg(name)});
    case Hold::ForeignContent:
        return m_parts.window.setFile(
            {path, tr("read-only"), state,
             tr("%1 was changed by another program, so it is left as it is. Save asks for another place.")
                 .arg(name)});
    case Hold::SavedElsewhere:
        return m_parts.window.setFile(
            {path, tr("changed on disk"), state,
             tr("%1 was changed by somebody else since you opened it. Save asks what to do.").arg(name)});
    }
}

void FileActions::changedOnDisk(const QString& path)
{
    m_hold = Hold::SavedElsewhere;
    showFile();
    QMessageBox* box =
        question(tr("Changed on disk"),
                 tr("%1 was changed by somebody else since you opened it. Your edits are safe here.")
                     .arg(QFileInfo(path).fileName()));
    QPushButton* other = box->addButton(tr("Save as…"), QMessageBox::AcceptRole);
    QPushButton* replace = box->addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    QPushButton* reload = box->addButton(tr("Open theirs"), QMessageBox::ActionRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(other);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(other, &QPushButton::clicked, this, &FileActions::saveAs);
    connect(replace, &QPushButton::clicked, this,
            [this, path] { m_parts.keeper.saveAs(path, PlanKeeper::Replace::Anything); });
    connect(reload, &QPushButton::clicked, this, [this, path] { open(path); });
    box->open();
}

/// Those edited last come first; whoever recovers one is asked about the others at the next start.
void FileActions::recoverNext()
{
    if (m_recoverable.empty())
        return;
    const Recoverable plan = m_recoverable.front();
    m_recoverable.erase(m_recoverable.begin());
    recoverOne(plan);
}

void FileActions::recoverOne(const Recoverable& plan)
{
    constexpr int mostLines = 8;
    const JournalState& journal = plan.journal;
    const QString where =
        journal.planFile.empty() ? tr("never saved") : QString::fromStdString(journal.planFile);
    //: %1 plan name, %2 file, %3 time of the last edit, %n how many
    QMessageBox* box =
        question(tr("Recover edits"),
                 tr("“%1” (%2) has %n edit(s) that were not saved, the last at %3.", nullptr,
                    static_cast<int>(plan.edits))
                     .arg(QString::fromStdString(journal.planName), where, timeText(journal.changedAt)));
    if (plan.before && plan.after)
        box->setInformativeText(
            changeLines(plan.changes, *plan.before, *plan.after, mostLines).join(QLatin1Char('\n')));
    QPushButton* recover = box->addButton(tr("Recover"), QMessageBox::AcceptRole);
    QPushButton* drop = box->addButton(tr("Discard (kept 30 days)"), QMessageBox::DestructiveRole);
    QPushButton* later = box->addButton(tr("Later"), QMessageBox::RejectRole);
    box->setDefaultButton(recover);
    box->setEscapeButton(later);
    connect(recover, &QPushButton::clicked, this, [this, journal] { m_parts.keeper.recover(journal); });
    connect(drop, &QPushButton::clicked, this, [this, journal] {
        if (const auto ok = m_parts.keeper.discard(journal); !ok)
            tell(ok.error());
        recoverNext();
    });
    connect(later, &QPushButton::clicked, this, &FileActions::recoverNext);
    box->open();
}

} // namespace jw
