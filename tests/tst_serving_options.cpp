// Hardware for a service: devices as serving reads them, the best point within the promise, costs and order.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "advisor/item_options.h"
#include "advisor/serving_options.h"
#include "domain/resolve.h"
#include "service_plan.h"
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
        QCOMPARE(own.cost.dearest.base(), own.cost.middle.base()); // one price
    }

    /// The band is the tier's alone: what the dearest offer comes to stands beside it.
    void offersDoNotWidenTheBand()
    {
        const auto all = servingOptions(requestOf(promised()), builtInCatalogue());
        QVERIFY(all);
        int ranges = 0;
        for (const ServingOption& option : *all) {
            if (option.kind != OptionKind::Predicted)
                continue;
            const Band band = servingBands(option.best.tier).tpot;
            const double middle = option.cost.middle.base();
            QVERIFY(near(option.cost.high.base(), middle * band.p90, 1e-9));
            QVERIFY(near(option.cost.dearest.base(),
                         middle * (option.dearest / option.screened.hourly).base(), 1e-9));
            ranges += option.dearest > option.screened.hourly ? 1 : 0;
        }
        QVERIFY(ranges > 0);
    }

    /// 3.60 USD/h over 100 tokens a second are 10 USD a million; of tier B the TPOT is 0.84 to 1.34 times as
    /// predicted. Twice the price at the dearest offer.
    void anyPointHasACost()
    {
        OperatingPoint point;
        point.tier = Tier::B;
        point.served.tokensPerGpu = 100.0 / second;
        const MoneyRate<> hourly = 3.6 * money / hour;
        const TokenCost cost = tokenCost(point, endsOf(point), {hourly, 2.0 * hourly});
        QVERIFY(near(1e6 * cost.middle.in(money), 10.0, 1e-12));
        QVERIFY(near(1e6 * cost.low.in(money), 8.4, 1e-12));
        QVERIFY(near(1e6 * cost.high.in(money), 13.4, 1e-12));
        QVERIFY(near(1e6 * cost.dearest.in(money), 20.0, 1e-12));
    }

    /// Twice the price of a kWh at twice the PUE: what is bought pays four times the electricity, a rent the
    /// same. Of 0 there is none left to pay.
    void theSiteIsThatOfThePlan()
    {
        OptionsRequest request = requestOf(promised());
        const auto at = [&](double price, double pue) {
            request.site = AdviceSite{price * money / kWh, {}, pue};
            return *servingOptions(request, builtInCatalogue());
        };
        const auto none = at(0.0, 1.0), some = at(0.01, 1.0), more = at(0.02, 2.0);
        int bought = 0;
        for (const ServingOption& option : more) {
            const Screened& s = option.screened;
            if (option.kind != OptionKind::Predicted)
                continue;
            const std::string& id = option.device().id;
            const Screened &first = optionOn(none, id).screened, &second = optionOn(some, id).screened;
            if (s.offer.kind != first.offer.kind || s.count != first.count || s.system != first.system)
                continue; // another offer is cheaper now
            const auto paid = [&](const Screened& here) { return (here.hourly - first.hourly).base(); };
            if (s.offer.rent)
                QCOMPARE(paid(s), 0.0);
            else
                QVERIFY(paid(second) > 0.0 && near(paid(s), 4.0 * paid(second), 1e-6));
            bought += s.offer.rent ? 0 : 1;
        }
        QVERIFY(bought > 0);
    }

    /// The weights of a plan in BF16 are screened in BF16; parts with a BF16 rate lack measured rows alone.
    void theScreeningIsOfThePlansPrecision()
    {
        Members bf16 = test::promise;
        bf16.insert_or_assign("precision", "bf16");
        const auto request = optionsRequest(*resolve(test::servedPlan(1.0, bf16), 0), "w");
        QVERIFY(request);
        QCOMPARE(request->screen.precision, ServingPrecision::Bf16);
        const auto all = servingOptions(*request, builtInCatalogue());
        QVERIFY(all);
        for (const char* id : {"tpu-v4", "tpu-v5e", "tpu-v5p", "tpu-v6e", "inferentia1", "t4", "groq-lpu"}) {
            const ServingOption& option = optionOn(*all, id);
            QVERIFY2(option.kind != OptionKind::Predicted, id);
            QVERIFY2(option.screened.reason != ScreenReason::NoRate, id);
        }
        QCOMPARE(optionOn(*all, "tpu-v5p").fault, PointFault::EngineUnseen);
    }

    /// 0.0892 of a currency of which 2 are a dollar.
    void theSiteOfAPlan()
    {
        Plan plan = test::servedPlan(1.0, test::promise);
        plan.settings.usdRate.value = 2.0;
        plan.sites.edit()[0].pricePerKWh.value = 0.0892;
        plan.sites.edit()[0].pue.value = 1.4;
        const auto request = optionsRequest(*resolve(plan, 0), "w");
        QVERIFY(request && request->site);
        QVERIFY(near(request->site->price.in(money / kWh), 0.0446, 1e-12));
        QCOMPARE(request->site->pue.base(), 1.4);
    }

    /// The best point of the service's own device goes with the request; without it it is found again.
    void theBestPointIsKnown()
    {
        auto request = optionsRequest(*resolve(test::servedPlan(1.0, test::promise), 0), "w");
        QVERIFY(request && request->best && request->best->fault == PointFault::None);
        const auto known = servingOptions(*request, builtInCatalogue());
        request->best.reset();
        const auto found = servingOptions(*request, builtInCatalogue());
        QVERIFY(known && found);
        const ServingOption &a = optionOn(*known, "h100-sxm"), &b = optionOn(*found, "h100-sxm");
        QVERIFY(a.planned && b.planned && a.kind == OptionKind::Predicted);
        QCOMPARE(a.best.perToken.base(), b.best.perToken.base());
        QCOMPARE(a.cost.middle.base(), b.cost.middle.base());
    }

    void hourlyPrices()
    {
        OptionsRequest request = requestOf(promised());
        const auto all = servingOptions(request, builtInCatalogue());
        QVERIFY(all);
        const ServingOption& other = *std::ranges::find_if(*all, [](const ServingOption& o) {
            return o.kind == OptionKind::Predicted && o.device().id != "h100-sxm";
        });
        const auto offered = hourlyPrice(request, *all, other.device().id);
        QVERIFY(offered && offered->cheapest == other.screened.hourly && offered->dearest == other.dearest);
        QVERIFY(!hourlyPrice(request, *all, "l4") && !hourlyPrice(request, *all, "no-such"));
        request.planned = 3.6 * money / hour;
        const auto planned = hourlyPrice(request, *all, "h100-sxm");
        QVERIFY(planned && planned->cheapest == *request.planned && planned->dearest == *request.planned);
    }

    /// 40 TFLOP in 28 passes at 35 % of 989.4 TFLOP/s: 0.30919 items a second, for 2 USD an hour 1.7968 USD
    /// a thousand, 0.9 to 3.3 times that. An A100 of 312 TFLOP/s takes 989.4 / 312 times as long.
    void itemsByAccelerator()
    {
        const Plan plan =
            test::servedPlan(1.0, {{"rate_from", "items"},
                                   {"precision", "bf16"},
                                   {"tp", 1.0},
                                   {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}});
        const auto all = itemOptions(*resolve(plan, 0), "w", builtInCatalogue());
        QVERIFY(all && all->size() > 10);
        const auto on = [&](const std::string& id) {
            return *std::ranges::find(*all, id, &ItemOption::device);
        };
        const ItemOption own = *std::ranges::find_if(*all, &ItemOption::own), a100 = on("a100-sxm-80");
        const double rate = 0.35 * 989.4 / (40.0 * 28.0), usd = 2.0 / 3.6 / rate;
        QVERIFY(own.own && own.planned && own.cost && !a100.own && !a100.planned && a100.cost);
        QCOMPARE(std::string(own.offer), std::string("on_demand"));
        const auto offered = std::ranges::find_if(
            *all, [](const ItemOption& o) { return o.device == "h100-sxm" && !o.planned; });
        QVERIFY(offered != all->end() && !offered->own && offered->cost && !offered->offer.empty());
        QCOMPARE(offered->perGpu.base(), own.perGpu.base()); // the same device at another price
        QVERIFY(near(own.perGpu.in(one / second), rate, 1e-9));
        QVERIFY(near(1e3 * own.cost->middle.in(money), usd, 1e-9));
        QVERIFY(near(1e3 * own.cost->low.in(money), 0.9 * usd, 1e-9));
        QVERIFY(near(1e3 * own.cost->high.in(money), 3.3 * usd, 1e-9));
        QVERIFY(near(a100.perGpu.base(), own.perGpu.base() * 312.0 / 989.4, 0.01));
        QVERIFY(near(a100.cost->middle.base(), (a100.price.cheapest / a100.perGpu).base(), 1e-12));
        for (std::size_t at = 1; at < all->size(); ++at)
            if ((*all)[at].cost)
                QVERIFY((*all)[at - 1].cost && (*all)[at - 1].cost->middle <= (*all)[at].cost->middle);
    }

    /// What was measured holds on its own device alone: without the work there is nothing to compare.
    void measuredItemsStayOnTheirDevice()
    {
        const auto with = [](Members item) {
            const Plan plan = test::servedPlan(
                1.0, {{"rate_from", "items"}, {"precision", "bf16"}, {"tp", 1.0}, {"item", std::move(item)}});
            return itemOptions(*resolve(plan, 0), "w", builtInCatalogue());
        };
        const auto measured = with({{"seconds_per_item", 1.0}});
        QVERIFY(!measured);
        QCOMPARE(measured.error().text, std::string("serving_item_measured"));
        const auto both = with({{"seconds_per_item", 1.0}, {"tflop_per_pass", 40.0}, {"passes", 28.0}});
        QVERIFY(both);
        const auto& own = *std::ranges::find_if(*both, &ItemOption::own);
        QVERIFY(near(own.perGpu.in(one / second), 1.0, 1e-12));
        QVERIFY(own.cost->low == own.cost->middle); // no band of a time that is measured
        const auto& other = *std::ranges::find(*both, std::string("a100-sxm-80"), &ItemOption::device);
        QVERIFY(near(other.perGpu.in(one / second), 0.35 * 312.0 / (40.0 * 28.0), 0.01));
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
