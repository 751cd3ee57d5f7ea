// Chooses what a page speaks of: the whole plan or one workload.
#pragma once

#include <QComboBox>

#include "views/results/result_book.h"

namespace jw {

/// Keeps its choice while the plan changes round it.
class SubjectBox final : public QComboBox {
    Q_OBJECT

public:
    explicit SubjectBox(QWidget* parent = nullptr);

    /// `first`: what is shown until the person chooses.
    void setSubjects(std::vector<Subject> subjects, const std::string& first);
    [[nodiscard]] const Subject& subject() const;
    void choose(const std::string& prefix);

signals:
    void subjectChanged();

private:
    std::vector<Subject> m_subjects{Subject{}};
    std::string m_first, m_prefix; ///< chosen by the person; empty: not yet
};

} // namespace jw
