// joulewright-cli pareto: the scenarios of a plan, or the points of a sweep, that no other beats in several
// results at once.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "engine/doubts.h"
#include "engine/result_paths.h"
#include "exchange/csv.h"
#include "report/figure_table.h"
#include "units/listed.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"
#include "whatif/pareto.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, points;
    std::vector<std::string> metrics, senses, scenarios;
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostListed = 50; // points of a file in the text; the data has all

/// Columns of figures with the points that no other beats.
struct Judged {
    std::vector<std::vector<double>> columns; ///< what is not known is none: it beats nothing
    std::vector<Sense> senses;
    std::vector<std::size_t> front{};

    void judge()
    {
        const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
        front = paretoFront({spans, senses});
    }
    [[nodiscard]] bool isBest(std::size_t point) const { return std::ranges::binary_search(front, point); }
    [[nodiscard]] bool exists(std::size_t point) const
    {
        return std::ranges::none_of(columns, [&](const auto& column) { return std::isnan(column[point]); });
    }
    /// Those of the front that beat the point.
    [[nodiscard]] std::vector<std::size_t> betterThan(std::size_t point) const
    {
        const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
        std::vector<std::size_t> better;
        for (const std::size_t best : front)
            if (ParetoPoints{spans, senses}.beats(best, point))
                better.push_back(best);
        return better;
    }
};

Value valueOf(double number) { return number == number ? Value(number) : Value(); }

Items indicesOf(const Judged& judged)
{
    Items indices;
    for (const std::size_t at : judged.front)
        indices.emplace_back(static_cast<double>(at));
    return indices;
}

// Scenarios of a plan
// ---------------------------------------------------------------------------------------------------

struct Metric {
    std::string path;
    const FieldInfo* info = nullptr;
    std::vector<double> base{};  ///< by scenario
    std::vector<bool> atLeast{}; ///< by scenario: a lower bound
    Doubts doubts{};
};

struct JudgedScenarios {
    const Plan& plan;
    std::vector<std::size_t> scenarios;
    std::vector<Metric> metrics{};
    Judged judged{};

    [[nodiscard]] const Scenario& scenario(std::size_t at) const { return plan.scenarios[scenarios[at]]; }
    [[nodiscard]] UnitName unit(std::size_t k) const
    {
        return rowUnit({metrics[k].path, metrics[k].info, metrics[k].base});
    }
    /// What keeps a scenario from being judged; "" where nothing does.
    [[nodiscard]] std::string doubt(std::size_t at) const
    {
        for (const Metric& metric : metrics)
            if (metric.doubts.marks[at])
                return metric.path + (metric.atLeast[at] ? " is a lower bound" : " is without machines");
        return {};
    }
};

/// The result in each scenario. Errors: those of cellAt, where no scenario has it.
Result<void> addMetric(JudgedScenarios& all, const std::vector<ScenarioOutcome>& outcomes,
                       const std::string& path)
{
    Metric metric{.path = path};
    std::vector<const ScenarioOutcome*> compared;
    std::optional<Error> unknown;
    for (const ScenarioOutcome& outcome : outcomes) {
        compared.push_back(&outcome);
        metric.base.push_back(none);
        metric.atLeast.push_back(false);
        if (!outcome.results)
            continue;
        const auto cell = cellAt(*outcome.results, outcome.resolved, path);
        if (!cell) {
            unknown = unknown ? unknown : cell.error();
            continue;
        }
        metric.base.back() = cell->base;
        metric.atLeast.back() = cell->atLeast;
        metric.info = cell->field;
        metric.path = cell->path;
    }
    if (!metric.info && unknown)
        return fail(*unknown);
    if (metric.info) { // else no scenario has results, which is told
        metric.doubts = doubtsOf(compared, *metric.info, metric.atLeast);
        std::vector<double>& column = all.judged.columns.emplace_back(metric.base);
        for (std::size_t at = 0; at < column.size(); ++at)
            column[at] = metric.doubts.marks[at] ? none : column[at];
        all.metrics.push_back(std::move(metric));
    }
    return {};
}

std::vector<std::string> namesOf(const JudgedScenarios& all, const std::vector<std::size_t>& points)
{
    std::vector<std::string> names;
    for (const std::size_t at : points)
        names.push_back(all.scenario(at).name);
    return names;
}

std::string textOf(const JudgedScenarios& all)
{
    TextTable table{.header = {"SCENARIO"}};
    for (std::size_t k = 0; k < all.metrics.size(); ++k) {
        const std::string unit = unitText(all.unit(k), all.plan.settings.currency);
        table.header.push_back(all.metrics[k].path + (unit.empty() ? "" : " (" + unit + ')') + ", " +
                               std::string(jw::textOf(all.judged.senses[k])));
    }
    table.header.push_back("BEATEN BY");
    for (std::size_t at = 0; at < all.scenarios.size(); ++at) {
        auto& row = table.rows.emplace_back(std::vector<std::string>{all.scenario(at).name});
        for (std::size_t k = 0; k < all.metrics.size(); ++k)
            row.push_back(figureText(all.metrics[k].base[at], all.unit(k), all.metrics[k].atLeast[at]));
        const std::string doubt = all.doubt(at);
        row.push_back(!doubt.empty()           ? "not judged: " + doubt
                      : !all.judged.exists(at) ? "no result"
                      : all.judged.isBest(at)  ? "none"
                                               : listed(namesOf(all, all.judged.betterThan(at))));
    }
    return all.plan.settings.name + "\n\n" + alignedText(table);
}

Value dataOf(const JudgedScenarios& all, std::size_t at)
{
    Items values, lowerBounds, better;
    for (std::size_t k = 0; k < all.metrics.size(); ++k) {
        values.push_back(valueOf(all.metrics[k].base[at] / all.metrics[k].info->term.unit.size));
        lowerBounds.emplace_back(static_cast<bool>(all.metrics[k].atLeast[at]));
    }
    for (const std::string& name : namesOf(all, all.judged.betterThan(at)))
        better.emplace_back(name);
    return Members{{"name", all.scenario(at).name},   {"uid", all.scenario(at).uid},
                   {"values", std::move(values)},     {"lower_bounds", std::move(lowerBounds)},
                   {"judged", all.judged.exists(at)}, {"best", all.judged.isBest(at)},
                   {"beaten_by", std::move(better)}};
}

Members dataOf(const JudgedScenarios& all)
{
    Items metrics, points;
    for (std::size_t k = 0; k < all.metrics.size(); ++k)
        metrics.emplace_back(
            Members{{"path", all.metrics[k].path},
                    {"unit", unitText(all.metrics[k].info->term.unit, all.plan.settings.currency)},
                    {"sense", jw::textOf(all.judged.senses[k])}});
    for (std::size_t at = 0; at < all.scenarios.size(); ++at)
        points.push_back(dataOf(all, at));
    return {{"plan", identityOf(all.plan)},     {"currency", all.plan.settings.currency},
            {"metrics", std::move(metrics)},    {"points", std::move(points)},
            {"indices", indicesOf(all.judged)}, {"count", static_cast<double>(all.judged.front.size())}};
}

Reply ofScenarios(const Options& options, const std::vector<Sense>& senses, const Session& session)
{
    const auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    JudgedScenarios all{.plan = *plan, .scenarios = chosenScenarios(*plan, options.scenarios)};
    std::vector<ScenarioOutcome> outcomes;
    for (const std::size_t at : all.scenarios) {
        outcomes.push_back(evaluateScenario(*plan, at));
        session.progress(outcomes.size(), all.scenarios.size());
    }
    for (const std::string& path : options.metrics)
        if (const auto ok = addMetric(all, outcomes, path); !ok)
            return failed(ok.error());
    all.judged.senses = senses;
    all.judged.judge();
    Reply reply{.data = dataOf(all), .text = textOf(all)};
    reply.problems = problemsOf(*plan, outcomes);
    for (const Metric& metric : all.metrics)
        for (const Finding& finding : metric.doubts.why)
            if (const Problem problem = problemOf(finding, *plan, {});
                std::ranges::find(reply.problems, problem) == reply.problems.end())
                reply.problems.push_back(problem); // once, of whichever metric
    reply.exit = exitOf(reply.problems);
    return reply;
}

// Points of a file
// ------------------------------------------------------------------------------------------------------

/// NaN for what is no number.
double numberIn(const std::string& cell)
{
    double number = none;
    const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return end.ec == std::errc() && end.ptr == cell.data() + cell.size() && std::isfinite(number) ? number
                                                                                                  : none;
}

std::string textOf(const CsvTable& table, const Judged& judged)
{
    TextTable text{.header = {"POINT"}};
    text.header.insert(text.header.end(), table.header.begin(), table.header.end());
    for (std::size_t i = 0; i < std::min(mostListed, judged.front.size()); ++i) {
        auto& row = text.rows.emplace_back(std::vector{std::to_string(judged.front[i])});
        const Cells& cells = table.rows[judged.front[i]];
        row.insert(row.end(), cells.begin(), cells.end());
    }
    const std::string counts = std::to_string(judged.front.size()) + " of " +
                               std::to_string(table.rows.size()) + " points are beaten by no other";
    const bool cut = judged.front.size() > mostListed;
    return counts + (cut ? "; the first " + std::to_string(mostListed) + ":\n\n" : ":\n\n") +
           alignedText(text);
}

Value pointOf(const CsvTable& table, std::size_t at)
{
    Members point{{"index", static_cast<double>(at)}};
    for (std::size_t k = 0; k < table.header.size(); ++k) {
        const double number = numberIn(table.rows[at][k]);
        point.insert_or_assign(table.header[k], number == number ? Value(number) : Value(table.rows[at][k]));
    }
    return point;
}

Reply ofPoints(const Options& options, const std::vector<Sense>& senses, const Session& session)
{
    const auto table = contentOf(options.points, session.streams.in).and_then([](const std::string& text) {
        return parseCsv(text);
    });
    if (!table)
        return failed(table.error());
    Judged judged{.senses = senses};
    for (const std::string& metric : options.metrics) {
        const auto column = table->column(metric);
        if (!column)
            return unknownAmong({.kind = Error::Kind::UnknownName, .field = "metrics", .text = metric},
                                "The columns are", table->header);
        std::vector<double>& numbers = judged.columns.emplace_back();
        for (const Cells& row : table->rows)
            numbers.push_back(numberIn(row[*column]));
    }
    judged.judge();
    Items points, metrics;
    for (const std::size_t at : judged.front)
        points.push_back(pointOf(*table, at));
    for (std::size_t k = 0; k < senses.size(); ++k)
        metrics.emplace_back(Members{{"path", options.metrics[k]}, {"sense", jw::textOf(senses[k])}});
    return {.data = Members{{"metrics", std::move(metrics)},
                            {"points", std::move(points)},
                            {"indices", indicesOf(judged)},
                            {"count", static_cast<double>(judged.front.size())},
                            {"of", static_cast<double>(table->rows.size())}},
            .text = textOf(*table, judged)};
}

Reply judged(const Options& options, const Session& session)
{
    if (options.file.empty() == options.points.empty())
        return usage("pareto takes a plan, or --points with a CSV file.");
    const auto senses = sensesFrom(options.senses, options.metrics.size());
    if (!senses)
        return usage("--senses takes min or max for each of the " + std::to_string(options.metrics.size()) +
                     " metrics, such as --senses min,max.");
    return options.points.empty() ? ofScenarios(options, *senses, session)
                                  : ofPoints(options, *senses, session);
}

} // namespace

Action addPareto(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("file", options->file, planHelp);
    auto* scenarios = command.add_option("--scenario", options->scenarios,
                                         "scenarios by name or uid, or groups of them; else all");
    command
        .add_option("--metrics", options->metrics, "results, such as total/cost_usd,total/carbon_location_kg")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->take_all()
        ->required();
    command.add_option("--senses", options->senses, "min or max for each metric; else min")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->take_all();
    command.add_option("--points", options->points, "a CSV file of a sweep, - for standard input: its rows")
        ->excludes(scenarios);
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return judged(*options, session); };
}

} // namespace jw::verbs
