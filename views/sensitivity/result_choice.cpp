#include "views/sensitivity/result_choice.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

#include "views/common/words.h"
#include "views/results/subject_box.h"

namespace jw {
namespace {

std::vector<const ScenarioOutcome*> outcomesOf(const Evaluation& evaluation)
{
    std::vector<const ScenarioOutcome*> outcomes;
    for (const auto& outcome : evaluation.scenarios)
        outcomes.push_back(outcome.get());
    return outcomes;
}

std::string keyOf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

} // namespace

ResultChoice::ResultChoice(QWidget* parent)
    : QWidget(parent),
      m_subjects(new SubjectBox(this)),
      m_results(new QComboBox(this))
{
    m_subjects->setMinimumContentsLength(24);
    m_results->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_results->setMinimumContentsLength(24);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_subjects);
    row->addWidget(m_results);
    connect(m_subjects, &SubjectBox::subjectChanged, this, [this] {
        fill();
        emit changed();
    });
    connect(m_results, &QComboBox::activated, this, [this](int at) {
        m_key = keyOf(m_offered[static_cast<std::size_t>(at)].path);
        emit changed();
    });
    retranslate();
}

void ResultChoice::retranslate()
{
    m_subjects->setAccessibleName(tr("What the result is of"));
    m_results->setAccessibleName(tr("Result"));
    if (m_evaluation)
        setEvaluation(m_evaluation);
}

void ResultChoice::setEvaluation(EvaluationPtr evaluation)
{
    m_evaluation = std::move(evaluation);
    const auto subjects = subjectsOf(outcomesOf(*m_evaluation));
    m_subjects->setSubjects(subjects, firstPrefix(*m_evaluation));
    fill();
}

/// In the order of Compare, without what no scenario has.
void ResultChoice::fill()
{
    const Subject& subject = m_subjects->subject();
    m_offered.clear();
    const QSignalBlocker quiet(m_results);
    m_results->clear();
    for (const ComparedResult& result : comparedResults(outcomesOf(*m_evaluation), subject.prefix)) {
        if (!hasFigure(result.base))
            continue;
        const QString term = termText(result.info->term.name);
        //: %1 is a result such as Cost, %2 "Whole plan" or a workload
        m_offered.push_back({result.path, result.info, tr("%1, %2").arg(term, subject.name), result.base});
        m_results->addItem(term);
    }
    if (const AskedResult* result = chosen())
        m_results->setCurrentIndex(static_cast<int>(result - m_offered.data()));
}

const AskedResult* ResultChoice::chosen() const
{
    const auto found = std::ranges::find_if(
        m_offered, [this](const AskedResult& result) { return keyOf(result.path) == m_key; });
    return m_offered.empty() ? nullptr : found == m_offered.end() ? &m_offered.front() : &*found;
}

void ResultChoice::choose(const std::string& path)
{
    m_key = keyOf(path);
    {
        const QSignalBlocker quiet(m_subjects); // it was not the person
        m_subjects->choose(path.substr(0, path.rfind('/') + 1));
    }
    fill();
}

} // namespace jw
