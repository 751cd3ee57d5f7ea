// What moves a result most, one input at a time, in the scenario that is shown.
#pragma once

#include "jobs/job.h"
#include "views/sensitivity/sensitivity_tab.h"
#include "views/sensitivity/tornado_view.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;
class PlanDocument;
class RunBar;

/// Asks anew whenever the plan or the question has changed, unless the results are not automatic.
class TornadoTab final : public SensitivityTab {
    Q_OBJECT

public:
    TornadoTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
               QWidget* parent = nullptr);
    ~TornadoTab() override;

    void setAsked(const AskedResult* asked); ///< nullptr: nothing has results
    void run() override;
    [[nodiscard]] bool isRunning() const override { return m_job.isRunning(); }
    void setRange(TornadoRange range); ///< one of those offered

    [[nodiscard]] const std::optional<TornadoAnswer>& answer() const { return m_answer; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] RunBar& runBar() const { return *m_run; } ///< has its place in the page
    [[nodiscard]] QString words() const;                    ///< why there is no answer

signals:
    void goToRequested(const QString& path);

private:
    void build();
    void retranslate() override;
    void cancel() override;
    void follow() override;
    void forget(); ///< what is of another document
    void take(Result<TornadoAnswer> answer);
    void showAnswer();
    void tell(const QString& words);
    [[nodiscard]] TornadoRange range() const;
    [[nodiscard]] bool isCurrent() const;

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    AskedResult m_asked;
    std::optional<TornadoAnswer> m_answer;
    bool m_canceled = false;
    QLabel* m_rangeName; ///< all owned
    QComboBox* m_range;
    RunBar* m_run;
    QLabel* m_words;
    Panel *m_chartPanel, *m_tablePanel;
    QPushButton* m_export;
    Chart* m_chart;
    QPushButton* m_copy;
    FigureView* m_table;
    Job<Result<TornadoAnswer>> m_job;
};

} // namespace jw
