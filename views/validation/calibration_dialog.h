// Fits constants of serving on measurements of the planner's own, shows what is gained and keeps them in the
// plan.
#pragma once

#include <QDialog>

#include "document/plan_document.h"
#include "jobs/job.h"
#include "views/validation/calibration_run.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace jw {

class CalibrationHelp;
class FactsBar;
class FiguresView;
class Look;
class StoredSetsButton;

/// Shown with open(). Reads and fits off the GUI thread as soon as there are files.
class CalibrationDialog final : public QDialog {
    Q_OBJECT

public:
    CalibrationDialog(PlanDocument& document, const Look& look, QWidget* parent = nullptr);
    ~CalibrationDialog() override;

    /// Takes these files, or those of these folders.
    void setFiles(const QStringList& paths);
    /// What results of benchmarks do not say; in tables they choose rows.
    void setFacts(const BenchmarkFacts& facts);

    [[nodiscard]] bool isFitting() const { return m_job.isRunning(); }
    [[nodiscard]] const CalibrationRunPtr& run() const { return m_run; } ///< nullptr before the first
    [[nodiscard]] FiguresView& rows() const { return *m_rows; }
    [[nodiscard]] FiguresView& sets() const { return *m_sets; }
    [[nodiscard]] CalibrationHelp& help() const { return *m_help; } ///< seen before there are measurements
    [[nodiscard]] QPushButton& storeButton() const { return *m_store; }
    [[nodiscard]] StoredSetsButton& storedSets() const { return *m_stored; }
    [[nodiscard]] QString message() const;

    void accept() override; ///< stores the sets as one undo step; stays open where the plan refuses them
    void reject() override; ///< ends a fit that runs, else closes

signals:
    void fitted(); ///< or failed to be

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* fileRow();
    QWidget* buttonRow();
    void ask(bool folder);
    void start();
    void refuse(const Error& error);
    void take(const Result<CalibrationRunPtr>& run);
    void showAll();
    void tell(const QString& words);

    PlanDocument& m_document;
    const Look& m_look;
    std::vector<std::string> m_files;
    CalibrationRunPtr m_run;
    QLabel *m_named, *m_message; ///< all owned by the dialog
    FactsBar* m_facts;
    QStackedWidget* m_stack; ///< help before there are measurements, tables then
    CalibrationHelp* m_help;
    QProgressBar* m_progress;
    FiguresView *m_rows, *m_sets;
    StoredSetsButton* m_stored;
    QPushButton *m_store = nullptr, *m_close = nullptr;
    Job<Result<CalibrationRunPtr>> m_job;
};

} // namespace jw
