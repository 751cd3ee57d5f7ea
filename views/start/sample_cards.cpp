#include "views/start/sample_cards.h"

#include <QCoreApplication>

#include "catalogue/samples.h"
#include "engine/item_words.h"
#include "validation/sample_figures.h"
#include "views/common/joined.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/results/result_cards.h"

namespace jw {
namespace {

struct SampleWords {
    Q_DECLARE_TR_FUNCTIONS(jw::SampleCards)
};

/// "0.2432 Wh per query (0.1901 to 0.3677, tier C)", by workload; empty where none is predicted.
QStringList requestsOf(const ScenarioOutcome& outcome, const Plan& plan, bool named)
{
    QStringList lines;
    if (!outcome.results)
        return lines;
    for (const BandedCell& band : bandedCells(*outcome.results)) {
        if (!band.path.starts_with("workloads/") || !band.path.ends_with("/wh_per_query"))
            continue;
        const double size = band.field->term.unit.size, base = band.value * size;
        const UnitName unit = commonUnit({&base, 1}, *band.field);
        const QString figure = shownFigure(base, *band.field, plan).text(),
                      p10 = numberIn(band.p10 * size, unit), p90 = numberIn(band.p90 * size, unit),
                      tier = toQt(textOf(band.tier));
        const QString name = translated("jw::SamplePlan", plan.scenarios[outcome.scenario].name);
        if (named)
            //: %1 is a scenario, %2 an energy such as "0.24 Wh", %3 and %4 its P10, P90 in that unit, %5 its
            //: tier
            lines << SampleWords::tr("%1: %2 (%3 to %4, tier %5)").arg(name, figure, p10, p90, tier);
        else
            //: %1 is an energy such as "0.24 Wh", %2 and %3 its P10 and P90 in that unit, %4 its tier
            lines << (isOfItems(*band.field) ? SampleWords::tr("%1 per item (%2 to %3, tier %4)")
                                             : SampleWords::tr("%1 per query (%2 to %3, tier %4)"))
                         .arg(figure, p10, p90, tier);
    }
    return lines;
}

/// Of the baseline; where that is given, not predicted, of the scenarios beside it.
QString requestFigures(const Evaluation& evaluation)
{
    QStringList lines = requestsOf(outcomeAt(evaluation, 0), *evaluation.plan, false);
    if (!lines.isEmpty())
        return lines.join(QLatin1Char('\n'));
    for (const auto& outcome : evaluation.scenarios)
        lines << requestsOf(*outcome, *evaluation.plan, true);
    //: %1 is a list such as "Llama 3.1 8B: 7.24 mWh (5.72 to 8.61, tier C)"
    return lines.isEmpty() ? QString()
                           : SampleWords::tr("Per query: %1").arg(lines.join(QStringLiteral(" · ")));
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
    const QString requests = requestFigures(evaluation);
    return figures.join(QStringLiteral(" · ")) +
           (requests.isEmpty() ? requests : QLatin1Char('\n') + requests);
}

QString figureWords(std::string_view english)
{
    return english.empty() ? QString() : translated("jw::SampleFigure", english);
}

QString againstText(const ComparedFigure& row, const Plan& plan)
{
    const double unit = row.field->term.unit.size;
    const QString published = shownFigure(row.figure->published * unit, *row.field, plan).text(),
                  computed = shownFigure(row.predicted * unit, *row.field, plan).text(),
                  name = termText(row.field->term.name), error = signedPercent(row.error());
    if (row.tier == Tier::Direct)
        //: of a sample: %1 a result, %2 its published and %3 its computed value, %4 a change such as "−4.9 %"
        return SampleWords::tr("%1: published %2, computed %3 (%4)").arg(name, published, computed, error);
    //: the same of a prediction, %5 is its tier: A, B or C
    return SampleWords::tr("%1: published %2, predicted %3 (%4, tier %5)")
        .arg(name, published, computed, error, toQt(textOf(row.tier)));
}

QString sourceText(const ComparedFigure& row, const Plan& plan)
{
    QStringList lines{againstText(row, plan),
                      //: %1 is the source of a published figure
                      SampleWords::tr("Source: %1").arg(toQt(row.figure->source)),
                      figureWords(row.figure->remark)};
    return joined(std::move(lines), QStringLiteral("\n"));
}

/// What was published of it, or why nothing was.
void addPublished(SampleCard& card, std::string_view sample, const Evaluation& evaluation)
{
    card.against = figureWords(noFigures(sample));
    const ScenarioOutcome& baseline = outcomeAt(evaluation, 0);
    if (!baseline.results)
        return;
    QStringList lines;
    for (const ComparedFigure& row : comparedFigures(sample, *baseline.results)) {
        if (lines.isEmpty())
            card.against = againstText(row, *evaluation.plan);
        lines << sourceText(row, *evaluation.plan);
    }
    card.sources = lines.join(QStringLiteral("\n\n"));
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
        const Evaluation* evaluation = at < evaluations.size() ? evaluations[at].get() : nullptr;
        SampleCard& card =
            cards.emplace_back(SampleCard{.name = toQt(sample.name),
                                          .title = translated("jw::Sample", sample.title),
                                          .line = translated("jw::Sample", sample.line),
                                          .figures = evaluation ? figuresOf(*evaluation) : QString()});
        if (evaluation)
            addPublished(card, sample.name, *evaluation);
    }
    return cards;
}

} // namespace jw
