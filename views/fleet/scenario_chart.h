// All scenarios as one chart below the inputs, so that an edit is seen to move them.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"
#include "views/compare/comparison_chart.h"

namespace jw {

class Chart;
class Look;
class Panel;
class Segments;

/// Energy, cost or carbon of what the plan is first about; follows the evaluation by itself.
class ScenarioChart final : public QWidget {
    Q_OBJECT

public:
    ScenarioChart(PlanEvaluation& evaluation, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] Chart& chart() const { return *m_chart; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void follow();
    void refresh();

    PlanEvaluation& m_evaluation;
    Panel* m_panel; ///< all owned by this widget
    Segments* m_choices;
    Chart* m_chart;
    bool m_behind = false;
};

} // namespace jw
