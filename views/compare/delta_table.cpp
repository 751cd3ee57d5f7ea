#include "views/compare/delta_table.h"

#include <algorithm>
#include <cmath>

#include "domain/paths.h"
#include "engine/lower_bounds.h"
#include "readings/display.h"
#include "report/figure_table.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::DeltaTable)
};

FigureCell percentCell(double fraction)
{
    FigureCell cell{.text = signedPercent(fraction)};
    if (std::isfinite(fraction))
        cell.copy = QString::fromStdString(formatAs(fraction, {"", 1.0}, {"", 0.01}, {}));
    return cell;
}

/// One unit a row, in copies too.
FigureCell unitCell(double base, const FieldInfo& info, UnitName unit, const Plan& plan,
                    const std::string& path)
{
    FigureCell cell = figureCell(base, info, unit, plan, path);
    if (std::isfinite(base))
        cell.copy = QString::fromStdString(formatValue(base / unit.size, {"", 1.0}, {}));
    return cell;
}

QString withSign(const QString& number, double value)
{
    return value > 0.0 ? QLatin1Char('+') + number : number;
}

/// Scenarios that count carbon on different bases are not compared by it.
bool isShown(const ComparedResult& result, bool carbon)
{
    return hasFigure(result.base) && (carbon || result.info->dim.carbon == 0);
}

using Outcomes = std::vector<const ScenarioOutcome*>;
using Bounds = std::vector<BoundWords>; ///< of each outcome

/// The first number is explained by what stands at `path`. What becomes of a lower bound is not known.
std::vector<FigureCell> rowOf(const ComparedResult& result, const QString& name, const std::string& path,
                              const Plan& plan, Bounds& bounds)
{
    std::vector<double> bases = result.base;
    for (double& base : bases)
        base = shownBase(result.path, base);
    const UnitName unit = commonUnit(bases, *result.info);
    std::vector<FigureCell> row{textCell(name, name),
                                {.text = unitWords(unit, result.info->dim, plan), .number = false}};
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const double base = bases[i];
        row.push_back(unitCell(base, *result.info, unit, plan, i == 0 ? path : std::string()));
        if (!result.bands.empty() && result.bands[i].isBanded())
            row.back() = bandedCell(std::move(row.back()), result.bands[i], unit);
        if (isMarked(result.atLeast, i))
            row.back() = atLeastCell(std::move(row.back()), bounds[i].of(*result.info));
        if (i == 0)
            continue;
        const double first = isDifferenceKnown(result.atLeast, 0, i) ? bases.front() : std::nan("");
        const double change = absoluteChange(base, first);
        row.push_back(unitCell(change, *result.info, unit, plan, {}));
        row.back().text = withSign(row.back().text, change);
        row.push_back(percentCell(relativeChange(base, first)));
    }
    return row;
}

/// The workloads that count their queries, in any scenario, each once.
std::vector<std::string> services(const Outcomes& outcomes)
{
    std::vector<std::string> names;
    for (const ScenarioOutcome* outcome : outcomes)
        for (std::size_t i = 0; outcome->results && i < outcome->results->workloads.size(); ++i) {
            const auto& w = outcome->results->workloads[i];
            if (std::isfinite(w.figures.perQuery.base()) && std::ranges::find(names, w.name) == names.end())
                names.push_back(w.name);
        }
    return names;
}

/// What a request of each service takes, where scenarios have several.
void addServices(FigureTable& table, const Plan& plan, const Outcomes& outcomes, Bounds& bounds, bool carbon)
{
    for (const std::string& service : services(outcomes))
        for (const ComparedResult& result : comparedResults(outcomes, workloadHead(service))) {
            const bool ofRequest = std::ranges::find(requestKeys, result.info->key) != requestKeys.end();
            const QString term = termText(result.info->term.name);
            //: %1 is a service, %2 one of its results: "chat: Cost per query"
            const QString name = Words::tr("%1: %2").arg(QString::fromStdString(service), term);
            if (ofRequest && isShown(result, carbon))
                table.rows.push_back(rowOf(result, name, result.path, plan, bounds));
        }
}

/// What a request takes, below the results of the whole plan: of one service a scenario side by side.
void addRequests(FigureTable& table, const Plan& plan, const Outcomes& outcomes, Bounds& bounds, bool carbon)
{
    const std::vector<std::string> only = onlyServices(outcomes);
    if (only.empty())
        return addServices(table, plan, outcomes, bounds, carbon);
    for (const ComparedResult& result : comparedRequests(outcomes))
        if (isShown(result, carbon))
            table.rows.push_back(rowOf(result, termText(result.info->term.name),
                                       workloadHead(only.front()) + std::string(result.info->key), plan,
                                       bounds));
}

} // namespace

FigureTable deltaTable(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                       const Subject& subject)
{
    FigureTable table;
    table.columns = {{.title = Words::tr("Result"), .number = false},
                     {.title = Words::tr("Unit"), .number = false}};
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const QString name = scenarioName(plan.scenarios[outcomes[i]->scenario]);
        table.columns.push_back({.title = name});
        if (i > 0) {
            table.columns.push_back({.title = QStringLiteral("Δ"), .copyTitle = Words::tr("Δ %1").arg(name)});
            table.columns.push_back(
                {.title = QStringLiteral("Δ %"), .copyTitle = Words::tr("Δ % %1").arg(name)});
        }
    }
    const bool carbon = comparisonFindings(outcomes).empty();
    Bounds bounds;
    for (const ScenarioOutcome* outcome : outcomes)
        bounds.emplace_back(outcome->resolved);
    for (const ComparedResult& result : comparedResults(outcomes, subject.prefix))
        if (isShown(result, carbon))
            table.rows.push_back(rowOf(result, termText(result.info->term.name), result.path, plan, bounds));
    if (subject.prefix == "total/")
        addRequests(table, plan, outcomes, bounds, carbon);
    return table;
}

} // namespace jw
