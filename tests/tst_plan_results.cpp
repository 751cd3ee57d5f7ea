// A plan's results against hand arithmetic, published cases and properties that hold for any plan.
#include <QTest>

#include <QFile>

#include <array>

#include "domain/resolve.h"
#include "engine/calc_plan.h"
#include "engine/training/time_shares.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "readings/explain.h"
#include "readings/gradient.h"
#include "sample_plan.h"

using namespace jw;

namespace {

bool close(double actual, double expected, double relative)
{
    return std::fabs(actual - expected) <= relative * std::max(std::fabs(expected), 1e-300);
}

bool agrees(const Value& actual, const Value& wanted, double relative)
{
    if (const Items* list = wanted.as<Items>()) {
        const Items* own = actual.as<Items>();
        if (!own || own->size() != list->size())
            return false;
        for (std::size_t i = 0; i < list->size(); ++i)
            if (!agrees((*own)[i], (*list)[i], relative))
                return false;
        return true;
    }
    const double* a = actual.as<double>();
    const double* b = wanted.as<double>();
    return a && b ? close(*a, *b, relative) : actual == wanted;
}

double figure(const Plan& plan, const std::string& path)
{
    const auto results = planResults(plan);
    const Value flat = results ? flatResults(*results) : Value();
    const Value* found = flat.find(path);
    return found && found->as<double>() ? *found->as<double>() : std::nan("");
}

/// The run of the sample plan as a training run of 23,040 reported GPU-hours, 720 h on its 32 accelerators: a
/// quarter on demand, a half reserved, a quarter on spot. Nothing fails; a checkpoint takes 36 s each 684 s,
/// a restart 180 s. `interruptions` an hour.
Plan spotRun(double interruptions)
{
    Plan plan = test::samplePlan();
    plan.groups.edit()[1].failureRate = {0.0};
    Workload& run = plan.workloads.edit()[1];
    run.kind = WorkloadKind::Training;
    run.inputs = {Members{{"gpu_hours", 23040.0},
                          {"losses", Members{{"interval_s", 684.0},
                                             {"ckpt_write_s", 36.0},
                                             {"restart_s", 180.0},
                                             {"spot_interruptions_per_hour", interruptions}}}}};
    return plan;
}

} // namespace

class TestPlanResults : public QObject {
    Q_OBJECT

private slots:
    /// "own" works for "serve" and "rest" in Ashburn, "cloud" for "run" in Oslo in 2027: cost is at least
    /// what it says wherever "own" is in it, rent wherever "cloud" is without one of its rents.
    void whatHasNoPriceIsALowerBound()
    {
        Plan plan = test::samplePlan();
        const auto bounds = [&](const std::string& key) {
            QStringList heads;
            const auto results = planResults(plan);
            for (auto cells : {resultCells(*results), yearCells(*results, plan.settings.startYear)})
                for (const auto& cell : cells)
                    if (cell.atLeast && cell.field->key == key)
                        heads << QString::fromStdString(
                            cell.path.substr(0, cell.path.size() - key.size() - 1));
            return heads.join(u' ');
        };
        QCOMPARE(bounds("cost_usd"), QString());
        plan.settings.startYear = 2026; // three years: the run is in the second
        plan.groups.edit()[1].spotRent.reset();
        const QString rented = QStringLiteral("workloads/run sites/Oslo once total years/2027");
        QCOMPARE(bounds("cost_usd"), rented);
        QCOMPARE(bounds("rent_usd"), rented);
        QCOMPARE(bounds("hardware_usd"), QString());
        QCOMPARE(bounds("npv_cost_usd"), QStringLiteral("total"));
        plan.groups.edit()[1].spotRent = {1.2};
        plan.groups.edit()[0].pricePerNode = {0};
        QCOMPARE(bounds("hardware_usd"), QStringLiteral("workloads/serve workloads/rest sites/Ashburn "
                                                        "per_year total years/2026 years/2027 years/2028"));
        QCOMPARE(bounds("rent_usd"), QString());
        QCOMPARE(bounds("electricity_usd"), QString());
    }

    void golden_data()
    {
        QTest::addColumn<QString>("inputs");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("value");
        QTest::addColumn<double>("tolerance");
        QFile file(QStringLiteral(JW_TEST_DATA "/golden/plan_results.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto table = parseCsv(file.readAll().toStdString());
        QVERIFY(table);
        const auto text = [](const std::string& s) { return QString::fromStdString(s); };
        for (const auto& r : table->rows)
            QTest::newRow(r[0].c_str()) << text(r[1]) << text(r[2]) << text(r[3]) << text(r[4]).toDouble();
    }
    void golden()
    {
        QFETCH(QString, inputs);
        QFETCH(QString, output);
        QFETCH(QString, value);
        QFETCH(double, tolerance);
        const auto results = parseJson(inputs.toStdString())
                                 .and_then([](const Value& v) { return calcPlanResults(v); })
                                 .map(&flatResults);
        QVERIFY2(results, results ? "" : (results.error().field + ' ' + results.error().text).c_str());
        const Value* found = results->find(output.toStdString());
        QVERIFY2(found, qPrintable(output));
        const auto wanted = parseJson(value.toStdString());
        QVERIFY(wanted);
        QVERIFY2(agrees(*found, *wanted, tolerance),
                 (plainText(*found) + " for " + value.toStdString()).c_str());
    }

    /// The traced reading gives the same bits as the value reading, and every number has an explanation.
    void tracedIsTheSame()
    {
        for (const Plan& plan : {test::samplePlan(), spotRun(1.0)})
            sameTraced(plan);
    }
    static void sameTraced(const Plan& plan)
    {
        const auto plain = planResults(plan);
        const auto traced = tracePlan(plan);
        QVERIFY(plain && traced);
        const auto cells = resultCells(*plain);
        const auto tracedCells = resultCells(traced->results);
        QCOMPARE(tracedCells.size(), cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            QCOMPARE(tracedCells[i].path, cells[i].path);
            const double a = cells[i].base, b = tracedCells[i].base.value();
            QVERIFY2(a == b || (a != a && b != b), cells[i].path.c_str());
        }
    }

    /// d total cost / d PUE by reverse sweep is the central difference.
    void gradientIsTheSlope()
    {
        const Plan plan = test::samplePlan();
        const auto traced = tracePlan(plan);
        QVERIFY(traced);
        std::vector<double> adjoints(traced->trace->nodes().size());
        reverseSweep(*traced->trace, traced->results.total.cost.base().node(), adjoints);
        double slope = std::nan("");
        for (std::size_t i = 0; i < adjoints.size(); ++i)
            if (const Node& node = traced->trace->nodes()[i];
                traced->trace->label(node) == "sites/Ashburn/pue" && node.op == Op::Input)
                slope = adjoints[i];
        const auto cost = [&](double pue) {
            Plan p = plan;
            p.sites.edit()[0].pue.value = pue;
            return figure(p, "total/cost_usd");
        };
        const double step = 1e-4;
        QVERIFY2(close(slope, (cost(1.25 + step) - cost(1.25 - step)) / (2 * step), 1e-7),
                 qPrintable(QString::number(slope)));
    }

    void partsAddUpAndDoublingDoubles()
    {
        const Plan plan = test::samplePlan();
        const auto results = planResults(plan);
        QVERIFY(results);
        Energy<> sum{};
        for (const auto& w : results->workloads)
            sum = sum + w.totals.energy;
        QVERIFY(close((results->once.energy + results->perYear.energy).in(kWh), sum.in(kWh), 1e-12));
        Money<> flows{};
        for (const Money<>& y : results->costByYear)
            flows = flows + y;
        QVERIFY(close(results->total.cost.in(money), flows.in(money), 1e-12));
        Plan twice = plan;
        for (NodeGroup& g : twice.groups.edit())
            g.nodes *= 2;
        QVERIFY(close(figure(twice, "total/energy_kwh"), 2 * figure(plan, "total/energy_kwh"), 1e-12));
        Plan worse = plan;
        worse.sites.edit()[0].pue.value += 0.1;
        QVERIFY(figure(worse, "total/energy_kwh") > figure(plan, "total/energy_kwh"));
    }

    void disabledIsLeftOut()
    {
        Plan plan = test::samplePlan();
        plan.workloads.edit()[0].enabled = false;
        QVERIFY(std::isnan(figure(plan, "workloads/serve/energy_kwh")));
        plan = test::samplePlan();
        plan.fleets.edit()[0].enabled = false;
        QCOMPARE(figure(plan, "workloads/serve/energy_kwh"), 0.0);
    }

    void errorsNameTheField_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* field, const char* workloads) {
            QTest::newRow(field) << QStringLiteral(R"({"sites":[{"name":"US"}],"workloads":[%1]})")
                                        .arg(QLatin1String(workloads))
                                 << QString::fromLatin1(field);
        };
        row("workloads[0].hours",
            R"({"name":"w","kind":"direct","basis":"once","hours":-1,"site":"US","inputs":{"unit_kw":1}})");
        row("workloads/w/hours",
            R"({"name":"w","kind":"direct","basis":"once","site":"US","inputs":{"unit_kw":1}})");
        row("workloads/w/site",
            R"({"name":"w","kind":"direct","basis":"continuous","inputs":{"unit_kw":1}})");
        row("workloads/w/inputs/unit_kw",
            R"({"name":"w","kind":"direct","basis":"continuous","site":"US","inputs":{}})");
        row("workloads/w/basis",
            R"({"name":"w","kind":"given_work","basis":"continuous","site":"US","inputs":{"work_tflop":1,"tflops":1}})");
        row("workloads/w/inputs/gpus",
            R"({"name":"w","kind":"training","basis":"once","site":"US","inputs":{"gpu_hours":1}})");
        row("workloads/w/inputs/mfu",
            R"({"name":"w","kind":"training","basis":"once","site":"US","inputs":{"gpus":8,"gpu_kw":1,"tokens":1,"flops_per_token":1,"peak_tflops":1}})");
        row("workloads[0].assignments[0].share",
            R"({"name":"w","kind":"idle","basis":"continuous","assignments":[{"group":"x","share":2}]})");
        row("assignments/w/group:x/group",
            R"({"name":"w","kind":"idle","basis":"continuous","assignments":[{"group":"x"}]})");
        row("workloads[0].name", R"({"kind":"idle"})");
    }
    void errorsNameTheField()
    {
        QFETCH(QString, json);
        QFETCH(QString, field);
        const auto results = parseJson(json.toStdString())
                                 .and_then([](const Value& v) { return calcPlanResults(v); })
                                 .map(&flatResults);
        QVERIFY(!results);
        QCOMPARE(QString::fromStdString(results.error().field), field);
    }

    /// Ten nodes of 200 to 1,000 W, half used, for 100 h at PUE 1.5: (200 + 0.5 * 800) W * 10 * 100 h = 600
    /// kWh; 100 W of network and storage beside each run all the time: 100 kWh more, and 1 kW more at the
    /// peak.
    void networkAndStorageBesideNodes_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<double>("itKWh");
        QTest::addColumn<double>("kWh");
        QTest::addColumn<double>("peakKW");
        QTest::newRow("none") << "null" << 600.0 << 900.0 << 15.0;
        QTest::newRow("100 W") << "100" << 700.0 << 1050.0 << 16.5;
    }
    void networkAndStorageBesideNodes()
    {
        QFETCH(QString, network);
        const QString json = QStringLiteral(R"({"sites": [{"name": "S", "pue": 1.5}],
                "fleets": [{"name": "F", "site": "S", "groups": [{"name": "g", "nodes": 10,
                    "accel_per_node": 0, "utilization": 0.5, "node_idle_w": 200, "node_peak_w": 1000,
                    "network_storage_w": %1}]}],
                "workloads": [{"name": "w", "kind": "direct", "basis": "once", "hours": 100,
                    "assignments": [{"group": "g"}]}]})")
                                 .arg(network);
        const auto results =
            parseJson(json.toStdString()).and_then([](const Value& v) { return calcPlanResults(v); });
        QVERIFY2(results, results ? "" : (results.error().field + ' ' + results.error().text).c_str());
        QTEST(results->total.itEnergy.in(kWh), "itKWh");
        QTEST(results->total.energy.in(kWh), "kWh");
        QTEST(results->total.peak.in(kW), "peakKW");
    }

    /// Whose carbon it is, on the two machines of the sample plan.
    /// serve, 6 owned nodes for a year: (1.16 + 0.5 * 7.116) kW * 6 * 8,760 h * 1.25 = 309,972.6 kWh at 400
    /// g, by contract at 100 g; 6 * 4,412 kg / 5 years of making them. run, 4 nodes of others for 720 h: z =
    /// 0.75 + 0.25 / 0.9; 7.225 kW * 4 * 720 h * 1.1 at 30 g is 686.664 kg times z = 705.738 kg; 4 * 4,412 kg
    /// * 720 / 43,800 is 290.1041 kg times z = 298.1626 kg.
    void carbonByScope_data()
    {
        QTest::addColumn<QString>("tenure");
        QTest::addColumn<QString>("workload");
        QTest::addColumn<QList<double>>("scopes"); // 2 by location, 2 by market, 3 capital goods, 3 rented
        const auto row = [](const char* tenure, const char* workload, QList<double> scopes) {
            QTest::addRow("%s %s", workload, tenure) << tenure << workload << scopes;
        };
        row("owned", "serve", {123989.04, 30997.26, 5294.4, 0.0});
        row("rented", "run", {0.0, 0.0, 0.0, 705.738 + 298.1625571});
        row("colocation", "run",
            {705.738, 705.738, 0.0, 298.1625571}); // on the plan's meter, not its machines
        // a quarter owned, which spot does not lengthen: 0.25 * 686.664 and 0.25 * 290.1041
        row("mixed", "run", {171.666, 171.666, 72.52602740, 705.738 - 171.666 + 298.1625571 - 72.52602740});
    }
    void carbonByScope()
    {
        QFETCH(QString, tenure);
        QFETCH(QString, workload);
        QFETCH(QList<double>, scopes);
        Plan plan = test::samplePlan();
        NodeGroup& cloud = plan.groups.edit()[1];
        if (tenure == "colocation")
            cloud.tenure = Tenure::Colocation;
        if (tenure == "mixed") {
            cloud.tenure = Tenure::Mixed;
            cloud.ownedShare = {0.25};
        }
        const std::string head = "workloads/" + workload.toStdString() + '/';
        const std::array keys{"scope2_location_kg", "scope2_market_kg", "scope3_capital_goods_kg",
                              "scope3_rented_kg"};
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const double value = figure(plan, head + keys[i]), wanted = scopes[static_cast<qsizetype>(i)];
            QVERIFY2(std::fabs(value - wanted) <= 1e-9 * std::max(wanted, 1000.0),
                     qPrintable(QStringLiteral("%1 is %2").arg(keys[i]).arg(value, 0, 'g', 17)));
        }
        QCOMPARE(figure(plan, head + "scope1_kg"), 0.0);
    }

    /// Scopes 1, 2 (location-based) and 3 leave nothing out and count nothing twice, whatever the tenure.
    void scopesAddUp()
    {
        for (const Tenure tenure : {Tenure::Owned, Tenure::Rented, Tenure::Colocation, Tenure::Mixed}) {
            Plan plan = test::samplePlan();
            plan.groups.edit()[1].tenure = tenure;
            plan.groups.edit()[1].ownedShare = {0.25};
            const auto results = planResults(plan);
            QVERIFY(results);
            std::vector<Totals<double>> all{results->once, results->perYear, results->total};
            for (const auto& w : results->workloads)
                all.push_back(w.totals);
            for (const auto& site : results->sites)
                all.push_back(site.totals);
            for (const Totals<double>& t : all) {
                const auto sum = t.scope1 + t.scope2Location + t.scope3;
                QVERIFY(close(sum.in(kgCO2e), t.carbonTotal.in(kgCO2e), 1e-12));
                QVERIFY(close((t.capitalGoods + t.rented).in(kgCO2e), t.scope3.in(kgCO2e), 1e-12));
                QVERIFY(t.scope2Market.in(kgCO2e) <= t.carbonMarket.in(kgCO2e) * (1.0 + 1e-12));
            }
        }
    }

    /// Interrupted once an hour, of (1 h + 0.05 h) (e^0.2 - 1) an interval of 0.19 h is work: r = 0.8173; the
    /// quarter on spot takes 0.25 / r of the hours, z = 0.75 + 0.25 / r in all. The machines need 28.9 kW, on
    /// 1.1 at the meter; checkpoints are no repeated work.
    void spotInsideARun()
    {
        const double r = 0.19 / (1.05 * std::expm1(0.2)), z = 0.75 + 0.25 / r;
        const double energy = 28.9 * 720 * 1.1, extra = energy * (z - 1.0);
        const Plan plan = spotRun(1.0);
        const auto is = [](const Plan& p, const char* key, double expected) {
            return close(figure(p, std::string("workloads/run/") + key), expected, 1e-12);
        };
        QVERIFY(is(plan, "spot_ratio", r));
        QVERIFY(is(plan, "hours", 720.0)); // what spot repeats is paid for, not waited for: D0
        QVERIFY(is(plan, "gpu_hours", 23040.0 * z));
        QVERIFY(is(plan, "energy_kwh", energy * z));
        QVERIFY(is(plan, "lost_gpu_hours", 23040.0 * (z - 1.0)));
        QVERIFY(is(plan, "lost_energy_kwh", extra));
        // 23,040 h at 0.25 * 2.5 + 0.5 * 1.8 + 0.25 * 1.2; the hours above are spot's at 1.2
        const double rent = 23040.0 * 1.825, again = 23040.0 * (z - 1.0) * 1.2;
        QVERIFY(is(plan, "rent_usd", rent + again));
        QVERIFY(is(plan, "lost_cost_usd", again));
        Plan metered = plan; // its electricity at 0.08 is the plan's
        metered.groups.edit()[1].tenure = Tenure::Colocation;
        QVERIFY(is(metered, "lost_cost_usd", again + extra * 0.08));
        QVERIFY(is(plan, "scope3_rented_kg", 0.03 * energy * z + 4.0 * 4412.0 * 720.0 * z / (5.0 * 8760.0)));
    }

    /// A failure each hour of 32 accelerators, a pause of 0.01 h each 0.19 h, 0.05 h to run again: of an
    /// interval's 1.05 h (e^0.2 - 1) work done again takes e^0.2 - 1 - 0.2. Stops of 2.4 h a day leave 0.9.
    void lostIsWhatIsDoneAgain()
    {
        Plan plan = spotRun(0.0);
        plan.groups.edit()[1].tenure = Tenure::Owned;
        auto& in = plan.workloads.edit()[1].inputs.values;
        Members losses{{"interval_s", 684.0}, {"ckpt_write_s", 36.0},   {"restart_s", 180.0},
                       {"detect_s", 0.0},     {"planned_per_day", 1.0}, {"planned_s", 8640.0}};
        in["losses"] = losses;
        QVERIFY(close(figure(plan, "workloads/run/goodput"), 0.95 * 0.9, 1e-12)); // 0.19 of 0.2, stops
        QCOMPARE(figure(plan, "workloads/run/lost_gpu_hours"), 0.0);              // nothing fails
        QCOMPARE(figure(plan, "workloads/run/lost_energy_kwh"), 0.0);
        QCOMPARE(figure(plan, "workloads/run/lost_cost_usd"), 0.0);
        plan.groups.edit()[1].failureRate = {1.0 / 32.0};
        const double lost = 0.9 * (std::expm1(0.2) - 0.2) / (1.05 * std::expm1(0.2));
        QVERIFY(close(figure(plan, "workloads/run/lost_gpu_hours"), 23040.0 * lost, 1e-9));
        QVERIFY(close(figure(plan, "workloads/run/lost_energy_kwh"), 28.9 * 720 * 1.1 * lost, 1e-9));
    }

    /// Machines that are none: the error leads to the number that is 0.
    void runOnNoMachines()
    {
        const auto fieldOf = [](auto set) {
            Plan plan = spotRun(0.0);
            set(plan);
            const auto results = planResults(plan);
            return results ? std::string() : results.error().field;
        };
        QCOMPARE(fieldOf([](Plan& p) { p.groups.edit()[1].nodes = 0; }),
                 std::string("fleets/F2/cloud/nodes"));
        QCOMPARE(fieldOf([](Plan& p) { p.groups.edit()[1].accelPerNode = 0; }),
                 std::string("fleets/F2/cloud/accel_per_node"));
        QVERIFY(fieldOf([](Plan& p) {
                    for (Assignment& a : p.assignments.edit())
                        if (a.workload == "run")
                            a.share = {0.0};
                }).ends_with("/share"));
    }

    /// 23,040 GPU-hours on 32 accelerators: 720 h. Of tokens they are the run's own, and 100 h of ramp-up
    /// come on top; as reported they hold them. Nothing else is lost.
    void rampUpTakesItsHours()
    {
        Plan plan = spotRun(0.0);
        auto& in = plan.workloads.edit()[1].inputs.values;
        in["losses"] = Members{{"ckpt_write_s", 0.0}, {"ramp_hours", 100.0}};
        QVERIFY(close(figure(plan, "workloads/run/hours"), 720.0, 1e-12));
        QVERIFY(close(figure(plan, "workloads/run/goodput"), 620.0 / 720.0, 1e-12));
        in.erase("gpu_hours"); // 23,040 h x 3,600 s/h x 400 TFLOP/s x 0.5 of the peak at 1 TFLOP a token
        in.insert({{"tokens", 23040.0 * 3600.0 * 200.0},
                   {"flops_per_token", 1e12},
                   {"peak_tflops", 400.0},
                   {"mfu", 0.5}});
        QVERIFY(close(figure(plan, "workloads/run/hours"), 820.0, 1e-12));
        QVERIFY(close(figure(plan, "workloads/run/goodput"), 720.0 / 820.0, 1e-12));
        const auto run = runGoodput(plan, plan.workloads[1].uid);
        QVERIFY(run && *run);
        QVERIFY(close((*run)->shares.rampUp.base(), 100.0 / 820.0, 1e-12));
        QVERIFY(close((*run)->goodput.effective.base(), 720.0 / 820.0, 1e-12));
        in.erase("tokens");
        in["gpu_hours"] = 3200.0; // 100 h
        const auto none = planResults(plan);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::OutOfRange);
        QCOMPARE(none.error().field, std::string("workloads/run/inputs/losses/ramp_hours"));
    }

    /// Without a rate of interruptions, or without spot machines, the run is what it was.
    void spotAsGiven()
    {
        const Plan given = spotRun(0.0);
        const double z = 0.75 + 0.25 / 0.9; // of the group
        QVERIFY(close(figure(given, "workloads/run/energy_kwh"), 28.9 * 720 * 1.1 * z, 1e-12));
        QVERIFY(std::isnan(figure(given, "workloads/run/spot_ratio")));
        Plan none = spotRun(1.0);
        none.groups.edit()[1].spotShare = {0.0};
        QVERIFY(close(figure(none, "workloads/run/energy_kwh"), 28.9 * 720 * 1.1, 1e-12));
        QVERIFY(std::isnan(figure(none, "workloads/run/spot_ratio")));
        const auto hopeless = planResults(spotRun(5000.0)); // e^1000 intervals for one of work
        QVERIFY(!hopeless);
        QCOMPARE(hopeless.error().text, std::string("no_progress"));
        QCOMPARE(hopeless.error().field,
                 std::string("workloads/run/inputs/losses/spot_interruptions_per_hour"));
    }

    void explainedDownToTheField()
    {
        const auto traced = tracePlan(test::samplePlan());
        QVERIFY(traced);
        const auto& serve = traced->results.workloads[0].totals;
        const QString text = QString::fromStdString(unfold(*traced->trace, serve.energy.base().node(), 4));
        for (const char* part :
             {"PUE (sites/Ashburn/pue)", "Nodes (fleets/F1/own/nodes)", "Own utilization", "IT energy"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
};

QTEST_APPLESS_MAIN(TestPlanResults)
#include "tst_plan_results.moc"
