// The file of the open plan: opening, saving, the journal behind every edit, recovery after a crash.
#pragma once

#include <QObject>
#include <QTimer>

#include "document/journal_line.h"
#include "document/plan_document.h"
#include "document/recovery.h"
#include "jobs/latest_job.h"

namespace jw {

/// Files are read and written off the GUI thread; answers come as signals.
class PlanKeeper final : public QObject {
    Q_OBJECT

public:
    enum class Replace { OnlyAsSeen, Anything };
    /// Is every edit safe from a crash? Kept: yes; Writing: not yet; Failing: the last one is not.
    enum class Keeping { Kept, Writing, Failing };

    /// `stateFolder` holds the journals of open plans ("$XDG_STATE_HOME/joulewright/open").
    PlanKeeper(PlanDocument& document, const QString& stateFolder, QObject* parent = nullptr);
    ~PlanKeeper() override;

    [[nodiscard]] const QString& path() const { return m_path; } ///< empty: no file yet
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; } ///< changed outside, or may not be written
    [[nodiscard]] bool isBusy() const { return m_opening.isRunning() || m_saving.isRunning(); }
    [[nodiscard]] Keeping keeping() const { return m_keeping; }
    void setBackup(bool keep) { m_backup = keep; } ///< the file before a save stays as "name.joule~"

    void open(const QString& path);
    /// The plan in a file, as one without a file, not saved: a backup. Then recovered() or failed().
    void openCopy(const QString& path);
    /// A plan without a file: new, a sample, an imported one.
    void adopt(PlanPtr plan);
    /// Where there is no file, or it may not be written: needsPath() instead. A save asked for during a save
    /// follows it.
    void save();
    void saveAs(const QString& path, Replace replace = Replace::Anything);
    /// Has somebody else written the file? Then changedOnDisk(), once for each new content.
    void checkOnDisk();

    /// What crashes have left; answers with recoverableFound().
    void lookForRecoverable();
    /// The plan, its undo history and its file as a crash left them; then recovered() or failed().
    void recover(const JournalState& journal);
    [[nodiscard]] Result<void> discard(const JournalState& journal); ///< kept 30 days
    void discardEdits(); ///< of the open plan: closing without saving; kept 30 days

signals:
    void opened(const QString& path);
    void saved(const QString& path);
    void recovered(const QString& path); ///< empty: it had no file yet
    void failed(const jw::Error& error);
    void needsPath();
    void changedOnDisk(const QString& path);
    void recoverableFound(const std::vector<jw::Recoverable>& plans);
    void keepingChanged(jw::PlanKeeper::Keeping keeping);
    void journalFailed(const jw::Error& error); ///< edits go on, without recovery
    void fileChanged();                         ///< path or read-only

private:
    struct Saved {
        PlanStep step;
        int session = 0;
        QString path;
        Result<FileStamp> stamp;
    };
    struct Opened {
        QString path;
        Result<OpenedPlan> file;
        std::optional<Recovered> before; ///< the history of the session that saved it
        bool asCopy = false;
    };
    struct Held { ///< a drag, until the mouse rests
        std::string label;
        PlanStep before, now;
    };

    void setFile(const QString& path, const FileStamp& stamp, bool readOnly);
    void adoptOpened(const Opened& answer);
    void adoptSaved(const Saved& answer);
    void adoptRecovered(const Result<Recovered>& answer);
    void resume(const Recovered& back);
    void hold(const EditText& text, const PlanStep& before, const PlanStep& now);
    void flush();
    void heard(const Result<void>& written, std::size_t left);
    void setKeeping(Keeping keeping);

    PlanDocument& m_document;
    std::string m_folder;
    JournalLine m_journal;
    QString m_path;
    FileStamp m_stamp;
    std::string m_toldSha; ///< content on disk of which changedOnDisk() was told
    bool m_readOnly = false, m_backup = true, m_resuming = false;
    Keeping m_keeping = Keeping::Kept;
    int m_session = 0; ///< counts the plans that were opened here
    std::optional<Held> m_held;
    std::function<void()> m_afterSave; ///< another save that was asked for meanwhile
    QTimer m_rest;
    LatestJob<Opened> m_opening;
    LatestJob<Saved> m_saving;
    LatestJob<std::string> m_looking;
    LatestJob<Result<Recovered>> m_recovering;
    LatestJob<std::vector<Recoverable>> m_listing;
};

} // namespace jw
