#include "views/sensitivity/optimize_view.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "document/plan_document.h"
#include "domain/new_rows.h"
#include "store/plan_file.h"
#include "views/common/number_text.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"
#include "views/sensitivity/optimize_words.h"
#include "views/workloads/layout_table.h"
#include "whatif/fleet_columns.h"
#include "whatif/fleet_scenario.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::OptimizeView)
};

Result<OptimizeQuestion> questionOf(const OptimizeAsked& asked)
{
    const Plan& plan = *asked.resolved;
    OptimizeQuestion question;
    question.resolved = asked.resolved;
    question.at = utcNow();
    const auto work = workMachines(plan, asked.workload);
    if (!work)
        return fail(work.error());
    question.work = *work;
    for (std::size_t k = 0; k < formChoices.size(); ++k)
        if (!asked.choices[k].empty())
            if (auto ok = addChoice(question.choices, formChoices[k], asked.choices[k]); !ok)
                return fail(ok.error());
    question.choices.searchesLayouts = asked.searchesLayouts;
    question.best = asked.best;
    for (const AskedMeasure& each : asked.objective) {
        const auto measure = measureOf(plan, *work, each.name);
        if (!measure)
            return fail(measure.error());
        question.objective.push_back({*measure, each.value});
    }
    for (const AskedMeasure& each : asked.limits) {
        const auto measure = measureOf(plan, *work, each.name);
        if (!measure)
            return fail(measure.error());
        question.limits.push_back({*measure, each.value / measure->info->term.unit.size});
    }
    return question;
}

// The table -----------------------------------------------------------------------------------------------

/// "Cost per year (USD)".
FigureColumn headOf(const FleetColumn& column, UnitName unit, const Plan& plan)
{
    FigureColumn head = figureColumn(*column.measure.info, unit, plan);
    if (head.tip.isEmpty())
        head.tip = toQt(column.measure.path);
    if (!column.perYear)
        return head;
    //: head of a column: %1 is a result with its unit, such as Cost (USD)
    const QString words = Words::tr("%1 per year");
    return {.title = words.arg(head.title), .copyTitle = words.arg(head.copyTitle), .tip = head.tip};
}

/// The results of a measure in all rows.
void addFigures(FigureTable& table, const OptimizeAnswer& answer, const FleetColumn& column)
{
    const FieldInfo& info = *column.measure.info;
    const Plan& plan = *answer.question.resolved;
    std::vector<double> bases;
    for (const RankedFleet& each : answer.found.best)
        bases.push_back(column.of(each) * info.term.unit.size);
    const UnitName unit = commonUnit(bases, info);
    table.columns.push_back(headOf(column, unit, plan));
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const RankedFleet& fleet = answer.found.best[i];
        FigureCell cell = figureCell(bases[i], info, unit, plan, {});
        if (const BandedCell* band = findBand(fleet.bands, column.measure.path))
            cell = bandedCell(cell, *band, unit);
        if (column.isAtLeast(fleet))
            cell = atLeastCell(cell, Words::tr("A price or embodied carbon is not known, and not counted."));
        table.rows[i].push_back(cell);
    }
}

/// What several results, each times its weight, come to.
void addSums(FigureTable& table, const OptimizeAnswer& answer)
{
    if (answer.question.objective.size() < 2)
        return;
    table.columns.push_back({.title = Words::tr("Weighted sum"), .tip = Words::tr("Made least")});
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const double sum = answer.found.best[i].score;
        FigureCell cell{.text = scoreWords(answer, sum)};
        cell.copy = QString::number(sum, 'g', 15);
        table.rows[i].push_back(cell);
    }
}

/// The degrees that were found; all of the layout as a tooltip.
FigureCell layoutCell(const OptimizeAnswer& answer, const FleetCandidate& fleet)
{
    if (fleet.layout)
        return textCell(layoutWords(fleet.layout), layoutName(*fleet.layout));
    const auto& workloads = answer.question.resolved->workloads;
    const auto work = std::ranges::find(workloads, answer.question.work.workload, &Workload::uid);
    const bool trains = work != workloads.end() && work->kind == WorkloadKind::Training;
    return textCell(trains ? Words::tr("as planned") : layoutWords({}));
}

std::vector<FigureCell> chosenCells(const OptimizeAnswer& answer, const FleetCandidate& fleet)
{
    const FleetChoices& choices = answer.question.choices;
    std::vector<FigureCell> cells{textCell(choiceName(fleet.device))};
    if (!choices.regions.empty())
        cells.push_back(textCell(choiceName(fleet.region)));
    FigureCell gpus{.text = QLocale().toString(fleet.gpus, 'f', 0)};
    gpus.copy = QString::number(fleet.gpus, 'g', 12);
    cells.push_back(gpus);
    if (fleet.cap)
        cells.push_back({.text = shareWords(*fleet.cap)});
    if (fleet.procurement)
        cells.push_back(textCell(procurementWords(*fleet.procurement)));
    cells.push_back(layoutCell(answer, fleet));
    return cells;
}

std::vector<FigureColumn> chosenColumns(const FleetChoices& choices)
{
    std::vector<FigureColumn> columns{{.title = Words::tr("Machines"), .number = false}};
    if (!choices.regions.empty())
        columns.push_back({.title = Words::tr("Region"), .number = false});
    columns.push_back({.title = Words::tr("GPUs")});
    if (!choices.caps.empty())
        columns.push_back({.title = Words::tr("Power cap")});
    if (!choices.procurement.empty())
        columns.push_back({.title = Words::tr("Had by"), .number = false});
    columns.push_back({.title = Words::tr("Layout"), .number = false});
    return columns;
}

} // namespace

Result<OptimizeAnswer> optimizeAnswer(OptimizeAsked asked, const std::stop_token& stop,
                                      const Progress& progress)
{
    auto question = questionOf(asked);
    if (!question)
        return fail(question.error());
    auto found = optimize(*question, builtInCatalogue(), stop, [&](double done) { progress.say(done); });
    if (!found)
        return fail(found.error());
    return OptimizeAnswer{std::move(asked), std::move(*question), std::move(*found)};
}

FigureTable optimizeTable(const OptimizeAnswer& answer)
{
    FigureTable table{.columns = chosenColumns(answer.question.choices), .rows = {}};
    for (const RankedFleet& each : answer.found.best)
        table.rows.push_back(chosenCells(answer, each.fleet));
    addSums(table, answer);
    for (const FleetColumn& column : fleetColumns(answer.question))
        addFigures(table, answer, column);
    return table;
}

QString fleetName(const OptimizeAnswer& answer, std::size_t at)
{
    return fleetWords(answer.found.best[at].fleet);
}

Result<void> addFleetScenario(PlanDocument& document, const OptimizeAnswer& answer, std::size_t at)
{
    const std::string name = freeName(*document.plan(), Scenario::table, fleetName(answer, at).toStdString());
    const std::size_t base = document.currentScenario();
    return document
        .edit({JW_TERM("jw::EditText", "Make scenario %1"), {{name}}},
              [&](Plan& plan) {
                  return insertFleetScenario({plan, base, builtInCatalogue(), answer.question.at},
                                             answer.question.work, answer.found.best[at].fleet, name);
              })
        .map([&] { document.setCurrentScenario(document.plan()->scenarios.size() - 1); });
}

} // namespace jw
