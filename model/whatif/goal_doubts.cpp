#include "whatif/goal_doubts.h"

#include <algorithm>

#include "domain/edit.h"
#include "engine/lower_bounds.h"
#include "engine/result_paths.h"
#include "uncertainty/sampled_doubts.h"

namespace jw {
namespace {

ScenarioOutcome outcomeAt(const SampledSide& side, const VaryingField& field, double value)
{
    Plan plan = *side.resolved;
    if (side.follows)
        static_cast<void>(setField(plan, field.uid, field.field, Value(value)));
    auto results = middleResults(plan);
    return {0, std::move(plan), std::move(results)};
}

GoalDoubt doubtAt(const GoalBandsQuestion& question, const FieldInfo& field, double value)
{
    std::vector<ScenarioOutcome> outcomes;
    for (const SampledSide& side : question.sides)
        outcomes.push_back(outcomeAt(side, question.field, value));
    GoalDoubt doubt;
    std::vector<const ScenarioOutcome*> compared;
    for (const ScenarioOutcome& outcome : outcomes) {
        compared.push_back(&outcome);
        doubt.atLeast.push_back(isAtLeast(outcome, question.result));
        doubt.overloaded.push_back(overloadedServices(outcome));
    }
    doubt.compared = doubtsOf(compared, field, doubt.atLeast);
    return doubt;
}

/// Of a side that takes these values.
Result<void> addOverloads(std::vector<GoalOverload>& to, const GoalBandsQuestion& question, std::size_t side,
                          const std::vector<double>& values)
{
    const PlanPtr& plan = question.sides[side].resolved;
    const std::vector<ServiceLoad> loads = serviceLoads(*plan);
    if (loads.empty())
        return {};
    std::vector<std::string> paths;
    for (const ServiceLoad& load : loads)
        paths.push_back(load.path);
    return PlanBatch::of(plan, std::span(&question.field, 1), paths).map([&](const PlanBatch& batch) {
        std::vector<std::vector<double>> held(loads.size(), std::vector<double>(values.size()));
        const std::span<const double> in(values);
        const std::vector<std::span<double>> out(held.begin(), held.end());
        batch.run({&in, 1}, out);
        for (std::size_t i = 0; i < loads.size(); ++i) {
            GoalOverload overload{.side = side, .workload = loads[i].workload, .of = values.size()};
            for (std::size_t at = 0; at < values.size(); ++at) {
                if (held[i][at] != 0.0)
                    continue;
                overload.first = overload.values++ == 0 ? values[at] : overload.first;
                overload.last = values[at];
            }
            if (overload.values > 0)
                to.push_back(std::move(overload));
        }
    });
}

} // namespace

std::string overloadedServices(const ScenarioOutcome& outcome)
{
    std::string services;
    if (!outcome.results)
        return services;
    for (const auto& work : outcome.results->workloads)
        if (work.figures.capacityOk.base() == 0.0) // NaN: no service
            services += (services.empty() ? "" : ", ") + work.name;
    return services;
}

bool GoalDoubt::holdsLoad() const { return std::ranges::all_of(overloaded, &std::string::empty); }

bool GoalDoubt::isTold() const
{
    const bool ofGoal = overloaded.size() < 2; // of too few machines it may be kept all the same
    return !isAnyMarked(compared.marks) && (ofGoal || holdsLoad());
}

std::vector<Finding> GoalDoubts::why() const
{
    std::vector<Finding> all;
    const auto add = [&](const GoalDoubt& doubt) {
        for (const Finding& finding : doubt.compared.why)
            if (std::ranges::find(all, finding) == all.end())
                all.push_back(finding);
    };
    std::ranges::for_each(found, add);
    std::ranges::for_each(ends, add);
    return all;
}

Result<GoalDoubts> goalDoubts(const GoalBandsQuestion& question, const FieldInfo& field,
                              const SeekAnswer& answer, const std::stop_token& stop)
{
    GoalDoubts doubts{.ends = {doubtAt(question, field, answer.low), doubtAt(question, field, answer.high)}};
    for (const Crossing& found : answer.crossings)
        if (!stop.stop_requested())
            doubts.found.push_back(doubtAt(question, field, found.at));
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    const Plan& plan = *question.sides.front().resolved;
    const FieldInfo* varied = fieldInfo(plan, findRow(plan, question.field.uid), question.field.field);
    const bool whole = varied && varied->kind == FieldKind::Whole;
    const std::vector<double> values =
        evenValues(answer.low, answer.high, scannedValues, whole ? SeekNumbers::Whole : SeekNumbers::Any);
    for (std::size_t side = 0; side < question.sides.size(); ++side) {
        if (question.sides[side].follows) {
            if (const auto ok = addOverloads(doubts.overloads, question, side, values); !ok)
                return fail(ok.error());
        } else if (const std::string& services = doubts.ends[0].overloaded[side]; !services.empty()) {
            doubts.overloads.push_back(
                {side, services, values.size(), values.size(), values.front(), values.back()});
        }
    }
    return doubts;
}

void withholdShares(std::vector<GoalBands>& bands, const GoalDoubts& doubts)
{
    for (std::size_t at = 0; at < bands.size(); ++at)
        if (!doubts.found[at].isTold())
            bands[at].share.reset();
}

} // namespace jw
