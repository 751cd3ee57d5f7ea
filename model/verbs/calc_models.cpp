#include "verbs/calc_models.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

#include "engine/calc_plan.h"
#include "engine/model.h"
#include "engine/predicted.h"
#include "verbs/calc_tier.h"
#include "verbs/calc_whatif.h"
#include "verbs/uncertainty_models.h"

namespace jw::verbs {
namespace {

constexpr std::string_view typeOf(FieldKind kind)
{
    constexpr std::array names{"number", "integer", "yes_no", "text",  "choice",
                               "date",   "name",    "list",   "record"};
    return names[static_cast<std::size_t>(kind)];
}

/// {key, type, unit, min, max, default, values}; no default: required.
Value inputEntry(const FieldInfo& info, const std::string& key, const Value* standard)
{
    Members entry{{"key", key}, {"type", typeOf(info.kind)}, {"unit", info.term.unit.symbol}};
    if (std::isfinite(info.lower) || info.positive)
        entry.emplace("min", info.positive ? std::max(info.lower, 0.0) : info.lower);
    if (std::isfinite(info.upper))
        entry.emplace("max", info.upper);
    if (info.positive)
        entry.emplace("above_min", true);
    if (!info.required)
        entry.emplace("default", standard ? *standard : Value());
    if (!info.choices.empty()) {
        Items choices;
        for (const std::string_view choice : info.choices)
            choices.emplace_back(choice);
        entry.emplace("values", std::move(choices));
    }
    return entry;
}

/// The fields under `prefix`, records opened: "arch.hidden", "tiers[].usd".
void addInputs(Items& to, std::span<const FieldInfo> fields, const std::string& prefix, const Value& defaults)
{
    for (const FieldInfo& info : fields) {
        const std::string key = prefix + std::string(info.key);
        const Value* standard = defaults.find(info.key);
        if (!info.inner || info.kind == FieldKind::List)
            to.push_back(inputEntry(info, key, standard));
        if (info.inner)
            addInputs(to, info.inner(), key + (info.kind == FieldKind::List ? "[]." : "."),
                      standard ? *standard : Value());
    }
}

void addOutputs(Items& to, std::span<const FieldInfo> fields, const std::string& prefix)
{
    for (const FieldInfo& info : fields)
        to.emplace_back(Members{{"key", prefix + std::string(info.key)},
                                {"type", typeOf(info.kind)},
                                {"unit", info.term.unit.symbol}});
}

Value description(std::string_view name, std::string_view section, std::string_view text, Items inputs,
                  Items outputs)
{
    return Members{{"model", name},
                   {"section", section},
                   {"text", text},
                   {"inputs", std::move(inputs)},
                   {"outputs", std::move(outputs)}};
}

Value descriptionOf(const AnyModel& model)
{
    Items inputs, outputs;
    addInputs(inputs, model.inputs(), {}, model.defaults());
    addOutputs(outputs, model.outputs(), {});
    return description(model.info.name, model.info.section, model.info.text, std::move(inputs),
                       std::move(outputs));
}

// A plan as calc writes it: rows by name, inputs by kind
// ---------------------------------------------------------------------------------------------

/// The columns of a table that calc takes; identity and what only the product needs is left out.
template <HasFields Row> void addRows(Items& to, const std::string& prefix)
{
    constexpr std::array none{"uid",          "fleet",     "workload", "accelerator",
                              "catalogue_id", "owner_uid", "inputs"};
    const Value defaults = toValue(Row{});
    for (const FieldInfo& info : fieldsOf<Row>())
        if (std::ranges::find(none, info.key) == none.end())
            addInputs(to, {&info, 1}, prefix, defaults);
}

void addKinds(Items& to)
{
    for (std::size_t kind = 0; kind < workloadKindTexts.size(); ++kind)
        addInputs(to, inputFields(static_cast<WorkloadKind>(kind)),
                  "workloads[].inputs(" + std::string(workloadKindTexts[kind]) + ").", Members{});
}

Items planInputs()
{
    Items inputs;
    const Value settings = Members{{"years", 1}, {"discount_rate", 0}};
    for (const char* key : {"years", "discount_rate"})
        addInputs(inputs, {findField(fieldsOf<PlanSettings>(), key), 1}, {}, settings);
    addRows<Site>(inputs, "sites[].");
    addRows<Tariff>(inputs, "sites[].tariff.");
    addRows<Fleet>(inputs, "fleets[].");
    addRows<NodeGroup>(inputs, "fleets[].groups[].");
    for (const char* key : {"idle_w", "tdp_w", "embodied_kgco2e"})
        addInputs(inputs, {findField(fieldsOf<Accelerator>(), key), 1}, "fleets[].groups[].", Members{});
    addRows<Workload>(inputs, "workloads[].");
    addKinds(inputs);
    addRows<Assignment>(inputs, "workloads[].assignments[].");
    addRows<CostLine>(inputs, "cost_lines[].");
    addInputs(inputs, fieldsOf<CostInputs<double>>(), "cost_lines[].inputs.", Members{});
    return inputs;
}

Items planOutputs()
{
    Items outputs;
    for (const char* prefix : {"workloads/NAME/", "sites/NAME/", "once/", "per_year/", "total/"})
        addOutputs(outputs, fieldsOf<Totals<double>>(), prefix);
    addOutputs(outputs, fieldsOf<WorkloadFigures<double>>(), "workloads/NAME/");
    for (const char* prefix : {"workloads/NAME/", "total/"})
        addOutputs(outputs, fieldsOf<Equivalences<double>>(), prefix);
    addOutputs(outputs, {&PlanFigureTerms::npv(), 1}, "total/");
    addOutputs(outputs, {&PlanFigureTerms::average(), 1}, "total/");
    outputs.emplace_back(Members{{"key", "total/cost_usd_by_year"}, {"type", "list"}, {"unit", "$"}});
    return outputs;
}

Result<CalcAnswer> planAnswer(const Value& inputs)
{
    return calcPlanResults(inputs).map([](const auto& results) {
        return CalcAnswer{flatResults(results), tierOf(results), flatBands(results)};
    });
}

CalcModel planModel()
{
    constexpr std::string_view name = "plan_results", section = "D0",
                               text =
                                   "A whole plan: energy, money, carbon and water by workload, site and year";
    return {.name = name, .section = section, .text = text, .run = &planAnswer, .description = [=] {
                return description(name, section, text, planInputs(), planOutputs());
            }};
}

Result<TierAnswer> tierAnswer(const TierQuestion& question) { return answerTo(question); }

CalcModel tierModel()
{
    return directModel({"tier", "C", "How far a predicted time of serving can be trusted"}, &tierAnswer);
}

struct PlanPart {
    std::string_view name;
    std::span<const FieldInfo> fields;
};

/// The lists and records of a plan, as calc and as paths name them.
std::vector<PlanPart> planParts()
{
    std::vector<PlanPart> parts{{"sites", fieldsOf<Site>()},
                                {"tariff", fieldsOf<Tariff>()},
                                {"bands", fieldsOf<TariffBand>()},
                                {"fleets", fieldsOf<Fleet>()},
                                {"fleets", fieldsOf<NodeGroup>()},
                                {"groups", fieldsOf<NodeGroup>()},
                                {"groups", fieldsOf<Accelerator>()},
                                {"workloads", fieldsOf<Workload>()},
                                {"assignments", fieldsOf<Assignment>()},
                                {"cost_lines", fieldsOf<CostLine>()},
                                {"inputs", fieldsOf<CostInputs<double>>()}};
    for (std::size_t kind = 0; kind < workloadKindTexts.size(); ++kind)
        parts.push_back({"inputs", inputFields(static_cast<WorkloadKind>(kind))});
    return parts;
}

/// The field that a path in a plan ends with: "sites[0].tariff.bands[1].price_per_kwh",
/// "workloads/chat/inputs/users".
const FieldInfo* findPlanInput(std::string_view path)
{
    const auto cut = path.find_last_of("./");
    if (cut == std::string_view::npos)
        return findField(fieldsOf<PlanSettings>(), path);
    const std::string_view key = path.substr(cut + 1);
    const std::vector<PlanPart> parts = planParts();
    for (std::string_view owner = path.substr(0, cut); !owner.empty();) {
        const auto before = owner.find_last_of("./") + 1; // npos + 1 is 0
        const std::string_view last = owner.substr(before), name = last.substr(0, last.find('['));
        for (const PlanPart& part : parts)
            if (const FieldInfo* info = findField(part.fields, key); info && part.name == name)
                return info;
        owner = owner.substr(0, before > 0 ? before - 1 : 0);
    }
    return nullptr;
}

} // namespace

const FieldInfo* CalcModel::findInput(std::string_view path) const
{
    if (inputs.empty())
        return findPlanInput(path);
    const auto dot = path.find('.');
    const std::string_view head = path.substr(0, dot);
    const FieldInfo* info = findField(inputs, head.substr(0, head.find('[')));
    if (!info || dot == std::string_view::npos || !info->inner)
        return info;
    const CalcModel inside{.inputs = info->inner()};
    return inside.findInput(path.substr(dot + 1));
}

namespace {

/// Bands of a forecast are multipliers of what the model answers.
Result<CalcAnswer> answerOf(const AnyModel& model, const Value& inputs)
{
    return model.answer(inputs).map([](ModelAnswer&& said) {
        CalcAnswer answer{std::move(said.outputs)};
        if (!said.forecast)
            return answer;
        answer.tier = said.forecast->tier;
        for (const auto& [key, band] : said.forecast->bands)
            if (const Value* value = answer.outputs.find(key); value && value->as<double>())
                answer.bands.emplace(key,
                                     Items{*value->as<double>() * band.p10, *value->as<double>() * band.p90});
        return answer;
    });
}

Result<CalcAnswer> finiteAnswer(Value outputs)
{
    constexpr double largest = std::numeric_limits<double>::max();
    for (const auto& [key, value] : *outputs.as<Members>())
        if (const double* number = value.as<double>(); number && !std::isfinite(*number))
            return fail({.kind = Error::Kind::OutOfRange,
                         .field = key,
                         .value = *number,
                         .lower = -largest,
                         .upper = largest});
    return CalcAnswer{std::move(outputs)};
}

} // namespace

CalcModel directModel(const ModelInfo& info, std::span<const FieldInfo> inputs, const Value& defaults,
                      std::span<const FieldInfo> outputs, CalcRun run)
{
    return {.name = info.name,
            .section = info.section,
            .text = info.text,
            .run = [run = std::move(run)](const Value& given) { return run(given).and_then(finiteAnswer); },
            .inputs = inputs,
            .description =
                [=] {
                    Items in, out;
                    addInputs(in, inputs, {}, defaults);
                    addOutputs(out, outputs, {});
                    return description(info.name, info.section, info.text, std::move(in), std::move(out));
                }};
}

std::span<const CalcModel> calcModels()
{
    static const std::vector<CalcModel> all = [] {
        std::vector<CalcModel> rows;
        for (const AnyModel& model : models())
            rows.push_back({.name = model.info.name,
                            .section = model.info.section,
                            .text = model.info.text,
                            .run = [&model](const Value& inputs) { return answerOf(model, inputs); },
                            .inputs = model.inputs(),
                            .description = [&model] { return descriptionOf(model); }});
        rows.push_back(tierModel());
        std::ranges::move(drawModels(), std::back_inserter(rows));
        std::ranges::move(productModels(), std::back_inserter(rows));
        rows.push_back(goalSeekModel());
        rows.push_back(paretoModel());
        rows.push_back(planModel());
        return rows;
    }();
    return all;
}

const CalcModel* findCalcModel(std::string_view name)
{
    const auto found = std::ranges::find(calcModels(), name, &CalcModel::name);
    return found == calcModels().end() ? nullptr : &*found;
}

} // namespace jw::verbs
