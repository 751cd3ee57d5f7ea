// Operating points of a service in words: one of them, and what is to be known of all.
#include "views/workloads/frontier_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "readings/display.h"
#include "views/common/number_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::FrontierTable)
};

double milliseconds(const OperatingPoint& point) { return 1e3 * point.served.tpot.in(second); }
double firstToken(const OperatingPoint& point) { return 1e3 * point.served.ttft.in(second); }
double perUser(const OperatingPoint& point) { return point.perUser().in(one / second); }
double perGpu(const OperatingPoint& point) { return point.perGpu().in(one / second); }

/// A mean may be part of one.
QString counted(Ratio<> count)
{
    const double whole = std::round(count.base());
    return std::abs(count.base() - whole) < 1e-6 ? QLocale().toString(whole, 'f', 0)
                                                 : shortNumber(count.base());
}

/// "0.62 (0.51–0.83)"; the figure alone where its ends are the same.
QString banded(double middle, double fast, double slow)
{
    const QString low = shortNumber(std::min(fast, slow)), high = shortNumber(std::max(fast, slow));
    if (low == high)
        return shortNumber(middle);
    //: %1 is a figure, %2 and %3 its P10 and P90
    return Texts::tr("%1 (%2–%3)").arg(shortNumber(middle), low, high);
}

/// A point and its ends.
struct ShownPoint {
    const OperatingPoint& point;
    PointEnds ends;

    [[nodiscard]] QString text(double (*figure)(const OperatingPoint&)) const
    {
        return banded(figure(point), figure(ends.fast), figure(ends.slow));
    }
};

/// "" where the device has no price.
QString costWords(const FrontierAnswer& answer, const ShownPoint& shown)
{
    const auto price = hourlyPrice(answer.request, answer.options, answer.devices[shown.point.device].id);
    if (!price)
        return {};
    const TokenCost cost = tokenCost(shown.point, shown.ends, *price);
    const auto usd = [](Money<> perToken) { return 1e6 * perToken.in(money); };
    //: %1 is an amount with its P10 and P90
    return Texts::tr("A million output tokens cost %1 USD at that load all day.")
        .arg(banded(usd(cost.middle), usd(cost.low), usd(cost.high)));
}

QStringList brokenWords(const FrontierAnswer& answer, const OperatingPoint& point)
{
    const Promise<double>& promise = answer.request.question.promise;
    const BrokenPromise broken = brokenBy(point, promise);
    const auto limit = [](Duration<> time) { return shortNumber(1e3 * time.in(second)); };
    QStringList words;
    if (broken.ttft)
        words << Texts::tr("It breaks the promised TTFT of %1 ms.").arg(limit(*promise.ttft));
    if (broken.tpot)
        words << Texts::tr("It breaks the promised TPOT of %1 ms.").arg(limit(*promise.tpot));
    return words;
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

/// Of points of the frontier alone: a mean, as their load is constant.
QString lateWords(const FrontierAnswer& answer)
{
    const Promise<double>& promise = answer.request.question.promise;
    const std::size_t late = lateFirstTokens(answer.frontier, promise);
    if (late == 0)
        return {};
    //: %1 and %2 are numbers of points, %3 milliseconds
    return Texts::tr("%1 of %2 points break the promised TTFT of %3 ms in the mean: they are pale.")
        .arg(QLocale().toString(static_cast<qulonglong>(late)),
             QLocale().toString(static_cast<qulonglong>(answer.frontier.points.size())),
             shortNumber(1e3 * promise.ttft->in(second)));
}

/// Of a promise that all points keep: its line may be too far away to be drawn.
QString keptWords(const FrontierAnswer& answer)
{
    const Promise<double>& promise = answer.request.question.promise;
    const auto slow = [&](const OperatingPoint& point) { return brokenBy(point, promise).tpot; };
    if (!promise.tpot || answer.frontier.points.empty() || std::ranges::any_of(answer.frontier.points, slow))
        return {};
    //: %1 are milliseconds
    return Texts::tr("Every point keeps the promised TPOT of %1 ms.")
        .arg(shortNumber(1e3 * promise.tpot->in(second)));
}

/// How many combinations are no points, and why; "" where all are.
QString refusedWords(const Frontier& frontier)
{
    QStringList reasons;
    for (std::size_t at = 1; at < frontier.refused.size(); ++at)
        if (frontier.refused[at] > 0)
            //: %1 is a number of combinations, %2 why they are none
            reasons << Texts::tr("%1 – %2").arg(
                QLocale().toString(static_cast<qulonglong>(frontier.refused[at])),
                translated("jw::Frontier", sentenceOf(static_cast<PointFault>(at))));
    //: %1 is a list such as "12 – too little memory for the model; 8 – no known rate at the precision"
    return reasons.isEmpty() ? QString()
                             : Texts::tr("Not shown: %1.").arg(reasons.join(QStringLiteral("; ")));
}

} // namespace

QString precisionText(ServePrecision precision)
{
    const std::string_view text = textOf(precision);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())).toUpper();
}

QString pointName(const OperatingPoint& point, const ServingDevice& device)
{
    //: %1 is a number of GPUs, %2 a device, %3 a precision such as FP8, %4 a number of requests
    return Texts::tr("%1 × %2, %3, %4 at once")
        .arg(counted(point.tp), QString::fromStdString(device.name), precisionText(point.precision),
             counted(point.concurrency));
}

QString pointWords(const FrontierAnswer& answer, std::size_t place)
{
    const ShownPoint shown{answer.at(place), answer.endsAt(place)};
    const OperatingPoint& point = shown.point;
    const Ratio<> percentile = answer.request.question.replica.arrivals.percentile;
    const QString first =
        place == plannedPlace ? QString::fromStdString(percentileText(percentile.base())) : Texts::tr("mean");
    //: %1 is a point such as "4 × H100 SXM, FP8, 16 at once", %2 to %4 milliseconds, %5 a tier such as A, %6
    //: milliseconds with their band, %7 "mean" or a percentile such as P95
    const QString latency =
        Texts::tr("%1: a token every %2 ms (%3 to %4 ms, tier %5), the first after %6 ms (%7).")
            .arg(pointName(point, answer.devices[point.device]), shortNumber(milliseconds(point)),
                 shortNumber(milliseconds(shown.ends.fast)), shortNumber(milliseconds(shown.ends.slow)),
                 QString::fromLatin1(textOf(point.tier).data()), shown.text(firstToken), first);
    //: %1 and %2 are numbers of tokens with their bands, %3 joules
    const QString rates =
        Texts::tr("A user gets %1 tokens/s, a GPU gives %2 tokens/s; %3 J per output token, the GPUs alone.")
            .arg(shown.text(perUser), shown.text(perGpu),
                 shown.text([](const OperatingPoint& p) { return p.perToken.in(unit::joules.size); }));
    return joined(QStringList{latency, rates, costWords(answer, shown)} + brokenWords(answer, point));
}

QString pointRemark(const FrontierAnswer& answer, std::size_t place, bool whiskers)
{
    const ShownPoint shown{answer.at(place), answer.endsAt(place)};
    QStringList lines;
    if (!whiskers)
        //: %1 is a tier such as A, %2 milliseconds, %3 a number of tokens, both with their P10 and P90
        lines << Texts::tr("Tier %1: %2 ms, %3 tokens/s")
                     .arg(QString::fromLatin1(textOf(shown.point.tier).data()), shown.text(milliseconds),
                          shown.text(perGpu));
    lines << costWords(answer, shown);
    lines << brokenWords(answer, shown.point);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString frontierNotes(const FrontierAnswer& answer)
{
    //: %1 is a number of requests
    const QString planned = Texts::tr("The plan's point need not lie on the line of its GPUs: its requests "
                                      "come at random, %1 at once in the mean; the points of a line always "
                                      "hold as many.")
                                .arg(counted(answer.planned.concurrency));
    return joined({planned, lateWords(answer), keptWords(answer), refusedWords(answer.frontier)});
}

} // namespace jw
