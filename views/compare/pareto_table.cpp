#include "views/compare/pareto_table.h"

#include <QCoreApplication>

#include "engine/lower_bounds.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ParetoTable)
};

FigureColumn columnOf(const ParetoResult& of, UnitName unit, const Plan& plan)
{
    FigureColumn column = figureColumn(*of.result.info, unit, plan);
    column.title = endName(of.end, column.title);
    if (!column.copyTitle.isEmpty())
        column.copyTitle = endName(of.end, column.copyTitle);
    return column;
}

} // namespace

FigureTable paretoTable(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                        const std::vector<ParetoMetric>& metrics, const ParetoAnswer& answer)
{
    FigureTable table;
    table.columns = {{.title = Words::tr("Scenario"), .number = false}};
    for (const std::size_t scenario : answer.scenarios)
        table.rows.push_back({textCell(scenarioName(plan.scenarios[scenario]))});
    for (const ParetoMetric& metric : metrics) {
        const ComparedResult& result = metric.of.result;
        const UnitName unit = commonUnit(result.base, *result.info);
        table.columns.push_back(columnOf(metric.of, unit, plan));
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const std::size_t at = answer.places[row];
            FigureCell cell = figureCell(result.base[at], *result.info, unit, plan, {});
            if (!result.bands.empty() && result.bands[at].isBanded())
                cell = bandedCell(std::move(cell), result.bands[at], unit);
            if (isMarked(result.atLeast, at))
                cell = atLeastCell(std::move(cell), BoundWords(outcomes[at]->resolved).of(*result.info));
            table.rows[row].push_back(std::move(cell));
        }
    }
    table.columns.push_back({.title = Words::tr("Verdict"), .number = false});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const QString words = beatenWords(plan, answer, row);
        table.rows[row].push_back(textCell(words, words));
        for (FigureCell& cell : table.rows[row])
            cell.dimmed = !answer.better[row].empty();
    }
    return table;
}

} // namespace jw
