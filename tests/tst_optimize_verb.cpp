// The verb optimize as a script sees it, on a plan worked by hand.
#include <QTest>

#include <array>
#include <cmath>
#include <csignal>

#include "exchange/plan_json.h"
#include "own_or_rent_plan.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

/// The verb on that plan, as JSON.
Ran asked(std::vector<std::string> args)
{
    args.insert(args.begin(), {"optimize", "-"});
    args.emplace_back("--json");
    return ran(args, planToJson(ownOrRentPlan()));
}

bool near(const Value& value, double expected)
{
    const double* number = value.as<double>();
    return number && std::fabs(*number - expected) <= 1e-9 * std::fabs(expected);
}

const std::vector<std::string> halves{"--over", "procurement=rented,owned:50+rented:50,owned"};

std::vector<std::string> with(std::vector<std::string> args, const std::vector<std::string>& more)
{
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

/// A standard error that interrupts the program, once, when all candidates are told to be evaluated.
class Interrupting final : public std::stringbuf {
protected:
    std::streamsize xsputn(const char* text, std::streamsize count) override
    {
        const std::streamsize put = std::stringbuf::xsputn(text, count);
        if (!m_done && str().find("\"done\":100") != std::string::npos) {
            m_done = true;
            std::raise(SIGINT);
        }
        return put;
    }

private:
    bool m_done = false;
};

} // namespace

class TestOptimizeVerb : public QObject {
    Q_OBJECT

private slots:
    /// Rented 140,160, half 124,460, owned 108,760; the hardware of a half is 50,000, of all 100,000:
    /// 15,700 less for 40,000 more than the limit, and at the margin 31,400 for 100,000.
    void binding()
    {
        const Ran run =
            asked(with(halves, {"--limit", "workloads/w/hardware_usd=60000", "--minimize", "cost"}));
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value data = at(run.json(), "data");
        QVERIFY(near(at(data, "considered"), 3.0) && near(at(data, "feasible"), 2.0));
        const Value best = at(data, "best", 0);
        QCOMPARE(text(at(best, "procurement")), std::string("owned:50+rented:50"));
        QVERIFY(near(at(best, "score"), 124460.0));
        QVERIFY(near(at(best, "figures", "cost_usd"), 124460.0));
        const Value limit = at(data, "limits", 0);
        QVERIFY(at(limit, "binds") == Value(true));
        QVERIFY(near(at(limit, "relaxed", "to"), 100000.0));
        QVERIFY(near(at(limit, "relaxed", "gain"), 15700.0));
        QVERIFY(near(at(limit, "relaxed", "worth"), 15700.0 / 40000.0));
        QVERIFY(near(at(limit, "slope", "worth"), 0.314));
        QCOMPARE(text(at(limit, "relaxed", "candidate", "procurement")), std::string("owned"));
        const Ran words =
            ran(with(with({"optimize", "-"}, halves), {"--limit", "workloads/w/hardware_usd=60000"}),
                planToJson(ownOrRentPlan()));
        QVERIFY2(
            words.out.find(" binds: with 100,000.00 USD per year the least is 108,760.00 USD per year, which "
                           "is 15,700.00 USD less: 0.3925 USD for each USD") != std::string::npos,
            words.out.c_str());
    }

    void told()
    {
        const Ran run = ran({"optimize", "-", "--over", halves[1], "--limit", "cost<=130000", "--limit",
                             "workloads/w/hardware_usd<=60000"},
                            planToJson(ownOrRentPlan()));
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY2(run.out.find("1 of 3 combinations keep all limits") != std::string::npos, run.out.c_str());
        QVERIFY(run.out.find("workloads/w/cost_usd of at most") != std::string::npos);
        QVERIFY(run.out.find("cost per year (") != std::string::npos); // the work is continuous
        QVERIFY(run.out.find("time") == std::string::npos);
        QVERIFY(run.out.find("workloads/w/hardware_usd per year (") != std::string::npos);
        QVERIFY(run.out.find("Rent on demand: 2 USD a GPU-hour, as the plan has it.") != std::string::npos);
        QVERIFY(run.out.find("does not bind.") != std::string::npos);
        QVERIFY(run.out.find(" binds: with ") != std::string::npos);
    }

    /// Owned takes 100,000 of hardware and 8,760 of electricity and costs 108,760, half of it 124,460.
    void bindingTogether()
    {
        const auto args = with(halves, {"--limit", "workloads/w/hardware_usd=60000", "--limit",
                                        "workloads/w/electricity_usd=5000"});
        const Ran run = asked(args);
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value together = at(run.json(), "data", "together");
        QCOMPARE(text(at(together, "limits", 0, "path")), std::string("workloads/w/hardware_usd"));
        QVERIFY(near(at(together, "limits", 0, "to"), 100000.0));
        QVERIFY(near(at(together, "limits", 1, "to"), 8760.0));
        QVERIFY(near(at(together, "gain"), 15700.0));
        const Ran words = ran(with({"optimize", "-"}, args), planToJson(ownOrRentPlan()));
        QVERIFY2(words.out.find("bind together, none of them alone") != std::string::npos, words.out.c_str());
        QVERIFY2(
            words.out.find("with workloads/w/hardware_usd 100,000.00 USD per year and "
                           "workloads/w/electricity_usd 8,760.00 USD per year the least is 108,760.00 USD "
                           "per year, which is 15,700.00 USD less.") != std::string::npos,
            words.out.c_str());
        QVERIFY(words.out.find("does not bind") == std::string::npos);
    }

    /// The only combination costs 108,760 and takes 100,000 of hardware: it misses both limits.
    void nothingKeepsTwoLimits()
    {
        const Ran run = asked({"--over", "procurement=owned", "--limit", "cost=100000", "--limit",
                               "workloads/w/hardware_usd=40000"});
        QCOMPARE(run.code, 3);
        const std::string said = text(at(run.json(), "problems", 0, "text"));
        QVERIFY2(
            said.find("No limit alone does it. Raise workloads/w/cost_usd to 108,760.00 USD per year and "
                      "workloads/w/hardware_usd to 100,000.00 USD per year.") != std::string::npos,
            said.c_str());
        QVERIFY2(said.find(" keep out the most: 1 of 1 each.") != std::string::npos, said.c_str());
    }

    /// The best candidate, or another one, as a scenario of the plan.
    void writesAScenario()
    {
        const auto written = [](const std::vector<std::string>& more) {
            const Ran run =
                ran(with(with({"optimize", "-", "-o", "-"}, halves), more), planToJson(ownOrRentPlan()));
            return planFromJson(run.out).value_or(Plan{});
        };
        const Plan best = written({});
        QCOMPARE(best.scenarios.size(), std::size_t(3));
        QCOMPARE(best.scenarios.back().name, std::string("8 GPUs, owned"));
        const Plan second = written({"--candidate", "2", "--scenario", "Own"});
        QCOMPARE(second.scenarios.back().name, std::string("8 GPUs, owned:50+rented:50"));
        QCOMPARE(second.scenarios.back().parent, std::string("own"));
        const Ran none = asked(with(halves, {"-o", "x.json", "--candidate", "9"}));
        QCOMPARE(none.code, 3);
        QVERIFY2(none.out.find("x.json is not written") != std::string::npos, none.out.c_str());
    }

    /// What the table says of a service at P90 holds for its load, too: it needs two GPUs where one does not
    /// hold it and two do.
    void loadAtP90()
    {
        const std::vector<std::string> args{"optimize", "sample:assistant-5000", "--workload", "On RTX 4090s",
                                            "--over",   "device=ws-4090",        "--over",     "gpus=1:2:1",
                                            "--limit",  "cost=5000 USD"};
        const Ran run = ran(with(args, {"--json"}));
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value one = at(run.json(), "data", "best", 0), two = at(run.json(), "data", "best", 1);
        QVERIFY(near(at(one, "gpus"), 1.0) && at(one, "holds_load_at_p90") == Value(false));
        QVERIFY(near(at(two, "gpus"), 2.0) && at(two, "holds_load_at_p90") == Value(true));
        QVERIFY(near(at(one, "gpus_needed_at_p90"), 2.0));
        QVERIFY2(run.out.find("does not hold the load of the service: it needs 2 GPUs.") != std::string::npos,
                 run.out.c_str());
        const Ran words = ran(args);
        QVERIFY2(words.out.find("load and limits kept at P90") != std::string::npos, words.out.c_str());
    }

    void gpusOfWholeNodes()
    {
        const Ran run = asked({"--over", "gpus=500"});
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value rounded = at(run.json(), "data", "gpus_in_whole_nodes", 0);
        QVERIFY(near(at(rounded, "asked"), 500.0) && near(at(rounded, "nodes"), 63.0));
        QVERIFY(near(at(rounded, "gpus"), 504.0));
        QVERIFY2(run.out.find("500 GPUs are 63 nodes of 8: 504.") != std::string::npos, run.out.c_str());
        const Ran single = asked({"--over", "gpus=1"});
        QVERIFY2(single.out.find("1 GPU is 1 node of 8: 8.") != std::string::npos, single.out.c_str());
    }

    void wrongProcurement()
    {
        const Ran parts = asked({"--over", "procurement=owned:60+spot:50"});
        QVERIFY2(parts.code == 3 && parts.out.find("add up to 110 %.") != std::string::npos,
                 parts.out.c_str());
        const Ran mix = asked({"--over", "procurement=mix:30"});
        QVERIFY2(mix.code == 3 && mix.out.find("in steps of 30 %.") != std::string::npos, mix.out.c_str());
    }

    void reservedIsChargedByTheHour()
    {
        Plan plan = ownOrRentPlan();
        Workload& work = plan.workloads.edit()[0];
        work.kind = WorkloadKind::Training;
        work.basis = Basis::Once;
        work.inputs.values = {{"speed_from", "gpu_hours"}, {"gpu_hours", 10000.0}};
        NodeGroup& group = plan.groups.edit()[0];
        group.reservedRent = {1.5};
        group.spotRent = {1.0};
        const Ran run =
            ran({"optimize", "-", "--over", "procurement=reserved,spot", "--json"}, planToJson(plan));
        QVERIFY2(run.code == 0, run.out.c_str());
        QVERIFY2(run.out.find("charged for the hours used") != std::string::npos, run.out.c_str());
        QVERIFY(run.out.find("Interruptions of spot are not counted") != std::string::npos);
        QCOMPARE(text(at(run.json(), "data", "best", 1, "rents", 0, "kind")), std::string("reserved"));
    }

    /// Also while the best candidates are told, after all are evaluated.
    void interrupted()
    {
        std::istringstream in(planToJson(ownOrRentPlan()));
        std::ostringstream out;
        Interrupting told;
        std::ostream err(&told);
        const std::array args{"optimize", "-", "--over", "procurement=rented,owned", "--progress", "json"};
        QCOMPARE(runVerb(args, {in, out, err}), 130);
        QVERIFY2(out.str().empty(), out.str().c_str());
        QVERIFY2(told.str().find("interrupted: no answer") != std::string::npos, told.str().c_str());
    }

    void noCandidate()
    {
        const Ran run = asked(with(halves, {"--limit", "cost=100000"}));
        QCOMPARE(run.code, 3);
        const Value problem = at(run.json(), "problems", 0);
        QCOMPARE(text(at(problem, "field")), std::string("workloads/w/cost_usd"));
        QVERIFY(text(at(problem, "text")).starts_with("No combination keeps all limits."));
        QVERIFY2(text(at(problem, "text")).find("108,760") != std::string::npos,
                 text(at(problem, "text")).c_str());
        QVERIFY(near(at(run.json(), "data", "limits", 0, "excludes"), 3.0));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, int code, const QStringList& args, const char* says) {
            QTest::newRow(name) << args << code << says;
        };
        const QString mixes = QString::fromStdString(halves[1]);
        row("nothing to choose", 2, {}, "--over");
        row("no values", 2, {"--over", "gpus"}, "--over");
        row("no such choice", 2, {"--over", "gps=8"}, "procurement");
        row("no number", 3, {"--over", "gpus=many"}, "--over gpus");
        row("no such device", 3, {"--over", "device=dgx-h1000"}, "dgx-h100");
        row("no such workload", 3, {"--over", mixes, "--workload", "x"}, "The workloads are");
        row("no such measure", 3, {"--over", mixes, "--minimize", "joy"}, "joy");
        row("no such limit", 3, {"--over", mixes, "--limit", "foo=5"},
            "cost, time, energy, carbon, power, gpus");
        row("no weight", 2, {"--over", mixes, "--minimize", "cost:much"}, "not cost:much: a weight is");
        row("a weight below 0", 2, {"--over", mixes, "--minimize", "cost:-1"}, "not cost:-1: a weight is");
        row("a limit at P90", 2, {"--over", mixes, "--limit", "cost@p90=5"}, "keep them at P90");
        row("a percentile to be least", 2, {"--over", mixes, "--minimize", "cost@p90"}, "the middle value");
        row("two answers on one stream", 2, {"--over", mixes, "-o", "-"}, "-o -");
        row("no limit", 2, {"--over", mixes, "--limit", "cost"}, "--limit");
        row("a limit in another unit", 3, {"--over", mixes, "--limit", "time=5 kWh"}, "kWh");
    }
    void wrongUse()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        QFETCH(QString, says);
        std::vector<std::string> all;
        for (const QString& arg : args)
            all.push_back(arg.toStdString());
        const Ran run = asked(all);
        QVERIFY2(run.code == code, run.out.c_str());
        QVERIFY2(run.out.find(says.toStdString()) != std::string::npos, run.out.c_str());
    }
};

QTEST_GUILESS_MAIN(TestOptimizeVerb)
#include "tst_optimize_verb.moc"
