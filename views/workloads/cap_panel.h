// A training run under one power cap after another: what it takes longer and saves, and a button to cap it.
#pragma once

#include <QTimer>
#include <QWidget>

#include "document/plan_evaluation.h"
#include "views/workloads/cap_table.h"

class QLabel;
class QPushButton;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;

/// The page sets the row anew after every edit. Each cap is a whole evaluation of the plan, so the caps
/// follow the results, off the GUI thread, and not while the panel is not seen.
class CapPanel final : public QWidget {
    Q_OBJECT

public:
    CapPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent = nullptr);
    ~CapPanel() override;

    void setRow(const std::string& workload);

    [[nodiscard]] bool isComputing() const { return m_job.isRunning(); }
    [[nodiscard]] const CapPoints& points() const { return m_points; }
    [[nodiscard]] const CapPoint* current() const; ///< of the row that is current; nullptr without one
    void chooseRow(int row);
    void useCurrent(); ///< caps the machines of the run, or tells why not

    [[nodiscard]] QString words() const; ///< the line above the chart
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] QPushButton& useButton() const { return *m_use; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Asked {
        PlanPtr plan;
        std::string workload;
        bool operator==(const Asked&) const = default;
    };

    void build();
    void retranslate();
    void followResults();
    void follow();
    void ask(Asked asked);
    void take(Result<CapPoints> points);
    void forget();
    void refuse(const QString& why);
    void showPoints();
    void showLine(const QString& words, bool bad);
    void showCurrent();
    [[nodiscard]] bool isStale() const;

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    std::string m_workload;
    Asked m_asked; ///< without a plan: nothing
    CapPoints m_points;
    Prediction m_prediction;
    std::size_t m_now = 0; ///< the cap that the machines have
    bool m_behind = false;
    QTimer m_late;  ///< caps that take long are marked as old meanwhile
    Panel* m_panel; ///< all owned by this widget
    QLabel *m_line, *m_told;
    Chart* m_chart;
    FigureView* m_table;
    QPushButton* m_use;
    LatestJob<Result<CapPoints>> m_job;
};

} // namespace jw
