#include "advisor/service_start.h"

#include <algorithm>
#include <cmath>

#include "advisor/new_service.h"
#include "advisor/start_parts.h"
#include "catalogue/copy_in.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/plan_leaves.h"
#include "engine/plan_results.h"
#include "engine/serving/service.h"

namespace jw {
namespace {

/// The rows of a start.
struct StartRows : PlacedRows {
    const ModelRow* model = nullptr;
    Architecture<> shape{}; ///< of the model
};

/// A service and its machines.
struct Started {
    std::string service, group;
};

/// A service that holds, and what it is bought for.
struct Sized {
    Plan plan;
    double nodes = 0.0;
    Money<> cost{};
};

Result<StartRows> rowsOf(const ServiceStart& start, const Catalogue& catalogue)
{
    StartRows rows{{}, catalogue.findModel(start.model), {}};
    if (!rows.model)
        return unknownRow("model", start.model);
    auto placed = placedRows(start.machines, start.region, start.day, catalogue);
    if (!placed)
        return fail(std::move(placed.error()));
    static_cast<PlacedRows&>(rows) = std::move(*placed);
    if (rows.model->kind == ModelKind::Encoder || !missingShape(*rows.model).empty())
        return fail({.kind = Error::Kind::Refused, .field = "model", .text = "served_by_item"});
    const auto shape = architectureOf(*rows.model);
    if (!shape)
        return fail(shape.error());
    const RequestShape<double> request{start.tokensIn, start.tokensOut};
    if (auto ok = checkContext(*shape, request.in + request.out, request.longer()); !ok)
        return fail(std::move(ok.error()));
    rows.shape = *shape;
    return rows;
}

/// Where a person's own value differs from what a new service has, it has no other source.
Result<void> takeOwn(Plan& plan, const std::string& service, const std::string& key, const Value& value)
{
    if (fieldValue(plan, findRow(plan, service), key) == value)
        return {};
    noteEntered(plan, 0, service, key, {});
    return setField(plan, service, key, value);
}

Result<void> takeInputs(Plan& plan, const std::string& service, const ServiceStart& start)
{
    const std::pair<const char*, Value> inputs[] = {
        {"inputs.requests_per_s", Value(start.requests.value)},
        {"inputs.tokens_in", Value(start.tokensIn.base())},
        {"inputs.tokens_out", Value(start.tokensOut.base())},
        {"inputs.ttft_slo_ms", Value(start.ttft.value)},
        {"inputs.tpot_slo_ms", Value(start.tpot.value)},
        {"inputs.precision", Value(textOf(start.precision))},
        {"inputs.engine", Value(textOf(start.engine))},
    };
    for (const auto& [key, value] : inputs)
        if (auto ok = takeOwn(plan, service, key, value); !ok)
            return ok;
    return {};
}

Result<Started> insertAll(Plan& plan, const StartRows& rows, const ServiceStart& start, const std::string& at)
{
    const auto group = insertMachines(plan, *rows.region, rows.hardware, at);
    const auto service = group ? insertService(plan, *rows.model, rows.model->name, at) : group;
    if (!service)
        return fail(service.error());
    const auto ok = takeInputs(plan, *service, start)
                        .and_then([&] { return putDay(plan, *service, rows.day, at); })
                        .and_then([&] { return assignAll(plan, *service, *group); });
    return ok ? Result<Started>(Started{*service, *group}) : fail(ok.error());
}

/// The start's name of what a service is too far from measured rows in.
const char* farField(std::string_view path)
{
    return path.ends_with("tokens_in")    ? "tokens_in"
           : path.ends_with("tokens_out") ? "tokens_out"
                                          : "requests";
}

/// The answer on that many nodes with that many GPUs a replica. A refusal names a field of the start.
Result<ServiceAnswer> answerOn(Plan& plan, const Started& rows, double nodes, double tp)
{
    if (auto ok = setField(plan, rows.group, "nodes", Value(nodes)); !ok)
        return fail(ok.error());
    if (auto ok = setField(plan, rows.service, "inputs.tp", Value(tp)); !ok)
        return fail(ok.error());
    const auto question = serviceQuestion(plan, rows.service);
    if (question)
        return answerOf(*question);
    Error error = question.error();
    const std::string_view text = error.text;
    error.field = text == "serving_engine_unseen" ? "engine"
                  : text == "no_peak"             ? "precision"
                  : text == "serving_far"         ? farField(error.field)
                  : text == "serving_memory"      ? "tp"
                  : text.starts_with("tp_heads")  ? "tp"
                                                  : "machines";
    return fail(std::move(error));
}

/// On as few nodes as are predicted: a load far beyond them is too far from measured rows.
Result<ServiceAnswer> answerOnSome(Plan& plan, const Started& rows, double tp)
{
    Result<ServiceAnswer> answer = fail({});
    for (double nodes = 1.0; nodes <= 1e7; nodes *= 2.0) {
        answer = answerOn(plan, rows, nodes, tp);
        if (answer || answer.error().text != "serving_far")
            break;
    }
    return answer;
}

/// With that many GPUs a replica: on the nodes given, else on the fewest that hold it.
Result<Sized> sized(Plan plan, const Started& rows, const ServiceStart& start, double each, double tp)
{
    const auto alone = answerOnSome(plan, rows, tp);
    if (!alone)
        return fail(alone.error());
    if (!(alone->gpusNeeded >= 0.0))
        return fail({.kind = Error::Kind::Refused,
                     .field = alone->limit == ServiceBound::Ttft ? "ttft" : "tpot",
                     .text = "serving_promise"});
    const double replicas = std::floor(each / tp); // that a node makes up
    const double least = std::max(1.0, std::ceil(alone->replicasNeeded.base() / replicas - 1e-9));
    if (least > infoOf<&NodeGroup::nodes>().upper)
        return fail(tooLargeService(start.requests.value, least));
    const double nodes = start.nodes ? start.nodes->base() : least;
    if (nodes < least)
        return fail(tooFewNodes(nodes, least));
    if (const auto answer = answerOn(plan, rows, nodes, tp); !answer)
        return fail(answer.error());
    const auto results = planResults(plan);
    if (!results)
        return fail(results.error());
    return Sized{std::move(plan), nodes, results->total.cost};
}

/// GPUs of a replica: powers of two up to `most` that share the heads, or that which is given.
std::vector<double> replicaSizes(const ServiceStart& start, const Architecture<>& shape, double most)
{
    if (start.tp)
        return {start.tp->base()};
    std::vector<double> sizes;
    for (double tp = 1.0; tp <= most; tp *= 2.0)
        if (sharesHeads(shape, tp))
            sizes.push_back(tp);
    return sizes;
}

/// Why no replica holds the model: what would.
Error noRoom(Plan plan, const Started& rows, const ServiceStart& start, double most)
{
    Error error{.kind = Error::Kind::Refused, .field = "precision", .value = most, .text = "serving_memory"};
    const auto fits = [&](double tp) {
        const auto answer = answerOn(plan, rows, std::max(1.0, tp), tp);
        return answer || !(answer.error().text == "serving_memory" || answer.error().field == "tp");
    };
    for (double tp = most * 2.0; tp <= 1024.0 && error.upper == 0.0; tp *= 2.0)
        if (fits(tp))
            error.upper = tp;
    if (error.upper == 0.0)
        return error;
    error.text = "service_needs_gpus";
    for (const ServePrecision smaller : {ServePrecision::Int4, ServePrecision::Fp8})
        if (smaller != start.precision &&
            setField(plan, rows.service, "inputs.precision", Value(textOf(smaller))) && fits(most))
            error.text = "service_needs_" + std::string(textOf(smaller));
    if (error.text == "service_needs_gpus")
        error.field = start.tp ? "tp" : "machines";
    return error;
}

/// Of two refusals the one that is nearer to a service: fewer nodes missing, then a larger replica.
bool isNearer(const Error& a, const Error& b)
{
    const bool nodesA = a.text == "service_needs_nodes", nodesB = b.text == "service_needs_nodes";
    return nodesA && nodesB ? a.upper < b.upper : nodesA || !nodesB;
}

/// The cheapest of all sizes of a replica.
Result<Sized> bestSized(const Plan& plan, const Started& rows, const ServiceStart& start, double each,
                        const std::vector<double>& sizes)
{
    Result<Sized> best = fail({});
    for (const double tp : sizes) {
        auto one = sized(plan, rows, start, each, tp);
        const bool better =
            one ? !best || one->cost < best->cost : !best && isNearer(one.error(), best.error());
        if (better)
            best = std::move(one);
    }
    return best;
}

/// Nodes and GPUs of a replica that were not given are assumptions.
Result<void> noteSizes(Plan& plan, const Started& rows, const ServiceStart& start, const std::string& at)
{
    const auto note = [&](const std::string& uid, const char* key, const char* field) -> Result<void> {
        const FieldInfo& info = *findField(fieldsOf<ServiceStart>(), key);
        const SourcedValue value{field, fieldValue(plan, findRow(plan, uid), field),
                                 ownSource(std::string(info.term.source))};
        return putSourced(plan, uid, {&value, 1}, at);
    };
    if (!start.tp)
        if (auto ok = note(rows.service, "tp", "inputs.tp"); !ok)
            return ok;
    return start.nodes ? Result<void>() : note(rows.group, "nodes", "nodes");
}

} // namespace

Result<std::string> beginService(Plan& plan, const ServiceStart& start, const Catalogue& catalogue,
                                 const std::string& at)
{
    const auto rows = rowsOf(start, catalogue);
    if (!rows)
        return fail(rows.error());
    const auto begun = insertAll(plan, *rows, start, at);
    if (!begun)
        return fail(begun.error());
    const double each = devicesPerNode(rows->hardware);
    if (start.tp && *start.tp > each)
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "tp",
                     .value = start.tp->base(),
                     .lower = 1.0,
                     .upper = each});
    const std::vector<double> sizes = replicaSizes(start, rows->shape, each);
    auto best = bestSized(plan, *begun, start, each, sizes);
    if (!best && best.error().text == "serving_memory")
        return fail(noRoom(plan, *begun, start, sizes.back()));
    if (!best)
        return fail(best.error());
    plan = std::move(best->plan);
    return noteSizes(plan, *begun, start, at).map([&] { return begun->service; });
}

} // namespace jw
