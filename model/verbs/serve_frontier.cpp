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

double milliseconds(Duration<> time) { return 1e3 * time.in(second); }
double perSecond(PerTime<> rate) { return rate.in(one / second); }
double perMillion(Money<> perToken) { return 1e6 * perToken.in(money); }

/// A figure and its band: "12.1-16.2"; "-" where it has none.
std::vector<std::string> banded(double middle, double fast, double slow)
{
    const std::string low = figure(std::fmin(fast, slow)), high = figure(std::fmax(fast, slow));
    return {figure(middle), low == high ? "-" : low + "-" + high};
}

/// All that is asked, and what the points are of.
struct Shown {
    const OptionsRequest& request;
    const std::vector<ServingDevice>& devices; ///< that of the service first
    const std::vector<ServingOption>& options;
    const Frontier& frontier;

    [[nodiscard]] const Promise<double>& promise() const { return request.question.promise; }
    /// Nothing: the device has no price.
    [[nodiscard]] std::optional<TokenCost> cost(const OperatingPoint& point, const PointEnds& ends) const
    {
        const auto price = hourlyPrice(request, options, devices[point.device].id);
        return price ? std::optional(tokenCost(point, ends, *price)) : std::nullopt;
    }
};

std::string brokenText(const BrokenPromise& broken)
{
    return broken.ttft && broken.tpot ? "TTFT, TPOT" : broken.ttft ? "TTFT" : broken.tpot ? "TPOT" : "-";
}

std::vector<std::string> cellsOf(const Shown& all, const OperatingPoint& point, const PointEnds& ends,
                                 const std::string& device)
{
    std::vector<std::string> cells{device, std::string(textOf(point.precision)),
                                   std::string(textOf(point.tier)), figure(point.tp.base()),
                                   figure(point.concurrency.base())};
    const auto add = [&](const std::vector<std::string>& more) {
        cells.insert(cells.end(), more.begin(), more.end());
    };
    add(banded(milliseconds(point.served.tpot), milliseconds(ends.fast.served.tpot),
               milliseconds(ends.slow.served.tpot)));
    add(banded(perSecond(point.perGpu()), perSecond(ends.fast.perGpu()), perSecond(ends.slow.perGpu())));
    const auto cost = all.cost(point, ends);
    add(cost ? banded(perMillion(cost->middle), perMillion(cost->low), perMillion(cost->high))
             : std::vector<std::string>{"-", "-"});
    add({figure(milliseconds(point.served.ttft)), figure(point.perToken.in(unit::joules.size))});
    if (all.promise().ttft || all.promise().tpot)
        cells.push_back(brokenText(brokenBy(point, all.promise())));
    return cells;
}

/// The planned point first; of many best ones some, evenly spread, with both ends.
std::string bestText(const Shown& all, const OperatingPoint& planned, const PointEnds& ends)
{
    TextTable table{.header = {"DEVICE", "PRECISION", "TIER", "GPUS", "AT ONCE", "TPOT MS", "P10-P90",
                               "TOK/S/GPU", "P10-P90", "USD/MTOK OUT", "P10-P90", "TTFT MS", "J/TOK"},
                    .labels = 5,
                    .texts = 3,
                    .group = 2};
    if (all.promise().ttft || all.promise().tpot)
        table.header.emplace_back("BREAKS");
    table.rows.push_back(cellsOf(all, planned, ends, "as planned"));
    const std::size_t count = all.frontier.best.size(), listed = std::min(count, mostListed);
    for (std::size_t i = 0; i < listed; ++i) {
        const std::size_t at = listed < 2 ? 0 : i * (count - 1) / (listed - 1);
        const OperatingPoint& point = all.frontier.points[all.frontier.best[at]];
        table.rows.push_back(cellsOf(all, point, endsOf(point), all.devices[point.device].id));
    }
    return alignedText(table);
}

/// Those that break the promised TTFT are among no best ones.
std::string lateText(const Shown& all)
{
    const std::size_t late = lateFirstTokens(all.frontier, all.promise());
    if (late == 0)
        return {};
    return figure(static_cast<double>(late)) + " of " +
           figure(static_cast<double>(all.frontier.points.size())) + " points break the promised TTFT of " +
           figure(milliseconds(*all.promise().ttft)) + " ms in the mean: none is among the best.\n";
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

std::string notesText(const Shown& all, const OperatingPoint& planned)
{
    const std::string first = percentileOf(all.request.question);
    return "Points hold a constant number of requests; their TTFT is the mean, that of the plan's point "
           "the " +
           first + ".\nThe plan's point need not lie on the line of its GPUs: its requests come at random, " +
           figure(planned.concurrency.base()) +
           " at once in the mean.\nP10-P90: the band of the tier; latencies and throughput err together. "
           "USD: "
           "at that load all day.\n\nCost of a million output tokens; TTFT is the " +
           first + '\n';
}

Members dataOf(const Shown& all, const OperatingPoint& point, const PointEnds& ends)
{
    Members data = pointData(point, ends, all.devices[point.device].id);
    if (const auto cost = all.cost(point, ends))
        data.merge(costData(*cost));
    const BrokenPromise broken = brokenBy(point, all.promise());
    data["breaks_ttft"] = broken.ttft;
    data["breaks_tpot"] = broken.tpot;
    return data;
}

Members frontierData(const Shown& all)
{
    const Frontier& frontier = all.frontier;
    Items points;
    std::vector<bool> best(frontier.points.size());
    for (const std::size_t at : frontier.best)
        best[at] = true;
    for (std::size_t at = 0; at < frontier.points.size(); ++at) {
        Members point = dataOf(all, frontier.points[at], endsOf(frontier.points[at]));
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
    const PointEnds ends = plannedEnds(q);
    const Shown all{request, *devices, *options, frontier};
    reply.text +=
        "\nLatency against throughput: points that no other beats in both; cost at the load of each point, "
        "all day\n" +
        bestText(all, planned, ends) + lateText(all) + refusedText(frontier) + notesText(all, planned) +
        optionsText(*options);
    Members part = frontierData(all);
    part["planned"] = dataOf(all, planned, ends);
    part["devices"] = optionRows(*options);
    data["frontier"] = std::move(part);
    return {};
}

} // namespace jw::verbs
