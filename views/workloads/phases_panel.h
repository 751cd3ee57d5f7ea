// The panel below the timeline of a training run that shows where its time and its energy go.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"
#include "engine/training/run_phases.h"
#include "views/common/part_bar.h"

class QLabel;

namespace jw {

class Look;
class Panel;

/// Of the time, or of the energy; the parts are in percent.
enum class PhaseOf { Time, Energy };
[[nodiscard]] BarWhole phaseBar(const RunPhases& run, PhaseOf of);

/// The power that the energy is shared out by, and what is not told apart.
[[nodiscard]] QString phaseWords(const RunPhases& run, const Plan& plan);

/// Hidden for other work than a training run, and while the run has no results.
class PhasesPanel final : public QWidget {
    Q_OBJECT

public:
    PhasesPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                QWidget* parent = nullptr);

    void setRow(const std::string& workload);
    void retranslate();

    [[nodiscard]] PartBar& time() const { return *m_time; }
    [[nodiscard]] PartBar& energy() const { return *m_energy; }
    [[nodiscard]] QLabel& line() const { return *m_line; }

private:
    void follow();
    void refresh();

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    std::string m_workload;
    Panel* m_panel; ///< all owned by this widget
    QLabel *m_timeHead, *m_energyHead, *m_line;
    PartBar *m_time, *m_energy;
};

} // namespace jw
