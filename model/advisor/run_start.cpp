#include "advisor/run_start.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "advisor/machine.h"
#include "advisor/run_fields.h"
#include "advisor/start_parts.h"
#include "catalogue/copy_in.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/training/fit.h"
#include "engine/training/flops.h"
#include "engine/training/layout_question.h"
#include "engine/training/usual.h"

namespace jw {
namespace {

/// The rows of a start.
struct StartRows {
    const ModelRow* model = nullptr;
    const RegionRow* region = nullptr;
    Hardware hardware;
};

tl::unexpected<Error> missing(std::string_view field)
{
    const FieldInfo* info = findField(fieldsOf<RunStart>(), field);
    return fail({.kind = Error::Kind::MissingField,
                 .field = std::string(field),
                 .text = std::string(info->term.name)});
}

Result<StartRows> rowsOf(const RunStart& start, const Catalogue& catalogue)
{
    const StartRows rows{catalogue.findModel(start.model), catalogue.findRegion(start.region),
                         startMachines(start.machines, catalogue)};
    if (!rows.model)
        return unknownRow("model", start.model);
    if (!rows.hardware)
        return unknownRow("machines", start.machines);
    if (!rows.region)
        return unknownRow("region", start.region);
    if (stepScope(rows.hardware.accelerator->id) != StepScope::Covered)
        return fail({.kind = Error::Kind::Refused, .field = "machines", .text = "no_step_model"});
    if (rows.model->kind == ModelKind::Encoder)
        return fail({.kind = Error::Kind::Refused, .field = "model", .text = "encoder"});
    if (!trainingPeak(*rows.hardware.accelerator, TrainPrecision::Bf16))
        return fail({.kind = Error::Kind::Refused, .field = "machines", .text = "no_peak"});
    if (!missingShape(*rows.model).empty())
        return fail({.kind = Error::Kind::Refused, .field = "model", .text = "not_a_transformer"});
    return rows;
}

Result<std::string> insertMachines(Plan& plan, const StartRows& rows, const std::string& at)
{
    const auto group = insertMachines(plan, *rows.region, rows.hardware, at);
    if (!group)
        return group;
    return putSourced(plan, *group, assumedNetwork(rows.hardware), at).map([&] { return *group; });
}

/// A run and its machines.
struct Started {
    std::string run, group;
};

/// Tokens that were given are a person's own, not the catalogue's; nodes that were not, an assumption.
Result<void> takeNumbers(Plan& plan, const Started& rows, const RunStart& given, const RunStart& start,
                         const std::string& at)
{
    if (given.tokens) {
        noteEntered(plan, 0, rows.run, "inputs.tokens", {});
        if (auto ok = setField(plan, rows.run, "inputs.tokens", given.tokens->base()); !ok)
            return ok;
    }
    const Value nodes(start.nodes->base());
    if (given.nodes)
        return setField(plan, rows.group, "nodes", nodes);
    const FieldInfo& info = *findField(fieldsOf<RunStart>(), "nodes");
    const std::array<SourcedValue, 1> usual{{{"nodes", nodes, ownSource(std::string(info.term.source))}}};
    return putSourced(plan, rows.group, usual, at);
}

Result<LayoutAnswer> answerFor(const Plan& plan, const std::string& run)
{
    return layoutQuestion(plan, run).map([](const RunQuestion& question) { return fastestLayout(question); });
}

bool isPossibleOn(Plan& plan, const std::string& run, const std::string& group, double nodes)
{
    if (!setField(plan, group, "nodes", nodes))
        return false;
    const auto answer = answerFor(plan, run);
    return answer && answer->fault == LayoutFault::None;
}

/// More than `nodes` on which the run is possible, the least of them; 0 for none.
double leastNodes(Plan plan, const std::string& run, const std::string& group, double nodes, double each)
{
    constexpr double countable = 32.0; // beyond it, only doublings
    double most = nodes;
    do
        most *= 2.0;
    while (most * each <= mostDevices && !isPossibleOn(plan, run, group, most));
    if (most * each > mostDevices)
        return 0.0;
    for (double n = nodes + 1.0; n < most && most <= countable; ++n)
        if (isPossibleOn(plan, run, group, n))
            return n;
    return most;
}

/// The next power of two below `nodes` on which it is possible; 0 for none.
double lesserNodes(Plan plan, const std::string& run, const std::string& group, double nodes)
{
    for (double n = std::exp2(std::ceil(std::log2(nodes)) - 1.0); n >= 1.0; n /= 2.0)
        if (isPossibleOn(plan, run, group, n))
            return n;
    return 0.0;
}

/// Why there is no layout, and on how many nodes there would be one.
Error noLayout(const Plan& plan, const std::string& run, const std::string& group, const LayoutAnswer& best)
{
    const NodeGroup& machines = *std::ranges::find(plan.groups, group, &NodeGroup::uid);
    const auto nodes = static_cast<double>(machines.nodes), each = static_cast<double>(machines.accelPerNode);
    const bool memory = best.fault == LayoutFault::Memory;
    const double other =
        memory ? leastNodes(plan, run, group, nodes, each) : lesserNodes(plan, run, group, nodes);
    if (other > 0.0)
        return {.kind = memory ? Error::Kind::Refused : Error::Kind::Inconsistent,
                .field = "nodes",
                .value = nodes,
                .upper = other,
                .text = memory ? "run_needs_nodes" : "run_no_layout"};
    const auto device = std::ranges::find(plan.accelerators, machines.accelerator, &Accelerator::uid);
    return {.kind = Error::Kind::Refused,
            .field = "machines",
            .value = best.memory.total.in(gibibyte),
            .upper = device->memory ? device->memory->value : 0.0,
            .text = memory ? "layout_memory"
                           : "layout_" + std::string(layoutFaultTexts[static_cast<std::size_t>(best.fault)])};
}

} // namespace

RunStart withDefaults(RunStart start, const Catalogue& catalogue)
{
    const ModelRow* model = catalogue.findModel(start.model);
    if (model && model->trainingTokens && !start.tokens)
        start.tokens = model->trainingTokens->quantity();
    const Hardware hardware = startMachines(start.machines, catalogue);
    const auto peak = hardware ? trainingPeak(*hardware.accelerator, TrainPrecision::Bf16) : std::nullopt;
    const auto shape = model ? architectureOf(*model) : Result<Architecture<>>(fail({}));
    if (start.nodes || !start.tokens || !peak || !shape)
        return start;
    const auto work = tokenFlops(*shape, Ratio<>(usualSequence), true, Recompute::None).model * *start.tokens;
    const double nodes = usualDevices(work / *peak).base() / devicesPerNode(hardware);
    start.nodes = std::exp2(std::ceil(std::log2(std::max(1.0, nodes))));
    return start;
}

Result<std::string> insertRun(Plan& plan, const ModelRow& model, const std::string& name,
                              const std::string& at)
{
    const auto uid =
        insertGiven(plan, Workload::table,
                    {{"name", freeName(plan, Workload::table, name)},
                     {"kind", "training"},
                     {"basis", "once"},
                     {"inputs", Members{{"speed_from", textOf(SpeedFrom::Layout)}, {"losses", Members{}}}}});
    if (!uid)
        return uid;
    auto fields = runFields(model);
    fields.push_back({"inputs.losses.straggler_slowdown", Value(1.0 / plannedShare - 1.0),
                      ownSource("assumption: 2 % of planned stops and stragglers")});
    return putSourced(plan, *uid, fields, at).map([&] { return *uid; });
}

Result<std::string> beginRun(Plan& plan, const RunStart& given, const Catalogue& catalogue,
                             const std::string& at)
{
    const auto rows = rowsOf(given, catalogue);
    if (!rows)
        return fail(rows.error());
    const RunStart start = withDefaults(given, catalogue);
    if (!start.tokens || !start.nodes)
        return start.tokens
                   ? missing("nodes")
                   : fail({.kind = Error::Kind::MissingField, .field = "tokens", .text = "run_tokens"});
    const auto group = insertMachines(plan, *rows, at);
    const auto run = group ? insertRun(plan, *rows->model, rows->model->name, at) : group;
    if (!run)
        return run;
    const auto best = takeNumbers(plan, {*run, *group}, given, start, at)
                          .and_then([&] { return assignAll(plan, *run, *group); })
                          .and_then([&] { return answerFor(plan, *run); });
    if (!best)
        return fail(best.error());
    if (best->fault != LayoutFault::None)
        return fail(noLayout(plan, *run, *group, *best));
    return putSourced(plan, *run, layoutFields(best->layout), at).map([&] { return *run; });
}

bool takeMachines(Plan& plan, const std::string& run, const std::string& at)
{
    std::vector<NodeGroup> groups(plan.groups.begin(), plan.groups.end());
    std::ranges::stable_sort(groups, std::greater(),
                             [](const NodeGroup& g) { return g.nodes * g.accelPerNode; });
    for (const NodeGroup& group : groups) {
        Plan probe = plan;
        if (!assignAll(probe, run, group.uid))
            continue;
        const auto best = answerFor(probe, run);
        if (!best || best->fault != LayoutFault::None ||
            !putSourced(probe, run, layoutFields(best->layout), at))
            continue;
        plan = std::move(probe);
        return true;
    }
    return false;
}

} // namespace jw
