#include "views/results/subject_box.h"

#include <QSignalBlocker>

namespace jw {

SubjectBox::SubjectBox(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this,
            [this](int at) { choose(m_subjects[static_cast<std::size_t>(at)].prefix); });
}

/// What was chosen, where this plan and scenario have it.
const Subject& SubjectBox::subject() const
{
    const Subject& chosen = subjectAt(m_subjects, m_prefix);
    return chosen.prefix == m_prefix ? chosen : subjectAt(m_subjects, m_first);
}

void SubjectBox::choose(const std::string& prefix)
{
    m_prefix = prefix;
    setCurrentIndex(static_cast<int>(&subject() - m_subjects.data()));
    emit subjectChanged();
}

void SubjectBox::setSubjects(std::vector<Subject> subjects, const std::string& first)
{
    if (subjects.empty() || (subjects == m_subjects && first == m_first && count() > 0))
        return;
    m_first = first;
    m_subjects = std::move(subjects);
    const QSignalBlocker quiet(this);
    clear();
    for (const Subject& s : m_subjects)
        addItem(QStringLiteral("%1 · %2").arg(s.name, s.period));
    setCurrentIndex(static_cast<int>(&subject() - m_subjects.data()));
}

} // namespace jw
