// What a person does with files: open, save, samples, recent ones, recovery, the questions before something
// is lost.
#pragma once

#include <QDateTime>
#include <QObject>

#include <functional>

#include "document/plan_keeper.h"
#include "document/settings.h"

class QMessageBox;

namespace jw {

class Look;
class MainWindow;
class StartPage;

/// Every question is a dialog that is opened, not run: Escape is the answer that loses nothing.
class FileActions final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        PlanDocument& document;
        PlanKeeper& keeper;
        Settings& settings;
        MainWindow& window;
        StartPage& start;
        const Look& look;
    };
    explicit FileActions(const Parts& parts);

    void open(const QString& path);       ///< asks first when edits are not saved
    void openSample(const QString& name); ///< as an unsaved copy, computed at once
    void beginService();                  ///< asks for a service, and opens the plan made of it
    void beginTraining();                 ///< asks for model and machines, and opens the plan made of them
    /// A start without a file: the example where nothing was opened before, and one prompt if a crash left
    /// edits.
    void begin();
    void save();
    void saveAs();

private:
    enum class Answer { Save, Discard, Cancel };
    /// What keeps a save from the file: rights, a content that no save of ours left, another's save since.
    enum class Hold { None, NotWritable, ForeignContent, SavedElsewhere };
    template <class Dialog> void beginWith();
    void connectCommands();
    void connectKeeper();
    void adoptBlank();
    void nameBlankAnew();
    bool adoptSample(const QString& name);
    void fillMenus();
    void fillStart();
    /// Runs `then` at once, or after Save or Discard when edits are not saved.
    void unlessUnsaved(const std::function<void()>& then);
    void askOnClose();
    void askForOpen();
    void importJson();
    void calibrate();
    void exportJson();
    void remember(const QString& path);
    void tell(const Error& error);
    void addFileHelp(QMessageBox& box, const Error& error, const QString& text);
    void changedOnDisk(const QString& path);
    void noteFile(); ///< why it may not simply be written, as it is now
    void showFile();
    void noteWritten();                      ///< when the file was written last, as it is now
    [[nodiscard]] QString stateText() const; ///< "Saved 12:34"
    void recoverNext();
    void recoverOne(const Recoverable& plan);
    QMessageBox* question(const QString& title, const QString& text);
    bool eventFilter(QObject* watched, QEvent* event) override;

    Parts m_parts;
    PlanPtr m_blank; ///< the empty plan that was made last, which speaks the language of its making
    Hold m_hold = Hold::None;
    QDateTime m_written;                    ///< the file, last
    std::function<void()> m_afterSave;      ///< what waited for the file to be written
    std::vector<Recoverable> m_recoverable; ///< not yet asked about
    std::string m_askOnlyFor;               ///< the file just opened; empty: all that crashes left
};

} // namespace jw
