// The verbs `sweep` and `sweep-merge` as a script sees them: tables, shards, what was cut or is missing.
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <fstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "domain/uncertain_fields.h"
#include "exchange/csv.h"
#include "exchange/plan_json.h"
#include "own_or_rent_plan.h"
#include "service_plan.h"
#include "verb_support.h"
#include "whatif/shard_file.h"

using namespace jw;
using namespace jw::test;

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* unitPower = "workloads/RTX 4090 PC/inputs/unit_kw";
constexpr const char* pricePath = "sites/Home in California/price_per_kwh";

std::string contentOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary) << content;
}

/// 5 powers x 7 prices of the PC, and what follows.
Ran swept(Arguments more)
{
    Arguments args{"sweep",  "sample:rtx4090-week",
                   "--vary", std::string(unitPower) + "=0.2:1:5",
                   "--vary", std::string(pricePath) + "=0.1:0.7:7"};
    args.insert(args.end(), more.begin(), more.end());
    return ran(args);
}

std::string shardName(int number) { return "s" + std::to_string(number) + ".shard"; }

/// All shards of so many; their names.
Arguments shards(int of, const char* threads = "1")
{
    Arguments names;
    for (int number = 1; number <= of; ++number) {
        names.push_back(shardName(number));
        const std::string part = std::to_string(number) + '/' + std::to_string(of);
        const Ran run = swept({"--shard", part, "-o", names.back(), "--threads", threads, "--force"});
        if (run.code != 0)
            qFatal("shard %s: %s", part.c_str(), run.err.c_str());
    }
    return names;
}

Ran merged(const Arguments& names, const std::string& output)
{
    Arguments args{"sweep-merge"};
    args.insert(args.end(), names.begin(), names.end());
    args.insert(args.end(), {"-o", output, "--force"});
    return ran(args);
}

double number(const std::string& cell) { return std::stod(cell); }

} // namespace

class TestSweepVerb : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid() && QDir::setCurrent(m_folder->path()));
    }
    void cleanup() { QDir::setCurrent(QStringLiteral("/")); }

    /// kW x 168 h x a PUE of 1, at a price: 0.75 kW are 126 kWh, at 0.25 USD/kWh 31.5 USD.
    void table()
    {
        const Ran run =
            ran({"sweep", "sample:rtx4090-week", "--vary", std::string(unitPower) + "=500 W:1 kW:3", "--vary",
                 std::string(pricePath) + "=0.25,0.5", "--result", "total/energy_kwh", "--result",
                 "total/cost_usd"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto csv = parseCsv(run.out);
        QVERIFY(csv);
        QCOMPARE(csv->header,
                 (Cells{"point", unitPower, pricePath, "total/energy_kwh", "total/cost_usd", "refused"}));
        QCOMPARE(csv->rows.size(), std::size_t(6));
        const std::array powers{0.5, 0.5, 0.75, 0.75, 1.0, 1.0}, prices{0.25, 0.5, 0.25, 0.5, 0.25, 0.5};
        for (std::size_t i = 0; i < 6; ++i) {
            const Cells& row = csv->rows[i];
            QCOMPARE(row[0], std::to_string(i));
            QCOMPARE(number(row[1]), powers[i]);
            QCOMPARE(number(row[2]), prices[i]);
            QCOMPARE(number(row[3]), powers[i] * 168.0);
            QCOMPARE(number(row[4]), powers[i] * 168.0 * prices[i]);
            QCOMPARE(row[5], std::string());
        }
    }

    /// Cost, energy, carbon and hours where nobody says what; each scenario has its own columns.
    void columns()
    {
        const Ran run = ran({"sweep", "sample:chatbot-billion", "--vary",
                             "workloads/Chatbot/inputs/queries_per_user_day=50,100", "--scenario",
                             "2 Wh per query", "4 Wh per query", "-o", "t.csv", "--json"});
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value columns = at(run.json(), "data", "columns");
        QCOMPARE(columns.as<Items>()->size(), std::size_t(1 + 2 * 4));
        QCOMPARE(text(at(columns, 1, "path")), std::string("total/cost_usd"));
        QCOMPARE(text(at(columns, 1, "unit")), std::string("USD"));
        QCOMPARE(text(at(columns, 4, "path")), std::string("workloads/Chatbot/hours"));
        QCOMPARE(text(at(columns, 5, "path")), std::string("4 Wh per query/total/cost_usd"));
    }

    /// A scenario or result that is named twice has one column.
    void namedTwice()
    {
        const std::string input = planToJson(ownOrRentPlan());
        const auto table = [&](Arguments more) {
            Arguments args{"sweep", "-", "--vary", "sites/Hall/pue=1:2:3"};
            args.insert(args.end(), more.begin(), more.end());
            const Ran run = ran(args, input);
            return run.code == 0 ? run.out : run.err;
        };
        const std::string once = table({"--scenario", "Own", "Rent", "--result", "total/cost_usd"});
        QVERIFY2(once.find("Own/total/cost_usd") != std::string::npos, once.c_str());
        QCOMPARE(table({"--scenario", "Own", "Rent", "Own", "--result", "total/cost_usd", "--result",
                        "total/cost_usd"}),
                 once);
    }

    /// Owned machines without a price: their cost is a lower bound, unless the price is what is swept.
    void lowerBoundsAreMarked()
    {
        Plan plan = ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        const auto bound = [&](const std::string& vary, const char* result) {
            const Ran run = ran({"sweep", "-", "--vary", vary, "--scenario", "Own", "--result", result, "-o",
                                 "b.csv", "--force", "--json"},
                                planToJson(plan));
            return at(run.json(), "data", "columns", 1, "lower_bound");
        };
        const std::string pue = "sites/Hall/pue=1:2:3";
        QVERIFY(bound(pue, "total/cost_usd") == Value(true));
        QVERIFY(bound(pue, "total/energy_kwh") == Value(false));
        QVERIFY(bound("fleets/F/g/price_per_node=0:500000:2", "total/cost_usd") == Value(false));
        const Ran table =
            ran({"sweep", "-", "--vary", pue, "--scenario", "Own", "--result", "total/cost_usd"},
                planToJson(plan));
        QVERIFY2(table.out.starts_with("point,sites/Hall/pue,Own/total/cost_usd,at_least,refused") &&
                     table.out.find(",Own/total/cost_usd,") != table.out.rfind(",Own/total/cost_usd,"),
                 table.out.c_str());
        QVERIFY2(table.err.find("Own/total/cost_usd: a lower bound") != std::string::npos &&
                     table.err.find("The price of") != std::string::npos,
                 table.err.c_str());
    }

    /// Owning costs 100,000 + 87,600 PUE x price, the PUE anything from 1 to 2: its P10 is 1.1, P50 1.5, P90
    /// 1.9. Renting does not depend on it, but all that is asked has its columns. Shards have the same bytes.
    void bands()
    {
        Plan plan = ownOrRentPlan();
        QVERIFY(setUncertainty(plan, {.entity = "hall", .field = "pue", .a = 1.0, .b = 2.0}));
        const std::string input = planToJson(plan);
        const auto sampled = [&](Arguments more) {
            Arguments args{"sweep",      "-",   "--vary",   "sites/Hall/price_per_kwh=0.1:0.2:3",
                           "--scenario", "Own", "--result", "total/cost_usd",
                           "--samples",  "1024"};
            args.insert(args.end(), more.begin(), more.end());
            return ran(args, input);
        };
        const Ran run = sampled({});
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto csv = parseCsv(run.out);
        QVERIFY(csv && csv->rows.size() == 3);
        const std::string cost = "Own/total/cost_usd";
        QCOMPARE(csv->header, (Cells{"point", "sites/Hall/price_per_kwh", cost, cost + " p10", cost + " p50",
                                     cost + " p90", "refused"}));
        QCOMPARE(number(csv->rows[0][2]), 108760.0);
        const std::array pue{1.1, 1.5, 1.9};
        for (std::size_t row = 0; row < 3; ++row) {
            const double power = 87600.0 * number(csv->rows[row][1]);
            for (std::size_t i = 0; i < 3; ++i)
                QVERIFY(std::fabs(number(csv->rows[row][3 + i]) - (100000.0 + power * pue[i])) <
                        0.003 * power);
        }
        QCOMPARE(sampled({"-o", "whole.csv"}).code, 0);
        QCOMPARE(contentOf("whole.csv"), run.out);
        Arguments names;
        for (const char* part : {"1/3", "2/3", "3/3"}) {
            names.push_back(std::string("b") + part[0] + ".shard");
            QCOMPARE(sampled({"--shard", part, "-o", names.back(), "--threads", "2"}).code, 0);
        }
        QCOMPARE(merged(names, "merged.csv").code, 0);
        QCOMPARE(contentOf("merged.csv"), run.out);
        const Ran other = sampled({"--seed", "8", "--shard", "3/3", "-o", names.back(), "--resume"});
        QVERIFY2(other.code == 4 && other.err.find("options") != std::string::npos, other.err.c_str());
        const Value data = at(sampled({"-o", "w.csv", "--json"}).json(), "data");
        QVERIFY(at(data, "samples", "count") == Value(1024) && at(data, "samples", "seed") == Value(7));
        QCOMPARE(text(at(data, "columns", 3, "path")), cost + " p50");
        QCOMPARE(text(at(data, "columns", 3, "unit")), std::string("USD"));
        QCOMPARE(sampled({"--samples", "0"}).code, 2);
    }

    /// A note, and the columns of a sweep without samples: the PUE itself is what is swept.
    void nothingToSample()
    {
        Plan plan = ownOrRentPlan();
        QVERIFY(setUncertainty(plan, {.entity = "hall", .field = "pue", .a = 1.0, .b = 2.0}));
        const Ran run = ran({"sweep", "-", "--vary", "sites/Hall/pue=1:2:3", "--scenario", "Own", "--result",
                             "total/cost_usd", "--samples", "100"},
                            planToJson(plan));
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.starts_with("point,sites/Hall/pue,Own/total/cost_usd,refused"), run.out.c_str());
        QVERIFY2(run.err.find("Own: nothing is uncertain but what is swept") != std::string::npos,
                 run.err.c_str());
    }

    /// A replica serves 6.55 requests a second within its promise: 1 is held, 100 are not.
    void overloadedServicesAreMarked()
    {
        const std::string plan = planToJson(servedPlan(1.0, promise));
        const std::string vary = "workloads/chat/inputs/requests_per_s=1,100";
        const Ran run = ran({"sweep", "-", "--vary", vary, "--result", "total/energy_kwh"}, plan);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto csv = parseCsv(run.out);
        QVERIFY(csv && csv->rows.size() == 2);
        QCOMPARE(csv->header[3], std::string("overloaded"));
        QCOMPARE(csv->rows[0][3], std::string());
        QCOMPARE(csv->rows[1][3], std::string("chat"));
        QVERIFY(!csv->rows[1][2].empty());
        const std::string note = "at 1 of the points the machines of a service do not hold its load";
        QVERIFY2(run.err.find(note) != std::string::npos, run.err.c_str());
        for (const char* part : {"1/2", "2/2"})
            QCOMPARE(ran({"sweep", "-", "--vary", vary, "--result", "total/energy_kwh", "--shard", part, "-o",
                          std::string("o") + part[0]},
                         plan)
                         .code,
                     0);
        const Ran all = merged({"o1", "o2"}, "all.csv");
        QCOMPARE(contentOf("all.csv"), run.out);
        QVERIFY2(all.err.find(note) != std::string::npos, all.err.c_str());
    }

    /// Half of the samples at every point, of which the point itself is held; shards have the same bytes.
    void overloadedSamplesAreCounted()
    {
        const std::string plan = planToJson(unsureServedPlan());
        const auto swept = [&](Arguments more) {
            Arguments args{"sweep",     "-", "--vary", "sites/S/pue=1:1.2:3", "--result", "total/energy_kwh",
                           "--samples", "64"};
            args.insert(args.end(), more.begin(), more.end());
            return ran(args, plan);
        };
        const std::string note =
            "at 3 of the points the machines of a service do not hold its load in some of the samples";
        const Ran run = swept({});
        QVERIFY2(run.code == 0 && run.err.find(note) != std::string::npos, run.err.c_str());
        const Value data = at(swept({"-o", "os.csv", "--json"}).json(), "data");
        QVERIFY(at(data, "overloaded_in_samples") == Value(3) && at(data, "overloaded") == Value(0));
        for (const char* part : {"1/1", "1/2", "2/2"})
            QCOMPARE(swept({"--shard", part, "-o", std::string("os") + part[0] + part[2]}).code, 0);
        QCOMPARE(merged({"os11"}, "os1.jsonl").code, 0);
        const Ran all = merged({"os12", "os22"}, "os2.jsonl");
        QVERIFY2(all.code == 0 && all.err.find(note) != std::string::npos, all.err.c_str());
        QCOMPARE(contentOf("os2.jsonl"), contentOf("os1.jsonl"));
        QVERIFY(contentOf("os2.jsonl").find("\"overloaded_samples\"") != std::string::npos);
    }

    /// What `sweep` says, from the shards alone: lower bounds, and points that the plan refuses.
    void mergeRepeatsTheNotes()
    {
        Plan plan = ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        Arguments names;
        for (const char* part : {"1/2", "2/2"}) {
            names.push_back(std::string("n") + part[0] + ".shard");
            QCOMPARE(ran({"sweep", "-", "--vary", "sites/Hall/pue=0.5,1,1.5", "--scenario", "Own", "--result",
                          "total/cost_usd", "--shard", part, "-o", names.back()},
                         planToJson(plan))
                         .code,
                     0);
        }
        const Ran run = merged(names, "all.jsonl");
        for (const char* note :
             {"Own/total/cost_usd: a lower bound", "The price of", "refuses 1 of the points; "})
            QVERIFY2(run.err.find(note) != std::string::npos, run.err.c_str());
    }

    /// One scenario counts electricity alone, the other one owns its machines: a note, in a merge too, where
    /// the result has the machines.
    void costsWithoutMachinesAreNoted()
    {
        const auto noted = [](const char* result, Arguments more) {
            Arguments args{"sweep",         "sample:chatbot-models",
                           "--vary",        "sites/Data centers/price_per_kwh=0.05,0.2",
                           "--scenario",    "2 Wh per query",
                           "Llama 3.1 70B", "--result",
                           result};
            args.insert(args.end(), more.begin(), more.end());
            const Ran run = ran(args);
            if (run.code != 0)
                qFatal("%s", run.err.c_str());
            return run.err.find("is without machines") != std::string::npos;
        };
        QVERIFY(noted("total/cost_usd", {}));
        QVERIFY(!noted("total/electricity_usd", {}));
        QVERIFY(!noted("total/energy_kwh", {}));
        QVERIFY(noted("total/cost_usd", {"--shard", "1/2", "-o", "m1"}));
        QVERIFY(noted("total/cost_usd", {"--shard", "2/2", "-o", "m2"}));
        const Ran run = merged({"m1", "m2"}, "all.csv");
        QVERIFY2(run.err.find("is without machines") != std::string::npos, run.err.c_str());
        const Ran alone =
            ran({"sweep", "sample:chatbot-models", "--vary", "sites/Data centers/price_per_kwh=0.05,0.2",
                 "--scenario", "2 Wh per query", "--result", "total/cost_usd"});
        QVERIFY2(alone.err.find("is without machines") == std::string::npos, alone.err.c_str());
    }

    /// What the plan refuses has no numbers and a reason; the rest goes on.
    void refusedPoints()
    {
        const Ran run = ran({"sweep", "sample:rtx4090-week", "--vary", "sites/Home in California/pue=0.5,1.5",
                             "--result", "total/energy_kwh"});
        QCOMPARE(run.code, 0);
        const auto csv = parseCsv(run.out);
        QVERIFY(csv && csv->rows.size() == 2);
        QCOMPARE(csv->rows[0][2], std::string());
        QVERIFY(csv->rows[0][3].find("0.5") != std::string::npos);
        QCOMPARE(number(csv->rows[1][2]), 0.85 * 168.0 * 1.5);
        QVERIFY(run.err.find("refuses 1 of the points") != std::string::npos);
    }

    void listOfPoints()
    {
        write("points.csv", std::string(unitPower) + ',' + pricePath + "\n0.5,0.2\n600 W,0.3\n");
        const Ran run =
            ran({"sweep", "sample:rtx4090-week", "--points", "points.csv", "--result", "total/energy_kwh"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto csv = parseCsv(run.out);
        QVERIFY(csv && csv->rows.size() == 2);
        QCOMPARE(number(csv->rows[1][1]), 0.6);
        QCOMPARE(number(csv->rows[1][3]), 0.6 * 168.0);
        write("points.csv", std::string(unitPower) + "\n0.5\nabc\n"); // the header is line 1
        const Ran wrong = ran({"sweep", "sample:rtx4090-week", "--points", "points.csv"});
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.find("line 3: ") != std::string::npos, wrong.err.c_str());
    }

    /// CLI-02. The merged file is the same for any number of shards and threads, and the table made of it is
    /// that of a sweep without shards.
    void anyNumberOfShards()
    {
        QCOMPARE(swept({"-o", "whole.csv"}).code, 0);
        QCOMPARE(merged(shards(1), "all-1.jsonl").code, 0);
        const std::string expected = contentOf("all-1.jsonl");
        QCOMPARE(std::ranges::count(expected, '\n'), std::ptrdiff_t(1 + 35 + 1));
        QCOMPARE(contentOf(shardName(1)), expected);
        for (const int of : {3, 8, 40}) {
            const Ran run = merged(shards(of, "3"), "all.jsonl");
            QVERIFY2(run.code == 0, run.err.c_str());
            QCOMPARE(contentOf("all.jsonl"), expected);
        }
        QCOMPARE(merged(shards(8), "merged.csv").code, 0);
        QCOMPARE(contentOf("merged.csv"), contentOf("whole.csv"));
    }

    /// More shards than the program may open files.
    void moreShardsThanFiles()
    {
        const Arguments names = shards(40);
        QCOMPARE(swept({"-o", "whole.csv"}).code, 0);
        const int lowest = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        QVERIFY(lowest >= 0 && ::close(lowest) == 0);
        rlimit usual{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &usual), 0);
        rlimit few = usual;
        few.rlim_cur = static_cast<rlim_t>(lowest) + 10;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
        const Ran run = merged(names, "merged.csv");
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &usual), 0);
        QVERIFY2(run.code == 0, run.err.c_str());
        QCOMPARE(contentOf("merged.csv"), contentOf("whole.csv"));
    }

    /// Of lines that anyone may have written.
    void countsOfLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<double>("count");
        QTest::newRow("zero") << QByteArray(R"({"n":0})") << 0.0;
        QTest::newRow("some") << QByteArray(R"({"n":3})") << 3.0;
        QTest::newRow("2^53") << QByteArray(R"({"n":9007199254740992})") << 9007199254740992.0;
        for (const char* none : {R"({"n":-1})", R"({"n":1e300})", R"({"n":"3"})", R"({"n":null})", "{}"})
            QTest::newRow(none) << QByteArray(none) << -1.0;
    }
    void countsOfLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(double, count);
        const auto found = countIn(*parseJson(line.toStdString()), "n");
        QCOMPARE(found ? static_cast<double>(*found) : -1.0, count);
    }

    /// Two of three points are refused, and so they are when the sweep is taken up again.
    void resumedShardTellsAll()
    {
        const auto told = [](Arguments more) {
            Arguments args{
                "sweep",    "sample:rtx4090-week", "--vary", "sites/Home in California/pue=0.5,0.6,1.5",
                "--result", "total/energy_kwh",    "-o",     "r.shard"};
            args.insert(args.end(), more.begin(), more.end());
            return ran(args);
        };
        const std::string note = "the plan refuses 2 of the points; ";
        QVERIFY(told({}).err.find(note) != std::string::npos);
        const std::string whole = contentOf("r.shard");
        const Ran again = told({"--resume"});
        QVERIFY2(again.code == 0 && again.err.find(note) != std::string::npos, again.err.c_str());
        write("r.shard.part",
              whole.substr(0, whole.find('\n', whole.find("\"point\":0")) + 5)); // and 4 bytes of the next
        QVERIFY(QFile::remove(QStringLiteral("r.shard")));
        const Value data = at(told({"--resume", "--json"}).json(), "data");
        QVERIFY(at(data, "kept") == Value(1) && at(data, "refused") == Value(2));
        QCOMPARE(contentOf("r.shard"), whole);
    }

    /// CLI-03. A shard whose program was killed in the middle of a line goes on.
    void killedShard()
    {
        const Arguments names = shards(3);
        QCOMPARE(merged(names, "all.jsonl").code, 0);
        const std::string whole = contentOf(names[1]);
        const std::size_t third = whole.find('\n', whole.find("\"point\":7"));
        write(names[1] + ".part", whole.substr(0, third - 5));
        QVERIFY(QFile::remove(QString::fromStdString(names[1])));
        const Ran lost = merged(names, "again.jsonl");
        QCOMPARE(lost.code, 8); // there is no such file
        const Ran fresh = swept({"--shard", "2/3", "-o", names[1]});
        QCOMPARE(fresh.code, 8); // would lose what there is
        QVERIFY(fresh.err.find("--resume") != std::string::npos);
        const Ran resumed = swept({"--shard", "2/3", "-o", names[1], "--resume", "--json"});
        QVERIFY2(resumed.code == 0, resumed.out.c_str());
        QVERIFY(at(resumed.json(), "data", "kept") == Value(2)); // points 1 and 4
        QCOMPARE(contentOf(names[1]), whole);
        QCOMPARE(merged(names, "again.jsonl").code, 0);
        QCOMPARE(contentOf("again.jsonl"), contentOf("all.jsonl"));
        QVERIFY(!QFile::exists(QString::fromStdString(names[1] + ".part")));
    }

    /// What another program left under that name is not lost unless --force says so.
    void resumesNothingElse()
    {
        const auto resumed = [](Arguments more) {
            Arguments args{"--shard", "1/2", "-o", "s1.shard", "--resume"};
            args.insert(args.end(), more.begin(), more.end());
            return swept(args);
        };
        for (const char* text : {"notes of mine\n", "notes of mine", "{\"notes\":1}\n"}) {
            write("s1.shard.part", text);
            const Ran run = resumed({});
            QVERIFY2(run.code == 4 && run.err.find("s1.shard.part: ") != std::string::npos, run.err.c_str());
            QCOMPARE(contentOf("s1.shard.part"), std::string(text));
        }
        QCOMPARE(resumed({"--force"}).code, 0);
        const std::string whole = contentOf("s1.shard");
        QVERIFY(QFile::remove(QStringLiteral("s1.shard")));
        write("s1.shard.part", whole.substr(0, 20)); // a header that was cut
        QCOMPARE(resumed({}).code, 0);
        QCOMPARE(contentOf("s1.shard"), whole);
    }

    /// Asked again, a shard that is whole stays; so a job array can be sent twice.
    void wholeShard()
    {
        const Arguments names = shards(2);
        const std::string whole = contentOf(names[0]);
        const Ran again = swept({"--shard", "1/2", "-o", names[0], "--resume", "--json"});
        QCOMPARE(again.code, 0);
        QVERIFY(at(again.json(), "data", "kept") == Value(18));
        QCOMPARE(contentOf(names[0]), whole);
        const Ran other = ran({"sweep", "sample:rtx4090-week", "--vary", std::string(unitPower) + "=0.2:1:6",
                               "--shard", "1/2", "-o", names[0], "--resume"});
        QCOMPARE(other.code, 4);
        QCOMPARE(contentOf(names[0]), whole);
    }

    void missingShards()
    {
        Arguments names = shards(4);
        names.erase(names.begin() + 1, names.begin() + 3);
        const Ran run = merged(names, "all.jsonl");
        QCOMPARE(run.code, 4);
        QVERIFY(run.err.find("2/4, 3/4") != std::string::npos);
        QVERIFY(!QFile::exists(QStringLiteral("all.jsonl")));
        names.push_back("--json");
        const Value json = merged(names, "all.jsonl").json();
        QVERIFY(at(json, "data", "missing") == Value(Items{2.0, 3.0}));
        QVERIFY(at(json, "data", "of") == Value(4));
    }

    void shardsThatDoNotBelong()
    {
        Arguments names = shards(3);
        QFile::copy(QStringLiteral("s1.shard"), QStringLiteral("copy.shard"));
        QCOMPARE(merged({names[0], names[1], names[2], "copy.shard"}, "all.jsonl").code, 4);
        QCOMPARE(ran({"sweep", "sample:rtx4090-week", "--set", "sites/Home in California/pue=1.1", "--vary",
                      std::string(unitPower) + "=0.2:1:5", "--vary", std::string(pricePath) + "=0.1:0.7:7",
                      "--shard", "3/3", "-o", "other.shard"})
                     .code,
                 0);
        const Ran other = merged({names[0], names[1], "other.shard"}, "all.jsonl");
        QCOMPARE(other.code, 4);
        QVERIFY(other.err.find("plan") != std::string::npos);
        std::string changed = contentOf(names[2]);
        changed.replace(changed.find("\"results\":[", changed.find('\n')), 13, "\"results\":[99");
        write("changed.shard", changed);
        const Ran run = merged({names[0], names[1], "changed.shard"}, "all.jsonl");
        QCOMPARE(run.code, 4);
        QVERIFY(run.err.find("changed.shard") != std::string::npos);
    }

    void exitCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Arguments>("args");
        const auto row = [](int code, const char* name, const Arguments& more) {
            Arguments args{"sweep", std::string("sample:rtx4090-week")};
            args.insert(args.end(), more.begin(), more.end());
            QTest::newRow(name) << code << args;
        };
        const std::string vary = std::string(unitPower) + "=0.2:1:5";
        row(0, "latin hypercube", {"--vary", std::string(unitPower) + "=0.2:1", "--lhs", "8"});
        row(0, "lines by name", {"--vary", vary, "-o", "s.jsonl"});
        row(2, "nothing varies", {});
        row(2, "grid and list", {"--vary", vary, "--points", "p.csv"});
        row(2, "no values", {"--vary", unitPower});
        row(2, "shard 0", {"--vary", vary, "--shard", "0/3", "-o", "s.shard"});
        row(2, "shard 4 of 3", {"--vary", vary, "--shard", "4/3", "-o", "s.shard"});
        row(2, "shard of words", {"--vary", vary, "--shard", "3", "-o", "s.shard"});
        row(2, "shard to standard output", {"--vary", vary, "--shard", "1/3"});
        row(2, "shard to a table", {"--vary", vary, "--shard", "1/3", "-o", "s.csv"});
        row(2, "table and envelope", {"--vary", vary, "--json"});
        row(3, "no such field", {"--vary", "sites/Nowhere/pue=1:2:3"});
        row(3, "a field twice", {"--vary", vary, "--vary", vary});
        row(3, "the seed", {"--vary", "plan/seed=1,2"});
        row(3, "no number", {"--vary", std::string(unitPower) + "=low,high"});
        row(3, "no such result", {"--vary", vary, "--result", "total/happiness"});
        row(3, "no such scenario", {"--vary", vary, "--scenario", "No such"});
        row(3, "too many points",
            {"--vary", std::string(unitPower) + "=0.2:1:10000", "--vary",
             std::string(pricePath) + "=0.1:1:1001"});
        row(3, "a count of points in a hypercube", {"--vary", vary, "--lhs", "8"});
        row(8, "no such folder", {"--vary", vary, "-o", "no/such/table.csv"});
        row(8, "no such list", {"--points", "missing.csv"});
    }
    void exitCodes()
    {
        QFETCH(int, code);
        QFETCH(Arguments, args);
        const Ran run = ran(args);
        QVERIFY2(run.code == code, (std::to_string(run.code) + '\n' + run.out + run.err).c_str());
        QVERIFY(code == 0 || (!run.err.empty() || !run.out.empty()));
        QVERIFY(!QFile::exists(QStringLiteral("s.csv")));
    }

    void replacesOnlyByForce()
    {
        QCOMPARE(swept({"-o", "t.csv"}).code, 0);
        QCOMPARE(swept({"-o", "t.csv"}).code, 8);
        QCOMPARE(swept({"-o", "t.csv", "--force"}).code, 0);
        const Arguments names = shards(2);
        QCOMPARE(ran({"sweep-merge", names[0], names[1], "-o", names[0], "--force"}).code, 2);
        write("all.shard.part", "lines of a sweep that goes on");
        const Ran over = ran({"sweep-merge", names[0], names[1], "-o", "all.shard"});
        QVERIFY2(over.code == 8 && over.err.find("--resume") != std::string::npos, over.err.c_str());
        QCOMPARE(contentOf("all.shard.part"), std::string("lines of a sweep that goes on"));
        QCOMPARE(ran({"sweep-merge", names[0], names[1], "-o", "all.shard", "--force"}).code, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSweepVerb)
#include "tst_sweep_verb.moc"
