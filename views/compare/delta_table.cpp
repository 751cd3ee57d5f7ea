#include "views/compare/delta_table.h"

#include <algorithm>
#include <cmath>

#include "domain/paths.h"
#include "engine/doubts.h"
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

/// What a tooltip says of a sampled difference, with its ends as `number` writes them.
template <class Number> QString endsWords(const SampledEnds& ends, Number number)
{
    //: tooltip of a difference between scenarios, draw by draw: %1 to %3 are percentiles such as "−4.1 %"
    return Words::tr("Difference, draw by draw: P10 %1, P50 %2, P90 %3")
        .arg(number(ends.p10), number(ends.p50), number(ends.p90));
}

FigureCell percentCell(double fraction, const DifferenceBand* band)
{
    FigureCell cell{.text = signedPercent(fraction)};
    if (std::isfinite(fraction))
        cell.copy = QString::fromStdString(formatAs(fraction, {"", 1.0}, {"", 0.01}, {}));
    if (std::isfinite(fraction) && band && band->relative)
        cell.full = endsWords(*band->relative, signedPercent);
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

FigureCell changeCell(double change, const DifferenceBand* band, const FieldInfo& info, UnitName unit,
                      const Plan& plan)
{
    FigureCell cell = unitCell(change, info, unit, plan, {});
    cell.text = withSign(cell.text, change);
    if (!band || !std::isfinite(change))
        return cell;
    const auto number = [&](double base) { return withSign(numberIn(base, unit), base); };
    cell.brief = cell.text;
    //: the ends of the band of a difference, P10 and P90: "−5.2 to −3.3"
    cell.band = Words::tr("%1 to %2").arg(number(band->absolute.p10), number(band->absolute.p90));
    //: a difference with its band: "−4.1 (−5.2 to −3.3)"
    cell.text = Words::tr("%1 (%2)").arg(cell.text, cell.band);
    cell.full += QLatin1Char('\n') + endsWords(band->absolute, number);
    return cell;
}

/// Scenarios that count carbon on different bases are not compared by it.
bool isShown(const ComparedResult& result, bool carbon)
{
    return hasFigure(result.base) && (carbon || result.info->dim.carbon == 0);
}

using Outcomes = std::vector<const ScenarioOutcome*>;
using Bounds = std::vector<BoundWords>; ///< of each outcome

/// What all rows of a table are made from.
struct Made {
    const Plan& plan;
    const SampledDifferences& differences;
    Bounds bounds;
    QString apart; ///< why some money is not compared, in words
};

/// In words why costs without machines are not set beside others.
QString apartWords(const Plan& plan, const Outcomes& outcomes)
{
    for (const Finding& finding : unknownFindings(outcomes))
        if (finding.what == "no_machines_compared")
            return findingText(finding, plan);
    return {};
}

QString nameOf(const DeltaRow& row)
{
    const QString term = termText(row.result.info->term.name);
    //: %1 is a service, %2 one of its results: "chat: Cost per query"
    return row.service.empty() ? term : Words::tr("%1: %2").arg(QString::fromStdString(row.service), term);
}

/// What becomes of a lower bound is not known.
std::vector<FigureCell> cellsOf(const DeltaRow& of, Made& from)
{
    const Plan& plan = from.plan;
    const ComparedResult& result = of.result;
    const QString name = nameOf(of);
    const std::string& explained = of.explained.empty() ? result.path : of.explained;
    std::vector<double> bases = result.base;
    for (double& base : bases)
        base = shownBase(result.path, base);
    const UnitName unit = commonUnit(bases, *result.info);
    std::vector<FigureCell> row{textCell(name, name),
                                {.text = unitWords(unit, result.info->dim, plan), .number = false}};
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const double base = bases[i];
        row.push_back(unitCell(base, *result.info, unit, plan, i == 0 ? explained : std::string()));
        if (!result.bands.empty() && result.bands[i].isBanded())
            row.back() = bandedCell(std::move(row.back()), result.bands[i], unit);
        if (isMarked(result.atLeast, i))
            row.back() = atLeastCell(std::move(row.back()), from.bounds[i].of(*result.info));
        if (i == 0)
            continue;
        if (isApart(result, i)) {
            row.insert(row.end(), 2, FigureCell{.text = QStringLiteral("–"), .full = from.apart});
            continue;
        }
        const double first = isMarked(result.untold, i) ? std::nan("") : bases.front();
        const DifferenceBand* band = findDifference(from.differences, result.path, i);
        row.push_back(changeCell(absoluteChange(base, first), band, *result.info, unit, plan));
        row.push_back(percentCell(relativeChange(base, first), band));
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

bool isOfRequest(const ComparedResult& result)
{
    return std::ranges::find(requestKeys, result.info->key) != requestKeys.end();
}

/// What a request of each service takes, where scenarios have several.
void addServices(std::vector<DeltaRow>& rows, const Outcomes& outcomes)
{
    for (const std::string& service : services(outcomes))
        for (ComparedResult& result : comparedResults(outcomes, workloadHead(service)))
            if (isOfRequest(result))
                rows.push_back({std::move(result), service, {}});
}

/// What a request takes, below the results of the whole plan: of one service a scenario side by side.
void addRequests(std::vector<DeltaRow>& rows, const Outcomes& outcomes)
{
    const std::vector<std::string> only = onlyServices(outcomes);
    if (only.empty())
        return addServices(rows, outcomes);
    for (ComparedResult& result : comparedRequests(outcomes)) {
        if (!result.info) // no scenario has it
            continue;
        std::string explained = workloadHead(only.front()) + std::string(result.info->key);
        rows.push_back({std::move(result), {}, std::move(explained)});
    }
}

FigureTable headsOf(const Plan& plan, const Outcomes& outcomes)
{
    FigureTable table;
    table.columns = {{.title = Words::tr("Result"), .number = false},
                     {.title = Words::tr("Unit"), .number = false}};
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const QString name = scenarioName(plan.scenarios[outcomes[i]->scenario]);
        table.columns.push_back({.title = name});
        if (i == 0)
            continue;
        table.columns.push_back(
            {.title = QStringLiteral("Δ"), .copyTitle = Words::tr("Δ %1").arg(name), .folds = true});
        table.columns.push_back(
            {.title = QStringLiteral("Δ %"), .copyTitle = Words::tr("Δ % %1").arg(name), .folds = true});
    }
    return table;
}

} // namespace

std::vector<DeltaRow> deltaRows(const Outcomes& outcomes, const Subject& subject)
{
    std::vector<DeltaRow> rows;
    for (ComparedResult& result : comparedResults(outcomes, subject.prefix))
        rows.push_back({std::move(result), {}, {}});
    if (subject.prefix == "total/")
        addRequests(rows, outcomes);
    const bool carbon = comparisonFindings(outcomes).empty();
    std::erase_if(rows, [&](const DeltaRow& row) { return !isShown(row.result, carbon); });
    return rows;
}

std::vector<std::string> pathsOf(const std::vector<DeltaRow>& rows)
{
    std::vector<std::string> paths;
    for (const DeltaRow& row : rows)
        paths.push_back(row.result.path);
    return paths;
}

FigureTable deltaTable(const Plan& plan, const Outcomes& outcomes, const std::vector<DeltaRow>& rows,
                       const SampledDifferences& differences)
{
    FigureTable table = headsOf(plan, outcomes);
    Made from{plan, differences, {}, apartWords(plan, outcomes)};
    for (const ScenarioOutcome* outcome : outcomes)
        from.bounds.emplace_back(outcome->resolved);
    for (const DeltaRow& row : rows)
        table.rows.push_back(cellsOf(row, from));
    return table;
}

} // namespace jw
