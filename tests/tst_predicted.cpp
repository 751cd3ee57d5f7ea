// Bands of a plan's results: what rests on a prediction moves with it, what does not stays.
#include <QTest>

#include <cmath>

#include "domain/edit.h"
#include "engine/compare.h"
#include "engine/training/bands.h"
#include "engine/training/layout_question.h"
#include "engine/training/power_caps.h"
#include "run_plan.h"

using namespace jw;

namespace {

/// 128 rented H100s that train a dense model of 6.7 billion parameters: tier A, as device, precision and
/// recomputation are of the fit. Beside them an office of 10 kW and a million a year, whatever the run does.
Plan runBesideFixedCosts()
{
    Plan plan = newPlan("Runs");
    plan.settings.years = 2;
    plan.settings.discountRate.value = 0.1;
    plan.sites.add({.uid = "s", .name = "S"});
    plan.sites.edit()[0].pricePerKWh.value = 0; // the office costs nothing but its licenses
    plan.sites.edit()[0].pue.value = 1;
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    plan.accelerators.add(test::h100());
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.nodes = 16;
    group.accelPerNode = 8;
    group.tenure = Tenure::Rented;
    group.rent = {2};
    plan.groups.add(group);
    Workload run{.uid = "run", .name = "run", .kind = WorkloadKind::Training, .basis = Basis::Once};
    run.inputs.values = {{"arch", test::denseShape()},
                         {"tokens", 1e12},
                         {"seq", 4096.0},
                         {"layout", Members{{"gbs", 1024.0}, {"recompute", "full"}}}};
    plan.workloads.add(run);
    plan.assignments.add({.uid = "a", .workload = "run", .group = "g"});
    Workload office{.uid = "office", .name = "office", .basis = Basis::Continuous, .site = "s"};
    office.inputs.values = {{"unit_kw", 10.0}};
    plan.workloads.add(office);
    CostLine line{.uid = "line", .name = "Licenses", .owner = "plan"};
    line.inputs.values = {{"amount", 1e6}, {"per", "year"}};
    plan.costLines.add(line);
    return plan;
}

PlanResults<double> resultsOf(const Plan& plan)
{
    auto results = planResults(plan);
    return results ? std::move(*results) : PlanResults<double>{};
}

double figure(const PlanResults<double>& results, const std::string& path)
{
    for (const auto& cell : resultCells(results))
        if (cell.path == path)
            return cell.base / cell.field->term.unit.size;
    return std::nan("");
}

bool near(double a, double b) { return std::fabs(a / b - 1.0) < 1e-9; }

// 1 / 1.14, as the speed may be 14 % higher; 31 % longer, as published runs were (tier A).
constexpr double fast = 1.0 / 1.14, slow = 1.31;

} // namespace

class TestPredicted : public QObject {
    Q_OBJECT

private slots:
    /// A step of its source left out: 12 % too low to 14 % too high. 1.33 and 1 / 0.86 in quadrature:
    /// ln 1.33 = 0.2852, ln 0.86 = -0.1508, root of the squares 0.3226, exp(-0.3226) = 0.724.
    void bandsAreWhatTheirSourcesSay()
    {
        QCOMPARE(rateBand(Tier::A, false), (Band{0.88, 1.14}));
        QCOMPARE(runBand(Tier::A, false), (Band{fast, slow}));
        const Band found = searchedRateBand(Tier::B, false);
        QVERIFY(std::fabs(found.p10 - std::exp(-std::hypot(std::log(1.33), std::log(0.86)))) < 0.005);
        QCOMPARE(found.p90, rateBand(Tier::B, false).p90);
        QCOMPARE(searchedPrediction(Tier::A, false, Pace::Step).tier, Tier::B);
        QVERIFY(memoryBand.p10 <= 1.0 / 1.019 && memoryBand.p90 >= 1.0 / 0.944);
    }

    /// Truth over prediction of each figure of the run.
    void figuresOfTheRun_data()
    {
        QTest::addColumn<double>("p10");
        QTest::addColumn<double>("p90");
        for (const char* key : {"hours", "days", "gpu_hours", "energy_kwh", "it_energy_kwh", "cost_usd",
                                "rent_usd", "scope3_rented_kg"})
            QTest::newRow(key) << fast << slow;
        for (const char* key : {"mfu", "tokens_per_s_per_gpu"})
            QTest::newRow(key) << 0.88 << 1.14;
        QTest::newRow("step_s") << 1.0 / 1.14 << 1.0 / 0.88;
        QTest::newRow("memory_gib") << 1.0 / 1.03 << 1.0 / 0.94;
        for (const char* key : {"average_kw", "peak_kw", "devices", "usd_per_gpu_hour"})
            QTest::newRow(key) << 0.0 << 0.0; // none: time cancels, or never entered
    }
    void figuresOfTheRun()
    {
        QFETCH(double, p10);
        QFETCH(double, p90);
        const auto results = resultsOf(runBesideFixedCosts());
        const std::string path = std::string("workloads/run/") + QTest::currentDataTag();
        const double value = figure(results, path);
        QVERIFY2(value > 0.0, path.c_str());
        const auto bands = bandedCells(results);
        const BandedCell* band = findBand(bands, path);
        QCOMPARE(band != nullptr, p90 > 0.0);
        if (!band)
            return;
        QCOMPARE(band->tier, Tier::A);
        QVERIFY2(near(band->p10, value * p10) && near(band->p90, value * p90), path.c_str());
    }

    /// Two millions of licenses and the office stay: only the rent moves, in the first year.
    void whatIsFixedStays()
    {
        const auto results = resultsOf(runBesideFixedCosts());
        const double rent = figure(results, "workloads/run/cost_usd");
        QVERIFY(near(rent, 2.0 * figure(results, "workloads/run/gpu_hours")));
        QVERIFY(near(figure(results, "total/cost_usd"), rent + 2e6));
        const auto bands = bandedCells(results);
        const auto holds = [&](const char* path, double p10, double p90) {
            const BandedCell* band = findBand(bands, path);
            return band && near(band->p10, p10) && near(band->p90, p90);
        };
        QVERIFY(holds("total/cost_usd", rent * fast + 2e6, rent * slow + 2e6));
        const auto worth = [&](double factor) { return (rent * factor + 1e6) / 1.1 + 1e6 / 1.21; };
        QVERIFY(holds("total/npv_cost_usd", worth(fast), worth(slow)));
        const double energy = figure(results, "workloads/run/energy_kwh"), office = 10.0 * 8760.0; // a year
        QVERIFY(holds("sites/S/energy_kwh", office + energy * fast, office + energy * slow));
        QVERIFY(holds("total/average_kw", 10.0 + energy * fast / 17520.0, 10.0 + energy * slow / 17520.0));
        for (const BandedCell& band : bands)
            QVERIFY2(!band.path.starts_with("workloads/office/"), band.path.c_str());
        QVERIFY(!findBand(bands, "total/peak_kw") && !findBand(bands, "per_year/cost_usd"));
        const auto years = bandedYears(results, 2026);
        const BandedCell* first = findBand(years, "years/2026/cost_usd");
        QVERIFY(first && near(first->p90, rent * slow + 1e6));
        QVERIFY(!findBand(years, "years/2027/cost_usd"));
    }

    /// Rent and a fixed amount: the longer the run, the cheaper an hour of it.
    void costOfAGpuHourFallsWithFixedParts()
    {
        Plan plan = runBesideFixedCosts();
        CostLine& line = plan.costLines.edit()[0];
        line.owner = "run";
        line.inputs.values["per"] = "once";
        const auto results = resultsOf(plan);
        const double hours = figure(results, "workloads/run/gpu_hours"),
                     fixed = figure(results, "workloads/run/cost_usd") - 2.0 * hours;
        QVERIFY(near(fixed, 1e6));
        const auto bands = bandedCells(results);
        const BandedCell* band = findBand(bands, "workloads/run/usd_per_gpu_hour");
        QVERIFY(band);
        QVERIFY(near(band->p10, 2.0 + fixed / (slow * hours)));
        QVERIFY(near(band->p90, 2.0 + fixed / (fast * hours)));
    }

    /// Ten hours of ramp-up are no part of what is predicted.
    void rampUpIsFixed()
    {
        Plan plan = runBesideFixedCosts();
        plan.workloads.edit()[0].inputs.values["losses"] = Members{{"ramp_hours", 10.0}};
        const auto results = resultsOf(plan);
        const double hours = figure(results, "workloads/run/hours");
        const auto bands = bandedCells(results);
        const BandedCell* band = findBand(bands, "workloads/run/hours");
        QVERIFY(band && hours > 20.0);
        QVERIFY(near(band->p90, 10.0 + slow * (hours - 10.0)));
        QVERIFY(near(results.workloads[0].prediction.time.p90, band->p90 / hours));
        const double lost = figure(results, "workloads/run/lost_cost_usd");
        const BandedCell* repeated = findBand(bands, "workloads/run/lost_cost_usd");
        QVERIFY(lost > 0.0 && repeated && repeated->p10 < lost && repeated->p90 > lost);
    }

    /// At the speed of runs, not of steps, MFU is as sure as the hours are: of tier B, as the layout is not
    /// known to be the run's own, 1 / 1.23 to 1.31.
    void productionFactorWidensSpeed()
    {
        Plan plan = runBesideFixedCosts();
        QVERIFY(setField(plan, "run", "inputs.production_factor", 1.33));
        const auto results = resultsOf(plan);
        const auto bands = bandedCells(results);
        const double mfu = figure(results, "workloads/run/mfu");
        const BandedCell* band = findBand(bands, "workloads/run/mfu");
        QVERIFY(band && band->tier == Tier::B);
        QVERIFY(near(band->p10, mfu / 1.31) && near(band->p90, mfu * 1.23));
    }

    void givenSpeedHasNoBand()
    {
        Plan plan = runBesideFixedCosts();
        QVERIFY(setField(plan, "run", "inputs.gpu_hours", 1e5));
        const auto results = resultsOf(plan);
        QVERIFY(results.ends.empty() && bandedCells(results).empty());
        QCOMPARE(tierOf(results), Tier::Direct);
    }

    /// One scenario predicts, the other is told.
    void comparedByScenario()
    {
        Plan plan = runBesideFixedCosts();
        plan.scenarios.add({.uid = "told", .name = "Told"});
        plan.overrides.add({.scenario = "told", .entity = "run", .field = "inputs.gpu_hours", .number = 1e5});
        const Comparison comparison = compareScenarios(plan, {0, 1});
        const auto cost =
            std::ranges::find(comparison.results, std::string("total/cost_usd"), &ComparedResult::path);
        QVERIFY(cost != comparison.results.end() && cost->bands.size() == 2);
        QCOMPARE(cost->bands[0].tier, Tier::A);
        QCOMPARE(cost->bands[1].tier, Tier::Direct);
        const auto peak =
            std::ranges::find(comparison.results, std::string("total/peak_kw"), &ComparedResult::path);
        QVERIFY(peak->bands.empty());
    }

    void capsHaveBands()
    {
        const auto points = powerCaps(runBesideFixedCosts(), "run");
        QVERIFY(points);
        for (const CapPoint& point : *points) {
            const BandedCell* energy = point.bandOf("energy_kwh");
            QVERIFY(energy && near(energy->p90, slow * point.energy.in(kWh)));
            QVERIFY(!point.bandOf("peak_kw"));
        }
    }

    void layoutsKnowTheirTier()
    {
        const auto question = layoutQuestion(runBesideFixedCosts(), "run");
        QVERIFY(question);
        QCOMPARE(question->ownPrediction().tier, Tier::A);
        QCOMPARE(question->foundPrediction().tier, Tier::B);
        QCOMPARE(question->foundPrediction().rate, searchedRateBand(Tier::B, false));
        const Prediction run = question->searched().foundPrediction(); // at the speed of runs
        QCOMPARE(run.rate, run.time.inverse());
        QCOMPARE(run.time, runBand(Tier::B, false));
    }
};

QTEST_APPLESS_MAIN(TestPredicted)
#include "tst_predicted.moc"
