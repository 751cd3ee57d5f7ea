// What is said of the levers of a service in sentences.
#include "views/workloads/service_lever_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "engine/serving/fitted_sets.h"
#include "messages/service_text.h"
#include "readings/display.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct ServiceLeverTable {
    Q_DECLARE_TR_FUNCTIONS(jw::ServiceLeverTable)
};

QString number(double value) { return numberIn(value, {"", 1.0}); }

/// "12", or "12 on TP 4" where replicas have another number of GPUs than planned.
QString gpusWords(const LeverFigures& figures, const LeverFigures& before)
{
    const QString gpus = number(figures.gpus.base());
    if (!isOnOtherTp(figures, before))
        return gpus;
    //: %1 is a number of GPUs, %2 that of a replica (tensor parallelism)
    return ServiceLeverTable::tr("%1 on TP %2").arg(gpus, number(figures.tp.base()));
}

QString firstTokenWords(const LeverFigures& figures, const ServingLeverStudy& study)
{
    const double percentile = study.stacked.replica.arrivals.percentile.base();
    if (!std::isfinite(figures.answer.base()))
        return {};
    //: %1 and %2 are numbers of seconds, %3 a percentile such as P95
    return ServiceLeverTable::tr(
               " Streamed, the first token comes within %1 s (%3); without streaming a person waits %2 s for "
               "the whole answer.")
        .arg(numberIn(figures.ttft.in(second), {"", 1.0}), numberIn(figures.answer.in(second), {"", 1.0}),
             QString::fromStdString(percentileText(percentile)));
}

/// "Prefix cache 50 %, Speculative decoding 70 %": of those that are kept.
QString assumedList(const ServingLeverStudy& study)
{
    QStringList names;
    for (const ServingLeverEffect& effect : study.effects)
        if (restsOnAssumed(effect))
            names << assumedName(*effect.lever);
    return names.join(ServiceLeverTable::tr(", "));
}

/// The figure, and beside it the one without levers that rest on an assumed share.
QString besideAssumed(const ServingLeverStudy& study, const QString& figure, const QString& without)
{
    if (!study.measured)
        return figure;
    if (!study.measured->works())
        //: %1 is a figure
        return ServiceLeverTable::tr("%1 (without assumed shares it does not hold)").arg(figure);
    //: %1 and %2 are figures such as "+123 %"
    return ServiceLeverTable::tr("%1 (without assumed shares: %2)").arg(figure, without);
}

/// What the figures rest on, and how sure they are: sentences.
QString sureWords(const ServingLeverStudy& study)
{
    const Tier tier = study.after.tier;
    const ServingBands bands = servingBands(tier);
    //: %1 is a tier, %2 and %3 are factors
    const QString words = ServiceLeverTable::tr("Tier %1: times lie between %2 and %3 times their "
                                                "prediction, eight times in ten.")
                              .arg(toQt(textOf(tier)), number(bands.tpot.p10), number(bands.tpot.p90));
    if (!study.measured)
        return words;
    //: %1 are sentences, %2 levers with a share each, such as "Prefix cache 50 %"
    return ServiceLeverTable::tr("%1 Assumed, not measured: %2.").arg(words, assumedList(study));
}

} // namespace

QString outcomeWords(const ServingLeverEffect& effect)
{
    if (effect.outcome == LeverOutcome::InUse && !effect.alone.fits)
        return shownText(withoutSentence(effect.alone));
    const QString words = translated("jw::Lever", wordsOf(effect.outcome));
    if (effect.outcome != LeverOutcome::Instead)
        return words;
    //: %1 is a sentence, %2 another lever, such as "Weights in FP4"
    return ServiceLeverTable::tr("%1 That other is %2.").arg(words, leverName(*effect.better));
}

QString effectWords(const ServingLeverEffect& effect)
{
    //: %1 is a sentence on what a lever does, %2 its source such as "Dao et al., 2022", %3 a sentence
    const QString words = ServiceLeverTable::tr("%1 Source: %2. %3")
                              .arg(translated("jw::Lever", effect.lever->does),
                                   translated("jw::Lever", effect.lever->source), outcomeWords(effect));
    if (!std::isfinite(effect.gain))
        return words;
    //: %1 are sentences, the last of them why a lever is kept or not; %2 is a change such as "−3.1 %"
    return ServiceLeverTable::tr("%1 Requests of a GPU change by %2 then.")
        .arg(words, signedPercent(std::round(1000.0 * effect.gain) / 1000.0));
}

RunWords togetherWords(const ServingLeverStudy& study)
{
    const LeverFigures& before = study.before;
    const LeverFigures& after = study.after;
    if (!after.works())
        return {ServiceLeverTable::tr("No lever makes the service hold its promise on these machines."),
                true};
    const QString gpus = gpusWords(after, before);
    const QString sure = sureWords(study) + firstTokenWords(before, study);
    if (!before.works()) {
        const QString without = study.measured ? gpusWords(*study.measured, before) : QString();
        //: %1 is a number, %2 are sentences
        return {ServiceLeverTable::tr(
                    "As planned the service does not hold. With all that help it does; GPUs needed: %1. %2")
                    .arg(besideAssumed(study, gpus, without), sure)};
    }
    const auto gain = [&](const LeverFigures& with) {
        return signedPercent((with.perGpu / before.perGpu - 1.0).base());
    };
    //: %1 and %2 are numbers of GPUs
    const QString needed =
        after.gpus == before.gpus && !isOnOtherTp(after, before)
            ? ServiceLeverTable::tr("%1, as planned").arg(gpus)
            : ServiceLeverTable::tr("%1 in place of %2").arg(gpus, number(before.gpus.base()));
    //: %1 and %3 are changes such as "+140 %", %2 such as "776 in place of 1,728", %4 are sentences
    return {
        ServiceLeverTable::tr("All that help, together: requests of a GPU %1; GPUs needed: %2; energy of a "
                              "request %3. %4")
            .arg(besideAssumed(study, gain(after), study.measured ? gain(*study.measured) : QString()),
                 needed, signedPercent((after.perRequest / before.perRequest - 1.0).base()), sure)};
}

} // namespace jw
