// Each plausibility rule: a plan that touches it, and the same plan just short of it.
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

#include "domain/origin.h"
#include "engine/compare.h"
#include "engine/doubts.h"
#include "engine/findings.h"
#include "engine/group_findings.h"
#include "engine/group_prices.h"
#include "engine/lower_bounds.h"
#include "sample_plan.h"

using namespace jw;
Q_DECLARE_METATYPE(std::function<void(jw::Plan&)>)

namespace {

/// The article's 16,000 x 1.6 kW beside the model card's 30.84 M GPU-hours; nothing else odd.
Plan plainPlan()
{
    Plan plan = newPlan("Plain");
    Site site{.uid = "site", .name = "Site"};
    plan.sites = {site};
    Accelerator h100{.uid = "h100", .name = "H100"};
    h100.systemMax = {1275};
    plan.accelerators = {h100};
    Workload card{
        .uid = "card", .name = "card", .kind = WorkloadKind::Training, .basis = Basis::Once, .site = "site"};
    card.inputs.values = {
        {"gpu_hours", 30.84e6}, {"gpus", 16384.0}, {"gpu_kw", 1.0}, {"accelerator", "h100"}};
    Workload guess{
        .uid = "guess", .name = "guess", .enabled = false, .basis = Basis::Continuous, .site = "site"};
    guess.inputs.values = {
        {"unit_kw", 1.2}, {"count", 16000.0}, {"utilization", 0.5}, {"accelerator", "h100"}};
    plan.workloads = {card, guess};
    return plan;
}

QStringList ids(const Plan& plan)
{
    const ScenarioOutcome outcome = evaluateScenario(plan, 0);
    QStringList all;
    if (!outcome.results)
        return {QString::fromStdString("error " + outcome.results.error().field)};
    for (const Finding& f : findings(outcome.resolved, *outcome.results))
        all << QString::fromStdString(f.id + ' ' + f.what + ' ' + f.field);
    return all;
}

} // namespace

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void rules_data()
    {
        using Change = std::function<void(Plan&)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const char* wanted, const Change& change) {
            QTest::newRow(name) << change << QString::fromLatin1(wanted);
        };
        const auto site = [](auto set) { return [set](Plan& p) { set(p.sites.edit()[0]); }; };
        row("nothing odd", "", [](Plan& p) { p.sites.edit()[0].gridCarbon.value = 400; });
        row("PUE 1.02", "H01 pue_low pue", site([](Site& s) { s.pue.value = 1.02; }));
        row("PUE 1.03", "", site([](Site& s) { s.pue.value = 1.03; }));
        row("kg for g", "H18 carbon_outside grid_carbon_g_per_kwh",
            site([](Site& s) { s.gridCarbon.value = 0.4; }));
        row("above coal", "H18 carbon_outside grid_carbon_g_per_kwh",
            site([](Site& s) { s.gridCarbon.value = 1101; }));
        row("hydro", "H18 carbon_hydro grid_carbon_g_per_kwh", site([](Site& s) { s.gridCarbon.value = 4; }));
        row("WUE", "H18 wue_high wue_l_per_kwh", site([](Site& s) { s.wue = {5.1}; }));
        row("price per MWh", "H18 price_outside price_per_kwh",
            site([](Site& s) { s.pricePerKWh.value = 80; }));
        row("price 0.60", "", site([](Site& s) { s.pricePerKWh.value = 0.60; }));
        // 30.84e6 GPU-h x 1 kW / 1882.3 h = 16,384 kW, x 1.3 = 21,299 kW
        row("limit 21 MW", "H19 above_limit power_cap_kw", site([](Site& s) { s.powerCap = {21000}; }));
        row("limit 22 MW", "", site([](Site& s) { s.powerCap = {22000}; }));
        row("100 MW without a limit", "H19 no_grid_entry power_cap_kw", [](Plan& p) {
            Workload big{.uid = "big", .name = "big", .site = "site"};
            big.inputs.values = {{"unit_kw", 70000.0}}; // x 1.3 = 91 MW, and 21.3 MW of the run
            p.workloads.add(big);
        });
        // 16,000 x 1.2 kW x 1.3 = 25 MW at the peak, half of it on average; 21.3 MW of the run
        row("peak above 40 MW", "H25 peak_above_limit power_cap_kw; H07 device_hours inputs.count",
            [](Plan& p) {
                p.sites.edit()[0].powerCap = {40000};
                p.workloads.edit()[1].enabled = true;
            });
        row("twice the dense peak", "H17 sparse_peak peak.bf16_tflops", [](Plan& p) {
            p.accelerators.edit()[0].catalogueId = "h100-sxm";
            p.accelerators.edit()[0].peak.bf16 = {1979};
        });
        row("half of the published hours", "H04 published_hours inputs.gpu_hours", [](Plan& p) {
            p.workloads.edit()[0].inputs.values["model"] = "llama3.1-405b";
            p.workloads.edit()[0].inputs.values["gpu_hours"] = 15e6; // of 30.84 M
        });
        row("Gbit for GB", "H26 network_high scale_out_gb_s", [](Plan& p) {
            p.fleets = {{.uid = "fleet", .name = "Fleet", .site = "site"}};
            p.groups = {{.uid = "pod", .fleet = "fleet", .name = "Pod", .nodes = 0}};
            p.groups.edit()[0].scaleOut = {3200}; // Gbit/s of a node
        });
        row("machines without work", "D0 group_unused nodes", [](Plan& p) {
            p.fleets = {{.uid = "fleet", .name = "Fleet", .site = "site"}};
            p.groups = {{.uid = "pod", .fleet = "fleet", .name = "Pod"}};
        });
        const auto shared = [](double share) {
            return [share](Plan& p) {
                p.fleets = {{.uid = "fleet", .name = "Fleet", .site = "site"}};
                p.groups = {{.uid = "pod", .fleet = "fleet", .name = "Pod"}};
                p.groups.edit()[0].pricePerNode = {1e5};
                p.groups.edit()[0].nodeEmbodied = {1000};
                p.workloads.add(
                    {.uid = "rest", .name = "Rest", .kind = WorkloadKind::Idle, .basis = Basis::Continuous});
                p.assignments = {{.uid = "part", .workload = "rest", .group = "pod", .share = {share}}};
            };
        };
        row("a part without work", "D0 group_unused nodes", shared(0.6));
        row("all at work", "", shared(1.0));
        const auto pod = [shared](auto set) {
            return [shared, set](Plan& p) {
                shared(1.0)(p);
                p.accelerators.edit()[0].tdp = {700};
                p.groups.edit()[0].accelerator = "h100";
                set(p.groups.edit()[0], p.accelerators.edit()[0]);
            };
        };
        using Group = NodeGroup;
        using Device = Accelerator;
        // 700 W and an eighth of the host against 1,275 W: 8 x 575 = 4,600 W
        row("host of 4.6 kW", "", pod([](Group& g, Device&) { g.hostPeak = {4600}; }));
        row("host of 4.7 kW", "H06 above_system host_peak_w",
            pod([](Group& g, Device&) { g.hostPeak = {4700}; }));
        row("supplies of a half", "H06 above_system psu_eff",
            pod([](Group& g, Device&) { g.psuEfficiency = {0.5}; })); // 1,400 W
        row("device above the system", "H06 above_system accelerator; H20 gpu_only inputs.gpu_kw",
            pod([](Group&, Device& a) { a.tdp = {1300}; }));
        row("node of 10.4 kW", "H06 above_system node_peak_w", pod([](Group& g, Device&) {
                g.nodeIdle = {2000};
                g.nodePeak = {10400}; // 1,300 W
            }));
        row("network beside the node", "", pod([](Group& g, Device&) { g.networkStorage = {5000}; }));
        // Without a system 1.6 x 700 = 1,120 W: 8 x 420 = 3,360 W of host
        row("60 % of host", "", pod([](Group& g, Device& a) {
                a.systemMax.reset();
                g.hostPeak = {3360};
            }));
        row("more than 60 % of host", "H06 above_tdp host_peak_w", pod([](Group& g, Device& a) {
                a.systemMax.reset();
                g.hostPeak = {3400};
            }));
        row("host of a small card", "H06 above_tdp inputs.gpu_kw", pod([](Group& g, Device& a) {
                a.systemMax.reset();
                a.tdp = {72};
                g.hostPeak = {600}; // 75 W each are none; the 1 kW of the run is too much for 72 W
            }));
        row("carbon of making it", "D0 embodied_missing node_embodied_kgco2e",
            pod([](Group& g, Device&) { g.nodeEmbodied.reset(); }));
        row("carbon of making its accelerators", "", pod([](Group& g, Device& a) {
                g.nodeEmbodied.reset();
                a.embodied = {150};
            }));
        row("owned for nothing", "D0 price_missing price_per_node",
            pod([](Group& g, Device&) { g.pricePerNode = {0}; }));
        const auto rented = [pod](auto set) {
            return pod([set](Group& g, Device&) {
                g.tenure = Tenure::Rented;
                g.pricePerNode = {0};
                set(g);
            });
        };
        row("no rent", "D0 rent_missing rent_per_gpu_hour", rented([](Group&) {}));
        row("rent of 0", "", rented([](Group& g) { g.rent = {0}; }));
        row("colocation without a rent", "D0 rent_missing rent_per_gpu_hour",
            rented([](Group& g) { g.tenure = Tenure::Colocation; }));
        row("reserved and spot without rents",
            "D0 reserved_missing reserved_per_gpu_hour; D0 spot_missing spot_per_gpu_hour",
            rented([](Group& g) {
                g.reservedShare = {0.6};
                g.spotShare = {0.4}; // nothing on demand
            }));
        row("reserved and spot with rents", "", rented([](Group& g) {
                g.rent = {3};
                g.reservedShare = {0.5};
                g.spotShare = {0.25};
                g.reservedRent = {2};
                g.spotRent = {1};
            }));
        row("mixed", "D0 price_missing price_per_node; D0 rent_missing rent_per_gpu_hour",
            rented([](Group& g) {
                g.tenure = Tenure::Mixed;
                g.ownedShare = {0.5};
            }));
        row("device alone", "H20 gpu_only inputs.gpu_kw",
            [](Plan& p) { p.workloads.edit()[0].inputs.values["gpu_kw"] = 0.7; });
        row("above the system", "H06 above_system inputs.gpu_kw",
            [](Plan& p) { p.workloads.edit()[0].inputs.values["gpu_kw"] = 1.3; });
        row("above TDP + 60 %", "H06 above_tdp inputs.gpu_kw", [](Plan& p) {
            p.accelerators.edit()[0].systemMax.reset();
            p.workloads.edit()[0].inputs.values["gpu_kw"] = 1.13; // 0.7 x 1.6 = 1.12
        });
        // 16,000 x 8,760 = 140.2 M device-hours against 30.84 M: 4.5 times
        row("a year that was not needed", "H07 device_hours inputs.count",
            [](Plan& p) { p.workloads.edit()[1].enabled = true; });
        row("tokens ask for a third", "H07 gpu_hours inputs.gpu_hours", [](Plan& p) {
            auto& in =
                p.workloads.edit()[0].inputs.values; // 15.6e12 x 2.52e12 / (989.4e12 x 0.41) / 3600 = 26.9 M
            in.insert(
                {{"tokens", 15.6e12}, {"flops_per_token", 2.52e12}, {"peak_tflops", 989.4}, {"mfu", 0.41}});
            in["gpu_hours"] = 81e6;
        });
        row("hours for seconds", "H16 tflops_hours inputs.reading", [](Plan& p) {
            Workload w{.uid = "w",
                       .name = "w",
                       .kind = WorkloadKind::GivenWork,
                       .basis = Basis::Once,
                       .site = "site"};
            w.inputs.values = {
                {"work_tflop", 1e5}, {"tflops", 312.0}, {"utilization", 0.5}, {"reading", "tflops_hours"}};
            p.workloads.add(w);
        });
    }
    void rules()
    {
        QFETCH(std::function<void(Plan&)>, change);
        QFETCH(QString, wanted);
        Plan plan = plainPlan();
        change(plan);
        QCOMPARE(ids(plan).join(QStringLiteral("; ")), wanted);
    }

    /// An override of samples in a file: told, wherever it is looked at from.
    void drawsOfAScenarioAreTold()
    {
        Plan plan = plainPlan();
        plan.sites.edit()[0].gridCarbon.value = 400; // else odd
        plan.scenarios.add({.uid = "b", .name = "B"});
        plan.overrides.add(
            {.scenario = "b", .entity = plan.settings.uid, .field = "samples", .number = 100.0});
        QCOMPARE(ids(plan), QStringList{QStringLiteral("D0 draws_overridden samples")});
    }

    void carbonBasesMustAgree()
    {
        ScenarioOutcome outcome = evaluateScenario(test::samplePlan(), 0);
        QVERIFY(comparisonFindings({&outcome}).empty());
        outcome.resolved.sites.edit()[1].carbonBasis = "direct, consumption";
        const auto found = comparisonFindings({&outcome});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(found[0].id), QStringLiteral("H24"));
    }

    /// What works all year is on "own", the run on "cloud", whose embodied carbon stays known.
    void embodiedThatIsNotKnownIsNoZero()
    {
        Plan plan = test::samplePlan();
        const ScenarioOutcome known = evaluateScenario(plan, 0);
        plan.groups.edit()[0].nodeEmbodied.reset();
        const ScenarioOutcome unknown = evaluateScenario(plan, 0);
        QVERIFY(known.results && unknown.results);
        const Totals<double>& year = unknown.results->perYear;
        QVERIFY(std::isnan(year.embodied.base()) && std::isnan(unknown.results->total.embodied.base()));
        QCOMPARE(year.carbonTotal.base(), year.carbonLocation.base());
        QVERIFY(known.results->perYear.carbonTotal > year.carbonTotal);
        QCOMPARE(unknown.results->once.carbonTotal.base(), known.results->once.carbonTotal.base());
        QVERIFY(year.capitalGoods.base() == 0.0 && known.results->perYear.capitalGoods.base() > 0.0);
        QVERIFY(ids(plan).contains(QStringLiteral("D0 embodied_missing node_embodied_kgco2e")));
        plan.groups.edit()[0].nodeEmbodied = {0.0}; // nothing is said to be nothing
        QVERIFY(!ids(plan).contains(QStringLiteral("D0 embodied_missing node_embodied_kgco2e")));
        QCOMPARE(evaluateScenario(plan, 0).results->perYear.embodied.base(), 0.0);
    }

    /// "own" is owned; a price of 0 that somebody entered is one.
    void priceThatIsNotKnownIsWarned()
    {
        Plan plan = test::samplePlan();
        QVERIFY(unknownPrices(plan).empty());
        plan.groups.edit()[0].pricePerNode = {0};
        const std::string own = plan.groups[0].uid;
        const auto missing = missingPrices(PlanIndex(plan), plan.groups[0]);
        QCOMPARE(missing.size(), std::size_t{1});
        QVERIFY(missing[0].field == "price_per_node" && namesOf(unknownPrices(plan)) == "H100 SXM");
        const ScenarioOutcome outcome = evaluateScenario(plan, 0);
        const auto all = findings(plan, *outcome.results);
        QVERIFY(std::ranges::any_of(all, [](const Finding& f) {
            return f.what == "price_missing" && f.severity == Severity::Warning;
        }));
        noteEntered(plan, 0, own, "price_per_node", {"0", "2026-01-01T00:00:00Z"});
        QVERIFY(missingPrices(PlanIndex(plan), plan.groups[0]).empty());
        QVERIFY(!ids(plan).contains(QStringLiteral("price_missing")));
    }

    /// What leaves them out is a lower bound, and its difference from others is not known.
    void unknownPriceAndEmbodiedAreNotCompared()
    {
        Plan plan = test::samplePlan();
        const ScenarioOutcome known = evaluateScenario(plan, 0);
        QVERIFY(unknownFindings({&known}).empty());
        plan.groups.edit()[0].nodeEmbodied.reset();
        plan.groups.edit()[0].pricePerNode = {0};
        const ScenarioOutcome unknown = evaluateScenario(plan, 0);
        const auto found = unknownFindings({&known, &unknown});
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0].what == "price_compared" && found[0].field == "price_per_node");
        QVERIFY(found[1].what == "embodied_compared" && found[1].field == "node_embodied_kgco2e");
        for (const Finding& finding : found) {
            QCOMPARE(finding.severity, Severity::Warning);
            QCOMPARE(QString::fromStdString(finding.text), QStringLiteral("H100 SXM"));
        }
        for (const ComparedResult& r : comparedResults({&known, &unknown}, "per_year/")) {
            const std::string_view key = r.info->key;
            const bool cost = key == "cost_usd" || key == "hardware_usd" || key == "maintenance_usd";
            const bool bound = cost || key == "carbon_total_kg" || key.starts_with("scope3");
            QVERIFY2(!r.atLeast[0] && r.atLeast[1] == bound, r.path.c_str());
            QVERIFY2(!std::isnan(r.base[0]) && std::isnan(r.base[1]) == (key == "embodied_kg"),
                     r.path.c_str());
            QCOMPARE(isDifferenceKnown(r.atLeast, 0, 1), !bound);
        }
    }

    /// Beside machines that are paid, work without any has the cost of its electricity alone; alike in all,
    /// it is compared with its like.
    void costWithoutMachinesIsNoted()
    {
        const ScenarioOutcome machines = evaluateScenario(test::samplePlan(), 0);
        Plan flat = newPlan("Flat");
        flat.sites.add({.uid = "s", .name = "S"});
        flat.sites.edit()[0].pricePerKWh.value = 0.1;
        Workload work{.uid = "w", .name = "Flat", .kind = WorkloadKind::PerQuery, .site = "s"};
        work.inputs.values = {{"users", 1000.0}, {"queries_per_user_day", 100.0}, {"wh_per_query", 2.0}};
        flat.workloads.add(work);
        const ScenarioOutcome bare = evaluateScenario(flat, 0);
        QVERIFY(machines.results && bare.results);
        QVERIFY(unknownFindings({&bare, &bare}).empty());
        const auto found = unknownFindings({&bare, &machines});
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].what == "no_machines_compared" && found[0].severity == Severity::Note);
        QVERIFY(found[0].uid == "w" && found[0].text == "Flat");
        const std::vector<bool> first{true, false}, none{false, false};
        QCOMPARE(withoutMachines({&bare, &machines}), first);
        QCOMPARE(withoutMachines({&bare, &bare}), none);
        const auto doubts = [&](std::string_view key, const std::vector<bool>& atLeast) {
            return doubtsOf({&bare, &machines}, *findField(fieldsOf<Totals<double>>(), key), atLeast);
        };
        QCOMPARE(doubts("cost_usd", {}).marks, first);
        QCOMPARE(doubts("cost_usd", {}).why, found);
        QCOMPARE(doubts("electricity_usd", none).marks, none); // both have it
        QCOMPARE(doubts("energy_kwh", none).marks, none);
        QVERIFY(doubts("energy_kwh", none).why.empty());
        QCOMPARE(doubts("carbon_total_kg", {false, true}).marks, (std::vector<bool>{false, true}));
        const UntoldDifferences three({&bare, &bare, &machines}); // two alike are compared beside a third
        const auto untold = [&](std::string_view key, const std::vector<bool>& atLeast) {
            return three.of(*findField(fieldsOf<Totals<double>>(), key), atLeast);
        };
        const std::vector<bool> last{false, false, true}, no(3), others{false, true, true};
        QCOMPARE(untold("cost_usd", {}), last);
        QCOMPARE(untold("electricity_usd", {}), no);
        QCOMPARE(untold("carbon_total_kg", last), last);
        QCOMPARE(untold("carbon_total_kg", {true, false, false}), others);
        for (const ComparedResult& result : comparedResults({&bare, &bare, &machines}, "total/"))
            if (result.path == "total/cost_usd")
                QVERIFY(result.untold == last && isApart(result, 2) && !isApart(result, 1));
    }

    void comparisonShowsWhatDiffers()
    {
        const Plan plan = test::samplePlan();
        const Comparison c = compareScenarios(plan, {0, 1, 2});
        QCOMPARE(c.inputs.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(c.inputs[0].path), QStringLiteral("sites/Ashburn/pue"));
        QCOMPARE(c.inputs[0].values, (std::vector<Value>{1.25, 1.1, 1.1}));
        QCOMPARE(c.inputs[0].overridden, (std::vector<bool>{false, true, false}));
        const auto cost = std::ranges::find(c.results, "total/it_energy_kwh", &ComparedResult::path);
        QVERIFY(cost != c.results.end());
        QCOMPARE(cost->base[1], cost->base[0]); // PUE does not touch IT energy
        const Comparison same = compareScenarios(plan, {1, 1});
        QVERIFY(same.inputs.empty());
        for (const ComparedResult& r : same.results)
            QVERIFY(r.base[0] == r.base[1] || r.base[0] != r.base[0]);
        QCOMPARE(compareScenarios(plan, {1, 1}, true).inputs.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
