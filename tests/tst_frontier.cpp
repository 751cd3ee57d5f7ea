// Operating points of a service: golden cases, what is refused, directions known beforehand, the best of
// five.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/serving/point_ends.h"
#include "engine/serving/service_figures.h"
#include "serving_question.h"

using namespace jw;

namespace {

bool near(double value, double wanted, double share) { return std::abs(value / wanted - 1.0) <= share; }

FrontierAxes axesOf(std::vector<double> concurrency, std::vector<double> tp,
                    std::vector<ServePrecision> precisions = {ServePrecision::Fp8})
{
    return {std::move(concurrency), std::move(tp), std::move(precisions), {ServeEngine::Vllm}};
}

Frontier frontierWith(const ServiceQuestion& question, const FrontierAxes& axes)
{
    const std::array devices{plannedDevice(question)};
    return frontierOf(question, devices, axes);
}

std::size_t refused(const Frontier& frontier, PointFault fault)
{
    return frontier.refused[static_cast<std::size_t>(fault)];
}

OperatingPoint pointAt(double tpotMs, double tokens, double ttftMs = 100.0)
{
    OperatingPoint point;
    point.served.tpot = tpotMs * 1e-3 * second;
    point.served.ttft = ttftMs * 1e-3 * second;
    point.served.tokensPerGpu = tokens / second;
    return point;
}

} // namespace

class TestFrontier : public QObject {
    Q_OBJECT

private slots:
    /// C-032 to C-034 and C-038, C-039 of golden.csv.
    void goldenPoints_data()
    {
        QTest::addColumn<double>("in");
        QTest::addColumn<double>("tp");
        QTest::addColumn<double>("concurrency");
        QTest::addColumn<double>("ttft");
        QTest::addColumn<double>("tpot");
        QTest::newRow("C-032") << 1024.0 << 4.0 << 16.0 << 0.12196293435307956 << 0.013476659009212076;
        QTest::newRow("C-038") << 8192.0 << 8.0 << 32.0 << 0.7952819224604343 << 0.022071183534394436;
    }
    void goldenPoints()
    {
        QFETCH(double, in);
        QFETCH(double, tp);
        QFETCH(double, concurrency);
        ServiceQuestion q = test::servingQuestion();
        q.replica.request.in = in;
        const Frontier f = frontierWith(q, axesOf({concurrency}, {tp}));
        QCOMPARE(f.points.size(), std::size_t{1});
        const OperatingPoint& p = f.points.front();
        QFETCH(double, ttft);
        QFETCH(double, tpot);
        QVERIFY(near(p.served.ttft.in(second), ttft, 1e-8));
        QVERIFY(near(p.served.tpot.in(second), tpot, 1e-8));
        QVERIFY(near(p.perUser().in(one / second), 1.0 / tpot, 1e-8));
        QCOMPARE(f.best, std::vector<std::size_t>{0});
    }

    /// C-034 again; half of 700 W over its tokens: 350 / 294.20929677 = 1.189629 J.
    void throughputAndEnergy()
    {
        const Frontier f = frontierWith(test::servingQuestion(), axesOf({16.0}, {4.0}));
        QVERIFY(near(f.points.front().perGpu().in(one / second), 294.20929677465307, 1e-8));
        QVERIFY(near(f.points.front().perToken.in(unit::joules.size), 1.189629, 1e-6));
        QVERIFY(f.points.front().tier != Tier::Direct);
    }

    /// C-035: at 8,192 tokens in, two GPUs hold 22 of 64 requests. The others wait for 67 seconds.
    void whatIsRefused_data()
    {
        QTest::addColumn<double>("in");
        QTest::addColumn<double>("tp");
        QTest::addColumn<int>("precision");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, double in, double tp, ServePrecision precision, PointFault f) {
            QTest::newRow(name) << in << tp << int(precision) << int(f);
        };
        row("C-035", 8192, 2, ServePrecision::Fp8, PointFault::Waiting);
        // 70.6e9 B of weights in 0.9 x 80 - 2 GiB = 75.2e9 B leave 4.6e9 B. A long request takes
        // 327,680 B x 102,912 tokens = 33.7e9 B.
        row("no memory", 102400, 1, ServePrecision::Fp8, PointFault::NoMemory);
        row("no FP4", 1024, 4, ServePrecision::Fp4, PointFault::NoRate);
        row("64 heads among three", 1024, 3, ServePrecision::Fp8, PointFault::NotJoined);
        row("beyond the server", 1024, 16, ServePrecision::Fp8, PointFault::NotJoined);
    }
    void whatIsRefused()
    {
        QFETCH(double, in);
        QFETCH(double, tp);
        QFETCH(int, precision);
        QFETCH(int, fault);
        ServiceQuestion q = test::servingQuestion();
        q.replica.request.in = in;
        std::vector<FittedSet> near = *q.own; // the memory is asked about, not the rows
        for (FittedPoint& point : near.front().points)
            point.in = in;
        q.own = std::make_shared<const std::vector<FittedSet>>(near);
        const Frontier f = frontierWith(q, axesOf({64.0}, {tp}, {static_cast<ServePrecision>(precision)}));
        QVERIFY(f.points.empty() && f.best.empty());
        for (std::size_t at = 0; at < f.refused.size(); ++at) {
            QCOMPARE(f.refused[at], std::size_t{static_cast<int>(at) == fault ? 1U : 0U});
            QCOMPARE(sentenceOf(static_cast<PointFault>(at)).empty(), at == 0);
        }
    }

    /// FP4 weights without FP4 units are computed at the BF16 rate, which the question knows.
    void everyRateOfTheQuestionIsTried()
    {
        ServiceQuestion q = test::servingQuestion();
        const std::array before{plannedDevice(q)};
        QVERIFY(!before[0].peak(ServePrecision::Fp4));
        q.peaks[static_cast<std::size_t>(ServePrecision::Fp4)] = 989.4 * teraflopPerSecond;
        const std::array devices{plannedDevice(q)};
        for (const ServePrecision p : {ServePrecision::Bf16, ServePrecision::Fp4, ServePrecision::Int4})
            QCOMPARE(devices[0].peak(p)->in(teraflopPerSecond), 989.4);
        QCOMPARE(devices[0].peak(ServePrecision::Fp8)->in(teraflopPerSecond), 1978.9);
        const Frontier f = frontierWith(q, axesOf({1.0, 2.0, 4.0}, {4.0}, {ServePrecision::Fp4}));
        QCOMPARE(refused(f, PointFault::NoRate), std::size_t{0});
        QCOMPARE(refused(frontierOf(q, before, axesOf({1.0, 2.0, 4.0}, {4.0}, {ServePrecision::Fp4})),
                         PointFault::NoRate),
                 std::size_t{3});
    }

    void anUnknownDeviceIsNotPredicted()
    {
        ServiceQuestion q = test::servingQuestion();
        q.accelerator = "";
        const Frontier f = frontierWith(q, axesOf({16.0, 32.0}, {4.0}));
        QVERIFY(f.points.empty());
        QCOMPARE(refused(f, PointFault::UnknownAccelerator), std::size_t{2});
    }

    /// Until the memory is full a request more costs the others less than it brings.
    void moreAtOnceNeverGivesLess()
    {
        const ServiceQuestion q = test::servingQuestion();
        for (const double tp : {2.0, 4.0, 8.0}) {
            const Frontier f = frontierWith(q, axesOf(usualAxes(q).concurrency, {tp}));
            QVERIFY(f.points.size() > 10);
            for (std::size_t at = 1; at < f.points.size(); ++at) {
                QVERIFY(f.points[at].perGpu() > f.points[at - 1].perGpu());
                QVERIFY(f.points[at].served.tpot > f.points[at - 1].served.tpot);
            }
        }
    }

    /// Weights, cache and compute are shared by the GPUs; what NVLink adds at 450 GB/s is less: for 16
    /// requests 2 x 80 x 2 x 7/8 x 16 x 8,192 x 2 B / 450 GB/s = 0.16 ms, where eight in place of four GPUs
    /// save 70e9 B / 3,350 GB/s / 8 = 2.6 ms.
    void moreGpusAreNeverSlowerOnNvlink()
    {
        const ServiceQuestion q = test::servingQuestion();
        for (const double concurrency : {1.0, 4.0, 16.0, 32.0}) {
            const Frontier f = frontierWith(q, axesOf({concurrency}, {2.0, 4.0, 8.0}));
            QCOMPARE(f.points.size(), std::size_t{3});
            for (std::size_t at = 1; at < f.points.size(); ++at) {
                QVERIFY(f.points[at].served.tpot < f.points[at - 1].served.tpot);
                QVERIFY(f.points[at].served.ttft < f.points[at - 1].served.ttft);
                QVERIFY(f.points[at].served.tokens > f.points[at - 1].served.tokens);
            }
        }
    }

    /// Among more than two cards the traffic passes the host: at 1 GB/s the same all-reduce takes 73 ms a
    /// step.
    void aSlowRingIsSlower()
    {
        const ServiceQuestion q = test::servingQuestion();
        std::array devices{plannedDevice(q)};
        devices[0].ring = 1.0 * gigabyte / second;
        const Frontier f = frontierOf(q, devices, axesOf({16.0}, {2.0, 8.0}));
        const Frontier fast = frontierWith(q, axesOf({16.0}, {2.0, 8.0}));
        QCOMPARE(f.points[0].served.tpot.base(), fast.points[0].served.tpot.base());
        QVERIFY(f.points[1].served.tpot > f.points[0].served.tpot + 0.073 * second);
    }

    /// Of five points: B gives less than A and is slower; D is as fast as C and gives less.
    void theBestByHand()
    {
        const std::vector points{pointAt(10, 100), pointAt(12, 90), pointAt(20, 300), pointAt(20, 250),
                                 pointAt(30, 310, 500)};
        QCOMPARE(paretoOf(points), (std::vector<std::size_t>{0, 2, 4}));
        QCOMPARE(paretoOf(points, 0.2 * second), (std::vector<std::size_t>{0, 2}));
        QVERIFY(paretoOf({}).empty());
    }

    /// Of tier A the TPOT is 0.90 to 1.20 times as predicted, the TTFT 0.60 to 1.90, energy 0.85 to 1.20; of
    /// tier C energy is 0.75 to 1.99, and of two tiers the wider band holds.
    void bandsByHand()
    {
        OperatingPoint point = pointAt(10, 100);
        point.tier = point.powerTier = Tier::A;
        point.perToken = 2.0 * unit::joules.size;
        const auto is = [](const OperatingPoint& p, double tpotMs, double tokens, double ttftMs) {
            return near(p.served.tpot.in(second), 1e-3 * tpotMs, 1e-12) &&
                   near(p.perGpu().in(one / second), tokens, 1e-12) &&
                   near(p.served.ttft.in(second), 1e-3 * ttftMs, 1e-12);
        };
        const PointEnds ends = endsOf(point);
        QVERIFY(is(ends.fast, 9.0, 100.0 / 0.9, 60.0));
        QVERIFY(is(ends.slow, 12.0, 100.0 / 1.2, 190.0));
        QVERIFY(near(ends.fast.perToken.in(unit::joules.size), 1.7, 1e-12));
        QVERIFY(near(ends.slow.perToken.in(unit::joules.size), 2.4, 1e-12));
        point.powerTier = Tier::C;
        QVERIFY(near(endsOf(point).fast.perToken.in(unit::joules.size), 1.5, 1e-12));
        QVERIFY(near(endsOf(point).slow.perToken.in(unit::joules.size), 3.98, 1e-12));
    }

    /// A request a second over 64 / 4 = 16 replicas of four GPUs: 1,024 / 64 = 16 tokens a second and GPU,
    /// however fast these are. Latencies are those of the service at its ends.
    void plannedRequestsComeAsTheyDo()
    {
        const ServiceQuestion q = test::servingQuestion();
        const PointEnds ends = plannedEnds(q);
        const OperatingPoint planned = plannedPoint(q, answerOf(q));
        for (const OperatingPoint* at : {&ends.fast, &planned, &ends.slow})
            QVERIFY(near(at->perGpu().in(one / second), 16.0, 1e-12));
        QCOMPARE(ends.fast.served.tpot.base(), answerAt(q, PredictedAt::Fast).tpot.base());
        QCOMPARE(ends.slow.served.ttft.base(), answerAt(q, PredictedAt::Slow).ttftPercentile.base());
        QVERIFY(ends.fast.served.tpot < planned.served.tpot && planned.served.tpot < ends.slow.served.tpot);
    }

    /// As many at once all the time take as long for a token. But there a request holds a place while it
    /// waits for the prefill of others, which costs throughput: the planned point stands above its line.
    void thePlannedPointIsOffItsLine()
    {
        ServiceQuestion q = test::servingQuestion();
        q.requests = 16.0 / second;
        const OperatingPoint planned = plannedPoint(q, answerOf(q));
        QVERIFY(planned.concurrency > 2.0);
        const Frontier f = frontierWith(q, axesOf({planned.concurrency.base()}, {4.0}));
        QCOMPARE(f.points.size(), std::size_t{1});
        QVERIFY(near(f.points[0].served.tpot.base(), planned.served.tpot.base(), 1e-9));
        QVERIFY(f.points[0].perGpu() < planned.perGpu());
    }

    /// It gives what it serves, not what is asked for, and the waits have no end.
    void aPlannedPointThatDoesNotKeepUp()
    {
        ServiceQuestion q = test::servingQuestion();
        q.requests = 1e4 / second;
        const ServiceAnswer answer = answerOf(q);
        const OperatingPoint planned = plannedPoint(q, answer);
        QVERIFY(near(planned.perGpu().base(), (answer.most * 1024.0 / 4.0).base(), 1e-9));
        QVERIFY(brokenBy(planned, {.ttft = 1e9 * second, .tpot = {}}).ttft);
    }

    void brokenPromises()
    {
        const Promise<double> promise{.ttft = 0.2 * second, .tpot = 0.015 * second};
        const auto breaks = [&](const OperatingPoint& point, bool ttft, bool tpot) {
            const BrokenPromise broken = brokenBy(point, promise);
            return broken.ttft == ttft && broken.tpot == tpot;
        };
        QVERIFY(breaks(pointAt(10, 100), false, false));
        QVERIFY(breaks(pointAt(20, 100), false, true));
        QVERIFY(breaks(pointAt(10, 100, 300), true, false));
        QVERIFY(breaks(pointAt(20, 100, 300), true, true));
        QVERIFY(!brokenBy(pointAt(20, 100, 300), {}).ttft && !brokenBy(pointAt(20, 100, 300), {}).tpot);
        const Frontier f{
            .points = {pointAt(10, 100), pointAt(20, 100), pointAt(20, 100, 300)}, .refused = {}, .best = {}};
        QCOMPARE(lateFirstTokens(f, promise), std::size_t{1});
        QCOMPARE(lateFirstTokens(f, {}), std::size_t{0});
    }

    void usualAxesHoldTheService()
    {
        ServiceQuestion q = test::servingQuestion();
        q.replica.tp = 6.0;
        q.replica.arrivals.mostSequences = 512.0;
        const FrontierAxes axes = usualAxes(q);
        QCOMPARE(axes.tp, (std::vector{1.0, 2.0, 4.0, 6.0, 8.0}));
        QCOMPARE(axes.concurrency.front(), 1.0);
        QCOMPARE(axes.concurrency.back(), 512.0);
        QVERIFY(std::ranges::is_sorted(axes.concurrency));
        QCOMPARE(axes.size(), axes.concurrency.size() * 5 * 4);
    }

    /// The GPUs that only fill prompts stand beside those that answer.
    void aPrefillPoolIsCounted()
    {
        ServiceQuestion q = test::servingQuestion();
        q.replica.tuning.apart = true;
        const auto served = frontierWith(q, axesOf({16.0}, {4.0})).points.front().served;
        const Replica<double> replica(q.replica.architecture, q.replica, q.replica.device,
                                      q.replica.constants);
        const double pool = (served.requests * replica.prefill(q.replica.request.in)).base();
        QVERIFY(pool > 0.05 && pool < 0.2);
        QVERIFY(near(served.tokensPerGpu.base() * (1.0 + pool), served.tokens.base() / 4.0, 1e-12));
    }

    /// A canceled search ends at once.
    void canBeCanceled()
    {
        std::stop_source stop;
        stop.request_stop();
        const ServiceQuestion q = test::servingQuestion();
        const std::array devices{plannedDevice(q)};
        QVERIFY(frontierOf(q, devices, usualAxes(q), stop.get_token()).points.empty());
    }
};

QTEST_APPLESS_MAIN(TestFrontier)
#include "tst_frontier.moc"
