// The verb `layouts` as a script sees it: what is possible, what is not and why, levers, power caps.
#include <QTest>

#include "verb_support.h"

using namespace jw;
using namespace jw::test;

class TestLayoutsVerb : public QObject {
    Q_OBJECT

    static double number(const Value& value)
    {
        const double* found = value.as<double>();
        return found ? *found : std::nan("");
    }

private slots:
    void fastestFirstAndWithinMemory()
    {
        const Value data = at(ran({"layouts", "sample:llama2-70b-run", "--json"}).json(), "data");
        const Items* rows = at(data, "layouts").as<Items>();
        QVERIFY(rows && rows->size() == 10);
        double before = 1e300;
        for (const Value& row : *rows) {
            QVERIFY(number(at(row, "memory_gib")) <= 0.94 * 80.0);
            QVERIFY(number(at(row, "tokens_per_s_per_gpu")) <= before);
            before = number(at(row, "tokens_per_s_per_gpu"));
            QCOMPARE(text(at(row, "rejected")), std::string());
            // 2e12 tokens; the goodput is below 1
            QVERIFY(number(at(row, "gpu_hours")) > 2e12 / before / 3600.0);
        }
        QVERIFY(number(at(data, "tried")) > number(at(data, "possible")));
    }

    /// The plan's own layout is one of those tried, so nothing found is slower than the plan.
    void noSlowerThanThePlan()
    {
        const Value data = at(ran({"layouts", "sample:llama31-405b-run", "--json"}).json(), "data");
        const Value best = at(data, "layouts").as<Items>()->front();
        QCOMPARE(number(at(best, "tp")), 8.0);
        QCOMPARE(number(at(best, "pp")), 16.0);
        QCOMPARE(number(at(best, "vp")), 8.0); // (126 + 2) / 16: one layer a piece has the least bubble
    }

    /// Steps that a search finds, and runs of them: slower by the factor unless the plan has one.
    void runsAreSlowerThanTheirSteps()
    {
        const auto best = [](std::vector<std::string> more) {
            std::vector<std::string> words{"layouts", "sample:gpt4-class", "--json"};
            words.insert(words.end(), more.begin(), more.end());
            const Value data = at(ran(words).json(), "data");
            return std::pair(number(at(data, "production_factor")),
                             number(at(at(data, "layouts").as<Items>()->front(), "tokens_per_s_per_gpu")));
        };
        const auto [usual, slow] = best({});
        const auto [own, fast] =
            best({"--set", "workloads/Training as predicted/inputs.production_factor=1"});
        QCOMPARE(usual, 1.33); // the median of ten published runs
        QCOMPARE(own, 1.0);
        QCOMPARE(slow * 1.33, fast);
    }

    /// A run at half the speed of its steps.
    void productionFactorOfARun()
    {
        const auto figure = [](const std::string& factor, const std::string& path) {
            const Value data = at(ran({"run", "sample:llama31-405b-run", "--json", "--set",
                                       "workloads/Training as predicted/inputs.production_factor=" + factor})
                                      .json(),
                                  "data");
            return number(at(at(at(data, "scenarios").as<Items>()->front(), "results"), path));
        };
        const std::string run = "workloads/Training as predicted/";
        QCOMPARE(figure("2", run + "mfu") * 2.0, figure("1", run + "mfu"));
        QCOMPARE(figure("2", run + "step_s"), figure("1", run + "step_s") * 2.0);
        QCOMPARE(figure("2", run + "gpu_hours"), figure("1", run + "gpu_hours") * 2.0);
    }

    void rejectedOnesSayWhy()
    {
        const Value data =
            at(ran({"layouts", "sample:llama2-70b-run", "--rejected", "--limit", "5000", "--json"}).json(),
               "data");
        const Items* rows = at(data, "layouts").as<Items>();
        QCOMPARE(double(rows->size()), number(at(data, "tried")) - number(at(data, "possible")));
        for (const Value& row : *rows)
            QVERIFY(!text(at(row, "rejected")).empty());
    }

    void leversOfOldSoftware()
    {
        const Value data = at(ran({"layouts", "sample:bloom-run", "--levers", "--json"}).json(), "data");
        const Items* rows = at(data, "levers").as<Items>();
        QVERIFY(rows && rows->size() >= 5);
        QCOMPARE(text(at((*rows)[0], "lever")), std::string("Flash attention"));
        QVERIFY(number(at((*rows)[0], "speed_alone")) > 1.0);
        QCOMPARE(number(at((*rows)[0], "speed_alone")), number(at((*rows)[0], "speed_stacked")));
    }

    /// Light recomputation is counted as none, all of it adds less than half: (8 - 6) / 6 of the matrices and
    /// the attention again.
    void hfuBesideMfu()
    {
        const Value data =
            at(ran({"layouts", "sample:llama31-405b-run", "--limit", "100", "--json"}).json(), "data");
        bool full = false;
        for (const Value& row : *at(data, "layouts").as<Items>()) {
            const double more = number(at(row, "hfu")) / number(at(row, "mfu"));
            full = full || text(at(row, "recompute")) == "full";
            if (text(at(row, "recompute")) == "full")
                QVERIFY2(more > 1.30 && more < 1.36, std::to_string(more).c_str());
            else if (text(at(row, "recompute")) != "selective")
                QCOMPARE(more, 1.0);
        }
        QVERIFY(full);
        const Ran plain = ran({"layouts", "sample:llama31-405b-run"});
        QVERIFY(plain.out.find("MFU: work of the model, attention causal") != std::string::npos);
    }

    void phasesAddUp()
    {
        const Value data =
            at(ran({"layouts", "sample:llama31-405b-run", "--phases", "--json"}).json(), "data");
        const Items* rows = at(data, "phases").as<Items>();
        QVERIFY(rows && rows->size() > 6);
        double time = 0.0, energy = 0.0;
        for (const Value& row : *rows) {
            time += number(at(row, "time"));
            energy += number(at(row, "energy"));
        }
        QVERIFY(std::fabs(time - 1.0) < 1e-9 && std::fabs(energy - 1.0) < 1e-9);
        const Value power = at(data, "phase_power");
        QVERIFY(number(at(power, "waiting_kw")) < number(at(power, "average_kw")));
        QVERIFY(number(at(power, "average_kw")) < number(at(power, "working_kw")));
    }

    /// Of a searched layout of tier B: hours by 1 / 1.23 to 1.31 and the speed of a run by the inverse, that
    /// of its steps by 0.72 to 1.23; memory by 1 / 1.03 to 1 / 0.94.
    void figuresHaveBands_data()
    {
        QTest::addColumn<QString>("factor");
        QTest::addColumn<double>("slowest");
        QTest::newRow("run") << "1.33" << 1.0 / 1.31;
        QTest::newRow("steps") << "1" << 0.72;
    }
    void figuresHaveBands()
    {
        QFETCH(QString, factor);
        QFETCH(double, slowest);
        const std::string given =
            "workloads/Training as predicted/inputs.production_factor=" + factor.toStdString();
        const Ran run = ran({"layouts", "sample:llama2-70b-run", "--json", "--set", given});
        const Value best = at(at(run.json(), "data"), "layouts").as<Items>()->front();
        QCOMPARE(text(at(best, "tier")), std::string("B"));
        const auto holds = [&](const char* key, double p10, double p90) {
            const double value = number(at(best, key));
            const Items* band = at(at(best, "bands"), key).as<Items>();
            return band && std::fabs(number((*band)[0]) / value / p10 - 1.0) < 1e-9 &&
                   std::fabs(number((*band)[1]) / value / p90 - 1.0) < 1e-9;
        };
        for (const char* key : {"tokens_per_s_per_gpu", "mfu"})
            QVERIFY2(holds(key, slowest, 1.23), key);
        QVERIFY(holds("memory_gib", 1.0 / 1.03, 1.0 / 0.94));
        for (const char* key : {"gpu_hours", "cost_usd", "carbon_total_kg"})
            QVERIFY2(holds(key, 1.0 / 1.23, 1.31), key);
        const Ran shown = ran({"layouts", "sample:llama2-70b-run"});
        QVERIFY(shown.out.find("P10 to P90 of the first, tier B: ") != std::string::npos);
    }

    /// A cap saves energy and takes longer; at the TDP nothing changes.
    void powerCaps()
    {
        const Value data = at(ran({"layouts", "sample:llama2-70b-run", "--caps", "--json"}).json(), "data");
        const Items* rows = at(data, "power_caps").as<Items>();
        QVERIFY(rows && rows->size() == 11);
        int cheapest = 0;
        for (std::size_t i = 0; i < rows->size(); ++i) {
            const Value& row = (*rows)[i];
            QCOMPARE(number(at(row, "cap_w")), 400.0 * (50.0 + 5.0 * double(i)) / 100.0);
            cheapest += at(row, "cheapest") == Value(true);
            if (i > 0)
                QVERIFY(number(at(row, "days")) <= number(at((*rows)[i - 1], "days")));
        }
        QCOMPARE(cheapest, 1);
        QVERIFY(number(at(rows->front(), "energy_kwh")) < number(at(rows->back(), "energy_kwh")));
        const std::string source = text(at(data, "caps_source"));
        QVERIFY2(source.starts_with("POLCA, 2023") && source.find("assumption: 35 %") != std::string::npos,
                 source.c_str());
    }

    /// H08 of `check`: 405 billion parameters on two stages do not fit; the parts and a layout that does.
    void whatDoesNotFitSaysWhatDoes()
    {
        const Ran run = ran({"check", "sample:llama31-405b-run", "--set",
                             "workloads/Training as predicted/inputs/layout/pp=2", "--set",
                             "workloads/Training as predicted/inputs/layout/vp=1"});
        QCOMPARE(run.code, 3);
        const std::string said = run.out + run.err;
        for (const char* part :
             {"H08: ", "weights ", "optimizer ", "reserve 2 GiB", "the smallest layout that fits is TP "})
            QVERIFY2(said.find(part) != std::string::npos, said.c_str());
    }

    void samplesBesideWhatWasPublished()
    {
        const Value data = at(ran({"samples", "--figures", "--json"}).json(), "data");
        const Items* rows = at(data, "figures").as<Items>();
        QVERIFY(rows && rows->size() == 9);
        for (const Value& row : *rows) {
            const double error = number(at(row, "predicted")) / number(at(row, "published")) - 1.0;
            QVERIFY(std::fabs(number(at(row, "error")) - error) < 1e-12);
            QVERIFY(!text(at(row, "source")).empty() && text(at(row, "tier")) != "direct");
        }
        const Ran table = ran({"samples", "--figures"});
        QVERIFY(table.out.find("lora-finetune: No published figure: its MFU of 35 % is an input") !=
                std::string::npos);
    }

    void namesWhatIsMissing()
    {
        QCOMPARE(ran({"layouts", "sample:llama2-70b-run", "nobody"}).code, 3);
        const Ran none = ran({"layouts", "sample:rtx4090-week"});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.err.starts_with("error: workload: The plan has no training run"), none.err.c_str());
        const Ran run = ran({"layouts", "sample:llama31-405b-run"});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.find("layouts are possible within 94 % of the memory") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestLayoutsVerb)
#include "tst_layouts_verb.moc"
