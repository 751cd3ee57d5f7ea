// Published serving benchmarks recomputed: figures by hand, refusals with reasons, what no prediction sees.
#include <QTest>

#include <cmath>
#include <set>

#include "validation/check_summary.h"
#include "validation/csv_rows.h"
#include "validation/held_out_checks.h"
#include "validation/published_rows.h"
#include "validation/serving_check.h"
#include "validation/serving_file.h"
#include "validation/serving_point.h"
#include "validation/serving_remark.h"
#include "validation/withheld.h"

using namespace jw;

namespace {

const std::string head =
    "id,model_id,accelerator_id,accelerator_count,tensor_parallel,pipeline_parallel,"
    "data_parallel,expert_parallel,precision,engine,mode,input_len,output_len,concurrency,"
    "batch,ttft_ms,tpot_ms,tokens_per_s_per_gpu,derived_tok_s_per_gpu,"
    "energy_wh_per_request,j_per_token,unit_of_work,source_url\n";

/// One row of a file with these cells.
ServingRow rowOf(const std::string& cells)
{
    const auto rows = servingRowsFrom(head + cells + "\n");
    return rows && rows->size() == 1 ? rows->front() : ServingRow{};
}

std::vector<RowCheck> checksOf(const std::string& cells)
{
    return checkedServingRow(rowOf(cells), builtInCatalogue());
}

const RowCheck& of(const std::vector<RowCheck>& checks, ServingMetric metric)
{
    static const RowCheck none;
    const auto found = std::ranges::find_if(checks, [&](const RowCheck& c) { return c.metric == metric; });
    return found == checks.end() ? none : *found;
}

bool says(const RowCheck& check, std::string_view pattern)
{
    return std::ranges::any_of(check.reasons, [&](const Remark& r) { return r.pattern == pattern; });
}

bool isNear(std::optional<double> figure, double expected)
{
    return figure && std::fabs(*figure / expected - 1.0) < 1e-4;
}

/// Four H100 serve Llama 70B at FP8 with vLLM: 1,024 tokens in, 1,024 out, 16 requests at once.
const std::string plain =
    "a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,122,13.5,294,,,1.8,token,";

} // namespace

class TestServingValidation final : public QObject {
    Q_OBJECT

private slots:
    /// The closed loop of the specification's study with the constants of that set (C-032 to C-040).
    void studyCases_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<double>("ttftMs");
        QTest::addColumn<double>("tpotMs");
        QTest::addColumn<double>("rate");
        const QString row = "a,llama3.1-70b,h100-sxm,%1,%1,1,1,,fp8,vllm,agg,%2,1024,%3,,1,1,1,,,,token,";
        QTest::newRow("tp 4") << row.arg(4).arg(1024).arg(16) << 121.96293435 << 13.476659009 << 294.20929678;
        QTest::newRow("tp 2, queued")
            << row.arg(2).arg(8192).arg(64) << 66857.847416 << 48.836385073 << 280.38877241;
        QTest::newRow("tp 8") << row.arg(8).arg(8192).arg(32) << 795.28192246 << 22.071183534 << 175.07136099;
    }
    void studyCases()
    {
        QFETCH(QString, cells);
        QFETCH(double, ttftMs);
        QFETCH(double, tpotMs);
        QFETCH(double, rate);
        const auto checks = checksOf(cells.toStdString());
        QCOMPARE(checks.size(), std::size_t(3));
        QVERIFY(isNear(of(checks, ServingMetric::Ttft).predicted, ttftMs));
        QVERIFY(isNear(of(checks, ServingMetric::Tpot).predicted, tpotMs));
        QVERIFY(isNear(of(checks, ServingMetric::TokenRate).predicted, rate));
        QVERIFY(says(checks.front(), remark::ofSet));
    }

    /// Compute of a step of 16 tokens: 2 x 16 x 69.5017e9 FLOP / (4 x 1,978.9e12) = 0.280972 ms, of an answer
    /// 287.715 ms. A prompt: 18.329 ms at the peak / 0.5555 + 17.896 ms of all-reduce = 50.892 ms, times
    /// 0.5555 x 16 = 452.33 ms. Use of the peak: 740.04 ms / (1,024 x 13.47666 ms) = 0.053626. A GPU draws
    /// 700 W x (0.593 + 0.73 x sqrt(0.053626)) = 533.43 W and writes 294.2093 tokens/s: 1.8131 J each.
    void joulesAreOfTheGpusAlone()
    {
        const auto checks = checksOf(plain);
        const RowCheck& energy = of(checks, ServingMetric::TokenEnergy);
        QVERIFY2(energy.predicted && std::fabs(*energy.predicted - 1.8131) < 0.0005,
                 qPrintable(QString::number(energy.predicted.value_or(0.0), 'g', 8)));
        QVERIFY(says(energy, remark::gpuOnly));
        for (const FieldInfo& info : fieldsOf<ServingRow>()) // no column could bring one in
            QVERIFY(info.key.find("pue") == std::string_view::npos);
    }

    /// 1.8131 J x 1,024 / 3,600 s/h = 0.51573 Wh.
    void requestsWhereTokensAreNotGiven()
    {
        const auto checks =
            checksOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,,,,0.5,,token,");
        QCOMPARE(checks.size(), std::size_t(1));
        QVERIFY(checks[0].metric == ServingMetric::RequestEnergy);
        QVERIFY(std::fabs(checks[0].predicted.value_or(0.0) - 0.51573) < 0.0002);
    }

    /// 1.8 J x 1,024 = 1,843.2 J = 0.512 Wh: the same measurement; 0.5 Wh is another. Both are checked.
    void requestsBesideTokens_data()
    {
        QTest::addColumn<QString>("wattHours");
        QTest::addColumn<bool>("derived");
        QTest::newRow("the same") << "0.512" << true;
        QTest::newRow("another") << "0.5" << false;
    }
    void requestsBesideTokens()
    {
        QFETCH(QString, wattHours);
        QFETCH(bool, derived);
        const auto checks = checksOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,,,," +
                                     wattHours.toStdString() + ",1.8,token,");
        QCOMPARE(checks.size(), std::size_t(2));
        QCOMPARE(of(checks, ServingMetric::RequestEnergy).derived, derived);
        QCOMPARE(says(of(checks, ServingMetric::RequestEnergy), remark::derivedEnergy), derived);
        QVERIFY(std::fabs(of(checks, ServingMetric::RequestEnergy).predicted.value_or(0.0) - 0.51573) <
                0.0002);
        QVERIFY(!of(checks, ServingMetric::TokenEnergy).derived);
    }

    /// 27.97 sequences fit (C-029): 64 requests wait, and how long hangs on memory that the row does not tell
    /// of. The first token is one tier less sure, the others are not.
    void firstTokensThatWaitForMemory()
    {
        const auto waits =
            checksOf("a,llama3.1-70b,h100-sxm,2,2,1,1,,fp8,vllm,agg,8192,1024,64,,60000,48,,,,,token,");
        const RowCheck &ttft = of(waits, ServingMetric::Ttft), &tpot = of(waits, ServingMetric::Tpot);
        QVERIFY(says(ttft, remark::waitForMemory) && says(tpot, remark::waitForMemory));
        QVERIFY(tpot.tier != Tier::C && ttft.tier > tpot.tier);
        QVERIFY(ttft.band == servingBands(ttft.tier).ttft);
        const auto fits =
            checksOf("a,llama3.1-70b,h100-sxm,2,2,1,1,,fp8,vllm,agg,8192,1024,16,,60000,48,,,,,token,");
        QVERIFY(!says(fits.front(), remark::waitForMemory));
        QVERIFY(of(fits, ServingMetric::Ttft).tier == of(fits, ServingMetric::Tpot).tier);
    }

    /// Nothing that was published changes a prediction.
    void measuredFiguresAreWithheld()
    {
        const auto before = checksOf(plain);
        const auto after =
            checksOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,999,99,9,8,7,"
                     "6,token,");
        QCOMPARE(after.size(), before.size() + 1); // the energy of a request
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY(after[i].metric == before[i].metric);
            QCOMPARE(*after[i].predicted, *before[i].predicted);
            QVERIFY(after[i].published != before[i].published);
        }
        const auto columns = withheldColumns(ServingMetric::Ttft);
        QCOMPARE(columns.size(), std::size_t(7));
        for (const FieldInfo& info : fieldsOf<ServingRow>()) {
            const bool measured = info.key.find("_ms") != std::string_view::npos ||
                                  info.key.find("_per_") != std::string_view::npos ||
                                  info.key == "avg_power_w";
            QCOMPARE(std::ranges::find(columns, info.key) != columns.end(), measured);
        }
    }

    /// What was not published is not compared, and no 0.
    void missingIsMissing()
    {
        const auto checks =
            checksOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,13.5,,,,,token,");
        QCOMPARE(checks.size(), std::size_t(1));
        QVERIFY(checks[0].metric == ServingMetric::Tpot);
        const ServingRow row = rowOf("a,llama3.1-70b,h100-sxm,,,,,,,,,,,,,,13.5,,,,,,");
        QVERIFY(!row.ttft && !row.concurrency && !row.tp && !row.precision && !row.rate);
    }

    void derivedRatesAreMarked()
    {
        const auto derived =
            checksOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,,,290,,,token,");
        QVERIFY(derived.size() == 1 && derived[0].derived && says(derived[0], remark::derivedRate));
        QVERIFY(std::string_view(groupOf(derived[0])->name).ends_with("derived"));
        const auto both =
            checksOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,,280,290,,,token,");
        QVERIFY(both.size() == 1 && !both[0].derived);
        QCOMPARE(both[0].published, 280.0);
    }

    /// Two replicas at twice the load are each as one.
    void replicasShareTheLoad()
    {
        const auto one = checksOf(plain);
        for (const char* cells :
             {"a,llama3.1-70b,h100-sxm,8,4,1,2,,fp8,vllm,agg,1024,1024,32,,122,13.5,294,,,1.8,token,",
              "a,llama3.1-70b,h100-sxm,8,4,1,1,,fp8,vllm,agg,1024,1024,32,,122,13.5,294,,,1.8,token,"}) {
            const auto two = checksOf(cells);
            QCOMPARE(two.size(), one.size());
            for (std::size_t i = 0; i < one.size(); ++i)
                QCOMPARE(*two[i].predicted, *one[i].predicted);
            QVERIFY(says(two.front(), remark::servedReplicas));
        }
    }

    void precisionsOfOneKind()
    {
        const auto tpot = [](const char* precision) {
            const std::string cells = "a,llama3.1-70b,h100-sxm,4,4,1,1,,";
            return *checksOf(cells + precision + ",vllm,agg,1024,1024,16,,,13.5,,,,,token,")[0].predicted;
        };
        QCOMPARE(tpot("int8"), tpot("fp8"));
        QCOMPARE(tpot("fp16"), tpot("bf16"));
        QCOMPARE(tpot("mxfp4"), tpot("fp4"));
        QVERIFY(tpot("bf16") > tpot("fp8"));
    }

    /// 27.97 sequences of 8,192 + 512 tokens fit on two H100 (C-029).
    void loadsThatAreNotGiven()
    {
        const ServingRow offline =
            rowOf("a,llama3.1-70b,h100-sxm,2,2,1,1,,fp8,vllm,agg,8192,1024,,,,,280,,,,token,");
        const auto full = servingPointOf(offline, builtInCatalogue());
        QVERIFY(full && full->load == RowLoad::Memory);
        QCOMPARE(full->concurrency.base(), 27.0);
        QVERIFY(says(checkedServingRow(offline, builtInCatalogue())[0], remark::fullMemory));
        const ServingRow batch =
            rowOf("a,llama3.1-70b,h100-sxm,2,2,1,1,,fp8,vllm,agg,8192,1024,,8,,,280,,,,token,");
        const auto given = servingPointOf(batch, builtInCatalogue());
        QVERIFY(given && given->load == RowLoad::Batch);
        QCOMPARE(given->concurrency.base(), 8.0);
    }

    /// An assumption costs a tier: tp 8 with 32 requests is near a row of the fit.
    void assumptionsCostATier()
    {
        const auto told =
            checksOf("a,llama3.1-70b,h100-sxm,8,8,1,1,,fp8,vllm,agg,8192,1024,32,,,22,,,,,token,");
        QVERIFY(told[0].tier == Tier::A);
        const auto noPrompt =
            checksOf("a,llama3.1-70b,h100-sxm,8,8,1,1,,fp8,vllm,agg,,1024,32,,,22,,,,,token,");
        QVERIFY(noPrompt[0].predicted && noPrompt[0].tier != Tier::A &&
                says(noPrompt[0], remark::assumedPrompt));
        const auto noTp =
            checksOf("a,llama3.1-70b,h100-sxm,8,,,,,fp8,vllm,agg,1024,1024,32,,,,280,,,,token,");
        QVERIFY(noTp[0].predicted && noTp[0].tier == Tier::C && says(noTp[0], remark::bestReplica));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("pattern");
        const auto row = [](const char* name, const char* cells, std::string_view pattern) {
            QTest::newRow(name) << QString(cells)
                                << QString::fromUtf8(pattern.data(), static_cast<qsizetype>(pattern.size()));
        };
        row("disaggregated",
            "a,llama3.1-70b,h100-sxm,8,4,1,1,,fp8,vllm,disagg,1024,1024,16,,,13.5,,,,,token,",
            remark::disaggregated);
        row("pipeline", "a,llama3.1-70b,h100-sxm,8,4,2,1,,fp8,vllm,agg,1024,1024,16,,,13.5,,,,,token,",
            remark::pipelined);
        row("attention", "a,deepseek-r1,b200,8,1,1,8,8,fp8,vllm,agg,1024,1024,16,,,13.5,,,,,token,",
            remark::attentionParallel);
        row("images", "a,sdxl,h100-sxm,8,,,,,fp8,tensorrt,agg,,,,,,,1.2,,,,image,", remark::noLanguageModel);
        row("samples", "a,llama3.1-70b,h100-sxm,4,4,,,,fp8,vllm,agg,128,128,1,,,,1.2,,,,sample,",
            remark::countsOther);
        row("encoder", "a,bert-large,h100-sxm,4,1,,,,int8,tensorrt,agg,,,,,,,5026,,,,token,",
            remark::noLanguageModel);
        row("engine", "a,llama3.1-8b,rtx-4090,1,1,1,1,,fp16,llama.cpp,agg,512,256,1,,,18,,,,,token,",
            remark::engineUnseen);
        row("TPU", "a,llama3.1-8b,tpu-v5e,1,1,1,1,,bf16,vllm,agg,512,256,1,,,18,,,,,token,",
            remark::engineUnseen);
        row("no model", "a,,,,,,,,,,,,,,,,,,,0.24,,request,", remark::noModelNamed);
        row("unknown model", "a,gpt-9,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,13.5,,,,,token,",
            remark::noModel);
        row("unknown device", "a,llama3.1-70b,abacus,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,13.5,,,,,token,",
            remark::noDevice);
        row("no precision", "a,llama3.1-70b,h100-sxm,4,4,1,1,,,vllm,agg,1024,1024,16,,,13.5,,,,,token,",
            remark::noServedPrecision);
        row("no answer", "a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,,16,,,13.5,,,,,token,",
            remark::noAnswer);
        row("uneven", "a,llama3.1-70b,h100-sxm,6,4,1,1,,fp8,vllm,agg,1024,1024,16,,,13.5,,,,,token,",
            remark::unevenReplicas);
        row("too large", "a,llama3.1-405b,h100-sxm,1,1,1,1,,bf16,vllm,agg,1024,1024,1,,,13.5,,,,,token,",
            remark::doesNotFit);
    }
    /// Refused, and listed with its reason.
    void refusals()
    {
        QFETCH(QString, cells);
        QFETCH(QString, pattern);
        const auto checks = checksOf(cells.toStdString());
        QCOMPARE(checks.size(), std::size_t(1));
        QVERIFY(!checks[0].predicted && !checks[0].unread);
        QVERIFY(checks[0].published > 0.0);
        const std::string_view why = checks[0].reasons.back().pattern;
        QCOMPARE(QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())), pattern);
    }

    void faults_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("column");
        QTest::newRow("word") << "a,m,d,4,4,1,1,,fp8,vllm,agg,1024,much,16,,,13.5,,,,,token,"
                              << "output_len";
        QTest::newRow("zero") << "a,m,d,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,,0,,,,,token,"
                              << "tpot_ms";
        QTest::newRow("below") << "a,m,d,4,4,1,1,,fp8,vllm,agg,1024,1024,-1,,,9,,,,,token,"
                               << "concurrency";
        QTest::newRow("half") << "a,m,d,4,1.5,1,1,,fp8,vllm,agg,9,9,16,,,9,,,,,token,"
                              << "tensor_parallel";
        QTest::newRow("precision") << "a,m,d,4,4,1,1,,fp6,vllm,agg,9,9,16,,,9,,,,,token,"
                                   << "precision";
        QTest::newRow("mode") << "a,m,d,4,4,1,1,,fp8,vllm,both,9,9,16,,,9,,,,,token,"
                              << "mode";
        QTest::newRow("no id") << ",m,d,4,4,1,1,,fp8,vllm,agg,9,9,16,,,9,,,,,token,"
                               << "id";
    }
    /// Named by line and column; it counts as one row.
    void faults()
    {
        QFETCH(QString, cells);
        QFETCH(QString, column);
        const ServingRow row = rowOf(cells.toStdString());
        QVERIFY(row.fault);
        QCOMPARE(row.fault->arguments.at(0), std::string("2"));
        QCOMPARE(QString::fromStdString(row.fault->arguments.at(1)), column);
        const auto checks = checkedServingRow(row, builtInCatalogue());
        QVERIFY(checks.size() == 1 && checks[0].unread && !checks[0].predicted);
        QVERIFY(!groupOf(checks[0]));
    }

    void filesAreKnownByTheirColumns()
    {
        QVERIFY(rowKindOf(head) == RowKind::Serving);
        QVERIFY(rowKindOf("id,ttft_ms\n") == RowKind::Serving);
        QVERIFY(rowKindOf("id,model_id,metric,value\n") == RowKind::Training);
        QVERIFY(rowKindOf("id,joy\n") == RowKind::Training);
        QVERIFY(rowKindOf("id,model_id,engine,input_len\n") == RowKind::Serving); // no run has an engine
        QVERIFY(hasFigures({"id", "value"}) && hasFigures({"id", "j_per_token"}));
        QVERIFY(!hasFigures({"id", "model_id", "accelerator_id", "unit"}));
        QCOMPARE(unknownColumns("id,tpot_ms,joy\n", rowFields(RowKind::Serving)),
                 std::vector<std::string>{"joy"});
        const auto rows = publishedRowsFrom(head + plain + "\n");
        QVERIFY(rows && rows->training.empty() && rows->serving.size() == 1);
        QVERIFY(!publishedRowsFrom("id,id,tpot_ms\nx,x,1\n"));
    }

    /// Each row is told of, and what is refused says why.
    void libraryIsWhole()
    {
        const auto checks = checkedRows(builtInRows(RowKind::Serving), builtInCatalogue());
        std::set<std::size_t> rows;
        for (const RowCheck& check : checks) {
            rows.insert(check.row);
            QVERIFY2(!check.unread, check.id.c_str());
            QVERIFY(check.predicted || !check.reasons.empty());
            QVERIFY(!check.predicted || (*check.predicted > 0.0 && std::isfinite(*check.predicted)));
            QVERIFY(check.published > 0.0 && check.metric.isServing() && groupOf(check));
        }
        QCOMPARE(rows.size(), std::size_t(942));
        std::size_t counted = 0;
        for (const GroupSummary& s : summaryOf(checks))
            counted += s.all.rows + s.refused;
        QCOMPARE(counted, checks.size());
    }

    void joulesKeepTheirGoal_data()
    {
        QTest::addColumn<HeldOut>("what");
        QTest::newRow("rows") << HeldOut::Row;
        QTest::newRow("degrees") << HeldOut::TpDegree;
        QTest::newRow("models") << HeldOut::Model;
    }
    /// Joules of dense models within 20 % in the median, by constants of power that did not see the row.
    void joulesKeepTheirGoal()
    {
        QFETCH(HeldOut, what);
        const auto dense = [](const std::vector<RowCheck>& checks) {
            for (const GroupSummary& s : summaryOf(checks))
                if (s.group->metrics.front() == ServingMetric::TokenEnergy && s.group->medianGoal)
                    return s;
            return GroupSummary{};
        };
        const auto held = dense(quotedRows(builtInRows(RowKind::Serving), builtInCatalogue(), what));
        QVERIFY(held.outside.rows > 50 && held.inFit.rows == 0);
        QCOMPARE(held.meetsMedian(), std::optional(true));
        const auto shipped = dense(checkedRows(builtInRows(RowKind::Serving), builtInCatalogue()));
        QCOMPARE(shipped.inFit.rows, held.outside.rows); // they were all fitted on
        QCOMPARE(shipped.outside.rows, std::size_t(0));
        QVERIFY(!shipped.meetsMedian());
    }

    /// C8 was fitted on chat and reasoning of ML.ENERGY, not on its code completion.
    void powerWasFittedOnChatAndReasoning()
    {
        const auto checks = checkedRows(builtInRows(RowKind::Serving), builtInCatalogue());
        std::size_t inFit = 0, completion = 0;
        for (const RowCheck& check : checks)
            if (check.metric == ServingMetric::TokenEnergy || check.metric == ServingMetric::RequestEnergy) {
                const bool fim = check.source.find("sourcegraph-fim") != std::string::npos;
                QVERIFY2(!fim || !check.inFit, check.id.c_str());
                inFit += check.inFit ? 1U : 0U;
                completion += fim ? 1U : 0U;
            }
        QCOMPARE(inFit, std::size_t(2 * 153));
        QCOMPARE(completion, std::size_t(2 * 13));
    }

    /// 2 J a token, 1,024 tokens: 2,048 J or 0.56889 Wh a request. Latencies stay.
    void heldOutEnergiesTakeThePlace()
    {
        ServingRow row =
            rowOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1024,1024,16,,122,13.5,294,,0.5,"
                  "1.8,token,https://ml.energy/leaderboard");
        row.source = "ML.ENERGY Leaderboard v3 data, task gpqa";
        auto checks = checkedServingRows(std::span(&row, 1), builtInCatalogue());
        const double tpot = *of(checks, ServingMetric::Tpot).predicted;
        QVERIFY(of(checks, ServingMetric::TokenEnergy).inFit &&
                of(checks, ServingMetric::RequestEnergy).inFit);
        QVERIFY(!of(checks, ServingMetric::Tpot).inFit);
        const HeldOutFigure latencies{"a", 20.0, 500.0, Tier::C, HeldOut::Row};
        takeHeldOut(checks, std::span(&row, 1),
                    {{latencies}, {{"a", 2.0 * unit::joules.size, HeldOut::Model}}});
        QVERIFY(isNear(of(checks, ServingMetric::TokenEnergy).predicted, 2.0));
        QVERIFY(isNear(of(checks, ServingMetric::RequestEnergy).predicted, 0.568889));
        QCOMPARE(*of(checks, ServingMetric::Tpot).predicted, tpot);
        for (const RowCheck& check : checks)
            if (says(check, remark::powerWithoutModel))
                QVERIFY(check.heldOut && !check.inFit && check.tier == Tier::B); // of the rows beside it
        QCOMPARE(std::ranges::count_if(checks, &RowCheck::heldOut), 2);
    }

    /// 64 requests of 1,000 tokens, each 500 ms + 1,000 x 20 ms = 20.5 s, on 4 devices: 780.49 tokens/s.
    void heldOutFiguresTakeThePlace()
    {
        const ServingRow row =
            rowOf("a,llama3.1-70b,h100-sxm,4,4,1,1,,fp8,vllm,agg,1000,1000,64,,600,25,,700,,,"
                  "token,https://github.com/ai-dynamo/aiconfigurator");
        auto checks = checkedServingRows(std::span(&row, 1), builtInCatalogue());
        QCOMPARE(checks.size(), std::size_t(3));
        QVERIFY(std::ranges::all_of(checks, &RowCheck::inFit));
        auto others = checks;
        const HeldOutFigure figure{"a", 20.0, 500.0, Tier::C, HeldOut::TpDegree};
        takeHeldOut(checks, std::span(&row, 1), {.latencies = {figure}, .energies = {}});
        QCOMPARE(*of(checks, ServingMetric::Tpot).predicted, 20.0);
        QCOMPARE(*of(checks, ServingMetric::Ttft).predicted, 500.0);
        QVERIFY(isNear(of(checks, ServingMetric::TokenRate).predicted, 780.4878));
        for (const RowCheck& check : checks) {
            QVERIFY(check.heldOut && !check.inFit && check.tier == Tier::C);
            QVERIFY(says(check, remark::withoutTp) && !says(check, remark::ofSet));
        }
        QVERIFY(of(checks, ServingMetric::Ttft).band == servingBands(Tier::C).ttft);
        const HeldOutFigure another{"b", 20.0, 500.0, Tier::C, HeldOut::Row};
        takeHeldOut(others, std::span(&row, 1), {.latencies = {another}, .energies = {}});
        QVERIFY(std::ranges::all_of(others, &RowCheck::inFit)); // nothing was held out of it
    }

    /// Rows that were seen: TPOT and TTFT near a set by folds, TPOT of unseen models by whole models; joules
    /// of dense models by each.
    void latenciesKeepTheirGoals_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("goals");
        QTest::newRow("rows") << static_cast<int>(HeldOut::Row) << 4;         // TPOT A and B, TTFT A
        QTest::newRow("degrees") << static_cast<int>(HeldOut::TpDegree) << 2; // no more than B
        QTest::newRow("models") << static_cast<int>(HeldOut::Model) << 2;     // a mean of TPOT
    }
    void latenciesKeepTheirGoals()
    {
        QFETCH(int, what);
        QFETCH(int, goals);
        const bool models = what == static_cast<int>(HeldOut::Model);
        auto checks =
            quotedRows(builtInRows(RowKind::Serving), builtInCatalogue(), static_cast<HeldOut>(what));
        std::erase_if(checks, [](const RowCheck& check) { return !check.heldOut || check.derived; });
        int met = 0;
        for (const GroupSummary& s : summaryOf(checks)) {
            QVERIFY(s.all.rows > 0 && s.inFit.rows == 0);
            QCOMPARE(s.meetsMean().has_value(), s.group->meanGoal && models); // of unseen models alone
            QVERIFY2(s.meetsMedian().value_or(true), s.group->name.data());
            QVERIFY2(s.meetsP90().value_or(true), s.group->name.data());
            QVERIFY2(s.meetsMean().value_or(true), s.group->name.data());
            met += s.meetsMedian() || s.meetsMean() ? 1 : 0;
        }
        QCOMPARE(met, goals);
    }

    /// What is said of the constants of all models is what `validate --held-out model` shows.
    void errorsOfModelsLeftOut()
    {
        const auto checks = quotedRows(builtInRows(RowKind::Serving), builtInCatalogue(), HeldOut::Model);
        int found = 0;
        for (const GroupSummary& s : summaryOf(checks)) {
            const bool tpot = s.group->name == "TPOT, tier C";
            if (!tpot && s.group->name != "TTFT, tier C")
                continue;
            ++found;
            QCOMPARE(s.unseen.rows, static_cast<std::size_t>(unseenRows));
            QVERIFY(std::fabs(tpot ? s.unseen.mean - unseenTpotError : s.unseen.median - unseenTtftError) <
                    0.005);
        }
        QCOMPARE(found, 2);
    }

    /// The bands that are not C7's are P10 and P90 of rows that the constants did not see, rounded outwards
    /// to hundredths and never narrower than the tier above: latencies of B by numbers of GPUs, TTFT of C by
    /// whole models.
    void bandsAreOfHeldOutRows()
    {
        const auto coverageWith = [](HeldOut what) {
            return coverageOf(quotedRows(builtInRows(RowKind::Serving), builtInCatalogue(), what));
        };
        const auto find = [](const std::vector<TierCoverage>& all, ServingMetric metric, Tier tier) {
            const auto found = std::ranges::find_if(all, [&](const TierCoverage& c) {
                return !c.inFit && c.tier == tier && c.metric == CheckMetric(metric);
            });
            return found == all.end() ? TierCoverage{} : *found; // of no rows: it holds nothing
        };
        const auto degrees = coverageWith(HeldOut::TpDegree), models = coverageWith(HeldOut::Model);
        const auto holds = [&](Band band, const TierCoverage& found, Band above) {
            const double low = std::min(found.p10, above.p10), high = std::max(found.p90, above.p90);
            return low - band.p10 >= 0.0 && low - band.p10 < 0.02 && band.p90 - high >= 0.0 &&
                   band.p90 - high < 0.02;
        };
        const ServingBands a = servingBands(Tier::A), b = servingBands(Tier::B), c = servingBands(Tier::C);
        QVERIFY(holds(b.tpot, find(degrees, ServingMetric::Tpot, Tier::B), a.tpot));
        QVERIFY(holds(b.ttft, find(degrees, ServingMetric::Ttft, Tier::B), a.ttft));
        QVERIFY(holds(c.ttft, find(models, ServingMetric::Ttft, Tier::C), b.ttft));
    }

    void bandsHoldWhateverIsHeldOut_data()
    {
        QTest::addColumn<HeldOut>("what");
        QTest::newRow("rows") << HeldOut::Row;
        QTest::newRow("degrees") << HeldOut::TpDegree;
        QTest::newRow("models") << HeldOut::Model;
    }
    /// 72 to 90 % of the rows of each metric and tier that has twenty of them.
    void bandsHoldWhateverIsHeldOut()
    {
        QFETCH(HeldOut, what);
        int judged = 0;
        for (const TierCoverage& c :
             coverageOf(quotedRows(builtInRows(RowKind::Serving), builtInCatalogue(), what))) {
            if (c.inFit || c.rows < 20)
                continue;
            ++judged;
            QVERIFY2(c.verdict() == BandVerdict::Holds,
                     qPrintable(QStringLiteral("%1 %2: %3 of %4")
                                    .arg(QLatin1String(textOf(*c.metric).data()),
                                         QLatin1String(textOf(c.tier).data()))
                                    .arg(c.inside)
                                    .arg(c.rows)));
        }
        QVERIFY(judged >= 5); // three latencies and rates, two energies
    }

    /// sets.csv says how far each set, and the global one, is from the rows whose places it knows.
    void knownErrorsAreOfTheLibrary()
    {
        const auto rows = fitRowsOf(builtInServingRows(), builtInCatalogue());
        for (const FittedSet& set : shippedSets()) {
            double own = 0.0, global = 0.0, count = 0.0;
            for (const FitRow& row : rows) {
                const ServingPoint place = row.point.place();
                if (!isOfServingFit(builtInServingRows()[row.row]) || place.accelerator != set.accelerator ||
                    place.engine != set.engine || place.precision != set.precision ||
                    !(shapeOf(place.model) == set.shape))
                    continue;
                const auto error = [&](const ServingConstants<double>& constants) {
                    return std::fabs(std::exp(*row.errorsWith(constants).tpot) - 1.0);
                };
                own += error(set.constants);
                global += error(globalConstants());
                count += 1.0;
            }
            QVERIFY2(count > 1.0, set.model.c_str());
            QVERIFY2(std::fabs(own / count - set.knownError) < 1e-4, set.model.c_str());
            QVERIFY2(std::fabs(global / count - set.knownErrorOfGlobal) < 1e-4, set.model.c_str());
        }
    }

    /// A time of experts and of sequences is in the global set as it brings the rows nearer, those of dense
    /// models and those with experts.
    void expertsAndSequencesTakeTheirTime()
    {
        ServingConstants<double> one = globalConstants();
        QVERIFY(one.expertLayer > Duration<>() && one.sequence > Duration<>());
        one.layer = 36.2863e-6 * second; // as it was fitted for both kinds
        one.expertLayer = one.sequence = Duration<>();
        double with[2] = {}, without[2] = {};
        for (const FitRow& row : fitRowsOf(builtInServingRows(), builtInCatalogue())) {
            const int kind = row.point.model.experts > 1.0 ? 1 : 0;
            with[kind] += std::fabs(*row.errorsWith(globalConstants()).tpot);
            without[kind] += std::fabs(*row.errorsWith(one).tpot);
        }
        QVERIFY2(with[0] < without[0], qPrintable(QString::number(with[0] / without[0])));
        QVERIFY2(with[1] < without[1], qPrintable(QString::number(with[1] / without[1])));
    }

    /// Qwen3.5 on B300 with SGLang: its own set is nine times as far from its rows as the global one.
    void rowsThatScatterTakeAllConstants()
    {
        const auto checks =
            checksOf("a,qwen3.5-397b-a17b,b300,8,8,1,1,,fp8,sglang,agg,1024,1024,16,,,20,,,,,token,");
        QVERIFY(checks[0].predicted && checks[0].tier == Tier::C);
        QVERIFY(says(checks[0], remark::ofAllAsRowsScatter) && !says(checks[0], remark::ofAllSets));
    }

    /// A server adds 107.136 ms before the prompt and four of five steps before the token (t1 and kd of the
    /// global set); a batch of one token, timed in the runtime, has neither. TPOT of one request is a step.
    void batchesOfOneTokenHaveNoServer()
    {
        const auto cells = [](const char* batch) {
            return std::string("a,llama2-7b,h200-sxm,1,1,1,1,,fp8,trtllm,agg,128,1,1,") + batch +
                   ",6,5,,,,,token,";
        };
        const auto served = checksOf(cells("")), timed = checksOf(cells("1"));
        QVERIFY(says(timed.front(), remark::timedInRuntime) && !says(served.front(), remark::timedInRuntime));
        const double step = *of(served, ServingMetric::Tpot).predicted;
        QCOMPARE(*of(timed, ServingMetric::Tpot).predicted, step);
        QVERIFY(isNear(*of(served, ServingMetric::Ttft).predicted - *of(timed, ServingMetric::Ttft).predicted,
                       107.13601 + 4.0 * step));
    }

    void bandsAreJudged_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inside");
        QTest::addColumn<BandVerdict>("verdict");
        QTest::newRow("6 of 10") << 10 << 6 << BandVerdict::TooNarrow;
        QTest::newRow("71 of 100") << 100 << 71 << BandVerdict::TooNarrow;
        QTest::newRow("72 of 100") << 100 << 72 << BandVerdict::Holds;
        QTest::newRow("90 of 100") << 100 << 90 << BandVerdict::Holds;
        QTest::newRow("91 of 100") << 100 << 91 << BandVerdict::TooWide;
        QTest::newRow("19 of 20") << 20 << 19 << BandVerdict::TooWide;
        QTest::newRow("18 of 19") << 19 << 18 << BandVerdict::TooFewRows;
        QTest::newRow("5 of 9") << 9 << 5 << BandVerdict::TooFewRows;
    }
    /// The promise is 72 to 90 % of the rows; of few rows nothing is said, nor of those of the fit.
    void bandsAreJudged()
    {
        QFETCH(int, rows);
        QFETCH(int, inside);
        QFETCH(BandVerdict, verdict);
        std::vector<RowCheck> checks(static_cast<std::size_t>(rows));
        for (std::size_t i = 0; i < checks.size(); ++i) {
            checks[i].metric = ServingMetric::Ttft;
            checks[i].published = i < static_cast<std::size_t>(inside) ? 100.0 : 500.0;
            checks[i].predicted = 100.0;
            checks[i].band = {0.5, 2.0};
        }
        QCOMPARE(coverageOf(checks).size(), std::size_t(1));
        QVERIFY(coverageOf(checks)[0].verdict() == verdict);
        QCOMPARE(coverageOf(checks)[0].share(), static_cast<double>(inside) / rows);
        for (RowCheck& check : checks)
            check.inFit = true;
        QVERIFY(coverageOf(checks)[0].verdict() == BandVerdict::Fitted);
    }

    /// Eleven rows at 1, 1.1 .. 2 times their prediction: the second and the last but one are P10 and P90.
    void ratiosOfATier()
    {
        std::vector<RowCheck> checks(11);
        for (std::size_t i = 0; i < checks.size(); ++i) {
            checks[i].metric = ServingMetric::Tpot;
            checks[i].published = 100.0 + 10.0 * static_cast<double>(i);
            checks[i].predicted = 100.0;
        }
        const TierCoverage all = coverageOf(checks)[0];
        QVERIFY(isNear(all.p10, 1.1) && isNear(all.p90, 1.9));
    }

    void unitsInDoubt_data()
    {
        QTest::addColumn<double>("ratio"); // of published over predicted, of most of twelve rows
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("told");
        QTest::newRow("seconds") << 0.001 << 12 << 12;
        QTest::newRow("seconds, some") << 0.001 << 3 << 3;
        QTest::newRow("seconds, four times off beside") << 0.004 << 12 << 12;
        QTest::newRow("four times off, one row") << 0.004 << 1 << 0;
        QTest::newRow("microseconds") << 1000.0 << 12 << 12;
        QTest::newRow("forty times off") << 0.025 << 12 << 0;
        QTest::newRow("right") << 1.0 << 12 << 0;
    }
    void unitsInDoubt()
    {
        QFETCH(double, ratio);
        QFETCH(int, rows);
        QFETCH(int, told);
        std::vector<RowCheck> checks(12);
        for (std::size_t i = 0; i < checks.size(); ++i) {
            checks[i].metric = ServingMetric::Tpot;
            checks[i].published = i < static_cast<std::size_t>(rows) ? ratio * 20.0 : 20.0;
            checks[i].predicted = 20.0;
        }
        const auto doubts = unitDoubtsOf(checks);
        QCOMPARE(doubts.size(), std::size_t(told > 0 ? 1 : 0));
        if (told == 0)
            return;
        QCOMPARE(doubts[0].rows, static_cast<std::size_t>(told));
        QCOMPARE(doubts[0].of, std::size_t(12));
        QVERIFY(isNear(doubts[0].ratio, ratio));
        QCOMPARE(remarkOf(doubts[0]).pattern == remark::secondsForMilliseconds, ratio < 1.0);
    }

    /// What is published of the library is in its units.
    void noUnitOfTheLibraryIsInDoubt()
    {
        for (const RowKind kind : {RowKind::Training, RowKind::Serving})
            QVERIFY(unitDoubtsOf(checkedRows(builtInRows(kind), builtInCatalogue())).empty());
    }
};

QTEST_APPLESS_MAIN(TestServingValidation)
#include "tst_serving_validation.moc"
