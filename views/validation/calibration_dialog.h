// Fits constants of serving on measurements of the planner's own, shows what is gained and keeps them in the
// plan.
#pragma once

#include <QDialog>

#include "document/plan_document.h"
#include "jobs/job.h"
#include "views/validation/calibration_run.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace jw {

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
    [[nodiscard]] QPushButton& storeButton() const { return *m_store; }
    [[nodiscard]] StoredSetsButton& storedSets() const { return *m_stored; }
    [[nodiscard]] QString message() const;

    void accept() override; ///< stores the sets as one undo step; stays open where the plan refuses them
    void reject() override; ///< ends a fit that runs, else closes

signals:
    void fitted(); ///< or failed to be

private:
    void build();
    QWidget* fileRow();
    QWidget* factRow();
    QWidget* buttonRow();
    QComboBox* choice(const QString& name, const QStringList& texts, const QStringList& values);
    void ask(bool folder);
    void start();
    void take(const Result<CalibrationRunPtr>& run);
    void showAll();
    void tell(const QString& words);
    [[nodiscard]] BenchmarkFacts facts() const;

    PlanDocument& m_document;
    const Look& m_look;
    std::vector<std::string> m_files;
    CalibrationRunPtr m_run;
    QComboBox *m_accelerator = nullptr, *m_model = nullptr, *m_engine = nullptr, *m_precision = nullptr,
              *m_tp = nullptr; ///< all owned by the dialog
    QLabel *m_named, *m_message;
    QProgressBar* m_progress;
    FiguresView *m_rows, *m_sets;
    StoredSetsButton* m_stored;
    QPushButton *m_store = nullptr, *m_close = nullptr;
    Job<Result<CalibrationRunPtr>> m_job;
};

} // namespace jw
