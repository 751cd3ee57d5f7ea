// The verbs `sweep` and `sweep-merge` as a script sees them: tables, shards, what was cut or is missing.
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

#include "exchange/csv.h"
#include "exchange/plan_json.h"
#include "own_or_rent_plan.h"
#include "verb_support.h"

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
        QVERIFY2(table.err.find("Own/total/cost_usd: a lower bound") != std::string::npos &&
                     table.err.find("The price of") != std::string::npos,
                 table.err.c_str());
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
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSweepVerb)
#include "tst_sweep_verb.moc"
