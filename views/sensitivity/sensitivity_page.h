// The page Sensitivity: how sure a result is, what moves it, which input makes it so much, and which
// machines are best.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

class QLabel;
class QScrollArea;

namespace jw {

class EmptyState;
class GoalTab;
class Look;
class OptimizeTab;
class ResultChoice;
class Sections;
class SweepTab;
class TornadoTab;
class UncertaintyTab;

class SensitivityPage final : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Uncertainty, Tornado, Sweep, Goal, Optimize };

    SensitivityPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                    QWidget* parent = nullptr);

    void showTab(Tab tab);
    [[nodiscard]] ResultChoice& result() const { return *m_result; }
    [[nodiscard]] UncertaintyTab& uncertainty() const { return *m_uncertainty; }
    [[nodiscard]] TornadoTab& tornado() const { return *m_tornado; }
    [[nodiscard]] SweepTab& sweep() const { return *m_sweep; }
    [[nodiscard]] GoalTab& goal() const { return *m_goal; }
    [[nodiscard]] OptimizeTab& optimize() const { return *m_optimize; }
    [[nodiscard]] bool isRunning() const;

signals:
    void goToRequested(const QString& path);
    void workloadRequested(); ///< from the empty page
    void exampleRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void follow();
    void ask();

    PlanEvaluation& m_evaluation;
    const Look& m_look;
    bool m_chosen = false;     ///< the result, by the person
    bool m_behind = false;     ///< something changed while the page was put away
    QLabel *m_title, *m_about; ///< all owned
    ResultChoice* m_result;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    UncertaintyTab* m_uncertainty;
    TornadoTab* m_tornado;
    SweepTab* m_sweep;
    GoalTab* m_goal;
    OptimizeTab* m_optimize;
    Sections* m_tabs;
};

} // namespace jw
