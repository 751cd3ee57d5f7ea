#include "verbs/sweep_lines.h"

#include <cmath>

#include "domain/paths.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "exchange/plan_json.h"

namespace jw::verbs {
namespace {

Value listOf(const std::vector<double>& numbers) { return Items(numbers.begin(), numbers.end()); }

/// The scenarios that refuse the point and why, by name where there are several.
std::string refusals(const Plan& plan, const PlanSweep& sweep, const SweptPoint& point)
{
    const std::vector<std::size_t>& scenarios = sweep.scenarios();
    std::string text;
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        if (!point.refused[i])
            continue;
        text += text.empty() ? "" : " ";
        if (scenarios.size() > 1)
            text += plan.scenarios[scenarios[i]].name + ": ";
        text += problemOf(*point.refused[i], &plan).text;
    }
    return text;
}

/// The result as `explain` takes it: without a scenario it is the baseline's.
std::string pathOf(const Plan& plan, const SweepColumn& column)
{
    return (column.scenario == 0 ? "" : quotedName(plan.scenarios[column.scenario].name) + '/') + column.path;
}

std::string csvLine(Cells cells) { return toCsv({.header = std::move(cells), .rows = {}, .lines = {}}); }

void addNumbers(Cells& cells, const Value* numbers)
{
    const Items* items = numbers ? numbers->as<Items>() : nullptr;
    for (const Value& item : items ? *items : Items{}) {
        const double* number = item.as<double>();
        cells.push_back(number && std::isfinite(*number) ? jsonNumber(*number) : std::string());
    }
}

} // namespace

Value lineOf(const Plan& plan, const PlanSweep& sweep, const SweptPoint& point)
{
    Members line{{"point", static_cast<double>(point.index)},
                 {"inputs", listOf(point.inputs)},
                 {"results", listOf(point.results)}};
    if (std::string refused = refusals(plan, sweep, point); !refused.empty())
        line.emplace("refused", std::move(refused));
    return line;
}

std::string csvHeader(const SweepIdentity& sweep)
{
    Cells cells{"point"};
    cells.insert(cells.end(), sweep.inputs.begin(), sweep.inputs.end());
    cells.insert(cells.end(), sweep.results.begin(), sweep.results.end());
    cells.emplace_back("refused");
    return csvLine(std::move(cells));
}

std::string csvRow(const Value& line)
{
    Cells cells;
    const double* index = line.find("point") ? line.find("point")->as<double>() : nullptr;
    cells.push_back(index ? jsonNumber(*index) : std::string());
    addNumbers(cells, line.find("inputs"));
    addNumbers(cells, line.find("results"));
    const std::string* refused = line.find("refused") ? line.find("refused")->as<std::string>() : nullptr;
    cells.push_back(refused ? *refused : std::string());
    return csvLine(std::move(cells));
}

SweepIdentity identityOf(const Plan& plan, const PlanSweep& sweep)
{
    SweepIdentity identity{.plan = inputHash(plan),
                           .options = optionsHash(plan, sweep),
                           .engine = std::string(programName()),
                           .points = sweep.points().size()};
    for (const SweepAxis& axis : sweep.points().axes())
        identity.inputs.push_back(axis.path);
    for (const SweepColumn& column : sweep.columns())
        identity.results.push_back(pathOf(plan, column));
    return identity;
}

Result<void> writeTable(const std::string& file, const SweepIdentity& sweep,
                        const std::function<Result<void>(const TakeLine& take)>& fill)
{
    auto part = PartFile::open(file);
    if (!part)
        return fail(part.error());
    const auto ok =
        part->keep(0)
            .and_then([&] { return part->add(csvHeader(sweep)); })
            .and_then([&] { return fill([&](const Value& line) { return part->add(csvRow(line)); }); })
            .and_then([&] { return part->finish(); });
    if (!ok)
        part->discard();
    return ok;
}

Reply shardFailed(const Error& error)
{
    Reply reply = failed(error);
    if (error.kind == Error::Kind::Inconsistent)
        reply.exit = Exit::Conflict;
    return reply;
}

} // namespace jw::verbs
