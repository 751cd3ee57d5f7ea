// Long work of a page: start it, see how far it is, stop it.
#pragma once

#include <QWidget>

#include "jobs/job.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace jw {

class Look;

/// Stands beside the tabs of the page.
class RunBar final : public QWidget {
    Q_OBJECT

public:
    explicit RunBar(const Look& look, QWidget* parent = nullptr);

    void setRunning(bool running);
    void show(JobState state); ///< the share as a bar; steps and time left in words, as far as known
    void showCanceled();
    void setPausable(bool pausable); ///< at first it is not
    /// Words that stay until something else begins to run, before the time that is left.
    void note(const QString& words);
    /// A few words beside the button while nothing runs.
    void tell(const QString& words);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QPushButton& button() const { return *m_button; }     ///< Run, or Cancel while it runs
    [[nodiscard]] QPushButton& pauseButton() const { return *m_pause; } ///< Pause, or Go on

    using QWidget::show;

signals:
    void runRequested();
    void cancelRequested();
    void pauseRequested(bool pause); ///< or to go on

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    bool m_running = false, m_pausable = false, m_paused = false;
    QString m_note;
    QPushButton *m_pause, *m_button; ///< all owned
    QProgressBar* m_progress;
    QLabel* m_words;
};

} // namespace jw
