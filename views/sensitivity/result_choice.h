// Chooses the result that a question is about: of the whole plan or of a workload.
#pragma once

#include <QWidget>

#include "views/results/result_book.h"

class QComboBox;

namespace jw {

class SubjectBox;

/// A result that any scenario has.
struct AskedResult {
    std::string path; ///< "total/cost_usd"
    const FieldInfo* info = nullptr;
    QString name;               ///< "Cost, per year"
    std::vector<double> base{}; ///< by scenario of the plan, in base units
};

/// Keeps its choice while the plan changes round it.
class ResultChoice final : public QWidget {
    Q_OBJECT

public:
    explicit ResultChoice(QWidget* parent = nullptr);

    void setEvaluation(EvaluationPtr evaluation);
    /// nullptr where nothing has results.
    [[nodiscard]] const AskedResult* chosen() const;
    void choose(const std::string& path);
    void retranslate();

    [[nodiscard]] SubjectBox& subjects() const { return *m_subjects; }
    [[nodiscard]] QComboBox& results() const { return *m_results; }

signals:
    void changed(); ///< by the person

private:
    void fill();

    EvaluationPtr m_evaluation;
    std::vector<AskedResult> m_offered;
    std::string m_key = "cost_usd"; ///< of the result wanted, whatever the subject
    SubjectBox* m_subjects;         ///< both owned
    QComboBox* m_results;
};

} // namespace jw
