#include "verbs/optimize_reply.h"

#include <algorithm>
#include <cmath>

#include "domain/tables.h"
#include "readings/value.h"
#include "report/figure_table.h"
#include "verbs/optimize_remarks.h"
#include "whatif/fleet_columns.h"

namespace jw::verbs {
namespace {

Value numberOrNull(double number) { return std::isfinite(number) ? Value(number) : Value(); }

Value countOf(std::size_t count) { return static_cast<double>(count); }

/// A value of a measure.
std::string figure(const OptimizeQuestion& q, const FieldInfo& info, double value)
{
    return fleetFigure(q, info, value);
}

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

/// A score of one measure is one; of several it is a sum without a unit.
std::string scoreText(const OptimizeQuestion& q, double score)
{
    const ObjectiveTerm& first = q.objective.front();
    return q.objective.size() == 1 ? figure(q, *first.measure.info, score / first.weight) : numberText(score);
}

// Text ----------------------------------------------------------------------------------------------------

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

/// Where a limited result is not sure: does the candidate keep all limits at P90, too?
void addKept(TextTable& table, const OptimizeQuestion& q, const Optimized& answer)
{
    if (!areLimitsBanded(q, answer.best))
        return;
    table.header.emplace_back("limits kept at P90");
    for (std::size_t i = 0; i < answer.best.size(); ++i)
        table.rows[i].emplace_back(brokenAtP90(q, answer.best[i]).empty() ? "yes" : "no");
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
    addFigures(table, q, answer);
    addKept(table, q, answer);
    return alignedText(table);
}

std::string limitName(const OptimizeQuestion& q, std::size_t at)
{
    const OptimizeLimit& limit = q.limits[at];
    return limit.measure.path + " of at most " + figure(q, *limit.measure.info, limit.most) +
           yearText(q, limit.measure);
}

/// What the limit does, and what more of it is worth.
std::string limitText(const OptimizeQuestion& q, const Optimized& answer, std::size_t at)
{
    const LimitReport& report = answer.limits[at];
    if (!report.relaxed)
        return limitName(q, at) + " does not bind.\n";
    const OptimizeLimit& limit = q.limits[at];
    const FieldInfo& info = *limit.measure.info;
    const std::string symbol = unitText(info.term.unit, q.resolved->settings.currency);
    const std::string each = symbol.empty() ? "one more" : symbol;
    const auto& slope = answer.slopes[at];
    const std::string margin =
        !slope ? "" : "; at the margin, by " + slope->field + " alone, " + scoreText(q, slope->worth);
    return limitName(q, at) + " binds: with " + figure(q, info, report.relaxed->to) + " the least is " +
           scoreText(q, answer.best.front().score - report.relaxed->gain) + ", which is " +
           scoreText(q, report.relaxed->gain) + " less: " + scoreText(q, report.worth(limit.most)) +
           " for each " + each + margin + ".\n";
}

// Data ----------------------------------------------------------------------------------------------------

Value layoutData(const std::optional<TrainLayout<double>>& layout)
{
    return layout ? toValue(static_cast<const ParallelLayout<double>&>(*layout)) : Value();
}

Members bandsData(const std::vector<BandedCell>& bands)
{
    Members data;
    for (const BandedCell& band : bands)
        data[band.path] = Items{numberOrNull(band.p10), numberOrNull(band.p90)};
    return data;
}

Value rentsData(const std::vector<UsedRent>& rents)
{
    Items items;
    for (const UsedRent& each : rents) {
        const bool own = each.row.empty();
        items.push_back(Members{{"kind", rentKindTexts[static_cast<std::size_t>(each.kind)]},
                                {"per_gpu_hour", each.rate},
                                {"row", own ? Value() : Value(each.row)},
                                {"provider", own ? Value() : Value(each.provider)},
                                {"as_of", own ? Value() : Value(each.date)}});
    }
    return items;
}

Value fleetData(const OptimizeQuestion& q, const RankedFleet& ranked)
{
    const FleetCandidate& fleet = ranked.fleet;
    Members figures;
    for (std::size_t k = 0; k < measureKeys.size(); ++k)
        figures[std::string(measureKeys[k])] = numberOrNull(ranked.figures[k]);
    Items terms, limits, lowerBounds;
    for (std::size_t k = 0; k < measureKeys.size(); ++k)
        if (ranked.atLeast[k])
            lowerBounds.emplace_back(measureKeys[k]);
    for (const double term : ranked.terms)
        terms.push_back(numberOrNull(term));
    for (const double limit : ranked.limits)
        limits.push_back(numberOrNull(limit));
    return Members{{"device", fleet.device},
                   {"region", fleet.region},
                   {"gpus", fleet.gpus},
                   {"nodes", fleet.nodes},
                   {"cap", fleet.cap ? Value(*fleet.cap) : Value()},
                   {"procurement", fleet.procurement ? Value(textOf(*fleet.procurement)) : Value()},
                   {"layout", layoutData(fleet.layout)},
                   {"score", numberOrNull(ranked.score)},
                   {"objective", std::move(terms)},
                   {"limits", std::move(limits)},
                   {"figures", std::move(figures)},
                   {"lower_bounds", std::move(lowerBounds)},
                   {"bands", bandsData(ranked.bands)},
                   {"keeps_limits_at_p90", brokenAtP90(q, ranked).empty()},
                   {"strained", ranked.strained},
                   {"rents", rentsData(ranked.rents)}};
}

Value roundedData(const std::vector<RoundedGpus>& rounded)
{
    Items items;
    for (const RoundedGpus& each : rounded)
        items.push_back(Members{{"asked", each.asked}, {"nodes", each.nodes}, {"gpus", each.gpus()}});
    return items;
}

Members measureData(const OptimizeQuestion& q, const OptimizeMeasure& measure)
{
    return {{"path", measure.path},
            {"unit", unitText(measure.info->term.unit, q.resolved->settings.currency)},
            {"per_year", isPerYear(q, measure)}};
}

Value limitData(const OptimizeQuestion& q, const Optimized& answer, std::size_t at)
{
    const OptimizeLimit& limit = q.limits[at];
    const LimitReport& report = answer.limits[at];
    Members data = measureData(q, limit.measure);
    data["most"] = limit.most;
    data["excludes"] = countOf(report.excludes);
    data["alone"] = countOf(report.alone);
    data["binds"] = report.relaxed && !answer.best.empty();
    data["relaxed"] = Value();
    const auto& slope = answer.slopes[at];
    data["slope"] = slope ? Value(Members{{"field", slope->field}, {"worth", slope->worth}}) : Value();
    if (report.relaxed)
        data["relaxed"] = Members{{"to", report.relaxed->to},
                                  {"gain", numberOrNull(report.relaxed->gain)},
                                  {"worth", numberOrNull(report.worth(limit.most))},
                                  {"candidate", fleetData(q, *answer.relaxed[at])}};
    return data;
}

/// The limit that keeps out the most, of equal ones the first.
std::size_t tightest(const Optimized& answer)
{
    const auto most = std::ranges::max_element(answer.limits, {}, &LimitReport::excludes);
    return static_cast<std::size_t>(most - answer.limits.begin());
}

} // namespace

Members optimizeData(const OptimizeQuestion& q, const Optimized& answer)
{
    Items objective, limits, best;
    for (const ObjectiveTerm& term : q.objective) {
        Members data = measureData(q, term.measure);
        data["weight"] = term.weight;
        objective.emplace_back(std::move(data));
    }
    for (std::size_t at = 0; at < q.limits.size(); ++at)
        limits.push_back(limitData(q, answer, at));
    for (const RankedFleet& each : answer.best)
        best.push_back(fleetData(q, each));
    return {{"workload", rowText(*q.resolved, findRow(*q.resolved, q.work.workload), "name")},
            {"objective", std::move(objective)},
            {"limits", std::move(limits)},
            {"best", std::move(best)},
            {"closest", answer.closest ? fleetData(q, *answer.closest) : Value()},
            {"sure", answer.sure ? fleetData(q, *answer.sure) : Value()},
            {"gpus_in_whole_nodes", roundedData(answer.rounded)},
            {"considered", countOf(answer.considered)},
            {"feasible", countOf(answer.feasible)},
            {"no_layout", countOf(answer.noLayout)},
            {"no_price", countOf(answer.noPrice)},
            {"overloaded", countOf(answer.overloaded)},
            {"refused", countOf(answer.refused)}};
}

std::string optimizeText(const OptimizeQuestion& q, const Optimized& answer)
{
    std::string text = q.resolved->settings.name + ": the least " + objectiveText(q) + "; " +
                       std::to_string(answer.feasible) + " of " + std::to_string(answer.considered) +
                       " combinations keep all limits" +
                       (areLimitsBanded(q, answer.best) ? " at their middle values\n\n" : "\n\n");
    if (answer.best.empty())
        return text;
    text += tableText(q, answer) + '\n';
    for (std::size_t at = 0; at < q.limits.size(); ++at)
        text += limitText(q, answer, at);
    return text + rentsText(q, answer);
}

std::optional<Problem> noCandidate(const OptimizeQuestion& q, const Optimized& answer)
{
    if (!answer.best.empty())
        return {};
    Problem problem{.field = "limit"};
    if (!answer.closest) {
        problem.wrong = "None of the " + std::to_string(answer.considered) + " combinations has results.";
        problem.remedy = "Choose other devices, numbers or ways to have them; the notes say why.";
    } else {
        const std::size_t at = tightest(answer);
        problem.field = q.limits[at].measure.path;
        problem.wrong = "No combination keeps all limits. " + limitName(q, at) +
                        " keeps out the most: " + std::to_string(answer.limits[at].excludes) + " of " +
                        std::to_string(answer.considered) + '.';
        for (std::size_t k = 0; k < q.limits.size(); ++k)
            if (const auto& move = answer.limits[k].relaxed)
                problem.remedy += (problem.remedy.empty() ? "Raise " : "; or ") + q.limits[k].measure.path +
                                  " to " + figure(q, *q.limits[k].measure.info, move->to);
        if (problem.remedy.empty())
            for (std::size_t k = 0; k < q.limits.size(); ++k)
                if (const double needed = answer.closest->limits[k]; needed > q.limits[k].most)
                    problem.remedy += (problem.remedy.empty() ? "No limit alone does it. Raise " : " and ") +
                                      q.limits[k].measure.path + " to " +
                                      figure(q, *q.limits[k].measure.info, needed);
        problem.remedy += '.';
    }
    problem.text = problem.wrong + ' ' + problem.remedy;
    return problem;
}

std::vector<Problem> leftOutNotes(const OptimizeQuestion& q, const Optimized& answer)
{
    std::vector<Problem> notes;
    const auto add = [&](std::size_t count, const std::string& why) {
        if (count > 0)
            notes.push_back(noteOf(std::to_string(count) + " of the " + std::to_string(answer.considered) +
                                   " combinations " + why));
    };
    add(answer.noLayout, "have no layout: none divides the GPUs, or none fits into their memory.");
    add(answer.noPrice, "are had in a way that neither plan nor catalogue has a price of: set it in the "
                        "plan, or choose other procurement.");
    add(answer.overloaded, "do not hold the load of the service.");
    if (answer.refused > 0)
        add(answer.refused,
            "are refused by the plan. The first: " + problemOf(*answer.firstRefusal, &*q.resolved).text);
    return notes;
}

} // namespace jw::verbs
