// calc as a script uses it: the golden numbers through JSON lines, errors that stop nothing, its own manual.
#include <QTest>

#include <QFile>

#include <algorithm>
#include <array>

#include "exchange/csv.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

CsvTable goldenTable(const char* name)
{
    QFile file(QStringLiteral(JW_TEST_DATA "/golden/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseCsv(file.readAll().toStdString()).value_or(CsvTable{});
}

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

/// Integers and texts exactly, numbers within the tolerance, lists item by item.
bool agrees(const Value& actual, const Value& wanted, double relative)
{
    if (const Items* list = wanted.as<Items>()) {
        const Items* own = actual.as<Items>();
        bool same = own && own->size() == list->size();
        for (std::size_t i = 0; same && i < list->size(); ++i)
            same = agrees((*own)[i], (*list)[i], relative);
        return same;
    }
    const double* a = actual.as<double>();
    const double* b = wanted.as<double>();
    return a && b ? std::fabs(*a - *b) <= relative * std::fabs(*b) : actual == wanted;
}

/// Is the call one whose answer has a tier of its own?
bool isPrediction(const std::string& call)
{
    constexpr std::array models{"train_mfu",    "decode_step", "prefill",
                                "serve_closed", "serve_open",  "max_rate_slo"};
    return std::ranges::any_of(models, [&](const char* model) {
        return call.find('"' + std::string(model) + '"') != std::string::npos;
    });
}

/// The question of a golden row. Rows of plan_results hold the inputs alone.
std::string question(const std::string& id, const std::string& json)
{
    Value value = *parseJson(json);
    if (!value.find("model"))
        value = Members{{"model", "plan_results"}, {"inputs", value}};
    value.as<Members>()->emplace("id", id);
    return toJson(value) + '\n';
}

Value only(const std::string& line)
{
    const Ran run = ran({"calc"}, line + '\n');
    return parseJson(run.out).value_or(Value());
}

} // namespace

class TestCalc : public QObject {
    Q_OBJECT

private slots:
    void golden_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("engine") << "engine.csv";
        QTest::newRow("plans") << "plan_results.csv";
    }
    void golden()
    {
        QFETCH(QString, file);
        const CsvTable table = goldenTable(qPrintable(file));
        const auto inputs = *table.column("inputs_json"), output = *table.column("output"),
                   value = *table.column("value"), tolerance = *table.column("rel_tol");
        std::string asked;
        for (const auto& row : table.rows)
            asked += question(row[0], row[inputs]);
        const Ran run = ran({"calc", "--strict"}, asked);
        QCOMPARE(run.code, 0);
        const std::vector<std::string> answers = lines(run.out);
        QCOMPARE(answers.size(), table.rows.size());
        QVERIFY(answers.size() > 80);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const Value answer = *parseJson(answers[i]);
            const auto& row = table.rows[i];
            QCOMPARE(text(at(answer, "id")), row[0]);
            QCOMPARE(text(at(answer, "tier")) == "direct", !isPrediction(row[inputs]));
            const bool none = row[value] == "null" || row[value] == "0" || row[value] == "0.0";
            if (!none) // what does not exist, fit or keep up has no band
                QCOMPARE(at(answer, "bands").isNull(), !isPrediction(row[inputs]));
            const Value wanted = parseJson(row[value]).value_or(Value(row[value]));
            QVERIFY2(agrees(at(answer, "outputs", row[output].c_str()), wanted,
                            QByteArray::fromStdString(row[tolerance]).toDouble()),
                     answers[i].c_str());
        }
    }

    /// A bad line is answered like any other, and the next one too.
    void badLinesStopNothing()
    {
        const Ran run =
            ran({"calc"}, "nonsense\n"
                          "\n"
                          "[1,2]\n"
                          "{\"id\":7,\"model\":\"no_such\"}\n"
                          "{\"id\":[8],\"inputs\":{}}\n"
                          "{\"id\":9,\"model\":\"crf\",\"inputs\":{\"rate\":0,\"years\":4}}\n"
                          "{\"id\":10,\"model\":\"crf\",\"inputs\":{\"rate\":0,\"years\":4},\"x\":1}");
        QCOMPARE(run.code, 0);
        const std::vector<std::string> answers = lines(run.out);
        QCOMPARE(answers.size(), std::size_t{6});
        for (const std::size_t i : {0U, 1U, 2U, 3U, 5U})
            QVERIFY2(answers[i].find("\"error\":{\"field\":") != std::string::npos, answers[i].c_str());
        QVERIFY(answers[0].find("\"id\":null") != std::string::npos);
        QVERIFY(answers[2].find("\"id\":7") != std::string::npos);
        QVERIFY(answers[3].find("\"id\":[8]") != std::string::npos);
        QCOMPARE(answers[4], std::string("{\"id\":9,\"outputs\":{\"crf\":0.25},\"tier\":\"direct\"}")); // 1/4
    }

    /// An error names the line of standard input it is of; empty lines count.
    void errorsNameTheirLine()
    {
        const Ran run = ran({"calc"}, "\n"
                                      "{\"id\":1,\"model\":\"crf\",\"inputs\":{\"rate\":0,\"years\":4}}\n"
                                      "{\"id\":2,\"model\":\"crf\",\"inputs\":{\"rate\":-1,\"years\":4}}\n"
                                      "{broken\n");
        const std::vector<std::string> answers = lines(run.out);
        QCOMPARE(answers.size(), std::size_t{3});
        const Value outside = *parseJson(answers[1]), broken = *parseJson(answers[2]);
        QCOMPARE(at(outside, "id"), Value(2));
        QCOMPARE(at(outside, "error", "line"), Value(3));
        QVERIFY(text(at(outside, "error", "problem")).ends_with(" It stands in line 3 of standard input."));
        QCOMPARE(at(broken, "error", "line"), Value(4));
        QVERIFY(text(at(broken, "error", "problem")).find("reason: column 2: ") != std::string::npos);
        QVERIFY(text(at(broken, "error", "problem")).find("line 1") == std::string::npos);
    }

    /// A number in quotes: what is wanted is a plain one, counted in the unit of the input.
    void numbersInQuotes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("counted");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* model, const char* inputs, const char* field, const char* counted,
                            const char* remedy) {
            QTest::newRow(inputs) << QStringLiteral("{\"model\":\"%1\",\"inputs\":%2}")
                                         .arg(QLatin1String(model), QLatin1String(inputs))
                                  << QString::fromLatin1(field) << QString::fromLatin1(counted)
                                  << QString::fromLatin1(remedy);
        };
        row("direct_power", R"({"unit_kw":"0.85 kW","count":1,"hours":1})", "unit_kw", "counted in kW",
            "Type for example 10.2.");
        row("direct_power", R"({"unit_kw":1,"count":1,"hours":1,"pue":"1.2"})", "pue", "without a unit",
            "Type for example 1.2.");
        row("direct_power", R"({"unit_kw":1,"count":1,"hours":1,"utilization":"70 %"})", "utilization",
            "without a unit", "Type for example 0.5.");
        row("plan_results", R"({"sites":[{"name":"A","price_per_kwh":"20 ct/kWh"}]})",
            "sites[0].price_per_kwh", "counted in $/kWh", "Type for example 0.08.");
        row("plan_results", R"({"workloads":[{"name":"A","kind":"direct","inputs":{"unit_kw":"1 kW"}}]})",
            "workloads/A/inputs/unit_kw", "counted in kW", "Type for example 10.2.");
    }
    void numbersInQuotes()
    {
        QFETCH(QString, line);
        QFETCH(QString, field);
        QFETCH(QString, counted);
        QFETCH(QString, remedy);
        const Value error = at(only(line.toStdString()), "error");
        QCOMPARE(QString::fromStdString(text(at(error, "field"))), field);
        QCOMPARE(QString::fromStdString(text(at(error, "problem"))),
                 QStringLiteral("This is not a plain number. A number is expected here, without quotes and "
                                "%1. It stands in line 1 of standard input.")
                     .arg(counted));
        QCOMPARE(QString::fromStdString(text(at(error, "remedy"))), remedy);
    }

    /// An error names the field, says what is wrong and how to mend it.
    void errors_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* model, const char* inputs, const char* field) {
            QTest::newRow(inputs) << QStringLiteral("{\"model\":\"%1\",\"inputs\":%2}")
                                         .arg(QLatin1String(model), QLatin1String(inputs))
                                  << QString::fromLatin1(field);
        };
        row("direct_power", R"({"count":1})", "unit_kw");
        row("direct_power", R"({"unit_kw":1,"count":1,"hours":1,"pue":0.9})", "pue");
        row("direct_power", R"({"unit_kw":"much","count":1,"hours":1})", "unit_kw");
        row("direct_power", R"({"unit_kw":1,"count":1,"hours":1,"color":3})", "color");
        row("quantile", R"({"dist":"uniform","lo":2,"hi":2,"p":0.5})", "hi");
        row("quantile", R"({"dist":"pert","lo":2,"hi":3,"p":0.5})", "mode");
        row("quantile", R"({"dist":"normal","mean":0,"sd":1,"p":0})", "p");
        row("quantile", R"({"dist":"discrete","points":[[1,0]],"p":0})", "points");
        row("percentile", R"({"xs":[],"q":0.5})", "xs");
        row("lhs", R"({"n":10,"dims":2,"row":10,"dim":0,"seed":5})", "row");
        row("sobol", R"({"n":10,"dims":2,"row":0,"dim":2})", "dim");
        row("mc_product",
            R"({"dists":[{"name":"a","dist":"fixed","value":2}],"n":1,"seed":5,"sampler":"pcg"})", "n");
        row("tornado_product", R"({"dists":[{"name":"a","dist":"triangular","lo":1,"mode":4,"hi":3}]})",
            "dists[0].mode");
        row("plan_results", R"({"sites":[{"name":"A","pue":0.5}]})", "sites[0].pue");
        row("plan_results", R"({"workloads":[{"name":"w","kind":"dance"}]})", "workloads[0].kind");
    }
    void errors()
    {
        QFETCH(QString, line);
        QFETCH(QString, field);
        const Value error = at(only(line.toStdString()), "error");
        QCOMPARE(text(at(error, "field")), field.toStdString());
        QVERIFY(!text(at(error, "problem")).empty() && !text(at(error, "remedy")).empty());
    }

    /// Golden cases C-079 to C-084, and what these leave open.
    void servingTier_data()
    {
        QTest::addColumn<QByteArray>("facts");
        QTest::addColumn<QByteArray>("tier");
        const auto row = [](const char* id, const char* ratios, int rows, const char* rest,
                            const char* tier) {
            QTest::newRow(id) << "\"ratios\":" + QByteArray(ratios) +
                                     ",\"same_cell_model_rows\":" + QByteArray::number(rows) + ',' + rest
                              << QByteArray(tier);
        };
        const char* const all =
            R"("tp_seen":true,"fits_memory":true,"accelerator_known":1,"engine_seen_on_generation":1)";
        row("C-079", "1.5", 40, all, "A");
        row("C-080", "4.0", 40, all, "B");
        row("C-081", "20.0", 40, all, "C");
        row("C-082", "50.0", 40, all, "refuse");
        row("C-083", "null", 0, all, "C");
        row("C-084", "1.0", 40,
            R"("tp_seen":true,"fits_memory":false,"accelerator_known":1,"engine_seen_on_generation":1)",
            "refuse");
        row("15 rows", "2.1", 15, all, "A");
        row("14 rows", "2.1", 14, all, "C");
        row("rows, but none of this tp", "null", 40,
            R"("tp_seen":0,"fits_memory":1,"accelerator_known":1,"engine_seen_on_generation":1)", "B");
        row("near, but none of this tp", "1.5", 40,
            R"("tp_seen":0,"fits_memory":1,"accelerator_known":1,"engine_seen_on_generation":1)", "B");
        row("no row of the engine", "null", 0,
            R"("tp_seen":0,"fits_memory":1,"accelerator_known":1,"engine_seen_on_generation":0)", "refuse");
        row("no such accelerator", "1.5", 40,
            R"("tp_seen":1,"fits_memory":1,"accelerator_known":0,"engine_seen_on_generation":1)", "refuse");
    }
    void servingTier()
    {
        QFETCH(QByteArray, facts);
        QFETCH(QByteArray, tier);
        const Value answer = only(R"({"model":"tier","inputs":{)" + facts.toStdString() + "}}");
        QCOMPARE(text(at(answer, "outputs", "tier")), tier.toStdString());
        QCOMPARE(text(at(answer, "tier")), std::string("direct")); // the rule itself is no prediction
    }

    /// Cost of 2 kW over 100 h at 0.5 $/kWh is 100 PUE: 300 needs 3. A GPU of 8,760 $ kept for a year,
    /// without interest, power and people, costs 1 $ an hour: 2 a used one at half the time.
    void goalSeek()
    {
        const char* const cost =
            R"({"model":"goal_seek","inputs":{"kind":"pue_for_cost","lo":1,"hi":%1,"target":300,)"
            R"("unit_kw":2,"hours":100,"price":0.5}})";
        const auto pue = [&](const char* high) {
            return only(QString::fromLatin1(cost).arg(QLatin1String(high)).toStdString());
        };
        const auto isNear = [](const Value& answer, double expected) {
            const double* value = at(answer, "outputs", "value").as<double>();
            return value && std::fabs(*value - expected) < 1e-9;
        };
        QVERIFY(isNear(pue("4"), 3.0));
        const Value error = at(pue("2"), "error");
        QCOMPARE(text(at(error, "field")), std::string("target"));
        QVERIFY2(
            text(at(error, "problem"))
                .starts_with("refused: no value between lo and hi reaches the goal: cost_usd is 100 at 1 "
                             "and 200 at 2."),
            text(at(error, "problem")).c_str());
        QCOMPARE(text(at(pue("0.5"), "error", "field")), std::string("hi"));

        const Value busy =
            only(R"({"model":"goal_seek","inputs":{"kind":"utilization_for_breakeven","lo":0.1,)"
                 R"("hi":1,"target":2,"gpus":1,"server_usd_per_gpu":8760,"kw_per_gpu":0,)"
                 R"("rate":0,"years":1,"maintenance_fraction":0}})");
        QVERIFY2(isNear(busy, 0.5), toJson(busy).c_str());
    }

    void paretoTellsWhatIsWrong()
    {
        const auto field = [](const char* inputs) {
            return text(
                at(only(R"({"model":"pareto","inputs":)" + std::string(inputs) + "}"), "error", "field"));
        };
        QCOMPARE(field(R"({"points":[[1,2],[3]]})"), std::string("points[1]"));
        QCOMPARE(field(R"({"points":[[1,2]],"senses":["min"]})"), std::string("senses"));
        QCOMPARE(field(R"({"points":[[1,2]],"senses":["min","up"]})"), std::string("senses[1]"));
    }

    /// The manual: every model with its inputs and outputs; what has no default is required indeed.
    void listIsTheManual()
    {
        const std::vector<std::string> entries = lines(ran({"calc", "--list"}).out);
        QVERIFY(entries.size() > 25);
        for (const std::string& line : entries) {
            const Value entry = *parseJson(line);
            const std::string name = text(at(entry, "model"));
            QVERIFY2(!name.empty() && !text(at(entry, "section")).empty() && !text(at(entry, "text")).empty(),
                     line.c_str());
            QVERIFY2(!at(entry, "outputs", 0).isNull(), line.c_str());
            if (name == "plan_results")
                continue;
            Value empty = Members{{"model", name}, {"inputs", Members{}}};
            bool required = false;
            for (int i = 0; !at(entry, "inputs", i).isNull(); ++i) {
                const Value input = at(entry, "inputs", i);
                QVERIFY(!text(at(input, "key")).empty() && !text(at(input, "type")).empty());
                required = required ||
                           (!input.find("default") && text(at(input, "key")).find('[') == std::string::npos);
            }
            QVERIFY2(required == !at(only(toJson(empty)), "error").isNull(), line.c_str());
        }
        QVERIFY(entries.back().find("\"plan_results\"") != std::string::npos);
    }

    void listShowsBounds()
    {
        for (const std::string& line : lines(ran({"calc", "--list"}).out)) {
            const Value entry = *parseJson(line);
            if (text(at(entry, "model")) != "direct_power")
                continue;
            for (int i = 0; !at(entry, "inputs", i).isNull(); ++i)
                if (const Value input = at(entry, "inputs", i); text(at(input, "key")) == "pue") {
                    QVERIFY(at(input, "min") == Value(1.0) && at(input, "default") == Value(1.0));
                    return;
                }
        }
        QFAIL("no PUE of direct_power");
    }
};

QTEST_APPLESS_MAIN(TestCalc)
#include "tst_calc.moc"
