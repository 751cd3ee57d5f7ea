#include "views/workloads/frontier_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::FrontierTable)
};

constexpr std::size_t mostOthers = 3; // accelerators: four lines can be told apart
constexpr double farPromise = 1.5;    // a promise beyond so many times the slowest point is not drawn

double milliseconds(Duration<> time) { return 1e3 * time.in(second); }
double perGpu(const OperatingPoint& point) { return point.perGpu().in(one / second); }

/// The one of the service, or BF16 where a device has no such rate.
ServePrecision precisionOn(const FrontierAnswer& answer, std::size_t device)
{
    const ServePrecision planned = answer.request.question.precision;
    return answer.devices[device].peak(planned) ? planned : ServePrecision::Bf16;
}

/// The line that a point is on; nothing: it is on none of them.
std::optional<int> lineOf(const FrontierAnswer& answer, LinesOf lines, const OperatingPoint& point)
{
    const ServiceQuestion& q = answer.request.question;
    const bool own = point.device == 0, asPlanned = point.precision == precisionOn(answer, point.device);
    switch (lines) {
    case LinesOf::Gpus:
        return own && asPlanned ? std::optional(static_cast<int>(point.tp.base())) : std::nullopt;
    case LinesOf::Precision:
        return own && !(point.tp < q.replica.tp) && !(q.replica.tp < point.tp)
                   ? std::optional(static_cast<int>(point.precision))
                   : std::nullopt;
    case LinesOf::Accelerator: break;
    }
    return asPlanned ? std::optional(static_cast<int>(point.device)) : std::nullopt;
}

QString lineName(const FrontierAnswer& answer, LinesOf lines, int line)
{
    switch (lines) {
    case LinesOf::Gpus: return Texts::tr("%n GPU(s)", nullptr, line);
    case LinesOf::Precision: return precisionText(static_cast<ServePrecision>(line));
    case LinesOf::Accelerator: break;
    }
    return QString::fromStdString(answer.devices[static_cast<std::size_t>(line)].name);
}

/// Points of each line, in the order of the lines; of accelerators only the best ones of each.
std::vector<std::pair<int, std::vector<std::size_t>>> pointsByLine(const FrontierAnswer& answer,
                                                                   LinesOf lines)
{
    const auto& points = answer.frontier.points;
    std::vector<std::pair<int, std::vector<std::size_t>>> all;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const auto line = lineOf(answer, lines, points[at]);
        if (!line)
            continue;
        auto found = std::ranges::find(all, *line, [](const auto& each) { return each.first; });
        if (found == all.end())
            found = all.insert(all.end(), {*line, {}});
        found->second.push_back(at);
    }
    std::ranges::stable_sort(all, {}, [](const auto& each) { return each.first; });
    for (auto& [line, places] : all) {
        if (lines != LinesOf::Accelerator)
            continue;
        std::vector<OperatingPoint> own;
        for (const std::size_t at : places)
            own.push_back(points[at]);
        std::vector<std::size_t> best;
        for (const std::size_t at : paretoOf(own))
            best.push_back(places[at]);
        places = std::move(best);
    }
    return all;
}

/// P10 to P90 of the last row in both directions; rows before it have none unless they got them.
void addWhiskers(ChartData& data, const PointEnds& ends)
{
    const auto add = [rows = data.positions.size()](std::vector<double>& low, std::vector<double>& high,
                                                    double fast, double slow) {
        if (std::abs(fast - slow) <= 1e-9 * std::abs(slow))
            return; // tokens of the planned point: as many as are asked for
        low.resize(rows, std::nan(""));
        high.resize(rows, std::nan(""));
        low.back() = std::min(fast, slow);
        high.back() = std::max(fast, slow);
    };
    add(data.positionLow, data.positionHigh, milliseconds(ends.fast.served.tpot),
        milliseconds(ends.slow.served.tpot));
    ChartSeries& series = data.series.back();
    add(series.low, series.high, perGpu(ends.fast), perGpu(ends.slow));
}

/// A row of the chart in the last of its series; one that is emphasized has whiskers.
void addRow(ChartData& data, const FrontierAnswer& answer, std::size_t place, bool emphasized)
{
    const OperatingPoint& point = answer.at(place);
    if (emphasized)
        data.emphasized.push_back(data.positions.size());
    data.positions.push_back(milliseconds(point.served.tpot));
    data.categories.push_back(place == plannedPlace ? Texts::tr("As planned")
                                                    : pointName(point, answer.devices[point.device]));
    data.remarks.push_back(pointRemark(answer, place, emphasized));
    for (ChartSeries& series : data.series)
        series.values.resize(data.positions.size(), std::nan(""));
    data.series.back().values.back() = perGpu(point);
    if (emphasized)
        addWhiskers(data, answer.endsAt(place));
}

/// Whiskers are as many as rows where there are any.
void fillWhiskers(ChartData& data)
{
    std::vector<std::vector<double>*> all{&data.positionLow, &data.positionHigh};
    for (ChartSeries& series : data.series)
        all.insert(all.end(), {&series.low, &series.high});
    for (std::vector<double>* ends : all)
        if (!ends->empty())
            ends->resize(data.positions.size(), std::nan(""));
}

/// Rows that others beat, or whose first tokens are late, are pale.
void fadeBeaten(ChartData& data, const FrontierAnswer& answer, const std::vector<std::size_t>& drawn)
{
    std::vector<OperatingPoint> shown;
    for (const std::size_t at : drawn)
        if (at != plannedPlace)
            shown.push_back(answer.frontier.points[at]);
    const auto best = paretoOf(shown, answer.request.question.promise.ttft);
    for (std::size_t row = 0; row < shown.size(); ++row)
        if (std::ranges::find(best, row) == best.end())
            data.faded.push_back(row);
}

void addPromise(ChartData& data, const std::optional<Duration<>>& promise)
{
    const auto slowest = std::ranges::max_element(data.positions);
    if (promise && slowest != data.positions.end() && milliseconds(*promise) <= farPromise * *slowest)
        data.positionLimit = {Texts::tr("Promised TPOT"), milliseconds(*promise)};
}

ChartData emptyChart()
{
    ChartData data;
    data.kind = ChartKind::Points;
    data.joined = true;
    data.title = Texts::tr("Latency against throughput");
    data.categoryTitle = Texts::tr("Operating point");
    data.positionTitle = Texts::tr("Time per output token (TPOT)");
    data.positionUnit = QStringLiteral("ms");
    data.valueTitle = Texts::tr("Output per GPU");
    data.unit = Texts::tr("tokens/s");
    return data;
}

/// Those of other scenarios too: a plan keeps all its devices.
std::vector<std::string> devicesOf(const Plan& plan)
{
    std::vector<std::string> ids;
    for (const Accelerator& device : plan.accelerators)
        if (!device.catalogueId.empty())
            ids.push_back(device.catalogueId);
    return ids;
}

} // namespace

Result<FrontierAnswer> frontierAnswer(const Plan& resolved, const std::string& workload,
                                      const std::stop_token& stop)
{
    auto request = optionsRequest(resolved, workload);
    if (!request && request.error().text == "serving_items")
        return itemOptions(resolved, workload, builtInCatalogue()).map([&](std::vector<ItemOption> items) {
            return FrontierAnswer{.items = std::move(items), .ofPlan = devicesOf(resolved)};
        });
    if (!request)
        return fail(std::move(request.error()));
    auto options = servingOptions(*request, builtInCatalogue(), stop);
    if (!options)
        return fail(std::move(options.error()));
    const ServiceQuestion& q = request->question;
    std::vector<std::string> others;
    for (const ServingOption& option : *options)
        if (option.kind == OptionKind::Predicted && option.device().id != q.accelerator &&
            others.size() < mostOthers)
            others.push_back(option.device().id);
    auto devices = devicesFor(q, others, builtInCatalogue());
    if (!devices)
        return fail(std::move(devices.error()));
    FrontierAnswer answer{.devices = std::move(*devices), .options = std::move(*options)};
    answer.frontier = frontierOf(q, answer.devices, usualAxes(q), stop);
    answer.planned = plannedPoint(q, answerOf(q));
    answer.plannedEnds = plannedEnds(q);
    answer.request = std::move(*request);
    return answer;
}

ChartData frontierChart(const FrontierAnswer& answer, LinesOf lines, std::optional<std::size_t> chosen,
                        std::vector<std::size_t>& drawn)
{
    ChartData data = emptyChart();
    drawn.clear();
    for (const auto& [line, places] : pointsByLine(answer, lines)) {
        data.series.push_back({.name = lineName(answer, lines, line)});
        for (const std::size_t at : places) {
            addRow(data, answer, at, chosen == at);
            drawn.push_back(at);
        }
    }
    fadeBeaten(data, answer, drawn);
    if (std::isfinite(perGpu(answer.planned)) && perGpu(answer.planned) > 0.0) {
        data.series.push_back({.name = Texts::tr("As planned, at the busiest hour")});
        addRow(data, answer, plannedPlace, true);
        drawn.push_back(plannedPlace);
    }
    fillWhiskers(data);
    addPromise(data, answer.request.question.promise.tpot);
    return data;
}

} // namespace jw
