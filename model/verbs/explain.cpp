// joulewright-cli explain: the formula of a result with its numbers and sources.
#include "domain/paths.h"
#include "domain/resolve.h"
#include "report/explanation.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, result;
    int depth = 3;
};

/// What a result path says: "SCENARIO/total/cost_usd"; without a scenario the baseline.
struct ResultPath {
    std::string scenario, result;
};

ResultPath parsed(const std::string& path)
{
    constexpr std::array heads{"workloads", "sites", "fleets", "once", "per_year", "total"};
    std::vector<std::string> parts = splitPath(path);
    ResultPath of;
    if (std::ranges::find(heads, parts.front()) == heads.end()) {
        of.scenario = parts.front();
        parts.erase(parts.begin());
    }
    for (const std::string& part : parts)
        of.result += (of.result.empty() ? "" : "/") + quotedName(part);
    return of;
}

/// The path with a workload's or site's name in place of its uid.
std::string named(const Plan& plan, const std::string& path)
{
    std::vector<std::string> parts = splitPath(path);
    if (const RowRef row = parts.size() > 2 ? findRow(plan, parts[0], parts[1]) : RowRef{})
        parts[1] = rowText(plan, row, "name");
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "/") + quotedName(part);
    return text;
}

Error unknown(const std::string& path)
{
    return {.kind = Error::Kind::UnknownName, .field = path, .text = path};
}

Reply explained(const Plan& plan, std::size_t scenario, const std::string& path, int depth)
{
    const auto resolved = resolve(plan, scenario);
    if (!resolved)
        return failed(resolved.error(), &plan);
    const auto traced = tracePlan(*resolved);
    if (!traced)
        return failed(traced.error(), &*resolved);
    const auto cells = resultCells(traced->results);
    const auto cell = std::ranges::find(cells, named(*resolved, path), &ResultCell<Traced>::path);
    if (cell == cells.end())
        return failed(unknown(path));
    const double value = cell->base.value();
    if (!cell->base.trace())
        return {.data = Members{{"path", cell->path}, {"steps", Items{}}},
                .text =
                    std::string(cell->field->term.name) + (value == value ? " = 0\n" : " does not exist\n")};
    const auto steps = explanationOf({plan, *resolved, scenario, *traced->trace}, cell->base.node(), depth);
    return {.data = Members{{"path", cell->path},
                            {"scenario", plan.scenarios[scenario].name},
                            {"currency", plan.settings.currency},
                            {"steps", toValue(steps, *traced->trace)}},
            .text = toText(steps)};
}

Reply opened(const Options& options, const Session& session)
{
    const ResultPath path = parsed(options.result);
    const auto plan = openedPlan(options.file, {path.scenario}, session);
    if (!plan)
        return plan.error();
    const auto scenario = findScenario(*plan, path.scenario);
    return scenario ? explained(*plan, *scenario, path.result, options.depth) : failed(scenario.error());
}

} // namespace

Action addExplain(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("file", options->file, planHelp)->required();
    command.add_option("result", options->result, "[SCENARIO/]total/KEY, workloads/NAME/KEY, ..")->required();
    command.add_option("--depth", options->depth, "levels of the formula to open")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return opened(*options, session); };
}

} // namespace jw::verbs
