// Levers of a service in the window: the table, the waterfall, and what using one does to the plan.
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

#include "catalogue/catalogue.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "form_bench.h"
#include "service_plan.h"
#include "views/charts/chart.h"
#include "views/common/segments.h"
#include "views/workloads/service_lever_edits.h"
#include "views/workloads/service_lever_panel.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// Llama 3 70B in BF16 on eight H100s as two replicas; a scenario without overrides.
Plan chatbot()
{
    Plan plan = test::servedPlan(2.0, {{"precision", "bf16"}, {"model", "llama3.1-70b"}});
    plan.workloads.edit()[0].inputs.values.erase("max_seqs");
    plan.groups.edit()[0].accelPerNode = 8;
    plan.scenarios.add({.uid = "other", .name = "Other"});
    return plan;
}

struct Bench {
    explicit Bench(Plan plan = chatbot())
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          panel(document, evaluation, *look)
    {
        QObject::connect(&document, &PlanDocument::planChanged, &panel, [this] { panel.setRow("w"); });
        QObject::connect(&document, &PlanDocument::currentScenarioChanged, &panel,
                         [this] { panel.setRow("w"); });
        panel.resize(930, 1200);
        panel.setRow("w");
        panel.show();
    }

    [[nodiscard]] Value value(std::string_view field) const
    {
        const Plan& plan = *document.resolved();
        return fieldValue(plan, findRow(plan, "w"), field);
    }
    [[nodiscard]] int rowOf(std::string_view name) const
    {
        const auto& all = panel.study().effects;
        const auto at =
            std::ranges::find_if(all, [&](const auto& effect) { return effect.lever->name == name; });
        return at == all.end() ? -1 : static_cast<int>(at - all.begin());
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return panel.table().model()->index(row, column).data().toString();
    }

    PlanDocument document;
    PlanEvaluation evaluation;
    ServiceLeverPanel panel;
};

/// What becomes of a lever, and what its cell tells beside that.
QString toldOf(const Bench& bench, std::string_view lever)
{
    const QModelIndex cell = bench.panel.table().model()->index(bench.rowOf(lever), 1);
    return cell.data().toString() + cell.data(Qt::ToolTipRole).toString();
}

constexpr std::string_view fp8 = "Weights in FP8 or INT8", chunks = "Chunked prefill",
                           drafts = "Speculative decoding";

} // namespace

class TestServiceLeverPanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void peaksAndLeversComeFromThePlan()
    {
        Plan plan = chatbot();
        plan.workloads.edit()[0].inputs.values["levers"] =
            Members{{"accept", 0.6}, {"chunked_prefill", true}};
        const auto q = serviceQuestion(plan, "w");
        QVERIFY(q);
        QCOMPARE(q->peaks[0].in(1e12 * flop / second), 989.4);
        QCOMPARE(q->peaks[1].in(1e12 * flop / second), 1978.9);
        QCOMPARE(q->peaks[2], q->peaks[0]); // no FP4 units: computed in BF16
        QCOMPARE(q->peaks[3], q->peaks[0]); // INT4 is computed in BF16
        QVERIFY(!q->widened());
        plan.workloads.edit()[0].inputs.values["precision"] = "fp8";
        plan.accelerators.edit()[0].peak.fp8.reset();
        plan.accelerators.edit()[0].peak.int8 = {1979.0};
        const auto without = serviceQuestion(plan, "w");
        QVERIFY(without && without->widened()); // FP8 weights do not become INT8
        QCOMPARE(without->peaks[1], without->peaks[0]);
        QVERIFY(q->levers.accept && *q->levers.accept == 0.6);
        QVERIFY(q->levers.chunkedPrefill);
    }

    void rowsAreTheEffects()
    {
        const Bench bench;
        const ServingLeverStudy& study = bench.panel.study();
        QCOMPARE(bench.panel.table().model()->rowCount(),
                 static_cast<int>(study.effects.size() + study.models.size()));
        const auto kept = std::ranges::find_if(study.effects, [](const ServingLeverEffect& e) {
            return e.lever->group == LeverGroup::Weights && e.outcome == LeverOutcome::Kept;
        });
        QVERIFY(kept != study.effects.end());
        int others = 0;
        for (const ServingLeverEffect& e : study.effects)
            if (e.outcome == LeverOutcome::Instead && e.lever->group == LeverGroup::Weights) {
                for (const QString& told :
                     {QString("Outdone"), QString::fromStdString(std::string(kept->lever->name))})
                    QVERIFY2(toldOf(bench, e.lever->name).contains(told), qPrintable(told));
                ++others;
            }
        QVERIFY(others > 0); // of three formats of weights one is kept
        QCOMPARE(bench.cell(bench.rowOf("Streaming"), 1), QString("Alone"));
        QCOMPARE(bench.panel.table().model()->headerData(4, Qt::Horizontal).toString(), QString("TTFT P95"));
        QVERIFY(!study.models.empty()); // the 8B of the same family
        const int last = bench.panel.table().model()->rowCount() - 1;
        QVERIFY2(bench.cell(last, 0).contains("8B"), qPrintable(bench.cell(last, 0)));
        const QModelIndex first = bench.panel.table().model()->index(bench.rowOf(fp8), 0);
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains("Source: "));
        QVERIFY(!bench.panel.words().text.isEmpty());
    }

    /// The line names what it rests on, with its share, and the figure without; a row that is assumed says
    /// so.
    void assumedSharesAreNamed()
    {
        Bench bench;
        const QString line = bench.panel.words().text;
        QVERIFY(bench.panel.study().measured);
        for (const char* told : {"Prefix cache 50 %", "Without assumed shares: ", "Assumed, not measured: ",
                                 "As planned a request takes ", "with the same number of sequences at once"})
            QVERIFY2(line.contains(told), qPrintable(line));
        QVERIFY2(!line.contains("1 GPUs"), qPrintable(line));
        QCOMPARE(bench.cell(bench.rowOf(drafts), 0), QString("Speculative decoding 70 %, assumed"));
        QCOMPARE(bench.cell(bench.rowOf(fp8), 0), QString("Weights in FP8 or INT8"));
        bench.panel.chooseRow(bench.rowOf(drafts)); // in use, the share is the plan's
        bench.panel.useCurrent();
        QCOMPARE(bench.cell(bench.rowOf(drafts), 0), QString("Speculative decoding"));
    }

    /// 812 GB of Llama 3.1 405B in BF16 are more than eight H100s hold, 8 x 70 GiB: a lever in use that
    /// cannot be left out says why.
    void whatCannotBeLeftOutSaysWhy()
    {
        Plan plan = chatbot();
        Members& inputs = plan.workloads.edit()[0].inputs.values;
        inputs["arch"] = Members{{"layers", 126.0}, {"hidden", 16384.0}, {"ffn", 53248.0},   {"heads", 128.0},
                                 {"kv_heads", 8.0}, {"head_dim", 128.0}, {"vocab", 128256.0}};
        inputs["tp"] = 8.0;
        inputs["precision"] = "fp8";
        Bench bench(plan);
        bench.panel.chooseRow(bench.rowOf(fp8));
        QCOMPARE(bench.cell(bench.rowOf(fp8), 1), QString("In use; else no room"));
        const QString why = effectWords(*bench.panel.current());
        QVERIFY2(why.contains("a replica has 560 GiB for weights and cache"), qPrintable(why));
    }

    /// Each bar begins where the one before ended; the first and the last stand on the axis.
    void waterfallGoesFromPlannedToAll()
    {
        Bench bench;
        for (const LeverMetric metric : {LeverMetric::Requests, LeverMetric::Energy, LeverMetric::Tpot}) {
            bench.panel.metrics().button(static_cast<int>(metric))->click();
            const ChartData& chart = bench.panel.chart().data();
            const ChartSeries& bars = chart.series.front();
            const auto n = bars.values.size();
            QCOMPARE(static_cast<std::ptrdiff_t>(n) - 2,
                     std::ranges::count(bench.panel.study().effects, LeverOutcome::Kept,
                                        &ServingLeverEffect::outcome));
            QVERIFY(n > 2);
            QCOMPARE(bars.starts.front(), 0.0);
            QCOMPARE(bars.starts.back(), 0.0);
            for (std::size_t i = 1; i + 1 < n; ++i) {
                QCOMPARE(bars.starts[i], bars.values[i - 1]);
                QVERIFY(chart.remarks[i].contains("Source: "));
            }
            QCOMPARE(bars.values[n - 1], bars.values[n - 2]);
        }
        QVERIFY(bench.panel.chart().data().unit == "ms");
    }

    /// Words of a bar say where it ends, and why.
    void remarksAreRead()
    {
        ChartData data;
        data.kind = ChartKind::GroupedBars;
        data.categories = {"As planned", "Faster"};
        data.series.push_back({.name = "Time", .values = {5.0, 3.0}});
        data.series.front().starts = {0.0, 5.0};
        data.remarks = {"", "Source: someone."};
        QVERIFY(rowText(data, 1, QLocale::c()).contains("Time: 3"));
        QVERIFY(rowText(data, 1, QLocale::c()).contains("Source: someone."));
        QVERIFY(!rowText(data, 0, QLocale::c()).contains("Source"));
    }

    void usingALeverIsOneStep()
    {
        Bench bench;
        bench.panel.chooseRow(bench.rowOf(chunks));
        QVERIFY(bench.panel.useButton().isEnabled());
        bench.panel.useButton().click();
        QCOMPARE(bench.document.history().count(), 1);
        QCOMPARE(bench.value("inputs.levers.chunked_prefill"), Value(true));
        QVERIFY(problems(*bench.document.plan()).empty());
        QCOMPARE(bench.cell(bench.rowOf(chunks), 1), QString("In use; else:"));
        QCOMPARE(bench.panel.current()->lever->name, chunks);
        QCOMPARE(bench.panel.useButton().text(), QString("Leave it out"));
        bench.panel.useButton().click(); // the same row is current
        QCOMPARE(bench.value("inputs.levers.chunked_prefill"), Value(false));
        bench.document.history().undo();
        bench.document.history().undo();
        QCOMPARE(bench.document.plan()->workloads, chatbot().workloads);
    }

    /// In BF16 two GPUs have room for 14 sequences: leaving FP8 out takes the GPUs that the row stands on.
    void gpusOfTheRowAreUsed()
    {
        Plan plan = chatbot();
        plan.workloads.edit()[0].inputs.values["tp"] = 2.0;
        plan.workloads.edit()[0].inputs.values["precision"] = "fp8";
        Bench bench(plan);
        bench.panel.chooseRow(bench.rowOf(fp8));
        const double tp = bench.panel.current()->alone.tp.base();
        QVERIFY(tp > 2.0);
        QCOMPARE(bench.cell(bench.rowOf(fp8), 1), QString("In use; else on TP %1").arg(tp));
        bench.panel.useCurrent();
        QCOMPARE(bench.document.history().count(), 1);
        QCOMPARE(bench.value("inputs.precision"), Value("bf16"));
        QCOMPARE(bench.value("inputs.tp"), Value(tp));
    }

    /// Nothing goes out of sight where the panel of a window of 1,280 pixels shows it; the energy of a row
    /// tells its P10 and P90.
    void tableFitsAndTellsItsBands()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowExposed(&bench.panel));
        QCOMPARE(bench.panel.table().horizontalScrollBar()->maximum(), 0);
        const QModelIndex energy = bench.panel.table().model()->index(bench.rowOf(fp8), 6);
        const QString told = energy.data(Qt::ToolTipRole).toString();
        QVERIFY2(told.contains("Energy of a request: ") && told.contains("P10"), qPrintable(told));
    }

    void draftsCanBeLeftOut()
    {
        Bench bench;
        bench.panel.chooseRow(bench.rowOf(drafts));
        bench.panel.useCurrent();
        QCOMPARE(bench.value("inputs.levers.accept"), Value(0.7));
        bench.panel.chooseRow(bench.rowOf(drafts));
        bench.panel.useCurrent();
        QVERIFY(bench.value("inputs.levers.accept").isNull());
    }

    void usingAllIsOneStep()
    {
        Bench bench;
        const ServingLeverStudy before = bench.panel.study();
        bench.panel.useAllButton().click();
        QCOMPARE(bench.document.history().count(), 1);
        const auto q = serviceQuestion(*bench.document.plan(), "w");
        QVERIFY(q);
        QCOMPARE(q->precision, before.stacked.precision);
        QCOMPARE(q->replica.kvElement, before.stacked.replica.kvElement);
        QCOMPARE(q->replica.tp, before.stacked.replica.tp);
        QCOMPARE(q->engine, before.stacked.engine);
        QCOMPARE(q->levers, before.stacked.levers);
        bench.document.history().undo();
        QCOMPARE(bench.document.plan()->workloads, chatbot().workloads);
    }

    void leverInAScenario()
    {
        Bench bench;
        bench.document.setCurrentScenario(1);
        bench.panel.chooseRow(bench.rowOf(fp8));
        bench.panel.useCurrent();
        QCOMPARE(bench.value("inputs.precision"), Value("fp8"));
        bench.document.setCurrentScenario(0);
        QVERIFY(!(bench.value("inputs.precision") == Value("fp8")));
    }

    void fieldsOfLevers_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("Weights in FP8 or INT8") << "inputs.precision";
        QTest::newRow("KV cache in FP8") << "inputs.kv_precision";
        QTest::newRow("Prefix cache") << "inputs.levers.prefix_hit";
        QTest::newRow("Speculative decoding") << "inputs.levers.accept";
        QTest::newRow("Chunked prefill") << "inputs.levers.chunked_prefill";
        QTest::newRow("Prefill on machines of its own") << "inputs.levers.disaggregated";
        QTest::newRow("TensorRT-LLM as the engine") << "inputs.engine";
        QTest::newRow("Twice the GPUs of a replica") << "inputs.tp";
        QTest::newRow("Compiled graphs") << "inputs.levers.launch_factor";
        QTest::newRow("Batching window of 10 ms") << "inputs.levers.batch_window_ms";
        QTest::newRow("Static batches") << "inputs.levers.length_spread";
        QTest::newRow("Streaming") << "";
    }
    void fieldsOfLevers()
    {
        QFETCH(QString, field);
        const auto question = serviceQuestion(chatbot(), "w");
        QVERIFY(question);
        const auto all = servingLevers();
        const auto lever =
            std::ranges::find(all, std::string_view(QTest::currentDataTag()), &ServingLever::name);
        QVERIFY(lever != all.end());
        const auto fields = leverFields(ServingLeverEffect{.lever = &*lever}, *question);
        QCOMPARE(fields.size(), field.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (fields.empty())
            return;
        QCOMPARE(QString::fromStdString(fields[0].field), field);
        QVERIFY(fields[0].source.title.find(lever->source) != std::string::npos);
    }

    void givenRateHasNoLevers()
    {
        Plan plan = chatbot();
        plan.workloads.edit()[0].inputs.values["rate_from"] = "given";
        plan.workloads.edit()[0].inputs.values["rate_per_replica"] = 1.0;
        const Bench bench(plan);
        QVERIFY(bench.panel.study().effects.empty());
        QVERIFY(!bench.panel.words().text.isEmpty());
        QVERIFY(!bench.panel.table().isVisible() && !bench.panel.useButton().isVisible());
    }

    /// 70.6 billion weights of 2 bytes, and the look-up table: 143 GB in nine tenths of 32 GiB each: 5.
    void specialPartsAreRefused()
    {
        const auto request = optionsRequest(chatbot(), "w");
        QVERIFY(request);
        const auto parts = specialParts(*request, builtInCatalogue());
        QVERIFY(parts);
        const auto called = [&](std::string_view id) {
            return std::ranges::find_if(*parts,
                                        [&](const SpecialPart& p) { return p.option.device().id == id; });
        };
        for (const std::string_view id : {"inferentia2", "tpu-v5e", "groq-lpu", "fpga-generic"}) {
            QVERIFY(called(id) != parts->end());
            QVERIFY(called(id)->option.kind != OptionKind::Predicted);
        }
        QCOMPARE(called("inferentia2")->option.fault, PointFault::EngineUnseen);
        QCOMPARE(called("fpga-generic")->option.fault, PointFault::NoRate); // integers alone
        QCOMPARE(called("inferentia2")->holdWeights, Ratio<>(5.0));
        QVERIFY(called("groq-lpu")->holdWeights > 300.0);
    }

    void widgetsAreNamed()
    {
        const Bench bench;
        for (const QWidget* widget : std::initializer_list<const QWidget*>{
                 &bench.panel.table(), &bench.panel.parts(), &bench.panel.chart(), &bench.panel.metrics(),
                 &bench.panel.useButton(), &bench.panel.useAllButton()})
            QVERIFY(!widget->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestServiceLeverPanel)
#include "tst_service_lever_panel.moc"
