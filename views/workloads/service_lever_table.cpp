#include "views/workloads/service_lever_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "engine/planning_units.h"
#include "engine/serving/service_figures.h"
#include "readings/display.h"
#include "views/advisor/serving_table.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct ServiceLeverTable {
    Q_DECLARE_TR_FUNCTIONS(jw::ServiceLeverTable)
};

/// What is said of a lever in use before the figures of the service without it, or in place of them.
QString inUseName(const LeverFigures& without, const LeverFigures& before)
{
    switch (outcomeOf(without)) {
    case LeverOutcome::DoesNotFit: return ServiceLeverTable::tr("In use; else no room");
    case LeverOutcome::NoRows: return ServiceLeverTable::tr("In use; else no rows");
    case LeverOutcome::MissesTarget: return ServiceLeverTable::tr("In use; else too late");
    default: break;
    }
    if (isOnOtherTp(without, before))
        //: likewise; %1 is a number of GPUs (tensor parallelism)
        return ServiceLeverTable::tr("In use; else on TP %1").arg(numberIn(without.tp.base(), {"", 1.0}));
    //: the figures of a service without a lever that is in use follow
    return ServiceLeverTable::tr("In use; else:");
}

QString plainNumber(double value) { return std::isnan(value) ? QString() : QString::number(value, 'g', 12); }

FigureCell numberCell(double value)
{
    return {.text = numberIn(value, {"", 1.0}), .full = {}, .copy = plainNumber(value)};
}

/// A change as "+12.3 %"; nothing to compare: "–".
FigureCell changeCell(double now, double then)
{
    const double change = then / now - 1.0;
    if (!std::isfinite(change))
        return numberCell(std::nan(""));
    return {.text = signedPercent(std::round(1000.0 * change) / 1000.0),
            .full = {},
            .copy = plainNumber(100.0 * change)};
}

QString outcomeName(LeverOutcome outcome)
{
    switch (outcome) {
    case LeverOutcome::Kept: return ServiceLeverTable::tr("Helps");
    case LeverOutcome::NoGain: return ServiceLeverTable::tr("No gain");
    case LeverOutcome::DoesNotFit: return ServiceLeverTable::tr("No room");
    case LeverOutcome::MissesTarget: return ServiceLeverTable::tr("Too late");
    case LeverOutcome::NoPeak: return ServiceLeverTable::tr("No rate");
    case LeverOutcome::NoRows: return ServiceLeverTable::tr("No rows");
    case LeverOutcome::InFit: return ServiceLeverTable::tr("In the fit");
    case LeverOutcome::Instead: return ServiceLeverTable::tr("Outdone");
    case LeverOutcome::InUse:
    case LeverOutcome::Apart: break;
    }
    return ServiceLeverTable::tr("Alone");
}

/// "Helps on TP 4" where that is another number of GPUs of a replica than planned.
QString onTp(const QString& outcome, const LeverFigures& figures, const LeverFigures& before)
{
    if (!isOnOtherTp(figures, before))
        return outcome;
    //: %1 is what becomes of a lever, such as "Helps", %2 a number of GPUs (tensor parallelism)
    return ServiceLeverTable::tr("%1 on TP %2").arg(outcome, numberIn(figures.tp.base(), {"", 1.0}));
}

QString hereText(const ServingLeverEffect& effect, const LeverFigures& before)
{
    return effect.outcome == LeverOutcome::InUse ? inUseName(effect.alone, before)
                                                 : onTp(outcomeName(effect.outcome), effect.alone, before);
}

/// In the unit of the metric. NaN: no promise is kept.
double valueOf(const LeverAmounts& f, LeverMetric metric)
{
    switch (metric) {
    case LeverMetric::Requests: return f.perGpu > PerTime<>() ? f.perGpu.in(one / second) : std::nan("");
    case LeverMetric::Gpus: return f.gpus.base();
    case LeverMetric::Energy: return f.perRequest.in(wattHour);
    case LeverMetric::Money: return f.perToken.base() / unit::dollarsPerMtok.size.base();
    case LeverMetric::Tpot: break;
    }
    return 1e3 * f.tpot.in(second);
}

QString unitOf(LeverMetric metric, const Plan& plan)
{
    switch (metric) {
    case LeverMetric::Requests: return QStringLiteral("/s");
    case LeverMetric::Gpus: return {};
    case LeverMetric::Energy: return QStringLiteral("Wh");
    case LeverMetric::Money: //: %1 is a currency
        return ServiceLeverTable::tr("%1 a million output tokens")
            .arg(QString::fromStdString(plan.settings.currency));
    case LeverMetric::Tpot: break;
    }
    return QStringLiteral("ms");
}

std::vector<FigureColumn> columns(const QString& percentile)
{
    return {{ServiceLeverTable::tr("Lever"), {}, false},
            {ServiceLeverTable::tr("Here"), {}, false},
            {ServiceLeverTable::tr("Requests"), ServiceLeverTable::tr("Requests of a GPU, alone (%)")},
            {ServiceLeverTable::tr("GPUs")},
            //: heads of a column: %1 is a percentile such as P95
            {ServiceLeverTable::tr("TTFT %1").arg(percentile),
             ServiceLeverTable::tr("TTFT %1, alone (%)").arg(percentile)},
            {ServiceLeverTable::tr("TPOT"), ServiceLeverTable::tr("TPOT, alone (%)")},
            {ServiceLeverTable::tr("Energy"), ServiceLeverTable::tr("Energy of a request, alone (%)"), true,
             ServiceLeverTable::tr(
                 "Energy of a request. Each cell tells the figure with its P10 and P90; with one "
                 "set of constants and tier they err alike, so a change is surer than these bands; else "
                 "part of it may be the change of fit.")},
            {ServiceLeverTable::tr("Tier"), {}, false},
            {ServiceLeverTable::tr("Stacked"), ServiceLeverTable::tr("Requests of a GPU, all up to it (%)")}};
}

/// Changes with `with`, which is what is compared alone. A change is as sure as the less sure of the two.
std::vector<FigureCell> changeCells(const LeverFigures& before, const LeverFigures& with, const Plan& plan)
{
    const auto change = [&](LeverMetric m) { return changeCell(valueOf(before, m), valueOf(with, m)); };
    std::vector<FigureCell> cells{change(LeverMetric::Requests),
                                  numberCell(valueOf(with, LeverMetric::Gpus)),
                                  changeCell(before.ttft.base(), with.ttft.base()),
                                  change(LeverMetric::Tpot),
                                  change(LeverMetric::Energy),
                                  textCell(toQt(textOf(std::max(before.tier, with.tier))))};
    for (FigureCell& cell : cells)
        cell.full = bandWords(with, plan);
    return cells;
}

/// "0.612 Wh (P10 0.503, P90 0.83)"
QString bandedFigure(const LeverFigures& f, LeverMetric metric, const QString& unit)
{
    const auto [low, high] = endsOf(valueOf(f, metric), valueOf(f.fast, metric), valueOf(f.slow, metric));
    const auto end = [](double value) {
        //: at this end of the band no number of GPUs keeps the promise
        return std::isnan(value) ? ServiceLeverTable::tr("none") : numberIn(value, {"", 1.0});
    };
    const QString middle = numberIn(valueOf(f, metric), {"", 1.0});
    //: %1 is a figure with its unit, %2 and %3 the ends of its band
    return ServiceLeverTable::tr("%1 (P10 %2, P90 %3)")
        .arg(unit.isEmpty() ? middle : middle + QLatin1Char(' ') + unit, end(low), end(high));
}

std::vector<FigureCell> rowOf(const ServingLeverEffect& effect, const LeverFigures& before, const Plan& plan)
{
    const bool tried = isTried(effect);
    const bool guessed = tried && effect.lever->assumed > 0.0 && effect.outcome != LeverOutcome::InUse;
    const QString name = leverName(*effect.lever);
    std::vector<FigureCell> cells{
        textCell(guessed ? ServiceLeverTable::tr("%1, assumed").arg(assumedName(*effect.lever)) : name,
                 effectWords(effect)),
        textCell(hereText(effect, before), outcomeWords(effect))};
    for (FigureCell& cell : changeCells(before, tried ? effect.alone : LeverFigures{}, plan))
        cells.push_back(std::move(cell));
    cells.push_back(
        changeCell(valueOf(before, LeverMetric::Requests), valueOf(effect.stacked, LeverMetric::Requests)));
    if (!tried)
        cells[7] = textCell({});
    return cells;
}

std::vector<FigureCell> rowOf(const OtherModelEffect& model, const LeverFigures& before, const Plan& plan)
{
    std::vector<FigureCell> cells{
        textCell(
            QString::fromStdString(model.name),
            ServiceLeverTable::tr("A smaller model for the same requests. Whether it answers as well is not "
                                  "modeled. Choose it with the model of the service.")),
        textCell(onTp(ServiceLeverTable::tr("Model"), model.figures, before))};
    for (FigureCell& cell : changeCells(before, model.figures, plan))
        cells.push_back(std::move(cell));
    cells.push_back(numberCell(std::nan("")));
    return cells;
}

/// Bars that each begin where the one before ended.
struct Waterfall {
    ChartData data;
    double at = std::nan("");

    void add(const QString& name, double value, double start, const QString& remark)
    {
        ChartSeries& bars = data.series.front();
        data.categories.push_back(name);
        data.remarks.push_back(remark);
        bars.values.push_back(value);
        bars.starts.push_back(std::isnan(start) ? 0.0 : start);
        at = value;
    }
};

} // namespace

QString metricName(LeverMetric metric)
{
    switch (metric) {
    case LeverMetric::Requests: return ServiceLeverTable::tr("Requests of a GPU");
    case LeverMetric::Gpus: return ServiceLeverTable::tr("GPUs");
    case LeverMetric::Energy: return ServiceLeverTable::tr("Energy");
    case LeverMetric::Money: return ServiceLeverTable::tr("Cost of output tokens");
    case LeverMetric::Tpot: break;
    }
    return ServiceLeverTable::tr("TPOT");
}

QString leverName(const ServingLever& lever) { return translated("jw::Lever", lever.name); }

QString assumedName(const ServingLever& lever)
{
    //: %1 is a lever such as "Prefix cache", %2 a number: the share that it is assumed to have
    return ServiceLeverTable::tr("%1 %2 %").arg(leverName(lever), numberIn(100.0 * lever.assumed, {"", 1.0}));
}

QString bandWords(const LeverFigures& figures, const Plan& plan)
{
    if (!figures.works())
        return {};
    const auto figure = [&](LeverMetric m) { return bandedFigure(figures, m, unitOf(m, plan)); };
    //: %1 and %2 are figures with their bands
    const QString words = ServiceLeverTable::tr("Energy of a request: %1. GPUs needed: %2.")
                              .arg(figure(LeverMetric::Energy), figure(LeverMetric::Gpus));
    if (std::isnan(valueOf(figures, LeverMetric::Money)))
        return words;
    //: %1 are sentences, %2 is a cost of a million output tokens with its band
    return ServiceLeverTable::tr("%1 Cost: %2.").arg(words, figure(LeverMetric::Money));
}

FigureTable serviceLeverTable(const ServingLeverStudy& study, const Plan& plan)
{
    FigureTable table{
        columns(QString::fromStdString(percentileText(study.stacked.replica.arrivals.percentile.base()))),
        {}};
    for (const ServingLeverEffect& effect : study.effects)
        table.rows.push_back(rowOf(effect, study.before, plan));
    for (const OtherModelEffect& model : study.models)
        table.rows.push_back(rowOf(model, study.before, plan));
    return table;
}

FigureTable specialPartsTable(const std::vector<SpecialPart>& parts)
{
    FigureTable table{{{ServiceLeverTable::tr("Part"), {}, false},
                       {ServiceLeverTable::tr("Parts that hold the weights")},
                       {ServiceLeverTable::tr("Prediction"), {}, false}},
                      {}};
    for (const SpecialPart& part : parts)
        table.rows.push_back({textCell(QString::fromStdString(part.option.device().name)),
                              numberCell(part.holdWeights.base()), textCell(whyNotPredicted(part.option))});
    return table;
}

ChartData leverWaterfall(const ServingLeverStudy& study, LeverMetric metric, const Plan& plan)
{
    Waterfall fall;
    fall.data.kind = ChartKind::GroupedBars;
    fall.data.title = ServiceLeverTable::tr("What the levers that help change, one after another");
    fall.data.categoryTitle = ServiceLeverTable::tr("Lever");
    fall.data.valueTitle = metricName(metric);
    fall.data.unit = unitOf(metric, plan);
    fall.data.series.push_back({.name = metricName(metric)});
    fall.add(ServiceLeverTable::tr("As planned"), valueOf(study.before, metric), 0.0, {});
    for (const ServingLeverEffect& effect : study.effects) {
        if (effect.outcome != LeverOutcome::Kept)
            continue;
        const double value = valueOf(effect.stacked, metric);
        const QString change = changeCell(fall.at, value).text;
        //: words of a bar: %1 is a change such as "−12 %", %2 what the lever does and its source
        fall.add(leverName(*effect.lever), value, fall.at,
                 ServiceLeverTable::tr("%1. %2").arg(change, effectWords(effect)));
    }
    fall.add(ServiceLeverTable::tr("All that help"), valueOf(study.after, metric), 0.0, {});
    return fall.data;
}

} // namespace jw
