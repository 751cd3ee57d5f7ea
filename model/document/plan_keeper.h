// The file of the open plan: opening, saving, the journal behind every edit, recovery after a crash.
#pragma once

#include <QObject>

#include "document/journal_line.h"
#include "document/plan_document.h"
#include "jobs/latest_job.h"
#include "store/plan_file.h"

namespace jw {

/// Files are read and written off the GUI thread; answers come as signals.
class PlanKeeper final : public QObject {
    Q_OBJECT

public:
    /// `stateFolder` holds the journals of open plans ("$XDG_STATE_HOME/joulewright/open").
    PlanKeeper(PlanDocument& document, const QString& stateFolder, QObject* parent = nullptr);

    [[nodiscard]] const QString& path() const { return m_path; } ///< empty: no file yet
    [[nodiscard]] bool isReadOnly() const
    {
        return m_readOnly;
    } ///< changed outside, or its file may not be written
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void open(const QString& path);
    /// A plan without a file: new, a sample, a recovered or imported one.
    void adopt(PlanPtr plan);
    /// Where there is no file, or it may not be written: needsPath() instead.
    void save();
    enum class Replace { OnlyAsSeen, Anything };
    void saveAs(const QString& path, Replace replace = Replace::Anything);
    /// Has somebody else written the file? Then changedOnDisk().
    void checkOnDisk();

    [[nodiscard]] LeftJournals recoverable() const;
    /// The plan and its undo history as a crash left them. Errors: those of the journal.
    [[nodiscard]] Result<void> recover(const JournalState& journal);
    [[nodiscard]] Result<void> discard(const JournalState& journal); ///< kept 30 days
    void discardEdits(); ///< of the open plan: closing without saving

signals:
    void opened(const QString& path);
    void saved(const QString& path);
    void failed(const jw::Error& error);
    void needsPath();
    void changedOnDisk(const QString& path);
    void journalFailed(const jw::Error& error); ///< edits go on, without recovery
    void fileChanged();                         ///< path or read-only

private:
    struct Step {
        const QUndoCommand* command = nullptr;
        PlanPtr plan;
    };
    struct Saved {
        PlanPtr plan;
        std::size_t position = 0;
        QString path;
        Result<FileStamp> stamp;
    };

    void setFile(const QString& path, bool readOnly);
    void adoptOpened(const QString& path, const Result<OpenedPlan>& opened);
    void adoptSaved(const Saved& saved);
    void historyMoved(int index);
    void begin();
    JournalLine::Done acknowledged();

    PlanDocument& m_document;
    std::string m_folder;
    JournalLine m_journal;
    QString m_path;
    FileStamp m_stamp;
    PlanPtr m_base; ///< before the first step
    std::vector<Step> m_steps;
    bool m_readOnly = false, m_busy = false, m_replaying = false;
    LatestJob<std::pair<QString, Result<OpenedPlan>>> m_opening;
    LatestJob<Saved> m_saving;
    LatestJob<bool> m_looking;
};

} // namespace jw
