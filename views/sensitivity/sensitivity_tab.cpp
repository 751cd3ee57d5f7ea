#include "views/sensitivity/sensitivity_tab.h"

#include <QEvent>
#include <QPushButton>

#include "document/plan_evaluation.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/sensitivity/run_bar.h"

namespace jw {

void SensitivityTab::connectRun(RunBar& bar)
{
    connect(&bar, &RunBar::runRequested, this, [this] { run(); });
    connect(&bar, &RunBar::cancelRequested, this, [this, &bar] {
        cancel();
        bar.showCanceled();
    });
}

void SensitivityTab::connectChart(Chart& chart, QPushButton& exportIt, PlanEvaluation& evaluation,
                                  const Look& look)
{
    const auto ask = [this, &chart, &look] { openExportDialog(chart, look, window()); };
    connect(&exportIt, &QPushButton::clicked, this, ask);
    connect(&chart, &Chart::exportRequested, this, ask);
    connect(&chart, &Chart::recalculateRequested, this, [this, &evaluation] {
        evaluation.recalculate();
        run();
    });
}

void SensitivityTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

void SensitivityTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
