// A predicted service through a plan: capacity, latencies, power and the day, against hand arithmetic.
#include <QTest>

#include <cmath>

#include "domain/edit.h"
#include "engine/compare.h"
#include "engine/predicted.h"
#include "engine/serving/day_capacity.h"
#include "engine/serving/energy_staircase.h"
#include "engine/serving/item_figures.h"
#include "engine/serving/service_need.h"
#include "readings/gradient.h"
#include "service_plan.h"

using namespace jw;
using test::halfDay;
using test::promise;
using test::servedPlan;

namespace {

Result<ServiceAnswer> answer(const Plan& plan)
{
    return serviceQuestion(plan, "w").map([](const ServiceQuestion& q) { return answerOf(q); });
}

double figure(const PlanResults<double>& results, const std::string& path)
{
    for (const auto& cell : resultCells(results))
        if (cell.path == path)
            return cell.base / cell.field->term.unit.size;
    return std::nan("");
}

bool near(double a, double b, double tolerance) { return std::fabs(a / b - 1.0) < tolerance; }

/// Images of 40 TFLOP in 28 passes, one a second on four H100s.
Plan itemPlan(Members item = {{"tflop_per_pass", 40.0}, {"passes", 28.0}})
{
    return servedPlan(
        1.0, {{"rate_from", "items"}, {"precision", "bf16"}, {"tp", 1.0}, {"item", std::move(item)}});
}

/// Items of a second and 360 J each, so 360 W, on four H100s of 70 W at rest.
Plan measuredItems(double perSecond, Members more = {})
{
    Members all{{"rate_from", "items"},
                {"tp", 1.0},
                {"item", Members{{"seconds_per_item", 1.0}, {"wh_per_item", 0.1}}}};
    all.merge(std::move(more));
    return servedPlan(perSecond, std::move(all));
}

double number(const std::vector<BandedCell>& cells, std::string_view key)
{
    const BandedCell* cell = findBand(cells, key);
    return cell ? cell->value : std::nan("");
}

} // namespace

class TestServicePlan : public QObject {
    Q_OBJECT

private slots:
    /// C-046..C-049 at one request a second, C-062 within 1 s and 25 ms.
    void figuresAreTheGoldenOnes()
    {
        const auto a = answer(servedPlan(1.0, promise));
        QVERIFY(a);
        const LoadedReplica<>& l = a->peak.replica;
        QVERIFY(near(l.batch.base(), 6.460382017841862, 1e-6));
        QVERIFY(near(a->tpot.in(second), 0.01239749053759477, 1e-6));
        QVERIFY(near(a->ttftMean.in(second), 0.11584054246145498, 1e-6));
        QVERIFY(near(a->ttftPercentile.in(second), 0.1347153558332605, 1e-6));
        QVERIFY(near(a->ratePerReplica.in(one / second), 6.554017102778685, 1e-6));
        QCOMPARE(a->limit, ServiceBound::Tpot);
        QCOMPARE(a->replicas, one);
        QCOMPARE(a->replicasNeeded, one);
    }

    /// Utilizations at that load: compute of decoding 2 x 6.4604 x 6.95017e10 / (4 x 1978.9e12) = 0.11345 ms
    /// a token, of a prompt (0.0183296 / 0.5555 + 0.0178957) x 0.5555 = 28.271 ms: (0.11345 x 512 + 28.271 x
    /// 6.4604) / (512 x 12.3975) = 0.037924. Power of H100: (0.593 + 0.73 x sqrt(0.037924)) x 700 W = 514.6
    /// W. Four of them for a request a second: 4 x 514.6 / 3600 = 0.5718 Wh.
    void energyFollowsFromUtilization()
    {
        const auto results = planResults(servedPlan(1.0));
        QVERIFY(results);
        QVERIFY(near(figure(*results, "workloads/chat/wh_per_query"), 0.57179, 1e-4));
        QVERIFY(near(figure(*results, "workloads/chat/gpu_wh_per_query"), 0.57179, 1e-4));
        QVERIFY(near(figure(*results, "workloads/chat/energy_kwh"), 4 * 0.51461 * 8760, 1e-4));
    }

    /// An hour of it: 4 GPUs at 2 USD, power included, and 4 x 0.51461 kWh, for 3,600 requests of 1,024 and
    /// 512 tokens. 369.5 g a kWh; 1.8 L a kWh on site and 3 L of the grid.
    void requestsHaveTheirPrice()
    {
        Plan plan = servedPlan(1.0);
        const auto dry = planResults(plan);
        QVERIFY(dry);
        const double energy = 4 * 0.51461, cost = 8.0;
        const auto of = [](const PlanResults<double>& r, const std::string& key) {
            return figure(r, "workloads/chat/" + key);
        };
        QVERIFY(near(of(*dry, "cents_per_query"), 100 * cost / 3600, 1e-4));
        QVERIFY(near(of(*dry, "usd_per_1000_queries"), 1000 * cost / 3600, 1e-4));
        QVERIFY(near(of(*dry, "usd_per_mtok_output"), cost / (3600 * 512e-6), 1e-4));
        QVERIFY(near(of(*dry, "usd_per_mtok"), cost / (3600 * 1536e-6), 1e-4));
        QVERIFY(near(of(*dry, "g_co2e_per_query"), energy * 369.5 / 3600, 1e-4));
        QVERIFY(std::isnan(of(*dry, "ml_per_query"))); // no site gives its water
        plan.sites.edit()[0].wue = Measure<unit::litersPerKWh>{1.8};
        plan.sites.edit()[0].gridWater = Measure<unit::litersPerKWh>{3.0};
        const auto wet = planResults(plan);
        QVERIFY(wet);
        QVERIFY(near(of(*wet, "ml_per_query"), 4.8e3 * energy / 3600, 1e-4));
        for (const char* key : {"wh_per_query", "g_co2e_per_query", "ml_per_query"})
            QVERIFY2(findBand(bandedCells(*wet), std::string("workloads/chat/") + key), key);
        QVERIFY(!findBand(bandedCells(*wet), "workloads/chat/cents_per_query")); // rent alone
    }

    /// Each has a formula, and the derivative of the cents of a request by the rent of a GPU is what an hour
    /// of four of them costs a request: 4 x 100 / 3600 cents a dollar.
    void requestsAreExplained()
    {
        const auto traced = tracePlan(servedPlan(1.0));
        QVERIFY(traced);
        const auto& nodes = traced->trace->nodes();
        const auto& f = traced->results.workloads[0].figures;
        for (const auto& cell : {f.perQuery.base(), f.costPerQuery.base(), f.perMtokOut.base(),
                                 f.perMtok.base(), f.carbonPerQuery.base()})
            QVERIFY(nodes[cell.node()].op != Op::Literal && nodes[cell.node()].term);
        std::vector<double> partials(nodes.size());
        reverseSweep(*traced->trace, f.costPerQuery.base().node(), partials);
        double slope = 0.0;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (nodes[i].op == Op::Input && traced->trace->label(nodes[i]) == "fleets/F/g/rent_per_gpu_hour")
                slope += partials[i] / unit::cents.size.base();
        QVERIFY2(near(slope, 4 * 100 / 3600.0, 1e-9), qPrintable(QString::number(slope)));
    }

    /// Of a rate that is given, without tokens and without prices: energy alone is known.
    void whatIsNotGivenIsNotZero()
    {
        Plan plan = servedPlan(1.0, {{"rate_from", "given"}, {"rate_per_replica", 2.0}});
        for (const char* key : {"tokens_in", "tokens_out"})
            plan.workloads.edit()[0].inputs.values.erase(key);
        plan.groups.edit()[0].rent = {0};
        plan.sites.edit()[0].pricePerKWh = {0};
        plan.sites.edit()[0].gridCarbon = {0};
        const auto results = planResults(plan);
        QVERIFY2(results, results ? "" : results.error().field.c_str());
        for (const std::string_view key : requestKeys) {
            const double value = figure(*results, "workloads/chat/" + std::string(key));
            QVERIFY2(key == "wh_per_query" ? value > 0.0 : std::isnan(value), key.data());
        }
    }

    void percentileIsNamed()
    {
        const auto nameOf = [](double percentile, std::string_view key = "ttft_ms") {
            const auto results = planResults(servedPlan(1.0, {{"pct", percentile}}));
            if (results)
                for (const auto& cell : resultCells(*results))
                    if (cell.path == "workloads/chat/" + std::string(key))
                        return std::string(cell.field->term.name);
            return std::string();
        };
        QCOMPARE(nameOf(0.95, "tokens_per_s_per_gpu"),
                 std::string("Output tokens per second and GPU, mean of the day"));
        QCOMPARE(nameOf(0.95), std::string("Time to first token, 95th percentile"));
        QCOMPARE(nameOf(0.99), std::string("Time to first token, 99th percentile"));
        QCOMPARE(nameOf(0.97), std::string("Time to first token, percentile"));
    }

    /// Half the day at twice the load, half without any: idle power is 70 W then.
    void theDayIsReckonedByHours()
    {
        const Plan flat = servedPlan(2.0), shaped = servedPlan(1.0, {{"day", halfDay()}});
        const auto busy = answer(flat), day = answer(shaped);
        QVERIFY(busy && day);
        QVERIFY(near(day->gpu.in(watt), 0.5 * (busy->gpu.in(watt) + 70.0), 1e-9));
        QVERIFY(near(day->peakRequests.in(one / second), 2.0, 1e-12));
        QCOMPARE(day->busiest, std::size_t(12));
        QCOMPARE(day->hours[3].replica.busy, Ratio<>(0.0));
        const auto results = planResults(shaped);
        QVERIFY(results);
        QVERIFY(near(figure(*results, "workloads/chat/energy_kwh"), 4e-3 * day->gpu.in(watt)*8760, 1e-9));
    }

    /// Two replicas, of which the idle half of the day needs one less: of 4 x 2 x 8760 GPU-hours (12 x 2 + 12
    /// x 1) / 24 of two replicas are kept, three quarters. Rent and energy follow the kept hours.
    void replicasAreGivenBack()
    {
        Plan plan = servedPlan(6.0, {{"day", halfDay()}, {"scaling", "off"}});
        plan.groups.edit()[0].nodes = 2;
        const auto a = answer(plan);
        QVERIFY(a);
        QCOMPARE(a->hours[3].replicas, one);           // nothing is asked: one stays
        QCOMPARE(a->hours[13].replicas, Ratio<>(2.0)); // 12 a second, 7.75 each at most
        QVERIFY(near(a->on.base(), 0.75, 1e-12));
        const auto results = planResults(plan);
        QVERIFY(results);
        QVERIFY(near(figure(*results, "workloads/chat/rent_usd"), 0.75 * 8 * 2 * 8760, 1e-9));
        QVERIFY(
            near(figure(*results, "workloads/chat/gpu_wh_per_query"), a->gpuPerRequest.in(wattHour), 1e-12));
        QVERIFY(near(figure(*results, "workloads/chat/wh_per_query"), a->gpuPerRequest.in(wattHour), 1e-9));
        plan.groups.edit()[0].tenure = Tenure::Owned; // what is owned stands there, idle
        QVERIFY(near(answer(plan)->on.base(), 1.0, 1e-12));
    }

    void machinesThatServeNothing_data()
    {
        QTest::addColumn<double>("nodes");
        QTest::addColumn<double>("gpusPerNode");
        QTest::addColumn<double>("idle");
        QTest::newRow("one of two replicas is allowed") << 2.0 << 4.0 << 4.0;
        QTest::newRow("two GPUs make up none") << 1.0 << 6.0 << 2.0;
    }
    /// One replica serves: 4 x 514.61 W (see energyFollowsFromUtilization). The other GPUs wait at 70 W.
    void machinesThatServeNothing()
    {
        QFETCH(double, nodes);
        QFETCH(double, gpusPerNode);
        QFETCH(double, idle);
        Plan plan = servedPlan(1.0, {{"max_replicas", 1.0}});
        plan.groups.edit()[0].nodes = static_cast<std::int64_t>(nodes);
        plan.groups.edit()[0].accelPerNode = static_cast<std::int64_t>(gpusPerNode);
        const auto results = planResults(plan);
        QVERIFY(results);
        const double watts = 4.0 * 514.61 + idle * 70.0;
        QCOMPARE(figure(*results, "workloads/chat/replicas"), 1.0);
        QVERIFY(near(figure(*results, "workloads/chat/gpu_wh_per_query"), watts / 3600.0, 1e-4));
        QVERIFY(near(figure(*results, "workloads/chat/wh_per_query"), watts / 3600.0, 1e-4));
        QVERIFY(near(figure(*results, "workloads/chat/energy_kwh"), 1e-3 * watts * 8760.0, 1e-4));
    }

    /// Two nodes, of which one may serve and the other is given back, are as one node.
    void whatIsNotAllowedIsGivenBack()
    {
        const Plan one = servedPlan(1.0, {{"day", halfDay()}, {"scaling", "off"}});
        Plan two = servedPlan(1.0, {{"day", halfDay()}, {"scaling", "off"}, {"max_replicas", 1.0}});
        two.groups.edit()[0].nodes = 2;
        const auto a = answer(two);
        const auto alone = planResults(one), results = planResults(two);
        QVERIFY(a && alone && results);
        QVERIFY(near(a->on.base(), 0.5, 1e-12));
        for (const std::string key : {"rent_usd", "energy_kwh", "wh_per_query", "gpu_wh_per_query"})
            QVERIFY2(near(figure(*results, "workloads/chat/" + key), figure(*alone, "workloads/chat/" + key),
                          1e-9),
                     key.c_str());
    }

    /// 20 requests a second at 6.554 a replica: 4 replicas, 16 GPUs. With 1 there it does not hold.
    void neededIsWhatThePeakAsks()
    {
        const auto results = planResults(servedPlan(20.0, promise));
        QVERIFY(results);
        QCOMPARE(figure(*results, "workloads/chat/replicas_needed"), 4.0);
        QCOMPARE(figure(*results, "workloads/chat/gpus_needed"), 16.0);
        QCOMPARE(figure(*results, "workloads/chat/capacity_ok"), 0.0);
    }

    /// What is explained is what is computed, and its derivative is that of the curve.
    void explainedAsComputed()
    {
        const auto energy = [](double rate) {
            const auto results = planResults(servedPlan(rate));
            return results ? results->total.energy.base() : std::nan("");
        };
        const Plan plan = servedPlan(3.0);
        const auto traced = tracePlan(plan);
        QVERIFY(traced);
        QVERIFY(near(traced->results.total.energy.base().value(), energy(3.0), 1e-9));
        const auto& nodes = traced->trace->nodes();
        std::vector<double> partials(nodes.size());
        reverseSweep(*traced->trace, traced->results.total.energy.base().node(), partials);
        double slope = 0.0;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (nodes[i].op == Op::Input &&
                traced->trace->label(nodes[i]) == "workloads/chat/inputs/requests_per_s")
                slope += partials[i];
        const double perHour = 3600.0; // the input is held per hour
        const double measured = (energy(3.0 + 1e-4) - energy(3.0 - 1e-4)) / 2e-4 / perHour;
        QVERIFY2(near(slope, measured, 1e-4), qPrintable(QStringLiteral("%1 %2").arg(slope).arg(measured)));
    }

    /// Bands: latency and energy both move, the capacity there does not.
    void bandsFollowTheTier()
    {
        const auto results = planResults(servedPlan(1.0));
        QVERIFY(results);
        const auto bands = bandedCells(*results);
        const BandedCell* tpot = findBand(bands, "workloads/chat/tpot_ms");
        QVERIFY(tpot);
        const ServingBands expected = servingBands(tpot->tier);
        QVERIFY(tpot->p10 < tpot->value * expected.tpot.p10); // a faster replica holds fewer at once, too
        QVERIFY(tpot->p90 > tpot->value * expected.tpot.p90);
        QVERIFY(findBand(bands, "workloads/chat/wh_per_query"));
        QVERIFY(!findBand(bands, "workloads/chat/replicas"));
        QVERIFY(!findBand(bands, "workloads/chat/rent_usd"));
    }

    /// 40 TFLOP in 28 passes at 35 % of 989.4 TFLOP/s: 3.2344 s an image; four replicas serve 1.2367 a
    /// second, so one a second keeps them busy for 0.80861 of the time. Power at a compute use of 0.35,
    /// memory 0: 0.593 + 0.73 x sqrt(0.35) = 1.0249, at most 0.876 of 700 W: 613.2 W. An image: 613.2 W
    /// x 3.2344 s = 0.55093 Wh, and idle GPUs 4 x (1 - 0.80861) x 70 W / 3600 = 0.01489 Wh.
    void itemsAreServedOneByOne()
    {
        Plan plan = itemPlan();
        const auto results = planResults(plan);
        QVERIFY2(results, results ? "" : results.error().field.c_str());
        QVERIFY(near(figure(*results, "workloads/chat/rate_per_replica"), 0.35 * 989.4 / (40 * 28), 1e-9));
        QVERIFY(near(figure(*results, "workloads/chat/gpu_wh_per_query"), 0.55093 + 0.01489, 1e-4));
        QCOMPARE(figure(*results, "workloads/chat/replicas_needed"), 4.0);
        const auto bands = bandedCells(*results);
        const BandedCell* rate = findBand(bands, "workloads/chat/rate_per_replica");
        QVERIFY(rate && rate->tier == Tier::C);
        QVERIFY(
            near(rate->p10, rate->value / 3.3, 1e-9)); // items of small models take up to 3.3 times as long
        plan.workloads.edit()[0].inputs.values["item"] = Members{};
        const auto missing = planResults(plan);
        QVERIFY(!missing);
        QCOMPARE(QString::fromStdString(missing.error().field),
                 QStringLiteral("workloads/chat/inputs/item/tflop_per_pass"));
    }

    /// 64 attention and 8 KV heads: three GPUs share neither. What is offered instead fits a node.
    void headsAreShared()
    {
        const auto fault = [](double tp, std::int64_t node = 4) {
            Plan plan = servedPlan(1.0, {{"tp", tp}});
            plan.groups.edit()[0].accelPerNode = node;
            const auto q = serviceQuestion(plan, "w");
            return q ? std::string() : q.error().text;
        };
        QCOMPARE(fault(4.0), std::string());
        QCOMPARE(fault(3.0), std::string("tp_heads: 1, 2, 4"));
        QCOMPARE(fault(3.0, 72), std::string("tp_heads: 1, 2, 4, 8, 16, 32, 64"));
        Architecture<> a{.heads = 48, .kvHeads = 8};
        QVERIFY(sharesHeads(a, 4.0) && sharesHeads(a, 16.0));
        QVERIFY(!sharesHeads(a, 6.0));  // 48 / 6 = 8, but 8 KV heads over 6
        QVERIFY(!sharesHeads(a, 12.0)); // 48 / 12 = 4, but 12 over 8 KV heads
        QVERIFY(!sharesHeads(a, 5.0) && !sharesHeads(a, 96.0));
        a.kvRank = 512; // MLA: a compressed KV has no heads
        QVERIFY(sharesHeads(a, 6.0) && sharesHeads(a, 12.0));
    }

    /// As above, with hosts of 100 to 200 W a GPU and a PUE of 1.3. At work a GPU is 543.2 of the 630 W from
    /// idle to peak up, so its host draws 186.22 W: 0.16730 Wh an item. What waits: (70 + 100) W of
    /// 4 - 3.23428 GPUs, 0.03616 Wh. In all 0.75437 Wh, 0.98068 at the meter, 0.36236 g at 369.5 g/kWh. Four
    /// GPUs at 2 an hour are 800 cents for 3,600 items.
    void itemsStepByStep()
    {
        Plan plan = itemPlan();
        plan.sites.edit()[0].pue.value = 1.3;
        plan.groups.edit()[0].hostIdle.value = 400;
        plan.groups.edit()[0].hostPeak.value = 800;
        const auto question = itemQuestion(plan, "w");
        const auto results = planResults(plan);
        QVERIFY(question && results);
        const auto stairs = energyStaircase(*question);
        QVERIFY(stairs && stairs->ofItems() && stairs->servesAll && stairs->tier == Tier::C);
        const std::array<double, 4> expected{0.550906, 0.718210, 0.754369, 0.980680};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(near(stairs->steps[i].request.in(wattHour), expected[i], 2e-4));
        const auto cells = itemCells(*results, "w");
        QVERIFY(near(number(cells, "gpu_wh_per_item"), 0.565795, 2e-4));
        QVERIFY(near(number(cells, "it_wh_per_item"), 0.754369, 2e-4));
        QVERIFY(near(number(cells, "wh_per_item"), 0.980680, 2e-4));
        QVERIFY(near(number(cells, "cents_per_item"), 800.0 / 3600.0, 1e-9));
        QVERIFY(near(number(cells, "g_co2e_per_item"), 0.362361, 2e-4));
        QVERIFY(near(number(cells, "items_per_s_per_gpu"), 0.35 * 989.4 / (40 * 28), 1e-9));
        const BandedCell* meter = findBand(cells, "wh_per_item");
        const StaircaseStep& last = stairs->steps.back(); // as sure as the results
        QVERIFY(near(meter->p10, last.low.in(wattHour), 1e-9) &&
                near(meter->p90, last.high.in(wattHour), 1e-9));
        QVERIFY(itemCells(*results, "nobody").empty());
    }

    /// Measured: 1 s and 0.1 Wh an item, so that nothing is predicted and nothing has a band.
    void measuredItemsHaveNoBand()
    {
        const Plan plan = itemPlan({{"seconds_per_item", 1.0}, {"wh_per_item", 0.1}});
        const auto stairs = energyStaircase(*itemQuestion(plan, "w"));
        QVERIFY(stairs->tier == Tier::Direct);
        for (const StaircaseStep& step : stairs->steps)
            QVERIFY(step.low == step.request && step.high == step.request);
        QVERIFY(near(stairs->at(EnergyStep::Gpu).in(wattHour), 0.1, 1e-9));
        for (const BandedCell& cell : itemCells(*planResults(plan), "w"))
            QCOMPARE(cell.p10, cell.p90);
        const auto full = energyStaircase(*itemQuestion(measuredItems(10.0), "w")); // four are served
        for (const StaircaseStep& step : full->steps)
            QVERIFY(step.added >= Energy<>());
        QVERIFY(!energyStaircase(*itemQuestion(
            test::servedPlan(0.0, {{"rate_from", "items"}, {"item", Members{{"seconds_per_item", 1.0}}}}),
            "w")));
    }

    /// Making the machines is in no figure where nobody says what it takes: the carbon of an item is at least
    /// what it says. A node of 1,460 kg over five years is 292 kg a year, of 3,600 x 8,760 items 9.2593e-6 kg
    /// each. Without a price of the machines there is no cost of an item, as there is none of a query.
    void whatAnItemLeavesOut()
    {
        Plan plan = itemPlan();
        const auto least = itemCells(*planResults(plan), "w");
        for (const BandedCell& cell : least)
            QCOMPARE(cell.atLeast, cell.path == "g_co2e_per_item");
        plan.groups.edit()[0].nodeEmbodied = {1460};
        const auto known = itemCells(*planResults(plan), "w");
        QVERIFY(!findBand(known, "g_co2e_per_item")->atLeast);
        QVERIFY(near(number(known, "g_co2e_per_item") - number(least, "g_co2e_per_item"), 9.2593e-3, 1e-4));
        QVERIFY(findBand(known, "cents_per_item"));
        plan.groups.edit()[0].tenure = Tenure::Owned;
        QVERIFY(!findBand(itemCells(*planResults(plan), "w"), "cents_per_item"));
    }

    /// Nothing in the first half of the day, 4 x 70 W; 4 items a second in the second, 4 x 360 W: 860 W.
    /// Given back but for one, the first half draws 70 W: 755 W, and 5 of 8 GPU-hours are paid, 5 an hour for
    /// 7,200 items. The hours add up to the year of the plan.
    void itemsThroughTheDay_data()
    {
        QTest::addColumn<QString>("scaling");
        QTest::addColumn<double>("watts");
        QTest::addColumn<double>("cents");
        QTest::newRow("fixed") << "fixed" << 860.0 << 800.0 / 7200.0;
        QTest::newRow("idle") << "idle" << 860.0 << 800.0 / 7200.0;
        QTest::newRow("given back") << "off" << 755.0 << 500.0 / 7200.0;
    }
    void itemsThroughTheDay()
    {
        QFETCH(QString, scaling);
        QFETCH(double, watts);
        QFETCH(double, cents);
        const Plan plan = measuredItems(2.0, {{"day", halfDay()}, {"scaling", scaling.toStdString()}});
        const auto results = planResults(plan);
        const auto question = itemQuestion(plan, "w");
        QVERIFY(results && question);
        QVERIFY(near(figure(*results, "workloads/chat/energy_kwh"), watts / 1000.0 * 8760.0, 1e-9));
        QVERIFY(near(figure(*results, "workloads/chat/cents_per_query"), cents, 1e-9));
        const ItemDayPower power = itemDayPower(*question, question->at(PredictedAt::Middle));
        double day = 0.0;
        for (const ItemPower& at : power.hours)
            day += at.meter.in(watt);
        QVERIFY(near(day, 24.0 * watts, 1e-9) && near(power.mean.meter.in(watt), watts, 1e-9));
        QVERIFY(near(power.hours[20].meter.in(watt), 1440.0, 1e-9));
        QVERIFY(std::isnan(power.hours[3].item.base())); // there is none
        QVERIFY(near(energyStaircase(*question)->at(EnergyStep::Gpu).in(wattHour), 0.1, 1e-9));
        QCOMPARE(replicaCounts(*question, question->at(PredictedAt::Middle)).needed[20], 4.0);
    }

    /// 6 a second in the second half of the day, of which 4 are served: two thirds of the day's.
    void itemsBeyondTheMachines()
    {
        const Plan plan = measuredItems(3.0, {{"day", halfDay()}});
        const auto results = planResults(plan);
        const auto question = itemQuestion(plan, "w");
        const auto need = needOf(plan, "w");
        QVERIFY(results && question && need);
        QVERIFY(near(figure(*results, "workloads/chat/queries"), 2.0 * 8760.0 * 3600.0, 1e-9));
        QVERIFY(near(need->served.base(), 2.0 / 3.0, 1e-12));
        QCOMPARE(need->replicasNeeded, Ratio<>(6.0));
        QCOMPARE(figure(*results, "workloads/chat/capacity_ok"), 0.0);
        QCOMPARE(dayCapacity(*question, question->at(PredictedAt::Middle)).hoursBehind, 12);
        QVERIFY(!energyStaircase(*question)->servesAll);
    }

    /// Two of four may run: each works half of the time, so 360 W, and three GPUs wait at 70 W.
    void mostReplicasOfItems()
    {
        const auto results = planResults(measuredItems(1.0, {{"max_replicas", 2.0}}));
        QVERIFY(results);
        QCOMPARE(figure(*results, "workloads/chat/replicas"), 2.0);
        QVERIFY(near(figure(*results, "workloads/chat/wh_per_query"), 570.0 / 3600.0, 1e-9));
        const auto need = needOf(measuredItems(3.0, {{"max_replicas", 2.0}}), "w");
        QVERIFY(need && need->mostReplicas && *need->mostReplicas == Ratio<>(2.0) && !need->holds());
        QVERIFY(near(need->served.base(), 2.0 / 3.0, 1e-12));
    }

    /// Results, figures of an item, staircase and day tell the same, with a GPU left over by replicas of
    /// three, machines given back, hosts and a PUE; at the ends of their bands too.
    void anItemIsTheSameEverywhere()
    {
        Plan plan = servedPlan(0.3, {{"rate_from", "items"},
                                     {"precision", "bf16"},
                                     {"tp", 3.0},
                                     {"day", halfDay()},
                                     {"scaling", "off"},
                                     {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}});
        plan.sites.edit()[0].pue.value = 1.3;
        plan.groups.edit()[0].hostIdle.value = 400;
        plan.groups.edit()[0].hostPeak.value = 800;
        plan.groups.edit()[0].nodes = 2; // 8 GPUs make two replicas
        const auto question = itemQuestion(plan, "w");
        const auto results = planResults(plan);
        QVERIFY(question && results);
        const auto cells = itemCells(*results, "w");
        const auto same = [&](const char* item, const std::string& query) {
            return near(number(cells, item), figure(*results, "workloads/chat/" + query), 1e-12);
        };
        QVERIFY(same("cents_per_item", "cents_per_query"));
        QVERIFY(same("wh_per_item", "wh_per_query"));
        QVERIFY(same("gpu_wh_per_item", "gpu_wh_per_query"));
        QVERIFY(same("g_co2e_per_item", "g_co2e_per_query"));
        const auto stairs = energyStaircase(*question);
        QVERIFY(near(stairs->at(EnergyStep::Idle).in(wattHour), number(cells, "it_wh_per_item"), 1e-9));
        const BandedCell& meter = *findBand(cells, "wh_per_item");
        const StaircaseStep& last = stairs->steps.back();
        const ItemPower day = itemDayPower(*question, question->at(PredictedAt::Middle)).mean;
        for (const auto& [request, low, high] :
             {std::array{last.request, last.low, last.high}, std::array{day.item, day.low, day.high}}) {
            QVERIFY(near(request.in(wattHour), meter.value, 1e-9));
            QVERIFY(near(low.in(wattHour), meter.p10, 1e-9));
            QVERIFY(near(high.in(wattHour), meter.p90, 1e-9));
        }
    }

    /// What is a query elsewhere is an item here, in results and in their formulas; beside a service of
    /// tokens both go by the name of any service.
    void itemsAreCalledItems()
    {
        const auto nameOf = [](const auto& cells, std::string_view key) {
            for (const auto& cell : cells)
                if (cell.path == "workloads/chat/" + std::string(key))
                    return std::string(cell.field->term.name);
            return std::string("none");
        };
        const Plan items = itemPlan(), tokens = servedPlan(1.0);
        const auto traced = tracePlan(items);
        const auto results = planResults(items), others = planResults(tokens);
        QVERIFY(traced && results && others);
        const auto cells = resultCells(*results);
        QCOMPARE(nameOf(cells, "queries"), std::string("Items"));
        QCOMPARE(nameOf(cells, "wh_per_query"), std::string("Energy of an item at the meter"));
        QCOMPARE(nameOf(resultCells(*others), "wh_per_query"), std::string("Energy per query at the meter"));
        for (const auto& cell : cells)
            QVERIFY2(cell.field->term.name.find("quer") == std::string_view::npos &&
                         cell.field->term.name.find("Quer") == std::string_view::npos,
                     cell.path.c_str());
        for (const auto& cell : resultCells(traced->results))
            if (cell.path == "workloads/chat/queries" || cell.path == "workloads/chat/wh_per_query")
                QCOMPARE(traced->trace->nodes()[cell.base.node()].term->name, cell.field->term.name);
        const ScenarioOutcome first = evaluateScenario(items, 0), second = evaluateScenario(tokens, 0);
        QCOMPARE(std::string(comparedRequests({&first, &first}).front().info->term.name),
                 std::string("Energy of an item at the meter"));
        QCOMPARE(std::string(comparedRequests({&first, &second}).front().info->term.name),
                 std::string("Energy per query at the meter"));
    }

    /// Four replicas hold as predicted. At the slow end an item takes 3.3 times 3.23428 s: 10.67, so eleven.
    /// A yes or no has no band: what is needed has.
    void itemsMayNotHold()
    {
        const auto need = needOf(itemPlan(), "w");
        QVERIFY(need && need->bound == ServiceBound::Item && need->holds() && !need->holdsAtSlow());
        QCOMPARE(need->neededAtSlow, Ratio<>(11.0));
        const auto bands = bandedCells(*planResults(itemPlan()));
        const BandedCell* needed = findBand(bands, "workloads/chat/replicas_needed");
        QVERIFY(needed && needed->p90 == 11.0);
        QVERIFY(!findBand(bands, "workloads/chat/capacity_ok"));
    }

    /// Each way says what it is.
    void itemsAreNoQuestionOfTokens()
    {
        const auto tokens = serviceQuestion(itemPlan(), "w");
        QVERIFY(!tokens && tokens.error().text == "serving_items" && isByChoice(tokens.error()));
        const auto items = itemQuestion(servedPlan(1.0, {{"rate_from", "given"}}), "w");
        QVERIFY(!items && items.error().text == "serving_given");
    }

    /// What is off is named, not a share that is there; a service without any share asks for one.
    void whatIsOffIsSaid()
    {
        const auto why = [](auto change) {
            Plan plan = servedPlan(1.0);
            change(plan);
            const auto asked = serviceQuestion(plan, "w");
            return asked ? std::string() : asked.error().text;
        };
        const auto fleetOff = [](Plan& plan) { plan.fleets.edit()[0].enabled = false; };
        QCOMPARE(why(fleetOff), std::string("machines_off"));
        QCOMPARE(why([](Plan& plan) { plan.groups.edit()[0].enabled = false; }), std::string("machines_off"));
        QCOMPARE(why([&](Plan& plan) { fleetOff(plan), plan.workloads.edit()[0].enabled = false; }),
                 std::string("service_off"));
        QCOMPARE(why([](Plan& plan) { plan.assignments = {}; }), std::string("service_machines"));
        Plan given = servedPlan(1.0, {{"rate_from", "given"}, {"rate_per_replica", 2.0}});
        fleetOff(given);
        const auto results = planResults(given);
        QVERIFY(!results && results.error().text == "machines_off");
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("known");
        QTest::addColumn<double>("tp");
        QTest::newRow("unknown device") << "accelerators"
                                        << "serving_unknown_accelerator" << false << 4.0;
        QTest::newRow("too large") << "inputs/tp"
                                   << "serving_memory" << true << 1.0;
    }
    void refusals()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(bool, known);
        QFETCH(double, tp);
        Plan plan = servedPlan(1.0, {{"tp", tp}, {"tokens_in", tp > 1.0 ? 1024.0 : 1e6}});
        if (!known)
            plan.accelerators.edit()[0].catalogueId.clear();
        const auto q = serviceQuestion(plan, "w");
        QVERIFY(!q);
        QVERIFY2(QString::fromStdString(q.error().field).contains(field), q.error().field.c_str());
        QCOMPARE(QString::fromStdString(q.error().text), text);
    }
};

QTEST_APPLESS_MAIN(TestServicePlan)
#include "tst_service_plan.moc"
