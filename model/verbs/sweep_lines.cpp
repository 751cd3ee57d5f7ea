#include "verbs/sweep_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <iterator>

#include "domain/paths.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "exchange/plan_json.h"
#include "units/listed.h"

namespace jw::verbs {
namespace {

constexpr std::array<std::string_view, 3> bandEnds{" p10", " p50", " p90"}; // of the names of columns

Value listOf(const std::vector<double>& numbers) { return Items(numbers.begin(), numbers.end()); }

/// What textOf() has of each scenario, by name where there are several.
template <class TextOf> std::string byScenario(const Plan& plan, const PlanSweep& sweep, TextOf textOf)
{
    const std::vector<std::size_t>& scenarios = sweep.scenarios();
    std::string text;
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const std::string own = textOf(i);
        if (own.empty())
            continue;
        text += text.empty() ? "" : " ";
        if (scenarios.size() > 1)
            text += plan.scenarios[scenarios[i]].name + ": ";
        text += own;
    }
    return text;
}

/// Each result with its band behind it.
std::vector<double> numbersOf(const PlanSweep& sweep, const SweptPoint& point)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < sweep.columns().size(); ++i) {
        numbers.push_back(point.results[i]);
        if (sweep.columns()[i].sampled)
            for (const double end : {point.bands[i].p10, point.bands[i].p50, point.bands[i].p90})
                numbers.push_back(end);
    }
    return numbers;
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

std::string textAt(const Value& line, const std::string& key)
{
    const Value* value = line.find(key);
    const std::string* text = value ? value->as<std::string>() : nullptr;
    return text ? *text : std::string();
}

} // namespace

std::vector<std::string> columnNames(const Plan& plan, const SweepColumn& column)
{
    // As `explain` takes it: without a scenario it is the baseline's.
    const std::string name =
        (column.scenario == 0 ? "" : quotedName(plan.scenarios[column.scenario].name) + '/') + column.path;
    std::vector<std::string> names{name};
    if (column.sampled)
        for (const std::string_view end : bandEnds)
            names.push_back(name + std::string(end));
    return names;
}

bool isLowerBound(std::string_view atLeast, std::string_view column)
{
    for (const std::string_view end : bandEnds)
        if (column.ends_with(end))
            column.remove_suffix(end.size());
    const auto between = [](std::string_view text) { return ", " + std::string(text) + ", "; };
    return between(atLeast).find(between(column)) != std::string::npos;
}

namespace {

/// The results of the point that are lower bounds: "total/cost_usd, Own/total/cost_usd".
std::string lowerBounds(const Plan& plan, const PlanSweep& sweep, const SweptPoint& point)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < sweep.columns().size(); ++i)
        if (sweep.columns()[i].atLeast && std::isfinite(point.results[i]))
            names.push_back(columnNames(plan, sweep.columns()[i]).front());
    return listed(names);
}

} // namespace

Value lineOf(const Plan& plan, const PlanSweep& sweep, const SweptPoint& point)
{
    Members line{{"point", static_cast<double>(point.index)},
                 {"inputs", listOf(point.inputs)},
                 {"results", listOf(numbersOf(sweep, point))}};
    if (std::string bounds = lowerBounds(plan, sweep, point); !bounds.empty())
        line.emplace(atLeastKey, std::move(bounds));
    const auto mark = [&](const char* key, auto textOf) {
        if (std::string text = byScenario(plan, sweep, textOf); !text.empty())
            line.emplace(key, std::move(text));
    };
    mark(overloadedKey, [&](std::size_t i) { return point.overloaded[i]; });
    mark(refusedKey, [&](std::size_t i) {
        return point.refused[i] ? problemOf(*point.refused[i], &plan).text : std::string();
    });
    if (point.refusedSamples > 0)
        line.emplace(refusedSamplesKey, static_cast<double>(point.refusedSamples));
    if (point.overloadedSamples > 0)
        line.emplace(overloadedSamplesKey, static_cast<double>(point.overloadedSamples));
    return line;
}

std::string csvHeader(const SweepIdentity& sweep)
{
    Cells cells{"point"};
    cells.insert(cells.end(), sweep.inputs.begin(), sweep.inputs.end());
    cells.insert(cells.end(), sweep.results.begin(), sweep.results.end());
    cells.insert(cells.end(), sweep.marks.begin(), sweep.marks.end());
    return csvLine(std::move(cells));
}

std::string csvRow(const SweepIdentity& sweep, const Value& line)
{
    Cells cells;
    const double* index = line.find("point") ? line.find("point")->as<double>() : nullptr;
    cells.push_back(index ? jsonNumber(*index) : std::string());
    addNumbers(cells, line.find("inputs"));
    addNumbers(cells, line.find("results"));
    for (const std::string& key : sweep.marks)
        cells.push_back(textAt(line, key));
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
        std::ranges::move(columnNames(plan, column), std::back_inserter(identity.results));
    if (std::ranges::any_of(sweep.columns(), &SweepColumn::atLeast))
        identity.marks.emplace_back(atLeastKey);
    if (sweep.hasServices())
        identity.marks.emplace_back(overloadedKey);
    identity.marks.emplace_back(refusedKey);
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
            .and_then([&] { return fill([&](const Value& line) { return part->add(csvRow(sweep, line)); }); })
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

std::optional<Reply> unfinished(const std::string& output)
{
    const std::string part = PartFile::partOf(output);
    std::error_code ignored;
    if (!std::filesystem::exists(part, ignored))
        return {};
    Reply left =
        usage(part + ": this sweep is not finished. Go on with it by sweep --resume, or begin anew with "
                     "--force.");
    left.exit = Exit::Io;
    return left;
}

} // namespace jw::verbs
