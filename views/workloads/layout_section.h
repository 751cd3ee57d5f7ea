// The layout of a training run: degrees as a form, the memory of a device, the search, launcher arguments.
#pragma once

#include "engine/training/run_question.h"
#include "views/workloads/run_section.h"

namespace jw {

class LauncherButton;
class LayoutSearchDialog;

class LayoutSection final : public RunSection {
    Q_OBJECT

public:
    LayoutSection(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    /// nullptr while the run lacks something that a search needs; the line of facts says what.
    LayoutSearchDialog* searchLayouts();

    [[nodiscard]] QPushButton& searchButton() const { return *m_search; }
    [[nodiscard]] PartBar& memory() const { return *m_memory; }
    [[nodiscard]] LauncherButton& launchers() const { return *m_launchers; }

private:
    void retranslate() override;
    void refresh() override;
    void build();

    Result<RunQuestion> m_question; ///< as the plan is now
    PartBar* m_memory;              ///< all owned by the panel
    QLabel* m_told;
    QPushButton* m_search;
    LauncherButton* m_launchers;
};

} // namespace jw
