#include "views/workloads/frontier_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "readings/display.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::FrontierTable)
};

constexpr std::size_t mostOthers = 3; // accelerators: four lines can be told apart
constexpr double farPromise = 1.5;    // a promise beyond so many times the slowest point is not drawn

double milliseconds(Duration<> time) { return 1e3 * time.in(second); }
double perGpu(const OperatingPoint& point) { return point.perGpu().in(one / second); }

/// A mean may be part of one.
QString counted(Ratio<> count)
{
    const double whole = std::round(count.base());
    return std::abs(count.base() - whole) < 1e-6 ? QLocale().toString(whole, 'f', 0)
                                                 : shortNumber(count.base());
}

QString precisionText(ServePrecision precision)
{
    const std::string_view text = textOf(precision);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())).toUpper();
}

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

/// A row of the chart in the last of its series.
void addRow(ChartData& data, const OperatingPoint& point, const QString& name)
{
    data.positions.push_back(milliseconds(point.served.tpot));
    data.categories.push_back(name);
    for (ChartSeries& series : data.series)
        series.values.resize(data.positions.size(), std::nan(""));
    data.series.back().values.back() = perGpu(point);
}

/// Rows that others beat are pale.
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

} // namespace

Result<FrontierAnswer> frontierAnswer(const Plan& resolved, const std::string& workload,
                                      const std::stop_token& stop)
{
    auto request = optionsRequest(resolved, workload);
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
            const OperatingPoint& point = answer.frontier.points[at];
            if (chosen == at)
                data.emphasized.push_back(data.positions.size());
            addRow(data, point, pointName(point, answer.devices[point.device]));
            drawn.push_back(at);
        }
    }
    fadeBeaten(data, answer, drawn);
    if (std::isfinite(perGpu(answer.planned)) && perGpu(answer.planned) > 0.0) {
        data.series.push_back({.name = Texts::tr("As planned, at the busiest hour")});
        data.emphasized.push_back(data.positions.size());
        addRow(data, answer.planned, Texts::tr("As planned"));
        drawn.push_back(plannedPlace);
    }
    addPromise(data, answer.request.question.promise.tpot);
    return data;
}

QString pointName(const OperatingPoint& point, const ServingDevice& device)
{
    //: %1 is a number of GPUs, %2 a device, %3 a precision such as FP8, %4 a number of requests
    return Texts::tr("%1 × %2, %3, %4 at once")
        .arg(counted(point.tp), QString::fromStdString(device.name), precisionText(point.precision),
             counted(point.concurrency));
}

QString pointWords(const OperatingPoint& point, const ServingDevice& device,
                   const std::optional<Ratio<>>& percentile)
{
    const Band band = servingBands(point.tier).tpot;
    const double tpot = milliseconds(point.served.tpot);
    const QString first =
        percentile ? QString::fromStdString(percentileText(percentile->base())) : Texts::tr("mean");
    //: %1 is a point such as "4 × H100 SXM, FP8, 16 at once", %2 to %4 milliseconds, %5 a tier such as A, %6
    //: milliseconds, %7 "mean" or a percentile such as P95
    const QString latency =
        Texts::tr("%1: a token every %2 ms (%3 to %4 ms, tier %5), the first after %6 ms (%7).")
            .arg(pointName(point, device), shortNumber(tpot), shortNumber(tpot * band.p10),
                 shortNumber(tpot * band.p90), QString::fromLatin1(textOf(point.tier).data()),
                 shortNumber(milliseconds(point.served.ttft)), first);
    //: %1 and %2 are numbers of tokens, %3 joules
    const QString rates =
        Texts::tr("A user gets %1 tokens/s, a GPU gives %2 tokens/s; %3 J per output token, the GPUs alone.")
            .arg(shortNumber(point.perUser().in(one / second)), shortNumber(perGpu(point)),
                 shortNumber(point.perToken.in(unit::joules.size)));
    return latency + QLatin1Char(' ') + rates;
}

QString refusedWords(const Frontier& frontier)
{
    QStringList reasons;
    for (std::size_t at = 1; at < frontier.refused.size(); ++at)
        if (frontier.refused[at] > 0)
            //: %1 is a number of combinations, %2 why they are none
            reasons << Texts::tr("%1 – %2").arg(
                QLocale().toString(static_cast<qulonglong>(frontier.refused[at])),
                QCoreApplication::translate("jw::Frontier",
                                            std::string(sentenceOf(static_cast<PointFault>(at))).c_str()));
    //: %1 is a list such as "12 – too little memory for the model; 8 – no known rate at the precision"
    return reasons.isEmpty() ? QString()
                             : Texts::tr("Not shown: %1.").arg(reasons.join(QStringLiteral("; ")));
}

} // namespace jw
