#include "verbs/serve_frontier.h"

#include <cmath>

#include "readings/display.h"
#include "report/text_table.h"
#include "verbs/service_reply.h"
#include "verbs/serving_reply.h"

namespace jw::verbs {
namespace {

constexpr std::size_t mostListed = 24; // in the text; the data has all

std::string figure(double number)
{
    return std::isfinite(number) ? numberText(number, {.significant = 3, .group = ","}) : "-";
}

std::vector<std::string> cellsOf(const OperatingPoint& point, const std::string& device)
{
    return {device,
            std::string(textOf(point.precision)),
            std::string(textOf(point.tier)),
            figure(point.tp.base()),
            figure(point.concurrency.base()),
            figure(1e3 * point.served.tpot.in(second)),
            figure(point.perUser().in(one / second)),
            figure(point.perGpu().in(one / second)),
            figure(1e3 * point.served.ttft.in(second)),
            figure(point.perToken.in(unit::joules.size))};
}

/// The planned point first; of many best ones some, evenly spread, with both ends.
std::string bestText(const Frontier& frontier, const OperatingPoint& planned,
                     std::span<const ServingDevice> devices)
{
    TextTable table{.header = {"DEVICE", "PRECISION", "TIER", "GPUS", "AT ONCE", "TPOT MS", "USER TOK/S",
                               "TOK/S/GPU", "TTFT MS", "J/TOK"},
                    .labels = 3};
    table.rows.push_back(cellsOf(planned, "as planned"));
    const std::size_t count = frontier.best.size(), listed = std::min(count, mostListed);
    for (std::size_t i = 0; i < listed; ++i) {
        const std::size_t at = listed < 2 ? 0 : i * (count - 1) / (listed - 1);
        const OperatingPoint& point = frontier.points[frontier.best[at]];
        table.rows.push_back(cellsOf(point, devices[point.device].id));
    }
    return alignedText(table);
}

std::string refusedText(const Frontier& frontier)
{
    std::string text;
    for (std::size_t at = 1; at < frontier.refused.size(); ++at)
        if (frontier.refused[at] > 0)
            text += "  " + figure(static_cast<double>(frontier.refused[at])) + ": " +
                    std::string(sentenceOf(static_cast<PointFault>(at))) + '\n';
    return text.empty() ? text : "Combinations that are no points:\n" + text;
}

Members frontierData(const Frontier& frontier, std::span<const ServingDevice> devices)
{
    Items points;
    std::vector<bool> best(frontier.points.size());
    for (const std::size_t at : frontier.best)
        best[at] = true;
    for (std::size_t at = 0; at < frontier.points.size(); ++at) {
        Members point = pointData(frontier.points[at], devices[frontier.points[at].device].id);
        point["best"] = static_cast<bool>(best[at]);
        points.emplace_back(std::move(point));
    }
    Members refused;
    for (std::size_t at = 1; at < frontier.refused.size(); ++at)
        if (frontier.refused[at] > 0)
            refused.emplace(pointFaultTexts[at], static_cast<double>(frontier.refused[at]));
    return {{"points", std::move(points)}, {"refused", std::move(refused)}};
}

} // namespace

Result<void> addFrontier(Reply& reply, Members& data, const OptionsRequest& request,
                         std::span<const std::string> accelerators)
{
    const ServiceQuestion& q = request.question;
    const auto devices = devicesFor(q, accelerators, builtInCatalogue());
    if (!devices)
        return fail(devices.error());
    const auto options = servingOptions(request, builtInCatalogue());
    if (!options)
        return fail(options.error());
    const Frontier frontier = frontierOf(q, *devices, usualAxes(q));
    const OperatingPoint planned = plannedPoint(q, answerOf(q));
    reply.text +=
        "\nLatency against throughput: points that no other beats in both\n" +
        bestText(frontier, planned, *devices) + refusedText(frontier) +
        "Points hold a constant number of requests; their TTFT is the mean, that of the plan's point "
        "the " +
        percentileOf(q) + ".\n\nCost of a million output tokens; TTFT is the " + percentileOf(q) + "\n" +
        optionsText(*options);
    Members part = frontierData(frontier, *devices);
    part["planned"] = pointData(planned, q.accelerator);
    part["devices"] = optionRows(*options);
    data["frontier"] = std::move(part);
    return {};
}

} // namespace jw::verbs
