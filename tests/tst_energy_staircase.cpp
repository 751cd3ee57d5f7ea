// The energy of a request step by step, by hand arithmetic; the PUE counted once, in energy and in water.
#include <QTest>

#include <cmath>

#include "engine/predicted.h"
#include "engine/serving/energy_staircase.h"
#include "engine/serving/traced_staircase.h"
#include "service_plan.h"

using namespace jw;

namespace {

bool near(double a, double b) { return std::fabs(a - b) <= 1e-9 * std::fabs(b); }

constexpr PerTime<> perSecond = one / second;

/// Four GPUs of a replica; hours and means are set by each test.
ServiceQuestion question()
{
    ServiceQuestion q;
    q.requests = 3.0 * perSecond;
    q.flat = false; // hours of their own
    q.day.fill(1.0);
    q.devices = 4.0;
    q.replica.tp = 4.0;
    q.replica.request = {300.0, 512.0};
    q.power = {.tdp = 700.0 * watt, .idle = 100.0 * watt, .hostIdle = 150.0 * watt, .hostPeak = 150.0 * watt};
    q.pue = 1.2;
    q.choice.tier = Tier::A;
    q.powerTier = Tier::B;
    return q;
}

/// Its GPUs take `gpu` W each for a part of the time, and 100 W for the rest.
ServiceHour hourOf(double requests, double busy, double gpu, double batch)
{
    ServiceHour h{.requests = requests * perSecond,
                  .served = requests * perSecond,
                  .replicas = 1.0,
                  .gpu = (busy * gpu + (1.0 - busy) * 100.0) * watt,
                  .atWork = {4.0 * busy, gpu * watt}};
    h.replica.busy = busy;
    h.replica.batch = batch;
    return h;
}

ServiceAnswer answer(const ServiceHour& morning, const ServiceHour& evening, double gpus, double hosts)
{
    ServiceAnswer a;
    a.replicas = 1.0;
    a.most = 10.0 * perSecond;
    a.peakRequests = morning.requests;
    for (std::size_t h = 0; h < hoursOfDay; ++h)
        a.hours[h] = h < 12 ? morning : evening;
    a.gpuPerRequest = gpus * watt / (3.0 * perSecond);
    a.hostPerRequest = hosts * watt / (3.0 * perSecond);
    return a;
}

double wh(const EnergyStaircase& stairs, EnergyStep step) { return stairs.at(step).in(wattHour); }

/// A day in two halves: 4 requests a second on working GPUs of 500 W, then 2 a second in half of the time.
/// Hosts of 100 to 400 W follow the GPUs from 100 to 700 W: 300 W at 500 W.
struct TwoHalves {
    ServiceQuestion q = question();
    ServiceAnswer a =
        answer(hourOf(4.0, 1.0, 500.0, 32.0), hourOf(2.0, 0.5, 500.0, 8.0), 4 * 400.0, 4 * 250.0);

    TwoHalves()
    {
        q.power.hostIdle = 100.0 * watt;
        q.power.hostPeak = 400.0 * watt;
        q.pue = 1.1;
    }
};

} // namespace

class TestEnergyStaircase : public QObject {
    Q_OBJECT

private slots:
    /// Case C-075 of the engine: (4 x 500 W + 600 W) x 1.2 at 3 requests a second: 0.28889 Wh.
    void alwaysAtWork()
    {
        const ServiceHour h = hourOf(3.0, 1.0, 500.0, 16.0);
        const auto stairs = energyStaircase(question(), answer(h, h, 2000.0, 600.0));
        QVERIFY(stairs);
        QVERIFY(near(wh(*stairs, EnergyStep::Gpu), 2000.0 / 3 / 3600));
        QVERIFY(near(wh(*stairs, EnergyStep::Host), 2600.0 / 3 / 3600));
        QVERIFY(near(wh(*stairs, EnergyStep::Idle), 2600.0 / 3 / 3600));
        QVERIFY(near(wh(*stairs, EnergyStep::Meter), 0.28888888888888886));
        QVERIFY(near(stairs->outputToken(EnergyStep::Meter).in(unit::joules.size), 1040.0 / 512));
        QVERIFY(near(stairs->mtok(EnergyStep::Meter).in(kWh), 0.28888888888888886 * 1000 / 812));
        QVERIFY(stairs->tier == Tier::B);
        QCOMPARE(stairs->steps[3].low.base(), stairs->steps[3].request.base()); // one answer has no band
        QVERIFY(stairs->servesAll && near(stairs->sequences.base(), 16.0));
    }

    /// At work 4 and 2 GPUs: (2000 + 1000) / 2 W, hosts (1200 + 600) / 2 W. What waits: 2 GPUs of 100 W and
    /// their hosts of 100 W in half of the day, 200 W; in all 1600 + 1000 W.
    void idleHalfOfTheDay()
    {
        const TwoHalves day;
        const auto stairs = energyStaircase(day.q, day.a);
        QVERIFY(near(wh(*stairs, EnergyStep::Gpu), 1500.0 / 10800));
        QVERIFY(near(wh(*stairs, EnergyStep::Host), 2400.0 / 10800));
        QVERIFY(near(wh(*stairs, EnergyStep::Idle), 2600.0 / 10800));
        QVERIFY(near(wh(*stairs, EnergyStep::Meter), 2600.0 * 1.1 / 10800));
        double sum = 0.0;
        for (const StaircaseStep& step : stairs->steps)
            sum += step.added.in(wattHour);
        QVERIFY(near(sum, wh(*stairs, EnergyStep::Meter)));
        QVERIFY(near(stairs->sequences.base(), (4.0 * 32 + 2.0 * 8) / 6));
    }

    /// The same day of items: a quarter of a second each on all four GPUs, 500 W each (500 Ws, 0.13889 Wh of
    /// all), so 4 a second keep them busy, and 2 a second half of the time. Every step is that of tokens.
    void itemsAreBookedAsTokensAre()
    {
        const TwoHalves tokens;
        ItemQuestion items;
        items.requests = 3.0 * perSecond;
        items.flat = false;
        for (std::size_t h = 0; h < hoursOfDay; ++h)
            items.day[h] = h < 12 ? 4.0 / 3 : 2.0 / 3;
        items.devices = items.item.gpus = 4.0;
        items.item.time = 0.25 * second;
        items.item.energy = 4 * 500.0 * watt * (0.25 * second);
        items.power = tokens.q.power;
        items.pue = tokens.q.pue;
        const auto stairs = energyStaircase(items), ofTokens = energyStaircase(tokens.q, tokens.a);
        QVERIFY(stairs && ofTokens);
        for (const EnergyStep step : energySteps)
            QVERIFY(near(wh(*stairs, step), wh(*ofTokens, step)));
    }

    /// With their formulas the steps are the same numbers, of a flat day, a day by the hour, and items.
    void stepsWithTheirFormulas()
    {
        const auto check = [](const Plan& plan, const std::optional<EnergyStaircase>& stairs) {
            const auto traced = tracedStaircase(plan, "w");
            QVERIFY(stairs && traced);
            for (const EnergyStep step : energySteps) {
                const Node& node = traced->trace->nodes()[traced->node(step)];
                QVERIFY(near(node.value, stairs->at(step).base()));
                QVERIFY(node.term->name == nameOf(step));
            }
        };
        for (const Members& day : {Members{}, Members{{"day", test::halfDay()}}}) {
            const Plan plan = test::servedPlan(1.0, day);
            check(plan, energyStaircase(*serviceQuestion(plan, "w")));
        }
        const Plan images = test::servedPlan(
            1.0, {{"rate_from", "items"}, {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}});
        check(images, energyStaircase(*itemQuestion(images, "w")));
    }

    /// Two requests a second in half of the day, none in the other, or all day: at work a request takes as
    /// much, at both ends of the bands too. What waits errs in the step of idle machines.
    void whatWaitsErrsAmongIdleMachines()
    {
        Plan plan = test::servedPlan(1.0, {{"day", test::halfDay()}});
        plan.groups.edit()[0].hostIdle.value = 800;
        plan.groups.edit()[0].hostPeak.value = 1600;
        const auto half = serviceQuestion(plan, "w");
        QVERIFY(half);
        ServiceQuestion whole = *half; // with the same constants and bands
        whole.requests = 2.0 * perSecond;
        whole.flat = true;
        whole.day.fill(1.0);
        const auto waits = energyStaircase(*half), works = energyStaircase(whole);
        QVERIFY(waits && works);
        for (const std::size_t step : {0U, 1U}) {
            QVERIFY(near(waits->steps[step].request.base(), works->steps[step].request.base()));
            QVERIFY(near(waits->steps[step].low.base(), works->steps[step].low.base()));
            QVERIFY(near(waits->steps[step].high.base(), works->steps[step].high.base()));
        }
        QVERIFY(waits->steps[2].high > 1.1 * works->steps[2].high);
    }

    /// Four GPUs more that only read prompts, of 300 W in half of the time and idle at 100 W in the other,
    /// 200 W in the mean: 2 x 300 W work beside 2000 W, their hosts 2 x 150 W beside 600 W; the other half
    /// waits, 2 x (100 + 150) W.
    void aPrefillPoolIsAtWorkToo()
    {
        const ServiceHour h = hourOf(3.0, 1.0, 500.0, 16.0);
        ServiceAnswer a = answer(h, h, 2000.0 + 800.0, 1200.0);
        a.replicas = 2.0;
        a.pool = {2.0, 300.0 * watt};
        const auto stairs = energyStaircase(question(), a);
        QVERIFY(near(wh(*stairs, EnergyStep::Gpu), 2600.0 / 3 / 3600));
        QVERIFY(near(wh(*stairs, EnergyStep::Host), 3500.0 / 3 / 3600));
        QVERIFY(near(wh(*stairs, EnergyStep::Idle), 4000.0 / 3 / 3600));
    }

    void thePueIsCountedOnce()
    {
        TwoHalves day;
        const auto once = energyStaircase(day.q, day.a);
        day.q.pue = 2.2;
        const auto twice = energyStaircase(day.q, day.a);
        for (const EnergyStep step : {EnergyStep::Gpu, EnergyStep::Host, EnergyStep::Idle})
            QCOMPARE(wh(*twice, step), wh(*once, step));
        QVERIFY(near(wh(*twice, EnergyStep::Meter), 2.0 * wh(*once, EnergyStep::Meter)));
    }

    void moreThanTheMachinesCanDo()
    {
        TwoHalves day;
        day.a.peakRequests = 10.1 * perSecond;
        QVERIFY(!energyStaircase(day.q, day.a)->servesAll);
        day.q.requests = PerTime<>();
        QVERIFY(!energyStaircase(day.q, day.a));
    }

    void thePlanHasTheSameEnergy_data()
    {
        QTest::addColumn<bool>("halfDay");
        QTest::addColumn<QString>("scaling");
        QTest::newRow("flat") << false << "fixed";
        QTest::newRow("half a day") << true << "fixed";
        QTest::newRow("idle replicas") << true << "idle";
    }
    /// The last step of a service of a plan is the plan's energy of a query at the meter: hosts of 800 to
    /// 1,600 W, PUE 1.3.
    void thePlanHasTheSameEnergy()
    {
        QFETCH(bool, halfDay);
        QFETCH(QString, scaling);
        Members day;
        for (int h = 0; halfDay && h < 24; ++h)
            day.insert_or_assign((h < 10 ? "h0" : "h") + std::to_string(h), h < 12 ? 0.0 : 2.0);
        Members more{{"scaling", scaling.toStdString()}};
        if (halfDay)
            more.insert_or_assign("day", day);
        Plan plan = test::servedPlan(1.0, more);
        plan.sites.edit()[0].pue.value = 1.3;
        plan.groups.edit()[0].hostIdle.value = 800;
        plan.groups.edit()[0].hostPeak.value = 1600;
        const auto question = serviceQuestion(plan, "w");
        QVERIFY(question);
        const auto stairs = energyStaircase(*question);
        const auto results = planResults(plan);
        QVERIFY(stairs && results);
        const auto bands = bandedCells(*results);
        const BandedCell* band = findBand(bands, "workloads/chat/wh_per_query");
        QVERIFY(band);
        QVERIFY(near(stairs->steps[3].low.in(wattHour), band->p10));
        QVERIFY(near(stairs->steps[3].high.in(wattHour), band->p90));
        QVERIFY(stairs->steps[3].low < stairs->at(EnergyStep::Meter));
        QVERIFY(stairs->steps[3].high > stairs->at(EnergyStep::Meter));
        const double ofPlan = results->workloads.front().figures.perQuery.in(wattHour);
        QVERIFY2(std::fabs(wh(*stairs, EnergyStep::Meter) / ofPlan - 1.0) < 1e-9,
                 qPrintable(QStringLiteral("%1 %2").arg(wh(*stairs, EnergyStep::Meter)).arg(ofPlan)));
        QVERIFY(wh(*stairs, EnergyStep::Gpu) < wh(*stairs, EnergyStep::Host));
        QCOMPARE(wh(*stairs, EnergyStep::Host) < wh(*stairs, EnergyStep::Idle) - 1e-9, halfDay);
    }

    /// Of three replicas' machines one more than are allowed, or one that reads prompts alone: idle ones,
    /// those given back and the pool are in the plan's energy as in the last step.
    void machinesOfEveryKindAreInIt()
    {
        const std::array kinds{Members{{"max_replicas", 2.0}},
                               Members{{"levers", Members{{"disaggregated", true}}}}};
        for (const std::string scaling : {"fixed", "idle", "off"})
            for (Members more : kinds) {
                more.insert({{"scaling", scaling}, {"day", test::halfDay()}});
                Plan plan = test::servedPlan(1.0, more);
                plan.groups.edit()[0].nodes = 3;
                plan.groups.edit()[0].hostIdle.value = 800;
                plan.groups.edit()[0].hostPeak.value = 1600;
                const auto question = serviceQuestion(plan, "w");
                const auto results = planResults(plan);
                QVERIFY(question && results);
                const auto stairs = energyStaircase(*question, answerOf(*question));
                QVERIFY(stairs);
                QVERIFY2(near(wh(*stairs, EnergyStep::Meter),
                              results->workloads.front().figures.perQuery.in(wattHour)),
                         scaling.c_str());
            }
    }

    /// Half the day at two requests a second, else none: 12 h x 4 x 70 W of GPUs and 12 h x 800 W of hosts
    /// wait, a mean of 540 W at a mean of one request a second.
    void whatWaitsIsTheIdleStep()
    {
        Members day;
        for (int h = 0; h < 24; ++h)
            day.insert_or_assign((h < 10 ? "h0" : "h") + std::to_string(h), h < 12 ? 0.0 : 2.0);
        Plan plan = test::servedPlan(1.0, {{"day", day}});
        plan.groups.edit()[0].hostIdle.value = 800;
        plan.groups.edit()[0].hostPeak.value = 1600;
        const auto question = serviceQuestion(plan, "w");
        const auto stairs = energyStaircase(*question, answerOf(*question));
        QVERIFY(near(stairs->steps[2].added.in(wattHour), 540.0 / 3600));
    }

    /// 515 W a GPU as predicted (see tst_service_plan), of which every upper band would take over 700 W: a
    /// GPU takes no more, 4 x 700 W at a request a second.
    void noGpuTakesMoreThanItsTdp()
    {
        const auto question = serviceQuestion(test::servedPlan(1.0), "w");
        QVERIFY(question);
        const double most = servingBands(std::max(question->choice.tier, question->powerTier)).energy.p90;
        QVERIFY(514.6 * most > 700.0);
        const auto stairs = energyStaircase(*question);
        QVERIFY(near(stairs->steps[0].high.in(wattHour), 4.0 * 700.0 / 3600.0));
    }

    /// GPUs of 500 W and hosts of 150 W that answer 3 of 4 requests a second: as much energy a request as
    /// where 3 are asked, and in every step.
    void whatIsNotAnsweredTakesNoShare()
    {
        ServiceHour h = hourOf(3.0, 1.0, 500.0, 16.0);
        const auto asked = energyStaircase(question(), answer(h, h, 2000.0, 600.0));
        h.requests = 4.0 * perSecond;
        ServiceQuestion q = question();
        q.requests = 4.0 * perSecond;
        ServiceAnswer a = answer(h, h, 2000.0, 600.0); // per request of 3 a second
        a.served = 0.75;
        const auto stairs = energyStaircase(q, a);
        for (const EnergyStep step : energySteps)
            QVERIFY(near(wh(*stairs, step), wh(*asked, step)));
        QVERIFY(near(wh(*stairs, EnergyStep::Gpu), 2000.0 / 3 / 3600));
        QVERIFY(near(stairs->sequences.base(), 16.0));
    }

    /// A replica that is entered to serve 4 a second takes 4 x 700 W (utilization 1) at 4 and at 8 a second,
    /// and answers 4: a request takes the same.
    void anEnteredRateAnswersNoMore()
    {
        const auto perQuery = [](double requests) {
            Plan plan = test::servedPlan(requests, {{"rate_from", "given"}, {"rate_per_replica", 4.0}});
            const auto results = planResults(plan);
            return results ? results->workloads.front().figures.perQuery.in(wattHour) : std::nan("");
        };
        QVERIFY(perQuery(4.0) > 0.0);
        QVERIFY(near(perQuery(8.0), perQuery(4.0)));
        QVERIFY(perQuery(2.0) > perQuery(4.0)); // idle machines are shared by fewer
    }

    /// A node of 4 kW all year: 35,040 kWh of IT, 43,800 at PUE 1.25. Water on site follows the IT energy,
    /// 0.4 L/kWh: 14,016 L; that of the plants the meter, 3 L/kWh: 131,400 L. PUE in both would give 17,520 L
    /// on site or 164,250 L of the grid.
    void waterCountsThePueOnce()
    {
        Plan plan;
        Site site{.uid = "s", .name = "S"};
        site.pue.value = 1.25;
        site.wue = {0.4};
        site.gridWater = {3.0};
        plan.sites.add(site);
        plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
        NodeGroup group{.uid = "g", .fleet = "f", .name = "G"};
        group.nodeIdle = {4000};
        group.nodePeak = {4000};
        plan.groups.add(group);
        Workload service{.uid = "w", .name = "W", .kind = WorkloadKind::Inference};
        service.inputs.values = {{"requests_per_s", 1.0},
                                 {"tokens_in", 300.0},
                                 {"tokens_out", 512.0},
                                 {"rate_per_replica", 10.0},
                                 {"tp", 8.0}};
        plan.workloads.add(service);
        plan.assignments.add({.uid = "a", .workload = "w", .group = "g"});
        const auto results = planResults(plan);
        QVERIFY(results);
        const Totals<double>& t = results->workloads.front().totals;
        QVERIFY(near(t.itEnergy.in(kWh), 35040.0) && near(t.energy.in(kWh), 43800.0));
        QVERIFY(near(t.waterSite.in(liter), 14016.0));
        QVERIFY(near(t.waterGrid.in(liter), 131400.0));
    }
};

QTEST_APPLESS_MAIN(TestEnergyStaircase)
#include "tst_energy_staircase.moc"
