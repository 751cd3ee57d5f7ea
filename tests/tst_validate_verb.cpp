// The verb `validate` as a script sees it: keys, refusals, files of rows, exit codes.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <set>

#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

const std::string head = "id,model_id,accelerator_id,metric,value\n";

double number(const Value& value)
{
    const double* found = value.as<double>();
    return found ? *found : std::nan("");
}

} // namespace

class TestValidateVerb : public QObject {
    Q_OBJECT

private slots:
    void jsonHasTheseKeys()
    {
        const Ran run = ran({"validate", "--json"});
        QCOMPARE(run.code, 0);
        const Value reply = run.json();
        QCOMPARE(text(at(reply, "schema")), std::string("joulewright/validate/1"));
        const Items* rows = at(reply, "data", "rows").as<Items>();
        QVERIFY(rows && rows->size() == 186);
        const std::set<std::string> wanted{"id",  "metric", "published", "predicted", "p10",
                                           "p90", "tier",   "reason",    "in_fit"};
        for (const Value& row : *rows) {
            std::set<std::string> keys;
            for (const auto& [key, value] : *row.as<Members>())
                keys.insert(key);
            QVERIFY(keys == wanted);
            const bool refused = text(at(row, "tier")) == "refuse";
            QCOMPARE(at(row, "predicted").isNull(), refused);
            QCOMPARE(at(row, "p10").isNull(), refused);
            QCOMPARE(at(row, "p90").isNull(), refused);
            QVERIFY(!text(at(row, "reason")).empty());
        }
    }

    void linesFitTheTerminal()
    {
        const Ran run = ran({"validate"});
        QCOMPARE(run.code, 0);
        std::istringstream lines(run.out);
        for (std::string line; std::getline(lines, line);)
            QVERIFY2(line.size() <= 100, line.c_str());
        QVERIFY(run.out.find("\nllama3-8b-gpuh ") != std::string::npos);
        QVERIFY(run.out.find("\nNot predicted\n") < run.out.find("\nmlperf-gpt3-1536, minutes\n"));
    }

    /// A truth of 0.8 to 1.2 times the prediction (TPUs) is an error of 1/1.2 - 1 to 1/0.8 - 1.
    void bandsAreOfTheError()
    {
        const Ran run = ran({"validate", "--rows", "-"}, "id,model_id,accelerator_id,metric,value,seq_len,"
                                                         "accelerator_count\n"
                                                         "x,llama3-8b,tpu-v5e,mfu,0.4,8192,64\n");
        QVERIFY2(run.out.find(" -17..+25% ") != std::string::npos, run.out.c_str());
        QVERIFY(run.out.find("\nERROR is predicted over published less 1; ") != std::string::npos);
    }

    /// Seven sources have three steps or more on devices of the fit; each is fitted without.
    void leavesSourcesOut()
    {
        const Ran run = ran({"validate", "--leave-out-sources"});
        QCOMPARE(run.code, 0);
        std::istringstream lines(run.out);
        for (std::string line; std::getline(lines, line);)
            QVERIFY2(QString::fromStdString(line).size() <= 101, line.c_str());
        QVERIFY(run.out.find("The shipped constants are nearer on ") != std::string::npos);
        QVERIFY(run.out.find("    matrix products of GB200 at fp8\n") !=
                std::string::npos); // one source only
        const Value reply = ran({"validate", "--leave-out-sources", "--json"}).json();
        const Items* sources = at(reply, "data", "left_out").as<Items>();
        QVERIFY(sources && sources->size() == 7);
        for (const Value& source : *sources) {
            QVERIFY(number(at(source, "steps")) >= 3.0);
            QVERIFY(number(at(source, "left_out", "p90")) >= number(at(source, "left_out", "median")));
            QVERIFY(number(at(source, "shipped", "median")) > 0.0);
            QVERIFY(!at(source, "constants").as<Items>()->empty());
        }
    }

    void oneMetric()
    {
        const Value reply = ran({"validate", "--metric", "iteration_s", "--json"}).json();
        QCOMPARE(at(reply, "data", "rows").as<Items>()->size(), std::size_t(6));
        QCOMPARE(text(at(reply, "data", "withheld", "iteration_s", 0)), std::string("value"));
        QCOMPARE(at(reply, "data", "software_from").as<Items>()->size(), std::size_t(3));
        QVERIFY(ran({"validate", "--metric", "iteration_s"})
                    .out.find("\nThe software of the time is taken from source, note and as_of.\n") !=
                std::string::npos);
        QCOMPARE(ran({"validate", "--metric", "joy"}).code, 2);
    }

    void rowsOfAFile()
    {
        const Ran run = ran({"validate", "--rows", "-", "--json"},
                            head + "x,llama3-8b,h100-sxm,mfu,0.4\ny,gpt-9,h100-sxm,mfu,0.4\n");
        QCOMPARE(run.code, 0);
        QCOMPARE(text(at(run.json(), "data", "rows", 0, "id")), std::string("x"));
        QVERIFY(at(run.json(), "data", "rows", 0, "predicted").as<double>());
        QVERIFY(at(run.json(), "data", "rows", 1, "predicted").isNull());
        QCOMPARE(text(at(run.json(), "data", "rows", 1, "reason")),
                 std::string("the catalogue has no model \"gpt-9\" (line 3)"));
        QCOMPARE(text(at(run.json(), "problems", 0, "field")), std::string("rows.model_id"));
    }

    void noRowsAtAll()
    {
        const Ran run = ran({"validate", "--rows", "-"}, head);
        QCOMPARE(run.code, 0);
    }

    void badRowsAreNamed()
    {
        const Ran bad = ran({"validate", "--rows", "-"}, head + "x,llama3-8b,h100-sxm,mfu,much\n");
        QCOMPARE(bad.code, 3);
        QVERIFY2(bad.err.find("Published value") != std::string::npos, bad.err.c_str());
        QVERIFY2(bad.err.find("(line 2)") != std::string::npos, bad.err.c_str());
        const Ran column = ran({"validate", "--rows", "-", "--json"}, "id,joy\nx,1\n");
        QCOMPARE(column.code, 3);
        QCOMPARE(text(at(column.json(), "problems", 0, "field")), std::string("rows.joy"));
        QCOMPARE(ran({"validate", "--rows", "/nonexistent.csv"}).code, 8);
    }
};

QTEST_APPLESS_MAIN(TestValidateVerb)
#include "tst_validate_verb.moc"
