#include "engine/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "engine/doubts.h"
#include "engine/item_words.h"

namespace jw {

ScenarioOutcome evaluateScenario(const Plan& plan, std::size_t scenario)
{
    auto resolved = resolve(plan, scenario);
    if (!resolved)
        return {scenario, plan, fail(resolved.error())};
    auto results = planResults(*resolved);
    return {scenario, std::move(*resolved), std::move(results)};
}

namespace {

/// Where a field stands in the plan: table, row, the position of its (outer) key, the field.
using FieldOrder = std::tuple<const TableInfo*, std::size_t, std::ptrdiff_t, std::string>;

FieldOrder orderOf(const Plan& plan, const std::string& uid, const std::string& field)
{
    const RowRef row = findRow(plan, uid);
    if (!row)
        return {nullptr, 0, 0, field};
    const std::string key = field.substr(0, field.find('.'));
    const auto& fields = row.table->fields;
    return {row.table, row.at, std::ranges::find(fields, key, &FieldInfo::key) - fields.begin(), field};
}

/// Every field that some scenario sets, and `more`, in the order of the plan: a reset and a new override move
/// no row.
FieldList touchedFields(const Plan& plan, const FieldList& more)
{
    std::map<FieldOrder, std::string> touched; // tables() is one array: its addresses are in order
    for (const Override& o : plan.overrides)
        touched.try_emplace(orderOf(plan, o.entity, o.field), o.entity);
    for (const auto& [uid, field] : more)
        touched.try_emplace(orderOf(plan, uid, field), uid);
    FieldList fields;
    for (const auto& [order, uid] : touched)
        fields.emplace_back(uid, std::get<std::string>(order));
    return fields;
}

/// The plain fields of a record, dotted below `prefix`; lists are left out.
void addFields(FieldList& to, const std::string& uid, std::span<const FieldInfo> fields,
               const std::string& prefix)
{
    for (const FieldInfo& info : fields) {
        if (info.place == Place::Hidden || info.kind == FieldKind::List)
            continue;
        const std::string path = prefix + std::string(info.key);
        if (info.kind == FieldKind::Record && info.inner)
            addFields(to, uid, info.inner(), path + '.');
        else if (info.kind != FieldKind::Record)
            to.emplace_back(uid, path);
    }
}

/// Rows that describe the plan itself are the same in all scenarios.
bool isScenarioRow(std::string_view table)
{
    return table != "plan" && table != "scenarios" && table != "sources";
}

FieldList allFields(const Plan& plan)
{
    FieldList fields;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && isScenarioRow(table.name) && at < table.size(plan); ++at)
            addFields(fields, table.rowId(table.row(plan, at)), table.fields, {});
    for (const Workload& w : plan.workloads)
        addFields(fields, w.uid, inputFields(w.kind), "inputs.");
    for (const CostLine& line : plan.costLines)
        addFields(fields, line.uid, fieldsOf<CostInputs<double>>(), "inputs.");
    return fields;
}

/// Plans resolved, by scenario compared, and what each of these overrides itself.
struct Resolved {
    Resolved(const Plan& plan, const std::vector<std::size_t>& scenarios)
    {
        std::unordered_map<std::string_view, std::size_t> positions;
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            plans.push_back(resolve(plan, scenarios[i]).value_or(plan));
            positions.emplace(plan.scenarios[scenarios[i]].uid, i);
        }
        overridden.resize(scenarios.size());
        for (const Override& o : plan.overrides)
            if (const auto at = positions.find(o.scenario); at != positions.end())
                overridden[at->second].emplace(o.entity, o.field);
    }

    std::vector<Plan> plans;
    std::vector<std::set<std::pair<std::string, std::string>>> overridden; ///< uid, field
};

DifferingInput inputOf(const Plan& plan, const Resolved& resolved, RowRef row,
                       const std::pair<std::string, std::string>& place)
{
    const auto& [uid, field] = place;
    DifferingInput input{uid, field, pathOf(plan, row, field), fieldInfo(plan, row, field), {}};
    for (std::size_t i = 0; i < resolved.plans.size(); ++i) {
        input.values.push_back(fieldValue(resolved.plans[i], row, field));
        input.overridden.push_back(resolved.overridden[i].contains(place));
    }
    return input;
}

ComparedResult emptyResult(std::string path, const FieldInfo* info, std::size_t scenarios)
{
    ComparedResult result{std::move(path), info, {}};
    result.base.assign(scenarios, std::numeric_limits<double>::quiet_NaN());
    result.atLeast.assign(scenarios, false);
    return result;
}

/// `own` is of scenario i alone.
void takeScenario(ComparedResult& to, std::size_t i, ComparedResult& own)
{
    to.info = to.info ? &commonField(*to.info, *own.info) : own.info;
    to.base[i] = own.base.front();
    to.atLeast[i] = own.atLeast.front();
    if (own.bands.empty())
        return;
    to.bands.resize(to.base.size());
    to.bands[i] = std::move(own.bands.front());
}

void markUntold(std::vector<ComparedResult>& results, const std::vector<const ScenarioOutcome*>& outcomes)
{
    const UntoldDifferences untold(outcomes);
    for (ComparedResult& result : results)
        if (result.info)
            result.untold = untold.of(*result.info, result.atLeast);
}

} // namespace

double relativeChange(double value, double reference)
{
    return value == reference ? 0.0
           : reference == 0.0 ? std::numeric_limits<double>::quiet_NaN()
                              : (value - reference) / std::fabs(reference);
}

std::vector<DifferingInput> comparedInputs(const Plan& plan, const std::vector<std::size_t>& scenarios,
                                           InputsListed listed, const FieldList& more)
{
    std::vector<DifferingInput> inputs;
    if (scenarios.empty())
        return inputs;
    const Resolved resolved(plan, scenarios);
    for (const auto& place : listed == InputsListed::All ? allFields(plan) : touchedFields(plan, more)) {
        const RowRef row = findRow(plan, place.first);
        if (!row || !fieldInfo(plan, row, place.second))
            continue;
        DifferingInput input = inputOf(plan, resolved, row, place);
        const bool differs =
            std::ranges::any_of(input.values, [&](const Value& v) { return !(v == input.values.front()); });
        if (differs || listed != InputsListed::Differing)
            inputs.push_back(std::move(input));
    }
    return inputs;
}

std::vector<ComparedResult> comparedResults(const std::vector<const ScenarioOutcome*>& outcomes,
                                            std::string_view prefix)
{
    std::vector<ComparedResult> compared;
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i]->results)
            continue;
        for (const auto& cell : resultCells(*outcomes[i]->results, prefix)) {
            const auto [found, fresh] = at.try_emplace(cell.path, compared.size());
            if (fresh)
                compared.push_back(emptyResult(cell.path, cell.field, outcomes.size()));
            ComparedResult& result = compared[found->second];
            result.base[i] = cell.base;
            result.atLeast[i] = cell.atLeast;
            result.info = &commonField(*result.info, *cell.field);
        }
        for (BandedCell& band : bandedCells(*outcomes[i]->results, prefix)) {
            std::vector<BandedCell>& bands = compared[at.at(band.path)].bands;
            bands.resize(outcomes.size());
            bands[i] = std::move(band);
        }
    }
    markUntold(compared, outcomes);
    return compared;
}

std::vector<std::string> onlyServices(const std::vector<const ScenarioOutcome*>& outcomes)
{
    std::vector<std::string> names;
    bool any = false;
    for (const ScenarioOutcome* outcome : outcomes) {
        names.emplace_back();
        if (!outcome->results)
            continue;
        const auto& workloads = outcome->results->workloads;
        const auto counts = [](const auto& w) { return std::isfinite(w.figures.perQuery.base()); };
        if (std::ranges::count_if(workloads, counts) != 1)
            return {};
        names.back() = std::ranges::find_if(workloads, counts)->name;
        any = true;
    }
    return any ? names : std::vector<std::string>();
}

std::vector<ComparedResult> comparedRequests(const std::vector<const ScenarioOutcome*>& outcomes)
{
    const std::vector<std::string> names = onlyServices(outcomes);
    if (names.empty())
        return {};
    std::vector<ComparedResult> requests;
    for (const std::string_view key : requestKeys)
        requests.push_back(emptyResult("service/" + std::string(key), nullptr, outcomes.size()));
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        for (ComparedResult& own : comparedResults({outcomes[i]}, workloadHead(names[i])))
            if (const auto key = std::ranges::find(requestKeys, own.info->key); key != requestKeys.end())
                takeScenario(requests[static_cast<std::size_t>(key - requestKeys.begin())], i, own);
    markUntold(requests, outcomes);
    return requests;
}

std::vector<const ScenarioOutcome*> Comparison::evaluated() const
{
    std::vector<const ScenarioOutcome*> with;
    for (const ScenarioOutcome& outcome : outcomes)
        if (outcome.results)
            with.push_back(&outcome);
    return with;
}

const DifferenceBand* findDifference(const SampledDifferences& differences, std::string_view path,
                                     std::size_t scenario)
{
    const auto found = differences.find(path);
    return found != differences.end() && scenario < found->second.size() && found->second[scenario]
               ? &*found->second[scenario]
               : nullptr;
}

Comparison compareScenarios(const Plan& plan, const std::vector<std::size_t>& scenarios, bool all)
{
    std::vector<ScenarioOutcome> evaluated;
    for (const std::size_t scenario : scenarios)
        evaluated.push_back(evaluateScenario(plan, scenario));
    return compareOutcomes(plan, std::move(evaluated), all);
}

Comparison compareOutcomes(const Plan& plan, std::vector<ScenarioOutcome> evaluated, bool all)
{
    Comparison comparison;
    comparison.outcomes = std::move(evaluated);
    std::vector<const ScenarioOutcome*> outcomes;
    std::vector<std::size_t> scenarios;
    for (const ScenarioOutcome& outcome : comparison.outcomes) {
        outcomes.push_back(&outcome);
        scenarios.push_back(outcome.scenario);
    }
    comparison.inputs =
        comparedInputs(plan, scenarios, all ? InputsListed::Touched : InputsListed::Differing);
    const std::vector<std::string> services = onlyServices(outcomes);
    const auto other = [&](const std::string& name) { return !name.empty() && name != services.front(); };
    if (std::ranges::any_of(services, other))
        comparison.results = comparedRequests(outcomes);
    std::ranges::move(comparedResults(outcomes), std::back_inserter(comparison.results));
    return comparison;
}

} // namespace jw
