// What a training run loses: its causes as a form, goodput and the time of the run below it.
#pragma once

#include "views/workloads/run_section.h"

namespace jw {

class LossesSection final : public RunSection {
    Q_OBJECT

public:
    LossesSection(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    [[nodiscard]] PartBar& time() const { return *m_time; }

private:
    void retranslate() override;
    void refresh() override;

    PlanEvaluation& m_evaluation;
    PartBar* m_time; ///< owned by the panel
};

} // namespace jw
