// Tables as text: columns, blocks, units, changes; where explanations say values come from.
#include <QTest>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "domain/edit.h"
#include "domain/paths.h"
#include "report/comparison_table.h"
#include "report/explanation.h"
#include "report/field_text.h"
#include "report/run_table.h"
#include "sample_plan.h"

using namespace jw;

namespace {

constexpr double nothingThere = std::numeric_limits<double>::quiet_NaN();

const FieldInfo& resultField(std::string_view key) { return *findField(fieldsOf<Totals<double>>(), key); }

QString q(const std::string& text) { return QString::fromStdString(text); }

PlanResults<double> resultsOf(const Plan& plan)
{
    auto results = planResults(plan);
    return results ? std::move(*results) : PlanResults<double>();
}

/// "chat" in the first scenario, "search" in the second, both in the third.
Plan plansOfQueries()
{
    Plan plan;
    Site site{.uid = "hall", .name = "Hall"};
    site.pue.value = 1.0;
    site.pricePerKWh.value = 0.2;
    site.gridCarbon.value = 400;
    plan.sites = {site};
    const auto service = [](const char* name, double wattHours) {
        Workload made{.uid = name, .name = name, .kind = WorkloadKind::PerQuery, .site = "hall"};
        made.inputs = {Members{{"days", 365.0},
                               {"queries_per_user_day", 100.0},
                               {"users", 1000.0},
                               {"wh_per_query", wattHours}}};
        return made;
    };
    plan.workloads = {service("chat", 2.0), service("search", 5.0)};
    plan.workloads.edit()[1].enabled = false;
    plan.scenarios = {{.uid = "a", .name = "A"}, {.uid = "b", .name = "B"}, {.uid = "c", .name = "C"}};
    plan.overrides = {{.scenario = "b", .entity = "chat", .field = "enabled", .number = 0.0},
                      {.scenario = "b", .entity = "search", .field = "enabled", .number = 1.0},
                      {.scenario = "c", .entity = "search", .field = "enabled", .number = 1.0}};
    return plan;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private slots:
    void columnsAreAligned()
    {
        const TextTable table{.header = {"", "unit", "A", "Longer"},
                              .rows = {{"Energy", "kWh", "1.5", "1,234"}, {"m³", "m³", "2"}},
                              .labels = 2};
        QCOMPARE(q(alignedText(table)), QStringLiteral("        unit    A  Longer\n"
                                                       "Energy  kWh   1.5   1,234\n"
                                                       "m³      m³      2\n"));
    }

    /// What does not fit follows below, with its labels; a group stays together.
    void blocks()
    {
        TextTable table{.header = {"L", "a1", "a2", "b1", "b2"}, .rows = {{"x", "1", "2", "3", "4"}}};
        QCOMPARE(q(alignedText(table, 8)),
                 QStringLiteral("L  a1\nx   1\n\nL  a2\nx   2\n\nL  b1\nx   3\n\nL  b2\nx   4\n"));
        table.group = 2;
        QCOMPARE(q(alignedText(table, 12)), QStringLiteral("L  a1  a2\nx   1   2\n\nL  b1  b2\nx   3   4\n"));
    }

    void headWithoutFigures()
    {
        QCOMPARE(q(alignedText({.header = {"Inputs", ""}, .labels = 2})), QStringLiteral("Inputs\n"));
    }

    void shortening()
    {
        QCOMPARE(q(shortened("abc", 3)), QStringLiteral("abc"));
        QCOMPARE(q(shortened("abcd", 3)), QStringLiteral("ab…"));
        QCOMPARE(q(shortened("äöüß", 3)), QStringLiteral("äö…"));
    }

    /// The unit follows the largest of the row; time stays in its own, since GPU-hours are no years.
    void rowUnits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("largest");
        QTest::addColumn<QString>("unit");
        QTest::newRow("energy") << "energy_kwh" << 21588000.0 << "GWh";
        QTest::newRow("small energy") << "energy_kwh" << 0.3 << "Wh";
        QTest::newRow("money") << "cost_usd" << 14.6e9 << "billion CNY";
        QTest::newRow("cents") << "cost_usd" << 0.4 << "CNY";
        QTest::newRow("gpu-hours") << "gpu_hours" << 30.84e6 << "GPU-h";
        QTest::newRow("power") << "peak_kw" << 8333333.0 << "GW";
    }
    void rowUnits()
    {
        QFETCH(QString, key);
        QFETCH(double, largest);
        QFETCH(QString, unit);
        const FigureRow row{"", &resultField(key.toStdString()), {0.0, -largest, nothingThere}};
        QCOMPARE(q(unitText(rowUnit(row), "CNY")), unit);
    }

    void figures_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<QString>("symbol");
        QTest::addColumn<double>("size");
        QTest::addColumn<QString>("text");
        QTest::newRow("six figures") << 21588000.0 << "GWh" << 1e6 << "21.588";
        QTest::newRow("whole digits") << 13605442.18 << "" << 1.0 << "13,605,442";
        QTest::newRow("cents") << 21934.08 << "$" << 1.0 << "21,934.08";
        QTest::newRow("round money") << 5010.0 << "$" << 1.0 << "5,010.00";
        QTest::newRow("small money") << 0.0004 << "$" << 1.0 << "0.0004";
        QTest::newRow("millions") << 22425600.0 << "million $" << 1e6 << "22.4256";
        QTest::newRow("nothing") << nothingThere << "kWh" << 1.0 << "";
    }
    void figures()
    {
        QFETCH(double, base);
        QFETCH(QString, symbol);
        QFETCH(double, size);
        QFETCH(QString, text);
        const std::string unit = symbol.toStdString();
        QCOMPARE(q(figureText(base, {unit, size})), text);
    }

    void emptyRowsAreLeftOut()
    {
        const FigureSheet table{"T",
                                {"A", "B"},
                                {{"", &resultField("energy_kwh"), {1000.0, nothingThere}},
                                 {"", &resultField("rent_usd"), {0.0, nothingThere}}}};
        QCOMPARE(q(toText(table, "USD")), QStringLiteral("T            A  B\nEnergy  MWh  1\n"));
    }

    /// A column for each workload and one for the total; the numbers are the results'.
    void runTableOfAPlan()
    {
        const Plan plan = test::samplePlan();
        const auto results = resultsOf(plan);
        const FigureSheet table = runTable(plan, results);
        QCOMPARE(table.columns, (std::vector<std::string>{"serve, per year", "run, this run",
                                                          "rest, per year", "Total 2026 to 2028"}));
        QCOMPARE(table.rows[0].field->key, std::string_view("energy_kwh"));
        QCOMPARE(table.rows[0].base, (std::vector<double>{results.workloads[0].totals.energy.base(),
                                                          results.workloads[1].totals.energy.base(),
                                                          results.workloads[2].totals.energy.base(),
                                                          results.total.energy.base()}));
        QCOMPARE(siteTable(results).columns, (std::vector<std::string>{"Ashburn", "Oslo"}));
        QVERIFY(supplyTable(results).columns.empty());
    }

    void changes()
    {
        const std::vector<double> base{200.0, 250.0, nothingThere, 0.0};
        QCOMPARE(changeOf(base, 1), 50.0);
        QCOMPARE(relativeChange(base, 1), 0.25);
        QCOMPARE(changeOf(base, 0), 0.0);
        QCOMPARE(relativeChange(base, 3), -1.0);
        QVERIFY(std::isnan(changeOf(base, 2)));
        QVERIFY(std::isnan(relativeChange({0.0, 1.0}, 1)));
        QCOMPARE(relativeChange({-2.0, -1.0}, 1), 0.5); // up is up
    }

    void comparisonOfAPlan()
    {
        const Plan plan = test::samplePlan();
        const Comparison comparison = compareScenarios(plan, {0, 1});
        const ComparisonTable table = comparisonTable(plan, comparison, Shown::OnlyDifferences);
        QStringList inputs;
        for (const InputRow& row : table.inputs)
            inputs << q(row.path + ' ' + row.texts[0] + ' ' + row.texts[1] + row.unit);
        QCOMPARE(inputs.join(QStringLiteral("; ")),
                 QStringLiteral("sites/Ashburn/pue 1.25 1.1; fleets/F1/own/tenure owned colocation"));
        QCOMPARE(table.results.front().title, std::string("total"));
        for (const FigureSheet& part : table.results)
            for (const FigureRow& row : part.rows)
                QVERIFY2(row.base[0] != row.base[1] ||
                             (row.atLeast.size() == 2 && row.atLeast[0] != row.atLeast[1]),
                         row.path.c_str());
    }

    /// Chat at 2 Wh and search at 5 Wh a query, 0.2 USD and 400 g a kWh, each in a scenario alone: 0.04 and
    /// 0.1 cents, 0.8 and 2 g, +150 %.
    void oneServiceAScenarioIsCompared()
    {
        const Plan plan = plansOfQueries();
        const auto table = comparisonTable(plan, compareScenarios(plan, {0, 1}), Shown::OnlyDifferences);
        QCOMPARE(table.results[1].title, std::string("service"));
        const auto text = [&](std::string_view key, std::size_t scenario) {
            for (const FigureRow& row : table.results[1].rows)
                if (row.field->key == key)
                    return figureText(row.base[scenario], row.field->term.unit);
            return std::string("no row");
        };
        for (const auto& [key, first, second] : {std::tuple("wh_per_query", "2", "5"),
                                                 {"cents_per_query", "0.04", "0.1"},
                                                 {"g_co2e_per_query", "0.8", "2"}}) {
            QCOMPARE(text(key, 0), std::string(first));
            QCOMPARE(text(key, 1), std::string(second));
        }
        const std::string shown = toText(table, "USD");
        const auto line = shown.substr(shown.find("Energy per query at the meter"));
        QVERIFY2(line.substr(0, line.find('\n')).ends_with("+150"), shown.c_str());
        const std::vector<ComparedResult> all = compareScenarios(plan, {0, 1}).results;
        QCOMPARE(all.front().path, std::string("service/wh_per_query"));
    }

    /// A service beside itself has its own table; a scenario of both has no single one.
    void severalServicesAreComparedByName()
    {
        const Plan plan = plansOfQueries();
        const auto hasRow = [](const Comparison& comparison) {
            return std::ranges::any_of(comparison.results, [](const ComparedResult& result) {
                return result.path.starts_with("service/");
            });
        };
        QVERIFY(hasRow(compareScenarios(plan, {0, 1})));
        QVERIFY(!hasRow(compareScenarios(plan, {0, 0})));
        QVERIFY(!hasRow(compareScenarios(plan, {0, 2})));
        const ScenarioOutcome chat = evaluateScenario(plan, 0), both = evaluateScenario(plan, 2);
        QVERIFY(comparedRequests({&chat, &both}).empty());
        QCOMPARE(onlyServices({&chat, &chat}), (std::vector<std::string>{"chat", "chat"}));
    }

    /// H24: carbon of different bases stands in no table of both.
    void carbonOfOneBasisIsCompared()
    {
        const auto shown = [](const Plan& plan) {
            const auto table = comparisonTable(plan, compareScenarios(plan, {0, 1}), Shown::Everything);
            int carbon = 0, others = 0;
            for (const FigureSheet& part : table.results)
                for (const FigureRow& row : part.rows)
                    ++(row.field->dim.carbon == 0 ? others : carbon);
            return std::pair(carbon, others);
        };
        Plan plan = test::samplePlan();
        const auto [carbon, others] = shown(plan);
        QVERIFY(carbon > 0 && others > 0);
        plan.sites.edit()[1].carbonBasis = "direct, consumption";
        QCOMPARE(shown(plan), std::pair(0, others));
    }

    /// Power that is given directly tells no devices: a total of 0 GPU-hours is nothing to compare with.
    void noDevicesAreNoGpuHours()
    {
        QVERIFY(std::isnan(shownBase("total/gpu_hours", 0.0)));
        QCOMPARE(shownBase("total/gpu_hours", 2.0), 2.0);
        QCOMPARE(shownBase("total/cost_usd", 0.0), 0.0);
        QCOMPARE(shownBase("workloads/w/gpu_hours", 0.0), 0.0);
    }

    void fieldTexts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << "sites/Ashburn/pue"
                                << "1.25 ";
        QTest::newRow("percent") << "fleets/F1/own/utilization"
                                 << "80 %";
        QTest::newRow("watts") << "fleets/F1/own/host_peak_w"
                               << "2.676 kW";
        QTest::newRow("money") << "sites/Oslo/price_per_kwh"
                               << "0.08 $/kWh";
        QTest::newRow("whole") << "fleets/F1/own/nodes"
                               << "10 ";
        QTest::newRow("yes") << "sites/Oslo/enabled"
                             << "yes ";
        QTest::newRow("choice") << "fleets/F1/own/tenure"
                                << "owned ";
        QTest::newRow("reference") << "fleets/F1/site"
                                   << "Ashburn ";
        QTest::newRow("not given") << "sites/Oslo/power_cap_kw"
                                   << "not given kW";
        QTest::newRow("text") << "plan/currency"
                              << "USD ";
    }
    void fieldTexts()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        const Plan plan = test::samplePlan();
        const auto ref = fieldAt(plan, path.toStdString());
        QVERIFY(ref);
        const FieldInfo& info = *fieldInfo(plan, ref->row, ref->field);
        const Value value = fieldValue(plan, ref->row, ref->field);
        const UnitName unit = inputUnit(info, {value});
        QCOMPARE(q(fieldText(plan, info, value, unit)) + ' ' + q(std::string(unit.symbol)), text);
    }

    /// 0.34 Wh is 0.00034 kWh inside; on the way back it is still what was typed.
    void fieldTextKeepsTypedDigits()
    {
        const FieldInfo* info = findField(inputFields(WorkloadKind::PerQuery), "wh_per_query");
        QVERIFY(info);
        QCOMPARE(fieldText(test::samplePlan(), *info, Value(0.34), {"Wh", 1e-3}), std::string("0.34"));
        QCOMPARE(fieldText(test::samplePlan(), *info, Value(0.34), {"kWh", 1.0}), std::string("0.00034"));
    }

    /// 100 queries a day stay 100 a day.
    void ratesKeepTheirUnit()
    {
        const FieldInfo* info = findField(inputFields(WorkloadKind::PerQuery), "queries_per_user_day");
        QVERIFY(info);
        const UnitName unit = inputUnit(*info, {Value(100.0)});
        QCOMPARE(unit.symbol, info->term.unit.symbol);
        QCOMPARE(fieldText(test::samplePlan(), *info, Value(100.0), unit), std::string("100"));
    }

    void origins_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("sourced") << "fleets/F1/own/host_peak_w"
                                 << "datasheet: DGX H100 data sheet, typed as \"2.676 kW\"";
        QTest::newRow("own") << "fleets/F1/own/nodes"
                             << "own value, no source given";
        QTest::newRow("default") << "fleets/F1/own/life_years"
                                 << "default: assumption";
        QTest::newRow("input default") << "cost_lines/hall/inputs/count"
                                       << "default";
        QTest::newRow("nowhere") << "sites/Nowhere/pue"
                                 << "";
    }
    void origins()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        const Plan plan = test::samplePlan();
        QCOMPARE(q(originText(plan, plan, 0, path.toStdString()).text), text);
    }

    /// Nobody has said what a node costs: that is no price of 0, and what rests on it is a lower bound.
    void anUnknownPriceIsExplainedAsSuch()
    {
        Plan plan = test::samplePlan();
        const auto stepsOf = [&] {
            const auto traced = tracePlan(plan);
            const NodeId node = traced->results.total.cost.base().node();
            const auto steps = explanationOf({plan, plan, 0, *traced->trace}, node, 20);
            return std::pair(steps, toValue(steps, *traced->trace));
        };
        const auto isPrice = [](const ExplainedStep& s) { return s.path == "fleets/F1/own/price_per_node"; };
        QVERIFY(std::ranges::none_of(stepsOf().first, &ExplainedStep::atLeast));
        plan.groups.edit()[0].pricePerNode = {0};
        const auto [steps, data] = stepsOf();
        const auto price = std::ranges::find_if(steps, isPrice);
        QVERIFY(price != steps.end());
        QCOMPARE(price->value, std::string("not known, counted as 0"));
        QVERIFY(toText(steps).find("Price per node = not known, counted as 0\n") != std::string::npos);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            QCOMPARE((*data.as<Items>())[i].find("lower_bound") != nullptr, steps[i].atLeast);
            if (steps[i].name.starts_with("Electricity"))
                QVERIFY2(!steps[i].atLeast, steps[i].name.c_str());
            if (steps[i].name.starts_with("Hardware") || steps[i].name == "Cost (plan)")
                QCOMPARE(steps[i].atLeast, steps[i].name.find("cloud") == std::string::npos);
        }
    }

    /// Every part of a formula is a step below it, to the depth asked; what was opened is not opened again.
    void explanationsGoDown()
    {
        const Plan plan = test::samplePlan();
        const auto traced = tracePlan(plan);
        QVERIFY(traced);
        const NodeId node = traced->results.workloads[0].totals.energy.base().node();
        const Explained of{plan, plan, 0, *traced->trace};
        QCOMPARE(explanationOf(of, node, 0).size(), std::size_t{1});
        const auto steps = explanationOf(of, node, 20);
        std::set<NodeId> opened;
        for (const ExplainedStep& step : steps) {
            QVERIFY(step.formula.empty() || step.again || opened.insert(step.node).second);
            QVERIFY2(step.path.empty() || !step.origin.empty(), step.path.c_str());
        }
        QCOMPARE(steps.front().name, std::string("Energy (serve)"));
        QVERIFY(
            std::ranges::any_of(steps, [](const ExplainedStep& s) { return s.path == "sites/Ashburn/pue"; }));
        const Value value = toValue(steps, *traced->trace);
        QCOMPARE(value.as<Items>()->size(), steps.size());
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
