// Hardware for a service: devices as serving reads them, the best point within the promise, costs and order.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "advisor/serving_options.h"
#include "serving_question.h"

using namespace jw;

namespace {

bool near(double value, double wanted, double share) { return std::abs(value / wanted - 1.0) <= share; }

OptionsRequest requestOf(const ServiceQuestion& question)
{
    OptionsRequest request{.question = question, .screen = {}, .planned = {}};
    request.screen.architecture = question.replica.architecture;
    return request;
}

/// TTFT within a second, a token every 25 ms.
ServiceQuestion promised(double ttft = 1.0)
{
    ServiceQuestion q = test::servingQuestion();
    q.promise = {.ttft = ttft * second, .tpot = 0.025 * second};
    return q;
}

const ServingOption& optionOn(const std::vector<ServingOption>& all, const std::string& id)
{
    return *std::ranges::find(all, id, [](const ServingOption& o) { return o.device().id; });
}

} // namespace

class TestServingOptions : public QObject {
    Q_OBJECT

private slots:
    void devicesOfTheCatalogue_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("pair");
        QTest::addColumn<double>("ring");
        QTest::addColumn<double>("fp8");
        QTest::newRow("NVLink of 900 GB/s") << "h100-sxm" << 450.0 << 450.0 << 1978.9;
        QTest::newRow("bridges join pairs") << "h100-pcie" << 300.0 << 25.0 << 1513.0;
        // FP8 weights alone: not the INT8 rate of 624
        QTest::newRow("no FP8 units: BF16") << "a100-sxm-80" << 300.0 << 300.0 << 312.0;
    }
    void devicesOfTheCatalogue()
    {
        QFETCH(QString, id);
        const auto device =
            servingDevice(*builtInCatalogue().findAccelerator(id.toStdString()), builtInCatalogue());
        QVERIFY(device && device->rates.capacity);
        QTEST(device->rates.nvlink.in(gigabyte / second), "pair");
        QTEST(device->ring.in(gigabyte / second), "ring");
        QVERIFY(device->peak(ServePrecision::Fp8));
        QFETCH(double, fp8);
        QVERIFY(near(device->peak(ServePrecision::Fp8)->in(teraflopPerSecond), fp8, 0.01));
        QCOMPARE(device->peak(ServePrecision::Int4)->base(), device->rates.bf16.base());
    }

    void devicesByName()
    {
        const ServiceQuestion q = test::servingQuestion();
        const std::vector<std::string> ids{"h200-sxm", "h100-sxm"}, wrong{"no-such"};
        const auto devices = devicesFor(q, ids, builtInCatalogue());
        QVERIFY(devices);
        QCOMPARE(devices->size(), std::size_t{2}); // its own is there already
        QCOMPARE(devices->front().id, std::string("h100-sxm"));
        QCOMPARE(devices->front().peak(ServePrecision::Fp8)->in(teraflopPerSecond), 1978.9);
        QCOMPARE(devicesFor(q, wrong, builtInCatalogue()).error().kind, Error::Kind::UnknownName);
    }

    /// The advisor asks for what the service itself computes.
    void theBestPointIsTheServices()
    {
        ServiceQuestion q = promised();
        const BestPoint best = bestPoint(q, plannedDevice(q, builtInCatalogue()));
        QCOMPARE(best.fault, PointFault::None);
        q.replica.tp = best.point.tp;
        const PerTime<> rate = answerOf(q).ratePerReplica;
        QVERIFY(near(best.point.served.requests.base(), rate.base(), 1e-9));
        QVERIFY(near(best.point.perGpu().base(), (rate * 1024.0 / best.point.tp).base(), 1e-9));
        QVERIFY(best.point.served.ttft <= 1.0001 * second);
        QVERIFY(best.point.served.tpot <= 0.02501 * second);
    }

    /// 3.60 USD/h are 0.001 USD/s: a million tokens cost a thousand over the tokens of a GPU and second.
    void costsByHand()
    {
        OptionsRequest request = requestOf(promised());
        request.planned = 3.6 * money / hour;
        const auto all = servingOptions(request, builtInCatalogue());
        QVERIFY(all);
        const ServingOption& own = optionOn(*all, "h100-sxm");
        QVERIFY(own.kind == OptionKind::Predicted && own.planned);
        const double middle = 1e6 * own.cost.middle.in(money);
        QVERIFY(near(middle, 1000.0 / own.best.perGpu().in(one / second), 1e-9));
        const Band band = servingBands(own.best.tier).tpot;
        QVERIFY(near(1e6 * own.cost.low.in(money), middle * band.p10, 1e-9));
        QVERIFY(near(1e6 * own.cost.high.in(money), middle * band.p90, 1e-9));
    }

    void predictedBeforeScreenedBeforeRejected()
    {
        const auto all = servingOptions(requestOf(promised()), builtInCatalogue());
        QVERIFY(all);
        QCOMPARE(all->size(), builtInCatalogue().accelerators.size());
        QCOMPARE(all->front().kind, OptionKind::Predicted);
        QCOMPARE(all->back().kind, OptionKind::Rejected);
        for (std::size_t at = 0; at < all->size(); ++at) {
            const ServingOption& here = (*all)[at];
            QVERIFY((here.kind == OptionKind::Predicted) == (here.fault == PointFault::None) ||
                    here.screened.reason == ScreenReason::NoOffer);
            if (at == 0)
                continue;
            const ServingOption& before = (*all)[at - 1];
            QVERIFY(before.kind <= here.kind);
            if (here.kind == OptionKind::Predicted)
                QVERIFY(before.cost.middle <= here.cost.middle);
        }
    }

    void whatIsNoPrediction_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* device, OptionKind kind, PointFault fault) {
            QTest::newRow(device) << device << int(kind) << int(fault);
        };
        row("inferentia2", OptionKind::Screened, PointFault::EngineUnseen);
        row("gaudi3", OptionKind::Screened, PointFault::EngineUnseen);
        row("tpu-v5e", OptionKind::Rejected, PointFault::EngineUnseen); // no FP8, so not screened either
        row("groq-lpu", OptionKind::Rejected, PointFault::EngineUnseen);
        row("l4", OptionKind::Rejected, PointFault::Promise); // 70e9 B over 8 x 300 GB/s take 29 ms
    }
    void whatIsNoPrediction()
    {
        QFETCH(QString, device);
        const auto all = servingOptions(requestOf(promised()), builtInCatalogue());
        const ServingOption& option = optionOn(*all, device.toStdString());
        QTEST(int(option.kind), "kind");
        QTEST(int(option.fault), "fault");
    }

    /// The weights of 70e9 B take 66 GiB; the largest workstation has two GPUs of 24 GiB. A device without a
    /// known server is taken to come in eights.
    void theServerThatIsTooSmall()
    {
        const auto all = servingOptions(requestOf(promised()), builtInCatalogue());
        const ServingOption& option = optionOn(*all, "rtx-4090");
        QCOMPARE(option.fault, PointFault::NoMemory);
        QVERIFY(option.server);
        QCOMPARE(option.server->system->id, std::string("ws-4090-dual"));
        QCOMPARE(option.server->gpus, Ratio<>(2.0));
        QVERIFY(near(option.server->memory.in(gibibyte), 48.0, 1e-12));
        QVERIFY(option.server->weights > 65.0 * gibibyte && option.server->weights < 70.0 * gibibyte);
        QVERIFY(!optionOn(*all, "rtx-3090").server);
    }

    void aPromiseThatNothingKeeps()
    {
        const auto all = servingOptions(requestOf(promised(1e-4)), builtInCatalogue());
        QVERIFY(std::ranges::none_of(*all,
                                     [](const ServingOption& o) { return o.kind == OptionKind::Predicted; }));
        QCOMPARE(optionOn(*all, "h100-sxm").fault, PointFault::Promise);
        QCOMPARE(optionOn(*all, "h100-sxm").kind, OptionKind::Rejected);
    }

    void aScreeningAlone()
    {
        ScreenRequest screen{.architecture = test::llama70bShape()};
        const auto all = servingOptions(optionsRequest(screen), builtInCatalogue());
        QVERIFY(all);
        const ServingOption& h100 = optionOn(*all, "h100-sxm");
        QCOMPARE(h100.kind, OptionKind::Predicted);
        QVERIFY(!h100.planned && h100.screened.hourly > MoneyRate<>{});
        QVERIFY(std::isnan(h100.best.served.ttft.base())); // no promise, no bound on the wait
        screen.region = "mars";
        QCOMPARE(servingOptions(optionsRequest(screen), builtInCatalogue()).error().kind,
                 Error::Kind::UnknownName);
    }
};

QTEST_APPLESS_MAIN(TestServingOptions)
#include "tst_serving_options.moc"
