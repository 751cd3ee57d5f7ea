// The verb `fit` as a script sees it: sets, errors, files of several kinds, what goes into a plan.
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

#include "engine/serving/fitted_sets.h"
#include "exchange/plan_json.h"
#include "validation/serving_point.h"
#include "verb_support.h"
#include "verbs/fit_reply.h"

using namespace jw;
using namespace jw::test;

namespace {

constexpr std::string_view header = "id,model_id,accelerator_id,accelerator_count,tensor_parallel,precision,"
                                    "engine,input_len,output_len,concurrency,ttft_ms,tpot_ms\n";

/// Rows of one set whose time per token is one and a half of what the global constants give.
std::vector<std::string> rowTexts()
{
    std::vector<std::string> rows;
    for (const double tp : {4.0, 8.0})
        for (const double in : {512.0, 2048.0})
            for (const double concurrency : {1.0, 4.0, 16.0, 32.0, 64.0}) {
                ServingRow row;
                row.modelId = "llama3.1-70b";
                row.acceleratorId = "h200-sxm";
                row.devices.emplace(tp);
                row.tp.emplace(tp);
                row.precision = PublishedServing::Bf16;
                row.engine = "vllm";
                row.in.emplace(in);
                row.out.emplace(512.0);
                row.concurrency.emplace(concurrency);
                const auto served = servingPointOf(row, builtInCatalogue())->served(globalConstants());
                std::ostringstream text;
                text << "r" << rows.size() << ",llama3.1-70b,h200-sxm," << tp << ',' << tp << ",bf16,vllm,"
                     << in << ",512," << concurrency << ',' << served.ttft.in(0.001 * second) << ','
                     << 1.5 * served.tpot.in(0.001 * second) << '\n';
                rows.push_back(text.str());
            }
    return rows;
}

std::string csvOf(const std::vector<std::string>& rows)
{
    std::string csv(header);
    for (const std::string& row : rows)
        csv += row;
    return csv;
}

std::string contentOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

double number(const Value& value)
{
    const double* found = value.as<double>();
    return found ? *found : std::nan("");
}

} // namespace

class TestFitVerb : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string write(const std::string& name, const std::string& content)
    {
        const std::string file = m_folder.filePath(QString::fromStdString(name)).toStdString();
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

    /// Sixteen results of vLLM's benchmark in the folder "runs".
    void writeRuns(const std::string& model)
    {
        QVERIFY(QDir(m_folder.path()).mkpath("runs"));
        for (int i = 1; i <= 16; ++i)
            write("runs/c" + std::to_string(i) + ".json",
                  R"({"backend": "vllm", "model_id": ")" + model + R"(", "max_concurrency": )" +
                      std::to_string(i) +
                      ", \"completed\": 10, \"total_input_tokens\": 5120, \"total_output_tokens\": 2560, "
                      "\"median_ttft_ms\": 40, \"median_tpot_ms\": " +
                      std::to_string(8.0 + 0.1 * i) + "}");
    }

private slots:
    /// The same rows 1.5 times as slow: one third off before (1/1.5 - 1 = -33 %), near after.
    void errorsBeforeAndAfter()
    {
        const std::string file = write("rows.csv", csvOf(rowTexts()));
        const Value data = at(ran({"fit", file, "--json"}).json(), "data");
        const Value& set = at(data, "sets", 0);
        QCOMPARE(text(at(set, "accelerator_id")), std::string("h200-sxm"));
        QCOMPARE(text(at(set, "model_id")), std::string("llama3.1-70b"));
        QCOMPARE(number(at(set, "rows")), 20.0);
        if (text(at(set, "before_from")) == "global")
            QVERIFY(std::abs(number(at(set, "before", "tpot_mean")) - 1.0 / 3.0) < 1e-3);
        QVERIFY(number(at(set, "after", "tpot_mean")) < 0.08);
        QVERIFY(number(at(set, "constants", "ew")) <= 1.0);
        const Ran run = ran({"fit", file});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.find("own, held out") != std::string::npos);
        if (text(at(set, "before_from")) == "global") { // 33 % before
            QCOMPARE(text(at(set, "verdict", "tpot")), std::string("better"));
            QVERIFY(run.out.find("llama3.1-70b | h200-sxm | vllm | bf16: TPOT better") != std::string::npos);
        }
        QVERIFY(run.out.find("Bandwidth reached by weights") != std::string::npos); // the key alone is "ew"
        QVERIFY(run.out.find("20 rows: 20 usable") != std::string::npos);
    }

    void betterOrWorseThanBefore_data()
    {
        QTest::addColumn<double>("after");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("half the error") << 0.1 << "better";
        QTest::newRow("4 % more: the folds") << 0.208 << "alike";
        QTest::newRow("half as much again") << 0.3 << "worse";
    }
    /// TPOT that erred by 20 % before; the set that makes it worse is warned of, and stored all the same.
    void betterOrWorseThanBefore()
    {
        QFETCH(double, after);
        QFETCH(QString, verdict);
        Calibration c;
        c.set.model = "m";
        c.set.accelerator = "a";
        c.fitted = true;
        c.before = {.tpotMean = 0.2, .ttftMedian = 0.4};
        c.after = {.tpotMean = after, .ttftMedian = 0.2};
        CalibrationAnswer answer;
        answer.sets = {c};
        const Value data = verbs::fitData(answer);
        QCOMPARE(QString::fromStdString(text(at(data, "sets", 0, "verdict", "tpot"))), verdict);
        QCOMPARE(text(at(data, "sets", 0, "verdict", "ttft")), std::string("better"));
        QVERIFY(verbs::fitText(answer).find("TPOT " + verdict.toStdString() + ", TTFT better") !=
                std::string::npos);
        const auto problems = verbs::fitProblems(answer);
        QCOMPARE(problems.size(), std::size_t(verdict == "worse" ? 1 : 0));
        if (!problems.empty())
            QVERIFY2(problems[0].level == "warning" &&
                         problems[0].text.find("err more in TPOT") != std::string::npos,
                     problems[0].text.c_str());
    }

    /// A new plan, then the same set fitted again into it: still one, with the same uid.
    void goesIntoAPlan()
    {
        const std::string rows = write("mine.csv", csvOf(rowTexts()));
        const std::string first = m_folder.filePath("first.json").toStdString();
        const std::string second = m_folder.filePath("second.joule").toStdString();
        QCOMPARE(ran({"fit", rows, "-o", first}).code, 0);
        QCOMPARE(ran({"fit", rows, "--plan", first, "-o", second}).code, 0);
        const Value info = at(ran({"info", second, "--json"}).json(), "data", "rows");
        QCOMPARE(number(at(info, "serving_sets")), 1.0);
        QCOMPARE(ran({"check", second}).code, 0);
        const Value again = at(ran({"fit", rows, "--plan", second, "-o", first, "--force", "--json"}).json(),
                               "data", "saved", 0);
        QVERIFY(!text(again).empty());
        QVERIFY(contentOf(first).find(text(again)) != std::string::npos);
        QVERIFY(contentOf(first).find("\"source\": \"mine.csv\"") != std::string::npos);
    }

    /// Without a TTFT in any row its error is unknown: the plan has none, not 0.
    void rowsWithoutATtft()
    {
        auto rows = rowTexts();
        for (std::string& row : rows) {
            const std::size_t tpot = row.rfind(','), ttft = row.rfind(',', tpot - 1);
            row.erase(ttft + 1, tpot - ttft - 1);
        }
        const std::string plan = m_folder.filePath("no_ttft.json").toStdString();
        QCOMPARE(ran({"fit", write("no_ttft.csv", csvOf(rows)), "-o", plan}).code, 0);
        const auto read = planFromJson(contentOf(plan));
        QVERIFY(read && read->servingSets.size() == 1);
        QVERIFY(read->servingSets[0].tpotError && !read->servingSets[0].ttftError);
    }

    /// It is named, with what is looked for in it; nothing is said of rows.
    void anEmptyFolder()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("empty"));
        const std::string folder = m_folder.filePath("empty").toStdString();
        const Ran run = ran({"fit", write("rows.csv", csvOf(rowTexts())), folder});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find(folder) != std::string::npos, run.err.c_str());
        QVERIFY(run.err.find(".csv, .json or .jsonl") != std::string::npos);
        QVERIFY(run.err.find("rows are usable") == std::string::npos);
    }

    void tooFewRows()
    {
        auto rows = rowTexts();
        rows.resize(5);
        const Ran run = ran({"fit", write("few.csv", csvOf(rows)), "-o", "nowhere.json"});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find("5 of 5 rows are usable") != std::string::npos, run.err.c_str());
        QVERIFY(run.out.find("llama3.1-70b | h200-sxm | vllm | bf16") != std::string::npos);
        QVERIFY(!QFile::exists("nowhere.json"));
    }

    /// Pasted twice, the rows are told of and fitted on once.
    void repeatedRowsAreCounted()
    {
        const std::string once = csvOf(rowTexts());
        const std::string file = write("twice.csv", once + once.substr(header.size()));
        const Ran run = ran({"fit", file});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.find("20 rows repeat measurements of other rows.") != std::string::npos,
                 run.err.c_str());
        QVERIFY(run.out.find("40 rows: 20 usable") != std::string::npos);
        const Value data = at(ran({"fit", file, "--json"}).json(), "data");
        QCOMPARE(number(at(data, "repeated")), 20.0);
        QCOMPARE(number(at(data, "sets", 0, "points")), 20.0);
    }

    /// Line 4 has a word for a number, line 6 seconds for milliseconds.
    void badRowsAreNamed()
    {
        auto rows = rowTexts();
        rows[2].replace(rows[2].rfind(',') + 1, std::string::npos, "fast\n");
        rows[4].replace(rows[4].rfind(',') + 1, std::string::npos, "0.03\n");
        const Ran run = ran({"fit", write("bad.csv", csvOf(rows))});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.find("line 4, column tpot_ms: \"fast\" is no number") != std::string::npos,
                 run.err.c_str());
        QVERIFY2(run.err.find("line 6, column tpot_ms: 0.03 ms") != std::string::npos, run.err.c_str());
        QVERIFY(run.out.find("20 rows: 18 usable") != std::string::npos);
    }

    void argumentsAndFiles_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no file") << QStringList{"no.csv"} << 8;
        QTest::newRow("no column") << QStringList{"@columns.csv"} << 3;
        QTest::newRow("no output for a plan")
            << QStringList{"@rows.csv", "--plan", "sample:superpod-week"} << 2;
        QTest::newRow("rows of another model") << QStringList{"@rows.csv", "--model", "gpt-oss-120b"} << 3;
        QTest::newRow("no such precision") << QStringList{"@rows.csv", "--precision", "fp3"} << 2;
        QTest::newRow("no such engine") << QStringList{"@rows.csv", "--engine", "foo"} << 2;
        QTest::newRow("no such model") << QStringList{"@rows.csv", "--model", "llama3.1-7b"} << 3;
        QTest::newRow("heads not shared")
            << QStringList{"@rows.csv", "--model", "llama3.1-70b", "--tp", "3"} << 3;
        QTest::newRow("results that say little") << QStringList{"@run.json"} << 3;
    }
    void argumentsAndFiles()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        write("rows.csv", csvOf(rowTexts()));
        write("columns.csv", "model_id,tpot_ms\nllama3.1-70b,20\n");
        write("run.json", "{\"completed\": 3}");
        std::vector<std::string> texts{"fit"};
        for (const QString& argument : arguments)
            texts.push_back(argument.startsWith('@') ? m_folder.filePath(argument.mid(1)).toStdString()
                                                     : argument.toStdString());
        QCOMPARE(ran(texts).code, code);
    }

    void aHeaderIsShown()
    {
        const Ran run = ran({"fit", write("ab.csv", "a,b\n1,2\n")});
        QCOMPARE(run.code, 3);
        for (const char* words : {"The header of the file is “a,b”", "“id”", "tensor_parallel", "fit --help"})
            QVERIFY2(run.err.find(words) != std::string::npos, run.err.c_str());
        const std::string help = ran({"fit", "--help"}).out;
        for (const char* words : {"tpot_ms", "milliseconds", "r1,llama3.1-8b,h100-sxm,vllm,bf16,1,16"})
            QVERIFY2(help.find(words) != std::string::npos, help.c_str());
    }
    void unknownColumnsAreTold()
    {
        std::string csv = csvOf(rowTexts());
        csv.replace(csv.find("accelerator_id"), 14, "hardware");
        const Ran run = ran({"fit", write("hardware.csv", csv)});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find("rows.hardware: No row has a column of this name") != std::string::npos,
                 run.err.c_str());
        QVERIFY(run.err.find("If “accelerator_id” is meant") != std::string::npos);
    }

    /// What a result says of itself is not overruled; a name that the catalogue does not have may be
    /// anything.
    void resultsOfAnotherModel()
    {
        writeRuns("meta-llama/Llama-3.1-8B-Instruct");
        const std::string folder = m_folder.filePath("runs").toStdString();
        std::vector<std::string> words{"fit", folder, "--accelerator", "h100-sxm", "--precision", "bf16"};
        words.insert(words.end(), {"--tp", "1", "--model", "llama3-8b"});
        const Ran other = ran(words);
        QCOMPARE(other.code, 3);
        QVERIFY2(other.err.find("the result is of the model \"llama3.1-8b\", and \"llama3-8b\" was said") !=
                     std::string::npos,
                 other.err.c_str());
        words.back() = "llama3.1-8b";
        QCOMPARE(ran(words).code, 0);
        words.insert(words.end(), {"--engine", "sglang"});
        QCOMPARE(ran(words).code, 3);
        words.resize(words.size() - 2);
        writeRuns("our/secret");
        const Ran unknown = ran(words);
        QCOMPARE(unknown.code, 0);
        QVERIFY2(unknown.err.find("has no model \"our/secret\"") != std::string::npos, unknown.err.c_str());
    }

    /// Each result of a folder is a row; what none of them says is said once.
    void folderOfResults()
    {
        writeRuns("meta-llama/Llama-3.1-8B-Instruct");
        const std::string folder = m_folder.filePath("runs").toStdString();
        const Ran run = ran({"fit", folder, "--accelerator", "h100-sxm", "--precision", "bf16", "--tp", "1"});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.find("llama3.1-8b | h100-sxm | vllm | bf16") != std::string::npos, run.out.c_str());
        QVERIFY(run.out.find("16 rows: 16 usable") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestFitVerb)
#include "tst_fit_verb.moc"
