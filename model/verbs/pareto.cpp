// joulewright-cli pareto: the scenarios of a plan, or the points of a sweep, that no other beats in several
// results at once.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "exchange/csv.h"
#include "report/text_table.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/pareto_judged.h"
#include "verbs/pareto_scenarios.h"
#include "verbs/sweep_lines.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, points;
    std::vector<std::string> metrics, senses, scenarios;
};

constexpr std::size_t mostListed = 50; // points of a file in the text; the data has all

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
    const std::string counts = std::to_string(judged.front.size()) + " of " + std::to_string(judged.count()) +
                               " judged points are beaten by no other";
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

/// The column of that name, in which double quotes are of the option.
std::optional<std::size_t> columnOf(const CsvTable& table, std::string name)
{
    if (const auto column = table.column(name))
        return column;
    std::erase(name, '"');
    return table.column(name);
}

/// Names the line and the column of a cell.
Reply noNumber(const CsvTable& table, std::size_t row, std::size_t column)
{
    const std::string& name = table.header[column];
    return lacking(name,
                   "line " + std::to_string(table.lines[row]) + ", column " + name + ": \"" +
                       table.rows[row][column] + "\" is no number.",
                   "Write one such as 1234.5, or leave the cell empty: its point is then not judged.");
}

/// None where the cell is empty, or a sweep says that the number is a lower bound, which is noted.
tl::expected<std::vector<double>, Reply> judgedNumbers(const CsvTable& table, std::size_t column,
                                                       std::vector<Problem>& notes)
{
    const auto marks = table.column(atLeastKey);
    const std::string& name = table.header[column];
    std::vector<double> numbers;
    std::size_t bounds = 0;
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const Cells& row = table.rows[at];
        const double number = numberIn(row[column]);
        if (std::isnan(number) && !row[column].empty())
            return tl::unexpected(noNumber(table, at, column));
        const bool bound = marks && isLowerBound(row[*marks], name);
        bounds += bound ? 1 : 0;
        numbers.push_back(bound ? none : number);
    }
    if (bounds > 0)
        notes.push_back(noteOf(name + " is a lower bound at " + std::to_string(bounds) + " of " +
                               std::to_string(numbers.size()) + " points, which are not judged"));
    return numbers;
}

/// Points that the table of a sweep says are refused are out, whatever their numbers; these and those with an
/// empty cell in one of the columns are noted.
void leaveOut(const CsvTable& table, const std::vector<std::size_t>& columns, Judged& judged,
              std::vector<Problem>& notes)
{
    const auto marks = table.column(refusedKey);
    std::size_t refused = 0, empty = 0;
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const Cells& row = table.rows[at];
        if (marks && !row[*marks].empty()) {
            ++refused;
            judged.columns.front()[at] = none;
        } else if (std::ranges::any_of(columns, [&](std::size_t column) { return row[column].empty(); }))
            ++empty;
    }
    const std::string rest = " of " + std::to_string(table.rows.size()) + " points, which are not judged";
    if (refused > 0)
        notes.push_back(noteOf("the plan refuses " + std::to_string(refused) + rest));
    if (empty > 0)
        notes.push_back(noteOf("a metric has no result at " + std::to_string(empty) + rest));
}

/// Where a sweep says so of points of the front.
void noteOverloaded(const CsvTable& table, const std::vector<std::size_t>& front, std::vector<Problem>& notes)
{
    const auto column = table.column(overloadedKey);
    if (!column)
        return;
    const auto count =
        std::ranges::count_if(front, [&](std::size_t at) { return !table.rows[at][*column].empty(); });
    if (count > 0)
        notes.push_back(noteOf("at " + std::to_string(count) +
                               " of the points that are beaten by no other the machines of a service do not "
                               "hold its load; \"overloaded\" names it"));
}

Reply ofPoints(const Options& options, const std::vector<Sense>& senses, const Session& session)
{
    const auto table = contentOf(options.points, session.streams.in).and_then([](const std::string& text) {
        return parseCsv(text);
    });
    if (!table)
        return failed(table.error());
    Judged judged{.senses = senses};
    Items points, metrics;
    std::vector<Problem> notes;
    std::vector<std::size_t> columns;
    for (const std::string& metric : options.metrics) {
        const auto column = columnOf(*table, metric);
        if (!column)
            return unknownAmong({.kind = Error::Kind::UnknownName, .field = "metrics", .text = metric},
                                "The columns are", table->header);
        metrics.emplace_back(
            Members{{"path", table->header[*column]}, {"sense", jw::textOf(senses[metrics.size()])}});
        auto numbers = judgedNumbers(*table, *column, notes);
        if (!numbers)
            return std::move(numbers.error());
        judged.columns.push_back(std::move(*numbers));
        columns.push_back(*column);
    }
    leaveOut(*table, columns, judged, notes);
    judged.judge();
    noteOverloaded(*table, judged.front, notes);
    for (const std::size_t at : judged.front)
        points.push_back(pointOf(*table, at));
    return {.data = Members{{"metrics", std::move(metrics)},
                            {"points", std::move(points)},
                            {"indices", judged.indices()},
                            {"count", static_cast<double>(judged.front.size())},
                            {"judged", static_cast<double>(judged.count())},
                            {"of", static_cast<double>(table->rows.size())}},
            .text = textOf(*table, judged),
            .problems = std::move(notes)};
}

/// "a,b" are two, unless the comma stands in double quotes.
std::vector<std::string> splitMetrics(const std::vector<std::string>& texts)
{
    std::vector<std::string> metrics;
    for (const std::string& text : texts) {
        metrics.emplace_back();
        bool quoted = false;
        for (const char c : text) {
            quoted = quoted != (c == '"');
            if (c == ',' && !quoted)
                metrics.emplace_back();
            else
                metrics.back() += c;
        }
    }
    std::erase(metrics, std::string());
    return metrics;
}

Reply judged(Options options, const Session& session)
{
    options.metrics = splitMetrics(options.metrics);
    if (options.metrics.empty())
        return usage("--metrics takes one result or more, such as total/cost_usd.");
    for (auto metric = options.metrics.begin(); metric != options.metrics.end(); ++metric)
        if (std::find(options.metrics.begin(), metric, *metric) != metric)
            return usage("--metrics names " + *metric + " twice: name each result once.");
    if (options.file.empty() == options.points.empty())
        return usage("pareto takes a plan, or --points with a CSV file.");
    if (!options.points.empty() && !session.common.set.empty())
        return usage(
            "--set changes a plan, and --points are of none: sweep --set has them of a changed plan.");
    const auto senses = sensesFrom(options.senses, options.metrics.size());
    if (!senses)
        return usage("--senses takes min or max for each of the " + std::to_string(options.metrics.size()) +
                     " metrics, such as --senses min,max.");
    if (!options.points.empty())
        return ofPoints(options, *senses, session);
    return frontOfScenarios(
        {.file = options.file, .scenarios = options.scenarios, .metrics = options.metrics, .senses = *senses},
        session);
}

} // namespace

Action addPareto(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp);
    const Option scenarios = command.option("--scenario", options->scenarios,
                                            "scenarios by name or uid, or groups of them; else all");
    command
        .option(
            "--metrics", options->metrics,
            "one result or more, each once, such as total/cost_usd,total/carbon_location_kg, a name with a "
            "comma in double quotes; RESULT@p90 is its P90 (p1 to p99), RESULT@over:LIMIT how likely it is "
            "more than the limit")
        .eachOnce()
        .required();
    command.option("--senses", options->senses, "min or max for each metric; else min").byCommas().eachOnce();
    command.option("--points", options->points, "a CSV file of a sweep, - for standard input: its rows")
        .excludes(scenarios);
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return judged(*options, session); };
}

} // namespace jw::verbs
