// The verbs seek, pareto and tornado as a script sees them, on a plan worked by hand.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "domain/uncertain_fields.h"
#include "exchange/plan_json.h"
#include "own_or_rent_plan.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

Ran asked(std::vector<std::string> args) { return ran(args, planToJson(ownOrRentPlan())); }

bool near(const Value& value, double expected)
{
    const double* number = value.as<double>();
    return number && std::fabs(*number - expected) <= 1e-9 * std::fabs(expected);
}

std::size_t count(const Value& value)
{
    const Items* items = value.as<Items>();
    return items ? items->size() : 0;
}

} // namespace

class TestSeekVerb : public QObject {
    Q_OBJECT

private slots:
    /// Owning costs 100,000 + 8,760 PUE: 110,512 at 1.2.
    void goal()
    {
        const std::vector<std::string> args{
            "seek",           "-",      "--vary",  "sites/Hall/pue=1:2", "--result",
            "total/cost_usd", "--goal", "$110512", "--scenario",         "Own"};
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Ran data = asked(json);
        QVERIFY2(data.code == 0, data.out.c_str());
        const Value found = at(data.json(), "data", "found");
        QCOMPARE(count(found), std::size_t(1));
        QVERIFY(near(at(found, 0, "value"), 1.2) && near(at(found, 0, "results", 0), 110512.0));
        QVERIFY(at(found, 0, "rising") == Value(true) && at(found, 0, "just_below").isNull());
        QCOMPARE(text(at(data.json(), "data", "trend")), std::string("rising"));
        QVERIFY(near(at(data.json(), "data", "planned", "value"), 1.0));
        const Ran shown = asked(args);
        QVERIFY2(shown.out.find("Above 1.2 it is more than the goal.") != std::string::npos,
                 shown.out.c_str());
        QVERIFY(shown.out.find("total/cost_usd rises all over the range.") != std::string::npos);
    }

    /// At a PUE of 1.2 owning costs 10,512 and a fifth of the price, anything from 450,000 to 550,000: its
    /// P10 is 460,000, P50 500,000, P90 540,000; in half of the samples it is at most the goal.
    void goalWithBands()
    {
        Plan plan = ownOrRentPlan();
        QVERIFY(setUncertainty(plan, {.entity = "g", .field = "price_per_node", .a = 4.5e5, .b = 5.5e5}));
        const std::string input = planToJson(plan);
        std::vector<std::string> args{"seek",           "-",      "--vary", "sites/Hall/pue=1:2", "--result",
                                      "total/cost_usd", "--goal", "110512", "--scenario",         "Own",
                                      "--samples",      "1024"};
        const Ran shown = ran(args, input);
        QVERIFY2(shown.code == 0 &&
                     shown.out.find("Over 1024 samples, seed 7: it is ") != std::string::npos &&
                     shown.out.find("it is at most the goal.") != std::string::npos,
                 (shown.out + shown.err).c_str());
        args.emplace_back("--json");
        const Value sampled = at(ran(args, input).json(), "data", "found", 0, "sampled");
        const auto isAbout = [&](const Value& value, double expected, double room) {
            const double* number = value.as<double>();
            return number && std::fabs(*number - expected) < room;
        };
        QVERIFY2(isAbout(at(sampled, "sides", 0, "p10"), 102512.0, 60.0), toJson(sampled).c_str());
        QVERIFY(isAbout(at(sampled, "sides", 0, "p50"), 110512.0, 60.0));
        QVERIFY(isAbout(at(sampled, "sides", 0, "p90"), 118512.0, 60.0));
        QVERIFY(isAbout(at(sampled, "share_at_most"), 0.5, 0.003));
    }

    /// Where both cost 140,160 as planned, at 657,000 and a PUE of 1, owning costs 131,400 + 8,760 PUE. With
    /// a PUE from 1 to 2 renting, which pays no power, is less in every sample.
    void betweenWithBands()
    {
        Plan plan = ownOrRentPlan();
        QVERIFY(setUncertainty(plan, {.entity = "hall", .field = "pue", .a = 1.0, .b = 2.0}));
        const Ran run = ran({"seek", "-", "--vary", "fleets/F/g/price_per_node=100000:1000000", "--result",
                             "total/cost_usd", "--between", "Rent", "Own", "--samples", "1024", "--json"},
                            planToJson(plan));
        const Value sampled = at(run.json(), "data", "found", 0, "sampled");
        QVERIFY2(at(sampled, "sides", 0).isNull(), run.out.c_str());
        const double* p90 = at(sampled, "sides", 1, "p90").as<double>();
        QVERIFY(p90 && std::fabs(*p90 - (131400.0 + 8760.0 * 1.9)) < 8760.0 * 0.003);
        QVERIFY(at(sampled, "share_lower") == Value(1.0));
    }

    void nothingToSample()
    {
        const Ran run = asked({"seek", "-", "--vary", "sites/Hall/pue=1:2", "--result", "total/cost_usd",
                               "--goal", "110512", "--scenario", "Own", "--samples", "100"});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.find("Own: nothing is uncertain but what is varied") != std::string::npos,
                 run.err.c_str());
    }

    /// The scenario may stand in front of the result.
    void scenarioInThePath()
    {
        const Ran run = asked({"seek", "-", "--vary", "sites/Hall/pue=1:2", "--result", "Own/total/cost_usd",
                               "--goal", "110512", "--json"});
        QVERIFY(near(at(run.json(), "data", "found", 0, "value"), 1.2));
    }

    void noValue()
    {
        const Ran run = asked({"seek", "-", "--vary", "sites/Hall/pue=1:2", "--result", "total/cost_usd",
                               "--goal", "200000", "--scenario", "Own", "--json"});
        QCOMPARE(run.code, 3);
        const Value json = run.json();
        QCOMPARE(count(at(json, "data", "found")), std::size_t(0));
        QVERIFY(near(at(json, "data", "ends", 0, "results", 0), 108760.0));
        QVERIFY(near(at(json, "data", "ends", 1, "results", 0), 117520.0));
        const std::string told = text(at(json, "problems", 0, "text"));
        QVERIFY2(told.starts_with("No value between 1 and 2 reaches the goal: total/cost_usd is "),
                 told.c_str());
    }

    /// Two nodes cost 217,520 USD, three 326,280.
    void wholeNumbers()
    {
        const Ran run = asked({"seek", "-", "--vary", "fleets/F/g/nodes=1:10", "--result", "total/cost_usd",
                               "--goal", "300000", "--scenario", "Own", "--json"});
        const Value found = at(run.json(), "data", "found", 0);
        QVERIFY(near(at(found, "value"), 3.0) && near(at(found, "results", 0), 326280.0));
        QVERIFY(near(at(found, "just_below", "value"), 2.0));
        QVERIFY(near(at(found, "just_below", "results", 0), 217520.0));
    }

    /// (140,160 - 8,760) x 5 = 657,000.
    void betweenTwoScenarios()
    {
        const std::vector<std::string> args{"seek",      "-",
                                            "--vary",    "fleets/F/g/price_per_node=100000:1000000",
                                            "--result",  "total/cost_usd",
                                            "--between", "Rent",
                                            "Own"};
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Ran data = asked(json);
        QVERIFY2(data.code == 0, data.out.c_str());
        const Value found = at(data.json(), "data", "found", 0);
        QVERIFY(near(at(found, "value"), 657000.0));
        QVERIFY(near(at(found, "results", 0), 140160.0) && near(at(found, "results", 1), 140160.0));
        QVERIFY(at(data.json(), "data", "goal").isNull());
        const Ran shown = asked(args);
        QVERIFY2(shown.out.find("it is less in Own, above in Rent.") != std::string::npos, shown.out.c_str());
    }

    /// A text takes 2 x 340 M x 512 = 348.16 GFLOP, and an L4 does 0.35 x 121 TFLOP/s: 121.64 texts a second.
    /// At the peak of 2,000 x 1.35 a second and with a tenth in reserve that takes 2,700 / (0.9 x 121.64) =
    /// 24.7, so 25 nodes: 13 to 24 do not hold the load, 12 of the 38 values. At 0.8048 USD an hour L4 costs
    /// less than the 16 x 0.7582 of Inferentia2 up to 15.
    void betweenOfMachinesThatDoNotHoldTheLoad()
    {
        const std::vector<std::string> args{
            "seek",       "sample:embeddings", "--vary",    "fleets/Machines L4/AWS g6.xlarge/nodes=13:50",
            "--result",   "total/cost_usd",    "--between", "L4",
            "Inferentia2"};
        const Ran shown = ran(args);
        QCOMPARE(shown.code, 0);
        QVERIFY2(shown.out.find("it is less in") == std::string::npos, shown.out.c_str());
        QVERIFY2(shown.out.find("Machines there do not hold the load") != std::string::npos,
                 shown.out.c_str());
        for (const char* told : {" do not hold its load in L4", "In L4 the machines of ",
                                 " at 12 of 38 values looked at, from 13 to 24."})
            QVERIFY2(shown.err.find(told) != std::string::npos, shown.err.c_str());
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Value data = at(ran(json).json(), "data");
        QVERIFY(text(at(data, "found", 0, "overloaded", 0)) != std::string());
        QCOMPARE(text(at(data, "overloaded", 0, "scenario")), std::string("L4"));
        QVERIFY(near(at(data, "overloaded", 0, "first"), 13.0) &&
                near(at(data, "overloaded", 0, "last"), 24.0));
    }

    /// Electricity alone beside machines that are paid for says nothing of which is less.
    void betweenCostsThatAreNotCompared()
    {
        const Ran run =
            ran({"seek", "sample:chatbot-models", "--vary", "sites/Data centers/price_per_kwh=0.001:0.5",
                 "--result", "total/cost_usd", "--between", "2 Wh per query", "Llama 3.1 70B"});
        QVERIFY2(run.out.find("which of them is less is not known") != std::string::npos &&
                     run.out.find("it is less in") == std::string::npos,
                 run.out.c_str());
        QVERIFY2(run.err.find("is without machines") != std::string::npos, run.err.c_str());
    }

    /// Without a price of the node owning costs at least its electricity, 8,760 PUE: more than 10,512 above
    /// 1.2; whether less below, and in how many samples, nobody knows.
    void goalOfALowerBound()
    {
        Plan plan = ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        QVERIFY(setUncertainty(plan, {.entity = "hall", .field = "price_per_kwh", .a = 0.05, .b = 0.15}));
        const std::string input = planToJson(plan);
        std::vector<std::string> args{"seek",           "-",      "--vary", "sites/Hall/pue=1:2", "--result",
                                      "total/cost_usd", "--goal", "10512",  "--scenario",         "Own",
                                      "--samples",      "64"};
        const Ran shown = ran(args, input);
        for (const char* told :
             {"Above 1.2 it is more than the goal.", "whether it is less than the goal is not known.",
              "In how many of them it is at most the goal is not known.", "it is ≥ "})
            QVERIFY2(shown.out.find(told) != std::string::npos, shown.out.c_str());
        QVERIFY2(shown.err.find("The price of") != std::string::npos, shown.err.c_str());
        args.emplace_back("--json");
        const Value found = at(ran(args, input).json(), "data", "found", 0);
        QVERIFY(at(found, "lower_bounds", 0) == Value(true) && at(found, "doubtful", 0) == Value(true));
        QVERIFY(at(found, "sampled", "share_at_most").isNull());
        QVERIFY(!at(found, "sampled", "sides", 0).isNull());
    }

    /// A PUE is never below 1; a greater one is allowed.
    void noValueWhereTheFieldEnds()
    {
        const auto told = [](const char* goal) {
            return asked({"seek", "-", "--vary", "sites/Hall/pue=1:2", "--result", "total/cost_usd", "--goal",
                          goal, "--scenario", "Own"})
                .err;
        };
        QVERIFY2(
            told("50000").find("The field allows no less than 1: vary another one, or change the goal.") !=
                std::string::npos,
            told("50000").c_str());
        QVERIFY2(told("200000").find("Widen the range") != std::string::npos, told("200000").c_str());
    }

    /// At an interest of r a node of 362,000 USD that is worth 132,000 after its one year costs
    /// 362,000 (1 + r) - 132,000 USD a year, one of 462,000 over two years 462,000 (1 + r)^2 / (2 + r), and
    /// power 8,760 either way. They are equal where (1 + r)^2 - 2.3 (1 + r) + 1.32 = 0: at 10 % and 20 %,
    /// with 274,960 and 311,160 USD, and over two years costs less between.
    void betweenWithTwoValues()
    {
        Plan plan = ownOrRentPlan();
        NodeGroup& node = plan.groups.edit()[0];
        node.tenure = Tenure::Owned;
        node.pricePerNode.value = 362000;
        node.salvageFraction.value = 132.0 / 362.0;
        node.life.value = 1;
        plan.scenarios = {{.uid = "short", .name = "Short"}, {.uid = "long", .name = "Long"}};
        plan.overrides = {{.scenario = "long", .entity = "g", .field = "price_per_node", .number = 462000},
                          {.scenario = "long", .entity = "g", .field = "salvage_fraction", .number = 0},
                          {.scenario = "long", .entity = "g", .field = "life_years", .number = 2}};
        const std::string input = planToJson(plan);
        const std::vector<std::string> args{
            "seek",      "-",     "--vary", "plan/discount_rate=2 %:30 %", "--result", "total/cost_usd",
            "--between", "Short", "Long"};
        const Ran shown = ran(args, input);
        QVERIFY2(shown.out.find("Below 10 % it is less in Short, between 10 % and 20 % in Long.\n"
                                "Above 20 % it is less in Short.\n") != std::string::npos,
                 (shown.out + shown.err).c_str());
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Value found = at(ran(json, input).json(), "data", "found");
        QCOMPARE(count(found), std::size_t(2));
        QVERIFY(near(at(found, 0, "value"), 0.1) && near(at(found, 0, "results", 1), 274960.0));
        QVERIFY(near(at(found, 1, "value"), 0.2) && near(at(found, 1, "results", 1), 311160.0));
    }

    /// A scenario that sets the input keeps it: at 4 Wh the other is equal.
    void betweenWhereOneKeepsItsValue()
    {
        const std::vector<std::string> args{"seek",          "sample:chatbot-billion",
                                            "--vary",        "workloads/Chatbot/inputs/wh_per_query=0.1:10",
                                            "--result",      "total/energy_kwh",
                                            "--between",     "2 Wh per query",
                                            "4 Wh per query"};
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Ran run = ran(json);
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value data = at(run.json(), "data");
        QVERIFY(at(data, "follows") == Value(Items{true, false}));
        QVERIFY(near(at(data, "planned_values", 0), 2.0) && near(at(data, "planned_values", 1), 4.0));
        QCOMPARE(count(at(data, "found")), std::size_t(1));
        QVERIFY(near(at(data, "found", 0, "value"), 4.0));
        QVERIFY(at(data, "ends", 0, "results", 1) == at(data, "ends", 1, "results", 1));
        const Ran shown = ran(args);
        for (const char* told : {"4 Wh per query has a value of its own, 4 Wh, and keeps it; 2 Wh per query "
                                 "takes those of the range.",
                                 "Below 4 Wh it is less in 2 Wh per query, above in 4 Wh per query."})
            QVERIFY2(shown.out.find(told) != std::string::npos, shown.out.c_str());
    }

    /// Without a price both cost nothing: that is no break-even.
    void zeroAtAnEnd()
    {
        const Ran run =
            ran({"seek", "sample:chatbot-billion", "--vary", "sites/Data centers/price_per_kwh=0:1",
                 "--result", "total/cost_usd", "--between", "2 Wh per query", "4 Wh per query", "--json"});
        QCOMPARE(run.code, 3);
        QCOMPARE(count(at(run.json(), "data", "found")), std::size_t(0));
        const std::string told = text(at(run.json(), "problems", 0, "text"));
        QVERIFY2(told.find("both are 0, which is no break-even.") != std::string::npos, told.c_str());
    }

    /// TP x PP x CP = 16 and the batch divide 64 and 128 nodes, none between.
    void refusedValuesBetween()
    {
        const Ran made = ran({"new", "--train", "llama3.1-70b", "--on", "dgx-h100", "--nodes", "64",
                              "--tokens", "1T", "-o", "-"});
        QVERIFY2(made.code == 0, made.err.c_str());
        const std::vector<std::string> args{"seek",     "-",
                                            "--vary",   "groups/DGX H100 (8x H100 80GB)/nodes=64:128",
                                            "--result", "workloads/Llama 3.1 70B/hours",
                                            "--goal",   "500 h"};
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Ran run = ran(json, made.out);
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value found = at(run.json(), "data", "found", 0);
        QVERIFY(near(at(found, "value"), 128.0) && near(at(found, "just_below", "value"), 64.0));
        QVERIFY(at(found, "over_gap") == Value(true));
        const Ran shown = ran(args, made.out);
        QVERIFY2(shown.out.find("Between 64 and 128 the plan accepts none of the values looked at") !=
                     std::string::npos,
                 shown.out.c_str());
        QVERIFY(shown.out.find("falls over the values that are not refused.") != std::string::npos);
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, int code, const QStringList& args, const char* says) {
            QTest::newRow(name) << args << code << says;
        };
        const QString pue = QStringLiteral("sites/Hall/pue=1:2"), cost = QStringLiteral("total/cost_usd");
        row("no goal", 2, {"--vary", pue, "--result", cost}, "--goal VALUE, or --between");
        row("two questions", 2, {"--vary", pue, "--result", cost, "--goal", "1", "--between", "Rent", "Own"},
            "--goal excludes --between");
        row("no range", 2, {"--vary", "sites/Hall/pue=1", "--result", cost, "--goal", "1"},
            "takes PATH=LOW:HIGH");
        row("no such field", 3, {"--vary", "sites/Hall/color=1:2", "--result", cost, "--goal", "1"},
            "no field named “color”");
        row("a text", 3, {"--vary", "sites/Hall/name=1:2", "--result", cost, "--goal", "1"},
            "sites/Hall/name: ");
        row("out of bounds", 3, {"--vary", "sites/Hall/pue=0.5:2", "--result", cost, "--goal", "1"},
            "0.5 is outside the allowed range");
        row("backwards", 3, {"--vary", "sites/Hall/pue=2:1", "--result", cost, "--goal", "1"},
            "The range from 2 to 1 is reversed.");
        row("the seed", 3, {"--vary", "plan/seed=1:2", "--result", cost, "--goal", "1"},
            "This sets how samples are drawn.");
        row("no such result", 3, {"--vary", pue, "--result", "total/fun", "--goal", "1"},
            "total/fun: The value is none of the choices.");
        row("another unit", 3, {"--vary", pue, "--result", cost, "--goal", "1 kWh"},
            "The unit kWh does not fit.");
        row("no such scenario", 3, {"--vary", pue, "--result", cost, "--between", "Rent", "Lease"},
            "The scenarios are “Rent”, “Own”.");
        row("a scenario beside itself", 2, {"--vary", pue, "--result", cost, "--between", "Own", "Own"},
            "--between names “Own” twice.");
        const QString own = QStringLiteral("Own/total/cost_usd");
        row("a scenario and another", 2,
            {"--vary", pue, "--result", own, "--goal", "1", "--scenario", "Rent"},
            "--scenario names “Rent”, and the result is of “Own”.");
        row("a third scenario", 2, {"--vary", pue, "--result", own, "--between", "Rent", "Own"},
            "--between names the scenarios, and the result is of “Own”.");
    }
    void wrongUse()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        QFETCH(QString, says);
        std::vector<std::string> all{"seek", "-"};
        for (const QString& arg : args)
            all.push_back(arg.toStdString());
        const Ran run = asked(all);
        QVERIFY2(run.code == code, (run.out + run.err).c_str());
        QVERIFY2(run.err.find(says.toStdString()) != std::string::npos, run.err.c_str());
    }

    /// Owning costs less and takes the same energy.
    void paretoOfScenarios()
    {
        const std::vector<std::string> args{"pareto", "-", "--metrics", "total/cost_usd,total/energy_kwh",
                                            "--json"};
        const Value data = at(asked(args).json(), "data");
        QVERIFY2(at(data, "indices") == Value(Items{1}), toJson(data).c_str());
        QVERIFY(near(at(data, "count"), 1.0));
        QVERIFY(near(at(data, "points", 0, "values", 0), 140160.0));
        QVERIFY(near(at(data, "points", 1, "values", 0), 108760.0));
        QCOMPARE(text(at(data, "points", 0, "beaten_by", 0)), std::string("Own"));
        QVERIFY(at(data, "points", 1, "best") == Value(true));
        std::vector<std::string> most = args;
        most.insert(most.end(), {"--senses", "max,min"});
        QVERIFY(at(asked(most).json(), "data", "indices") == Value(Items{0}));
        QCOMPARE(asked({"pareto", "-", "--metrics", "total/fun"}).code, 3);
        QCOMPARE(asked({"pareto", "-", "--metrics", "total/cost_usd", "--senses", "min,max"}).code, 2);
        QCOMPARE(asked({"pareto", "--metrics", "total/cost_usd"}).code, 2);
    }

    /// Without a price owning costs at least its electricity: it beats nobody, and the table says why.
    void paretoOfCostsThatAreNotKnown()
    {
        Plan plan = ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        const std::string text = planToJson(plan);
        const std::vector<std::string> args{"pareto", "-", "--metrics", "total/cost_usd,total/energy_kwh"};
        std::vector<std::string> asData = args;
        asData.push_back("--json");
        const Value data = at(ran(asData, text).json(), "data");
        QVERIFY2(at(data, "indices") == Value(Items{0}), toJson(data).c_str());
        QVERIFY(at(data, "points", 0, "beaten_by") == Value(Items{}));
        QVERIFY(at(data, "points", 1, "judged") == Value(false));
        QVERIFY(at(data, "points", 1, "lower_bounds", 0) == Value(true));
        QVERIFY(near(at(data, "points", 1, "values", 0), 8760.0));
        const Ran table = ran(args, text);
        QVERIFY2(table.out.find("not judged: total/cost_usd is a lower bound") != std::string::npos,
                 table.out.c_str());
        QVERIFY2(table.err.find("The price of") != std::string::npos, table.err.c_str());
    }

    /// 1,000 GPU-hours a day are more than the 8 x 24 of the node: no scenario has results, and none is
    /// judged.
    void paretoOfNothing()
    {
        Plan plan = ownOrRentPlan();
        Workload& work = plan.workloads.edit()[0];
        work.kind = WorkloadKind::Batch;
        work.inputs.values = {{"gpu_hours_per_day", 1000.0}};
        const std::string text = planToJson(plan);
        const std::vector<std::string> args{"pareto", "-", "--metrics", "total/cost_usd"};
        const Ran table = ran(args, text);
        QCOMPARE(table.code, 3);
        QVERIFY2(table.out.find("no result") != std::string::npos, table.out.c_str());
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Value point = at(ran(json, text).json(), "data", "points", 0);
        QVERIFY(at(point, "judged") == Value(false) && at(point, "best") == Value(false));
    }

    /// As published the run has no machines: the cost of its electricity beats nobody.
    void paretoOfCostsWithoutMachines()
    {
        const Ran table = ran({"pareto", "sample:llama31-405b-run", "--metrics", "total/cost_usd"});
        QVERIFY2(table.out.find("not judged: total/cost_usd is without machines") != std::string::npos,
                 table.out.c_str());
    }

    /// Of a PUE evenly spread over 1 to 2 and a rent over 1.5 to 2.5 USD: owning costs 100,000 + 8,760 PUE,
    /// its P90 is at 1.9, 116,644; renting 70,080 x rent, at 2.4, 168,192. More than 115,000 costs owning
    /// above a PUE of 1.71233, in 28.767 % of all cases, renting above a rent of 1.64098, in 85.902 %.
    void paretoOfRisk()
    {
        Plan plan = ownOrRentPlan();
        const auto uniform = [&](const char* entity, const char* field, double low, double high) {
            return setUncertainty(
                       plan, {.entity = entity, .field = field, .dist = Spread::Uniform, .a = low, .b = high})
                .has_value();
        };
        QVERIFY(uniform("hall", "pue", 1.0, 2.0) && uniform("g", "rent_per_gpu_hour", 1.5, 2.5));
        const std::string text = planToJson(plan);
        const std::vector<std::string> args{
            "pareto", "-", "--metrics", "total/energy_kwh,total/cost_usd@p90,total/cost_usd@over:115000 USD"};
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Ran run = ran(json, text);
        QVERIFY2(run.code == 0, (run.out + run.err).c_str());
        const Value data = at(run.json(), "data");
        const auto isAbout = [&](std::size_t point, std::size_t metric, double expected, double within) {
            const Value value = at(data, "points", point, "values", metric);
            return value.as<double>() && std::fabs(*value.as<double>() - expected) < within;
        };
        QVERIFY2(isAbout(0, 1, 168192.0, 100.0) && isAbout(1, 1, 116644.0, 20.0), run.out.c_str());
        QVERIFY2(isAbout(0, 2, 0.85902, 0.003) && isAbout(1, 2, 0.28767, 0.003), run.out.c_str());
        QVERIFY(at(data, "indices") == Value(Items{1}));
        QCOMPARE(jw::test::text(at(data, "metrics", 1, "path")), std::string("total/cost_usd@p90"));
        QVERIFY(near(at(data, "samples"), 2000.0));
        const Ran table = ran(args, text);
        QVERIFY2(table.out.find("total/cost_usd@over:115000 USD (%), min") != std::string::npos,
                 table.out.c_str());
        for (const char* wrong : {"total/cost_usd@p0", "total/cost_usd@p100", "total/cost_usd@worst",
                                  "total/cost_usd@over:", "total/cost_usd@over:1 kWh"})
            QCOMPARE(ran({"pareto", "-", "--metrics", wrong}, text).code, 3);
        const Ran beyond = ran({"pareto", "-", "--metrics", "total/cost_usd@p100"}, text);
        QVERIFY2(beyond.err.find("total/cost_usd@p1 to @p99") != std::string::npos, beyond.err.c_str());
    }

    /// A percentile of what is certain is the result, with a note; a lower bound stays one.
    void paretoOfRiskWithoutSpread()
    {
        const std::vector<std::string> args{"pareto", "-", "--metrics", "total/cost_usd@p90"};
        std::vector<std::string> json = args;
        json.emplace_back("--json");
        const Value data = at(asked(json).json(), "data");
        QVERIFY(near(at(data, "points", 0, "values", 0), 140160.0));
        QVERIFY(near(at(data, "points", 1, "values", 0), 108760.0));
        QVERIFY(asked(args).err.find("One node: nothing is uncertain, so every sample") != std::string::npos);
        Plan plan = ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        const Ran unknown = ran(args, planToJson(plan));
        QVERIFY2(unknown.out.find("not judged: total/cost_usd@p90 is a lower bound") != std::string::npos,
                 unknown.out.c_str());
    }

    /// The points of golden case G-041, and one without a number.
    void paretoOfAFile()
    {
        const Ran run = ran({"pareto", "--points", "-", "--metrics", "cost,carbon", "--json"},
                            "name,cost,carbon\na,1,5\nb,2,4\nc,3,4\nd,4,1\ne,4,1\nf,5,5\ng,,0\n");
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value data = at(run.json(), "data");
        QVERIFY2(at(data, "indices") == Value(Items{0, 1, 3, 4}), run.out.c_str());
        QVERIFY(near(at(data, "of"), 7.0) && near(at(data, "judged"), 6.0));
        QVERIFY2(run.out.find("a metric has no result at 1 of 7 points, which are not judged") !=
                     std::string::npos,
                 run.out.c_str());
        QCOMPARE(text(at(data, "points", 2, "name")), std::string("d"));
        const Ran unknown = ran({"pareto", "--points", "-", "--metrics", "water"}, "cost,carbon\n1,2\n");
        QCOMPARE(unknown.code, 3);
        QVERIFY2(unknown.err.find("The columns are “cost”, “carbon”.") != std::string::npos,
                 unknown.err.c_str());
    }

    /// A cell of a metric that cannot be read is an error of its line, not a point that is left out; other
    /// columns may have any text.
    void paretoOfAFileWithText()
    {
        const auto asked = [](const std::string& metrics) {
            return ran({"pareto", "--points", "-", "--metrics", metrics},
                       "name,cost,carbon\na,1,5\n\nb,2,x\n");
        };
        const Ran wrong = asked("cost,carbon");
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.find("line 4, column carbon: \"x\" is no number.") != std::string::npos,
                 wrong.err.c_str());
        const Ran one = asked("cost");
        QVERIFY2(one.code == 0 && one.out.starts_with("1 of 2 judged points"), (one.out + one.err).c_str());
        const Ran twice = asked("cost,cost");
        QVERIFY2(twice.code == 2 && twice.err.find("cost twice") != std::string::npos, twice.err.c_str());
    }

    /// Of four points one has numbers though it is refused, one has none, and 2,4 is beaten by 1,3.
    void paretoOfRefusedPoints()
    {
        const std::string csv = "cost,energy,refused\n0,0,The PUE is 0.5.\n,,The PUE is 0.6.\n1,3,\n2,4,\n";
        const Ran run = ran({"pareto", "--points", "-", "--metrics", "cost,energy"}, csv);
        QVERIFY2(run.code == 0 && run.out.starts_with("1 of 2 judged points"), (run.out + run.err).c_str());
        QVERIFY2(run.err.find("the plan refuses 2 of 4 points, which are not judged") != std::string::npos,
                 run.err.c_str());
        QVERIFY(run.err.find("no result") == std::string::npos);
        const Ran json = ran({"pareto", "--points", "-", "--metrics", "cost,energy", "--json"}, csv);
        QVERIFY(at(json.json(), "data", "indices") == Value(Items{2}));
    }

    /// A lower bound beats nobody, nor do the bands of one; what is overloaded is told.
    void paretoOfASweep()
    {
        const auto asked = [](const std::string& metrics, std::vector<std::string> more = {}) {
            std::vector<std::string> args{"pareto", "--points", "-", "--metrics", metrics};
            args.insert(args.end(), more.begin(), more.end());
            return ran(args, "point,cost,cost p90,energy,\"Own, big/cost\",at_least,overloaded,refused\n"
                             "0,1,1,9,5,\"Own, big/cost, cost\",,\n"
                             "1,2,2,5,6,,chat,\n"
                             "2,3,3,8,7,,,\n");
        };
        const auto front = [&](const std::string& metrics) {
            return at(asked(metrics, {"--json"}).json(), "data", "indices");
        };
        QVERIFY(front("cost,energy") == Value(Items{1}));
        QVERIFY(front("cost p90") == Value(Items{1}));
        QVERIFY(front("energy") == Value(Items{1}));
        QVERIFY(front("\"Own, big\"/cost,energy") == Value(Items{1}));
        const Ran both = asked("cost,energy");
        for (const char* note : {"cost is a lower bound at 1 of 3 points, which are not judged",
                                 "at 1 of the points that are beaten by no other the machines of a service "
                                 "do not hold its load"})
            QVERIFY2(both.err.find(note) != std::string::npos, both.err.c_str());
        QVERIFY(asked("energy").err.find("lower bound") == std::string::npos);
        QVERIFY(asked("cost", {"--senses", "max"}).err.find("hold its load") == std::string::npos);
        const Ran set = asked("cost", {"--set", "sites/Hall/pue=1.1"});
        QVERIFY2(set.code == 2 && set.err.find("--set") != std::string::npos, set.err.c_str());
        QCOMPARE(asked(",").code, 2);
    }

    /// A comma in double quotes is of a name.
    void paretoOfNamesWithCommas()
    {
        Plan plan = ownOrRentPlan();
        plan.workloads.edit()[0].name = "chat, code";
        const Ran run =
            ran({"pareto", "-", "--metrics", "workloads/\"chat, code\"/energy_kwh,total/cost_usd", "--json"},
                planToJson(plan));
        QVERIFY2(run.code == 0, (run.out + run.err).c_str());
        QVERIFY(at(run.json(), "data", "indices") == Value(Items{1}));
    }

    void wrongTornado()
    {
        const auto told = [](const std::vector<std::string>& ranges) {
            std::vector<std::string> args{"tornado", "-", "total/cost_usd"};
            for (const std::string& range : ranges)
                args.insert(args.end(), {"--vary", range});
            const Ran run = asked(args);
            return std::to_string(run.code) + ' ' + run.err;
        };
        for (const auto& [run, says] :
             {std::pair{told({"sites/Hall/pue=1:1.5", "sites/Hall/pue=1:1.2"}), "This input is there twice."},
              {told({"sites/Hall/pue=1.5:1"}), "The range from 1.5 to 1 is reversed."},
              {told({"plan/samples=10:20"}), "This sets how samples are drawn."}})
            QVERIFY2(run.starts_with("3 ") && run.find(says) != std::string::npos, run.c_str());
    }

    /// 500,000 USD +- 10 % over 5 years: 20,000 USD; a PUE up to 1.5: 4,380 USD.
    void tornadoOfNamedInputs()
    {
        const Ran run =
            asked({"tornado", "-", "total/cost_usd", "--scenario", "Own", "--vary", "sites/Hall/pue=1:1.5",
                   "--vary", "fleets/F/g/price_per_node=450000:550000", "--json"});
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value data = at(run.json(), "data");
        QVERIFY(near(at(data, "middle"), 108760.0));
        QVERIFY(at(data, "basis") == Value("named") && at(data, "percent").isNull());
        QCOMPARE(count(at(data, "bars")), std::size_t(2));
        QCOMPARE(text(at(data, "bars", 0, "field")), std::string("fleets/F/g/price_per_node"));
        QVERIFY(near(at(data, "bars", 0, "at_low"), 98760.0));
        QVERIFY(near(at(data, "bars", 0, "at_high"), 118760.0));
        QVERIFY(near(at(data, "bars", 1, "span"), 4380.0));
    }

    /// A PUE from 1 to 2, all alike: 1.1, 1.5 and 1.9 make 8,760 USD of power 9,636, 13,140 and 16,644.
    void tornadoOfUncertainInputs()
    {
        Plan plan = ownOrRentPlan();
        QVERIFY(setUncertainty(plan, {.entity = "hall", .field = "pue", .a = 1.0, .b = 2.0}));
        const Ran run = ran({"tornado", "-", "Own/total/cost_usd", "--json"}, planToJson(plan));
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value data = at(run.json(), "data");
        QVERIFY(at(data, "basis") == Value("uncertain") && near(at(data, "middle"), 113140.0));
        QCOMPARE(count(at(data, "bars")), std::size_t(1));
        QVERIFY(near(at(data, "bars", 0, "at_low"), 109636.0));
        QVERIFY(near(at(data, "bars", 0, "at_high"), 116644.0));
    }

    /// The result is of one scenario.
    void tornadoOfTwoScenarios()
    {
        const Ran run = asked({"tornado", "-", "Own/total/cost_usd", "--scenario", "Rent"});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.find("--scenario names “Rent”, and the result is of “Own”.") != std::string::npos,
                 run.err.c_str());
        QCOMPARE(asked({"tornado", "-", "Own/total/cost_usd", "--scenario", "Own"}).code, 0);
    }

    /// The life of the node moves it most: 500,000 / 4.5 - 500,000 / 5.5 = 20,202.02 USD a year.
    void tornadoByAnAssumption()
    {
        const Ran run = asked({"tornado", "-", "Own/total/cost_usd", "--json"});
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value data = at(run.json(), "data");
        QVERIFY(at(data, "basis") == Value("assumed") && near(at(data, "percent"), 10.0));
        QCOMPARE(text(at(data, "bars", 0, "field")), std::string("fleets/F/g/life_years"));
        QVERIFY(near(at(data, "bars", 0, "span"), 5e5 / 4.5 - 5e5 / 5.5));
        QVERIFY(count(at(data, "bars")) <= 15);
        const Ran shown = asked({"tornado", "-", "Own/total/cost_usd", "--percent", "20"});
        QVERIFY2(shown.out.find("each input 20 % less and more (an assumption") != std::string::npos,
                 shown.out.c_str());
    }

    void tornadoOfWrongUse()
    {
        for (const char* percent : {"nan", "inf", "0", "101", "ten"}) {
            const Ran run = asked({"tornado", "-", "Own/total/cost_usd", "--percent", percent});
            QVERIFY2(run.code == 2 && run.err.find("--percent") != std::string::npos, run.err.c_str());
        }
        const Ran two = asked({"tornado", "-", "Own/total/cost_usd", "--scenario", "Rent"});
        QVERIFY2(two.code == 2 && two.err.find("“Own”") != std::string::npos, two.err.c_str());
        QCOMPARE(asked({"tornado", "-", "Own/total/cost_usd", "--scenario", "Own"}).code, 0);
    }

    /// The shape of a model and what must divide do not vary unless named; an assignment is told by its work
    /// and machines.
    void tornadoNamesWhatCanBeChosen()
    {
        const Value run = at(ran({"tornado", "sample:llama2-70b-run", "total/energy_kwh", "--json"}).json(),
                             "data", "bars");
        QVERIFY(count(run) > 0);
        for (std::size_t i = 0; i < count(run); ++i) {
            const std::string field = text(at(run, i, "field"));
            QVERIFY2(field.find("/arch/") == std::string::npos, toJson(run).c_str());
            for (const char* degree : {"tp", "pp", "vp", "cp", "ep", "mbs", "gbs", "node"})
                QVERIFY2(!field.ends_with(std::string("/layout/") + degree), toJson(run).c_str());
        }
        const Ran degrees = ran({"tornado", "sample:llama2-70b-run", "total/energy_kwh", "--vary",
                                 "workloads/Training as predicted/inputs/layout/gbs=512:1024", "--json"});
        QVERIFY2(degrees.code == 0, degrees.err.c_str());
        QCOMPARE(count(at(degrees.json(), "data", "bars")), std::size_t{1});
        const Value week =
            at(ran({"tornado", "sample:superpod-week", "total/energy_kwh", "--json"}).json(), "data", "bars");
        std::string share;
        for (std::size_t i = 0; i < count(week); ++i)
            if (text(at(week, i, "field")).starts_with("assignments/"))
                share = text(at(week, i, "field"));
        QVERIFY2(std::ranges::count(share, '/') == 3 && share.ends_with("/share"), toJson(week).c_str());
        const Ran named = ran(
            {"tornado", "sample:superpod-week", "total/energy_kwh", "--vary", share + "=0.5:1", "--json"});
        QVERIFY2(named.code == 0, named.err.c_str());
    }
};

QTEST_APPLESS_MAIN(TestSeekVerb)
#include "tst_seek_verb.moc"
