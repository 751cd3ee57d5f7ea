// The advisor: servers and their power, offers, figures by hand, reasons, order.
#include <QTest>
#include <algorithm>

#include "advisor/advisor.h"
#include "advisor/offers.h"
#include "engine/training/fit.h"

using namespace jw;

namespace {

const Catalogue& catalogue() { return builtInCatalogue(); }
const AcceleratorRow& device(const char* id) { return *catalogue().findAccelerator(id); }

bool near(double value, double wanted, double share) { return std::abs(value / wanted - 1.0) <= share; }

AdviceRequest requestOf(const char* model, double tokens, TrainMethod method = TrainMethod::Full)
{
    AdviceRequest request = *requestFor(*catalogue().findModel(model));
    request.tokens = tokens;
    request.method = method;
    request.region = "us-virginia";
    return request;
}

AdviceRequest adapters() { return requestOf("llama3-8b", 50e6, TrainMethod::Lora); }

Advice adviceFor(const char* id, const AdviceRequest& request)
{
    return adviceOn(device(id), request, catalogue(), *siteOf(request, catalogue()));
}

Machine machineOf(const char* id, double count)
{
    for (const Machine& machine : machinesOf(device(id), catalogue(), count))
        if (machine.count == Ratio<>(count))
            return machine;
    return {};
}

std::string countsOf(const char* id, double most)
{
    std::string text;
    for (const Machine& machine : machinesOf(device(id), catalogue(), most))
        text += std::to_string(static_cast<int>(machine.count.base())) + ' ';
    return text;
}

/// No layout can split it: one layer, one head, one sequence a step.
AdviceRequest unsplit()
{
    AdviceRequest request = requestOf("gpt2-small", 1e6);
    request.architecture.layers = 1.0;
    request.architecture.heads = 1.0;
    request.architecture.kvHeads = 1.0;
    request.globalBatch = 1.0;
    return request;
}

AdviceRequest limited(AdviceReason limit)
{
    AdviceRequest request = adapters();
    if (limit == AdviceReason::Deadline)
        request.deadline = 1.0 * second;
    if (limit == AdviceReason::Budget)
        request.budget = 0.001 * money;
    if (limit == AdviceReason::Power)
        request.power = 100.0 * watt;
    if (limit == AdviceReason::TooManyDevices)
        request.mostDevices = 64.0;
    if (limit == AdviceReason::NoPeak)
        request.precision = TrainPrecision::Fp8;
    return request;
}

} // namespace

class TestAdvisor : public QObject {
    Q_OBJECT

private slots:
    /// From 2026-01-01 to 2026-04-11 are 31 + 28 + 31 + 10 days.
    void planSaysPlaceAndDeadline()
    {
        Plan plan;
        plan.sites = {{.uid = "site", .name = "Site", .regionId = "usa"}};
        Workload run{.uid = "run", .name = "Run", .kind = WorkloadKind::Training, .site = "site"};
        run.start = "2026-01-01";
        run.inputs.values = {{"deadline", "2026-04-11"}, {"tokens", 1e12}};
        plan.workloads = {run};
        const Members asked = workOf(plan, plan.workloads[0]);
        QCOMPARE(asked.at("deadline_days"), Value(100.0));
        QCOMPARE(asked.at("region"), Value("usa"));
        QCOMPARE(asked.at("tokens"), Value(1e12));
        plan.sites.edit()[0].regionId = "nowhere"; // no region of the catalogue
        plan.workloads.edit()[0].start.clear();
        const Members less = workOf(plan, plan.workloads[0]);
        QVERIFY(!less.contains("deadline_days") && !less.contains("region"));
    }

    void numbersOfDevices_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("most");
        QTest::addColumn<QString>("counts");
        QTest::newRow("servers of 8 only") << "gaudi3" << 33.0 << "8 16 32 ";
        QTest::newRow("none fits") << "gaudi3" << 7.0 << "";
        QTest::newRow("rented parts below") << "h100-nvl" << 4.0 << "1 2 4 ";
        QTest::newRow("workstations of 1 and 2") << "rtx-4090" << 4.0 << "1 2 4 ";
        QTest::newRow("racks of 72") << "gb300" << 300.0 << "72 144 288 ";
        QTest::newRow("no server known") << "a10" << 9.0 << "1 2 4 8 ";
    }
    void numbersOfDevices()
    {
        QFETCH(QString, id);
        QFETCH(double, most);
        QTEST(QString::fromStdString(countsOf(qPrintable(id), most)), "counts");
    }

    void rates()
    {
        // Half of 900 GB/s; 400 GB/s of a server for 8.
        const auto h100 = stepDevice(machineOf("h100-sxm", 8.0), TrainPrecision::Bf16);
        QCOMPARE(h100->nvlink.in(gigabyte / second), 450.0);
        QCOMPARE(h100->nic.in(gigabyte / second), 50.0);
        QCOMPARE(stepDevice(machineOf("h100-sxm", 8.0), TrainPrecision::Fp8)->peak.in(teraflopPerSecond),
                 1978.9);
        QCOMPARE(stepDevice(machineOf("a10", 1.0), TrainPrecision::Bf16)->nic.in(gigabyte / second), 12.5);
        AcceleratorRow bare = device("a10");
        bare.interconnect.reset();
        QCOMPARE(stepDevice({&bare}, TrainPrecision::Bf16)->nvlink.in(gigabyte / second), 25.0);
        QVERIFY(!stepDevice(machineOf("a10", 1.0), TrainPrecision::Fp8));
        // FP16 stands in for BF16.
        QCOMPARE(stepDevice(machineOf("t4", 1.0), TrainPrecision::Bf16)->peak.in(teraflopPerSecond), 65.0);
    }

    void bridgesJoinPairs_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("count");
        QTest::addColumn<double>("gigabytes");
        QTest::newRow("a pair with its bridge") << "rtx-3090" << 2.0 << 56.25; // half of 112.5
        QTest::newRow("two pairs") << "rtx-3090" << 4.0 << 25.0;               // PCIe 4.0 x16
        QTest::newRow("two pairs of H100") << "h100-pcie" << 4.0 << 25.0;
        QTest::newRow("no bridge") << "rtx-5090" << 4.0 << 64.0; // PCIe 5.0 x16
        QTest::newRow("a switch joins all") << "h100-sxm" << 8.0 << 450.0;
    }
    void bridgesJoinPairs()
    {
        QFETCH(QString, id);
        QFETCH(double, count);
        const Machine machine{.device = &device(qPrintable(id)), .count = count};
        QTEST(stepDevice(machine, TrainPrecision::Bf16)->nvlink.in(gigabyte / second), "gigabytes");
    }

    void power()
    {
        // 700 W + 2,676 W / 8 of the host; idle 1,900 W / 8: 237.5 + 0.7 x (1,034.5 - 237.5).
        const Machine h100 = machineOf("h100-sxm", 8.0);
        QCOMPARE(h100.system->id, std::string("hgx-h100-cloud"));
        QVERIFY(near(peakPower(h100).in(watt), 1034.5, 1e-12));
        QVERIFY(near(meanPower(h100).in(watt), 795.4, 1e-12));
        // 150 W x 1.3; of it 0.13 + 0.7 x 0.87 = 0.739.
        const Machine a10 = machineOf("a10", 2.0);
        QVERIFY(near(peakPower(a10).in(watt), 195.0, 1e-12));
        QVERIFY(near(meanPower(a10).in(watt), 144.105, 1e-12));
    }

    void offers()
    {
        const auto part = offersOf(machineOf("h100-sxm", 1.0), catalogue());
        QVERIFY(!part.empty());
        for (const Offer& offer : part) // no part of a server is sold
            QVERIFY(offer.rent && offer.rent->acceleratorCount == 1);
        bool bought = false;
        for (const Offer& offer : offersOf(machineOf("h100-sxm", 16.0), catalogue())) {
            bought |= offer.kind == OfferKind::Purchase;
            QVERIFY(!offer.rent || offer.rent->acceleratorCount == 8 || offer.rent->acceleratorCount == 16);
        }
        QVERIFY(bought);
        // 7.5 % of instances a month: -ln(0.925) / 730 h / 8 devices = 1.33496e-5 /h.
        const auto spot = offersOf(machineOf("a100-sxm-40", 8.0), catalogue());
        const auto found = std::ranges::find(spot, OfferKind::Spot, &Offer::kind);
        QVERIFY(found != spot.end());
        QVERIFY(near(found->interruptions.in(one / hour), 1.33496e-5, 1e-5));
        // No rate of interruptions is known: no spot.
        for (const Offer& offer : offersOf(machineOf("rtx-4090", 1.0), catalogue()))
            QVERIFY(offer.kind != OfferKind::Spot);
        // 8 % over 5 years: 0.2504565; and 0.05: 0.3004565 x 32,500 / 8,760.
        QVERIFY(near(ownedRate(32500.0 * money).in(money / hour), 1.114707, 1e-5));
        QVERIFY(offersOf(machineOf("h800-sxm", 8.0), catalogue()).empty());
    }

    /// An index of H100 rents was 1.70 USD/h at its lowest, in October 2025 (catalogue, supply.csv).
    void rentsFarBelowTheMarketAreNone()
    {
        for (const double count : {1.0, 8.0})
            for (const Offer& offer : offersOf(machineOf("h100-sxm", count), catalogue()))
                if (offer.kind == OfferKind::OnDemand)
                    QVERIFY2(offer.hourly.in(money / hour) > 0.7 * 1.70, qPrintable(QString::number(count)));
    }

    /// What a reservation costs that nobody uses: all its hours.
    void reservationsCommit()
    {
        int seen = 0;
        for (const Offer& offer : offersOf(machineOf("a10g", 8.0), catalogue())) {
            const double years = offer.kind == OfferKind::Reserved1y   ? 1.0
                                 : offer.kind == OfferKind::Reserved3y ? 3.0
                                                                       : 0.0;
            if (offer.kind == OfferKind::Purchase)
                continue;
            ++seen;
            QCOMPARE(offer.committed.base(), offer.hourly.in(money / hour) * 8760.0 * years);
        }
        QVERIFY(seen > 1);
    }

    /// 1.44 x 22,000 USD; x 3,000 USD for a card that any slot takes.
    void modulesAreSoldOnBoardsOfEight()
    {
        QVERIFY(!purchasePrice(machineOf("mi350x", 1.0)));
        QVERIFY(!purchasePrice(machineOf("mi350x", 4.0)));
        QVERIFY(near(purchasePrice(machineOf("mi350x", 8.0))->base(), 31680.0, 1e-12));
        QVERIFY(near(purchasePrice(machineOf("a10", 1.0))->base(), 4320.0, 1e-12));
    }

    /// Four sequences a step: eight devices would wait for each other.
    void adaptersFillNoMoreDevicesThanSequences()
    {
        AdviceRequest request = adapters();
        request.tokens = 50e9;
        request.globalBatch = 4.0;
        request.objective = Objective::Time;
        const Advice advice = adviceFor("a10", request);
        QVERIFY(advice.accepted());
        QVERIFY(advice.count <= 4.0);
        QVERIFY(advice.more == (AdviceLimit{AdviceReason::SmallBatch, 8.0, 4.0}));
    }

    /// No fleet for seconds: the work takes longer than the 420 s of its start.
    void largeFleetsNeedWork_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("sold by the chip") << "tpu-v6e";
        QTest::newRow("servers of eight") << "h200-sxm";
    }
    void largeFleetsNeedWork()
    {
        QFETCH(QString, id);
        AdviceRequest request = adapters();
        request.objective = Objective::Time;
        const Advice advice = adviceFor(qPrintable(id), request);
        QVERIFY(advice.accepted());
        QVERIFY(advice.best.work.in(second) >= 420.0);
        QVERIFY(advice.count < 128.0);
        QCOMPARE(advice.more.reason, AdviceReason::ShortRun);
        QVERIFY(advice.more.value < advice.more.limit);
        QCOMPARE(advice.more.limit, 420.0);
    }

    void whatIsAssumed_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("count");
        QTest::addColumn<bool>("bought");
        QTest::addColumn<QString>("assumed");
        QTest::newRow("a server") << "h100-sxm" << 16.0 << true << "";
        QTest::newRow("a rented card") << "a10" << 1.0 << false << "host_power ";
        QTest::newRow("a bought card") << "a10" << 1.0 << true << "host_power server_price ";
        QTest::newRow("two hosts") << "a10" << 16.0 << true << "host_power network server_price ";
        QTest::newRow("hosts of the fit") << "a100-pcie-80" << 16.0 << false << "host_power network ";
    }
    void whatIsAssumed()
    {
        QFETCH(QString, id);
        QFETCH(double, count);
        QFETCH(bool, bought);
        const Machine machine = machineOf(qPrintable(id), count);
        Advice advice{.device = machine.device, .system = machine.system, .count = count};
        advice.best.offer.rent = bought ? nullptr : &catalogue().cloudPrices.front();
        QString text;
        for (const Assumed each : assumedOf(advice)) {
            text += QString::fromStdString(std::string(assumedTexts[static_cast<std::size_t>(each)])) + ' ';
            QVERIFY(!sentenceOf(each).empty());
        }
        QTEST(text, "assumed");
    }

    /// Eight Gaudi 3 with their server are 157,000 USD, the hours that adapters need a few.
    void budgetCoversWhatIsBought()
    {
        AdviceRequest request = adapters();
        request.budget = 100000.0 * money;
        const Advice advice = adviceFor("gaudi3", request);
        QCOMPARE(advice.limits.size(), std::size_t(1));
        QCOMPARE(advice.limits.front().reason, AdviceReason::Outlay);
        QVERIFY(near(advice.limits.front().value, 157000.0, 1e-12));
        QCOMPARE(limitKeyOf(AdviceReason::Outlay), std::string_view("budget_usd"));
        QVERIFY(advice.best.cost < *request.budget);
        request.budget = 160000.0 * money;
        QVERIFY(adviceFor("gaudi3", request).accepted());
    }

    /// 8 H100 at 1,000 tokens/s each, 1e9 tokens, bought in Virginia.
    void figuresByHand()
    {
        const AdviceRequest request = requestOf("llama3-8b", 1e9);
        Placement placement{.machine = machineOf("h100-sxm", 8.0), .used = 8.0};
        placement.tokenRate = 1000.0 / second;
        const Offer bought{.kind = OfferKind::Purchase,
                           .hourly = ownedRate(32500.0 * money),
                           .building = buildingRate(1034.5 * watt),
                           .committed = 32500.0 * money};
        const OfferFigures f = figuresOf(request, placement, bought, *siteOf(request, catalogue()));
        // MTBF 1 / (8 x 1.97e-5) = 6,345.18 h, pause 15 s, 480 s to run again: every 7.26884 h,
        // 7.26884 / (6,345.31 x expm1(7.27301 / 6,345.18)) = 0.99883.
        QVERIFY(near(f.goodput.base(), 0.99883, 2e-5));
        // 125,000 s x 1.33 / 0.99883 = 46.235 h, and 420 s of the start: 46.351 h; x 8 = 370.81 GPU-h.
        QVERIFY(near(f.work.in(hour), 46.235, 5e-5));
        QVERIFY(near(f.time.in(hour), 46.351, 5e-5));
        QVERIFY(near(f.gpuHours.in(hour), 370.81, 5e-5));
        // x 0.7954 kW x 1.15 = 339.18 kWh; x 0.2826 + 370.81 / 43,800 x (164 + 3,100 / 8) = 100.52 kg.
        QVERIFY(near(f.energy.in(kWh), 339.18, 1e-4));
        QVERIFY(near(f.carbon.base(), 100.52, 1e-4));
        // The building: 10,345 USD x 0.1168295 / 8,760 h = 0.137969 USD/h.
        // x (1.114707 + 0.137969) USD + 339.18 x 0.0892 = 494.76 USD.
        QVERIFY(near(f.cost.base(), 494.76, 1e-4));
        QCOMPARE(f.outlay.base(), 260000.0);
        AdviceRequest twice = request;
        twice.experimentOverhead = 2.0;
        const OfferFigures more = figuresOf(twice, placement, bought, *siteOf(twice, catalogue()));
        QVERIFY(near(more.cost.base(), 2.0 * f.cost.base(), 1e-12));
    }

    /// MFU 0.605 of 197 TFLOP/s over 6 x 7,504,658,432 + 12 x 32 x 4,096 x 8,192 FLOP a token.
    void speedOfTpus()
    {
        const auto placement = placed(requestOf("llama3-8b", 1e9), machineOf("tpu-v5e", 64.0));
        QVERIFY(placement.has_value());
        QVERIFY(near(placement->tokenRate.in(one / second), 2058.0, 1e-3));
        QCOMPARE(placement->tier, Tier::C);
    }

    /// No row of the fit trains adapters: all weights on eight H100 are of tier A.
    void adaptersAreLessSure()
    {
        TrainedCase run{.device = fittedDevice("h100-sxm"), .gpus = 8.0};
        QCOMPARE(tierOf(run), Tier::A);
        for (const TrainMethod method : {TrainMethod::Lora, TrainMethod::Qlora}) {
            run.method = method;
            QCOMPARE(tierOf(run), Tier::C);
        }
        QCOMPARE(placed(adapters(), machineOf("h100-sxm", 8.0))->tier, Tier::C);
    }

    /// 72 devices do not divide a batch of a power of two: 64 are used, 72 paid for.
    void usesWhatDivides()
    {
        AdviceRequest request = requestOf("llama3-8b", 1e9);
        request.mostDevices = 72.0;
        const Advice advice = adviceFor("gb300", request);
        QVERIFY(advice.accepted());
        QCOMPARE(advice.count.base(), 72.0);
        QCOMPARE(advice.used.base(), 64.0);
        QVERIFY(near(advice.best.gpuHours.base(), 72.0 * advice.best.time.base(), 1e-12));
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<AdviceReason>("reason");
        QTest::newRow("inference only") << "groq-lpu" << AdviceReason::InferenceOnly;
        QTest::newRow("not covered") << "tpu-v7" << AdviceReason::NotCovered;
        QTest::newRow("no FP8") << "a100-sxm-80" << AdviceReason::NoPeak;
        QTest::newRow("a rack of 72") << "gb300" << AdviceReason::TooManyDevices;
        QTest::newRow("no offer") << "h800-sxm" << AdviceReason::NoOffer;
        QTest::newRow("deadline") << "h100-sxm" << AdviceReason::Deadline;
        QTest::newRow("budget") << "h100-sxm" << AdviceReason::Budget;
        QTest::newRow("power") << "h100-sxm" << AdviceReason::Power;
    }
    void reasons()
    {
        QFETCH(QString, id);
        QFETCH(AdviceReason, reason);
        const Advice advice = adviceFor(qPrintable(id), limited(reason));
        QVERIFY(!advice.accepted());
        QCOMPARE(advice.limits.size(), std::size_t(1));
        const AdviceLimit& limit = advice.limits.front();
        QCOMPARE(limit.reason, reason);
        QVERIFY(!patternOf(reason).empty());
        if (limit.limit > 0.0)
            QVERIFY(limit.value > limit.limit);
    }

    void limitsCountInTheirUnits()
    {
        const AdviceLimit many = adviceFor("gb300", limited(AdviceReason::TooManyDevices)).limits.front();
        QVERIFY(many == (AdviceLimit{AdviceReason::TooManyDevices, 72.0, 64.0}));
        // One H100 of a server in Virginia: 1.0345 kW x 1.15.
        const AdviceLimit power = adviceFor("h100-sxm", limited(AdviceReason::Power)).limits.front();
        QVERIFY(near(power.value, 1.189675, 1e-12));
        QCOMPARE(power.limit, 0.1);
    }

    /// The parts of the search give what the whole gives.
    void fastestLayout_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("gpus");
        QTest::newRow("one server") << "llama3-8b" << 8.0;
        QTest::newRow("many") << "llama3.1-405b" << 2048.0;
        QTest::newRow("experts") << "deepseek-v3" << 1024.0;
    }
    void fastestLayout()
    {
        QFETCH(QString, model);
        QFETCH(double, gpus);
        const AdviceRequest request = requestOf(qPrintable(model), 1e12);
        const Machine machine = machineOf("h100-sxm", gpus);
        const auto placement = placed(request, machine);
        QVERIFY(placement.has_value());
        LayoutQuestion question{.model = request.architecture,
                                .device = *stepDevice(machine, TrainPrecision::Bf16)};
        question.constants = *runConstants("h100-sxm", TrainPrecision::Bf16, question.device.peak,
                                           request.architecture.experts > 1.0);
        question.memory = 80.0 * gibibyte;
        question.share = memoryShare;
        question.base.seq = request.seq;
        question.base.gpus = gpus;
        question.base.globalBatch = globalBatchOf(request, gpus);
        question.base.node = Ratio<>(8.0);
        const auto best = searchLayouts(question, usualSpace(request.architecture, request.seq)).front();
        QCOMPARE(best.fault, LayoutFault::None);
        QCOMPARE(placement->tokenRate.base(), best.step.tokenRate.base());
        QVERIFY(placement->memory == best.memory.total);
    }

    void noLayout()
    {
        QCOMPARE(adviceFor("gaudi3", unsplit()).limits.front().reason, AdviceReason::NoLayout);
    }

    /// 18 bytes a parameter of 405e9 are 6.8 TiB.
    void largeModelOnOneCard()
    {
        AdviceRequest request = requestOf("llama3.1-405b", 1e9);
        request.mostDevices = 1.0;
        const AdviceLimit limit = adviceFor("rtx-4090", request).limits.front();
        QCOMPARE(limit.reason, AdviceReason::NoMemory);
        QVERIFY(limit.value > 6700.0);
        QVERIFY(near(limit.limit, memoryOf24(), 1e-12));
    }

    /// 8,029,995,008 weights in BF16, 41,943,040 of adapters at 18 B, 2 GiB kept of 32 layers with all
    /// computed again, 1.0625 GiB of one layer, logits of 8,192 x 128,256 x 4 B, 0.219 GiB of buffers, 2 GiB
    /// reserved: 24.86 GiB. In 4 bits (0.53125 B) the weights are 3.97 GiB instead of 14.96.
    void adaptersOnA24GiBCard()
    {
        AdviceRequest request = adapters();
        request.mostDevices = 1.0;
        const AdviceLimit limit = adviceFor("rtx-4090", request).limits.front();
        QCOMPARE(limit.reason, AdviceReason::NoMemory);
        QVERIFY2(near(limit.value, 24.86, 1e-3), qPrintable(QString::number(limit.value)));
        request.method = TrainMethod::Qlora;
        const Advice fits = adviceFor("rtx-4090", request);
        QVERIFY(fits.accepted());
        QVERIFY(fits.memory <= memoryOf24() * gibibyte);
    }

    void everyLimitThatIsMissed()
    {
        AdviceRequest request = adapters();
        request.deadline = 1.0 * second;
        request.budget = 1e-6 * money;
        request.mostDevices = 8.0;
        const Advice advice = adviceFor("gaudi3", request);
        QCOMPARE(advice.limits.size(), std::size_t(2));
        const auto excess = [](const AdviceLimit& l) { return l.value / l.limit; };
        QVERIFY(excess(advice.limits[0]) >= excess(advice.limits[1]));
    }

    void order_data()
    {
        QTest::addColumn<Objective>("objective");
        QTest::newRow("cost") << Objective::Cost;
        QTest::newRow("time") << Objective::Time;
        QTest::newRow("energy") << Objective::Energy;
        QTest::newRow("carbon") << Objective::Carbon;
    }
    void order()
    {
        QFETCH(Objective, objective);
        AdviceRequest request = adapters();
        request.objective = objective;
        const auto all = advise(request, catalogue());
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), catalogue().accelerators.size());
        QVERIFY(all->front().accepted());
        for (std::size_t i = 1; i < all->size(); ++i) {
            const Advice &before = (*all)[i - 1], &after = (*all)[i];
            QVERIFY(before.accepted() || !after.accepted());
            if (after.accepted())
                QVERIFY(scoreOf(before.best, objective) <= scoreOf(after.best, objective));
        }
        for (const Advice& a : *all) // the best offer of the number chosen
            for (const OfferFigures& f : a.offers)
                QVERIFY(scoreOf(a.best, objective) <= scoreOf(f, objective));
    }

    void figuresGivenStandOverTheRegion()
    {
        AdviceRequest request = adapters();
        request.pue = 1.5;
        const auto site = siteOf(request, catalogue());
        QCOMPARE(site->pue.base(), 1.5);
        QVERIFY(near(site->price.base(), 0.0892, 1e-12));
        request.region = "mars";
        QCOMPARE(advise(request, catalogue()).error().kind, Error::Kind::UnknownName);
    }

    void requestsAreRecords()
    {
        AdviceRequest request = adapters();
        request.deadline = 30.0 * day;
        request.power = 50.0 * kW;
        request.objective = Objective::Carbon;
        QVERIFY(recordFrom<AdviceRequest>(toValue(request)) == request);
        request.tokens = 0.0;
        QCOMPARE(recordFrom<AdviceRequest>(toValue(request)).error().field, std::string("tokens"));
    }

    void limitThatBinds_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("key");
        QTest::newRow("budget") << static_cast<int>(AdviceReason::Budget) << "budget_usd";
        QTest::newRow("power of half a card") << static_cast<int>(AdviceReason::Power) << "power_kw";
        QTest::newRow("no limit: no FP8 peak") << static_cast<int>(AdviceReason::NoPeak) << "";
    }
    /// Of all devices by hand: those whose first reason it is, and the one that is nearest to the limit.
    void limitThatBinds()
    {
        QFETCH(int, limit);
        const auto reason = static_cast<AdviceReason>(limit);
        std::vector<Advice> all = *advise(limited(reason), catalogue());
        std::erase_if(all, &Advice::accepted);
        const auto binding = bindingLimit(all);
        QVERIFY(binding);
        QVERIFY(binding->reason == reason);
        QTEST(QString::fromStdString(std::string(limitKeyOf(reason))), "key");
        std::size_t devices = 0;
        for (const Advice& advice : all) {
            const AdviceLimit &first = advice.limits.front(), &closest = binding->closest->limits.front();
            const bool same = first.reason == reason || (reason == AdviceReason::Budget &&
                                                         first.reason == AdviceReason::Outlay); // one limit
            devices += same ? 1 : 0;
            QVERIFY(!same || first.limit <= 0.0 ||
                    closest.value / closest.limit <= first.value / first.limit);
        }
        QCOMPARE(binding->devices, devices);
        all.push_back(Advice{.device = &device("h100-sxm")}); // accepted
        QVERIFY(!bindingLimit(all));
        QVERIFY(!bindingLimit({}));
    }

    void whatWouldDo_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("deadline") << static_cast<int>(AdviceReason::Deadline);
        QTest::newRow("budget") << static_cast<int>(AdviceReason::Budget);
        QTest::newRow("power") << static_cast<int>(AdviceReason::Power);
    }
    /// The value that is named makes its device acceptable; three hundredths less, none.
    void whatWouldDo()
    {
        QFETCH(int, limit);
        AdviceRequest request = limited(static_cast<AdviceReason>(limit));
        request.mostDevices = 8.0;
        std::vector<Advice> all = *advise(request, catalogue());
        const std::vector<Relaxation> found = relaxations(all);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found.front().limit.reason == static_cast<AdviceReason>(limit));
        const auto with = [&](double share) {
            AdviceRequest given = request;
            const double value = share * found.front().limit.value;
            if (given.deadline)
                given.deadline = value * day;
            if (given.budget)
                given.budget = value * money;
            if (given.power)
                given.power = value * kW;
            return *advise(given, catalogue());
        };
        const std::vector<Advice> enough = with(1.0);
        QVERIFY(enough.front().accepted());
        QCOMPARE(enough.front().device, found.front().device->device);
        QVERIFY(!with(0.97).front().accepted());
        QVERIFY(relaxations(enough).empty());
    }

    void twoLimitsAtOnce()
    {
        AdviceRequest request = limited(AdviceReason::Deadline);
        request.budget = 0.001 * money;
        request.mostDevices = 8.0;
        QVERIFY(relaxations(*advise(request, catalogue())).empty());
    }

    /// As CLI and form take it: a year, unless a null takes it away.
    void aYearUnlessSaidOtherwise()
    {
        Members members = *toValue(adapters()).as<Members>();
        QVERIFY(!recordFrom<AdviceRequest>(members)->deadline);
        members.erase("deadline_days");
        members.merge(usualLimits());
        QCOMPARE(recordFrom<AdviceRequest>(members)->deadline->in(day), 365.0);
    }

    void passedOverDevicesHaveNone()
    {
        const auto none = [](std::size_t, const std::function<void(std::size_t)>&) {};
        const auto all = advise(adapters(), catalogue(), none);
        QVERIFY(all);
        for (const Advice& advice : *all)
            QVERIFY(!advice.device);
    }

    void batchWhereNoneIsGiven()
    {
        QCOMPARE(globalBatchOf(adapters(), 8.0).base(), 128.0);
        AdviceRequest full = requestOf("llama3-8b", 1e9);
        QCOMPARE(globalBatchOf(full, 4096.0).base(), 512.0); // 4 Mi / 8,192
        QCOMPARE(globalBatchOf(full, 8192.0).base(), 2048.0);
        full.globalBatch = 96.0;
        QCOMPARE(globalBatchOf(full, 8192.0).base(), 96.0);
    }

private:
    static double memoryOf24() { return 0.94 * 24.0; }
};

QTEST_APPLESS_MAIN(TestAdvisor)
#include "tst_advisor.moc"
