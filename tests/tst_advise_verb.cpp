// The verb `advise` as a script sees it: keys, typed units, refusals, exit codes.
#include <QTest>

#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

std::vector<std::string> with(std::vector<std::string> more)
{
    std::vector<std::string> args{"advise", "--model", "llama3-8b", "--tokens", "50M", "--method", "lora"};
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

/// The row of a device.
const Value& rowOf(const Value& reply, const std::string& device)
{
    static const Value none;
    for (const Value& row : *at(reply, "data", "rows").as<Items>())
        if (text(at(row, "device")) == device)
            return row;
    return none;
}

} // namespace

class TestAdviseVerb : public QObject {
    Q_OBJECT

private slots:
    /// Pictures: rows of the catalogue without layers or a hidden size.
    void modelsWithoutAShape()
    {
        for (const char* model : {"sdxl", "resnet-50"}) {
            const Ran run = ran({"advise", "--model", model, "--tokens", "1B"});
            QCOMPARE(run.code, 3);
            QVERIFY2(run.err.find("has no transformer shape") != std::string::npos, run.err.c_str());
        }
    }

    void jsonHasTheseKeys()
    {
        const Ran run = ran(with({"--devices", "64", "--json"}));
        QCOMPARE(run.code, 0);
        const Value reply = run.json();
        QCOMPARE(text(at(reply, "schema")), std::string("joulewright/advise/1"));
        const Items* rows = at(reply, "data", "rows").as<Items>();
        QVERIFY(rows && !rows->empty());
        double rank = 0.0;
        for (const Value& row : *rows) {
            const bool accepted = *at(row, "accepted").as<bool>();
            QCOMPARE(at(row, "rank").isNull(), !accepted);
            QCOMPARE(at(row, "reasons").as<Items>()->empty(), accepted);
            if (!accepted)
                continue;
            QCOMPARE(*at(row, "rank").as<double>(), ++rank);
            for (const char* key : {"count", "used", "power_kw", "memory_gib"})
                QVERIFY2(at(row, key).as<double>(), key);
            for (const std::string key : {"days", "cost_usd", "energy_kwh", "carbon_kg"}) {
                const double middle = *at(row, key).as<double>();
                QVERIFY2(*at(row, key + "_p10").as<double>() <= middle, key.c_str());
                QVERIFY2(*at(row, key + "_p90").as<double>() >= middle, key.c_str());
            }
            QVERIFY(at(row, "assumed").as<Items>());
            QVERIFY(at(row, "offer", "outlay_usd").as<double>());
            const bool bought = text(at(row, "offer", "kind")) == "purchase";
            QCOMPARE(at(row, "offer", "building_usd_per_device_hour").isNull(), !bought);
            QVERIFY(!text(at(row, "offer", "kind")).empty());
        }
        QCOMPARE(text(at(rowOf(reply, "gb300"), "reasons", 0, "reason")), std::string("too_many_devices"));
        QCOMPARE(text(at(rowOf(reply, "gb300"), "reasons", 0, "text")),
                 std::string("comes in servers of 72 devices; at most 64 are allowed"));
    }

    void unitsAreTyped()
    {
        const Value reply = ran(with({"--deadline", "2 weeks", "--power", "0.05 MW", "--budget", "20000",
                                      "--region", "us-virginia", "--json"}))
                                .json();
        QCOMPARE(*at(reply, "data", "request", "tokens").as<double>(), 50e6);
        QCOMPARE(*at(reply, "data", "request", "deadline_days").as<double>(), 14.0);
        QCOMPARE(*at(reply, "data", "request", "power_kw").as<double>(), 50.0);
        QCOMPARE(*at(reply, "data", "request", "budget_usd").as<double>(), 20000.0);
        QCOMPARE(text(at(reply, "data", "request", "region")), std::string("us-virginia"));
    }

    void textRanksAndRejects()
    {
        const Ran run = ran(with({"--devices", "1"}));
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.starts_with("RANK  DEVICE"));
        QVERIFY2(run.out.find("\nrtx-4090: does not fit: the least layout needs 24.9 GiB on a device, which "
                              "has 22.6 GiB to give\n") != std::string::npos,
                 run.out.c_str());
        std::istringstream lines(run.out);
        for (std::string line; std::getline(lines, line);)
            QVERIFY2(line.size() <= 120, line.c_str());
        const Ran none = ran(with({"--budget", "0.0001"}));
        QCOMPARE(none.code, 0);
        QVERIFY(none.out.starts_with("No device keeps the limits.\nEach of these limits alone would do"));
        QVERIFY(none.out.find("\nBudget ") != std::string::npos);
        const Value wanted = ran(with({"--budget", "0.0001", "--json"})).json();
        QCOMPARE(text(at(wanted, "data", "would_do", 0, "limit")), std::string("budget_usd"));
        QVERIFY(*at(wanted, "data", "would_do", 0, "value").as<double>() > 0.0001);
    }

    void deadlineOfAYearCanBeTakenAway()
    {
        const Value year = ran(with({"--devices", "1", "--json"})).json();
        QCOMPARE(*at(year, "data", "request", "deadline_days").as<double>(), 365.0);
        const Value none = ran(with({"--devices", "1", "--deadline", "none", "--json"})).json();
        QVERIFY(at(none, "data", "request", "deadline_days").isNull());
        QCOMPARE(ran({"advise", "--model", "llama3-8b", "--tokens", "none"}).code, 3);
    }

    void assumedServersAreMarked()
    {
        const Ran run = ran(with({"--devices", "1"}));
        QVERIFY2(run.out.find("rtx-6000-ada*") != std::string::npos, run.out.c_str());
        QVERIFY(run.out.find("h100-sxm*") == std::string::npos);
        QVERIFY(run.out.find("* No server of it is in the catalogue") != std::string::npos);
        const Value reply = ran(with({"--devices", "1", "--json"})).json();
        QCOMPARE(text(at(rowOf(reply, "rtx-6000-ada"), "assumed", 0)), std::string("host_power"));
        QVERIFY(at(rowOf(reply, "h100-sxm"), "assumed").as<Items>()->empty());
    }

    void namesWhatTheOrderRestsOn()
    {
        const Ran run = ran(with({"--devices", "1", "--region", "us-virginia", "--pue", "1.3"}));
        for (const char* words :
             {"Runs take 1.33 times as long", " 1.44 times that of its cards", "Every run starts for 420 s",
              "The deadline is 365 days unless", "paid over 5 years at 8 %, and 5 % of its price",
              "building costs 10,000 USD for each kW at the peak, over 15 years", "host adds 30 % of the TDP",
              "Region us-virginia: electricity 0.0892 USD/kWh, 282.6 g CO2e/kWh, PUE "
              "1.3 (given)."})
            QVERIFY2(run.out.find(words) != std::string::npos, words);
        const Value reply = ran(with({"--devices", "1", "--pue", "1.3", "--json"})).json();
        const Items* all = at(reply, "data", "assumptions").as<Items>();
        QVERIFY(all && all->size() == 15);
        QCOMPARE(text(at(all->front(), "name")), std::string("run_time_factor"));
        QCOMPARE(*at(all->front(), "value").as<double>(), 1.33);
        QCOMPARE(text(at(all->back(), "name")), std::string("pue"));
        QCOMPARE(*at(all->back(), "value").as<double>(), 1.3);
        QCOMPARE(text(at(all->back(), "source")), std::string("given"));
        for (const Value& each : *all)
            QVERIFY(!text(at(each, "source")).empty());
    }

    void screensForServing()
    {
        const std::vector<std::string> args{"advise", "--model", "llama3-8b", "--serve", "fp8"};
        const Ran run = ran(args);
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.starts_with("RANK  DEVICE"));
        QVERIFY(run.out.find("A screening, not a prediction (tier C)") != std::string::npos);
        QVERIFY(run.out.find("\nv100-sxm-32: has no rate at this precision\n") != std::string::npos);
        QVERIFY(run.out.find("\nScreened, with weights in fp8\nRANK  DEVICE") != std::string::npos);
        const std::vector<std::string> wide{"advise", "--model", "llama3-8b", "--serve", "bf16"};
        QVERIFY(ran(wide).out.find("\nScreened, with weights in bf16\n") != std::string::npos);
        std::vector<std::string> more = args;
        more.insert(more.end(), {"--serve-by", "operations_per_watt", "--region", "us-virginia", "--json"});
        const Value reply = ran(more).json();
        QCOMPARE(text(at(reply, "data", "request", "order")), std::string("operations_per_watt"));
        QCOMPARE(text(at(reply, "data", "request", "region")), std::string("us-virginia"));
        // 1,978.9 TOPS of FP8 over 1,034.5 W.
        const double perWatt = *at(rowOf(reply, "h100-sxm"), "tops_per_w").as<double>();
        QVERIFY(std::abs(perWatt - 1.912905) < 1e-6);
        QCOMPARE(text(at(rowOf(reply, "h100-sxm"), "kind")), std::string("predicted"));
        QCOMPARE(text(at(rowOf(reply, "inferentia2"), "kind")), std::string("screened"));
        QCOMPARE(text(at(rowOf(reply, "inferentia2"), "reason")), std::string("engine_unseen"));
        QCOMPARE(text(at(rowOf(reply, "inferentia2"), "precision")), std::string("fp8"));
        QCOMPARE(text(at(rowOf(reply, "v100-sxm-32"), "reason")), std::string("no_rate"));
        for (const char* wrong : {"--serve-by", "--region", "--tokens-in"}) {
            std::vector<std::string> bad = args;
            bad.insert(bad.end(), {wrong, "joy"});
            QCOMPARE(ran(bad).code, 3);
        }
    }

    void workOfAPlan()
    {
        const Ran run = ran({"advise", "--plan", "sample:llama31-405b-run", "--workload",
                             "Training as predicted", "--deadline", "1 yr", "--json"});
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value reply = run.json();
        const Value& request = at(reply, "data", "request");
        QCOMPARE(*at(request, "tokens").as<double>(), 15.6e12);
        QCOMPARE(*at(request, "gbs").as<double>(), 2048.0);
        QCOMPARE(*at(request, "arch", "layers").as<double>(), 126.0);
        const Value changed =
            ran({"advise", "--plan", "sample:lora-finetune", "--tokens", "1M", "--json"}).json();
        QCOMPARE(text(at(changed, "data", "request", "method")), std::string("lora"));
        QCOMPARE(*at(changed, "data", "request", "tokens").as<double>(), 1e6);
        QCOMPARE(ran({"advise", "--plan", "sample:llama31-405b-run"}).code, 0); // one of its two runs is on
        // As reported it has no architecture; a model can say it.
        const std::vector<std::string> reported{"advise", "--plan", "sample:llama31-405b", "--tokens", "1T"};
        QCOMPARE(ran(reported).code, 3);
        std::vector<std::string> both = reported;
        both.insert(both.end(), {"--model", "llama3.1-405b"});
        QCOMPARE(ran(both).code, 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << QStringList{} << 2 << "";
        QTest::newRow("no tokens") << QStringList{"--model", "llama3-8b"} << 3 << "tokens";
        QTest::newRow("no model of that name")
            << QStringList{"--model", "gpt-9", "--tokens", "1M"} << 3 << "model";
        QTest::newRow("unit of another kind")
            << QStringList{"--model", "llama3-8b", "--tokens", "1M", "--budget", "5 kg"} << 3 << "budget_usd";
        QTest::newRow("no such objective")
            << QStringList{"--model", "llama3-8b", "--tokens", "1M", "--objective", "joy"} << 3
            << "objective";
        QTest::newRow("no such region")
            << QStringList{"--model", "llama3-8b", "--tokens", "1M", "--region", "mars"} << 3 << "region";
        QTest::newRow("a part of a device")
            << QStringList{"--model", "llama3-8b", "--tokens", "1M", "--devices", "0.5"} << 3
            << "most_devices";
    }
    void refusals()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        QFETCH(QString, field);
        std::vector<std::string> all{"advise", "--json"};
        for (const QString& arg : args)
            all.push_back(arg.toStdString());
        const Ran run = ran(all);
        QCOMPARE(run.code, code);
        if (!field.isEmpty())
            QCOMPARE(text(at(run.json(), "problems", 0, "field")), field.toStdString());
    }
};

QTEST_APPLESS_MAIN(TestAdviseVerb)
#include "tst_advise_verb.moc"
