// The screening for serving: what holds the weights, what a device gives per dollar and watt, reasons.
#include <QTest>
#include <algorithm>

#include "advisor/advice_request.h"
#include "advisor/serving_screen.h"

using namespace jw;

namespace {

bool near(double value, double wanted, double share) { return std::abs(value / wanted - 1.0) <= share; }

ScreenRequest requestOf(const char* model, ServingPrecision precision = ServingPrecision::Fp8)
{
    ScreenRequest request{.architecture = requestFor(*builtInCatalogue().findModel(model))->architecture};
    request.precision = precision;
    request.region = "us-virginia";
    return request;
}

Screened screenedOn(const char* device, const ScreenRequest& request)
{
    const auto all = screenForServing(request, builtInCatalogue());
    return *std::ranges::find(*all, std::string(device), [](const Screened& s) { return s.device->id; });
}

} // namespace

class TestServingScreen : public QObject {
    Q_OBJECT

private slots:
    /// Llama 3 8B in FP8: 8,029,995,008 B, of which a token reads all but the 128,256 x 4,096 look-up.
    void figuresByHand()
    {
        const Screened h100 = screenedOn("h100-sxm", requestOf("llama3-8b"));
        QVERIFY(h100.accepted());
        QCOMPARE(h100.weights.base(), 8029995008.0);
        QCOMPARE(h100.needed.base(), 1.0);
        QCOMPARE(h100.count.base(), 1.0);
        // 3,350e9 / 7,504,658,432.
        QVERIFY(near(h100.mostTokens.in(one / second), 446.39, 1e-5));
        // 1,978.9 TFLOP/s over 700 W and an eighth of a host of 2,676 W.
        QVERIFY(near(h100.rate.in(teraflopPerSecond) / h100.power.in(watt), 1978.9 / 1034.5, 1e-12));
        // A rent has the electricity in it.
        QVERIFY(h100.offer.rent);
        QCOMPARE(h100.hourly.base(), h100.offer.hourly.base());
        QCOMPARE(h100.bandwidth.in(gigabyte / second), 3350.0);
        QVERIFY(near(h100.hourly.in(money / hour), 1.39, 1e-12)); // Hyperbolic, 2025-09
    }

    /// Twice the bytes of FP8 and half as many tokens in BF16; FP4 takes 9/16 of a byte with its scales, INT4
    /// 17/32. A TPU v5e has 197 TFLOP/s of BF16, a T4 65 of FP16 in its place.
    void everyPrecision()
    {
        const auto on = [](const char* device, ServingPrecision precision) {
            return screenedOn(device, requestOf("llama3-8b", precision));
        };
        const Screened bf16 = on("h100-sxm", ServingPrecision::Bf16);
        QCOMPARE(bf16.weights.base(), 2.0 * 8029995008.0);
        QVERIFY(near(bf16.mostTokens.in(one / second), 3350e9 / (2.0 * 7504658432.0), 1e-5));
        QCOMPARE(on("h100-sxm", ServingPrecision::Fp4).weights.base(), 0.5625 * 8029995008.0);
        QCOMPARE(on("h100-sxm", ServingPrecision::Int4).weights.base(), 0.53125 * 8029995008.0);
        QVERIFY(near(on("h100-sxm", ServingPrecision::Int4).rate.base(), bf16.rate.base(), 1e-12));
        QVERIFY(near(on("tpu-v5e", ServingPrecision::Bf16).rate.in(teraflopPerSecond), 197.0, 1e-12));
        QVERIFY(near(on("t4", ServingPrecision::Bf16).rate.in(teraflopPerSecond), 65.0, 1e-12));
        QCOMPARE(on("fpga-generic", ServingPrecision::Bf16).reason, ScreenReason::NoRate); // integers alone
        for (std::size_t at = 0; at < servePrecisionTexts.size(); ++at)
            QCOMPARE(servedAs(screenedAs(static_cast<ServePrecision>(at))), static_cast<ServePrecision>(at));
    }

    /// Eight Gaudi 3 of 157,000 USD: 19,625 x 0.3004565 / 8,760 = 0.673110 USD/h; the machine draws its peak
    /// power beside the building's 10,000 USD/kW x 0.1168295 / 8,760 h of every kW at the peak.
    void purchasesPayForPowerAndBuilding()
    {
        const Screened gaudi = screenedOn("gaudi3", requestOf("llama3-8b"));
        QVERIFY(gaudi.accepted() && !gaudi.offer.rent);
        QVERIFY(near(gaudi.offer.hourly.in(money / hour), 0.673110, 1e-5));
        const double kilowatts = gaudi.power.in(kW);
        QVERIFY(near(gaudi.offer.building.in(money / hour), 0.133367 * kilowatts, 1e-5));
        const double electricity =
            gaudi.hourly.in(money / hour) - gaudi.offer.hourly.in(money / hour) - 0.133367 * kilowatts;
        QVERIFY(near(electricity, kilowatts * 1.15 * 0.0892, 1e-3));
    }

    /// Llama 3 8B reads 8,192 tokens (its config.json).
    void requestsFitTheContext()
    {
        ScreenRequest request = requestOf("llama3-8b");
        request.tokensIn = 8000.0;
        request.tokensOut = 192.0;
        QVERIFY(screenForServing(request, builtInCatalogue()));
        request.tokensOut = 193.0;
        const auto longer = screenForServing(request, builtInCatalogue());
        QVERIFY(!longer);
        QCOMPARE(longer.error().text, std::string("beyond_context"));
        QCOMPARE(longer.error().field, std::string("tokens_in"));
        std::swap(request.tokensIn, request.tokensOut); // the answer is the longer
        QCOMPARE(screenForServing(request, builtInCatalogue()).error().field, std::string("tokens_out"));
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("int8");
        QTest::addColumn<int>("reason");
        QTest::newRow("no FP8") << "a100-sxm-80"
                                << "llama3-8b" << false << int(ScreenReason::NoRate);
        QTest::newRow("INT8 it has") << "a100-sxm-80"
                                     << "llama3-8b" << true << int(ScreenReason::None);
        QTest::newRow("no INT8") << "tpu-v7"
                                 << "llama3-8b" << true << int(ScreenReason::NoRate);
        // 405.8e9 B are 378 GiB; eight L4 have 8 x 0.94 x 24 = 180 GiB to give.
        QTest::newRow("too large") << "l4"
                                   << "llama3.1-405b" << false << int(ScreenReason::NoMemory);
        QTest::newRow("no price") << "trainium2"
                                  << "llama3-8b" << false << int(ScreenReason::NoOffer);
        QTest::newRow("made for it") << "inferentia2"
                                     << "llama3-8b" << false << int(ScreenReason::None);
        // 0.94 x 0.214 GiB a card.
        QTest::newRow("memory on the chip") << "groq-lpu"
                                            << "llama3-8b" << true << int(ScreenReason::NoMemory);
    }
    void reasons()
    {
        QFETCH(QString, device);
        QFETCH(QString, model);
        QFETCH(bool, int8);
        QFETCH(int, reason);
        const auto precision = int8 ? ServingPrecision::Int8 : ServingPrecision::Fp8;
        const Screened s = screenedOn(qPrintable(device), requestOf(qPrintable(model), precision));
        QCOMPARE(int(s.reason), reason);
        QCOMPARE(patternOf(s.reason).empty(), s.accepted());
        if (s.reason == ScreenReason::NoMemory)
            QVERIFY(s.weights > s.memory);
    }

    /// 405.8e9 B / (0.94 x 80 GiB) = 5.03: six of a server of eight.
    void largeModelsNeedSeveral()
    {
        const Screened h100 = screenedOn("h100-sxm", requestOf("llama3.1-405b"));
        QCOMPARE(h100.needed.base(), 6.0);
        QCOMPARE(h100.count.base(), 8.0);
        QVERIFY(h100.memory >= h100.weights);
    }

    void order_data()
    {
        QTest::addColumn<int>("order");
        for (std::size_t at = 0; at < screenOrderTexts.size(); ++at)
            QTest::newRow(screenOrderTexts[at].data()) << static_cast<int>(at);
    }
    void order()
    {
        QFETCH(int, order);
        ScreenRequest request = requestOf("llama3-8b");
        request.order = static_cast<ScreenOrder>(order);
        const auto all = screenForServing(request, builtInCatalogue());
        QVERIFY(all);
        QCOMPARE(all->size(), builtInCatalogue().accelerators.size());
        QVERIFY(all->front().accepted() && !all->back().accepted());
        for (std::size_t i = 1; i < all->size(); ++i) {
            const Screened &before = (*all)[i - 1], &after = (*all)[i];
            QVERIFY(before.accepted() || !after.accepted());
            QVERIFY(scoreOf(before, request.order) >= scoreOf(after, request.order));
        }
        for (const Screened& s : *all) // nobody waits for a machine that was taken away
            QVERIFY(!s.accepted() || s.offer.kind != OfferKind::Spot);
        request.region = "mars";
        QCOMPARE(screenForServing(request, builtInCatalogue()).error().kind, Error::Kind::UnknownName);
    }
};

QTEST_APPLESS_MAIN(TestServingScreen)
#include "tst_serving_screen.moc"
