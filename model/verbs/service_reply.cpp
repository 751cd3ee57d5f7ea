#include "verbs/service_reply.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "catalogue/named_rows.h"
#include "domain/paths.h"
#include "engine/serving/service_figures.h"
#include "messages/service_text.h"
#include "readings/display.h"
#include "report/carbon_remarks.h"
#include "report/figure_table.h"

namespace jw::verbs {
namespace {

constexpr std::array<std::string_view, 6> boundTexts{"memory", "sequences", "ttft", "tpot", "given", "item"};
constexpr std::array<std::string_view, 10> doubtTexts{
    "",          "unknown_accelerator", "engine_unseen", "far_from_rows", "no_rows_of_model",
    "tp_unseen", "set_is_poor",         "across_nodes",  "few_rows",      "altered"};

std::optional<FleetSize> sizeOf(const ShownService& s)
{
    const auto size = nodesThatHold(s.plan, s.workload.uid, s.need);
    return size ? std::optional(*size) : std::nullopt;
}

std::string groupName(const Plan& plan, const std::string& uid)
{
    const NodeGroup* group = PlanIndex(plan).group(uid);
    return group ? group->name : std::string();
}

Value constantsOf(const ServingChoice& choice)
{
    const FittedSet* set = choice.set;
    if (!set)
        return Members{{"set", "global"}};
    return Members{{"set", set->model},
                   {"own", set->own},
                   {"rows", static_cast<double>(set->rows)},
                   {"tpot_error", set->tpotError},
                   {"ttft_error", set->ttftError ? Value(*set->ttftError) : Value()},
                   {"source", set->source}};
}

Value memoryValue(const ReplicaMemory& m)
{
    return Members{{"weights_gib", m.weights.in(gibibyte)},
                   {"kv_gib", m.cache.in(gibibyte)},
                   {"free_gib", m.free.in(gibibyte)},
                   {"kept_gib", m.kept.in(gibibyte)},
                   {"all_gib", m.all.in(gibibyte)}};
}

/// A number; null where it does not exist.
Value numberOrNull(double number) { return std::isnan(number) ? Value() : Value(number); }

bool hasBand(const BandedCell& cell) { return !(cell.p10 == cell.p90); }

/// The cells by their path, and the bands of those that have one.
std::pair<Members, Members> figuresAndBands(const std::vector<BandedCell>& cells)
{
    Members figures, bands;
    for (const BandedCell& cell : cells) {
        figures.emplace(cell.path, numberOrNull(cell.value));
        if (hasBand(cell))
            bands.emplace(cell.path, Items{numberOrNull(cell.p10), numberOrNull(cell.p90)});
    }
    return {std::move(figures), std::move(bands)};
}

void addPrediction(Members& data, const ServiceQuestion& q)
{
    auto [figures, bands] = figuresAndBands(serviceCells(q));
    data.insert({{"model", q.model},
                 {"accelerator", q.accelerator},
                 {"precision", textOf(q.precision)},
                 {"computed_in", textOf(q.widened() ? ServePrecision::Bf16 : q.precision)},
                 {"engine", textOf(q.engine)},
                 {"gpus_per_replica", q.replica.tp.base()},
                 {"tier", textOf(q.choice.tier)},
                 {"doubt", doubtTexts[static_cast<std::size_t>(q.choice.doubt)]},
                 {"constants", constantsOf(q.choice)},
                 {"memory", memoryValue(replicaMemory(q, answerOf(q)))},
                 {"percentile", q.replica.arrivals.percentile.base()},
                 {"figures", std::move(figures)},
                 {"bands", std::move(bands)}});
}

/// Where nothing is predicted: what the entered rate asks for.
Members givenFigures(const ServiceNeed& need)
{
    return {{"rate_per_replica", need.each.in(one / second)},
            {"peak_requests_per_s", need.peak.in(one / second)},
            {"replicas", need.replicas.base()},
            {"replicas_needed", need.replicasNeeded.base()},
            {"gpus", need.gpus.base()},
            {"gpus_needed", need.gpusNeeded.base()}};
}

std::string predictionText(const ServiceQuestion& q, const std::string& currency)
{
    const bool other = isOtherModel(q.model, q.replica.architecture);
    const std::string what = q.model + (other ? " (by name; another architecture), " : ", ") +
                             std::string(nameOf(q.precision)) + ", " + std::string(nameOf(q.engine)) + ", " +
                             q.accelerator + (q.altered ? " (by name; other figures)" : "");
    const auto line = [](const auto& sentence) {
        return sentence ? englishText(*sentence) + '\n' : std::string();
    };
    return what + "\n\n" + toText(sheetOf({}, serviceCells(q)), currency) + '\n' +
           "Latencies, tokens per second, sequences and load are of the busiest hour.\n" +
           line(computedSentence(q)) + englishText(trustSentence(q.choice)) + '\n' +
           line(capacitySentence(q)) + englishText(constantsSentence(q)) + '\n' + line(expertsSentence(q));
}

Tier tierOf(const ShownService& s)
{
    return s.items ? ItemService::forecast(s.items->item).tier : Tier::Direct;
}

std::string givenText(const ServiceNeed& need)
{
    const auto whole = [](Ratio<> number) { return numberArgument(number.base(), {"", 1.0}).text; };
    return whole(need.replicasNeeded) + " replicas are needed at the busiest hour; there are " +
           whole(need.replicas) + ".\n";
}

void addItem(Members& data, const ShownService& s)
{
    auto [figures, bands] = figuresAndBands(s.item);
    data.insert(
        {{"tier", textOf(tierOf(s))}, {"item", std::move(figures)}, {"item_bands", std::move(bands)}});
}

/// What a service is asked for beside its latencies, by its key among the results.
constexpr std::array<std::string_view, 14> shownResults{
    "energy_kwh",   "cost_usd",         "carbon_total_kg",  "water_site_l",         "water_grid_l",
    "wh_per_query", "gpu_wh_per_query", "cents_per_query",  "usd_per_1000_queries", "usd_per_mtok_output",
    "usd_per_mtok", "kwh_per_mtok",     "g_co2e_per_query", "ml_per_query"};

/// What the sheet "An item" says of a service that counts items; its queries are items.
constexpr std::array<std::string_view, 5> itemResults{"wh_per_query", "gpu_wh_per_query", "cents_per_query",
                                                      "usd_per_1000_queries", "g_co2e_per_query"};

bool isShown(std::string_view key, const ShownService& service)
{
    const auto isOf = [&](const auto& keys) { return std::ranges::find(keys, key) != keys.end(); };
    return isOf(shownResults) && (service.item.empty() || !isOf(itemResults));
}

} // namespace

std::string percentileOf(const ServiceQuestion& question)
{
    return percentileText(question.replica.arrivals.percentile.base());
}

FigureSheet sheetOf(std::string title, const std::vector<BandedCell>& cells)
{
    const bool banded = std::ranges::any_of(cells, hasBand);
    FigureSheet sheet{std::move(title), {"P10", "predicted", "P90"}, {}, "none"};
    if (!banded)
        sheet.columns = {"no band"};
    for (const BandedCell& cell : cells) {
        const double unit = cell.field->term.unit.size;
        std::vector<double> base{cell.value * unit};
        if (banded)
            base = {cell.p10 * unit, cell.value * unit, cell.p90 * unit};
        FigureRow& row = sheet.rows.emplace_back(FigureRow{cell.path, cell.field, std::move(base)});
        row.atLeast.assign(row.base.size(), cell.atLeast);
    }
    return sheet;
}

Value serviceData(const ShownService& s)
{
    Members data{{"workload", Members{{"uid", s.workload.uid}, {"name", s.workload.name}}},
                 {"bound", boundTexts[static_cast<std::size_t>(s.need.bound)]},
                 {"holds", s.need.holds()},
                 {"nodes", Value()}};
    if (const auto size = sizeOf(s))
        data["nodes"] =
            Members{{"group", groupName(s.plan, size->group)}, {"there", size->now}, {"hold", size->nodes}};
    if (s.question)
        addPrediction(data, *s.question);
    else
        data.emplace("figures", givenFigures(s.need));
    if (s.items)
        addItem(data, s);
    return data;
}

std::string serviceText(const ShownService& s)
{
    std::string text = s.workload.name + '\n';
    text += s.question ? predictionText(*s.question, s.plan.settings.currency) : givenText(s.need);
    text += englishText(boundSentence(s.need)) + '\n';
    if (const auto headroom = headroomSentence(s.need))
        text += englishText(*headroom) + '\n';
    if (const auto size = sizeOf(s))
        text += englishText(sizeSentence(*size, groupName(s.plan, size->group))) + '\n';
    if (const auto slow = slowSentence(s.need))
        text += englishText(*slow) + '\n';
    if (const auto cost = costSentence(s.need))
        text += englishText(*cost) + '\n';
    if (!s.question)
        text += englishText(bandSentence(s.need, s.items ? &s.items->item : nullptr)) + '\n';
    if (!s.item.empty())
        text += '\n' + toText(sheetOf("An item", s.item), s.plan.settings.currency);
    return text;
}

void addResults(Reply& reply, Members& data, const ShownService& service, const ScenarioOutcome& outcome)
{
    if (!outcome.results)
        return;
    const std::string prefix = workloadHead(service.workload.name);
    const std::vector<BandedCell> bands = bandedCells(*outcome.results, prefix);
    std::vector<BandedCell> shown;
    Members results, ends;
    Items bounds;
    for (const BandedCell& cell : service.item)
        if (cell.atLeast)
            bounds.emplace_back(cell.path);
    for (const auto& cell : resultCells(*outcome.results, prefix)) {
        if (std::isnan(cell.base))
            continue;
        const double unit = cell.field->term.unit.size;
        const BandedCell* band = findBand(bands, cell.path);
        results.emplace(cell.field->key, cell.base / unit);
        if (cell.atLeast)
            bounds.emplace_back(cell.field->key);
        if (band)
            ends.emplace(cell.field->key, Items{band->p10, band->p90});
        if (isShown(cell.field->key, service))
            shown.push_back(band ? *band
                                 : BandedCell{cell.path, cell.field, Tier::Direct, cell.base / unit,
                                              cell.base / unit, cell.base / unit, cell.atLeast});
    }
    data.emplace("results", std::move(results));
    data.emplace("result_bands", std::move(ends));
    data.emplace("lower_bounds", std::move(bounds));
    reply.text +=
        '\n' + toText(sheetOf("On the machines of the plan", shown), service.plan.settings.currency);
    if (const auto answered = answeredSentence(service.need))
        reply.text += englishText(*answered) + '\n';
    for (const auto& remark : {priceRemark(outcome.resolved), embodiedRemark(outcome.resolved)})
        if (remark)
            reply.text += textOf(*remark) + '\n';
}

} // namespace jw::verbs
