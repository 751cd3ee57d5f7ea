// joulewright-cli explain: the formula of a result with its numbers and sources.
#include "domain/resolve.h"
#include "engine/predicted.h"
#include "engine/result_paths.h"
#include "readings/display.h"
#include "report/carbon_remarks.h"
#include "verbs/command.h"
#include "verbs/explain_reply.h"
#include "verbs/explain_service.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, result;
    int depth = 3;
};

/// Of a result that is the same whatever the plan says.
std::string constantText(const ResultCell<Traced>& cell)
{
    const double value = cell.base.value();
    const std::string name(cell.field->term.name);
    if (value != value)
        return name + " does not exist\n";
    return name + " = " + formatBase(value, cell.field->dim) + '\n';
}

/// What a lower bound leaves out; nothing of other results.
std::string boundText(const ResultCell<Traced>& cell, const Plan& resolved)
{
    const auto remark = cell.atLeast ? missingRemark(*cell.field, resolved) : std::nullopt;
    return remark ? "At least so much. " + jw::textOf(*remark) + '\n' : std::string();
}

/// How sure the result is; nothing where it rests on no prediction.
std::optional<BandedCell> bandOf(const Plan& resolved, const std::string& path)
{
    const auto results = planResults(resolved);
    if (!results)
        return {};
    const bool year = path.starts_with("years/");
    const auto bands = year ? bandedYears(*results, resolved.settings.startYear) : bandedCells(*results);
    const BandedCell* band = findBand(bands, path);
    return band ? std::optional(*band) : std::nullopt;
}

Reply explained(const Plan& plan, std::size_t scenario, const std::string& path, int depth)
{
    const auto resolved = resolve(plan, scenario);
    if (!resolved)
        return failed(resolved.error(), &plan);
    if (isOfService(path))
        return explainedService({plan, *resolved, scenario}, path, depth);
    const auto traced = tracePlan(*resolved);
    if (!traced)
        return failed(traced.error(), &*resolved);
    const auto cell = cellAt(traced->results, *resolved, path);
    if (!cell)
        return failed(cell.error());
    const std::string bound = boundText(*cell, *resolved);
    if (!cell->base.trace())
        return {.data = Members{{"path", cell->path}, {"steps", Items{}}, {"lower_bound", cell->atLeast}},
                .text = constantText(*cell) + bound};
    const Explained of{plan, *resolved, scenario, *traced->trace};
    Reply reply = explainReply(of, cell->path, explanationOf(of, cell->base.node(), depth),
                               bandOf(*resolved, cell->path));
    reply.data.as<Members>()->emplace("lower_bound", cell->atLeast);
    reply.text += bound;
    return reply;
}

Reply opened(const Options& options, const Session& session)
{
    const ResultPath path = resultPathOf(options.result);
    const auto plan = openedPlan(options.file, {path.scenario}, session);
    if (!plan)
        return plan.error();
    const auto scenario = findScenario(*plan, path.scenario);
    return scenario ? explained(*plan, *scenario, path.result, options.depth) : failed(scenario.error());
}

} // namespace

Action addExplain(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command
        .option("result", options->result,
                "[SCENARIO/]total/KEY, workloads/NAME/KEY, .., "
                "or one of a service, below")
        .required();
    command.option("--depth", options->depth, "levels of the formula to open").within(0, 100).showDefault();
    command.addHelp(serviceKeysText());
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return opened(*options, session); };
}

} // namespace jw::verbs
