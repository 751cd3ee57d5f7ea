#include "advisor/item_start.h"

#include <algorithm>
#include <cmath>

#include "advisor/start_parts.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/plan_leaves.h"
#include "engine/serving/service.h"

namespace jw {
namespace {

/// What a person has said of an item.
Members ownItem(const ItemStart& start)
{
    Members item;
    const auto put = [&](const char* key, const auto& amount) {
        if (amount)
            item.emplace(key, amount->value);
    };
    put("tflop_per_pass", start.work);
    put("seconds_per_item", start.time);
    put("wh_per_item", start.energy);
    return item;
}

double gpusOf(const ItemStart& start) { return start.tp ? start.tp->base() : 1.0; }

/// The service without machines.
Result<std::string> insertItems(Plan& plan, const ItemStart& start, const Catalogue& catalogue,
                                const std::string& at)
{
    const std::string name = nameOfItems(catalogue, start.items);
    if (name.empty())
        return unknownRow("items", start.items);
    const auto usual = start.work ? std::nullopt : usualItem(catalogue, start.items);
    if (!usual && !start.work && !start.time)
        return fail(
            {.kind = Error::Kind::MissingField, .field = "tflop_per_pass", .text = "Work of an item"});
    Members inputs{{"rate_from", "items"},
                   {"requests_per_s", start.requests.value},
                   {"precision", textOf(start.precision)},
                   {"tp", gpusOf(start)}};
    if (Members item = ownItem(start); !item.empty())
        inputs.emplace("item", std::move(item));
    const auto uid = insertGiven(plan, Workload::table,
                                 {{"name", freeName(plan, Workload::table, name)},
                                  {"kind", "inference"},
                                  {"inputs", std::move(inputs)}});
    if (!uid || !usual)
        return uid;
    return putSourced(plan, *uid, usual->inputs, at).map([&] { return *uid; });
}

/// A refusal of the service names a field of the start.
Error ofStart(Error error)
{
    const std::string key = error.field.substr(error.field.find_last_of("./") + 1);
    error.field = error.text == "no_peak"                            ? "precision"
                  : findField(fieldsOf<ItemStart>(), key) != nullptr ? key
                                                                     : "machines";
    return error;
}

/// Nodes that hold the busiest hour with that many GPUs in each.
Result<double> leastNodes(const Plan& plan, const std::string& service, const ItemStart& start, double each)
{
    const auto question = itemQuestion(plan, service);
    if (!question)
        return fail(ofStart(question.error()));
    const double replicas = std::floor(each / gpusOf(start)); // that a node makes up
    const double needed = question->at(PredictedAt::Middle).replicasNeeded.base();
    return std::max(1.0, std::ceil(needed / replicas - 1e-9));
}

/// The nodes given, or the fewest that hold the service, as an assumption.
Result<void> putNodes(Plan& plan, const std::string& group, const ItemStart& start, double least,
                      const std::string& at)
{
    if (least > infoOf<&NodeGroup::nodes>().upper)
        return fail(tooLargeService(start.requests.value, least));
    if (start.nodes && start.nodes->base() < least)
        return fail(tooFewNodes(start.nodes->base(), least));
    if (start.nodes)
        return setField(plan, group, "nodes", Value(start.nodes->base()));
    const SourcedValue nodes{"nodes", Value(least),
                             ownSource("assumption: as many as hold the busiest hour")};
    return putSourced(plan, group, {&nodes, 1}, at);
}

} // namespace

std::optional<UsualInputs> usualItem(const Catalogue& catalogue, std::string_view items)
{
    const std::string ofKind = std::string(items) + '-';
    const auto all = usualItems(catalogue);
    auto found = std::ranges::find(all, items, &UsualInputs::id);
    if (found == all.end())
        found = std::ranges::find_if(all, [&](const UsualInputs& u) { return u.id.starts_with(ofKind); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::string nameOfItems(const Catalogue& catalogue, std::string_view items)
{
    const auto kind = std::ranges::find(itemKinds, items, &ItemKind::id);
    if (kind != itemKinds.end())
        return std::string(kind->name);
    const auto usual = usualItem(catalogue, items);
    return usual && usual->id == items ? usual->name : std::string();
}

Result<std::string> beginItems(Plan& plan, const ItemStart& start, const Catalogue& catalogue,
                               const std::string& at)
{
    const auto rows = placedRows(start.machines, start.region, start.day, catalogue);
    if (!rows)
        return fail(rows.error());
    const double each = devicesPerNode(rows->hardware);
    if (gpusOf(start) > each)
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "tp",
                     .value = gpusOf(start),
                     .lower = 1.0,
                     .upper = each});
    const auto group = insertMachines(plan, *rows->region, rows->hardware, at);
    const auto service = group ? insertItems(plan, start, catalogue, at) : group;
    if (!service)
        return service;
    return putDay(plan, *service, rows->day, at)
        .and_then([&] { return assignAll(plan, *service, *group); })
        .and_then([&] { return leastNodes(plan, *service, start, each); })
        .and_then([&](double least) { return putNodes(plan, *group, start, least, at); })
        .map([&] { return *service; });
}

} // namespace jw
