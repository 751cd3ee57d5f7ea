#include "views/advisor/serving_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

#include "views/advisor/advice_words.h"
#include "views/common/number_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::ServingTable)
};

/// One column of numbers, with its unit in the title, and the kinds of rows that have one.
struct NumberColumn {
    const char* title;
    double (*value)(const ServingOption&);
    bool predicted, screened;
    bool whole = false;
    double (*ofPoint)(const OperatingPoint&) = nullptr; ///< of one that has a band
};
double tpot(const OperatingPoint& p) { return 1e3 * p.served.tpot.in(second); }
double ttft(const OperatingPoint& p) { return 1e3 * p.served.ttft.in(second); }
double tokensPerGpu(const OperatingPoint& p) { return p.perGpu().in(one / second); }
double perToken(const OperatingPoint& p) { return p.perToken.in(unit::joules.size); }
double perMillion(Money<> perToken) { return 1e6 * perToken.in(money); }

constexpr std::array numberColumns{
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Million output tokens (USD)"),
                 [](const ServingOption& o) { return perMillion(o.cost.middle); }, true, false},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "At best (USD)"),
                 [](const ServingOption& o) { return perMillion(o.cost.low); }, true, false},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "At worst (USD)"),
                 [](const ServingOption& o) { return perMillion(o.cost.high); }, true, false},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "GPUs of a replica"),
                 [](const ServingOption& o) { return o.best.tp.base(); }, true, false, true},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Requests at once"),
                 [](const ServingOption& o) { return o.best.concurrency.base(); }, true, false},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "TPOT (ms)"),
                 [](const ServingOption& o) { return tpot(o.best); }, true, false, false, tpot},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "TTFT (ms)"),
                 [](const ServingOption& o) { return ttft(o.best); }, true, false, false, ttft},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Output tokens/s and GPU"),
                 [](const ServingOption& o) { return tokensPerGpu(o.best); }, true, false, false,
                 tokensPerGpu},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "J per output token"),
                 [](const ServingOption& o) { return perToken(o.best); }, true, false, false, perToken},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Cost of each (USD/h)"),
                 [](const ServingOption& o) { return o.screened.hourly.in(money / hour); }, true, true},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Dearest offer (USD/h)"),
                 [](const ServingOption& o) { return o.dearest.in(money / hour); }, true, false},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Devices needed"),
                 [](const ServingOption& o) { return o.screened.needed.base(); }, false, true, true},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Least to be had"),
                 [](const ServingOption& o) { return o.screened.count.base(); }, false, true, true},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "GB/s per USD/h"),
                 [](const ServingOption& o) {
                     return o.screened.bandwidthPerDollar().in(gigabyte / second / (money / hour));
                 },
                 false, true},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "TOPS per USD/h"),
                 [](const ServingOption& o) {
                     return o.screened.ratePerDollar().in(teraflopPerSecond / (money / hour));
                 },
                 false, true},
    NumberColumn{
        QT_TRANSLATE_NOOP("jw::ServingTable", "TOPS per W"),
        [](const ServingOption& o) { return o.screened.ratePerPower().in(teraflopPerSecond / watt); }, false,
        true},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Tokens/s of an answer, at most"),
                 [](const ServingOption& o) { return o.screened.mostTokens.in(one / second); }, false, true},
};

/// The figure with its P10 and P90, for a tooltip.
QString fullText(const ServingOption& option, const NumberColumn& column, double value)
{
    if (!column.ofPoint || !std::isfinite(value))
        return fullNumber(value);
    const PointEnds ends = endsOf(option.best);
    const auto [low, high] = std::minmax({column.ofPoint(ends.fast), column.ofPoint(ends.slow)});
    //: %1 is a figure, %2 and %3 its P10 and P90
    return Texts::tr("%1 (P10 %2 to P90 %3)").arg(fullNumber(value), fullNumber(low), fullNumber(high));
}

FigureCell numberCell(const ServingOption& option, const NumberColumn& column)
{
    const bool has = (option.kind == OptionKind::Predicted && column.predicted) ||
                     (option.kind == OptionKind::Screened && column.screened);
    const double value = has ? column.value(option) : std::nan("");
    const bool known = std::isfinite(value);
    return {.text = column.whole && known ? QLocale().toString(value, 'f', 0) : shortNumber(value),
            .full = fullText(option, column, value),
            .copy = known ? QString::number(value, 'g', 12) : QString()};
}

QString gib(Data<> data) { return shortNumber(data.in(gibibyte)) + QStringLiteral(" GiB"); }

QString serverText(const ServerLimit& limit)
{
    return translated("jw::Frontier", serverLimitPattern,
                      {shortNumber(limit.gpus.base()), QString::fromStdString(limit.system->name),
                       gib(limit.memory), gib(limit.weights)});
}

QString screenText(const Screened& screened)
{
    return translated("jw::Advisor", patternOf(screened.reason),
                      {gib(screened.weights), gib(screened.memory)});
}

QString serverText(const Screened& screened)
{
    return screened.system ? QString::fromStdString(screened.system->name)
                           : Texts::tr("assumed: a host of 30 % of the TDP");
}

QString tierText(const ServingOption& option)
{
    if (option.kind == OptionKind::Predicted)
        return QString::fromLatin1(textOf(option.best.tier).data());
    return option.kind == OptionKind::Screened ? Texts::tr("Screened") : QStringLiteral("–");
}

QString priceText(const ServingOption& option)
{
    return option.planned ? Texts::tr("The plan's") : offerText(option.screened.offer);
}

std::vector<FigureCell> rowOf(const ServingOption& option)
{
    const bool accepted = option.kind != OptionKind::Rejected;
    const QString none = QStringLiteral("–"), reason = whyNotPredicted(option);
    std::vector<FigureCell> row{wordCell(QString::fromStdString(option.device().name)),
                                wordCell(tierText(option)), wordCell(accepted ? priceText(option) : none)};
    for (const NumberColumn& column : numberColumns)
        row.push_back(numberCell(option, column));
    row.push_back(wordCell(accepted ? serverText(option.screened) : none));
    row.push_back(wordCell(reason));
    for (FigureCell& cell : row)
        cell.dimmed = !accepted;
    row.front().full = accepted ? row.front().text : reason;
    return row;
}

/// "0.0303 (0.0224–0.104)"
FigureCell bandedCost(const ServingOption& option)
{
    FigureCell cell = numberCell(option, numberColumns[0]);
    if (option.kind == OptionKind::Predicted)
        //: %1 is a figure, %2 and %3 its P10 and P90
        cell.text = Texts::tr("%1 (%2–%3)")
                        .arg(cell.text, shortNumber(perMillion(option.cost.low)),
                             shortNumber(perMillion(option.cost.high)));
    return cell;
}

std::vector<FigureCell> shortRow(const ServingOption& option)
{
    constexpr std::array<std::size_t, 2> numbers{3, 7}; // of numberColumns: GPUs of a replica, tokens
    const bool accepted = option.kind != OptionKind::Rejected;
    std::vector<FigureCell> row{
        wordCell(QString::fromStdString(option.device().name)), wordCell(tierText(option)),
        wordCell(accepted ? priceText(option) : QStringLiteral("–")), bandedCost(option)};
    for (const std::size_t column : numbers)
        row.push_back(numberCell(option, numberColumns[column]));
    if (option.kind != OptionKind::Predicted)
        row.front().full = whyNotPredicted(option);
    for (FigureCell& cell : row)
        cell.dimmed = !accepted;
    return row;
}

} // namespace

QString whyNotPredicted(const ServingOption& option)
{
    if (option.kind == OptionKind::Predicted)
        return {};
    if (option.server)
        return serverText(*option.server);
    const bool byModel = option.fault == PointFault::Promise || option.fault == PointFault::NoMemory;
    if (option.screened.accepted() || byModel)
        return translated("jw::Frontier", sentenceOf(option.fault));
    return screenText(option.screened);
}

FigureTable servingTable(const std::vector<ServingOption>& all)
{
    FigureTable table{
        {{Texts::tr("Device"), {}, false}, {Texts::tr("Tier"), {}, false}, {Texts::tr("Offer"), {}, false}},
        {}};
    for (const NumberColumn& column : numberColumns)
        table.columns.push_back({Texts::tr(column.title)});
    table.columns.push_back({Texts::tr("Server"), {}, false});
    table.columns.push_back({Texts::tr("Why not predicted"), {}, false});
    for (const ServingOption& option : all)
        table.rows.push_back(rowOf(option));
    return table;
}

FigureTable tokenCostTable(const std::vector<ServingOption>& all)
{
    FigureTable table{{{Texts::tr("Device"), {}, false},
                       {Texts::tr("Tier"), {}, false},
                       {Texts::tr("Offer"), {}, false},
                       //: Mtok are million tokens, out: of answers alone; a figure with its P10 and P90
                       {Texts::tr("USD/Mtok out"), Texts::tr("Million output tokens (USD)")},
                       {Texts::tr("GPUs"), Texts::tr("GPUs of a replica")},
                       {Texts::tr("Tok/s/GPU"), Texts::tr("Output tokens/s and GPU")}},
                      {}};
    for (const ServingOption& option : all)
        table.rows.push_back(shortRow(option));
    return table;
}

ChartData tokenCostChart(const std::vector<ServingOption>& all, std::size_t most)
{
    ChartData data;
    data.kind = ChartKind::GroupedBars;
    data.title = Texts::tr("Cost of a million output tokens by accelerator");
    data.categoryTitle = Texts::tr("Device");
    data.valueTitle = Texts::tr("Cost of a million output tokens");
    data.unit = QStringLiteral("USD");
    ChartSeries series{.name = data.valueTitle};
    for (const ServingOption& option : all) {
        const bool room = series.values.size() + 1 < most || option.planned;
        if (option.kind != OptionKind::Predicted || !room)
            continue;
        //: %1 is a device, %2 the tier of its prediction, such as B
        data.categories.push_back(
            Texts::tr("%1 (%2)").arg(QString::fromStdString(option.device().name), tierText(option)));
        series.values.push_back(perMillion(option.cost.middle));
        series.low.push_back(perMillion(option.cost.low));
        series.high.push_back(perMillion(option.cost.high));
        const bool range = option.cost.dearest > option.cost.middle;
        //: tooltip of a bar at the cheapest offer: %1 is a cost
        data.remarks.push_back(
            range ? Texts::tr("%1 USD at the dearest offer").arg(shortNumber(perMillion(option.cost.dearest)))
                  : QString());
    }
    data.series.push_back(std::move(series));
    breakFarBars(data);
    return data;
}

} // namespace jw
