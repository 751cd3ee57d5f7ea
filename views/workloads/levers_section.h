// What a training run could gain from its software and from the power of its machines.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

namespace jw {

class CapPanel;
class LeverPanel;
class Look;

/// The page sets the row anew after every edit.
class LeversSection final : public QWidget {
public:
    LeversSection(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    void setRow(const std::string& workload);

    [[nodiscard]] LeverPanel& levers() const { return *m_levers; }
    [[nodiscard]] CapPanel& caps() const { return *m_caps; }

private:
    LeverPanel* m_levers; ///< all owned by this widget
    CapPanel* m_caps;
};

} // namespace jw
