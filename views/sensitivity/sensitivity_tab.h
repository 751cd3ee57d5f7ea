// What the tabs of the page Sensitivity have in common: they follow the plan when they are shown, and work
// that a run bar starts and cancels.
#pragma once

#include <QWidget>

class QPushButton;

namespace jw {

class Chart;
class Look;
class PlanEvaluation;
class RunBar;

class SensitivityTab : public QWidget {
    Q_OBJECT

public:
    virtual void run() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

protected:
    using QWidget::QWidget;

    virtual void retranslate() = 0;
    virtual void follow() = 0; ///< takes over what the plan has now
    virtual void cancel() = 0; ///< the work, not what it has shown before
    void connectRun(RunBar& bar);
    /// The chart is exported by its own key and by the button; where it asks to recalculate, the tab runs.
    void connectChart(Chart& chart, QPushButton& exportIt, PlanEvaluation& evaluation, const Look& look);
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
};

} // namespace jw
