#include "views/start/sample_cards.h"

#include <QCoreApplication>

#include "catalogue/samples.h"
#include "views/results/result_cards.h"

namespace jw {
namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString translated(std::string_view english)
{
    return QCoreApplication::translate("jw::Sample", std::string(english).c_str());
}

/// Energy and money of the baseline, and what they are for.
QString figuresOf(const Evaluation& evaluation)
{
    constexpr std::size_t most = 2;
    const std::string prefix = firstPrefix(evaluation);
    const ScenarioOutcome& baseline = outcomeAt(evaluation, 0);
    if (!baseline.results)
        return {};
    const Subject subject = subjectAt(subjectsOf(*baseline.results, baseline.resolved), prefix);
    QStringList figures;
    for (const PathCard& card : resultCards(evaluation, 0, subject))
        if (static_cast<std::size_t>(figures.size()) < most)
            figures << card.content.value + QLatin1Char(' ') + card.content.unit;
    figures << subject.period;
    return figures.join(QStringLiteral(" · "));
}

} // namespace

std::vector<EvaluationPtr> evaluateSamples()
{
    std::vector<EvaluationPtr> evaluations;
    for (const SampleInfo& sample : samples()) {
        auto plan = samplePlan(sample.name);
        evaluations.push_back(plan ? evaluateAll(std::make_shared<const Plan>(std::move(*plan))) : nullptr);
    }
    return evaluations;
}

std::vector<SampleCard> sampleCards(const std::vector<EvaluationPtr>& evaluations)
{
    std::vector<SampleCard> cards;
    for (const SampleInfo& sample : samples()) {
        const auto at = cards.size();
        cards.push_back(
            {shown(sample.name), translated(sample.title), translated(sample.line),
             at < evaluations.size() && evaluations[at] ? figuresOf(*evaluations[at]) : QString()});
    }
    return cards;
}

} // namespace jw
