// What is wrong or odd in the plan, in one list: errors, remarks of the rules, values without a source.
#pragma once

#include <QAbstractListModel>

#include "document/plan_evaluation.h"

namespace jw {

struct ShownProblem {
    Severity severity = Severity::Error;
    QString text, path; ///< path of the field to go to

    friend bool operator==(const ShownProblem&, const ShownProblem&) = default;
};

/// Errors, then warnings, then notes. Among equals: errors of the plan, those that keep the scenario from
/// being evaluated, findings of the scenario, those of the others, rows with values of one's own without a
/// source.
[[nodiscard]] std::vector<ShownProblem> problemsOf(const PlanDocument& document,
                                                   const Evaluation& evaluation);

/// "Error", "Warning", "Note"
[[nodiscard]] QString severityText(Severity severity);

class ProblemsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SeverityRole = Qt::UserRole + 1, ProblemPathRole };
    using QAbstractListModel::QAbstractListModel;

    void setProblems(std::vector<ShownProblem> problems);
    [[nodiscard]] const std::vector<ShownProblem>& problems() const { return m_problems; }
    [[nodiscard]] int count(Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ShownProblem> m_problems;
};

} // namespace jw
