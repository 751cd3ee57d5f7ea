// Checks all scenarios of a group at once, beside the check boxes of scenarios.
#pragma once

#include <QPushButton>

#include <vector>

#include "domain/plan.h"

class QMenu;

namespace jw {

/// A menu of the groups, each with a mark where all of it is checked. Hidden where the plan has none.
class ScenarioGroupsButton final : public QPushButton {
    Q_OBJECT

public:
    explicit ScenarioGroupsButton(QWidget* parent = nullptr);

    void showGroups(const Plan& plan, const std::vector<std::size_t>& checked);
    [[nodiscard]] QMenu& groups() const { return *m_menu; }

signals:
    void groupChosen(const std::vector<std::size_t>& scenarios, bool on); ///< by the person

private:
    QMenu* m_menu; ///< owned
};

} // namespace jw
