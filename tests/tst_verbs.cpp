// The verbs as a script sees them: what is printed where, exit codes, numbers to the last bit.
#include <QTest>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <cmath>

#include "catalogue/samples.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "engine/calc_plan.h"
#include "exchange/csv.h"
#include "exchange/plan_json.h"
#include "store/sqlite.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;
using Arguments = std::vector<std::string>;
Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(Arguments)

namespace {

std::string contentOf(const std::string& file)
{
    QFile in(QString::fromStdString(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll().toStdString() : std::string();
}

void write(const std::string& file, const std::string& content)
{
    QFile out(QString::fromStdString(file));
    QVERIFY(out.open(QIODevice::WriteOnly) &&
            out.write(content.data(), static_cast<qint64>(content.size())) >= 0);
}

std::string fileOfSample(const std::string& name)
{
    return contentOf(JW_TEST_DATA "/../resources/samples/" + name + ".json");
}

/// The text form of a plan that check() does not pass.
std::string invalidPlan()
{
    Plan plan = newPlan("Invalid");
    plan.sites.add({.uid = "s", .name = "Site"});
    plan.fleets.add({.uid = "f", .name = "Fleet", .site = "nowhere"});
    return planToJson(plan);
}

/// Everything a run shows, as a golden file keeps it.
std::string transcript(const Arguments& args, const Ran& run)
{
    std::string text = "$ joulewright-cli";
    for (const std::string& arg : args)
        text += arg.find(' ') == std::string::npos ? ' ' + arg : " '" + arg + '\'';
    return text + '\n' + run.out + (run.err.empty() ? "" : "--- standard error\n" + run.err) + "--- exit " +
           std::to_string(run.code) + '\n';
}

/// Is there a line of these words, however far apart?
bool rowIn(const std::string& out, const char* words)
{
    const QString wanted = QString::fromUtf8(words);
    const QStringList lines = QString::fromStdString(out).split(QLatin1Char('\n'));
    return std::ranges::any_of(lines, [&](const QString& line) { return line.simplified() == wanted; });
}

} // namespace

class TestVerbs : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid() && QDir::setCurrent(m_folder->path()));
        write("plan.json", fileOfSample("llama31-405b"));
        write("pc.json", fileOfSample("rtx4090-week"));
        write("invalid.json", invalidPlan());
    }
    void cleanup() { QDir::setCurrent(QStringLiteral("/")); }

    void exitCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Arguments>("args");
        QTest::addColumn<std::string>("input");
        const auto row = [](int code, const Arguments& args, const std::string& input = {}) {
            std::string name = std::to_string(code);
            for (const std::string& arg : args)
                name += ' ' + arg;
            name += ' ' + input.substr(0, 20);
            std::ranges::replace(name, '\n', ' ');
            QTest::newRow(name.c_str()) << code << args << input;
        };
        row(0, {"--version"});
        row(0, {"--help"});
        row(0, {"run", "--help"});
        row(0, {"samples"});
        row(0, {"new", "-o", "-"});
        row(0, {"new", "--sample", "superpod-week", "-o", "pod.joule"});
        row(0, {"check", "sample:chatgpt-day"});
        row(0, {"info", "plan.json"});
        row(0, {"info", "--git"});
        row(0, {"run", "-"}, fileOfSample("chatgpt-day"));
        row(0, {"compare", "sample:chatbot-billion"});
        row(0, {"explain", "plan.json", "total/cost_usd"});
        row(0, {"export", "plan.json", "--json"});
        row(0, {"export", "plan.json", "--csv", "tables"});
        row(0, {"export", "plan.json", "copy.json"});
        row(0, {"export", "plan.json", "COPY.JSON"});
        row(0, {"export", "plan.json", "tables.csv"});
        row(0, {"export", "plan.json", "tables/"});
        row(0, {"export", "plan.json", "tables"});
        row(0, {"new", "-o", "made.JSON"});
        row(0, {"import", "--json", "plan.json"});
        row(0, {"import", "plan.json"});
        row(0, {"calc", "--list"});
        row(0, {"calc"}, "{broken\n");
        row(2, {});
        row(2, {"dance"});
        row(2, {"run"});
        row(2, {"export", "plan.json", "--chart", "c.jpg"});
        row(2, {"run", "plan.json", "--frobnicate"});
        row(2, {"run", "plan.json", "--set", "sites"});
        row(2, {"run", "sample:nothing"});
        row(2, {"new", "--sample", "nothing", "-o", "-"});
        row(2, {"explain", "plan.json"});
        row(2, {"explain", "plan.json", "total/cost_usd", "--depth", "-1"});
        row(2, {"export", "plan.json"});
        row(2, {"export", "plan.json", "--json", "--csv", "tables"});
        row(2, {"export", "plan.json", "copy.txt"});
        row(2, {"export", "plan.json", "-"});
        row(2, {"export", "plan.json", "--json", "plan.json"});
        row(2, {"export", "plan.json", "--json", "./plan.json", "--force"});
        row(2, {"import", "plan.json", "-o", "plan.json", "--force"});
        row(2, {"import", "plan.json", "-o", "copy.xyz"});
        row(2, {"new", "-o", "copy.txt"});
        row(2, {"new", "-o", "copy"});
        row(2, {"import", "plan.txt"});
        row(2, {"import", "-"}, fileOfSample("chatgpt-day"));
        row(2, {"import", "--json", "--csv", "plan.json"});
        row(2, {"info"});
        row(2, {"run", "plan.json", "--progress", "loud"});
        row(3, {"check", "invalid.json"});
        row(3, {"check", "sample:chatgpt-day", "plan.json"}); // H06 of level error
        row(3, {"compare", "plan.json"});
        row(3, {"run", "plan.json", "--scenario", "As the article has it"});
        row(3, {"check", "plan.json", "invalid.json"});
        row(3, {"run", "invalid.json"});
        row(3, {"import", "--json", "invalid.json"});
        row(3, {"run", "plan.json", "--scenario", "No such"});
        row(3, {"run", "plan.json", "--set", "sites/Nowhere/pue=1.2"});
        row(3, {"run", "plan.json", "--set", "sites/Training site/pue=0.5"});
        row(3, {"run", "plan.json", "--set", "sites/Training site/pue=3 kWh"});
        row(3, {"explain", "plan.json", "total/happiness"});
        row(3, {"explain", "plan.json", "No such/total/cost_usd"});
        row(3, {"calc", "--strict"}, "{\"model\":\"crf\",\"inputs\":{\"rate\":0.08,\"years\":-1}}\n");
        row(5, {"run", "-"}, "{\"format\":99,\"plan\":{},\"program\":\"Joulewright 9\"}");
        row(6, {"run", "-"}, "{\"format\":1,");
        row(6, {"run", "-"}, "What is this?");
        row(6, {"check", "noise.joule"});
        row(7, {"export", "plan.json", "--chart", "c.svg"});
        row(7, {"export", "plan.json", "c.svg"});
        row(8, {"run", "missing.joule"});
        row(8, {"run", "."});
        row(8, {"new", "-o", "no/such/folder/plan.joule"});
        row(8, {"new", "-o", "plan.json"}); // it is there
        row(8, {"export", "plan.json", "--csv", "plan.json"});
    }
    void exitCodes()
    {
        QFETCH(int, code);
        QFETCH(Arguments, args);
        QFETCH(std::string, input);
        write("noise.joule", "no plan at all");
        const Ran run = ran(args, input);
        QVERIFY2(run.code == code, (std::to_string(run.code) + '\n' + run.out + run.err).c_str());
        const std::string verb = args.empty() ? "" : args.front();
        QVERIFY2(code == 0 || !run.err.empty() || verb == "calc" || verb == "check",
                 "an error says what is wrong");
        QVERIFY2(code == 0 || code == 3 || verb == "check" || run.out.empty(), run.out.c_str());
    }

    /// Standard output broken: 8, whatever the verb would have said.
    void brokenOutput()
    {
        std::istringstream in;
        std::ostringstream err;
        std::ostream out(nullptr);
        const std::array args{"samples"};
        QCOMPARE(runVerb(args, {in, out, err}), 8);
        QVERIFY(!err.str().empty());
    }

    void golden_data()
    {
        QTest::addColumn<Arguments>("args");
        const auto row = [](const char* name, const Arguments& args) { QTest::newRow(name) << args; };
        row("help", {"--help"});
        row("help-run", {"run", "--help"});
        row("help-compare", {"compare", "--help"});
        row("help-export", {"export", "--help"});
        row("samples", {"samples"});
        row("info", {"info", "plan.json"});
        row("info-git", {"info", "--git"});
        row("check", {"check", "pc.json", "plan.json", "invalid.json", "missing.joule"});
        row("check-json", {"check", "plan.json", "--json"});
        row("run-rtx4090", {"run", "sample:rtx4090-week"});
        row("run-rtx4090-set",
            {"run", "sample:rtx4090-week", "--set", "workloads/RTX 4090 PC/inputs/unit_kw=600 W", "--quiet"});
        row("run-superpod",
            {"run", "sample:superpod-week", "--scenario", "64 nodes", "24 nodes", "128 nodes"});
        row("run-hardware",
            {"run", "sample:hardware-options", "--scenario", "A100, TFLOPS-hours", "A100, TFLOP", "--quiet"});
        row("run-supplies", {"run", "sample:server-supplies", "--scenario", "AI server, one supply lost"});
        row("run-chatgpt-json", {"run", "sample:chatgpt-day", "--json"});
        row("compare-llama", {"compare", "sample:llama31-405b"});
        row("compare-chatbot", {"compare", "sample:chatbot-billion", "--only-differences"});
        row("compare-hardware",
            {"compare", "sample:hardware-options", "RTX 4090, TFLOPS-hours", "A100, TFLOPS-hours",
             "V100, TFLOPS-hours", "--only-differences", "--quiet"});
        row("explain-chatbot",
            {"explain", "sample:chatbot-billion", "4 Wh per query/total/energy_kwh", "--depth", "9"});
        row("explain-llama", {"explain", "sample:llama31-405b",
                              "workloads/Training as reported/electricity_usd", "--depth", "2"});
        row("error-unit", {"run", "plan.json", "--set", "sites/Training site/pue=3 kWh"});
        row("error-chart", {"export", "plan.json", "--chart", "c.svg"});
    }
    void golden()
    {
        QFETCH(Arguments, args);
        const std::string file = std::string(JW_TEST_DATA "/golden/cli/") + QTest::currentDataTag() + ".txt";
        QString shown = QString::fromStdString(transcript(args, ran(args)));
        static const QRegularExpression uid(QStringLiteral("(\"uid\": \")[0-9a-f-]{36}\"")); // new each time
        if (args.size() > 1 && args[1].starts_with("sample:"))
            shown.replace(uid, QStringLiteral("\\1..\""));
        if (qEnvironmentVariableIntValue("JW_UPDATE_GOLDEN") == 1)
            write(file, shown.toStdString());
        QCOMPARE(shown, QString::fromStdString(contentOf(file)));
    }

    /// Every number of run --json is that of planResults, to the last bit.
    void runJsonIsPlanResults_data()
    {
        QTest::addColumn<std::string>("sample");
        for (const SampleInfo& info : samples())
            QTest::newRow(std::string(info.name).c_str()) << std::string(info.name);
    }
    void runJsonIsPlanResults()
    {
        QFETCH(std::string, sample);
        const Plan plan = *samplePlan(sample);
        Arguments args{"run", "sample:" + sample, "--json", "--scenario"};
        for (const Scenario& scenario : plan.scenarios)
            args.push_back(scenario.name);
        const Ran run = ran(args);
        QCOMPARE(run.code, sample == "llama31-405b" ? 3 : 0); // H06
        QCOMPARE(text(at(run.json(), "data", "currency")), std::string("USD"));
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
            const auto results = resolve(plan, i).and_then([](const Plan& p) { return planResults(p); });
            const Value printed = at(run.json(), "data", "scenarios", static_cast<int>(i), "results");
            QVERIFY(printed == flatResults(*results));
        }
    }

    /// One object: schema, ok, data, problems; nothing on standard error.
    void envelope_data()
    {
        QTest::addColumn<Arguments>("args");
        QTest::addColumn<bool>("ok");
        QTest::newRow("samples") << Arguments{"samples"} << true;
        QTest::newRow("new") << Arguments{"new", "-o", "n.joule"} << true;
        QTest::newRow("check") << Arguments{"check", "pc.json"} << true;
        QTest::newRow("info") << Arguments{"info", "plan.json"} << true;
        QTest::newRow("run") << Arguments{"run", "plan.json"} << true;
        QTest::newRow("compare") << Arguments{"compare", "pc.json"} << true;
        QTest::newRow("explain") << Arguments{"explain", "plan.json", "total/cost_usd"} << true;
        QTest::newRow("check") << Arguments{"check", "invalid.json"} << false;
        QTest::newRow("check") << Arguments{"check", "plan.json"} << false;
        QTest::newRow("run") << Arguments{"run", "missing.joule"} << false;
        QTest::newRow("usage") << Arguments{"run"} << false;
    }
    void envelope()
    {
        QFETCH(Arguments, args);
        QFETCH(bool, ok);
        args.emplace_back("--json");
        const Ran run = ran(args);
        const Value json = run.json();
        QCOMPARE(text(at(json, "schema")), std::string("joulewright/") + QTest::currentDataTag() + "/1");
        QVERIFY(at(json, "ok") == Value(ok));
        QVERIFY(ok == (run.code == 0));
        QVERIFY(ok ? at(json, "data").as<Members>() != nullptr
                   : !text(at(json, "problems", 0, "text")).empty());
        QCOMPARE(run.err, std::string());
    }

    void problemsLeadToTheField()
    {
        const Ran run = ran({"run", "plan.json", "--json", "--set", "sites/Training site/pue=0.5"});
        const Value problem = at(run.json(), "problems", 0);
        QCOMPARE(text(at(problem, "level")), std::string("error"));
        QCOMPARE(text(at(problem, "field")), std::string("sites/Training site/pue"));
        QVERIFY(!text(at(problem, "problem")).empty() && !text(at(problem, "remedy")).empty());
    }

    /// H06 and H07 of the article's scenario, with the scenario named; H06 is of level error.
    void findingsAreListed()
    {
        const Ran run = ran({"check", "plan.json", "--json"});
        QStringList rules;
        for (int i = 0; !at(run.json(), "problems", i).isNull(); ++i)
            rules << QString::fromStdString(text(at(run.json(), "problems", i, "rule")) + ' ' +
                                            text(at(run.json(), "problems", i, "scenario")));
        QCOMPARE(rules.join(QStringLiteral(", ")),
                 QStringLiteral("H06 As the article has it, H07 As the article has it, H01 , "
                                "H20 As its model card has it"));
        const Ran quiet = ran({"check", "plan.json", "--quiet"});
        QVERIFY(quiet.err.empty());
        QCOMPARE(quiet.out, std::string("plan.json: valid, but 1 remark of level error\n"));
        QCOMPARE(quiet.code, 3);
    }

    /// What is found is the answer: a line each, errors first, after the verdicts.
    void checkAnswersInLines()
    {
        const Ran run = ran({"check", "plan.json", "invalid.json"});
        QVERIFY(run.err.empty());
        QStringList lines;
        for (const QString& line : QString::fromStdString(run.out).split(QLatin1Char('\n')))
            lines << line.section(QLatin1Char(':'), 0, 1);
        QCOMPARE(lines.join(QLatin1Char('|')),
                 QStringLiteral("plan.json: valid, but 1 remark of level error|invalid.json: not valid|"
                                "plan.json: error|plan.json: warning|plan.json: note|plan.json: note|"
                                "invalid.json: error|"));
        QVERIFY(ran({"check", "pc.json"}).out.starts_with("pc.json: valid, with remarks\n"));
    }

    void setTakesUnits_data()
    {
        QTest::addColumn<std::string>("change");
        QTest::addColumn<std::string>("path");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* change, const char* path, double expected) {
            QTest::newRow(change) << std::string(change) << std::string(path) << expected;
        };
        const char* pc = "workloads/RTX 4090 PC/energy_kwh";
        row("workloads/RTX 4090 PC/inputs/unit_kw=600 W", pc, 0.6 * 168);
        row("workloads/RTX 4090 PC/inputs/unit_kw=0.6", pc, 0.6 * 168);
        row("workloads/RTX 4090 PC/hours=2 days", pc, 0.85 * 48);
        row("workloads/RTX 4090 PC/inputs/utilization=50 %", pc, 0.5 * 0.85 * 168);
        row("sites/Home in California/pue=1.5", pc, 1.5 * 0.85 * 168);
        row("sites/Home in California/price_per_kwh=20 ct/kWh", "total/cost_usd", 0.2 * 0.85 * 168);
        row("plan/years=2", "total/average_kw", 0.85 * 168 / (2 * 8760.0));
        row("workloads/RTX 4090 PC/enabled=no", "total/energy_kwh", 0.0);
        row("workloads/RTX 4090 PC/inputs/count=", pc, 0.85 * 168); // not given: the default, one unit
    }
    void setTakesUnits()
    {
        QFETCH(std::string, change);
        QFETCH(std::string, path);
        QFETCH(double, expected);
        const Ran run = ran({"run", "pc.json", "--json", "--set", change});
        QVERIFY2(run.code == 0, run.out.c_str());
        const Value found = at(run.json(), "data", "scenarios", 0, "results", path.c_str());
        const double* value = found.as<double>();
        QVERIFY(value && std::fabs(*value - expected) <= 1e-9 * std::max(1.0, std::fabs(expected)));
    }

    void setTellsHowSharesAreTyped()
    {
        const Ran run = ran({"run", "pc.json", "--set", "workloads/RTX 4090 PC/inputs/utilization=50"});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find(": 5000 % is outside") != std::string::npos, run.err.c_str());
        QVERIFY2(run.err.find("Type a share as 0.") != std::string::npos, run.err.c_str());
    }

    /// In a scenario that is named, --set goes before the scenario's own override.
    void setHoldsInTheScenariosNamed()
    {
        const Ran run = ran({"run", "sample:superpod-week", "--json", "--scenario", "24 nodes", "128 nodes",
                             "--set", "fleets/SuperPOD/DGX H100/nodes=10"});
        for (int i : {0, 1}) {
            const Value peak = at(run.json(), "data", "scenarios", i, "results", "total/peak_kw");
            QVERIFY(peak.as<double>() && std::fabs(*peak.as<double>() - 102.0) < 1e-9); // 10 x 10.2 kW
        }
    }

    /// The name of a group stands for all in it, in plan order, each once; a scenario of that name goes
    /// first.
    void groupsStandForTheirScenarios()
    {
        Plan plan = *samplePlan("superpod-week"); // 64, 24 and 128 nodes
        plan.scenarios.edit()[0].group = "Odd";
        plan.scenarios.edit()[1].group = "Odd";
        plan.scenarios.edit()[2].group = "24 nodes";
        write("grouped.json", planToJson(plan));
        const auto named = [](const Arguments& names) {
            Arguments args{"run", "grouped.json", "--json", "--scenario"};
            args.insert(args.end(), names.begin(), names.end());
            std::string all;
            const Value json = ran(args).json();
            const Items* scenarios = at(json, "data", "scenarios").as<Items>();
            for (std::size_t i = 0; scenarios && i < scenarios->size(); ++i)
                all += text(at((*scenarios)[i], "name")) + ';';
            return all;
        };
        QCOMPARE(named({"Odd"}), std::string("64 nodes;24 nodes;"));
        QCOMPARE(named({"24 nodes", "Odd"}), std::string("24 nodes;64 nodes;"));
        QCOMPARE(named({"Odd", "24 nodes"}), std::string("64 nodes;24 nodes;"));
        QCOMPARE(named({"64 nodes", "64 nodes"}), std::string("64 nodes;64 nodes;")); // on purpose
        QCOMPARE(named({"24 nodes"}), std::string("24 nodes;"));                      // no group then
        const Ran unknown = ran({"run", "grouped.json", "--scenario", "Od"});
        QCOMPARE(unknown.code, 3);
        QVERIFY2(unknown.err.find("The scenarios are “64 nodes”, “24 nodes”, “128 nodes”. The groups of "
                                  "scenarios are “Odd”, “24 nodes”.") != std::string::npos,
                 unknown.err.c_str());
        const Ran single = ran({"tornado", "grouped.json", "total/cost_usd", "--scenario", "Odd"});
        QCOMPARE(single.code, 3); // it looks at one scenario
        QVERIFY2(single.err.find("The scenarios are “64 nodes”") != std::string::npos, single.err.c_str());
    }

    void ofManyScenariosTheNearestAreNamed()
    {
        Plan plan = *samplePlan("superpod-week");
        for (const char* name : {"32 nodes", "48 nodes", "96 nodes", "Rent", "Own", "Later"})
            plan.scenarios.add({.uid = name, .name = name});
        write("many.json", planToJson(plan));
        const Ran run = ran({"run", "many.json", "--scenario", "Ownn"});
        QVERIFY2(run.err.find("The nearest of the 9 scenarios are “Own”, ") != std::string::npos,
                 run.err.c_str());
    }

    /// A value typed over another is nobody's figure but one's own; the same value keeps its source.
    void setTakesTheSourcesPlace()
    {
        const auto origin = [](const std::string& file, const std::string& change) {
            Arguments args{"explain", file, "workloads/Full load/energy_kwh", "--depth", "9"};
            if (!change.empty())
                args.insert(args.end(), {"--set", change});
            const QString out = QString::fromStdString(ran(args).out);
            const QString path = QStringLiteral("fleets/SuperPOD/DGX H100/node_peak_w");
            return out.section(path, 1, 1).section(QLatin1Char('\n'), 0, 0);
        };
        const QString own = QStringLiteral("  [own value, no source given, typed as \"20 kW\"]");
        const std::string path = "fleets/SuperPOD/DGX H100/node_peak_w=", pod = "sample:superpod-week";
        QVERIFY(origin(pod, {}).contains(QStringLiteral("datasheet")));
        QCOMPARE(origin(pod, path + "20 kW"), own);
        QCOMPARE(origin(pod, path + "10.2 kW"), origin(pod, {}));
        const Arguments made{"new", "--sample", "superpod-week", "--set", path + "20 kW", "-o", "f.joule"};
        QCOMPARE(ran(made).code, 0);
        QCOMPARE(origin("f.joule", {}), own);
        QCOMPARE(origin("f.joule", path + "10.2 kW"),
                 QStringLiteral("  [own value, no source given, typed as \"10.2 kW\"]"));
    }

    void compareGivesChanges()
    {
        const Ran run = ran({"compare", "plan.json", "--json", "--only-differences"});
        const Value results = at(run.json(), "data", "results");
        for (int i = 0;; ++i) {
            const Value row = at(results, i);
            QVERIFY(!row.isNull());
            if (text(at(row, "path")) != "total/energy_kwh")
                continue;
            QCOMPARE(*at(row, "change", 0).as<double>(), 0.0);
            QVERIFY(std::fabs(*at(row, "change", 1).as<double>() - 90540000) <
                    1e-3); // 112,128,000 - 21,588,000
            QVERIFY(std::fabs(*at(row, "change_percent", 1).as<double>() - 419.4) < 0.005); // 90,540 / 21,588
            break;
        }
        QVERIFY(at(run.json(), "data", "inputs", 0, "overridden", 1) == Value(true));
    }

    /// Three scenarios are three columns of one table, with percent of the first beside each other one.
    void compareIsOneTable()
    {
        const QString shown = QString::fromStdString(ran({"compare", "sample:superpod-week"}).out);
        const auto row = [&](const char* begin) {
            const QStringList rows =
                shown.split(QLatin1Char('\n'))
                    .filter(QRegularExpression(QStringLiteral("^%1( |$)").arg(QLatin1String(begin))));
            return rows.value(0).simplified();
        };
        QCOMPARE(shown.count(QStringLiteral("\ntotal ")), 1);
        QCOMPARE(row("total"), QStringLiteral("total 64 nodes 24 nodes % 128 nodes %"));
        // 64 x 10.2 kW x 168 h; 24 and 128 nodes are 37.5 % and 200 % of it
        QCOMPARE(row("Energy"), QStringLiteral("Energy MWh 109.67 41.1264 -62.5 219.341 +100"));
        QCOMPARE(row("Cost"), QStringLiteral("Cost USD 21,934.08 8,225.28 -62.5 43,868.16 +100"));
        // 109,670.4 kWh of 4,178 TWh
        QVERIFY2(
            row("Share of US generation").startsWith(QStringLiteral("Share of US generation % 2.62495e-6 ")),
            qPrintable(row("Share of US generation")));
    }

    /// Six scenarios stand in one table, however long their names; eight go on below.
    void manyScenariosGoOnBelow()
    {
        const auto tables = [](const Arguments& args) {
            return QString::fromStdString(ran(args).out).count(QStringLiteral("\ntotal "));
        };
        QCOMPARE(tables({"compare", "sample:hardware-options"}), 1);
        Arguments eight{"compare", "sample:hardware-options"};
        eight.insert(eight.end(), 8, "RTX 4090, TFLOPS-hours");
        QCOMPARE(tables(eight), 2);
    }

    /// Every figure of every scenario, each with its unit.
    void resultsFileHasUnits()
    {
        QCOMPARE(ran({"export", "sample:superpod-week", "--csv", "tables"}).code, 0);
        const std::string results = contentOf("tables/results.csv");
        QVERIFY(results.starts_with("scenario,path,value,unit,p10,p90,tier,bound,p50,samples\r\n"));
        for (const char* wanted :
             {"\n64 nodes,total/cost_usd,21934.08,USD,,,,,,\r\n",
              "\n24 nodes,total/energy_kwh,41126.4,kWh,,,,,,\r\n",
              "\n128 nodes,total/gpu_hours,172032,GPU-h,,,,,,\r\n",
              "\n64 nodes,total/energy_kwh,109670.4,kWh,,,,,,\r\n"}) // 64 x 10.2 x 168, not ..40000000001
            QVERIFY2(results.find(wanted) != std::string::npos, wanted);
    }

    /// 64 nodes whose price nobody has given: cost is at least that of electricity, and no change is told.
    void costWithoutAPriceIsALowerBound()
    {
        Plan plan = *samplePlan("superpod-week");
        std::erase_if(plan.provenance.edit(),
                      [](const Provenance& p) { return p.field == "price_per_node"; });
        write("pod.json", planToJson(plan));
        const Ran table = ran({"run", "pod.json"});
        for (const char* wanted :
             {"Cost USD ≥ 21,934.08 ≥ 21,934.08", "Electricity USD 21,934.08 21,934.08",
              "Cost per GPU-hour USD/h ≥ 0.255", "Net present value of the cost USD ≥ 20,309.33"})
            QVERIFY2(rowIn(table.out, wanted), wanted);
        QVERIFY(table.out.find("\nCost: no price of H100 SXM5 80GB is known: ") != std::string::npos);
        const Value bounds =
            at(ran({"run", "pod.json", "--json"}).json(), "data", "scenarios", 0, "lower_bounds");
        QVERIFY(std::ranges::find(*bounds.as<Items>(), Value("total/cost_usd")) != bounds.as<Items>()->end());
        const Ran compared = ran({"compare", "pod.json"});
        QVERIFY(rowIn(compared.out, "Cost USD ≥ 21,934.08 ≥ 8,225.28 ≥ 43,868.16"));
        QVERIFY(rowIn(compared.out, "Electricity USD 21,934.08 8,225.28 -62.5 43,868.16 +100"));
        QVERIFY(compared.err.find("The price of H100 SXM5 80GB is not known.") != std::string::npos);
        const Value json = ran({"compare", "pod.json", "--json"}).json();
        for (const Value& result : *at(json, "data", "results").as<Items>())
            if (text(at(result, "path")) == "total/cost_usd") {
                QVERIFY(at(result, "lower_bound", 1) == Value(true));
                QVERIFY(at(result, "change", 1).isNull() && at(result, "change_percent", 1).isNull());
            }
        QCOMPARE(ran({"export", "pod.json", "--csv", "tables"}).code, 0);
        QVERIFY(contentOf("tables/results.csv")
                    .find("\n64 nodes,total/cost_usd,21934.08,USD,,,,at least,,\r\n") != std::string::npos);
        const Ran explained = ran({"explain", "pod.json", "total/cost_usd"});
        QVERIFY(explained.out.find("\nAt least so much. Cost: no price of H100") != std::string::npos);
    }

    /// Twice the energy a query costs twice as much; beside a service that pays for machines it is no more
    /// than electricity.
    void costWithoutMachinesIsNotCompared()
    {
        const Ran compared =
            ran({"compare", "sample:chatbot-models", "2 Wh per query", "4 Wh per query", "Llama 3.1 8B"});
        const auto line = [&](const char* begin) {
            for (const QString& each : QString::fromStdString(compared.out).split(QLatin1Char('\n')))
                if (each.simplified().startsWith(QLatin1String(begin)))
                    return each.simplified();
            return QString();
        };
        QVERIFY(line("Cost billion USD 14.6 29.2 +100 ").endsWith(QStringLiteral(" not compared")));
        QVERIFY(line("Electricity billion USD 14.6 29.2 +100 ").contains(QStringLiteral(" -")));
        const Value json = ran({"compare", "sample:chatbot-models", "2 Wh per query", "4 Wh per query",
                                "Llama 3.1 8B", "--json"})
                               .json();
        for (const Value& result : *at(json, "data", "results").as<Items>())
            if (text(at(result, "path")) == "total/cost_usd") {
                QVERIFY(!at(result, "change", 1).isNull() && at(result, "change", 2).isNull());
                QVERIFY(at(result, "change_percent", 2).isNull());
            }
    }

    /// Where inputs are uncertain, P10, P50 and P90 of as many samples as the plan has: energy is linear in
    /// the PUE.
    void resultsFileHasSamples()
    {
        Plan plan = *samplePlan("superpod-week");
        const std::string site = plan.sites[0].uid;
        QVERIFY(setUncertainty(
            plan, {.entity = site, .field = "pue", .dist = Spread::Uniform, .a = 1.0, .b = 2.0}));
        plan.settings.samples = 1000;
        write("unsure.json", planToJson(plan));
        QCOMPARE(ran({"export", "unsure.json", "--csv", "tables"}).code, 0);
        const auto csv = parseCsv(contentOf("tables/results.csv"));
        QVERIFY(csv);
        const auto row =
            std::ranges::find(csv->rows, "total/energy_kwh", [](const auto& cells) { return cells[1]; });
        QVERIFY(row != csv->rows.end());
        QCOMPARE((*row)[6] + '|' + (*row)[9], std::string("|1000"));
        const double p10 = std::stod((*row)[4]), p90 = std::stod((*row)[5]), p50 = std::stod((*row)[8]);
        QVERIFY(std::fabs(p10 / p50 - 1.1 / 1.5) < 0.005 && std::fabs(p90 / p50 - 1.9 / 1.5) < 0.005);
    }

    /// What rests on a prediction has its band and tier: published runs took up to 1.31 times as long.
    void resultsFileHasBands()
    {
        QCOMPARE(ran({"export", "sample:llama31-405b-run", "--csv", "tables"}).code, 0);
        const auto csv = parseCsv(contentOf("tables/results.csv"));
        QVERIFY(csv);
        int banded = 0;
        for (const auto& row : csv->rows) {
            const bool hours = row[1].ends_with("/gpu_hours") && row[6] == "B"; // light recomputation
            QCOMPARE(row[4].empty(), row[6].empty());
            QVERIFY(!row[1].ends_with("/peak_kw") || row[6].empty());
            if (!hours)
                continue;
            ++banded;
            const auto number = [&](std::size_t column) { return std::strtod(row[column].c_str(), nullptr); };
            QVERIFY(number(4) < number(2) && number(5) > number(2) && number(5) <= 1.3101 * number(2));
        }
        QVERIFY(banded > 0);
    }

    /// A predicted figure is explained with its tier and band, one that rests on no prediction without.
    void explainSaysHowSure()
    {
        const auto of = [](const char* key) {
            return ran({"explain", "sample:llama31-405b-run",
                        std::string("workloads/Training as predicted/") + key, "--json"});
        };
        const Value data = at(of("cost_usd").json(), "data");
        QCOMPARE(text(at(data, "tier")), std::string("B"));
        QVERIFY(*at(data, "p10").as<double>() < *at(data, "p90").as<double>());
        QVERIFY(at(of("peak_kw").json(), "data", "tier").isNull());
        const Ran said = ran({"explain", "sample:llama31-405b-run", "total/energy_kwh"});
        QVERIFY2(said.out.find("Predicted, tier B: P10 to P90 ") != std::string::npos, said.out.c_str());
    }

    void compareSaysHowSure()
    {
        const Value results = at(ran({"compare", "sample:gpt4-class", "--json"}).json(), "data", "results");
        for (const Value& result : *results.as<Items>())
            if (text(at(result, "path")) == "total/cost_usd") {
                const std::size_t scenarios = at(result, "values").as<Items>()->size();
                for (const char* key : {"tier", "p10", "p90"})
                    QCOMPARE(at(result, key).as<Items>()->size(), scenarios);
            }
        const Ran said = ran({"compare", "sample:gpt4-class"});
        QVERIFY2(said.out.find("  P10 to P90, tier C") != std::string::npos, said.out.c_str());
        const Ran mixed = ran({"compare", "sample:chatgpt-service"}); // the model of 70B alone is of tier B
        const auto total = mixed.out.find("  P10 to P90, tier ");
        const std::string line = mixed.out.substr(total, mixed.out.find('\n', total) - total);
        QVERIFY2(line.find(", B ") != std::string::npos && line.ends_with(", C"), line.c_str());
    }

    /// A scenario compared with itself: every change is exactly zero.
    void compareWithItself()
    {
        const Ran run =
            ran({"compare", "plan.json", "As the article has it", "As the article has it", "--json"});
        const Value results = at(run.json(), "data", "results");
        QVERIFY(!at(results, 0).isNull());
        for (int i = 0; !at(results, i).isNull(); ++i)
            QVERIFY(at(results, i, "values", 1).isNull() || at(results, i, "change", 1) == Value(0.0));
    }

    void explainReachesTheSources()
    {
        const Ran run = ran({"explain", "plan.json", "total/cost_usd", "--depth", "20"});
        for (const char* wanted : {"Energy (Training as reported) = IT energy × PUE", "21.588 GWh × 1",
                                   "workloads/Training as reported/inputs/gpu_hours",
                                   "literature: Llama 3.1 405B model card, 2024-07, https://huggingface.co",
                                   "meta-llama/Llama-3.1-405B", ", typed as \"30.84M h\"",
                                   "default: assumption: the final run only"})
            QVERIFY2(run.out.find(wanted) != std::string::npos, wanted);
        QCOMPARE(ran({"explain", "plan.json", "total/cost_usd", "--depth", "0"}).out,
                 std::string("Cost (plan) = Cost (year 2024) = $4.3176 million\n"));
        QCOMPARE(ran({"explain", "plan.json", "As the article has it/total/rent_usd"}).out,
                 std::string("Rent paid = $0.00\n"));
    }

    void explainListsWhatThereIs_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Arguments>("args");
        QTest::addColumn<QStringList>("listed");
        const auto row = [](const char* name, int code, const Arguments& args, const QStringList& listed) {
            QTest::newRow(name) << code << args << listed;
        };
        const QStringList heads{QStringLiteral("workloads/Training as reported/"),
                                QStringLiteral("sites/Training site/"), QStringLiteral("per_year/"),
                                QStringLiteral("total/")};
        QStringList names;
        for (const SampleInfo& info : samples())
            names << QString::fromStdString(std::string(info.name));
        row("key", 3, {"explain", "plan.json", "total/cost"},
            {QStringLiteral("energy_kwh"), QStringLiteral("cost_usd"), QStringLiteral("average_kw")});
        row("workload", 3, {"explain", "plan.json", "workloads/Nobody/cost_usd"}, heads);
        row("word", 3, {"explain", "plan.json", "nothing"}, heads);
        row("sample", 2, {"explain", "sample:nothing", "total/cost_usd"}, names);
        row("no sample", 2, {"explain", "sample", "nothing"}, names);
    }
    /// What is not there is answered with what there is.
    void explainListsWhatThereIs()
    {
        QFETCH(int, code);
        QFETCH(Arguments, args);
        QFETCH(QStringList, listed);
        const Ran run = ran(args);
        QCOMPARE(run.code, code);
        const QString said = QString::fromStdString(run.err);
        const QString choices = said.section(QStringLiteral("The choices are: "), 1);
        for (const QString& wanted : listed)
            QVERIFY2(choices.contains(wanted), qPrintable(wanted + QStringLiteral(" in ") + said));
    }

    /// A second name for a figure is one line: both names, and the value once.
    void explainSaysAValueOnce()
    {
        const QStringList lines =
            QString::fromStdString(ran({"explain", "plan.json", "total/cost_usd", "--depth", "9"}).out)
                .split(QLatin1Char('\n'));
        QCOMPARE(lines.value(0), QStringLiteral("Cost (plan) = Cost (year 2024) = $4.3176 million"));
        QCOMPARE(lines.filter(QStringLiteral("Cost (plan)")).size(), 1);
        QCOMPARE(lines.filter(QRegularExpression(QStringLiteral("^ *Cost \\(year 2024\\) ="))).size(), 1);
    }

    /// A figure that is another of the same name and owner is that one.
    void explainSaysANameOnce()
    {
        const std::string key = "workloads/Training as reported/electricity_usd";
        QCOMPARE(ran({"explain", "plan.json", key, "--depth", "0"}).out,
                 std::string("Electricity (Training as reported) = Cost = $4.3176 million\n"));
    }

    /// Where a default comes from is told of defaults only.
    void explainKeepsDefinitionsApart()
    {
        const Ran run = ran({"explain", "plan.json", "total/cost_usd", "--depth", "20", "--json"});
        int defaults = 0, others = 0;
        for (int i = 0; !at(run.json(), "data", "steps", i).isNull(); ++i) {
            const Value step = at(run.json(), "data", "steps", i);
            if (at(step, "path").isNull())
                continue;
            const bool standard = text(at(step, "origin")).starts_with("default");
            ++(standard ? defaults : others);
            QVERIFY2(standard || at(step, "definition").isNull(), text(at(step, "path")).c_str());
        }
        QVERIFY(defaults > 0 && others > 0);
    }

    void comparesNoGpuHoursOfNoDevices()
    {
        const QString out = QString::fromStdString(ran({"compare", "plan.json"}).out);
        const QString total = out.section(QStringLiteral("\n\n"), 2, 2);
        const QStringList rows = total.split(QLatin1Char('\n')).filter(QStringLiteral("GPU-h"));
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows[0].simplified().endsWith(QStringLiteral(" 30,840,000")), qPrintable(rows[0]));
        const Value results = at(ran({"compare", "plan.json", "--json"}).json(), "data", "results");
        for (int i = 0; !at(results, i).isNull(); ++i)
            if (text(at(results, i, "path")) == "total/gpu_hours")
                QVERIFY(at(results, i, "values", 1) == Value(0.0));
    }

    /// A service runs every hour of a year, whatever the plan says: nothing leads further.
    void explainOfAConstant()
    {
        QCOMPARE(ran({"explain", "sample:chatbot-billion", "workloads/Chatbot/hours"}).out,
                 std::string("Running time = 365 days\n")); // 8,760 h
        QVERIFY(at(ran({"explain", "sample:chatbot-billion", "workloads/Chatbot/hours", "--json"}).json(),
                   "data", "steps") == Value(Items{}));
    }

    /// A uid stands for a name, quotes for a name with a slash.
    void explainFindsPaths()
    {
        Plan plan = *samplePlan("rtx4090-week");
        plan.workloads.edit()[0].name = "PC/left";
        plan.scenarios.edit()[0].name = "Now/then";
        write("slash.json", planToJson(plan));
        const std::string key = "/energy_kwh", uid = plan.workloads[0].uid;
        const std::string wanted = ran({"explain", "slash.json", "workloads/\"PC/left\"" + key}).out;
        QVERIFY(!wanted.empty());
        QCOMPARE(ran({"explain", "slash.json", "workloads/" + uid + key}).out, wanted);
        QCOMPARE(ran({"explain", "slash.json", "\"Now/then\"/workloads/\"PC/left\"" + key}).out, wanted);
    }

    /// export --json - | import --json -: the same bytes; so too over CSV and over a .joule file.
    void roundTrips_data() { runJsonIsPlanResults_data(); }
    void roundTrips()
    {
        QFETCH(std::string, sample);
        const std::string file = fileOfSample(sample);
        const Ran exported = ran({"export", "--json", "-"}, file);
        QCOMPARE(exported.out, file);
        QCOMPARE(ran({"import", "--json", "-"}, exported.out).out, file);

        QCOMPARE(ran({"export", "-", "--csv", "tables"}, file).code, 0);
        QCOMPARE(ran({"import", "--csv", "tables"}).out, file);

        QCOMPARE(ran({"import", "--json", "-", "-o", "saved.joule"}, file).code, 0);
        QVERIFY(contentOf("saved.joule").starts_with("SQLite format 3"));
        QCOMPARE(ran({"export", "saved.joule", "--json"}).out, file);
    }

    /// What a file's name says goes where no flag does; a flag goes before the name.
    void endingsSayTheForm()
    {
        const std::string file = fileOfSample("llama31-405b");
        QCOMPARE(ran({"export", "plan.json", "copy.json"}).code, 0);
        QCOMPARE(contentOf("copy.json"), file);
        QCOMPARE(ran({"export", "plan.json", "--json", "copy.txt"}).code, 0);
        QCOMPARE(contentOf("copy.txt"), file);
        for (const char* folder : {"made/", "made.csv", "tables"}) {
            QCOMPARE(ran({"export", "plan.json", folder}).code, 0);
            QVERIFY(contentOf(std::string(folder) + "/results.csv")
                        .starts_with("scenario,path,value,unit,p10,p90,tier,bound,p50,samples\r\n"));
            QCOMPARE(ran({"import", folder}).out, file);
        }
        QCOMPARE(ran({"import", "copy.json"}).out, file);
        QCOMPARE(ran({"import", "--json", "copy.txt"}).out, file);
        QVERIFY(ran({"import", "copy.txt"}).err.find(".json and .csv") != std::string::npos);
        const std::string unknown = ran({"export", "plan.json", "copy.doc"}).err;
        for (const char* ending : {".json", ".csv", ".svg", ".png", ".pdf"})
            QVERIFY2(unknown.find(ending) != std::string::npos, unknown.c_str());
    }

    /// Reading verbs leave the file and its folder as they were.
    void readingChangesNothing()
    {
        QVERIFY(QDir().mkdir(QStringLiteral("reading")));
        QCOMPARE(ran({"new", "--sample", "llama31-405b", "-o", "reading/p.joule"}).code, 0);
        const std::string before = contentOf("reading/p.joule");
        for (const Arguments& args : {Arguments{"run", "reading/p.joule"},
                                      {"compare", "reading/p.joule"},
                                      {"info", "reading/p.joule"},
                                      {"check", "reading/p.joule"},
                                      {"explain", "reading/p.joule", "total/cost_usd"},
                                      {"export", "reading/p.joule", "--json"}}) {
            const bool judges = args.front() == "compare" || args.front() == "check"; // H06 is of level error
            QCOMPARE(ran(args).code, judges ? 3 : 0);
        }
        QVERIFY(contentOf("reading/p.joule") == before);
        QCOMPARE(
            QDir(QStringLiteral("reading")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{QStringLiteral("p.joule")});
    }

    void wrongUseIsNamed()
    {
        QCOMPARE(
            ran({"frob", "plan.json"}).err,
            std::string(
                "error: \"frob\" is no verb; the verbs are samples, new, check, info, run, compare, "
                "explain, export, import, catalogue, validate, layouts, serve, breakeven, montecarlo, "
                "tornado, seek, pareto, optimize, advise, fit, sweep, sweep-merge, calc. Run with --help for "
                "more information.\n"));
        QVERIFY(at(ran({"frob", "--json"}).json(), "ok") == Value(false));
        const Ran chart = ran({"export", "plan.json", "--chart", "c.jpg"});
        QVERIFY2(chart.err.starts_with("error: --chart: c.jpg ends in none of .svg, .png, .pdf and .csv."),
                 chart.err.c_str());
    }
    void aPlanWithoutWorkloadsSaysSo()
    {
        QCOMPARE(ran({"new", "-o", "p.joule"}).code, 0);
        const Ran run = ran({"run", "p.joule"});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.starts_with("note: There are no workloads in this plan yet"), run.err.c_str());
        QVERIFY(ran({"run", "plan.json"}).err.find("no workloads") == std::string::npos);
    }
    /// Two ways to the same power differ in the last bit: no change, and no "-0".
    void roundingIsNoChange()
    {
        const Ran run = ran({"compare", "sample:hardware-options"});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.find("Solar Star") != std::string::npos);
        QVERIFY(run.out.find("e-22") == std::string::npos);
        static const QRegularExpression minusZero(QStringLiteral(" -0(\\s|$)"));
        QVERIFY(!QString::fromStdString(run.out).contains(minusZero));
    }

    void csvFaultsAreLocated_data()
    {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::addColumn<std::string>("said");
        QTest::newRow("value") << std::string(",USA,1,0.2,") << std::string(",USA,1,abc,")
                               << std::string(
                                      "sites.csv, line 2, column price_per_kwh: “abc” cannot be read");
        QTest::newRow("column") << std::string(",pue,") << std::string(",pew,")
                                << std::string(
                                       "sites.csv, line 1, column pew: There is no field named “pew”.");
        QTest::newRow("cells") << std::string(",USA,1,0.2,") << std::string(",USA,1,0.2,,")
                               << std::string("sites.csv: The text cannot be read. The place and the reason: "
                                              "line 2: 20 cells, the header has 19.");
    }
    void csvFaultsAreLocated()
    {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        QFETCH(std::string, said);
        QCOMPARE(ran({"export", "plan.json", "--csv", "tables"}).code, 0);
        std::string sites = contentOf("tables/sites.csv");
        const auto at = sites.find(from);
        QVERIFY(at != std::string::npos);
        write("tables/sites.csv", sites.replace(at, from.size(), to));
        const Ran run = ran({"import", "--csv", "tables"});
        QVERIFY(run.code == 3 || run.code == 6);
        QVERIFY2(run.err.starts_with("error: " + said), run.err.c_str());
    }
    void missingCsvFileIsNamed()
    {
        QCOMPARE(ran({"export", "plan.json", "--csv", "tables"}).code, 0);
        QVERIFY(QFile::remove(QStringLiteral("tables/sites.csv")));
        const Ran run = ran({"import", "--csv", "tables"});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.starts_with("error: sites.csv: This file is missing."), run.err.c_str());
        QCOMPARE(std::ranges::count(run.err, '\n'), 1);
    }

    /// A number in quotes is none, whatever its unit; what --set takes is another matter.
    void jsonTakesPlainNumbers()
    {
        std::string plan = fileOfSample("llama31-405b");
        const std::string price = "\"price_per_kwh\": 0.2";
        const auto at = plan.find(price);
        QVERIFY(at != std::string::npos);
        write("quoted.json", plan.replace(at, price.size(), "\"price_per_kwh\": \"20 ct/kWh\""));
        const std::string said = "sites/Training site/price_per_kwh: Electricity price: This is not a plain "
                                 "number. A number is expected here, without quotes and counted in $/kWh. "
                                 "Type for example 0.08.\n";
        for (const Arguments& args : {Arguments{"run", "quoted.json"}, {"import", "--json", "quoted.json"}}) {
            const Ran run = ran(args);
            QCOMPARE(run.code, 3);
            QCOMPARE(run.err, "error: " + said);
        }
    }

    void changedOutsideIsSaid_data()
    {
        QTest::addColumn<Arguments>("args");
        for (const Arguments& args : {Arguments{"run", "p.joule"},
                                      {"compare", "p.joule"},
                                      {"info", "p.joule"},
                                      {"check", "p.joule"},
                                      {"explain", "p.joule", "total/cost_usd"},
                                      {"export", "p.joule", "--json"},
                                      {"export", "p.joule", "--force", "--csv", "tables"}})
            QTest::newRow((args.front() + args.back()).c_str()) << args;
    }
    /// Figures of a plan in which another program has written come with a warning, and only those.
    void changedOutsideIsSaid()
    {
        QFETCH(Arguments, args);
        const std::string warning = "p.joule: warning: Another program has changed the content of this file";
        QCOMPARE(ran({"new", "--sample", "llama31-405b", "-o", "p.joule"}).code, 0);
        QVERIFY(ran(args).err.find(warning) == std::string::npos);
        auto database = Database::onDisk("p.joule", SQLITE_OPEN_READWRITE);
        QVERIFY(database && database->run("UPDATE sites SET pue = 1.5"));
        const Ran run = ran(args);
        const bool judges = args.front() == "compare" || args.front() == "check"; // H06 is of level error
        QCOMPARE(run.code, judges ? 3 : 0);
        QVERIFY2(run.err.starts_with(warning), run.err.c_str());
        QVERIFY(run.err.find("save it under a name") != std::string::npos);
        QVERIFY(run.out.find("Another program") == std::string::npos);
    }
    void changedOutsideIsInTheEnvelope()
    {
        QCOMPARE(ran({"new", "--sample", "llama31-405b", "-o", "p.joule"}).code, 0);
        auto database = Database::onDisk("p.joule", SQLITE_OPEN_READWRITE);
        QVERIFY(database && database->run("UPDATE sites SET pue = 1.5"));
        const Value json = ran({"run", "p.joule", "--json"}).json();
        QCOMPARE(text(at(json, "problems", 0, "file")), std::string("p.joule"));
        QCOMPARE(text(at(json, "problems", 0, "level")), std::string("warning"));
    }

    void onlyFilesAreRead_data()
    {
        QTest::addColumn<Arguments>("args");
        for (const Arguments& args : {Arguments{"check", "pipe"},
                                      {"run", "pipe"},
                                      {"info", "pipe"},
                                      {"export", "pipe", "--json"},
                                      {"import", "--json", "pipe"},
                                      {"import", "--csv", "tables"}})
            QTest::newRow((args.front() + ' ' + args.back()).c_str()) << args;
    }
    /// Nobody writes into this pipe: reading it would take for ever.
    void onlyFilesAreRead()
    {
        QFETCH(Arguments, args);
        QVERIFY(QDir().mkdir(QStringLiteral("tables")));
        QCOMPARE(::mkfifo("pipe", 0600), 0);
        QCOMPARE(::mkfifo("tables/plan.csv", 0600), 0);
        const std::string file = args.back() == "tables" ? "tables/plan.csv" : "pipe";
        const Ran run = ran(args);
        QCOMPARE(run.code, 8);
        const std::string said = run.err + run.out; // check answers with what is wrong
        QVERIFY2(said.find("error: " + file + ": This is no regular file.") != std::string::npos,
                 said.c_str());
    }

    void fileErrorsNameTheFile_data()
    {
        QTest::addColumn<Arguments>("args");
        QTest::addColumn<std::string>("said");
        const auto row = [](const Arguments& args, const char* said) {
            QTest::newRow((args.front() + ' ' + said).c_str()) << args << std::string(said);
        };
        row({"run", "missing.joule"}, "missing.joule: The file could not be read. The system says: No such "
                                      "file or directory. Check its name");
        row({"import", "none.json"}, "none.json: The file could not be read.");
        row({"import", "--csv", "none"}, "none: The file could not be read.");
        row({"import", "bad.json"}, "bad.json: The text cannot be read.");
        row({"new", "-o", "none/p.joule"}, "none/p.joule: The file could not be written.");
        row({"new", "-o", "none/p.json"}, "none/p.json: The file could not be written.");
        row({"export", "plan.json", "--csv", "bad.json/tables"},
            "bad.json/tables: The file could not be written.");
    }
    void fileErrorsNameTheFile()
    {
        QFETCH(Arguments, args);
        QFETCH(std::string, said);
        write("bad.json", "{\"format\": 1,");
        const Ran run = ran(args);
        QVERIFY2(run.err.starts_with("error: " + said), run.err.c_str());
    }

    /// What is read is not written over, however it is named, even by force.
    void theSourceIsKept()
    {
        QVERIFY(QFile::link(QStringLiteral("plan.json"), QStringLiteral("link.json")));
        const std::string before = contentOf("plan.json");
        for (const char* output : {"plan.json", "./plan.json", "link.json"}) {
            const Ran run =
                ran({"export", "plan.json", "--json", output, "--set", "plan/years=2", "--force"});
            QCOMPARE(run.code, 2);
            QCOMPARE(run.err, "error: " + std::string(output) +
                                  ": this is the file that is read. Choose another name to write to.\n");
            QVERIFY(contentOf("plan.json") == before);
        }
        const std::string choices = ran({"new", "-o", "b.txt"}).err;
        for (const char* choice : {".joule", ".json", " - "})
            QVERIFY2(choices.find(choice) != std::string::npos, choices.c_str());
        QVERIFY(!QFile::exists(QStringLiteral("b.txt")));
    }

    void filesAreKept_data()
    {
        QTest::addColumn<Arguments>("args");
        QTest::addColumn<std::string>("file");
        const auto row = [](const Arguments& args, const char* file) {
            QTest::newRow((args.front() + ' ' + file).c_str()) << args << std::string(file);
        };
        row({"new", "-o", "there.joule"}, "there.joule");
        row({"new", "-o", "there.json"}, "there.json");
        row({"import", "--json", "plan.json", "-o", "there.joule"}, "there.joule");
        row({"export", "plan.json", "--json", "there.json"}, "there.json");
        row({"export", "plan.json", "--csv", "tables"}, "tables/sites.csv");
        row({"export", "plan.json", "--csv", "tables"}, "tables/results.csv");
        row({"export", "plan.json", "--chart", "there.svg"}, "there.svg");
    }
    /// One rule for all verbs that write: what is there stays, byte for byte, unless --force is said.
    void filesAreKept()
    {
        QFETCH(Arguments, args);
        QFETCH(std::string, file);
        QVERIFY(QDir().mkdir(QStringLiteral("tables")));
        write(file, "precious");
        const Ran run = ran(args);
        QCOMPARE(run.code, 8);
        QCOMPARE(run.err,
                 "error: " + file +
                     ": this file exists already. Choose another name, or replace it with --force.\n");
        QCOMPARE(contentOf(file), std::string("precious"));
        QVERIFY(!QFile::exists(QStringLiteral("tables/plan.csv"))); // not half of them either
        if (file == "there.svg")
            return; // nobody draws here
        args.emplace_back("--force");
        QCOMPARE(ran(args).code, 0);
        QVERIFY(contentOf(file) != "precious");
    }

    /// A chart is drawn by the desktop program, without a display; its exit code is ours.
    void chartsAreHandedOver()
    {
        write("draw", "#!/bin/sh\necho \"$QT_QPA_PLATFORM $*\" > asked.txt\nexit 42\n");
        QVERIFY(QFile::setPermissions(QStringLiteral("draw"),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Ran run = ran({"export", "plan.json", "--chart", "c.svg", "--set", "plan/years=2", "--scenario",
                             "As the article has it"},
                            {}, m_folder->filePath(QStringLiteral("draw")).toStdString());
        QCOMPARE(run.code, 42);
        QCOMPARE(contentOf("asked.txt"),
                 std::string("offscreen export plan.json --chart c.svg --what energy "
                             "--set plan/years=2 --scenario As the article has it\n"));
    }

    /// Where the session has no folder for running programs, the one that draws gets one while it runs, so
    /// that Qt has nothing to complain about.
    void theDrawingProgramHasARuntimeFolder()
    {
        write("draw", "#!/bin/sh\necho \"$XDG_RUNTIME_DIR\" > folder.txt\n"
                      "stat -c %a \"$XDG_RUNTIME_DIR\" > mode.txt\n");
        QVERIFY(QFile::setPermissions(QStringLiteral("draw"),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const std::string program = m_folder->filePath(QStringLiteral("draw")).toStdString();
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        const auto given = [&] {
            const int code = ran({"export", "plan.json", "--chart", "c.svg"}, {}, program).code;
            return code == 0 ? QString::fromStdString(contentOf("folder.txt")).trimmed() : QString();
        };
        qunsetenv("XDG_RUNTIME_DIR");
        const QString own = given();
        qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
        const QString mode = QString::fromStdString(contentOf("mode.txt")).trimmed(), kept = given();
        if (before.isNull())
            qunsetenv("XDG_RUNTIME_DIR");
        else
            qputenv("XDG_RUNTIME_DIR", before);
        QVERIFY(!own.isEmpty() && !QFile::exists(own));
        QCOMPARE(mode, QStringLiteral("700"));
        QCOMPARE(kept, m_folder->path());
    }

    /// A program that can draw is given the plan, with changes put in and scenarios found.
    void chartsAreDrawn()
    {
        std::istringstream in;
        std::ostringstream out, err;
        std::vector<Drawing> drawings;
        const auto draw = [&](const Drawing& drawing) -> Result<void> {
            drawings.push_back(drawing);
            return {};
        };
        const std::array args{"export", "plan.json", "--chart",      "c.svg",      "--what",
                              "cost",   "--set",     "plan/years=2", "--scenario", "As the article has it"};
        QCOMPARE(runVerb(args, {in, out, err, draw}), 0);
        QCOMPARE(drawings.size(), std::size_t{1});
        QCOMPARE(resolve(drawings[0].plan, 1)->settings.years, std::int64_t{2});
        QCOMPARE(drawings[0].scenarios, std::vector<std::size_t>{1});
        QCOMPARE(drawings[0].what + ' ' + drawings[0].file, std::string("cost c.svg"));

        const auto refuse = [](const Drawing&) -> Result<void> {
            return fail({.kind = Error::Kind::Io, .text = "c.svg: No space left on device"});
        };
        const std::array all{"export", "plan.json", "--chart", "c.svg"};
        QCOMPARE(runVerb(all, {in, out, err, refuse}), 8);
        QVERIFY2(err.str().find("error: c.svg: The file could not be written.") != std::string::npos,
                 err.str().c_str());
        const std::array wrong{"export", "plan.json", "--chart", "c.svg", "--what", "luck"};
        QCOMPARE(runVerb(wrong, {in, out, err, draw}), 2);
    }

    void progressGoesToStandardError()
    {
        const Ran run = ran({"check", "plan.json", "pc.json", "--progress", "json", "--quiet"});
        QVERIFY(run.err.empty()); // quiet wins
        const Ran told = ran({"run", "sample:chatgpt-day", "--progress", "json", "--json"});
        QCOMPARE(told.err, std::string("{\"done\":1,\"of\":1}\n"));
        const Ran drawn = ran({"montecarlo", "sample:chatgpt-day", "total/cost_usd", "--samples", "10000",
                               "--progress", "json", "--json"});
        QVERIFY2(drawn.err.ends_with("{\"done\":100,\"of\":100}\n"), drawn.err.c_str());
        const auto onTerminal = [](std::vector<const char*> args) {
            std::istringstream in;
            std::ostringstream out, err;
            return runVerb(args, {.in = in, .out = out, .err = err, .errIsTerminal = true}) == 0 ? err.str()
                                                                                                 : "failed";
        };
        const char* sample = "sample:chatbot-billion"; // two scenarios
        const char* metric = "total/energy_kwh";
        QVERIFY(onTerminal({"pareto", sample, "--metrics", metric}).starts_with("50 %\r     \r"));
        QVERIFY(onTerminal({"pareto", sample, "--metrics", metric, "--quiet"}).empty());
        const std::string never = onTerminal({"pareto", sample, "--metrics", metric, "--progress", "never"});
        QVERIFY2(never != "failed" && never.find('\r') == std::string::npos, never.c_str());
    }

    void programsKnowWhatIsForVerbs()
    {
        const auto forVerbs = [](std::vector<const char*> args) { return isForVerbs(args); };
        QVERIFY(forVerbs({"run", "x"}) && forVerbs({"--version"}) && forVerbs({"--help"}));
        QVERIFY(!forVerbs({}) && !forVerbs({"plan.joule"}));
        const auto draws = [](std::vector<const char*> args) { return needsDrawing(args); };
        QVERIFY(draws({"export", "p.joule", "--chart", "c.svg"}) && draws({"export", "p", "--chart=c.svg"}));
        QVERIFY(draws({"export", "p.joule", "c.PNG"}) && !draws({"export", "p.joule", "p.json"}));
        QVERIFY(!draws({"export", "p.joule", "--json"}) && !draws({"run", "--chart"}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
