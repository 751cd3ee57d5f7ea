// Results of vLLM's and SGLang's serving benchmarks as rows: keys, lengths, loads, what is missing.
#include <QTest>

#include "validation/serving_benchmark.h"
#include "validation/serving_remark.h"

using namespace jw;

namespace {

/// As `vllm bench serve --save-result` writes it, shortened.
const std::string vllmResult = R"({"date": "20261120-142501", "backend": "vllm",
 "model_id": "meta-llama/Llama-3.1-70B-Instruct", "num_prompts": 200, "request_rate": "inf",
 "max_concurrency": 32, "duration": 100.0, "completed": 200, "total_input_tokens": 204800,
 "total_output_tokens": 102400, "request_throughput": 2.0, "output_throughput": 1024.0,
 "mean_ttft_ms": 300.5, "median_ttft_ms": 250.25, "mean_tpot_ms": 30.5, "median_tpot_ms": 28.75})";

/// A line that SGLang's bench_serving adds; Python writes an infinite rate as no JSON has it.
const std::string sglangLine = R"({"backend": "sglang", "dataset_name": "random", "request_rate": Infinity,
 "max_concurrency": null, "random_input_len": 1024, "random_output_len": 512, "duration": 50.0,
 "completed": 100, "total_input_tokens": 51200, "total_output_tokens": 25600, "request_throughput": 2.0,
 "mean_ttft_ms": 110.0, "median_ttft_ms": 100.0, "mean_tpot_ms": 12.0, "median_tpot_ms": 10.0,
 "concurrency": 17.5,
 "server_info": {"model_path": "/models/Qwen3-32B-FP8/", "tp_size": 4, "version": "0.5.9"}})";

std::string oneLine(std::string text)
{
    std::erase(text, '\n');
    return text;
}

std::string without(std::string text, const std::string& part)
{
    const std::size_t at = text.find(part);
    return at == std::string::npos ? std::string() : text.erase(at, part.size());
}

BenchmarkFacts facts()
{
    BenchmarkFacts f{.accelerator = "h100-sxm", .precision = PublishedServing::Fp8};
    f.tp = 4.0;
    return f;
}

std::vector<ServingRow> rowsOf(const std::string& text, const BenchmarkFacts& said = facts())
{
    return benchmarkRows(text, "run.json", said, builtInCatalogue()).value_or(std::vector<ServingRow>());
}

} // namespace

class TestServingBenchmark : public QObject {
    Q_OBJECT

private slots:
    /// 204,800 / 200 = 1,024 tokens in, 102,400 / 200 = 512 out, 1,024 tokens/s on 4 GPUs = 256.
    void vllm()
    {
        const auto rows = rowsOf(vllmResult);
        QCOMPARE(rows.size(), std::size_t{1});
        const ServingRow& row = rows[0];
        QVERIFY(!row.fault);
        QCOMPARE(row.id, std::string("run.json"));
        QCOMPARE(row.modelId, std::string("llama3.1-70b"));
        QCOMPARE(row.engine, std::string("vllm"));
        QCOMPARE(row.acceleratorId, std::string("h100-sxm"));
        QCOMPARE(row.asOf, std::string("2026-11-20"));
        QCOMPARE(row.tp->value, 4.0);
        QCOMPARE(row.devices->value, 4.0);
        QCOMPARE(row.in->value, 1024.0);
        QCOMPARE(row.out->value, 512.0);
        QCOMPARE(row.concurrency->value, 32.0);
        QCOMPARE(row.ttft->value, 250.25);
        QCOMPARE(row.tpot->value, 28.75);
        QCOMPARE(row.rate->value, 256.0);
    }

    /// Two lines, the second behind an empty one; the means of the requests, not the lengths asked for.
    void sglang()
    {
        const std::string line = oneLine(sglangLine);
        BenchmarkFacts said = facts();
        said.tp.reset();
        const auto rows = rowsOf(line + "\n\n" + line + '\n', said);
        QCOMPARE(rows.size(), std::size_t{2});
        QVERIFY(!rows[0].fault);
        QCOMPARE(rows[1].id, std::string("run.json:3"));
        QCOMPARE(rows[1].line, std::size_t{3});
        QCOMPARE(rows[1].modelId, std::string("qwen3-32b"));
        QCOMPARE(rows[1].engine, std::string("sglang"));
        QCOMPARE(rows[1].engineVersion, std::string("0.5.9"));
        QCOMPARE(rows[1].tp->value, 4.0);
        QCOMPARE(rows[1].in->value, 512.0);
        QCOMPARE(rows[1].out->value, 256.0);
        QCOMPARE(rows[1].concurrency->value, 17.5);
        QCOMPARE(rows[1].tpot->value, 10.0);
    }

    /// What is no stamp of the benchmark's form is no date.
    void otherDates()
    {
        std::string text = vllmResult;
        text.replace(text.find("20261120-142501"), 15, "2026-11-20 14:25");
        QVERIFY(!rowsOf(text)[0].fault);
        QCOMPARE(rowsOf(text)[0].asOf, std::string());
    }

    /// Without a limit and without a measured mean: 2 requests/s x (0.1 s + 255 x 0.01 s) = 5.3.
    void loadByLittlesLaw()
    {
        const auto rows = rowsOf(oneLine(without(sglangLine, "\"concurrency\": 17.5,")));
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY(std::abs(rows[0].concurrency->value - 5.3) < 1e-9);
    }

    void meansWhereNoMedians()
    {
        const auto rows = rowsOf(
            without(without(vllmResult, "\"median_ttft_ms\": 250.25, "), ", \"median_tpot_ms\": 28.75"));
        QCOMPARE(rows[0].ttft->value, 300.5);
        QCOMPARE(rows[0].tpot->value, 30.5);
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("gone"); // of what is said
        QTest::addColumn<QString>("named");
        const QString good = QString::fromStdString(vllmResult);
        const auto bad = [&](const char* part) { return QString::fromStdString(without(vllmResult, part)); };
        QTest::newRow("accelerator") << good << "accelerator"
                                     << "accelerator";
        QTest::newRow("precision") << good << "precision"
                                   << "precision";
        QTest::newRow("tp") << good << "tp"
                            << "tp";
        QTest::newRow("model") << QString(good).replace("Llama-3.1-70B", "Home-made-7B") << ""
                               << "model";
        QTest::newRow("engine") << QString(good).replace("\"backend\": \"vllm\"", "\"backend\": \"openai\"")
                                << ""
                                << "engine";
        QTest::newRow("no TPOT")
            << bad("\"mean_tpot_ms\": 30.5, \"median_tpot_ms\": 28.75").replace("250.25, }", "250.25}") << ""
            << "median_tpot_ms";
        QTest::newRow("half failed") << QString(good).replace("\"num_prompts\": 200", "\"num_prompts\": 400")
                                     << ""
                                     << "completed";
        QTest::newRow("no requests") << QString(good).replace("\"completed\": 200", "\"completed\": 0") << ""
                                     << "completed";
        QTest::newRow("no request at once")
            << QString(good).replace("\"max_concurrency\": 32", "\"max_concurrency\": 0") << ""
            << "max_concurrency";
        QTest::newRow("one and a half GPUs")
            << QString::fromStdString(sglangLine).replace("\"tp_size\": 4", "\"tp_size\": 1.5") << "tp"
            << "tp_size";
        QTest::newRow("no record") << "[1]"
                                   << ""
                                   << "median_ttft_ms";
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, gone);
        QFETCH(QString, named);
        BenchmarkFacts said = facts();
        if (gone == "accelerator")
            said.accelerator.clear();
        if (gone == "precision")
            said.precision.reset();
        if (gone == "tp")
            said.tp.reset();
        const auto rows = rowsOf(text.toStdString(), said);
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY(rows[0].fault.has_value());
        QCOMPARE(rows[0].fault->arguments[1], named.toStdString());
    }

    /// A result of another model or engine than is said is none of the set; metadata named like columns
    /// counts.
    void whoIsHeard()
    {
        BenchmarkFacts said = facts();
        said.model = "llama3.1-8b";
        const auto other = rowsOf(vllmResult, said);
        QVERIFY(other[0].fault && other[0].fault->pattern == remark::otherThanSaid);
        QCOMPARE(other[0].fault->arguments[1], std::string("model"));
        QCOMPARE(other[0].fault->arguments[3], std::string("llama3.1-8b"));
        said = facts();
        said.engine = "trtllm";
        const auto engine = rowsOf(vllmResult, said);
        QVERIFY(engine[0].fault && engine[0].fault->pattern == remark::otherThanSaid);
        QCOMPARE(engine[0].fault->arguments[2], std::string("vllm"));
        std::string tagged = vllmResult;
        tagged.insert(1, R"("accelerator_id": "b200", "precision": "fp4", "tensor_parallel": 2, )");
        const auto rows = rowsOf(tagged, {});
        QVERIFY(!rows[0].fault);
        QCOMPARE(rows[0].acceleratorId, std::string("b200"));
        QVERIFY(rows[0].precision == PublishedServing::Fp4);
        QCOMPARE(rows[0].tp->value, 2.0);
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id"); // empty: none
        QTest::newRow("tuned") << "meta-llama/Llama-3.1-8B-Instruct"
                               << "llama3.1-8b";
        QTest::newRow("with the maker's name") << "meta-llama/Meta-Llama-3.1-8B"
                                               << "llama3.1-8b";
        QTest::newRow("quantized") << "nvidia/Llama-3.3-70B-Instruct-FP8"
                                   << "llama3.3-70b";
        QTest::newRow("a path") << "/models/gpt-oss-120b/"
                                << "gpt-oss-120b";
        QTest::newRow("distilled is another") << "deepseek-ai/DeepSeek-R1-Distill-Llama-70B"
                                              << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        const ModelRow* model = modelNamed(name.toStdString(), builtInCatalogue());
        QCOMPARE(QString::fromStdString(model ? model->id : std::string()), id);
    }

    void noJson()
    {
        QVERIFY(!benchmarkRows("{\"a\": ", "run.json", facts(), builtInCatalogue()));
        QVERIFY(isBenchmark("\n {}"));
        QVERIFY(isBenchmark("[]"));
        QVERIFY(!isBenchmark("id,model_id\n"));
        QVERIFY(!isBenchmark(""));
        QVERIFY(rowsOf("[]").empty());
    }

    /// A word inside a text stays; a broken line after a good one is a row with a fault.
    void infinitiesAndBrokenLines()
    {
        std::string text = oneLine(sglangLine);
        text.replace(text.find("\"random\""), 8, "\"NaN \\\" Infinity\"");
        QVERIFY(!rowsOf(text)[0].fault);
        const auto rows = rowsOf(text + "\n{\"broken\": \n");
        QCOMPARE(rows.size(), std::size_t{2});
        QVERIFY(rows[1].fault.has_value());
    }
};

QTEST_APPLESS_MAIN(TestServingBenchmark)
#include "tst_serving_benchmark.moc"
