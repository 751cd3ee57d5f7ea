#include "views/workloads/service_lever_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "engine/planning_units.h"
#include "engine/serving/fitted_sets.h"
#include "readings/display.h"
#include "views/common/shown_number.h"

namespace jw {
namespace {

struct ServiceLeverTable {
    Q_DECLARE_TR_FUNCTIONS(jw::ServiceLeverTable)
};

QString translated(std::string_view english)
{
    return QCoreApplication::translate("jw::Lever", std::string(english).c_str());
}

/// What is said of a lever in use before the figures of the service without it, or in place of them.
QString inUseName(const LeverFigures& without)
{
    switch (outcomeOf(without)) {
    case LeverOutcome::DoesNotFit: return ServiceLeverTable::tr("In use; without it no room");
    case LeverOutcome::NoRows: return ServiceLeverTable::tr("In use; without it no rows");
    case LeverOutcome::MissesTarget: return ServiceLeverTable::tr("In use; without it too late");
    default: break;
    }
    //: the figures of a service without a lever that is in use follow
    return ServiceLeverTable::tr("In use; without it:");
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

QString outcomeName(const ServingLeverEffect& effect)
{
    switch (effect.outcome) {
    case LeverOutcome::Kept: return ServiceLeverTable::tr("Helps");
    case LeverOutcome::NoGain: return ServiceLeverTable::tr("No gain");
    case LeverOutcome::DoesNotFit: return ServiceLeverTable::tr("No room");
    case LeverOutcome::MissesTarget: return ServiceLeverTable::tr("Too late");
    case LeverOutcome::NoPeak: return ServiceLeverTable::tr("No rate");
    case LeverOutcome::NoRows: return ServiceLeverTable::tr("No rows");
    case LeverOutcome::InFit: return ServiceLeverTable::tr("In the fit");
    case LeverOutcome::InUse: return inUseName(effect.alone);
    case LeverOutcome::Instead: //: %1 is another lever, such as "Weights in FP4"
        return ServiceLeverTable::tr("Instead of %1").arg(leverName(*effect.better));
    case LeverOutcome::Apart: break;
    }
    return ServiceLeverTable::tr("Alone");
}

/// In the unit of the metric.
double valueOf(const LeverFigures& f, LeverMetric metric)
{
    switch (metric) {
    case LeverMetric::Requests: return f.works() ? f.perGpu.in(one / second) : std::nan("");
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
            {ServiceLeverTable::tr("Energy"), ServiceLeverTable::tr("Energy of a request, alone (%)")},
            {ServiceLeverTable::tr("Tier"), {}, false},
            {ServiceLeverTable::tr("Stacked"), ServiceLeverTable::tr("Requests of a GPU, all up to it (%)")}};
}

/// Changes with `with`, which is what is compared alone. A change is as sure as the less sure of the two.
std::vector<FigureCell> changeCells(const LeverFigures& before, const LeverFigures& with)
{
    const auto change = [&](LeverMetric m) { return changeCell(valueOf(before, m), valueOf(with, m)); };
    return {change(LeverMetric::Requests),
            numberCell(valueOf(with, LeverMetric::Gpus)),
            changeCell(before.ttft.base(), with.ttft.base()),
            change(LeverMetric::Tpot),
            change(LeverMetric::Energy),
            textCell(QString::fromLatin1(textOf(std::max(before.tier, with.tier)).data()))};
}

std::vector<FigureCell> rowOf(const ServingLeverEffect& effect, const LeverFigures& before)
{
    const bool tried = effect.alone.tier != Tier::Direct && effect.outcome != LeverOutcome::NoPeak &&
                       effect.outcome != LeverOutcome::InFit;
    const bool guessed = tried && effect.lever->assumed > 0.0 && effect.outcome != LeverOutcome::InUse;
    const QString name = leverName(*effect.lever);
    std::vector<FigureCell> cells{
        textCell(guessed ? ServiceLeverTable::tr("%1, assumed").arg(assumedName(*effect.lever)) : name,
                 effectWords(effect)),
        textCell(outcomeName(effect), outcomeWords(effect))};
    for (FigureCell& cell : changeCells(before, tried ? effect.alone : LeverFigures{}))
        cells.push_back(std::move(cell));
    cells.push_back(
        changeCell(valueOf(before, LeverMetric::Requests), valueOf(effect.stacked, LeverMetric::Requests)));
    if (!tried)
        cells[7] = textCell({});
    return cells;
}

std::vector<FigureCell> rowOf(const OtherModelEffect& model, const LeverFigures& before)
{
    //: %1 is a model such as "Llama 3.1 8B", %2 a number of GPUs
    const QString name = ServiceLeverTable::tr("%1 on %2 GPU of a replica")
                             .arg(QString::fromStdString(model.name), numberIn(model.tp.base(), {"", 1.0}));
    std::vector<FigureCell> cells{
        textCell(name, ServiceLeverTable::tr(
                           "A smaller model for the same requests. Whether it answers as well is not "
                           "modeled. Choose it with the model of the service.")),
        textCell(ServiceLeverTable::tr("Model"))};
    for (FigureCell& cell : changeCells(before, model.figures))
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

QString leverName(const ServingLever& lever) { return translated(lever.name); }

QString assumedName(const ServingLever& lever)
{
    //: %1 is a lever such as "Prefix cache", %2 a number: the share that it is assumed to have
    return ServiceLeverTable::tr("%1 %2 %").arg(leverName(lever), numberIn(100.0 * lever.assumed, {"", 1.0}));
}

FigureTable serviceLeverTable(const ServingLeverStudy& study)
{
    FigureTable table{
        columns(QString::fromStdString(percentileText(study.stacked.replica.arrivals.percentile.base()))),
        {}};
    for (const ServingLeverEffect& effect : study.effects)
        table.rows.push_back(rowOf(effect, study.before));
    for (const OtherModelEffect& model : study.models)
        table.rows.push_back(rowOf(model, study.before));
    return table;
}

FigureTable specialPartsTable(const std::vector<SpecialPart>& parts)
{
    FigureTable table{{{ServiceLeverTable::tr("Part"), {}, false},
                       {ServiceLeverTable::tr("Parts that hold the weights")},
                       {ServiceLeverTable::tr("Prediction"), {}, false}},
                      {}};
    for (const SpecialPart& part : parts)
        table.rows.push_back({textCell(QString::fromStdString(part.device->name)),
                              numberCell(part.holdWeights.base()),
                              textCell(translated(wordsOf(part.reason)))});
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
