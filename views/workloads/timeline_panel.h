// The panel below the form of a training run that shows it on the calendar.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

class QLabel;

namespace jw {

class Look;
class Panel;
class RunTimeline;

/// Hidden for other work than a training run; without a start date it says what to enter.
class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    TimelinePanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    void setRow(const std::string& workload);
    void retranslate();

    [[nodiscard]] RunTimeline& timeline() const { return *m_timeline; }
    [[nodiscard]] QLabel& line() const { return *m_line; }

private:
    void follow();
    void refresh();

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    std::string m_workload;
    Panel* m_panel; ///< all owned by this widget
    RunTimeline* m_timeline;
    QLabel* m_line;
};

} // namespace jw
