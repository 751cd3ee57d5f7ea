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

/// "cost of output tokens −11 %": nothing to compare, nothing is added.
void addChange(QStringList& to, const QString& name, double now, double then)
{
    if (const double change = then / now - 1.0; std::isfinite(change))
        //: %1 is a figure such as "energy of a request", %2 a change such as "−12 %"
        to << ServiceLeverTable::tr("%1 %2").arg(name, signedPercent(change));
}

/// What levers change together, and their names: a sentence.
QString toldWords(const LeversTogether& all, const LeverFigures& before)
{
    if (all.levers.empty())
        return ServiceLeverTable::tr("none.");
    QStringList names, figures;
    for (const ServingLever* lever : all.levers)
        names << (lever->assumed > 0.0 ? assumedName(*lever) : leverName(*lever));
    const QString comma = ServiceLeverTable::tr(", "), listed = names.join(comma);
    if (!all.works())
        //: %1 are levers
        return ServiceLeverTable::tr("%1: the service does not hold.").arg(listed);
    addChange(figures, ServiceLeverTable::tr("cost of output tokens"), before.perToken.base(),
              all.perToken.base());
    addChange(figures, ServiceLeverTable::tr("energy of a request"), before.perRequest.base(),
              all.perRequest.base());
    addChange(figures, ServiceLeverTable::tr("requests of a GPU"), before.perGpu.base(), all.perGpu.base());
    //: %1 is a number of GPUs, or such as "12 on TP 4"
    figures << ServiceLeverTable::tr("GPUs needed %1").arg(gpusWords(all, before));
    //: %1 are levers, %2 changes of figures
    return ServiceLeverTable::tr("%1: %2.").arg(listed, figures.join(comma));
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

/// What the figures rest on, and how sure they are: sentences.
QString sureWords(const ServingLeverStudy& study)
{
    const Tier tier = study.after.tier;
    const ServingBands bands = servingBands(tier);
    //: %1 is a tier, %2 and %3 are factors
    const QString words =
        ServiceLeverTable::tr("Tier %1: with the same number of sequences at once a token takes %2 to %3 "
                              "times its predicted time, eight times in ten; at a given load the sequences "
                              "change too, and its band is wider.")
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
    const QString change = signedPercent(-effect.gain);
    if (effect.decides == LeverVerdict::Cost)
        //: %1 are sentences, the last of them why a lever is kept or not; %2 is a change such as "−3.1 %"
        return ServiceLeverTable::tr("%1 The cost of output tokens changes by %2 then.").arg(words, change);
    //: likewise
    return ServiceLeverTable::tr("%1 The energy of a request changes by %2 then.").arg(words, change);
}

RunWords togetherWords(const ServingLeverStudy& study)
{
    const LeverFigures& before = study.before;
    const LeversTogether& after = study.after;
    if (!after.works())
        return {ServiceLeverTable::tr("No lever makes the service hold its promise on these machines."),
                true};
    QStringList sentences;
    if (!before.works())
        sentences << ServiceLeverTable::tr("As planned the service does not hold.");
    //: %1 are levers and what they change together
    sentences << ServiceLeverTable::tr("All that help: %1").arg(toldWords(after, before));
    if (study.measured)
        //: likewise
        sentences
            << ServiceLeverTable::tr("Without assumed shares: %1").arg(toldWords(*study.measured, before));
    sentences << sureWords(study) + firstTokenWords(before, study);
    return {sentences.join(QLatin1Char(' '))};
}

} // namespace jw
