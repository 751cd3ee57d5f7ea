#include "views/workloads/cap_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/plan_index.h"
#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"
#include "engine/predicted.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/results/result_charts.h"
#include "views/results/result_tables.h"
#include "views/workloads/run_facts.h"

namespace jw {
namespace {

struct CapTable {
    Q_DECLARE_TR_FUNCTIONS(jw::CapTable)
};

constexpr UnitName percent{"%", 0.01};

/// A figure of a point: its field and its value in base units.
struct Figure {
    const FieldInfo* info;
    double (*base)(const CapPoint& point);
};

const std::array<Figure, 4>& figures()
{
    static const std::array<Figure, 4> all{
        {{&totalsField("cost_usd"), [](const CapPoint& p) { return p.cost.base(); }},
         {&totalsField("energy_kwh"), [](const CapPoint& p) { return p.energy.base(); }},
         {&infoOf<&WorkloadFigures<double>::hours>(), [](const CapPoint& p) { return p.time.base(); }},
         {&totalsField("carbon_total_kg"), [](const CapPoint& p) { return p.carbon.base(); }}}};
    return all;
}
constexpr std::size_t drawn = 3; // carbon follows energy

const Workload* runOf(const Plan& plan, const std::string& workload)
{
    const auto run = std::ranges::find(plan.workloads, workload, &Workload::uid);
    return run == plan.workloads.end() ? nullptr : &*run;
}

std::vector<const NodeGroup*> machinesOf(const PlanIndex& index, const std::string& workload)
{
    std::vector<const NodeGroup*> groups;
    if (const Workload* run = runOf(index.plan(), workload))
        for (const Assignment* a : index.assignedTo(*run))
            groups.push_back(index.group(a->group));
    return groups;
}

/// Why a cap changes nothing of these machines; empty where it does.
QString machineObstacle(const NodeGroup& group, const Accelerator* device)
{
    const QString name = QString::fromStdString(group.name);
    if (!device)
        //: %1 is a node group
        return CapTable::tr("%1 has no accelerator that could be capped.").arg(name);
    if (!(device->tdp.value > 0.0))
        //: %1 is an accelerator
        return CapTable::tr("%1 has no TDP, so there is no curve of its power.")
            .arg(QString::fromStdString(device->name));
    if (group.nodeIdle && group.nodePeak)
        //: %1 is a node group
        return CapTable::tr("The power of %1 is given for whole nodes, so a cap of its accelerators changes "
                            "nothing in the model. Clear its node idle and peak power to have a curve.")
            .arg(name);
    return {};
}

QString capText(const CapPoint& point, const Plan& plan)
{
    const FieldInfo& info = infoOf<&NodeGroup::powerCap>();
    return ShownFigure{numberIn(point.cap.base(), info.term.unit), unitWords(info.term.unit, info.dim, plan)}
        .text();
}

FigureCell capCell(const CapPoint& point, const QStringList& marks, const Plan& plan)
{
    return textCell((QStringList(capText(point, plan)) + marks).join(QStringLiteral(" · ")));
}

FigureCell predictedCell(const CapPoint& point, const Figure& figure, UnitName unit, const Plan& plan)
{
    FigureCell cell = figureCell(figure.base(point), *figure.info, unit, plan, {});
    const BandedCell* band = point.bandOf(figure.info->key);
    return band ? bandedCell(std::move(cell), *band, unit) : cell;
}

void addFigure(FigureTable& table, const CapPoints& points, const Figure& figure, const Plan& plan)
{
    std::vector<double> bases;
    for (const CapPoint& point : points)
        bases.push_back(figure.base(point));
    const UnitName unit = commonUnit(bases, *figure.info);
    table.columns.push_back(figureColumn(*figure.info, unit, plan));
    if (figure.info->key == "carbon_total_kg") // its term would be the widest column
        //: head of a column: %1 is a unit such as "t CO₂e"
        table.columns.back().title =
            CapTable::tr("Carbon with embodied (%1)").arg(unitWords(unit, figure.info->dim, plan));
    for (std::size_t i = 0; i < points.size(); ++i)
        table.rows[i].push_back(predictedCell(points[i], figure, unit, plan));
}

/// Against no cap, as a fraction; NaN where there is nothing to compare with.
double change(const CapPoints& points, std::size_t at, const Figure& figure)
{
    const double uncapped = figure.base(points.back());
    return uncapped > 0.0 ? figure.base(points[at]) / uncapped - 1.0 : std::nan("");
}

} // namespace

QString capObstacle(const Plan& plan, const std::string& workload)
{
    const PlanIndex index(plan);
    if (const Workload* run = runOf(plan, workload); run && !run->enabled)
        return CapTable::tr("The run is not enabled, so there is nothing to compare.");
    const std::vector<const NodeGroup*> machines = machinesOf(index, workload);
    if (machines.empty())
        return CapTable::tr("No node group works on this run, and a power cap belongs to machines. Give the "
                            "run a share of a node group below.");
    for (const NodeGroup* group : machines)
        if (const QString why = machineObstacle(*group, index.acceleratorOf(*group)); !why.isEmpty())
            return why;
    if (const QString given = givenSpeed(plan, workload); !given.isEmpty())
        //: %1 is the field that gives it: "GPU-hours", "MFU"
        return CapTable::tr("The speed of this run is given (%1), so the model would not slow it under a "
                            "cap. Clear that field to have the speed predicted from the layout.")
            .arg(given);
    return {};
}

std::size_t cheapestAt(const CapPoints& points)
{
    const bool priced = !points.empty() && points.back().cost.base() > 0.0;
    return priced ? static_cast<std::size_t>(cheapest(points) - points.begin()) : points.size();
}

std::size_t capNow(const CapPoints& points, const Plan& plan, const std::string& workload)
{
    const PlanIndex index(plan);
    std::vector<std::size_t> found;
    for (const NodeGroup* group : machinesOf(index, workload)) {
        const Accelerator* device = index.acceleratorOf(*group);
        const double tdp = device ? device->tdp.value : 0.0;
        const double watts = group->powerCap ? std::min(group->powerCap->value, tdp) : tdp;
        const auto at = std::ranges::find_if(
            points, [&](const CapPoint& p) { return std::fabs(p.cap.in(watt)-watts) < 1e-6 * tdp; });
        found.push_back(static_cast<std::size_t>(at - points.begin()));
    }
    const bool equal =
        !found.empty() && std::ranges::all_of(found, [&](std::size_t at) { return at == found.front(); });
    return equal ? found.front() : points.size();
}

FigureTable capTable(const CapPoints& points, std::size_t now, const Plan& plan)
{
    FigureTable table{{{CapTable::tr("Power cap"), {}, false}, {CapTable::tr("Of TDP (%)")}}, {}};
    const std::size_t best = cheapestAt(points);
    for (std::size_t i = 0; i < points.size(); ++i) {
        QStringList marks;
        if (i == best)
            marks << CapTable::tr("cheapest");
        if (i == now)
            marks << CapTable::tr("as it is");
        const QString share = numberIn(points[i].share, percent);
        table.rows.push_back({capCell(points[i], marks, plan), {.text = share, .full = {}, .copy = share}});
    }
    for (const Figure& figure : figures())
        addFigure(table, points, figure, plan);
    return table;
}

ChartData capChart(const CapPoints& points, const Plan& plan)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.title = CapTable::tr("The run under a power cap");
    data.categoryTitle = CapTable::tr("Power cap of an accelerator (W)");
    data.valueTitle = CapTable::tr("Change against no cap");
    data.unit = QStringLiteral("%");
    for (const CapPoint& point : points)
        data.positions.push_back(point.cap.in(watt));
    for (std::size_t line = 0; line < drawn; ++line) {
        const Figure& figure = figures()[line];
        ChartSeries series{.name = termText(figure.info->term.name)};
        for (std::size_t i = 0; i < points.size(); ++i)
            series.values.push_back(100.0 * change(points, i, figure));
        if (!std::isnan(series.values.back()))
            data.series.push_back(std::move(series));
    }
    if (const std::size_t best = cheapestAt(points); best < points.size()) {
        data.emphasized.push_back(best);
        //: note below a chart: %1 is a power such as "525 W"
        data.notes << CapTable::tr("Ringed: the cheapest, %1.").arg(capText(points[best], plan));
    }
    return data;
}

QString capWords(const CapPoints& points, const Prediction& prediction, const Plan& plan)
{
    const std::size_t best = cheapestAt(points);
    const auto changed = [&](std::size_t figure) {
        return signedPercent(change(points, best, figures()[figure]));
    };
    QStringList words;
    if (best + 1 == points.size())
        words << CapTable::tr("Cheapest without a cap: the time that a cap takes costs more than its energy "
                              "saves.");
    else if (best < points.size())
        //: %1 is a power such as "525 W", %2 to %4 are changes such as "−4.2 %"
        words << CapTable::tr("Cheapest at %1: cost %2, energy %3, running time %4 against no cap.")
                     .arg(capText(points[best], plan), changed(0), changed(1), changed(2));
    if (prediction.tier != Tier::Direct)
        //: %1 is the tier of a prediction, A, B or C; %2 and %3 are factors such as 0.9 and 1.31
        words << CapTable::tr("Tier %1: the running time lies between %2 and %3 times the figure, eight "
                              "times in ten; what else follows stands in parentheses.")
                     .arg(toQt(textOf(prediction.tier)), numberIn(prediction.time.p10, {"", 1.0}),
                          numberIn(prediction.time.p90, {"", 1.0}));
    return words.join(QLatin1Char(' '));
}

} // namespace jw
