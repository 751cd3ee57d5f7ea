#include <algorithm>
#include <cmath>

#include "readings/value.h"
#include "report/figure_table.h"
#include "verbs/optimize_limits.h"
#include "verbs/optimize_remarks.h"
#include "verbs/optimize_reply.h"
#include "whatif/fleet_columns.h"

namespace jw::verbs {
namespace {

std::string percentText(double share) { return numberText(std::round(share * 1e4) / 1e2) + " %"; }

/// "TP 8, PP 16": the degrees that are more than one.
std::string layoutText(const TrainLayout<double>& l)
{
    std::string text;
    for (const auto& [name, degree] :
         {std::pair<const char*, Ratio<>>{"TP ", l.tp}, {"PP ", l.pp}, {"CP ", l.cp}, {"EP ", l.ep}})
        if (degree > 1.0)
            text += (text.empty() ? "" : ", ") + (name + numberText(degree.base()));
    return text.empty() ? "DP alone" : text;
}

/// What is made least: "cost", "cost + 0.1 carbon".
std::string objectiveText(const OptimizeQuestion& q)
{
    std::string text;
    for (const ObjectiveTerm& term : q.objective) {
        text += text.empty() ? "" : " + ";
        text += term.weight == 1.0 ? "" : numberText(term.weight) + ' ';
        text += term.measure.path + yearText(q, term.measure);
    }
    return text;
}

/// Columns of what was chosen: those that differ from the plan.
struct ChosenColumn {
    const char* head;
    bool shown;
    std::string (*text)(const FleetCandidate& fleet);
};

std::vector<ChosenColumn> chosenColumns(const FleetChoices& choices, const Optimized& answer)
{
    const bool layouts = std::ranges::any_of(
        answer.best, [](const RankedFleet& each) { return each.fleet.layout.has_value(); });
    std::vector<ChosenColumn> columns{
        {"DEVICE", !choices.devices.empty(), [](const FleetCandidate& f) { return f.device; }},
        {"REGION", !choices.regions.empty(), [](const FleetCandidate& f) { return f.region; }},
        {"GPUS", true, [](const FleetCandidate& f) { return numberText(f.gpus); }},
        {"NODES", true, [](const FleetCandidate& f) { return numberText(f.nodes); }},
        {"CAP", !choices.caps.empty(), [](const FleetCandidate& f) { return percentText(*f.cap); }},
        {"HAD", !choices.procurement.empty(), [](const FleetCandidate& f) { return textOf(*f.procurement); }},
        {"LAYOUT", layouts,
         [](const FleetCandidate& f) { return f.layout ? layoutText(*f.layout) : std::string(); }}};
    std::erase_if(columns, [](const ChosenColumn& column) { return !column.shown; });
    return columns;
}

/// Each in the unit that suits all of a column.
void addFigures(TextTable& table, const OptimizeQuestion& q, const Optimized& answer)
{
    for (const FleetColumn& column : fleetColumns(q)) {
        const FieldInfo& field = *column.measure.info;
        FigureRow row{column.measure.path, &field, {}};
        for (const RankedFleet& each : answer.best)
            row.base.push_back(column.of(each) * field.term.unit.size);
        if (std::ranges::none_of(row.base, [](double base) { return std::isfinite(base); }))
            continue;
        const UnitName unit = rowUnit(row);
        const std::string symbol = unitText(unit, q.resolved->settings.currency);
        table.header.push_back(column.name() + (column.perYear ? " per year" : "") +
                               (symbol.empty() ? "" : " (" + symbol + ')'));
        for (std::size_t i = 0; i < row.base.size(); ++i)
            table.rows[i].push_back(figureText(row.base[i], unit, column.isAtLeast(answer.best[i])));
    }
}

/// What several results, each times its weight, come to.
void addSums(TextTable& table, const OptimizeQuestion& q, const Optimized& answer)
{
    if (q.objective.size() < 2)
        return;
    table.header.emplace_back("weighted sum");
    for (std::size_t i = 0; i < answer.best.size(); ++i)
        table.rows[i].push_back(figureText(answer.best[i].score, {"", 1.0}));
}

/// Where a limited result or the load of a service is not sure: does the candidate keep them at P90, too?
void addKept(TextTable& table, const OptimizeQuestion& q, const Optimized& answer)
{
    const bool limits = areLimitsBanded(q, answer.best), load = isLoadBanded(answer.best);
    if (!limits && !load)
        return;
    table.header.emplace_back(!load    ? "limits kept at P90"
                              : limits ? "load and limits kept at P90"
                                       : "load held at P90");
    for (std::size_t i = 0; i < answer.best.size(); ++i)
        table.rows[i].emplace_back(keepsAtP90(q, answer.best[i]) ? "yes" : "no");
}

std::string tableText(const OptimizeQuestion& q, const Optimized& answer)
{
    const auto columns = chosenColumns(q.choices, answer);
    TextTable table{.header = {""}, .labels = columns.size() + 1};
    for (const ChosenColumn& column : columns)
        table.header.emplace_back(column.head);
    for (std::size_t i = 0; i < answer.best.size(); ++i) {
        auto& row = table.rows.emplace_back(std::vector{std::to_string(i + 1)});
        for (const ChosenColumn& column : columns)
            row.push_back(column.text(answer.best[i].fleet));
    }
    addSums(table, q, answer);
    addFigures(table, q, answer);
    addKept(table, q, answer);
    return alignedText(table);
}

} // namespace

std::string optimizeText(const OptimizeQuestion& q, const Optimized& answer)
{
    std::string text = q.resolved->settings.name + ": the least " + objectiveText(q) + "; " +
                       std::to_string(answer.feasible) + " of " + std::to_string(answer.considered) +
                       " combinations keep all limits" +
                       (areLimitsBanded(q, answer.best) ? " at their middle values\n\n" : "\n\n");
    if (answer.best.empty())
        return text;
    return text + tableText(q, answer) + '\n' + limitsText(q, answer) + rentsText(q, answer);
}

} // namespace jw::verbs
